/** The library and the coverage over it: one of each per life of the worker. */
import { browser } from 'wxt/browser';
import {
  type Coverage,
  type Made,
  type OpenAndAll,
  openAliases,
  openCoverage,
  type Reading,
  topicIdsOf,
} from '../../lib/coverage';
import { type Library, openLibrary, type Shelves } from '../../lib/library';
import { kept } from './kept';
import { keptCards } from './kept-cards';
import { learnAll } from './learning';
import { ownPorts } from './own-ports';
import { readingCode } from './reading';

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
  around: keptCards.changing,
});

interface Built {
  of: string;
  stamp: string;
  coverages: Promise<OpenAndAll>;
  /** Whether they are there. */
  isOpen: boolean;
  /** From the first page on that is read, or search. */
  readings: Promise<OpenAndAll<Reading>> | null;
}

let built: Built | null = null;

/** Whether the library has been read in this life of the worker. */
export const isOpen = (): boolean => built?.isOpen === true;

/**
 * `all` answers the reader; `pages` knows only packs that may be underlined, and decides what pages can see. Waits for
 * the library. @throws LibraryError where it can be neither read nor laid
 */
export async function coverages(): Promise<OpenAndAll> {
  return (await build()).built.coverages;
}

/** The same, with what exactly they are made of; null where something could not be read that may be there next time. */
export async function wholeCoverages(): Promise<{ of: string; known: OpenAndAll } | null> {
  const { built: now, isWhole } = await build();
  return isWhole ? { of: now.of, known: await now.coverages } : null;
}

/** Over all packs that are switched on. */
export async function coverage(): Promise<Coverage> {
  return (await coverages()).all;
}

/** As `coverages`, for what reads pages or searches. */
export async function readings(): Promise<OpenAndAll<Reading>> {
  const { built: now } = await build();
  now.readings ??= withReading(now).catch((error) => {
    now.readings = null;
    throw error;
  });
  return now.readings;
}

async function build(): Promise<{ built: Built; isWhole: boolean }> {
  const [shelves, wrong] = await Promise.all([library.ready(), library.wrong.list().catch(() => null)]);
  // What was taken apart must not come back for a moment, but the library is readable without it.
  if (wrong === null) {
    built ??= begin('', { ...shelves, apart: [], odd: [] });
    return { built, isWhole: false };
  }
  const taken = wrong.flatMap(({ id, match }) => (match.is === 'comparison' ? [{ ...match, id }] : []));
  const of = [shelves.stamp, ...taken.map(({ id }) => id)].join('\n');
  if (built?.of !== of) {
    const apart = taken.flatMap(({ members, odd }) => (odd === undefined ? [members] : []));
    const alone = taken.flatMap(({ members, odd }) => (odd === undefined ? [] : [{ ...odd, others: members }]));
    built = begin(of, { ...shelves, apart, odd: alone });
  }
  return { built, isWhole: shelves.isRead };
}

/** What the reader does not want compared. */
type Taken = Required<Pick<Made, 'apart' | 'odd'>>;

function begin(of: string, shelves: Shelves & Taken): Built {
  const begun: Built = { of, stamp: shelves.stamp, coverages: openBoth(shelves), isOpen: false, readings: null };
  const opened = () => {
    begun.isOpen = true;
  };
  begun.coverages.then(opened, () => null);
  return begun;
}

async function openBoth({ packs, painted, comparisons, apart, odd }: Shelves & Taken): Promise<OpenAndAll> {
  const open = packs.filter(({ manifest }) => painted.has(manifest.id));
  const all = openCoverage(packs, { comparisons, apart, odd });
  const pages = open.length === packs.length ? all : openCoverage(open, { comparisons, apart, odd });
  const aliases = openAliases(await aliasKey(), () => all.topics().map(({ id }) => id));
  return { all, pages, aliases };
}

const keptAliasKey = kept<string | null>('session:alias-key', null);
let keyRead: Promise<string> | null = null;

/** One for as long as the browser runs: open pages hold ids that were made by it, and a worker lives shorter. */
function aliasKey(): Promise<string> {
  keyRead ??= readAliasKey();
  return keyRead;
}

async function readAliasKey(): Promise<string> {
  const former = await keptAliasKey.get().catch(() => null);
  if (former !== null) return former;
  const fresh = crypto.randomUUID();
  await keptAliasKey.set(fresh).catch(() => null);
  return fresh;
}

const indexKey = (stamp: string): string => `${browser.runtime.getManifest().version}\n${stamp}`;

async function withReading(of: Built): Promise<OpenAndAll<Reading>> {
  const [code, { all, pages, aliases }] = await Promise.all([readingCode(), of.coverages]);
  const [keyOfAll, keyOfPages] = [indexKey(of.stamp), indexKey(`pages\n${of.stamp}`)];
  const keys = all === pages ? [keyOfAll] : [keyOfAll, keyOfPages];
  /** By the index of names kept from last time; without a sound one it is made, and kept. */
  const readingOf = async (coverage: Coverage, key: string): Promise<Reading> => {
    const former = await library.index(key).catch(() => null);
    if (former !== null) {
      try {
        return code.openReading(coverage, { index: former, words: library.words });
      } catch {
        // Damaged, or of another version: it is made anew.
      }
    }
    const index = code.indexOf(coverage.packs);
    // Others than these are of libraries of before; where this is one itself by now, it leaves the newer ones alone.
    if (built === of) void library.keepIndex(key, index, keys).catch(() => null);
    return code.openReading(coverage, { index, words: library.words });
  };
  const whole = await readingOf(all, keyOfAll);
  return { all: whole, pages: all === pages ? whole : await readingOf(pages, keyOfPages), aliases };
}
