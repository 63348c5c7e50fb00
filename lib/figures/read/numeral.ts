import { CURRENCIES, SIGNS } from '../lexicon/currencies';
import { DOZEN, DOZENS, MAGNITUDES, ONES, SUFFIXES, TENS } from '../lexicon/numbers';
import { readFraction, readPart } from './fraction';
import { at, type Reading, touches } from './reading';
import { readVague } from './vague';

/** A number at a token: its value, or the interval of a vague one. `next` is the token behind it. */
export interface Numeral {
  value: number | null;
  lo: number | null;
  hi: number | null;
  next: number;
  digits: boolean;
  rule: 'digits' | 'words' | 'vague' | 'fraction';
}

export const exact = (value: number, next: number, rule: Numeral['rule'], digits: boolean): Numeral => {
  const tidy = round(value);
  return { value: tidy, lo: tidy, hi: tidy, next, digits, rule };
};

/** Reads the longest number that begins at token `i`. */
export function readNumeral(reading: Reading, i: number): Numeral | null {
  const token = at(reading, i);
  if (token.kind === 'number') return readFraction(reading, i) ?? readCardinal(reading, i);
  if (token.kind !== 'word' || !mayOpen(token.lower)) return null;
  return readVague(reading, i) ?? readFraction(reading, i) ?? readCardinal(reading, i);
}

const OPENERS = new Set([
  ...'a an half quarter several few couple many scores tens point'.split(' '),
  ...ONES.keys(),
  ...TENS.keys(),
  ...MAGNITUDES.keys(),
  ...DOZENS,
]);
const mayOpen = (word: string): boolean => OPENERS.has(word);

/** A cardinal, with its decimals (“point five”) and its fraction (“and a half”). */
function readCardinal(reading: Reading, i: number): Numeral | null {
  const whole = cardinal(reading, i);
  if (!whole) return null;
  return withPoint(reading, whole) ?? withPart(reading, whole, i) ?? whole;
}

/** State of a number: “three hundred and two thousand” is 302 in `group`, then moved to `total`. */
interface Sum {
  total: number;
  group: number | null;
  /** The last magnitude moved; the next must be smaller, or stand right behind (“lakh crore”). */
  scale: number;
  /** The last word was a magnitude. */
  isOpen: boolean;
}

/** Digits and words in one number: “4 thousand 3 hundred and 21”, “twenty-one”, “a hundred”, “hundred thousand”. */
export function cardinal(reading: Reading, start: number): Numeral | null {
  const first = at(reading, start);
  const sum: Sum = { total: 0, group: null, scale: Number.POSITIVE_INFINITY, isOpen: false };
  let next = start;
  const isArticle = first.lower === 'a' || first.lower === 'an';
  if (isArticle || MAGNITUDES.has(first.lower)) {
    // “a hundred”, “hundred thousand”; a bare “million” or “a dead end” is no number.
    const multiplier = at(reading, isArticle ? start + 1 : start + 1).lower;
    if (!(MAGNITUDES.has(multiplier) && !multiplier.endsWith('s')) && !(isArticle && DOZENS.has(multiplier)))
      return null;
    sum.group = 1;
    if (isArticle) next++;
  }
  let step = take(sum, reading, next);
  while (step > 0) {
    next += step;
    const skip = joiner(reading, next, sum);
    step = take(sum, reading, next + skip);
    if (step > 0) next += skip;
  }
  if (next === start || (isArticle && next === start + 1)) return null;
  return exact(
    sum.total + (sum.group ?? 0),
    next,
    first.kind === 'number' ? 'digits' : 'words',
    first.kind === 'number',
  );
}

/** How many tokens join two parts: a hyphen, “and” or “&” behind a magnitude. */
function joiner(reading: Reading, i: number, sum: Sum): number {
  const { text, lower } = at(reading, i);
  if (text === '-') {
    const isTight = touches(reading, i) && touches(reading, i - 1);
    const isLoose = !touches(reading, i) && !touches(reading, i - 1);
    const isTens = TENS.has(at(reading, i - 1).lower) && ONES.has(at(reading, i + 1).lower);
    return isTens || (isTight && at(reading, i - 1).kind === 'word' && !isLoose) ? 1 : 0;
  }
  if (lower !== 'and' && text !== '&') return 0;
  // “three hundred and two hundred”, “a hundred and a thousand” are two numbers, “3 hundred and 0” too.
  const ahead = at(reading, i + 1);
  const beyond = at(reading, i + 2).lower;
  const isOpen =
    sum.isOpen ||
    (sum.group !== null && sum.group >= 100 && sum.group % 100 === 0 && MAGNITUDES.has(at(reading, i - 1).lower));
  if (!isOpen || MAGNITUDES.has(ahead.lower) || (ahead.kind === 'number' && ahead.value < 1)) return 0;
  if (beyond === 'hundred' && sum.scale === Number.POSITIVE_INFINITY) return 0;
  // “two million and three fifths”: what follows is a part, not a number.
  return readPart(reading, i + 1) ? 0 : 1;
}

/** Adds the token at `i` to the number; how many tokens it took, 0 when it does not belong. */
function take(sum: Sum, reading: Reading, i: number): number {
  const token = at(reading, i);
  if (token.kind === 'number') return takeDigits(sum, reading, i);
  if (token.kind !== 'word') return 0;
  const small = TENS.get(token.lower) ?? ONES.get(token.lower);
  if (small !== undefined) return takeSmall(sum, small) ? 1 : 0;
  if (DOZENS.has(token.lower)) return takeDozen(sum);
  const magnitude = MAGNITUDES.get(token.lower);
  return magnitude !== undefined && takeMagnitude(sum, magnitude) ? 1 : 0;
}

function takeSmall(sum: Sum, small: number): boolean {
  const { group } = sum;
  const fits =
    group === null ||
    (group >= 100 && group % 100 === 0 && small > 0) ||
    (group >= 20 && group % 10 === 0 && group % 100 !== 0 && small > 0 && small < 10);
  if (!fits || (sum.isOpen && small === 0)) return false;
  sum.group = (group ?? 0) + small;
  sum.isOpen = false;
  return true;
}

/** Digits open a number, or fill up what a magnitude before left open: “3 hundred and 21”. */
function takeDigits(sum: Sum, reading: Reading, i: number): number {
  const { value } = at(reading, i);
  const isFirst = sum.group === null && sum.total === 0;
  if (!isFirst) {
    const room = sum.group === null ? sum.scale : sum.group % 100 === 0 ? 100 : 0;
    const opened = at(reading, i - 1).lower;
    if (
      !Number.isInteger(value) ||
      value === 0 ||
      value >= room ||
      !(MAGNITUDES.has(opened) || opened === 'and' || opened === '&')
    )
      return 0;
    // “5 million 2 people”: only what goes on as a number, or stands behind “and”.
    if (opened !== 'and' && opened !== '&' && !MAGNITUDES.has(at(reading, i + 1).lower)) return 0;
  }
  sum.group = (sum.group ?? 0) + value;
  sum.isOpen = false;
  const suffix = suffixAt(reading, i);
  if (!suffix) return 1;
  sum.group *= suffix;
  return 2;
}

/** “10k”, “- 10 k”, “1,674.5 G”: letters behind digits, glued, or one that is no unit. */
function suffixAt(reading: Reading, i: number): number {
  const { text } = at(reading, i + 1);
  // “£1.3m”: a small m is a million only behind a currency sign.
  if (
    text === 'm' &&
    touches(reading, i) &&
    (SIGNS.has(at(reading, i - 1).lower) || CURRENCIES.has(at(reading, i + 2).lower))
  )
    return 1e6;
  const factor = SUFFIXES.get(text);
  if (factor === undefined) return 0;
  // “221B Quay Road”
  if (text === 'B' && at(reading, i).value >= 100 && !SIGNS.has(at(reading, i - 1).lower)) return 0;
  if (touches(reading, i)) return text === 'mm' && at(reading, i - 1).kind !== 'sign' ? 0 : factor;
  return text.length > 2 || /^[kGM]$/.test(text) ? factor : 0;
}

/** “three dozen”, “three hundred and two dozens” (324), “two hundred dozens” (2,400). */
function takeDozen(sum: Sum): number {
  if (sum.group === null) return 0;
  const rest = sum.group % 100;
  sum.group = sum.group > 100 && rest > 0 ? sum.group - rest + rest * DOZEN : sum.group * DOZEN;
  sum.isOpen = false;
  return 1;
}

function takeMagnitude(sum: Sum, magnitude: number): boolean {
  if (sum.group === null) {
    // “three lakh crore”, “three thousand million”
    if (!sum.isOpen || magnitude < sum.scale || sum.total % sum.scale !== 0) return false;
    sum.total *= magnitude;
    return true;
  }
  if (magnitude === 100) {
    if (sum.group >= 100 && Number.isInteger(sum.group / 100)) return false;
    sum.group *= 100;
    sum.isOpen = true;
    return true;
  }
  if (magnitude >= sum.scale) return false;
  sum.total += sum.group * magnitude;
  sum.group = null;
  sum.scale = magnitude;
  sum.isOpen = true;
  return true;
}

/** “two hundred point zero three”, “1 point 1”; digits one by one, or one number. A magnitude may follow. */
function withPoint(reading: Reading, whole: Numeral): Numeral | null {
  if (at(reading, whole.next).lower !== 'point') return null;
  let digits = '';
  let next = whole.next + 1;
  for (; next < reading.tokens.length && digits.length < 12; next++) {
    const token = at(reading, next);
    const one =
      token.kind === 'number' && Number.isInteger(token.value)
        ? token.text
        : ONES.has(token.lower)
          ? String(ONES.get(token.lower))
          : null;
    if (one === null) break;
    digits += one;
  }
  if (digits === '') {
    const tens = cardinal(reading, next);
    if (tens?.value == null || tens.value > 99) return null;
    digits = String(tens.value);
    next = tens.next;
  }
  const value = Number(`${whole.value}.${digits}`);
  const magnitude = MAGNITUDES.get(at(reading, next).lower);
  return Number.isFinite(value)
    ? exact(value * (magnitude ?? 1), magnitude ? next + 1 : next, whole.rule, whole.digits)
    : null;
}

const MILLION = 1e6;

/**
 * “two and a half”, “two-and-a-half thousand”, “one hundred and three quarters”, “forty two and a third”. Behind a million the part is one of
 * it (“3 million and a half”), and a magnitude behind the part belongs to the part (“one billion and a half million”),
 * or to the whole (“five and a half million”).
 */
function withPart(reading: Reading, whole: Numeral, start: number): Numeral | null {
  // “between 300,000 and half a million” has two ends.
  const and = overHyphen(reading, whole.next);
  if (whole.value === null || at(reading, and).lower !== 'and' || at(reading, start - 1).lower === 'between')
    return null;
  const part = readPart(reading, overHyphen(reading, and + 1));
  if (!part) return null;
  const last = MAGNITUDES.get(at(reading, whole.next - 1).lower) ?? 1;
  const scale = and === whole.next ? part.next : overHyphen(reading, part.next);
  const behind = MAGNITUDES.get(at(reading, scale).lower);
  if (behind !== undefined) {
    const value = last >= MILLION ? whole.value + part.value * behind : (whole.value + part.value) * behind;
    return exact(value, scale + 1, 'fraction', whole.digits);
  }
  return exact(whole.value + part.value * (last >= MILLION ? last : 1), part.next, 'fraction', whole.digits);
}

/** “two-and-a-half” */
const overHyphen = (reading: Reading, i: number): number =>
  at(reading, i).text === '-' && touches(reading, i) && touches(reading, i - 1) ? i + 1 : i;

/** Removes the dust of binary multiplication: 1.2 × 10⁶. */
export function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}
