/** The library and the coverage over it: one of each per life of the worker. */
import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import {
  type Coverage,
  indexOf,
  type Made,
  type OpenAndAll,
  openAliases,
  openCoverage,
  topicIdsOf,
} from '../../lib/coverage';
import { type Library, openLibrary, type Shelves } from '../../lib/library';
import { learnAll } from './learning';
import { ownPorts } from './own-ports';

const fetched = async (path: string): Promise<unknown> => {
  const response = await fetch(browser.runtime.getURL(path as never));
  if (!response.ok) throw new Error(`${path} is missing from the extension’s package.`);
  return response.json();
};

export const library: Library = openLibrary({
  bundle: {
    manifest: async () => (await fetched('/pack/manifest.json')) as { id: string; revision: string },
    pack: () => fetched('/pack/bundled.json'),
  },
  ports: ownPorts,
  version: browser.runtime.getManifest().version,
  onReplacing: (packs) => learnAll(library, topicIdsOf(packs)),
});

let built: { of: string; coverages: Promise<OpenAndAll> } | null = null;

/**
 * `all` answers the reader; `pages` knows only packs that may be underlined, and decides what pages can see. Waits for
 * the library. @throws LibraryError where it can be neither read nor laid
 */
export async function coverages(): Promise<OpenAndAll> {
  const [shelves, wrong] = await Promise.all([library.ready(), library.wrong.list().catch(() => null)]);
  // What was taken apart must not come back for a moment, but the library is readable without it.
  if (wrong === null) {
    built ??= { of: '', coverages: opened({ ...shelves, apart: [], odd: [] }) };
    return built.coverages;
  }
  const taken = wrong.flatMap(({ id, match }) => (match.is === 'comparison' ? [{ ...match, id }] : []));
  const of = [shelves.stamp, ...taken.map(({ id }) => id)].join('\n');
  if (built?.of !== of) {
    const apart = taken.flatMap(({ members, odd }) => (odd === undefined ? [members] : []));
    const alone = taken.flatMap(({ members, odd }) => (odd === undefined ? [] : [{ ...odd, others: members }]));
    built = { of, coverages: opened({ ...shelves, apart, odd: alone }) };
  }
  return built.coverages;
}

/** Over all packs that are switched on. */
export async function coverage(): Promise<Coverage> {
  return (await coverages()).all;
}

/** What the reader does not want compared. */
type Taken = Required<Pick<Made, 'apart' | 'odd'>>;

async function opened({ packs, painted, comparisons, apart, odd, stamp }: Shelves & Taken): Promise<OpenAndAll> {
  const open = packs.filter(({ manifest }) => painted.has(manifest.id));
  const isAllOpen = open.length === packs.length;
  const keys = isAllOpen ? [keyOf(stamp)] : [keyOf(stamp), keyOf(`pages\n${stamp}`)];
  const [of = '', ofPages = of] = keys;
  const all = await coverageOf({ packs, comparisons, apart, odd, of, keys });
  const pages = isAllOpen ? all : await coverageOf({ packs: open, comparisons, apart, odd, of: ofPages, keys });
  const aliases = openAliases(await aliasKey(), () => all.topics().map(({ id }) => id));
  return { all, pages, aliases };
}

const keptKey = storage.defineItem<string | null>('session:alias-key', { fallback: null });
let freshKey: string | null = null;

/** One for as long as the browser runs: open pages hold ids that were made by it, and a worker lives shorter. */
async function aliasKey(): Promise<string> {
  const kept = await keptKey.getValue().catch(() => null);
  if (kept !== null) return kept;
  freshKey ??= crypto.randomUUID();
  await keptKey.setValue(freshKey).catch(() => null);
  return freshKey;
}

const keyOf = (stamp: string): string => `${browser.runtime.getManifest().version}\n${stamp}`;

interface Wanted extends Pick<Shelves, 'packs' | 'comparisons'>, Taken {
  of: string;
  /** Indexes that are in use; others are not kept. */
  keys: readonly string[];
}

/** By the index kept from last time; without a sound one it is made, and kept. */
async function coverageOf({ packs, comparisons, apart, odd, of, keys }: Wanted): Promise<Coverage> {
  const made = { comparisons, apart, odd, words: library.words };
  const kept = await library.index(of).catch(() => null);
  if (kept !== null) {
    try {
      return openCoverage(packs, { ...made, index: kept });
    } catch {
      // Damaged, or of another version: it is made anew.
    }
  }
  const index = indexOf(packs);
  void library.keepIndex(of, index, keys).catch(() => null);
  return openCoverage(packs, { ...made, index });
}
