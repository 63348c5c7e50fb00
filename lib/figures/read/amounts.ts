import { intervalOf } from './bounds';
import { hedgeAfter, hedgeBefore } from './hedge';
import { type Numeral, readNumeral } from './numeral';
import { readOne } from './one';
import { joinBounds, readRange } from './range';
import { type Amount, at, type Reading } from './reading';
import { minusBefore, signBefore } from './signs';

/** A sentence of more numbers is a table that lost its lines: nothing tells what they count. */
const MOST_NUMBERS = 80;

/** All numbers of a sentence with their hedges and ranges, in order, none inside another; none where they are too many. */
export function amounts(reading: Reading): Amount[] {
  const found: Amount[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const amount = readAmount(reading, i) ?? readOne(reading, i);
    if (!amount) {
      i++;
      continue;
    }
    const last = found.at(-1);
    const both = last ? joinBounds(reading, last, amount) : null;
    if (both) found[found.length - 1] = both;
    else found.push(amount);
    if (found.length > MOST_NUMBERS) return [];
    i = Math.max(amount.at.to, i + 1);
  }
  return found;
}

function readAmount(reading: Reading, i: number): Amount | null {
  const numeral = readNumeral(reading, i);
  return numeral && (readRange(reading, i, numeral) ?? readHedged(reading, i, numeral));
}

function readHedged(reading: Reading, i: number, numeral: Numeral): Amount {
  const minus = numeral.value === null ? -1 : minusBefore(reading, i);
  const first = minus >= 0 ? minus : i;
  const sign = signBefore(reading, first);
  const outer = sign && minus < 0 ? minusBefore(reading, sign.from) : -1;
  const start = outer >= 0 ? outer : (sign?.from ?? first);
  const before = hedgeBefore(reading, start);
  const after = before ? null : hedgeAfter(reading, numeral.next);
  const hedge = stronger(reading, before, numeral.next) ?? after;
  const value = numeral.value === null ? null : minus >= 0 || outer >= 0 ? -numeral.value : numeral.value;
  const interval =
    value === null
      ? { lo: numeral.lo, hi: numeral.hi, bound: 'vague' as const }
      : intervalOf(value, hedge?.hedge ?? null);
  return {
    at: { from: start, to: numeral.next },
    value,
    ...interval,
    hedge: hedge?.range ?? null,
    currency: sign?.code ?? null,
    digits: numeral.digits,
    rules: [`number-${numeral.rule}`, ...(hedge ? [`hedge-${hedge.hedge}`] : [])],
  };
}

/** “about five hundred or more”: a bound behind rules over an estimate before; “less than 5000 or equal” widens. */
function stronger(
  reading: Reading,
  before: ReturnType<typeof hedgeBefore>,
  next: number,
): ReturnType<typeof hedgeBefore> {
  if (!before) return null;
  if (
    (before.hedge === 'lessThan' || before.hedge === 'moreThan') &&
    at(reading, next).lower === 'or' &&
    at(reading, next + 1).lower === 'equal'
  ) {
    const to = at(reading, next + 2).lower === 'to' ? next + 3 : next + 2;
    if (at(reading, to).kind !== 'number')
      return { hedge: before.hedge === 'lessThan' ? 'atMost' : 'atLeast', range: { from: before.range.from, to } };
  }
  if (before.hedge !== 'approx' && before.hedge !== 'exact') return before;
  const after = hedgeAfter(reading, next);
  return after && after.hedge !== 'approx' ? after : before;
}
