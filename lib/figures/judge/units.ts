import { once } from '../../text';
import type { Figure } from '../figure';
import { mayBeOneCurrency } from '../lexicon/currencies';
import { measures } from '../lexicon/units';
import type { Interval } from './intervals';

const byCanonical = once(() => new Map(Array.from(measures().values(), (measure) => [measure.canonical, measure])));

/** People, things, or a number of which nothing is said. */
export const isCount = ({ unit }: Figure): boolean => unit.kind === 'count' || unit.canonical === '';

/** Whether both are measured in one unit, or in two of which one can be brought to the other. */
export function areConvertible(a: Figure, b: Figure): boolean {
  return a.unit.canonical === b.unit.canonical ? a.unit.canonical !== '' : scaleOf(a, b) !== null;
}

/** How many of `a`'s units one of `b`'s is: by a conversion that a text states in brackets, else by definition. */
function scaleOf(a: Figure, b: Figure): number | null {
  if (b.equals?.canonical === a.unit.canonical && b.value) return b.equals.value / b.value;
  if (a.equals?.canonical === b.unit.canonical && a.value) return a.value / a.equals.value;
  const [first, second] = [byCanonical().get(a.unit.canonical), byCanonical().get(b.unit.canonical)];
  if (a.unit.kind === 'money' && mayBeOneCurrency(a.unit.canonical, b.unit.canonical)) return 1;
  const isOne = first && second && first.dimension === second.dimension && first.factor > 0 && second.factor > 0;
  return isOne ? second.factor / first.factor : null;
}

/** A definition is exact where texts round: half of the last place is given to both sides. */
const ROUNDED = 0.02;

/** The interval of `b` in the unit of `a`. */
export function inUnitOf(a: Figure, b: Figure): Interval {
  const scale = a.unit.canonical === b.unit.canonical ? 1 : (scaleOf(a, b) ?? 1);
  if (scale === 1) return b;
  const isStated = b.equals?.canonical === a.unit.canonical || a.equals?.canonical === b.unit.canonical;
  const slack = isStated || b.bound !== 'exact' ? 0 : ROUNDED;
  const times = (end: number | null, by: number): number | null =>
    end === null ? null : Number((end * scale * by).toPrecision(6));
  return { lo: times(b.lo, 1 - slack), hi: times(b.hi, 1 + slack), bound: slack > 0 ? 'approx' : b.bound };
}
