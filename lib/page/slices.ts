/**
 * Runs work in slices of a few milliseconds, so that the page's own frames and input come first. Nothing runs in a
 * background tab: what was asked for there is asked for again when the tab is seen.
 */
import { isHidden } from './dom';

const SLICE_MS = 2;
/** Idle work waits for an idle moment, but not longer than this. */
const IDLE_TIMEOUT_MS = 2_000;
/** A loop that has not come round for so long waits for what the page has cleared. */
const LOST_MS = 5_000;

/** What the worker says after one step: more that is wanted now, more that can wait, or nothing. */
export type Left = 'now' | 'idle' | 'nothing';

interface Yielding {
  scheduler?: { yield?: () => Promise<void> };
}

export interface Slices {
  /** There is work; runs at the next idle moment, or at once if it is wanted now. */
  wake(urgent: boolean): void;
}

/** Calls `step` again and again until it says `nothing`, between wakes. Stops for good when the signal aborts. */
export function startSlices(options: { view: Window; signal: AbortSignal; step: () => Left }): Slices {
  const { view, signal, step } = options;
  /** The loop that runs, and when it came round last. */
  let running: object | null = null;
  let roundAt = 0;
  /** While the loop waits for an idle moment: ends the wait. */
  let hurry: (() => void) | null = null;

  const slice = (ms: number, isOver: (left: Left) => boolean): Left => {
    const end = view.performance.now() + ms;
    let left: Left;
    do left = step();
    while (!isOver(left) && view.performance.now() < end);
    return left;
  };
  // The first idle step ends a slice of urgent work, so that the next slice waits for an idle moment.
  const urgentSlice = () => slice(SLICE_MS, (left) => left !== 'now');
  const idleSlice = (deadline: IdleDeadline) =>
    slice(Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining())), (left) => left === 'nothing');

  const run = async (first: Left, me: object) => {
    let left = first;
    while (left !== 'nothing' && running === me && !signal.aborted && !isHidden(view.document)) {
      roundAt = view.performance.now();
      if (left === 'now') {
        await breathe(view);
        if (!signal.aborted && running === me) left = urgentSlice();
        continue;
      }
      const deadline = await new Promise<IdleDeadline | null>((resolve) => {
        const cancel = whenIdle(view, resolve);
        hurry = () => {
          cancel();
          resolve(null);
        };
      });
      hurry = null;
      if (!signal.aborted && running === me) left = deadline === null ? urgentSlice() : idleSlice(deadline);
    }
    if (running === me) running = null;
  };

  const wake = (urgent: boolean) => {
    if (signal.aborted || isHidden(view.document)) return;
    if (running === null || view.performance.now() - roundAt > LOST_MS) {
      running = {};
      void run(urgent ? 'now' : 'idle', running);
    } else if (urgent) hurry?.();
  };
  signal.addEventListener('abort', () => hurry?.());
  return { wake };
}

/** Runs work to its end, in slices. */
export async function inSlices<Result>(view: Window, work: Iterator<void, Result>): Promise<Result> {
  for (;;) {
    const end = view.performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (view.performance.now() < end);
    await breathe(view);
  }
}

/** Lets the page have its turn. */
function breathe(view: Window & Yielding): Promise<void> {
  if (typeof view.scheduler?.yield === 'function') return view.scheduler.yield();
  return new Promise((resolve) => view.setTimeout(resolve, 0));
}

/** Calls back once at an idle moment. The undo it returns cancels the call. */
function whenIdle(view: Window, call: (deadline: IdleDeadline) => void): () => void {
  const id = view.requestIdleCallback(call, { timeout: IDLE_TIMEOUT_MS });
  return () => view.cancelIdleCallback(id);
}
