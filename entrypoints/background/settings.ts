import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { SiteState } from '../../lib/library';
import { announce, DEFAULT_SETTINGS, type Handlers, type Sender, type Settings, tell } from '../../lib/messages';
import { library } from './shelves';
import { hostOf, listSites, setSite, siteState } from './sites';

const stored = storage.defineItem<Settings>('local:settings', { fallback: DEFAULT_SETTINGS });

/** Settings of an older version lack what came later; the defaults stand in. */
export async function settings(): Promise<Settings> {
  const value = await stored.getValue();
  return { ...DEFAULT_SETTINGS, ...value, kinds: { ...DEFAULT_SETTINGS.kinds, ...value.kinds } };
}

/** Tells every open page what now holds for it. Tabs without a content script do not answer, which is no failure. */
async function applyEverywhere(): Promise<void> {
  const [now, tabs] = await Promise.all([settings(), browser.tabs.query({})]);
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const host = hostOf(url);
      if (id === undefined || host === null) return;
      await tell({ tab: id }, 'tab.apply', { state: await siteState(host), settings: now }).catch(() => null);
    }),
  );
}

/** Remembers a site's state, and every open page and view follows. */
export async function changeSite(host: string, state: SiteState): Promise<void> {
  await setSite(host, state);
  await applyEverywhere();
  await announce({ what: 'sites', tab: null });
}

export const settingsHandlers: Pick<
  Handlers<'extension', Sender>,
  'settings.get' | 'settings.set' | 'site.set' | 'site.list' | 'library.state'
> = {
  'settings.get': () => settings(),
  'settings.set': async ({ settings: value }) => {
    await stored.setValue(value);
    await applyEverywhere();
    await announce({ what: 'settings', tab: null });
    return null;
  },
  'site.set': async ({ host, state }) => {
    await changeSite(host, state);
    return null;
  },
  'site.list': () => listSites(),
  'library.state': async () => {
    const { packs, problem } = await library.ready().catch((error: Error) => ({ packs: [], problem: error.message }));
    return {
      ready: packs.length > 0,
      packs: packs.map(({ manifest, articles, topics, figures, comparisons }) => ({
        manifest,
        articles: articles.length,
        topics: topics.length,
        figures: figures.length,
        comparisons: comparisons.length,
      })),
      problem,
    };
  },
};
