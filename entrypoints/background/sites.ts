/** Where the extension is on: `off` is kept in the library, `paused` until the browser is closed. */
import type { SiteState } from '../../lib/library';
import { kept } from './kept';
import { library } from './shelves';

/** Where a card of a name that the page must not know was taken away before it could be seen. Of no session but this one. */
const takers = kept<string[]>('session:takers', []);
const paused = kept<string[]>('session:paused', []);

type Listener = () => void;
const listeners = new Set<Listener>();

/** Hears of every change of a site's state, while this worker lives. */
export const onSiteChange = (listener: Listener): unknown => listeners.add(listener);

/** Host of a page's address; null for pages that are no site (about:, files, our own). */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? host : null;
}

export const isTaker = async (host: string | null): Promise<boolean> =>
  host !== null && (await takers.get()).includes(host);

export const noteTaker = (host: string): Promise<void> =>
  inTurn(async () => takers.set([...new Set([...(await takers.get()), host])]));

export async function siteState(host: string | null): Promise<SiteState> {
  if (host === null) return 'on';
  const [state, pausedHosts] = await Promise.all([library.sites.get(host), paused.get()]);
  return state === 'on' && pausedHosts.includes(host) ? 'paused' : state;
}

export const setSite = (host: string, state: SiteState): Promise<void> => inTurn(() => keepState(host, state));

/** One after the other: each goes on from the hosts that the one before it left. */
let settled: Promise<unknown> = Promise.resolve();

function inTurn(change: () => Promise<void>): Promise<void> {
  const mine = settled.then(change);
  settled = mine.catch(() => null);
  return mine;
}

async function keepState(host: string, state: SiteState): Promise<void> {
  const others = (await paused.get()).filter((each) => each !== host);
  await paused.set(state === 'paused' ? [...others, host] : others);
  await library.sites.set(host, state === 'off' ? 'off' : 'on');
  for (const listener of listeners) listener();
}

export async function listSites(): Promise<{ host: string; state: SiteState }[]> {
  const [off, pausedHosts] = await Promise.all([library.sites.list(), paused.get()]);
  return [...off, ...pausedHosts.map((host) => ({ host, state: 'paused' as const }))];
}
