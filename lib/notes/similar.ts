/**
 * Words like those of a quote, in a text of any length. Comparing a long quote with the whole of a long text takes
 * seconds, so windows of the text are compared, the likeliest first:
 *   1. Every six characters of the quote are noted in a table, with their places.
 *   2. One walk over the text: where six characters stand in the table, they vote for the offset at which the quote
 *      would begin if they were its own. Chance votes are scattered, those of the quote fall together.
 *   3. From the window with most votes down, Myers' bit-vector search tells how many errors the best find has.
 *
 * A window is left out only where it can hold nothing as good as what was found: each error spoils at most six places,
 * so that a find with few errors shares many with the quote (the q-gram lemma; Jokinen and Ukkonen, 1991). What bounds
 * the time is a number of steps; where much changed in a long text, windows with hardly a vote may go unread.
 */
import search from 'approx-string-match';
import type { QuoteSelector } from './note';

export interface Match {
  start: number;
  end: number;
  /** Characters put in, left out or changed. */
  errors: number;
}

const MAX_ERROR_SHARE = 0.35;
/** Time grows with it: O(errors / 32 · window). */
const MAX_ERRORS = 256;
const MAX_MATCHES = 200;

/** Characters that must stand together to count. Fewer stand together in any text, more are spoilt by every error. */
const GRAM_CHARS = 6;
/** From one window to the next. Shorter ones tell better where to look, longer ones read less of the text twice. */
const WINDOW_CHARS = 4_096;
/** Of a quote that repeats itself (“----”), one find begins at every place of such a text, and each is costly. */
const REPEATING = { share: 1 / 8, windowChars: 16 } as const;
/** Characters put in or left out move what follows: beginnings so near to each other are counted as one. */
const BEGIN_BITS = 5;
const BEGIN_CHARS = 2 ** BEGIN_BITS;
/** Of characters that come again and again in the quote, so many places have a vote. */
const MAX_PLACES = 4;
/** Characters compared, one for every 32 of the quote that may be wrong: about a tenth of a second. */
const MAX_STEPS = 3_000_000;

/** Finds with the fewest errors, the nearest to where the quote was first. */
export function similarMatches(text: string, selector: QuoteSelector): Match[] {
  const { exact, start } = selector;
  let most = Math.min(MAX_ERRORS, Math.floor(exact.length * MAX_ERROR_SHARE));
  const { windows, length, shared } = windowsOf(text, selector, most);
  const stepsAhead = (exact.length * new Set(exact).size) / 16;
  let matches: Match[] = [];
  let steps = 0;
  for (const from of windows) {
    if (shared(from, exact.length + most) < exact.length + 1 - GRAM_CHARS * (most + 1)) continue;
    const part = text.slice(from, from + length);
    const found = search(part, exact, most);
    // A find is read once more, backwards, for its start.
    steps += stepsAhead + part.length * words(most) + found.length * exact.length * words(exact.length);
    const errors = found[0]?.errors ?? most + 1;
    if (errors < most) matches = [];
    most = Math.min(most, errors);
    for (const match of found.slice(0, MAX_MATCHES))
      matches.push({ start: match.start + from, end: match.end + from, errors });
    if (matches.length >= MAX_MATCHES || steps > MAX_STEPS) break;
  }
  return matches.sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
}

/** Machine words of 32 bits that hold so many characters. */
const words = (chars: number): number => Math.ceil((chars + 1) / 32);

interface Windows {
  /** Offsets, that first where most speaks for the quote's beginning there; of equal ones the nearest. */
  windows: number[];
  /** Of each, in characters: whatever begins before the next one is whole in it. */
  length: number;
  /** How many places so many characters can share with the quote that begin in a window; never too few. */
  shared: (from: number, chars: number) => number;
}

function windowsOf(text: string, { exact, prefix, suffix, start }: QuoteSelector, most: number): Windows {
  // What stands around the quote only adds to the counts, so that the lemma holds; a find is believed by it later on.
  const sought = gramsOf(prefix + exact + suffix);
  const isRepeating = new Set(sought).size < sought.length * REPEATING.share;
  const size = isRepeating ? REPEATING.windowChars : WINDOW_CHARS;
  const { sums, votes } = compared(gramsOf(text), sought, prefix.length);
  const voted = (from: number) =>
    votes.subarray(from >> BEGIN_BITS, ((from + size - 1) >> BEGIN_BITS) + 1).reduce((a, b) => Math.max(a, b), 0);
  const windows = Array.from({ length: Math.ceil(text.length / size) }, (_, at) => at * size)
    .map((from) => ({ from, votes: voted(from), distance: Math.abs(from + size / 2 - start) }))
    .sort((a, b) => b.votes - a.votes || a.distance - b.distance)
    .map(({ from }) => from);
  const shared = (from: number, chars: number) => {
    let highest = 0;
    for (let at = from; at < Math.min(from + size, text.length); at += 1)
      highest = Math.max(highest, (sums[Math.min(at + chars, text.length)] ?? 0) - (sums[at] ?? 0));
    return highest;
  };
  return { windows, length: size + exact.length + (isRepeating ? 0 : most), shared };
}

/**
 * `sums`: at each offset, how many places before it have characters that stand in the quote too.
 * `votes`: by `BEGIN_CHARS` of the text, how many places would be right if the quote began there.
 */
function compared(grams: Uint16Array, sought: Uint16Array, ahead: number): { sums: Uint32Array; votes: Uint32Array } {
  const last = new Int32Array(GRAM_NUMBERS).fill(-1);
  const former = new Int32Array(sought.length);
  sought.forEach((gram, at) => {
    former[at] = last[gram] ?? -1;
    last[gram] = at;
  });
  const sums = new Uint32Array(grams.length + 1);
  const votes = new Uint32Array(Math.ceil(grams.length / BEGIN_CHARS));
  for (let at = 0, sum = 0; at < grams.length; at += 1) {
    let place = last[grams[at] ?? 0] ?? -1;
    if (place !== -1) sum += 1;
    sums[at + 1] = sum;
    for (let nth = 0; place !== -1 && nth < MAX_PLACES; nth += 1) {
      const begin = at - place + ahead;
      // A text may have lost what the quote began with.
      if (begin > -BEGIN_CHARS) {
        const bin = Math.max(0, begin) >> BEGIN_BITS;
        votes[bin] = (votes[bin] ?? 0) + 1;
      }
      place = former[place] ?? -1;
    }
  }
  return { sums, votes };
}

const GRAM_NUMBERS = 2 ** 16;
/** Five bits for each of the six: with the seventh, what the first gave has been shifted out. */
const GRAM_BITS = 5;
const GRAM_MASK = 2 ** (GRAM_BITS * GRAM_CHARS) - 1;
const SCATTER = 0x9e37_79b1;

/**
 * A number for the characters that end at each place. Equal characters have equal numbers; now and then others have
 * the same one, which counts a place too many and misses none.
 */
function gramsOf(text: string): Uint16Array {
  const grams = new Uint16Array(text.length);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash << GRAM_BITS) ^ (Math.imul(text.charCodeAt(at), SCATTER) >>> 8)) & GRAM_MASK;
    grams[at] = Math.imul(hash, SCATTER) >>> 16;
  }
  return grams;
}
