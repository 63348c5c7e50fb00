/**
 * Where values stand over time. Positions are fractions of the plot: x from its left end, y from its lower edge.
 *
 *   1 ┤        ●2      │  ●4      dated ones by their day; where any date is unknown, a band of its own at the right
 *   0 ┤ ▮1   ●3        │
 *     └────────────────┴─────
 */
import type { StripRow } from './strip-geometry';

export interface TimeMark {
  /** From the first day to the last that the date allows. */
  from: number;
  to: number;
  isDated: boolean;
  /** Marks that would cover each other stand beside each other: 0, then 1, -1, 2, -2 … */
  nudge: number;
}

export interface TimeShape {
  /** ISO days at the ends of the axis. */
  first: string;
  last: string;
  /** Where the dated part ends: 1 if every date is known. */
  split: number;
  /** One per row given; null where that has no number. */
  marks: (TimeMark | null)[];
}

/** The dated part where there is a band for unknown dates, and the middle of that band. */
const DATED_PART = 0.76;
const UNKNOWN_AT = 0.9;
/** Free at both ends of the dated part, so that no mark is cut. */
const MARGIN = 0.08;
/** Nearer than this, two marks touch. */
const NEAR = { x: 0.06, y: 0.14 } as const;

interface Day {
  from: number;
  to: number;
}

/** Null where no row with a number has a date: there is no time to draw. */
export function shapeTimes(dates: readonly (string | null)[], rows: readonly (StripRow | null)[]): TimeShape | null {
  const days = rows.map((row, at) => (row === null ? null : dayOf(dates[at] ?? null)));
  const known = days.filter((day) => day !== null);
  if (known.length === 0) return null;
  const first = Math.min(...known.map(({ from }) => from));
  const last = Math.max(...known.map(({ to }) => to));
  const hasUnknown = rows.some((row, at) => row !== null && days[at] === null);
  const split = hasUnknown ? DATED_PART : 1;
  const place = (time: number) =>
    split * (first === last ? 0.5 : MARGIN + (1 - 2 * MARGIN) * ((time - first) / (last - first)));
  const marks = rows.map((row, at): TimeMark | null => {
    const day = days[at];
    if (row === null) return null;
    if (!day) return { from: UNKNOWN_AT, to: UNKNOWN_AT, isDated: false, nudge: 0 };
    return { from: place(day.from), to: place(day.to), isDated: true, nudge: 0 };
  });
  spread(marks, rows);
  return { first: isoOf(first), last: isoOf(last), split, marks };
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** An ISO date or an interval of two; anything else is a date that is not known. */
function dayOf(iso: string | null): Day | null {
  if (iso === null) return null;
  const [from = Number.NaN, to = from] = iso.split('/').map((part) => Date.parse(`${part.slice(0, 10)}T00:00:00Z`));
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Gives every mark the first place beside its own where it touches none before it. */
function spread(marks: (TimeMark | null)[], rows: readonly (StripRow | null)[]): void {
  const middle = ({ from, to }: TimeMark) => (from + to) / 2;
  for (const [at, mark] of marks.entries()) {
    const row = rows[at];
    if (mark === null || !row) continue;
    const taken = new Set<number>();
    for (const [other, before] of marks.slice(0, at).entries()) {
      const beside = rows[other];
      if (before === null || !beside || Math.abs(middle(before) - middle(mark)) > NEAR.x) continue;
      if (row.from - NEAR.y < beside.to && row.to + NEAR.y > beside.from) taken.add(before.nudge);
    }
    let place = 0;
    while (taken.has(nudgeOf(place))) place += 1;
    mark.nudge = nudgeOf(place);
  }
}

/** 0, 1, -1, 2, -2 … */
const nudgeOf = (place: number): number => (place % 2 === 1 ? (place + 1) / 2 : -place / 2 || 0);
