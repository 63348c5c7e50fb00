import { DOZEN, DOZENS, MAGNITUDES, PARTS, PARTS_BEHIND_TENS, TENS } from '../lexicon/numbers';
import { cardinal, exact, type Numeral } from './numeral';
import { at, type Reading, touches } from './reading';

/** A part below one, without what stands before it. */
interface Part {
  value: number;
  next: number;
}

/** A fraction that opens a number: “2 1/2”, “one over three”, “two thirds of a million”, “half a dozen”, “.5”. */
export function readFraction(reading: Reading, i: number): Numeral | null {
  const token = at(reading, i);
  if (token.kind === 'number') return readSlash(reading, i) ?? readParts(reading, i) ?? readOver(reading, i);
  if (token.lower === 'half' || token.lower === 'quarter') return readHalf(reading, i);
  if (token.lower === 'point') return readPoint(reading, i);
  return readParts(reading, i) ?? readOver(reading, i);
}

/** “1/5”, “2 1/2”; not dates, which have two strokes. */
function readSlash(reading: Reading, i: number): Numeral | null {
  const isMixed = at(reading, i + 1).kind === 'number' && at(reading, i + 2).text === '/' && !touches(reading, i);
  const slash = isMixed ? i + 2 : i + 1;
  if (at(reading, slash).text !== '/' || at(reading, slash + 2).text === '/' || at(reading, i - 1).text === '/')
    return null;
  const [over, under] = [at(reading, slash - 1), at(reading, slash + 1)];
  if (
    under.kind !== 'number' ||
    !touches(reading, slash) ||
    over.value >= 1000 ||
    under.value > 1000 ||
    under.value === 0
  )
    return null;
  // “24/7” and “9/11” are names.
  if (
    over.value === 0 ||
    (!isMixed && over.value > under.value && over.value !== 3) ||
    (over.value === 9 && under.value === 11)
  )
    return null;
  return exact((isMixed ? at(reading, i).value : 0) + over.value / under.value, slash + 2, 'fraction', true);
}

/** “point 77” */
function readPoint(reading: Reading, i: number): Numeral | null {
  const digits = at(reading, i + 1);
  return digits.kind === 'number' && i === 0 && /^\d{1,15}$/.test(digits.text)
    ? exact(digits.value / 10 ** digits.text.length, i + 2, 'digits', true)
    : null;
}

/** Behind “half”: what is halved. Alone (“first half”, “half past”, “half-hearted”) it is no number. */
const HALVED = /^(?:of|the|all|its|their|his|her|our|my|your|these|those|this|that)$/;

/** “half a million”, “half the people”, “half of”, “half an hour”, “quarter million”. */
function readHalf(reading: Reading, i: number): Numeral | null {
  const value = at(reading, i).lower === 'half' ? 1 / 2 : 1 / 4;
  const before = at(reading, i - 1).lower;
  if (at(reading, i + 1).lower === 'past') return null;
  if (/^(?:first|second|third|fourth|other|better|the|this|that|last|each|next|final|latter)$/.test(before))
    return null;
  const hyphen = at(reading, i + 1).text === '-' ? 1 : 0;
  const article = hyphen === 0 && /^an?$/.test(at(reading, i + 1).lower) ? 1 : 0;
  const word = at(reading, i + 1 + hyphen + article).lower;
  const scale = DOZENS.has(word) ? DOZEN : MAGNITUDES.get(word);
  if (scale !== undefined) return exact(value * scale, i + 2 + hyphen + article, 'fraction', false);
  if (value !== 1 / 2) return null;
  if (/^(?:hour|mile|day|year|month|minute|inch|century|cup|pound|point)s?$/.test(word))
    return exact(value, i + 1 + hyphen + article, 'fraction', false);
  if (hyphen > 0 || article > 0) return null;
  const isAlone = reading.tokens.length <= 2;
  return isAlone ||
    HALVED.test(word) ||
    before === 'than' ||
    before === 'nearly' ||
    before === 'almost' ||
    before === 'about' ||
    before === 'a'
    ? exact(value, i + 1, 'fraction', false)
    : null;
}

/** “a half”, “three quarters”, “fifty-four hundredths” as the part behind a whole. */
export function readPart(reading: Reading, i: number): Part | null {
  const { lower } = at(reading, i);
  if (lower === 'half') return { value: 1 / 2, next: i + 1 };
  const over = lower === 'a' || lower === 'an' ? { value: 1, next: i + 1 } : cardinal(reading, i);
  if (over?.value == null || over.value >= 1000) return null;
  const under = denominator(reading, over.next);
  return under && under.value > 1 ? { value: over.value / under.value, next: under.next } : null;
}

/**
 * “two thirds”, “a fifth of”, “three twenty-firsts”, “twenty-three fifths”. “a fifth” alone may be a place in an order:
 * it needs “of” behind or a hedge before, or to stand alone. `two thirds of a million` multiplies.
 */
function readParts(reading: Reading, i: number): Numeral | null {
  const first = at(reading, i).lower;
  const isArticle = first === 'a' || first === 'an';
  const over = isArticle ? magnitudeOver(reading, i) : cardinal(reading, i);
  if (over?.value == null || over.value <= 0) return null;
  const under = denominator(reading, over.next) ?? splitTens(reading, i, over);
  if (!under) return null;
  const top = under.over ?? over.value;
  if (isArticle && over.value === 1 && !isShare(reading, i, under.next)) return null;
  if (under.value === 2 && top === 1 && !isArticle && at(reading, under.next).text === '-') return null;
  const of =
    at(reading, under.next).lower === 'of' && /^an?$/.test(at(reading, under.next + 1).lower)
      ? MAGNITUDES.get(at(reading, under.next + 2).lower)
      : undefined;
  const behind = of ?? MAGNITUDES.get(at(reading, under.next).lower);
  const next = of !== undefined ? under.next + 3 : behind !== undefined ? under.next + 1 : under.next;
  return exact((top / under.value) * (behind ?? 1), next, 'fraction', at(reading, i).kind === 'number');
}

/** “a hundred trillionths”, “a trillionth”. */
function magnitudeOver(reading: Reading, i: number): Part | null {
  const whole = cardinal(reading, i);
  return whole?.value != null ? { value: whole.value, next: whole.next } : { value: 1, next: i + 1 };
}

interface Denominator extends Part {
  /** The numerator, where reading the denominator took words from it. */
  over?: number;
}

function denominator(reading: Reading, i: number): Denominator | null {
  const from = at(reading, i).text === '-' ? i + 1 : i;
  const { lower } = at(reading, from);
  const ten = TENS.get(lower);
  if (ten !== undefined) {
    const unit = at(reading, from + 1).text === '-' ? from + 2 : from + 1;
    const small = PARTS_BEHIND_TENS.get(at(reading, unit).lower);
    return small === undefined ? null : { value: ten + small, next: unit + 1 };
  }
  const part = PARTS.get(lower);
  if (part === undefined) return null;
  // “two millionth” is a place in an order: small parts of a million are said in the plural or with an article.
  if (
    part >= 1000 &&
    !(/^an?$/.test(at(reading, from - 1).lower) || (lower.endsWith('s') && MAGNITUDES.has(at(reading, from - 1).lower)))
  )
    return null;
  return { value: part, next: from + 1 };
}

/** “twenty twenty fifths” is 20/25: the ten before the denominator belongs to it, unless “and” or a hyphen ties it. */
function splitTens(reading: Reading, i: number, over: { value: number | null; next: number }): Denominator | null {
  const last = over.next - 1;
  const ten = TENS.get(at(reading, last).lower);
  const small = PARTS_BEHIND_TENS.get(at(reading, over.next).lower);
  if (ten === undefined || small === undefined || last === i || at(reading, last - 1).lower === 'and') return null;
  const top = cardinal({ ...reading, tokens: reading.tokens.slice(0, last) }, i);
  return top?.value == null ? null : { value: ten + small, next: over.next + 1, over: top.value };
}

function isShare(reading: Reading, i: number, next: number): boolean {
  const after = at(reading, next).lower;
  return (
    after === 'of' ||
    reading.tokens.length - i <= 3 ||
    (/^(?:than|nearly|almost|about|around|roughly|over|under|below|above|by|to|and)$/.test(at(reading, i - 1).lower) &&
      !/^(?:time|day|year|person|man|woman|one|attack|round|party|term)$/.test(after))
  );
}

const OVER = /^(?:over|in)$/;

/** “one over three”, “one out of three”, “one in five”: the part must be smaller than the whole, but for “over”. */
function readOver(reading: Reading, i: number): Numeral | null {
  const over = cardinal(reading, i);
  if (over?.value == null || !Number.isInteger(over.value) || over.value === 0) return null;
  const link = at(reading, over.next).lower;
  const skip = link === 'out' && at(reading, over.next + 1).lower === 'of' ? 2 : OVER.test(link) ? 1 : 0;
  if (skip === 0) return null;
  const under = cardinal(reading, over.next + skip);
  if (under?.value == null || !Number.isInteger(under.value) || under.value < 2) return null;
  const isWhole = at(reading, i - 1).lower === '' || at(reading, under.next).kind !== 'word' || link !== 'over';
  const isSmaller = over.value < under.value;
  if (
    link === 'over'
      ? !isWhole ||
        SIGNED.test(at(reading, i - 1).text) ||
        /^(?:years?|months?|weeks?|days?)$/.test(at(reading, under.next).lower)
      : !isSmaller || (link === 'in' && !isRate(over.value, under.value))
  )
    return null;
  return exact(over.value / under.value, under.next, 'fraction', over.digits);
}

const SIGNED = /[$£€¥]/;

/** “two in five”, “1 in 20”: small parts of small or round wholes; “7 in 2009”, “12 in 15 attacks” are not. */
const isRate = (over: number, under: number): boolean =>
  (over <= 9 && under <= 21) || (over === 1 && (under % 10 === 0 || under < 100) && (under < 1900 || under > 2100));
