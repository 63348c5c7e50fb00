import { browser } from 'wxt/browser';
import { problemOf, type SiteState } from '../../lib/library';
import {
  announce,
  changedSettings,
  type Handlers,
  type PageSettings,
  readOrder,
  readSettings,
  type Sender,
  type Settings,
  tell,
  withMuted,
} from '../../lib/messages';
import { learnChosenNames, topicsNow } from './former-ids';
import { library } from './shelves';
import { hostOf, isTaker, listSites, setSite, siteState } from './sites';
import { wrongStamp } from './wrong-here';

/** What holds now. */
export async function settings(): Promise<Settings> {
  return readSettings((await library.settings.get())?.value);
}

/** Where it cannot be read, coverage is there all the same. */
export const coverageOrder = async () => readOrder(await library.settings.order().catch(() => undefined));

/** The settings without what no page needs to know; `url` is the tab's. */
export async function pageSettings(url: string | undefined): Promise<PageSettings> {
  const [stored, changed, wrong, hush] = await Promise.all([
    library.settings.get(),
    library.changed().catch(() => 0),
    wrongStamp(url),
    isTaker(hostOf(url)),
  ]);
  const { muted: _, ...rest } = readSettings(stored?.value);
  // Whichever of them is another, the sum is.
  return { ...rest, revision: (stored?.changed ?? 0) + changed + wrong, hush };
}

/** Tells every open page what now holds for it. */
export async function applyEverywhere(): Promise<void> {
  await Promise.all((await browser.tabs.query({})).map(applyTo));
}

/** The tabs that something is being read for, each with the last one who does: what the others read may no longer hold. */
const readers = new Map<number, object>();

/** Tells a tab's page what now holds for it. One without a content script does not answer, which is no failure. */
export async function applyTo({ id, url }: { id?: number | undefined; url?: string | undefined }): Promise<void> {
  const host = hostOf(url);
  if (id === undefined || host === null) return;
  const mine = {};
  readers.set(id, mine);
  const [state, settings] = await Promise.all([siteState(host), pageSettings(url)]);
  if (readers.get(id) !== mine) return;
  readers.delete(id);
  await tell({ tab: id, frame: 'all' }, 'tab.apply', { state, settings }).catch(() => null);
}

/**
 * A page that goes on to another address without loading anew keeps texts that mean something else there; one that
 * comes back as it was left has not heard what was changed meanwhile.
 */
export function followAddresses(): void {
  browser.tabs.onUpdated.addListener((id, { url }) => {
    if (url !== undefined) void applyTo({ id, url }).catch(() => null);
  });
}

/** Remembers a site's state, and every open page and view follows. */
export async function changeSite(host: string, state: SiteState): Promise<void> {
  await setSite(host, state);
  await applyEverywhere();
  await announce({ what: 'sites', tab: null });
}

/** Of two changes at once neither undoes the other; every open page and view follows. */
async function changeSettings(next: (now: Settings) => Settings): Promise<void> {
  await library.settings.change((stored) => next(readSettings(stored)), Date.now());
  await applyEverywhere();
  await announce({ what: 'settings', tab: null });
}

export const settingsHandlers: Pick<
  Handlers<'extension', Sender>,
  'settings.get' | 'settings.change' | 'settings.mute' | 'panel.order' | 'site.set' | 'site.list' | 'library.state'
> = {
  'settings.get': async () => {
    const now = await settings();
    return now.muted.length === 0 ? now : { ...now, muted: [...new Set(now.muted.map(await topicsNow()))] };
  },
  'settings.change': async ({ change }) => {
    await changeSettings((now) => changedSettings(now, change));
    return null;
  },
  'settings.mute': async ({ topic, isMuted }) => {
    // Kept by the id that it had then: which topic that stands for may change with the packs that are on.
    const topicNow = await topicsNow();
    await changeSettings((now) => {
      const others = now.muted.filter((id) => id === topic || topicNow(id) !== topic);
      return withMuted({ ...now, muted: isMuted ? now.muted : others }, topic, isMuted);
    });
    void learnChosenNames().catch(() => null);
    return null;
  },
  'panel.order': async ({ order }) => {
    await library.settings.setOrder(order, Date.now());
    return null;
  },
  'site.set': async ({ host, state }) => {
    await changeSite(host, state);
    return null;
  },
  'site.list': () => listSites(),
  'library.state': async () => {
    const none = { known: [], isStale: false };
    const { problem, known, isStale } = await library
      .ready()
      .catch((error: unknown) => ({ ...none, problem: problemOf(error) }));
    return { known, isStale, problem };
  },
};
