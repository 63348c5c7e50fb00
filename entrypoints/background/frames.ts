/**
 * A tab's documents: the page and those frames of it that our script reads. Nothing of them is kept here: the worker may
 * have slept, frames come and go, so each question goes to what stands there now.
 */
import { browser } from 'wxt/browser';
import {
  CAPS,
  type GoTarget,
  type PageReport,
  readPageText,
  readReport,
  readTrail,
  type TabText,
  tell,
} from '../../lib/messages';
import type { QuoteSelector } from '../../lib/notes';
import { byPath, nextOnTrails, RUNNING_KEY, type TrailOf } from '../../lib/page';

interface FrameHere {
  frame: number;
  /** See `TrailOf` in lib/page. */
  path: readonly number[];
}

/** The page itself, where nothing is known of its frames. */
const TOP: FrameHere = { frame: 0, path: [] };
/** A frame of another site may hang; the page does not wait for it. */
const CENSUS_MS = 1_000;
const PATH_DEPTH = 20;

/** Those in which our script runs: the page first, each before its own frames. At most `CAPS.frames`. */
export async function framesOf(tab: number): Promise<FrameHere[]> {
  const answers = await inEachFrame(tab, whereInTab, [RUNNING_KEY]);
  const frames = answers.flatMap(({ frameId, result }): FrameHere[] =>
    frameId !== 0 && isPath(result) ? [{ frame: frameId, path: result }] : [],
  );
  return [TOP, ...frames.toSorted((a, b) => byPath(a.path, b.path)).slice(0, CAPS.frames)];
}

/** The frame that the reader is in; the page itself where they are elsewhere, in the panel or the browser's own bars. */
export async function readersFrame(tab: number): Promise<number> {
  const answers = await inEachFrame(tab, isReaderHere, []);
  return answers.find(({ result }) => result === true)?.frameId ?? TOP.frame;
}

/** What a function answers that runs in each frame, in a world of our own; nothing if one of them hangs. */
function inEachFrame<Args extends unknown[]>(tab: number, func: (...args: Args) => unknown, args: Args) {
  const target = { tabId: tab, allFrames: true };
  const tooLate = new Promise<[]>((resolve) => setTimeout(resolve, CENSUS_MS, []));
  const asked = browser.scripting.executeScript({ target, func, args, injectImmediately: true });
  return Promise.race([asked, tooLate]).catch(() => []);
}

/** Runs in each frame; null where our script does not. */
function whereInTab(key: string): number[] | null {
  if (!(Symbol.for(key) in globalThis)) return null;
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    let index = 0;
    while (index < at.parent.length && at.parent[index] !== at) index += 1;
    path.unshift(index);
  }
  return path;
}

/** Runs in each frame: whether the focus is in it, and in no frame of it. */
function isReaderHere(): boolean {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return document.hasFocus() && at?.localName !== 'iframe' && at?.localName !== 'frame';
}

const isPath = (result: unknown): result is number[] =>
  Array.isArray(result) && result.length <= PATH_DEPTH && result.every(Number.isInteger);

/** What all of them say is in them, as one; null where the page itself does not answer. */
export async function reportOfAll(tab: number): Promise<PageReport | null> {
  const frames = await framesOf(tab);
  const reports = await Promise.all(
    frames.map(async ({ frame }) => readReport(await tell({ tab, frame }, 'tab.report', {}).catch(() => null))),
  );
  const [top, ...others] = reports;
  if (!top) return null;
  const all = [top, ...others.filter((each) => each !== null)];
  const figures = all.flatMap((each) => each.figures).slice(0, CAPS.figures);
  const topics = all.flatMap((each) => each.topics);
  return { ...top, topics, about: all.flatMap((each) => each.about), figures };
}

/** To the next or previous mention, wherever in the tab it stands. 0: flashes one in view. */
export async function goTo(tab: number, target: GoTarget, step: 1 | -1 | 0): Promise<void> {
  const frames = await framesOf(tab);
  if (step === 0 || frames.length === 1) {
    for (const { frame } of frames) {
      if (await tell({ tab, frame }, 'tab.go', { target, step, at: null }).catch(() => false)) return;
    }
    return;
  }
  const to = nextOnTrails(await trailsOf(tab, frames, target, step), step, true);
  if (to !== null) await tell({ tab, frame: to.frame }, 'tab.go', { target, step, at: to.at });
}

/** To the card of the next or previous mark, wherever in the tab that stands. At either end it stays where it is. */
export async function moveTo(tab: number, step: 1 | -1): Promise<void> {
  const frames = await framesOf(tab);
  if (frames.length === 1) {
    await tell({ tab, frame: TOP.frame }, 'tab.move', { step, at: null });
    return;
  }
  const to = nextOnTrails(await trailsOf(tab, frames, null, step), step, false);
  if (to === null) return;
  const others = frames.filter(({ frame }) => frame !== to.frame);
  await Promise.all(others.map(({ frame }) => tell({ tab, frame }, 'tab.close', {}).catch(() => null)));
  await tell({ tab, frame: to.frame }, 'tab.move', { step, at: to.at });
}

async function trailsOf(
  tab: number,
  frames: readonly FrameHere[],
  target: GoTarget | null,
  step: 1 | -1,
): Promise<TrailOf[]> {
  const trails = await Promise.all(
    frames.map(async (each) => {
      const answer = await tell({ tab, frame: each.frame }, 'tab.trail', { target, step }).catch(() => null);
      const trail = readTrail(answer);
      return trail === null ? [] : [{ ...each, trail }];
    }),
  );
  return trails.flat();
}

/** The texts of page and frames one below the other; in this text quotes have their place. */
export async function textOfAll(tab: number): Promise<TabText> {
  let isWhole = true;
  const onHung = () => {
    isWhole = false;
  };
  const text = joined(await textsOf(tab, await framesOf(tab), onHung));
  // A document that has more hands over just so much.
  return { text: text.slice(0, CAPS.pageChars), isWhole: isWhole && text.length < CAPS.pageChars };
}

/** Scrolls to a place of that text; false if other words stand there. */
export async function showIn(tab: number, quote: Pick<QuoteSelector, 'exact' | 'start' | 'end'>): Promise<boolean> {
  const show = async (frame: number, from: number) => {
    const { exact, start, end } = quote;
    const place = { exact, start: start - from, end: end - from };
    return (await tell({ tab, frame }, 'tab.show', place).catch(() => false)) === true;
  };
  if (await show(0, 0)) return true;
  let from = 0;
  for (const { frame, text } of await textsOf(tab, await framesOf(tab))) {
    if (quote.start >= from && quote.end <= from + text.length) return frame !== 0 && (await show(frame, from));
    from += text.length + 1;
  }
  return false;
}

/** Where a frame's text starts in that text; null for a frame that is not part of it. */
export async function startOf(tab: number, frame: number): Promise<number | null> {
  if (frame === 0) return 0;
  const frames = await framesOf(tab);
  const index = frames.findIndex((each) => each.frame === frame);
  if (index === -1) return null;
  const before = joined(await textsOf(tab, frames.slice(0, index)));
  return before === '' ? 0 : before.length + 1;
}

async function textsOf(
  tab: number,
  frames: readonly FrameHere[],
  onHung: () => void = () => {},
): Promise<{ frame: number; text: string }[]> {
  const textOf = (frame: number) =>
    tell({ tab, frame }, 'tab.text', {}).catch(() => {
      onHung();
      return '';
    });
  const texts = await Promise.all(
    frames.map(async ({ frame }) => ({ frame, text: readPageText(await textOf(frame)) })),
  );
  return texts.filter(({ text }) => text !== '');
}

const joined = (texts: readonly { text: string }[]): string => texts.map(({ text }) => text).join('\n');
