/**
 * The words of texts, counted (lib/coverage), beside the index of names: both are computed from the packs, may be lost,
 * and are found by a key that says exactly of what they are.
 */
import { batchesOf, type Manifest, type Pack, textBatches } from '../pack';
import type { Connection } from './connection';
import type { PackTables } from './packs-database';

export interface WordStore {
  read(key: string): Promise<ArrayBuffer | null>;
  keep(key: string, words: ArrayBuffer): Promise<void>;
  drop(key: string): Promise<void>;
  /** Lets go of all but those whose keys are wanted, which is asked only if there are any. */
  keepOnly(wanted: () => (key: string) => boolean): Promise<void>;
}

const PREFIX = 'words ';

/** Whether a key of the table of indexes is of words; all others are of names. */
export const isOfWords = (of: string): boolean => of.startsWith(PREFIX);

export function wordStore(connection: Connection<PackTables>): WordStore {
  const about = { what: 'The index of texts', tables: ['indexes' as const] };
  return {
    read: async (key) => {
      const row = await connection.read({ ...about, run: ({ indexes }) => indexes.get(PREFIX + key) });
      return row?.buffer ?? null;
    },
    keep: (key, buffer) =>
      connection.write({
        ...about,
        run: async ({ indexes }) => {
          await indexes.put({ of: PREFIX + key, buffer });
        },
      }),
    drop: (key) => connection.write({ ...about, run: ({ indexes }) => indexes.delete(PREFIX + key) }),
    async keepOnly(asked) {
      const present = await connection.read({
        ...about,
        run: ({ indexes }) => indexes.where('of').startsWith(PREFIX).primaryKeys(),
      });
      if (present.length === 0) return;
      const isWanted = asked();
      const gone = present.filter((of) => !isWanted(of.slice(PREFIX.length)));
      if (gone.length > 0) await connection.write({ ...about, run: ({ indexes }) => indexes.bulkDelete(gone) });
    },
  };
}

export interface KeptWords extends Pick<WordStore, 'read' | 'keep'> {
  /** Lets go of the words of texts that the library no longer has. */
  tidy(): Promise<void>;
}

/** What the library has: packs that are searched, and such as lie on the disk, switched off and whole. */
export interface Texts {
  packs: readonly Pack[];
  off: readonly Pick<Manifest, 'id' | 'revision'>[];
}

/** Words are kept for as long as the library has exactly the texts that they are of, be their pack switched off. */
export function keptWords(store: WordStore, texts: () => Promise<Texts>): KeptWords {
  let known: { of: readonly Pack[]; keys: ReadonlySet<string> } | null = null;
  const keysOf = (of: readonly Pack[]): ReadonlySet<string> => {
    if (known?.of !== of) known = { of, keys: new Set(textBatches(of).flatMap(({ key }) => key ?? [])) };
    return known.keys;
  };
  const isWanted = async (key: string) => keysOf((await texts()).packs).has(key);
  return {
    read: store.read,
    async keep(key, words) {
      if (!(await isWanted(key))) return;
      await store.keep(key, words);
      // Where a text was taken out meanwhile, who took it out may have looked before this was there.
      if (!(await isWanted(key))) await store.drop(key);
    },
    async tidy() {
      const { packs, off } = await texts();
      await store.keepOnly(() => {
        const keys = keysOf(packs);
        const begins = off.map(batchesOf);
        return (key) => keys.has(key) || begins.some((begin) => key.startsWith(begin));
      });
    },
  };
}
