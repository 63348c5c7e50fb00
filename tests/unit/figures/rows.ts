import { type Comparison, compare, extract, type Figure } from '../../../lib/figures';

/** The figure a sentence states, which must be its only one: a row that yields a second number fails. */
export function only(text: string, published?: string): Figure {
  const [figure, ...more] = extract(text, { published: published ?? null });
  if (!figure || more.length > 0)
    throw new Error(`${more.length + (figure ? 1 : 0)} figures: ${extract(text).map(({ quote }) => quote)}`);
  return figure;
}

/** What a number stands for, with the singular of what it counts: “killed passenger”, “house”. */
export const happening = ({ event, unit }: Figure): string =>
  [event?.class, unit.canonical].filter((word) => word).join(' ');

/** What two sentences say of each other, read in both orders; the orders must agree. */
export function verdict(a: Figure, b: Figure): Comparison['verdict'] | null {
  const [there, back] = [compare(a, b), compare(b, a)];
  if (there?.verdict !== back?.verdict) throw new Error(`${there?.verdict} one way, ${back?.verdict} the other`);
  return there?.verdict ?? null;
}
