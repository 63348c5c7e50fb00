import { SIGNS } from '../lexicon/currencies';
import { AFTER, AFTER_WORDS, BEFORE, BEFORE_WORDS, type Hedge } from '../lexicon/hedges';
import { MAGNITUDES } from '../lexicon/numbers';
import { MEASURES } from '../lexicon/units';
import { intervalOf } from './bounds';
import { type Numeral, readNumeral } from './numeral';
import { type Amount, at, phrase, type Range, type Reading, touches } from './reading';

/** All numbers of a sentence with their hedges and ranges, in order, none inside another. */
export function amounts(reading: Reading): Amount[] {
  const found: Amount[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const numeral = readNumeral(reading, i);
    if (!numeral) {
      i++;
      continue;
    }
    const amount = readRange(reading, i, numeral) ?? readHedged(reading, i, numeral);
    const last = found.at(-1);
    const both = last ? joinBounds(reading, last, amount) : null;
    if (both) found[found.length - 1] = both;
    else found.push(amount);
    i = Math.max(amount.at.to, amount.hedge?.to ?? 0, i + 1);
  }
  return found;
}

/** “more than 100 and less than 300”, “at most 100 and at least 20”: a floor and a ceiling side by side are a range. */
function joinBounds(reading: Reading, first: Amount, second: Amount): Amount | null {
  const [floor, ceiling] = isFloor(first) ? [first, second] : [second, first];
  if (!isFloor(floor) || !isCeiling(ceiling) || floor.lo === null || ceiling.hi === null || floor.lo >= ceiling.hi)
    return null;
  const end = Math.max(first.at.to, first.hedge?.to ?? 0);
  const start = second.hedge?.from ?? second.at.from;
  if (!/^(?:,|and|but|or)?(?: and| but)?$/.test(phrase(reading, end, Math.max(end, start)))) return null;
  const from = Math.min(first.at.from, first.hedge?.from ?? first.at.from);
  const to = Math.max(second.at.to, second.hedge?.to ?? 0);
  return {
    ...first,
    at: { from, to },
    value: null,
    lo: floor.lo,
    hi: ceiling.hi,
    bound: 'range',
    hedge: null,
    rules: ['number-range'],
  };
}

const isFloor = ({ bound }: Amount): boolean => bound === 'atLeast' || bound === 'moreThan';
const isCeiling = ({ bound, lo }: Amount): boolean => (bound === 'atMost' || bound === 'lessThan') && lo === null;

/** The sign before a number: “$5”, “US$ 5”, “Rs 5”. `from` is its first token. */
function signBefore(reading: Reading, i: number): { code: string; from: number } | null {
  const two = at(reading, i - 2).lower + at(reading, i - 1).lower;
  if (touches(reading, i - 2) && SIGNS.has(two)) return { code: SIGNS.get(two) ?? '', from: i - 2 };
  const sign = at(reading, i - 1);
  const code = SIGNS.get(sign.lower);
  return code && (sign.kind === 'sign' || sign.text !== sign.lower) ? { code, from: i - 1 } : null;
}

const NEGATIVE = new Set(['minus', 'negative']);

function isNegative(reading: Reading, i: number): boolean {
  const before = at(reading, i - 1);
  if (NEGATIVE.has(before.lower)) return true;
  return (before.text === '-' || before.text === '−') && touches(reading, i - 1) && !touches(reading, i - 2);
}

function readHedged(reading: Reading, i: number, numeral: Numeral): Amount {
  const sign = signBefore(reading, i);
  const start = sign?.from ?? i;
  const before = hedgeBefore(reading, start);
  const after = before ? null : hedgeAfter(reading, numeral.next);
  const hedge = before ?? after;
  const negative = numeral.value !== null && isNegative(reading, start);
  const value = numeral.value === null ? null : negative ? -numeral.value : numeral.value;
  const interval =
    value === null
      ? { lo: numeral.lo, hi: numeral.hi, bound: 'vague' as const }
      : intervalOf(value, hedge?.hedge ?? null);
  return {
    at: { from: negative ? start - 1 : start, to: numeral.next },
    value,
    ...interval,
    hedge: hedge?.range ?? null,
    currency: sign?.code ?? null,
    digits: numeral.digits,
    rules: [`number-${numeral.rule}`, ...(hedge ? [`hedge-${hedge.hedge}`] : [])],
  };
}

interface HedgeAt {
  hedge: Hedge;
  range: Range;
}

/** The longest hedge that ends at token `i`. */
function hedgeBefore(reading: Reading, i: number): HedgeAt | null {
  for (let words = Math.min(BEFORE_WORDS, i); words > 0; words--) {
    const hedge = BEFORE.get(phrase(reading, i - words, i));
    if (hedge) return { hedge, range: { from: i - words, to: i } };
  }
  return null;
}

/** The longest hedge that begins at token `i`: “10 or more”. */
function hedgeAfter(reading: Reading, i: number): HedgeAt | null {
  for (let words = AFTER_WORDS; words > 0; words--) {
    const hedge = AFTER.get(phrase(reading, i, i + words));
    if (hedge && i + words <= reading.tokens.length) return { hedge, range: { from: i, to: i + words } };
  }
  return null;
}

const OPENERS = new Map([
  ['between', 'and'],
  ['from', 'to'],
]);
const DASHES = new Set(['-', '–', '—']);

/** “between 10 and 20”, “from 10 to 20”, “10 to 20”, “10–20”, “two or three”. */
function readRange(reading: Reading, i: number, first: Numeral): Amount | null {
  if (first.value === null) return null;
  const sign = signBefore(reading, i);
  const start = sign?.from ?? i;
  const opener = OPENERS.get(at(reading, start - 1).lower);
  const unit = MEASURES.has(at(reading, first.next).lower) && opener ? 1 : 0;
  const link = first.next + unit;
  const joins = at(reading, link).lower;
  const isDash = DASHES.has(joins) && at(reading, link + 1).text !== '-';
  if (!(joins === 'to' || isDash || (opener === joins && joins !== '') || (joins === 'or' && !opener))) return null;
  if (joins === 'and' && !opener) return null;
  const hasSign = SIGNS.has(at(reading, link + 1).lower) && at(reading, link + 1).kind === 'sign';
  const second = readNumeral(reading, link + 1 + (hasSign ? 1 : 0));
  if (
    second?.value == null ||
    (at(reading, second.next).text === '-' && isDash && at(reading, second.next + 1).kind === 'number')
  )
    return null;
  const lo = shareMagnitude(first, second, at(reading, second.next - 1).lower);
  if (lo >= second.value || (joins === 'or' && second.value - lo > Math.max(2, lo))) return null;
  const from = opener ? start - 1 : start;
  return {
    at: { from, to: second.next },
    value: null,
    lo,
    hi: second.value,
    bound: 'range',
    hedge: null,
    currency: sign?.code ?? null,
    digits: first.digits,
    rules: ['number-range'],
  };
}

/** “5 to 10 million”: the magnitude belongs to both. */
function shareMagnitude(first: Numeral, second: Numeral, lastWord: string): number {
  const magnitude = MAGNITUDES.get(lastWord);
  const value = first.value ?? 0;
  if (!magnitude || second.value === null || value >= magnitude) return value;
  return value * magnitude;
}
