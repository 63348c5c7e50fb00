/**
 * Packs in a database. A pack's records lie under a key of their own (its store), and its row, written last, points to
 * them: so a new state can be written in slices beside the old one, which stays whole until the row changes over.
 */
import { Dexie } from 'dexie';
import {
  countsOf,
  type Manifest,
  PARTS,
  type Pack,
  type PackSlice,
  parse,
  parseKept,
  type Reach,
  slicesOf,
} from '../pack';
import { type AcrossStore, acrossStore, storesOf } from './across';
import type { Connection } from './connection';
import { LibraryError } from './failure';
import {
  connectPacks,
  type PackPlace,
  type PackRow,
  type PackTables,
  type RecordRow,
  type Stored,
} from './packs-database';
import { isOfWords, type WordStore, wordStore } from './word-store';

/** When an act began, so that slices of one that came to nothing can be told from those of one under way. */
const ACT = /^t(\d+)-/;
const begun = (act: string): number => Number(ACT.exec(act)?.[1] ?? Number.NaN);

/** One piece of a pack that is on its way; sent twice, it is written once. */
export interface Slice extends PackSlice {
  /** The act that it belongs to, `t` and its moment in milliseconds first: `t1700000000000-ab12`. Becomes the pack's store. */
  act: string;
}

export interface PackStore {
  /** Everything that lies there completely, removed packs too. */
  rows(): Promise<PackRow[]>;
  /** The pack as it lies there, or null if it is missing, removed, incomplete or damaged. */
  read(id: string): Promise<Pack | null>;
  /** Replaces the pack of this id in one transaction. */
  lay(pack: Pack): Promise<void>;
  /** Writes a slice beside what stands. */
  stage(slice: Slice): Promise<void>;
  /** Makes the slices of an act the pack, if all are there and sound; what it replaces is kept for `revert`, but not in a cache. */
  adopt(act: string, of: { manifest: Manifest; records: number; by?: string }): Promise<void>;
  /** Undoes `adopt`: what the pack replaced stands again, or nothing. */
  revert(id: string, act: string, at: number): Promise<void>;
  remove(id: string, at: number): Promise<void>;
  restore(id: string): Promise<void>;
  /** Lets go of slices of an act that came to nothing. */
  drop(act: string): Promise<void>;
  /** Lets go of what came to nothing, was replaced or removed before this moment. */
  sweep(before: number): Promise<void>;
  /** What lies beside the pack: by what its articles are found; null where nothing does. */
  reach(id: string): Promise<Reach[] | null>;
  across: AcrossStore['read'];
  adoptAcross: AcrossStore['adopt'];
  /** The index of names kept under this description of what it was made of; null if there is none. */
  index(of: string): Promise<ArrayBuffer | null>;
  /** Keeps it, and of the other indexes of names only those named here. */
  keepIndex(of: string, buffer: ArrayBuffer, others?: readonly string[]): Promise<void>;
  words: WordStore;
  /** Deletes the whole database: it is damaged or of a newer build. Only for what can be made anew. */
  destroy(): Promise<void>;
}

type PackConnection = Connection<PackTables>;

const READ = 'The library';
const WRITTEN = 'The pack';

export function openPackStore(place: PackPlace): PackStore {
  const connection = connectPacks(place);
  const across = acrossStore(connection);
  const change = (id: string, to: (row: PackRow) => PackRow | null) =>
    connection.write({
      what: WRITTEN,
      tables: ['packs'],
      run: async ({ packs }) => {
        const row = await packs.get(id);
        const next = row && to(row);
        if (next) await packs.put(next);
        else if (next === null) await packs.delete(id);
      },
    });
  const rowOf = (id: string) => connection.read({ what: READ, tables: ['packs'], run: ({ packs }) => packs.get(id) });

  return {
    rows: () => connection.read({ what: READ, tables: ['packs'], run: ({ packs }) => packs.toArray() }),
    read: async (id) => {
      const row = await rowOf(id);
      return row === undefined || row.deleted !== undefined ? null : readStored(connection, row);
    },
    lay: (pack) => layPack(connection, pack),
    stage: ({ act, ...record }) =>
      connection.write({
        what: WRITTEN,
        tables: ['records'],
        carries: record,
        run: async ({ records }) => {
          await records.put({ pack: act, ...record });
        },
      }),
    adopt: (act, of) => adoptPack(connection, act, { ...of, isCache: place.isCache }),
    revert: (id, act, at) =>
      change(id, (row) => {
        if (row.store !== act) return row;
        return row.previous ? { id, ...row.previous } : { ...row, deleted: at };
      }),
    remove: (id, at) => change(id, (row) => ({ ...row, deleted: at })),
    restore: (id) => change(id, ({ deleted: _, ...row }) => row),
    drop: (act) =>
      connection.write({
        what: WRITTEN,
        tables: ['packs', 'records'],
        run: async ({ packs, records }) => {
          const isUsed = (await packs.toArray()).some((row) => storeOf(row) === act);
          if (!isUsed) await records.where('pack').equals(act).delete();
        },
      }),
    sweep: (before) => sweep(connection, before),
    reach: async (id) => {
      const row = await rowOf(id);
      return row === undefined ? null : readReach(connection, row);
    },
    across: across.read,
    adoptAcross: across.adopt,
    index: async (of) => {
      const row = await connection.read({ what: READ, tables: ['indexes'], run: ({ indexes }) => indexes.get(of) });
      return row?.buffer ?? null;
    },
    keepIndex: (of, buffer, others = []) =>
      connection.write({
        what: READ,
        tables: ['indexes'],
        run: async ({ indexes }) => {
          const rest = await indexes.where('of').noneOf(others).primaryKeys();
          await indexes.bulkDelete(rest.filter((other) => !isOfWords(other)));
          await indexes.put({ of, buffer });
        },
      }),
    words: wordStore(connection),
    destroy: () => connection.destroy(),
  };
}

const storeOf = ({ store, manifest }: Stored): string => store ?? manifest.id;

const recordsOf = (
  connection: PackConnection,
  store: string,
  part: RecordRow['part'] | null = null,
): Promise<RecordRow[]> =>
  connection.read({
    what: READ,
    tables: ['records'],
    run: ({ records }) => {
      if (part === null) return records.where('pack').equals(store).sortBy('index');
      const [from, to] = [Dexie.minKey, Dexie.maxKey].map((end) => [store, part, end]);
      return records.where('[pack+part+index]').between(from, to).sortBy('index');
    },
  });

async function readStored(connection: PackConnection, row: Stored): Promise<Pack | null> {
  const records = await recordsOf(connection, storeOf(row));
  if (records.length !== row.records) return null;
  const content = Object.fromEntries(PARTS.map((part) => [part, itemsOf(records, part)]));
  const read = parseKept({ manifest: row.manifest, ...content });
  return read.ok ? read.pack : null;
}

async function readReach(connection: PackConnection, row: Stored): Promise<Reach[] | null> {
  const found = itemsOf(await recordsOf(connection, storeOf(row), 'reach'), 'reach');
  return found.length > 0 ? (found as Reach[]) : null;
}

const itemsOf = (records: readonly RecordRow[], part: RecordRow['part']): unknown[] =>
  records.filter((record) => record.part === part).flatMap((record) => record.items);

function layPack(connection: PackConnection, pack: Pack): Promise<void> {
  const { id } = pack.manifest;
  const slices = slicesOf(pack).map(({ part, index, items }) => ({ pack: id, part, index, items }));
  const row = { id, manifest: pack.manifest, store: id, counts: countsOf(pack), records: slices.length };
  return connection.write({
    what: READ,
    tables: ['packs', 'records'],
    carries: pack,
    run: async ({ packs, records }) => {
      await packs.delete(id);
      await records.where('pack').equals(id).delete();
      await records.bulkPut(slices);
      await packs.put(row);
    },
  });
}

/** Read and checked first, so that inside the transaction only the database is awaited. */
async function adoptPack(
  connection: PackConnection,
  act: string,
  { manifest, records: count, by, isCache }: { manifest: Manifest; records: number; by?: string; isCache: boolean },
): Promise<void> {
  const { id } = manifest;
  const isDone = await connection.read({
    what: READ,
    tables: ['packs'],
    run: async ({ packs }) => (await packs.get(id))?.store === act,
  });
  if (isDone) return;
  const stored: Stored = { manifest, records: count, store: act, ...(by === undefined ? {} : { by }) };
  const pack = await readStored(connection, stored);
  if (pack === null) throw new LibraryError('library', 'The pack did not arrive whole. Nothing was changed.');
  await connection.write({
    what: WRITTEN,
    tables: ['packs', 'records'],
    carries: stored,
    run: async ({ packs, records }) => {
      const before = await packs.get(id);
      const row: PackRow = { id, ...stored, counts: countsOf(pack) };
      if (before && before.deleted === undefined && !isCache) row.previous = bare(before);
      await packs.put(row);
      if (before && isCache) await records.where('pack').equals(storeOf(before)).delete();
    },
  });
}

function bare({ manifest, records, store, counts, previous }: Stored): Stored {
  return {
    manifest,
    records,
    ...(store === undefined ? {} : { store }),
    ...(counts === undefined ? {} : { counts }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** Takes from it what was replaced before this moment, by itself or by one that it replaced; whether there was any. */
function shorten(row: Stored, before: number): boolean {
  if (row.previous === undefined) return false;
  if (!(begun(storeOf(row)) < before)) return shorten(row.previous, before);
  delete row.previous;
  return true;
}

const storesIn = (row: Stored): string[] => [storeOf(row), ...(row.previous ? storesIn(row.previous) : [])];

function sweep(connection: PackConnection, before: number): Promise<void> {
  return connection.write({
    what: READ,
    tables: ['packs', 'records', 'across'],
    run: async ({ packs, records, across }) => {
      const rows = await packs.toArray();
      const gone = rows.filter(({ deleted }) => deleted !== undefined && deleted < before);
      await packs.bulkDelete(gone.map(({ id }) => id));
      const left = rows.filter((row) => !gone.includes(row));
      await packs.bulkPut(left.filter((row) => shorten(row, before)));
      const used = new Set([...left.flatMap(storesIn), ...(await across.toArray()).flatMap(storesOf)]);
      const stores = (await records.orderBy('pack').uniqueKeys()).map(String);
      const unused = stores.filter((store) => !used.has(store) && !(begun(store) >= before));
      await records.where('pack').anyOf(unused).delete();
    },
  });
}

/** Checks a pack that came from outside before it may be laid. @throws LibraryError with the first problems named */
export function checked(value: unknown): Pack {
  const read = parse(value);
  if (read.ok) return read.pack;
  throw new LibraryError('library', `The pack cannot be used. ${JSON.stringify(read.problems.slice(0, 3))}`);
}
