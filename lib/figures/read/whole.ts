/** Parts and wholes: what is told of nine of 12 is not told of the 12. */
import { DETERMINERS, MONTHS } from '../lexicon/grammar';
import type { Head } from './head-shape';
import { hedgeBefore } from './hedge';
import { readNumeral } from './numeral';
import { type Amount, at, phrase, type Reading } from './reading';

/** Words that take a part of what follows “of”, or nothing of it. “All of” and “both of” take it whole. */
const PARTS =
  /^(?:none|one|most|some|many|few|several|any|half|part|parts|neither|either|majority|rest|third|quarter|more|others|percent|cent|%|first|last|dozens|scores|hundreds|thousands)$/;
/** Between “of” and the number: “the city's”, “the remaining”. */
const MOST_BETWEEN = 4;
const DESCRIBES = /^(?:other|remaining|original|total|some)$/;

/** The token where the number and its hedge begin. */
const startOf = ({ at: { from }, hedge }: Amount): number => Math.min(from, hedge?.from ?? from);

/**
 * The whole of which a part is told in the same clause: “nine of its 12 crew members died”, “none of the 40”, “of the 40
 * passengers, 12 were killed”.
 * @param isNumber whether a token belongs to a number
 */
export function isWhole(reading: Reading, amount: Amount, head: Head, isNumber: (token: number) => boolean): boolean {
  const of = ofBefore(reading, startOf(amount));
  if (of < 0) return false;
  const before = at(reading, of - 1);
  const isPart = (isNumber(of - 1) && !isDate(reading, of - 1)) || PARTS.test(before.lower);
  if (at(reading, of).lower === 'of' && isPart) return true;
  // A part that is told behind: the clause opens with its whole.
  const opens = before.lower === 'out' ? at(reading, of - 2) : before;
  return (opens.kind !== 'word' || opens.text === '') && !isNumber(of - 1) && at(reading, head.after).text === ',';
}

/** “the killing in July 2011 of 77 people”, “on Oct. 7 of 1,200” */
function isDate(reading: Reading, i: number): boolean {
  const { value, text } = at(reading, i);
  const before = at(reading, at(reading, i - 1).text === '.' ? i - 2 : i - 1).lower.replace(/\.$/, '');
  return (text.length === 4 && value >= 1900 && value <= 2100) || MONTHS.has(before);
}

/** The “of” or “among” before a number, over what stands between; −1 where there is none. */
function ofBefore(reading: Reading, start: number): number {
  for (let i = start - 1; i >= Math.max(0, start - MOST_BETWEEN); i--) {
    const { lower } = at(reading, i);
    if (lower === 'of' || lower === 'among') return i;
    if (!mayStandBetween(reading, i)) return -1;
  }
  return -1;
}

/** A determiner, or part of an owner: “New York's”, “the teachers'”. */
function mayStandBetween(reading: Reading, i: number): boolean {
  const [{ lower }, next] = [at(reading, i), at(reading, i + 1)];
  return DETERMINERS.has(lower) || DESCRIBES.test(lower) || isOwner(lower) || isOwner(next.lower);
}

const isOwner = (word: string): boolean => /['’]s?$/.test(word);

/** Behind “of”, the token behind the number of the whole: “the city's 10,000 |homes”, “some 200 |protesters”. */
export function behindWhole(reading: Reading, from: number): number | null {
  for (let i = from; i <= from + MOST_BETWEEN; i++) {
    const whole = readNumeral(reading, i);
    if (whole === null) continue;
    const start = hedgeBefore(reading, i)?.range.from ?? i;
    for (let between = from; between < start; between++) if (!mayStandBetween(reading, between)) return null;
    return whole.next;
  }
  return null;
}

/** “all but three”: those to whom it did not happen. */
export const isExcepted = (reading: Reading, amount: Amount): boolean =>
  /^(?:all|everyone|nobody|none|everybody) (?:but|except|save|bar)$/.test(
    phrase(reading, Math.max(0, startOf(amount) - 2), startOf(amount)),
  );
