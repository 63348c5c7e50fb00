/**
 * Packs in a database. A pack's records lie under a key of their own (its store), and its row, written last, points to
 * them: so a new state can be written in slices beside the old one, which stays whole until the row changes over.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import {
  type Manifest,
  PARTS,
  type Pack,
  type PackComparison,
  type PackSlice,
  type Part,
  parse,
  parseKept,
  slicesOf,
} from '../pack';
import { guarded, LibraryError } from './failure';

/** How many of each a pack holds. */
export interface Counts {
  articles: number;
  topics: number;
  figures: number;
  comparisons: number;
}

interface Stored {
  manifest: Manifest;
  records: number;
  /** Under which its records lie; absent in rows of the first builds, where it is the pack's id. */
  store?: string;
  counts?: Counts;
}

/** The mark of success: written last, in the same transaction as whatever it replaces. */
export interface PackRow extends Stored {
  id: string;
  /** When it was removed, restorably; milliseconds. */
  deleted?: number;
  /** What it replaced, for an undo. */
  previous?: Stored;
}

/** When an act began, so that slices of one that came to nothing can be told from those of one under way. */
const ACT = /^t(\d+)-/;
const begun = (act: string): number => Number(ACT.exec(act)?.[1] ?? Number.NaN);

/** One piece of a pack that is on its way; sent twice, it is written once. */
export interface Slice extends PackSlice {
  /** The act that it belongs to, `t` and its moment in milliseconds first: `t1700000000000-ab12`. Becomes the pack's store. */
  act: string;
}

interface RecordRow {
  pack: string;
  part: Part;
  index: number;
  items: unknown[];
}

/** What was computed from the packs, kept so that a worker that starts need not compute it again. */
interface IndexRow {
  /** Of which packs, in which revision, by which version of the code. */
  of: string;
  buffer: ArrayBuffer;
}

/** Comparisons across packs, and the revision of each pack they were made of. */
export interface Across {
  of: Record<string, string>;
  comparisons: PackComparison[];
}

interface AcrossRow {
  id: 'across';
  of: Record<string, string>;
  store: string;
  records: number;
}

class PacksDatabase extends Dexie {
  declare packs: EntityTable<PackRow, 'id'>;
  declare records: Table<RecordRow, [string, Part, number]>;
  declare indexes: EntityTable<IndexRow, 'of'>;
  declare across: EntityTable<AcrossRow, 'id'>;

  constructor(name: string, isStrict: boolean) {
    super(name, isStrict ? { chromeTransactionDurability: 'strict' } : {});
    this.version(1).stores({ packs: 'id', records: '[pack+part+index], pack' });
    this.version(2).stores({ indexes: 'of' });
    this.version(3).stores({ across: 'id' });
  }
}

export interface PackStore {
  /** Everything that lies there completely, removed packs too. */
  rows(): Promise<PackRow[]>;
  /** The pack as it lies there, or null if it is missing, removed, incomplete or damaged. */
  read(id: string): Promise<Pack | null>;
  /** The manifest of a completely laid pack. */
  manifest(id: string): Promise<Manifest | null>;
  /** Replaces the pack of this id in one transaction. */
  lay(pack: Pack): Promise<void>;
  /** Writes a slice beside what stands. */
  stage(slice: Slice): Promise<void>;
  /** Makes the slices of an act the pack, if all are there and sound; what it replaces is kept for `revert`. */
  adopt(act: string, of: { manifest: Manifest; records: number }): Promise<void>;
  /** Undoes `adopt`: what the pack replaced stands again, or nothing. */
  revert(id: string, act: string, at: number): Promise<void>;
  remove(id: string, at: number): Promise<void>;
  restore(id: string): Promise<void>;
  /** Lets go of slices of an act that came to nothing. */
  drop(act: string): Promise<void>;
  /** Lets go of what came to nothing, was replaced or removed before this moment. */
  sweep(before: number): Promise<void>;
  across(): Promise<Across | null>;
  /** As `adopt`, for comparisons across packs. */
  adoptAcross(act: string, of: { of: Record<string, string>; records: number }): Promise<void>;
  /** The index of names kept under this description of what it was made of; null if there is none. */
  index(of: string): Promise<ArrayBuffer | null>;
  /** Keeps it, and of the others only those named. */
  keepIndex(of: string, buffer: ArrayBuffer, others?: readonly string[]): Promise<void>;
  /** Deletes the whole database: it is damaged or of a newer build. */
  destroy(): Promise<void>;
}

/** `isStrict`: what is in it cannot be made anew, so it counts as written only when it has reached the disk. */
export function openPackStore(name: string, isStrict = false): PackStore {
  const database = new PacksDatabase(name, isStrict);
  const { packs, records, indexes, across } = database;
  const change = (id: string, to: (row: PackRow) => PackRow | null) =>
    guarded('The library', () =>
      database.transaction('rw', packs, async () => {
        const row = await packs.get(id);
        const next = row && to(row);
        if (next) await packs.put(next);
        else if (next === null) await packs.delete(id);
      }),
    );

  return {
    rows: () => guarded('The library', () => packs.toArray()),
    read: (id) => guarded('The library', () => readPack(database, id)),
    manifest: (id) => guarded('The library', async () => (await packs.get(id))?.manifest ?? null),
    lay: (pack) => guarded('The library', () => layPack(database, pack)),
    stage: ({ act, ...record }) =>
      guarded('The library', async () => {
        await records.put({ pack: act, ...record });
      }),
    adopt: (act, of) => guarded('The library', () => adoptPack(database, act, of)),
    revert: (id, act, at) =>
      change(id, (row) => {
        if (row.store !== act) return row;
        return row.previous ? { id, ...row.previous } : { ...row, deleted: at };
      }),
    remove: (id, at) => change(id, (row) => ({ ...row, deleted: at })),
    restore: (id) => change(id, ({ deleted: _, ...row }) => row),
    drop: (act) =>
      guarded('The library', async () => {
        const isUsed = (await packs.toArray()).some((row) => storeOf(row) === act);
        if (!isUsed) await records.where('pack').equals(act).delete();
      }),
    sweep: (before) => guarded('The library', () => sweep(database, before)),
    across: () => guarded('The library', () => readAcross(database)),
    adoptAcross: (act, { of, records: count }) =>
      guarded('The library', () =>
        database.transaction('rw', across, records, async () => {
          const before = await across.get('across');
          if (before?.store === act) return;
          await expectRecords(database, act, count);
          await across.put({ id: 'across', of, store: act, records: count });
          if (before) await records.where('pack').equals(before.store).delete();
        }),
      ),
    index: (of) => guarded('The library', async () => (await indexes.get(of))?.buffer ?? null),
    keepIndex: (of, buffer, others = []) =>
      guarded('The library', () =>
        database.transaction('rw', indexes, async () => {
          await indexes.where('of').noneOf(others).delete();
          await indexes.put({ of, buffer });
        }),
      ),
    destroy: () =>
      guarded('The library', async () => {
        await database.delete();
        await database.open();
      }),
  };
}

const storeOf = ({ store, manifest }: Stored): string => store ?? manifest.id;

async function readPack(database: PacksDatabase, id: string): Promise<Pack | null> {
  const row = await database.packs.get(id);
  return row === undefined || row.deleted !== undefined ? null : readStored(database, row);
}

async function readStored(database: PacksDatabase, row: Stored): Promise<Pack | null> {
  const records = await database.records.where('pack').equals(storeOf(row)).sortBy('index');
  if (records.length !== row.records) return null;
  const content = Object.fromEntries(PARTS.map((part) => [part, itemsOf(records, part)]));
  const read = parseKept({ manifest: row.manifest, ...content });
  return read.ok ? read.pack : null;
}

const itemsOf = (records: readonly RecordRow[], part: Part): unknown[] =>
  records.filter((record) => record.part === part).flatMap((record) => record.items);

async function layPack(database: PacksDatabase, pack: Pack): Promise<void> {
  const { id } = pack.manifest;
  const records = slicesOf(pack).map(({ part, index, items }) => ({ pack: id, part, index, items }));
  const row = { id, manifest: pack.manifest, store: id, counts: countsOf(pack), records: records.length };
  await database.transaction('rw', database.packs, database.records, async () => {
    await database.packs.delete(id);
    await database.records.where('pack').equals(id).delete();
    await database.records.bulkPut(records);
    await database.packs.put(row);
  });
}

/** Read and checked first, so that inside the transaction only the database is awaited. */
async function adoptPack(
  database: PacksDatabase,
  act: string,
  { manifest, records }: { manifest: Manifest; records: number },
): Promise<void> {
  const { id } = manifest;
  if ((await database.packs.get(id))?.store === act) return;
  const stored = { manifest, records, store: act };
  const pack = await readStored(database, stored);
  if (pack === null) throw new LibraryError('library', 'The pack did not arrive whole. Nothing was changed.');
  await database.transaction('rw', database.packs, async () => {
    const before = await database.packs.get(id);
    const row: PackRow = { id, ...stored, counts: countsOf(pack) };
    if (before && before.deleted === undefined) row.previous = bare(before);
    await database.packs.put(row);
  });
}

function bare({ manifest, records, store, counts }: Stored): Stored {
  return { manifest, records, ...(store === undefined ? {} : { store }), ...(counts === undefined ? {} : { counts }) };
}

async function expectRecords(database: PacksDatabase, act: string, count: number): Promise<void> {
  const there = await database.records.where('pack').equals(act).count();
  if (there !== count) throw new LibraryError('library', 'The comparisons did not arrive whole. Nothing was changed.');
}

async function readAcross(database: PacksDatabase): Promise<Across | null> {
  const row = await database.across.get('across');
  if (row === undefined) return null;
  const records = await database.records.where('pack').equals(row.store).sortBy('index');
  if (records.length !== row.records) return null;
  return { of: row.of, comparisons: itemsOf(records, 'comparisons') as PackComparison[] };
}

async function sweep(database: PacksDatabase, before: number): Promise<void> {
  const { packs, records, across } = database;
  await database.transaction('rw', packs, records, across, async () => {
    const rows = await packs.toArray();
    const gone = rows.filter(({ deleted }) => deleted !== undefined && deleted < before);
    await packs.bulkDelete(gone.map(({ id }) => id));
    const left = rows.filter((row) => !gone.includes(row));
    const isOver = (row: PackRow) => row.previous !== undefined && begun(storeOf(row)) < before;
    await packs.bulkPut(left.filter(isOver).map(({ previous: _, ...row }) => row));
    const kept = left.flatMap((row) => [
      storeOf(row),
      ...(row.previous && !isOver(row) ? [storeOf(row.previous)] : []),
    ]);
    const used = new Set([...kept, ...(await across.toArray()).map(({ store }) => store)]);
    const stores = (await records.orderBy('pack').uniqueKeys()).map(String);
    const unused = stores.filter((store) => !used.has(store) && !(begun(store) >= before));
    await records.where('pack').anyOf(unused).delete();
  });
}

export function countsOf({ articles, topics, figures, comparisons }: Pack): Counts {
  return {
    articles: articles.length,
    topics: topics.length,
    figures: figures.length,
    comparisons: comparisons.length,
  };
}

/** Checks a pack that came from outside before it may be laid. @throws LibraryError with the first problems named */
export function checked(value: unknown): Pack {
  const read = parse(value);
  if (read.ok) return read.pack;
  throw new LibraryError('library', `The pack cannot be used. ${read.problems.slice(0, 3).join(' ')}`);
}
