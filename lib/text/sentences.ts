import { OPENERS, SHORTENED, TITLES } from './abbreviations';
import { isSpace } from './lines';
import { paragraphs } from './paragraphs';
import type { Span } from './span';

const STOP = /[.!?…]+/g;
const CLOSERS = '"\'”’»)]';
const OPENING = /["'“‘«([`]/;
/** How far back the word before a full stop is looked for: no abbreviation is longer. */
const LOOK_BACK = 12;

/**
 * Sentences, paragraph by paragraph: a terminal mark with its closing quotes, unless it belongs to an abbreviation,
 * a number or an initial. Hand-written rather than `Intl.Segmenter`, which breaks after “Mr.”, does not break
 * after “overwhelmed.It” and differs from browser to browser, so that stored offsets would.
 */
export function sentences(text: string): Span[] {
  return paragraphs(text).flatMap(({ start, end }) =>
    split(text.slice(start, end)).map((part) => ({ start: start + part.start, end: start + part.end })),
  );
}

/** One paragraph at a time, so that no search runs on into the rest of a long text. */
function split(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const stop of text.matchAll(STOP)) {
    if (stop.index < start) continue;
    const next = boundary(text, stop);
    if (next === null) continue;
    found.push({ start, end: next.end });
    start = next.start;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** Where the sentence that ends at `stop` ends and the next begins, or `null`. */
function boundary(text: string, stop: RegExpExecArray): Span | null {
  const limit = text.length;
  let end = stop.index + stop[0].length;
  while (end < limit && CLOSERS.includes(text.charAt(end))) end++;
  let start = end;
  while (start < limit && isSpace(text.charCodeAt(start))) start++;
  if (start >= limit) return { start: limit, end };
  if (start === end) return isGlued(text, stop, end) ? { start, end } : null;
  return begins(text, start) && !isAbbreviated(text, stop, start) ? { start, end } : null;
}

/** “overwhelmed.It was”: a lost space, not a web address, which has lower case on both sides. */
function isGlued(text: string, stop: RegExpExecArray, end: number): boolean {
  const before = text.slice(Math.max(0, stop.index - 3), stop.index);
  return /^\p{Ll}{3}$/u.test(before) && /^["“]?\p{Lu}\p{Ll}*\s/u.test(text.slice(end, end + LOOK_BACK));
}

/** A sentence begins with anything but a lower-case letter or a dash, behind its opening quotes. */
function begins(text: string, start: number): boolean {
  let at = start;
  while (OPENING.test(text.charAt(at))) at++;
  return !/[\p{Ll}–—,;-]/u.test(text.charAt(at));
}

function isAbbreviated(text: string, stop: RegExpExecArray, next: number): boolean {
  if (stop[0] !== '.') return false;
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop.index - LOOK_BACK), stop.index))?.[0] ?? '';
  const lower = word.toLowerCase();
  if (TITLES.has(lower) && (lower !== 'no' || /\d/.test(text.charAt(next)))) return true;
  if (/^\p{Lu}$/u.test(word)) return true;
  if (!SHORTENED.has(lower) && !/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  const follower = /^[\p{L}]+/u.exec(text.slice(next, next + LOOK_BACK))?.[0] ?? '';
  return !OPENERS.has(follower.toLowerCase());
}
