import type { Run, Span } from './span';

/** What may stand between two runs, by the number of units the gap has. */
const GAPS = ['', ' ', '\n\n'] as const;

/** Builds the clean text again from the raw one: runs are verbatim, gaps follow from their length. */
export function restore(raw: string, runs: readonly Run[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const run of runs) {
    parts.push(GAPS[run.at - end] ?? '', raw.slice(run.from, run.from + run.length));
    end = run.at + run.length;
  }
  return parts.join('');
}

type Side = 'at' | 'from';

/** The last run that starts at or before `offset`, on the text's or on the raw side; binary search. */
function runBefore(runs: readonly Run[], side: Side, offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run[side] <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

function move(runs: readonly Run[], side: Side, offset: number): number | null {
  const run = runBefore(runs, side, offset);
  if (!run || offset > run[side] + run.length) return null;
  return offset - run[side] + run[side === 'at' ? 'from' : 'at'];
}

/** Clean offset → raw offset; `null` inside a gap. The end of a run is still its own. */
export function toRaw(runs: readonly Run[], offset: number): number | null {
  return move(runs, 'at', offset);
}

/** Raw offset → clean offset; `null` for what was cut. */
export function toText(runs: readonly Run[], offset: number): number | null {
  return move(runs, 'from', offset);
}

/** As `move`, for the unit that begins at `offset`: the end of a run has none. */
function moveUnit(runs: readonly Run[], side: Side, offset: number): number | null {
  const run = runBefore(runs, side, offset);
  return run && offset < run[side] + run.length ? move(runs, side, offset) : null;
}

/** Where two runs touch, one offset is an end and a start at once: a span maps its first and its last unit instead. */
function moveSpan(runs: readonly Run[], side: Side, span: Span): Span | null {
  if (span.end <= span.start) return null;
  const start = moveUnit(runs, side, span.start);
  const last = moveUnit(runs, side, span.end - 1);
  return start === null || last === null ? null : { start, end: last + 1 };
}

export function spanToRaw(runs: readonly Run[], span: Span): Span | null {
  return moveSpan(runs, 'at', span);
}

export function spanToText(runs: readonly Run[], span: Span): Span | null {
  return moveSpan(runs, 'from', span);
}
