/** Where values and intervals stand on one axis. Positions are fractions of the axis, 0 at its left end. */

export interface StripInterval {
  lo: number | null;
  hi: number | null;
  value: number | null;
}

export interface StripRow {
  from: number;
  to: number;
  shape: 'point' | 'interval';
  /** The interval goes on beyond what is drawn. */
  openStart: boolean;
  openEnd: boolean;
  /** Marks that would cover each other stand in lanes, 0 lowest. */
  lane: number;
}

export interface StripShape {
  lo: number;
  hi: number;
  lanes: number;
  /** One per interval given; null where it has no number to draw. */
  rows: (StripRow | null)[];
}

/** Half a mark's width as a fraction of the axis: nearer than two of these, two marks touch. */
const HALF_MARK = 0.025;
/** Where numbers lie closer together than this share of the largest, the axis does not start at 0. */
const NARROW = 0.2;
const STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** Null where fewer than two intervals can be drawn: one mark compares nothing. */
export function shapeStrip(intervals: (StripInterval | null)[]): StripShape | null {
  const drawn = intervals.filter((each) => each !== null && ends(each).length > 0);
  if (drawn.length < 2) return null;
  const axis = axisOf(intervals);
  const place = (value: number) => clamp((value - axis.lo) / (axis.hi - axis.lo));
  const rows = intervals.map((each) => (each === null || ends(each).length === 0 ? null : rowOf(each, place)));
  return { ...axis, rows, lanes: assignLanes(rows) };
}

const clamp = (fraction: number) => Math.min(1, Math.max(0, fraction));

const ends = (each: StripInterval | null): number[] =>
  each === null
    ? []
    : ([each.lo, each.hi, each.value].filter((end) => end !== null && Number.isFinite(end)) as number[]);

function axisOf(intervals: (StripInterval | null)[]): { lo: number; hi: number } {
  const all = intervals.flatMap(ends);
  const min = Math.min(...all);
  const max = Math.max(...all);
  const isOpen = intervals.some((each) => each !== null && each.hi === null && each.lo !== null);
  // An open end needs room to point into.
  const top = isOpen ? max + (max - Math.min(min, 0)) * 0.15 : max;
  const spread = max - min;
  if (min >= 0 && (spread === 0 || spread >= NARROW * max)) return { lo: 0, hi: niceCeil(top) || 1 };
  const step = niceCeil((top - min || Math.abs(max)) / 2);
  return { lo: Math.floor(min / step) * step, hi: Math.floor(top / step) * step + step };
}

/** The next number that reads well on an axis: 200,000 for 187,000. */
function niceCeil(value: number): number {
  if (value <= 0) return 0;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = STEPS.find((each) => each * magnitude >= value - magnitude * 1e-9) ?? 10;
  return Number((step * magnitude).toPrecision(3));
}

function rowOf(each: StripInterval, place: (value: number) => number): StripRow {
  const { lo, hi, value } = each;
  const at = lo !== null && lo === hi ? lo : lo === null && hi === null ? value : null;
  if (at !== null) {
    return { from: place(at), to: place(at), shape: 'point', openStart: false, openEnd: false, lane: 0 };
  }
  return {
    from: lo === null ? 0 : place(lo),
    to: hi === null ? 1 : place(hi),
    shape: 'interval',
    openStart: lo === null,
    openEnd: hi === null,
    lane: 0,
  };
}

/** Gives every row the lowest lane in which it touches none before it. */
function assignLanes(rows: (StripRow | null)[]): number {
  const lanes: StripRow[][] = [];
  for (const row of rows) {
    if (row === null) continue;
    const isFree = (lane: StripRow[]) =>
      lane.every((other) => row.from - HALF_MARK > other.to + HALF_MARK || row.to + HALF_MARK < other.from - HALF_MARK);
    const free = lanes.findIndex(isFree);
    row.lane = free === -1 ? lanes.length : free;
    lanes[row.lane] = [...(lanes[row.lane] ?? []), row];
  }
  return lanes.length;
}
