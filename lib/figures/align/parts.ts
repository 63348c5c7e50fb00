import type { Derived, Pair } from '../comparison';
import type { Figure } from '../figure';
import { meeting } from '../judge/intervals';
import { partOf } from '../lexicon/people';
import type { Identified, Placed } from './align';

const LIST = /^\s*(?:,|,?\s*(?:and|plus|as well as))\s*$/;

/**
 * Parts brought to a total: “220 passengers and 14 crew” against “246 people”, “60 French and 40 German soldiers”
 * against “120 soldiers”. Only for two that differ in whom they count, where one text lists its parts side by side and
 * the other counts all of them.
 */
export function totalOf(
  { dimension, derived }: Pick<Pair, 'dimension' | 'derived'>,
  a: Placed,
  b: Placed,
  told: Told,
): Derived | null {
  if (derived || dimension !== 'population') return derived;
  return summed(a.figure, b.figure, told(a.document)) ?? summed(b.figure, a.figure, told(b.document));
}

/** The figures of a document. */
export type Told = (document: number) => readonly Identified<Figure>[];

function summed(part: Identified<Figure>, whole: Figure, told: readonly Identified<Figure>[]): Derived | null {
  if (whole.scope.population !== null || !isAdded(part)) return null;
  const parts = told.filter(
    (figure) => figure.sentence.start === part.sentence.start && isAdded(figure) && isOfOneKind(figure, part),
  );
  const group = groupIn(whole);
  if (group !== 'person' && parts.some((figure) => groupIn(figure) !== group)) return null;
  if (parts.length < 2 || !parts.includes(part) || !areListed(parts)) return null;
  const sum = (end: 'value' | 'lo' | 'hi'): number | null =>
    parts.reduce<number | null>(
      (total, figure) => (total === null || figure[end] === null ? null : total + figure[end]),
      0,
    );
  const total = { value: sum('value'), lo: sum('lo'), hi: sum('hi') };
  const bound = parts.every(({ bound: own }) => own === part.bound) ? part.bound : 'approx';
  const met = meeting({ ...total, bound }, whole);
  return {
    of: parts.map(({ id }) => id),
    total,
    against: { value: whole.value, lo: whole.lo, hi: whole.hi },
    verdict: met === 'apart' ? 'conflict' : met === 'meet' ? 'compatible' : 'agree',
  };
}

const groupIn = ({ unit, event }: Figure): string => partOf(unit.canonical, event?.class);

/** A part of a part (“of whom”) is counted already. */
const isAdded = (figure: Figure): boolean =>
  figure.unit.kind === 'count' && figure.scope.part === null && figure.value !== null;

const isOfOneKind = (a: Figure, b: Figure): boolean => (a.event?.class ?? null) === (b.event?.class ?? null);

function areListed(parts: readonly Figure[]): boolean {
  return parts.slice(1).every((second, i) => {
    const first = parts[i];
    return (
      first !== undefined &&
      LIST.test(first.sentence.text.slice(first.end - first.sentence.start, second.start - second.sentence.start))
    );
  });
}
