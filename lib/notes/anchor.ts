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
import { evened, evenSelector } from './even-text';
import type { QuoteSelector } from './note';
import { type Match, similarMatches } from './similar';

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
/** Alone, without surroundings, only a long quote with few changes is believed. */
const ALONE = 0.85;
/** Words that stand at more places than this stand everywhere. */
const MAX_PLACES = 100_000;
/** Two texts have nearly so much in common by chance. */
const SHORT_CHARS = 12;
const PART_CHARS = 32;
/** On either side of where the quote was, the surroundings of so many are compared. */
const MAX_COMPARED = 1_000;
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

function similar(text: string, selector: QuoteSelector): Match | null {
  return best(text, selector, exactMatches(text, selector)) ?? best(text, selector, similarMatches(text, selector));
}

/** Those whose surroundings share most characters with the quote's; of equal ones the nearest to where it was. */
function exactMatches(text: string, { exact, prefix, suffix, start }: QuoteSelector): Match[] {
  const places = placesOf(text, exact);
  const after = places.findIndex((at) => at >= start);
  const middle = after === -1 ? places.length : after;
  const near = places.slice(Math.max(0, middle - MAX_COMPARED), middle + MAX_COMPARED);
  // Words that stand everywhere are told by what is around them.
  if (places.length > near.length)
    near.push(...placesOf(text, prefix + exact + suffix, MAX_COMPARED).map((at) => at + prefix.length));
  const matches = near.map((at) => {
    const end = at + exact.length;
    const shared = sharedBefore(text, at, prefix) + sharedAfter(text, end, suffix);
    return { start: at, end, errors: 0, shared };
  });
  matches.sort((a, b) => b.shared - a.shared || Math.abs(a.start - start) - Math.abs(b.start - start));
  return matches.slice(0, MAX_WEIGHED);
}

/** Where the words stand, in order. Looked for by their most telling part: “a” a thousand times and a “b” by the “b”. */
function placesOf(text: string, words: string, most = MAX_PLACES): number[] {
  const { part, from } = tellingPart(words);
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1 && places.length < most; at = text.indexOf(part, at + 1))
    if (at >= from && text.startsWith(words, at - from)) places.push(at - from);
  return places;
}

/** The part with most different characters. */
function tellingPart(words: string): { part: string; from: number } {
  let best = { part: '', from: 0, kinds: 0 };
  for (let from = 0; from < words.length; from += PART_CHARS) {
    const part = words.slice(from, from + PART_CHARS);
    const kinds = new Set(part).size;
    if (kinds > best.kinds) best = { part, from, kinds };
  }
  return best;
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

/** 0–1: how much of the words stands in the text, in order. Few characters say nothing, some only to the letter. */
function likeness(text: string, words: string): number {
  if (words.length < 4 || text === '') return 0;
  const [match] = search(text, words, words.length < SHORT_CHARS ? 0 : words.length);
  return match === undefined ? 0 : 1 - match.errors / words.length;
}
