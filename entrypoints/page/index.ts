/**
 * The content script: joins the page layer, which it sends for (entrypoints/layer), to the background. It is an unlisted
 * script that the manifest names itself (wxt.config.ts), because WXT's own content-script context posts the extension's
 * id to every page and lets a page forge the event that tears it down.
 */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, CAPS, type Handlers, isAlive, type Sender, serveTab } from '../../lib/messages';
import { after, KeyShield, rootOf } from '../../lib/page';
import { answersOrNull } from './answers';
import { insist, Marking } from './marking';
import { filled, parsed, seen } from './waits';
import { takeOver } from './world';

/** A page that writes itself anew again and again is not followed for ever. */
const MOST_REWRITES = 50;
let rewrites = 0;

/** Nothing tells a content script that its extension was updated; whatever the reader does next makes it look. */
const LOOK_EVERY_MS = 1_000;
const OCCASIONS = ['pointerover', 'scroll', 'focus', 'keydown', 'visibilitychange'] as const;

/**
 * Frames of other origins (advertisements, embeds) are not what somebody came to read. The window's origin, not
 * that of its address: a `srcdoc` or blank frame has that of the page that made it.
 */
function isReaders(): boolean {
  try {
    return window.top?.origin === window.origin;
  } catch {
    return false;
  }
}

export default defineUnlistedScript(() => (isReaders() ? run() : onlyListen()));

/** A frame that takes the focus from a card of the page gets none of the keys that were meant for that. */
function onlyListen(): void {
  const end = new AbortController();
  const root = rootOf(document);
  if (!takeOver(root, () => end.abort(), false)) return;
  const keys = new KeyShield(window);
  const unserve = serveTab({
    'tab.card': ({ act }) => {
      if (act.act === 'left') keys.deafen(true);
      return null;
    },
  });
  end.signal.addEventListener('abort', () => {
    unserve();
    keys.remove();
  });
  followRewrites(root, end, onlyListen);
}

async function run(): Promise<void> {
  const end = new AbortController();
  const { signal } = end;
  const root = rootOf(document);
  if (!takeOver(root, () => end.abort())) return;
  /** An extension updated or removed under an open page leaves nothing behind. */
  const look = () => {
    if (!isAlive()) end.abort();
  };
  const orNull = answersOrNull(look, signal);
  // Each begins now: what waits is told of before any script of the page is.
  const [whole, looked] = [parsed(), seen()];
  const marking = new Marking(orNull, whole);
  signal.addEventListener('abort', () => marking.stop());
  /** Somebody looks at the page, so that it is asked what holds. */
  let isWanted = false;
  /** The background has said what holds since this script asked for it. */
  let isTold = false;
  const unserve = serveTab({
    'tab.apply': ({ state, settings }) => {
      if (!isWanted) return null;
      isTold = true;
      if (state === 'on') void marking.start(settings);
      else marking.stop();
      return null;
    },
    ...answers(marking),
  });
  signal.addEventListener('abort', unserve);
  // The rest is a task of its own, so that neither holds the page up for long.
  await new Promise<void>((resolve) => void after(window, 0, resolve));
  if (signal.aborted) return;
  lookNowAndThen(look, signal);
  for (const type of ['visibilitychange', 'pageshow'])
    addEventListener(type, ({ isTrusted }) => isTrusted && marking.layer?.resume(), { capture: true, signal });
  followRewrites(root, end, run);

  await looked;
  await filled();
  // Meanwhile the page may have written itself anew: the next one asks.
  if (signal.aborted) return;
  isWanted = true;
  const begin = await insist(orNull, () => ask('page.start', {}));
  if (signal.aborted || isTold) return;
  if (begin?.state === 'on') await marking.start(begin.settings);
  else marking.stop();
}

/** What the background asks of the page, or wants done in it. */
function answers(marking: Marking): Omit<Handlers<'tab', Sender>, 'tab.apply'> {
  return {
    'tab.report': () => marking.report(),
    'tab.move': async ({ step, at }) => (await marking.cards())?.travel.move(step, at) ?? false,
    'tab.close': () => {
      marking.layer?.cards?.close();
      return null;
    },
    'tab.go': async ({ target, step, at }) => (await marking.cards())?.travel.go(target, step, at) ?? false,
    'tab.trail': async ({ target, step }) => (await marking.cards())?.travel.trail(target, step) ?? null,
    'tab.selection': async () => (await marking.code('quotes'))?.selectedQuote(document, CAPS.selectedChars) ?? null,
    'tab.text': async () => {
      if (marking.layer === null) return '';
      const code = await marking.code('quotes');
      if (code === null) throw new Error('The text cannot be read.');
      return code.pageText(document, CAPS.pageChars);
    },
    'tab.show': async (quote) => {
      const [code, cards] = await Promise.all([marking.code('quotes'), marking.cards()]);
      const place = code?.placeOfQuote(document, quote) ?? null;
      if (place !== null) cards?.travel.show(place);
      return place !== null && cards !== null;
    },
    'tab.card': ({ ticket, act }) => {
      marking.card(ticket, act);
      return null;
    },
  };
}

/** Asking the browser whether we are alive costs more than all else that a move of the pointer does. */
function lookNowAndThen(look: () => void, signal: AbortSignal): void {
  let lookedAt = 0;
  const lookAgain = ({ timeStamp }: Event) => {
    if (timeStamp - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = timeStamp;
    look();
  };
  for (const type of OCCASIONS) addEventListener(type, lookAgain, { capture: true, passive: true, signal });
}

/** A page that writes itself, or a frame, anew (`document.open`) takes away every listener: it has another root then. */
function followRewrites(root: Element, end: AbortController, again: () => unknown): void {
  const look = () => {
    const now: Element | null = rootOf(document);
    if (now === null || now === root) return;
    end.abort();
    rewrites += 1;
    if (rewrites <= MOST_REWRITES && isAlive()) again();
  };
  const written = new MutationObserver(look);
  written.observe(document, { childList: true });
  end.signal.addEventListener('abort', () => written.disconnect());
  look();
}
