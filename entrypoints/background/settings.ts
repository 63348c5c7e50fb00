import { browser } from 'wxt/browser';
import type { SiteState } from '../../lib/library';
import {
  announce,
  changedSettings,
  type Handlers,
  type PageSettings,
  readSettings,
  type Sender,
  type Settings,
  tell,
  withMuted,
} from '../../lib/messages';
import { countsOf } from '../../lib/pack';
import { library } from './shelves';
import { hostOf, listSites, setSite, siteState } from './sites';

/** What holds now. */
export async function settings(): Promise<Settings> {
  return readSettings((await library.settings.get())?.value);
}

/** The settings without what no page needs to know. */
export async function pageSettings(): Promise<PageSettings> {
  const [stored, ...changes] = await Promise.all([
    library.settings.get(),
    library.changed().catch(() => 0),
    library.wrong.changed().catch(() => 0),
  ]);
  const { muted: _, ...rest } = readSettings(stored?.value);
  return { ...rest, revision: Math.max(stored?.changed ?? 0, ...changes) };
}

/** Tells every open page what now holds for it. Tabs without a content script do not answer, which is no failure. */
export async function applyEverywhere(): Promise<void> {
  const [now, tabs] = await Promise.all([pageSettings(), browser.tabs.query({})]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const host = hostOf(url);
      if (id === undefined || host === null) return;
      const state = await siteState(host);
      await tell({ tab: id, frame: 'all' }, 'tab.apply', { state, settings: now }).catch(() => null);
    }),
  );
}

/** Remembers a site's state, and every open page and view follows. */
export async function changeSite(host: string, state: SiteState): Promise<void> {
  await setSite(host, state);
  await applyEverywhere();
  await announce({ what: 'sites', tab: null });
}

/** Of two changes at once neither undoes the other; every open page and view follows. */
async function changeSettings(next: (now: Settings) => Settings): Promise<null> {
  await library.settings.change((stored) => next(readSettings(stored)), Date.now());
  await applyEverywhere();
  await announce({ what: 'settings', tab: null });
  return null;
}

export const settingsHandlers: Pick<
  Handlers<'extension', Sender>,
  'settings.get' | 'settings.change' | 'settings.mute' | 'site.set' | 'site.list' | 'library.state'
> = {
  'settings.get': () => settings(),
  'settings.change': ({ change }) => changeSettings((now) => changedSettings(now, change)),
  'settings.mute': ({ topic, isMuted }) => changeSettings((now) => withMuted(now, topic, isMuted)),
  'site.set': async ({ host, state }) => {
    await changeSite(host, state);
    return null;
  },
  'site.list': () => listSites(),
  'library.state': async () => {
    const none = { packs: [], known: [], isStale: false };
    const { packs, problem, known, isStale } = await library
      .ready()
      .catch((error: Error) => ({ ...none, problem: error.message }));
    return {
      ready: packs.length > 0,
      packs: packs.map((pack) => ({ manifest: pack.manifest, ...countsOf(pack) })),
      known,
      isStale,
      problem,
    };
  },
};
