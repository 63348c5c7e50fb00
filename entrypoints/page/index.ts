/**
 * The content script: joins the page layer to the background. It is an unlisted script that the manifest names itself
 * (wxt.config.ts), because WXT's own content-script context posts the extension's id to every page and lets a page
 * forge the event that tears it down.
 */

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { ask, isAlive, type Settings, serveTab } from '../../lib/messages';
import { type PageLayer, type PagePorts, startPage } from '../../lib/page';

const NAME_BYTES = 12;

/**
 * Where a running content script is found by another one in the same world: a tab that was open at install gets the
 * script by hand and may get it from the manifest as well. The page's own world does not see it.
 */
const RUNNING = Symbol.for('second-source.running');
type World = typeof globalThis & { [RUNNING]?: { isAlive: () => boolean; stop: () => void } };

/** Starts with a letter, as a highlight's name must; the rest is random, so that no page can know it. */
const randomName = () =>
  `h${Array.from(crypto.getRandomValues(new Uint8Array(NAME_BYTES)), (byte) => byte.toString(36).slice(-1)).join('')}`;

export default defineUnlistedScript(async () => {
  const world = globalThis as World;
  if (world[RUNNING]?.isAlive()) return;
  // Left by an extension that was updated under the page.
  world[RUNNING]?.stop();

  let layer: PageLayer | null = null;

  const start = (settings: Settings) => {
    if (layer !== null) layer.apply(settings);
    else layer = startPage({ document, ports, settings, random: randomName, labels: { card: i18n.t('card.frame') } });
  };
  const stop = () => {
    layer?.stop();
    layer = null;
  };
  /** An extension updated or removed under an open page leaves nothing behind. */
  const orNull = async <Value>(answer: Promise<Value>): Promise<Value | null> => {
    try {
      return await answer;
    } catch {
      if (!isAlive()) stop();
      return null;
    }
  };
  world[RUNNING] = { isAlive, stop };
  const ports: PagePorts = {
    find: async (texts) => (await orNull(ask('page.find', { texts })))?.found ?? null,
    style: async (name) => (await orNull(ask('page.style', { name }).then(() => true))) ?? false,
    card: (target) => orNull(ask('page.card', { target })),
    changed: () => void orNull(ask('page.changed', {})),
  };

  serveTab({
    'tab.report': () => {
      const findings = layer?.report();
      return findings ?? { url: location.href, title: document.title, topics: [], figures: [] };
    },
    'tab.apply': ({ state, settings }) => {
      if (state === 'on') start(settings);
      else stop();
      return null;
    },
    'tab.move': ({ step }) => {
      layer?.move(step);
      return null;
    },
    'tab.go': ({ topic, step }) => {
      layer?.go(topic, step);
      return null;
    },
    'tab.card': ({ ticket, act }) => {
      layer?.card(ticket, act);
      return null;
    },
  });

  const begin = await orNull(ask('page.start', {}));
  if (begin?.state === 'on') start(begin.settings);
});
