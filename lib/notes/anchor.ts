/**
 * Quotes of a page, by W3C selectors (TextQuoteSelector and TextPositionSelector in one), and where they stand once
 * the page has changed. Offsets count UTF-16 units of the page's text.
 *
 * A quote is looked for in three steps, each only where the one before found nothing that can be believed:
 *   1. its very words, anywhere   2. its words with other white space   3. similar words (Myers' bit-vector search).
 * The steps and the weights follow hypothesis/client (`match-quote.ts`); what is new here is that a find must be
 * believable: a note that stands at the wrong sentence is worse than one that is shown as orphaned.
 */
import search from 'approx-string-match';
import type { QuoteSelector } from './note';

export interface Anchored {
  start: number;
  end: number;
  /** `same`: as described. `moved`: its words, elsewhere. `changed`: similar words, in its surroundings. */
  exactness: 'same' | 'moved' | 'changed';
}

const CONTEXT_CHARS = 32;
/** So many characters do not come again by chance; shorter quotes need their surroundings to be believed. */
const TELLING_CHARS = 48;
/** How alike one side must be (0–1). Any two English texts of this length are about 0.4. */
const ALIKE = 0.65;
const MAX_ERROR_SHARE = 0.35;
/** Time grows with it: O(errors / 32 · text). */
const MAX_ERRORS = 256;
/** Alone, without surroundings, only a long quote with few changes is believed. */
const ALONE = 0.85;
/** Similar words are looked for in parts, so that a text that repeats itself without end takes bounded time. */
const PART_CHARS = 8_192;
const MAX_MATCHES = 200;
/** Of many equal finds, so many are weighed in full. */
const MAX_WEIGHED = 24;

const WEIGHTS = { quote: 50, side: 20, position: 2 } as const;

/** The quote at `start–end` of a text, with what stands around it. */
export function describe(text: string, start: number, end: number): QuoteSelector {
  const from = Math.max(0, start - CONTEXT_CHARS);
  const to = Math.min(text.length, end + CONTEXT_CHARS);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(isSplit(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isSplit(text, to) ? to - 1 : to),
    start,
    end,
  };
}

/** Where the quote stands now; null where nothing can be believed to be it. */
export function anchor(text: string, selector: QuoteSelector): Anchored | null {
  const { exact, start } = selector;
  if (exact === '') return null;
  if (stands(text, selector)) return { start, end: start + exact.length, exactness: 'same' };
  const moved = best(text, selector, exactMatches(text, selector));
  if (moved !== null) return { ...moved, exactness: moved.start === start ? 'same' : 'moved' };
  const even = evened(text);
  const sought = evenSelector(selector, even);
  const found = sought.exact === '' ? null : similar(even.text, sought);
  if (found === null) return null;
  const { errors, ...span } = found;
  return { start: even.at(span.start), end: even.at(span.end - 1) + 1, exactness: errors === 0 ? 'moved' : 'changed' };
}

/** Whether a cut here goes through a surrogate pair. */
function isSplit(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));
}

/** Exactly as it was described, surroundings and all. */
function stands(text: string, { exact, prefix, suffix, start }: QuoteSelector): boolean {
  return start >= prefix.length && text.startsWith(prefix + exact + suffix, start - prefix.length);
}

interface Match {
  start: number;
  end: number;
  errors: number;
}

function similar(text: string, selector: QuoteSelector): Match | null {
  return best(text, selector, exactMatches(text, selector)) ?? best(text, selector, similarMatches(text, selector));
}

/** Those whose surroundings share most characters with the quote's; of equal ones the nearest to where it was. */
function exactMatches(text: string, { exact, prefix, suffix, start }: QuoteSelector): Match[] {
  const matches: (Match & { shared: number })[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const shared = sharedBefore(text, at, prefix) + sharedAfter(text, end, suffix);
    matches.push({ start: at, end, errors: 0, shared });
    if (matches.length >= 2 * MAX_MATCHES) prune(matches, start);
  }
  return prune(matches, start);
}

function prune(matches: (Match & { shared: number })[], start: number): Match[] {
  matches.sort((a, b) => b.shared - a.shared || Math.abs(a.start - start) - Math.abs(b.start - start));
  matches.length = Math.min(matches.length, MAX_MATCHES);
  return matches;
}

function sharedBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  return count;
}

function sharedAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}

/** Finds with the fewest errors, looked for from where the quote was outward. */
function similarMatches(text: string, { exact, start }: QuoteSelector): Match[] {
  let most = Math.min(MAX_ERRORS, Math.floor(exact.length * MAX_ERROR_SHARE));
  let matches: Match[] = [];
  for (const from of partsFrom(start, text.length)) {
    const part = text.slice(from, from + PART_CHARS + exact.length + most);
    const found = search(part, exact, most);
    const errors = found[0]?.errors;
    if (errors === undefined) continue;
    if (errors < most) matches = [];
    most = errors;
    for (const match of found.slice(0, MAX_MATCHES))
      matches.push({ start: match.start + from, end: match.end + from, errors });
    if (matches.length >= MAX_MATCHES) break;
  }
  return matches;
}

/** Starts of the parts of a text, the nearest to `at` first. */
function partsFrom(at: number, length: number): number[] {
  const count = Math.ceil(length / PART_CHARS);
  const near = at / PART_CHARS - 0.5;
  return Array.from({ length: count }, (_, index) => index)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near))
    .map((index) => index * PART_CHARS);
}

/** The best of the finds that can be believed. */
function best(text: string, selector: QuoteSelector, matches: readonly Match[]): Match | null {
  let found: Match | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const match of matches.slice(0, MAX_WEIGHED)) {
    const score = weigh(text, selector, match);
    if (score === null || score <= highest) continue;
    found = { start: match.start, end: match.end, errors: match.errors };
    highest = score;
  }
  return found;
}

/** How well a find fits; null where it cannot be believed. */
function weigh(text: string, { exact, prefix, suffix, start }: QuoteSelector, match: Match): number | null {
  const quote = 1 - match.errors / exact.length;
  const before = likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
  const after = likeness(text.slice(match.end, match.end + suffix.length), suffix);
  const isAlone = prefix === '' && suffix === '';
  const isTelling = exact.length >= TELLING_CHARS && quote >= ALONE;
  const isAround = Math.max(before, after) >= ALIKE;
  // A quote of the whole text had nothing around it; its very words are all that can be asked for.
  if (!isTelling && !isAround && !(isAlone && match.errors === 0)) return null;
  const position = 1 - Math.abs(match.start - start) / Math.max(1, text.length, start);
  return WEIGHTS.quote * quote + WEIGHTS.side * (before + after) + WEIGHTS.position * position;
}

/** 0–1: how much of the words stands in the text, in order. Few characters say nothing. */
function likeness(text: string, words: string): number {
  if (words.length < 4 || text === '') return 0;
  const [match] = search(text, words, words.length);
  return match === undefined ? 0 : 1 - match.errors / words.length;
}

interface EvenText {
  text: string;
  /** Offset in the text as it came of an offset in the even one. */
  at(offset: number): number;
  /** And back. */
  of(offset: number): number;
}

const evenWords = (text: string): string => text.replace(/\s+/g, ' ');

/** Every run of white space as one space. */
function evened(raw: string): EvenText {
  const runs: { at: number; from: number }[] = [];
  let removed = 0;
  const text = raw.replace(/\s+/g, (run, from: number) => {
    runs.push({ at: from + 1 - removed, from: from + run.length });
    removed += run.length - 1;
    return ' ';
  });
  const move = (offset: number, side: 'at' | 'from', other: 'at' | 'from'): number => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.[side] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const run = runs[low - 1];
    return run === undefined ? offset : offset - run[side] + run[other];
  };
  return { text, at: (offset) => move(offset, 'at', 'from'), of: (offset) => move(offset, 'from', 'at') };
}

function evenSelector({ exact, prefix, suffix, start }: QuoteSelector, even: EvenText): QuoteSelector {
  const words = evenWords(exact).trim();
  const at = even.of(start);
  return {
    exact: words,
    prefix: evenWords(prefix + (/^\s/.test(exact) ? ' ' : '')),
    suffix: evenWords((/\s$/.test(exact) ? ' ' : '') + suffix),
    start: at,
    end: at + words.length,
  };
}
