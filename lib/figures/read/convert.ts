import type { Figure } from '../figure';

/** Smaller unit → how many make the larger one before it. */
const COMPOUNDS: ReadonlyMap<string, (larger: Figure['unit']) => number> = new Map<
  string,
  (larger: Figure['unit']) => number
>([
  ['cent', ({ kind }) => (kind === 'money' ? 100 : 0)],
  ['penny', ({ canonical }) => (canonical === 'GBP' ? 100 : 0)],
  ['inch', ({ canonical }) => (canonical === 'foot' ? 12 : 0)],
]);

/**
 * Neighbours that say one amount: “one million rubles (£13,700)”, “85 miles (135 kilometers)” give it in another unit,
 * “3 dollars and 50 cents”, “5 feet 2 inches” in two.
 */
export function joinNeighbours(figures: readonly Figure[]): Figure[] {
  const kept: Figure[] = [];
  for (const figure of figures) {
    const previous = kept.at(-1);
    const isNear = previous && previous.sentence === figure.sentence && figure.value !== null;
    if (isNear && isConversion(previous, figure)) {
      previous.equals = { value: figure.value ?? 0, canonical: figure.unit.canonical, quote: figure.quote };
      previous.rules.push('conversion');
    } else if (!(isNear && addSmaller(previous, figure))) kept.push(figure);
  }
  return kept;
}

const between = (first: Figure, second: Figure): string =>
  first.sentence.text.slice(first.end - first.sentence.start, second.start - first.sentence.start);

function isConversion(first: Figure, second: Figure): boolean {
  const { kind, canonical } = first.unit;
  const isConverted = kind === second.unit.kind && canonical !== '' && canonical !== second.unit.canonical;
  if (!isConverted || !['money', 'length', 'mass', 'other'].includes(kind)) return false;
  const after = first.sentence.text.slice(second.end - first.sentence.start);
  return (
    /^\s*[([]\s*(?:or |about |around |approximately |roughly |some )?$/.test(between(first, second)) &&
    /^\s*[)\]]/.test(after)
  );
}

function addSmaller(first: Figure, second: Figure): boolean {
  const times = COMPOUNDS.get(second.unit.canonical)?.(first.unit) ?? 0;
  const value = second.value ?? 0;
  if (times === 0 || value >= times || first.value === null || !Number.isInteger(first.value) || second.hedge)
    return false;
  if (!/^,?\s*(?:and\s*)?$/.test(between(first, second))) return false;
  const more = value / times;
  const plus = (end: number | null): number | null => (end === null ? null : end + more);
  Object.assign(first, { value: first.value + more, lo: plus(first.lo), hi: plus(first.hi), end: second.end });
  first.quote = first.sentence.text.slice(first.start - first.sentence.start, first.end - first.sentence.start);
  first.rules.push('compound');
  return true;
}
