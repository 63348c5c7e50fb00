import type { Bound } from '../figure';
import type { Hedge } from '../lexicon/hedges';

export interface Interval {
  lo: number | null;
  hi: number | null;
  bound: Bound;
}

/** FIGURES: “about v” is v ± min(25 % of v, max(10 % of v, half a step of its last non-zero digit)). */
export function spread(value: number): number {
  const size = Math.abs(value);
  return Math.min(size / 4, Math.max(size / 10, stepOf(size) / 2));
}

/** The place of the last non-zero digit: 1 000 for 15 000, 0.1 for 5.6. */
function stepOf(size: number): number {
  if (size === 0) return 0;
  let step = 1;
  if (!Number.isInteger(size)) {
    const digits = String(size).split('.')[1]?.length ?? 0;
    return 10 ** -Math.min(digits, 12);
  }
  while (size % (step * 10) === 0) step *= 10;
  return step;
}

/** The interval a hedge leaves around a stated number. An open end is `null`. */
export function intervalOf(value: number, hedge: Hedge | null): Interval {
  switch (hedge) {
    case 'approx':
      return { lo: tidy(value - spread(value)), hi: tidy(value + spread(value)), bound: 'approx' };
    case 'nearly':
      return { lo: tidy(value - Math.abs(value) / 10), hi: value, bound: 'lessThan' };
    case 'atLeast':
    case 'moreThan':
      return { lo: value, hi: null, bound: hedge };
    case 'atMost':
    case 'lessThan':
      return { lo: null, hi: value, bound: hedge };
    default:
      return { lo: value, hi: value, bound: 'exact' };
  }
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
