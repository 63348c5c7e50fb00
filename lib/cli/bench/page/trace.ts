/**
 * What scripts did on the main thread of a tab, by Chromium's own trace. Times are of the
 * thread, not of the clock: another program on the same core does not count.
 */
import type { CDPSession, Page } from '@playwright/test';

/** A complete event ("X"), times in microseconds. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; type?: string } };
}

/** Milliseconds of the main thread. */
export interface Work {
  /** The longest run of scripts without a break, and all of them together. */
  longestMs: number;
  /** The longest without the one in which a content script was compiled and evaluated, before the page began. */
  longestLaterMs: number;
  totalMs: number;
  /** Style, layout and paint, whoever caused them. */
  renderingMs: number;
  /** Of that layout alone, and how often. */
  layoutMs: number;
  layouts: number;
  /** Style and layout that a script asked for, by reading a box or a style before the browser would have made them. */
  askedMs: number;
  asked: number;
  frames: number;
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];
const SCRIPTS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
  'RunMicrotasks',
]);
const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);

/** What scripts and the browser did while something happened. */
export async function traced(tab: Page, during: () => Promise<void>): Promise<Work> {
  return workOf(await tracedEvents(tab, during));
}

async function tracedEvents(tab: Page, during: () => Promise<void>): Promise<TraceEvent[]> {
  const session = await tab.context().newCDPSession(tab);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await during();
  await finish(session);
  await session.detach();
  return events;
}

function finish(session: CDPSession): Promise<void> {
  return new Promise((resolve) => {
    session.once('Tracing.tracingComplete', () => resolve());
    void session.send('Tracing.end');
  });
}

/**
 * A content script's microtasks carry no address, so everything that runs scripts after the page's own is counted here;
 * what the page does by itself is taken off by a run without the extension.
 */
function workOf(events: readonly TraceEvent[]): Work {
  const whole = events.filter(({ ph, dur = 0 }) => ph === 'X' && dur > 0);
  const main = whole.find(({ name }) => name === 'ParseHTML') ?? whole.find(({ name }) => name === 'FunctionCall');
  const onMain = whole
    .filter(({ pid, tid }) => pid === main?.pid && tid === main.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const scripts = outermost(onMain.filter(({ name }) => SCRIPTS.has(name)));
  const rendering = outermost(onMain.filter(({ name }) => RENDERING.has(name)));
  const layouts = onMain.filter(({ name }) => name === 'Layout');
  const asked = onMain.filter((event) => LAYOUT.has(event.name) && scripts.some((script) => isWithin(event, script)));
  return {
    longestMs: Math.max(0, ...scripts.map(threadMs)),
    longestLaterMs: Math.max(0, ...scripts.filter((event) => !isContentScript(event)).map(threadMs)),
    totalMs: scripts.reduce((sum, event) => sum + threadMs(event), 0),
    renderingMs: rendering.reduce((sum, event) => sum + threadMs(event), 0),
    layoutMs: layouts.reduce((sum, event) => sum + threadMs(event), 0),
    layouts: layouts.length,
    askedMs: asked.reduce((sum, event) => sum + threadMs(event), 0),
    asked: asked.length,
    frames: onMain.filter(({ name }) => name === 'Commit').length,
  };
}

const isContentScript = ({ name, args }: TraceEvent): boolean =>
  name === 'EvaluateScript' && args?.data?.url?.startsWith('chrome-extension:') === true;

const isWithin = (event: TraceEvent, outer: TraceEvent): boolean =>
  event.ts >= outer.ts && event.ts + (event.dur ?? 0) <= outer.ts + (outer.dur ?? 0);

const threadMs = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

/** Those that lie in no other of them. Sorted by start, the longer first. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}
