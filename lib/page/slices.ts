/**
 * Runs work in slices of a few milliseconds, so that the page's own frames and input come first. Nothing runs in a
 * background tab: what was asked for there is asked for again when the tab is seen.
 */
import { isHidden, rootOf } from './dom';
import { after, Timer } from './timer';

const SLICE_MS = 2;
/** Idle work waits for an idle moment, but not longer than this. */
const IDLE_TIMEOUT_MS = 2_000;
const HOLD_MS = 2_000;
const DRAWN_MS = 500;
/**
 * After so many slices the browser gets a moment for itself. It collects garbage in a task of its own if there is one before
 * its memory for new objects is full, and that ranks below what is wanted now: else our next slice would be twice as long.
 */
const SLICES_AT_A_TIME = 2;
const MOMENT_MS = 30;
/** What counts as one where the browser cannot be asked. */
const IDLE_MS = 10;

/** What the worker says after one step: more that is wanted now, more that can wait, or nothing. */
export type Left = 'now' | 'idle' | 'nothing';

/** The Scheduler API. `requestIdleCallback` would number what we ask for, and the page could count. */
interface Scheduling {
  scheduler?: {
    yield?: () => Promise<void>;
    postTask?: (task: () => void, options: { priority: 'background' }) => Promise<unknown>;
  };
}

export interface Slices {
  /** There is work; runs at the next idle moment, or at once if it is wanted now. */
  wake(urgent: boolean): void;
  /** Nothing runs before this is over. */
  hold(until: Promise<unknown>): void;
}

/** Calls `step` again and again until it says `nothing`, between wakes. Stops for good when the signal aborts. */
export function startSlices(options: { view: Window; signal: AbortSignal; step: () => Left }): Slices {
  const { view, signal, step } = options;
  let isRunning = false;
  /** Now and then there may be no idle moment for long. */
  const late = new Timer(view);
  /** While the loop waits for an idle moment: ends the wait. */
  let hurry: (() => void) | null = null;
  let held: Promise<void> | null = null;
  const holding = new Timer(view);

  const slice = (ms: number, isOver: (left: Left) => boolean): Left => {
    const end = view.performance.now() + ms;
    let left: Left;
    do left = step();
    while (!isOver(left) && view.performance.now() < end);
    return left;
  };
  // The first idle step ends a slice of urgent work, so that the next slice waits for an idle moment.
  const urgentSlice = () => slice(SLICE_MS, (left) => left !== 'now');
  const idleSlice = () => slice(SLICE_MS, (left) => left === 'nothing');

  const run = async (first: Left) => {
    isRunning = true;
    let left = first;
    let slices = 1;
    while (left !== 'nothing' && !signal.aborted && !isHidden(view.document)) {
      if (held !== null) {
        await held;
        // What was wanted meanwhile is looked at first.
        left = 'now';
        continue;
      }
      if (left === 'now') {
        await breathe(view, slices);
        slices += 1;
        if (!signal.aborted && held === null) left = urgentSlice();
        continue;
      }
      const isIdle = await new Promise<boolean>((resolve) => {
        hurry = () => resolve(false);
        whenIdle(view, () => resolve(true));
        if (!late.isSet) late.set(IDLE_TIMEOUT_MS, () => hurry?.());
      });
      hurry = null;
      if (!signal.aborted && held === null) left = isIdle ? idleSlice() : urgentSlice();
    }
    isRunning = false;
  };

  const wake = (urgent: boolean) => {
    if (signal.aborted || isHidden(view.document)) return;
    if (!isRunning) void run(urgent ? 'now' : 'idle');
    else if (urgent) hurry?.();
  };
  signal.addEventListener('abort', () => {
    late.clear();
    holding.clear();
    hurry?.();
  });
  const hold = (until: Promise<unknown>) => {
    let release = () => {};
    const mine = new Promise<void>((resolve) => {
      release = resolve;
    });
    const end = () => {
      release();
      if (held !== mine) return;
      held = null;
      holding.clear();
    };
    held = mine;
    // A browser may never say that it is over: Firefox forgets what it was asked while a page is kept for “back”.
    holding.set(HOLD_MS, end);
    void until.catch(() => {}).then(end);
  };
  return { wake, hold };
}

/** Until the page is drawn next: then its styles are made, and reading them costs nothing. Nothing is drawn of a tab that nobody sees. */
export function drawn(view: Window & typeof globalThis): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      told.disconnect();
      undo();
      resolve();
    };
    const told = new view.IntersectionObserver(end);
    const undo = after(view, DRAWN_MS, end);
    told.observe(rootOf(view.document));
  });
}

/** Runs work to its end, in slices. */
export async function inSlices<Result>(view: Window, work: Iterator<void, Result>): Promise<Result> {
  for (let slices = 1; ; slices += 1) {
    const end = view.performance.now() + SLICE_MS;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (view.performance.now() < end);
    await breathe(view, slices);
  }
}

/** Lets the page have its turn, before or after so many slices. */
function breathe(view: Window & Scheduling, slices: number): Promise<void> {
  const turn = slices % SLICES_AT_A_TIME === 0 ? undefined : view.scheduler?.yield?.();
  // Refused where the document is on its way out; it may come back.
  return turn?.catch(() => {}) ?? moment(view);
}

/** Until the browser has nothing else to do, but not for long. */
const moment = (view: Window & Scheduling): Promise<void> =>
  new Promise((resolve) => {
    after(view, MOMENT_MS, resolve);
    whenIdle(view, resolve);
  });

function whenIdle(view: Window & Scheduling, call: () => void): void {
  // Refused where the document is on its way out.
  const asked = view.scheduler?.postTask?.(call, { priority: 'background' }).catch(() => {});
  if (asked === undefined) after(view, IDLE_MS, call);
}
