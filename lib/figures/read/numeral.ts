import { MAGNITUDES, ONES, PARTS, SUFFIXES, TENS, VAGUE, VAGUE_STARTS, VAGUE_WORDS } from '../lexicon/numbers';
import { at, phrase, type Reading, touches } from './reading';

/** A number at a token: its value, or the interval of a vague one. `next` is the token behind it. */
export interface Numeral {
  value: number | null;
  lo: number | null;
  hi: number | null;
  next: number;
  digits: boolean;
  rule: 'digits' | 'words' | 'vague' | 'fraction';
}

const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const SPACED = /^\d{1,3}(?:[\u00a0\u202f]\d{3})+$/;
const DOTTED = /^\d{1,3}(?:\.\d{3}){2,}$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
const MAX_DIGITS = 18;

/** Value of a token of digits, or `null` for lists, versions and the like. */
function digitsOf(text: string): number | null {
  if (text.length > MAX_DIGITS + 8) return null;
  if (GROUPED.test(text)) return Number(text.replaceAll(',', ''));
  if (SPACED.test(text)) return Number(text.replace(/[\u00a0\u202f]/g, ''));
  if (DOTTED.test(text)) return Number(text.replaceAll('.', ''));
  return PLAIN.test(text) ? Number(text) : null;
}

/** Reads the longest number that begins at token `i`. */
export function readNumeral(reading: Reading, i: number): Numeral | null {
  const token = at(reading, i);
  if (token.kind === 'number') return readDigits(reading, i);
  if (token.text === '.') return readPoint(reading, i);
  if (token.kind !== 'word') return null;
  return readVague(reading, i) ?? readHalf(reading, i) ?? readWords(reading, i);
}

const exact = (value: number, next: number, rule: Numeral['rule'], digits: boolean): Numeral => ({
  value,
  lo: value,
  hi: value,
  next,
  digits,
  rule,
});

function readDigits(reading: Reading, i: number): Numeral | null {
  let value = digitsOf(at(reading, i).text);
  if (value === null) return null;
  let next = i + 1;
  const fraction = readSlash(reading, i, value);
  if (fraction) return fraction;
  const suffix = touches(reading, i) ? SUFFIXES.get(at(reading, next).text) : undefined;
  if (suffix) {
    value *= suffix;
    next++;
  }
  for (let magnitude = magnitudeAt(reading, next); magnitude; magnitude = magnitudeAt(reading, next)) {
    value *= magnitude;
    next++;
  }
  return exact(round(value), next, 'digits', true);
}

/** “.77”: a point that touches only the digits behind it. */
function readPoint(reading: Reading, i: number): Numeral | null {
  const digits = at(reading, i + 1);
  if (
    digits.kind !== 'number' ||
    !touches(reading, i) ||
    (i > 0 && touches(reading, i - 1)) ||
    !/^\d{1,15}$/.test(digits.text)
  )
    return null;
  const numeral = readDigits(reading, i + 1);
  return numeral?.value == null
    ? null
    : exact(round(numeral.value / 10 ** digits.text.length), numeral.next, 'digits', true);
}

function magnitudeAt(reading: Reading, i: number): number | undefined {
  const hyphen = at(reading, i).text === '-' ? 1 : 0;
  return hyphen ? undefined : MAGNITUDES.get(at(reading, i).lower);
}

/** “1/5”, “2 1/2”; not dates, which have two strokes. */
function readSlash(reading: Reading, i: number, value: number): Numeral | null {
  const mixed = at(reading, i + 1).kind === 'number' && at(reading, i + 2).text === '/' && touches(reading, i + 1);
  const slash = mixed ? i + 2 : i + 1;
  if (at(reading, slash).text !== '/' || at(reading, slash + 2).text === '/' || at(reading, i - 1).text === '/')
    return null;
  const over = digitsOf(at(reading, slash - 1).text);
  const under = digitsOf(at(reading, slash + 1).text);
  if (!over || !under || !touches(reading, slash) || over >= 1000 || under > 1000) return null;
  return exact((mixed ? value : 0) + over / under, slash + 2, 'fraction', true);
}

function readVague(reading: Reading, i: number): Numeral | null {
  if (!VAGUE_STARTS.has(at(reading, i).lower)) return null;
  for (let words = VAGUE_WORDS; words > 0; words--) {
    const interval = VAGUE.get(phrase(reading, i, i + words));
    if (interval)
      return { value: null, lo: interval[0], hi: interval[1], next: i + words, digits: false, rule: 'vague' };
  }
  return null;
}

/** “half a million”, “a quarter of a million”, “two thirds”, “one-third”. */
function readHalf(reading: Reading, i: number): Numeral | null {
  const lower = at(reading, i).lower;
  const article = at(reading, i + 1).lower;
  const scale = MAGNITUDES.get(at(reading, i + 2).lower);
  if (lower === 'half' && (article === 'a' || article === 'an') && scale)
    return exact(scale / 2, i + 3, 'fraction', false);
  const over = lower === 'a' ? 1 : ONES.get(lower);
  const part = at(reading, i + 1).text === '-' ? i + 2 : i + 1;
  const under = over ? PARTS.get(at(reading, part).lower) : undefined;
  return over && under ? exact(over / under, part + 1, 'fraction', false) : null;
}

/** State of a number in words: “three hundred and two thousand” is 302 in `group`, then moved to `total`. */
interface Sum {
  total: number;
  group: number | null;
  /** The last magnitude moved; the next must be smaller. */
  scale: number;
}

function readWords(reading: Reading, start: number): Numeral | null {
  const first = at(reading, start).lower;
  const opens = first === 'a' || first === 'an';
  if (opens && !MAGNITUDES.has(at(reading, start + 1).lower)) return null;
  const sum: Sum = { total: 0, group: opens ? 1 : null, scale: Number.POSITIVE_INFINITY };
  let next = opens ? start + 1 : start;
  for (let step = take(sum, at(reading, next).lower); step; ) {
    next++;
    const skip = joiner(reading, next);
    const ahead = at(reading, next + skip).lower;
    if (skip > 0 && at(reading, next).lower === 'and' && MAGNITUDES.has(ahead)) break;
    step = take(sum, ahead);
    if (step) next += skip;
  }
  if (next === start || (opens && next === start + 1)) return null;
  const value = sum.total + (sum.group ?? 0);
  return exact(round(value), next, 'words', false);
}

/** How many tokens join two number words: a hyphen, or “and” behind a magnitude. */
function joiner(reading: Reading, i: number): number {
  const { text, lower } = at(reading, i);
  if (text === '-' && touches(reading, i) && touches(reading, i - 1)) return 1;
  return lower === 'and' && MAGNITUDES.has(at(reading, i - 1).lower) ? 1 : 0;
}

/** Adds one word to the number, or says that it does not belong. */
function take(sum: Sum, word: string): boolean {
  const ten = TENS.get(word);
  const small = ten ?? ONES.get(word);
  if (small !== undefined) {
    const { group } = sum;
    const fits =
      group === null ||
      (group >= 100 && group % 100 === 0) ||
      (ten === undefined && group >= 20 && group % 10 === 0 && small > 0 && small < 10);
    if (!fits) return false;
    sum.group = (group ?? 0) + small;
    return true;
  }
  const magnitude = MAGNITUDES.get(word);
  if (magnitude === undefined || sum.group === null) return false;
  if (magnitude <= 100) {
    if (sum.group >= 100 && magnitude === 100) return false;
    sum.group *= magnitude;
    return true;
  }
  if (magnitude >= sum.scale) return false;
  sum.total += sum.group * magnitude;
  sum.group = null;
  sum.scale = magnitude;
  return true;
}

/** Removes the dust of binary multiplication: 1.2 × 10⁶. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}
