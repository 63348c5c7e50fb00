/**
 * The content script: joins the page layer, which it sends for (entrypoints/layer), to the background. It is an unlisted
 * script that the manifest names itself (wxt.config.ts), because WXT's own content-script context posts the extension's
 * id to every page and lets a page forge the event that tears it down.
 */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, CAPS, isAlive, ownOrigin, type PageSettings, serveTab } from '../../lib/messages';
import {
  KeyShield,
  LAYER_KEY,
  type PageCode,
  type PageLayer,
  type PagePorts,
  RUNNING_KEY,
  removeOrphans,
} from '../../lib/page';

const NAME_BYTES = 12;

/** A page that writes itself anew again and again is not followed for ever. */
const MOST_REWRITES = 50;
let rewrites = 0;

/** Nothing tells a content script that its extension was updated; whatever the reader does next makes it look. */
const LOOK_EVERY_MS = 1_000;
const OCCASIONS = ['pointerover', 'scroll', 'focus', 'keydown', 'visibilitychange'] as const;

/**
 * Where a running content script is found by another one in the same world: a tab that was open at install gets the
 * script by hand and may get it from the manifest as well. The page's own world does not see it.
 */
const RUNNING: unique symbol = Symbol.for(RUNNING_KEY);
const LAYER: unique symbol = Symbol.for(LAYER_KEY);
type World = typeof globalThis & {
  [RUNNING]?: { root: Element; isAlive: () => boolean; stop: () => void };
  [LAYER]?: PageCode;
};

/** Starts with a letter, as a highlight's name must; the rest is random, so that no page can know it. */
const randomName = () =>
  `h${Array.from(crypto.getRandomValues(new Uint8Array(NAME_BYTES)), (byte) => byte.toString(36).slice(-1)).join('')}`;

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

export default defineUnlistedScript(async () => {
  if (isReaders()) await run();
});

async function run(): Promise<void> {
  const world = globalThis as World;
  const root = document.documentElement;
  const before = world[RUNNING];
  if (before?.root === root && before.isAlive()) return;
  // Left by an extension that was updated under the page, or by what stood in this window before: a blank frame that
  // is filled keeps its world.
  before?.stop();
  if (before?.isAlive() !== true) delete world[LAYER];
  removeOrphans(document, ownOrigin());

  let layer: PageLayer | null = null;
  /** As they are now; null while nothing is to be marked. */
  let settings: PageSettings | null = null;
  /** Somebody looks at the page, so that it is asked what holds. */
  let isWanted = false;
  /** The background has said what holds since this script asked for it. */
  let isTold = false;
  // Now, at the start of the document: listeners of the page's own come after it.
  let keys: KeyShield | null = new KeyShield(window);

  /** The code of the layer; null where the background does not answer. */
  const code = async (): Promise<PageCode | null> => {
    if (world[LAYER] === undefined) await orNull(ask('page.layer', {}));
    return world[LAYER] ?? null;
  };
  const start = async (now: PageSettings) => {
    settings = now;
    keys ??= new KeyShield(window);
    const startPage = (await code())?.startPage;
    // Meanwhile it may have been switched off, or started by another word of the background.
    if (settings === null || startPage === undefined) return;
    if (layer !== null) {
      layer.apply(settings);
      return;
    }
    layer = startPage({ document, ports, settings, random: randomName, keys });
  };
  const stop = () => {
    settings = null;
    layer?.stop();
    layer = null;
    keys?.remove();
    keys = null;
  };
  const looked = new AbortController();
  const end = () => {
    looked.abort();
    stop();
  };
  /** An extension updated or removed under an open page leaves nothing behind. */
  const look = () => {
    if (!isAlive()) end();
  };
  let lookedAt = 0;
  /** Asking the browser costs more than all else that a move of the pointer does: once in a while is enough. */
  const lookAgain = ({ timeStamp }: Event) => {
    if (timeStamp - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = timeStamp;
    look();
  };
  const quiet = { capture: true, passive: true, signal: looked.signal };
  for (const type of OCCASIONS) addEventListener(type, lookAgain, quiet);
  const orNull = async <Value>(answer: Promise<Value>): Promise<Value | null> => {
    try {
      return await answer;
    } catch {
      look();
      return null;
    }
  };
  /** Topics named on the page so far. */
  const about = new Set<string>();
  const ports: PagePorts = {
    find: async (texts) => {
      const answer = await orNull(ask('page.find', { texts, about: [...about] }));
      if (answer === null) return null;
      const isNew = (id: string) => !about.has(id) && about.size < CAPS.about && about.add(id).has(id);
      return { found: answer.found, waits: answer.waits, named: answer.about.filter(isNew) };
    },
    style: async (name) => (await orNull(ask('page.style', { name }).then(() => true))) ?? false,
    card: (target) => orNull(ask('page.card', { target, about: [...about] })),
    changed: () => void orNull(ask('page.changed', {})),
  };

  const unserve = serveTab({
    'tab.report': () => {
      const { published, topics, figures } = layer?.report() ?? { published: null, topics: [], figures: [] };
      const isHtml = /html/.test(document.contentType);
      return { isHtml, published, topics: topics.slice(0, CAPS.topics), figures: figures.slice(0, CAPS.figures) };
    },
    'tab.apply': ({ state, settings }) => {
      if (!isWanted) return null;
      isTold = true;
      if (state === 'on') void start(settings);
      else stop();
      return null;
    },
    'tab.move': ({ step, at }) => layer?.move(step, at) ?? false,
    'tab.close': () => {
      layer?.close();
      return null;
    },
    'tab.go': ({ target, step, at }) => layer?.go(target, step, at) ?? false,
    'tab.trail': ({ target, step }) => layer?.trail(target, step) ?? null,
    'tab.selection': async () => (await code())?.selectedQuote(document, CAPS.selectedChars) ?? null,
    'tab.text': () => (layer === null ? '' : (world[LAYER]?.pageText(document, CAPS.pageChars) ?? '')),
    'tab.show': (quote) => layer?.show(quote) ?? false,
    'tab.card': ({ ticket, act }) => {
      layer?.card(ticket, act);
      return null;
    },
  });

  looked.signal.addEventListener('abort', unserve);
  // A page that writes itself, or a frame, anew (`document.open`) takes away every listener.
  const written = new MutationObserver(() => {
    if (document.documentElement === null || document.documentElement === root) return;
    end();
    rewrites += 1;
    if (rewrites <= MOST_REWRITES && isAlive()) void run();
  });
  written.observe(document, { childList: true });
  looked.signal.addEventListener('abort', () => written.disconnect());
  world[RUNNING] = { root, isAlive, stop: end };

  await seen();
  await filled();
  isWanted = true;
  const begun = orNull(ask('page.start', {})).then(async (answer) => {
    if (answer?.state === 'on') await code();
    return answer;
  });
  const [begin] = await Promise.all([begun, hasBody()]);
  if (looked.signal.aborted || isTold) return;
  if (begin?.state === 'on') await start(begin.settings);
  else stop();
}

/** A tab that was opened behind another may never be looked at. */
async function seen(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}

/** Pages hold blank frames to measure and to fetch with: most never say a word. */
async function filled(): Promise<void> {
  while (location.protocol === 'about:' && !/\S/.test(document.body?.textContent ?? '')) {
    await new Promise<unknown>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(null);
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
  }
}

/** The document as its server sent it, whole. */
function hasBody(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
