import type { Figure } from '../figure';

/** Counts that only grow while they are being made. */
const GROWING = new Set(['killed', 'wounded', 'killed-or-wounded', 'missing', 'detained', 'displaced', 'called-up']);
const ROSE = /\b(?:rose|risen|rises|climbed|jumped|increased|grown|grew|revised|raised|updated|mounted|now)\b/i;

/**
 * Whether one of two figures that do not meet takes the place of the other: both are dated, on different days, the count
 * grows, the later number is the larger, and its sentence says that it rose or the days are the sentences' own.
 */
export function supersedes(a: Figure, b: Figure, published: readonly [string | null, string | null]): boolean {
  if (!GROWING.has(a.event?.class ?? '')) return false;
  const [dayA, dayB] = [a.time?.to ?? published[0], b.time?.to ?? published[1]];
  if (!dayA || !dayB || dayA === dayB) return false;
  const [early, late] = dayA < dayB ? [a, b] : [b, a];
  if ((late.lo ?? 0) <= (early.hi ?? Number.POSITIVE_INFINITY)) return false;
  return ROSE.test(late.sentence.text) || (a.time?.to != null && b.time?.to != null);
}
