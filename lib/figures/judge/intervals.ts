import type { Figure } from '../figure';

export type Interval = Pick<Figure, 'lo' | 'hi' | 'bound'>;

export type Meeting = 'same' | 'meet' | 'apart';

/** Same bound and ends; else whether the closed intervals meet. An end that only touches counts as meeting: fail closed. */
export function meeting(a: Interval, b: Interval): Meeting {
  if (a.bound === b.bound && a.lo === b.lo && a.hi === b.hi) return 'same';
  const [aLo, aHi, bLo, bHi] = [low(a), high(a), low(b), high(b)];
  return aLo <= bHi && bLo <= aHi ? 'meet' : 'apart';
}

const low = (interval: Interval): number => interval.lo ?? Number.NEGATIVE_INFINITY;
const high = (interval: Interval): number => interval.hi ?? Number.POSITIVE_INFINITY;

/** How many times larger the nearer end of one is than the other's; 1 where they meet. */
export function ratio(a: Interval, b: Interval): number {
  if (meeting(a, b) !== 'apart') return 1;
  const [small, large] = high(a) < low(b) ? [high(a), low(b)] : [high(b), low(a)];
  return small <= 0 ? Number.POSITIVE_INFINITY : large / small;
}

/** Whether two stated numbers are equal, and then whether that is chance: a large or unround number is rare. */
export function equality(a: Figure, b: Figure): 'rare' | 'round' | null {
  if (a.value === null || a.value !== b.value) return null;
  return a.value >= 1000 || a.value % 10 !== 0 ? 'rare' : 'round';
}
