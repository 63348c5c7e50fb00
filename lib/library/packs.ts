/** Packs in their database. What is in it can always be laid anew, so anything that looks wrong is thrown away. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import { type Manifest, type Pack, parse, parseKept } from '../pack';
import { guarded, LibraryError } from './failure';

/** Articles per record: 10 000 articles import in 0.9 s by records of 16, in 4.6 s one by one. */
const RECORD_ARTICLES = 16;
/** Everything else of a pack is small per item. */
const RECORD_ITEMS = 256;

const PARTS = ['articles', 'topics', 'figures', 'statements', 'comparisons', 'lexicon'] as const;
type Part = (typeof PARTS)[number];

/** The mark of success: written last, in the same transaction as the records it counts. */
interface PackRow {
  id: string;
  manifest: Manifest;
  records: number;
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

class PacksDatabase extends Dexie {
  declare packs: EntityTable<PackRow, 'id'>;
  declare records: Table<RecordRow, [string, Part, number]>;
  declare indexes: EntityTable<IndexRow, 'of'>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ packs: 'id', records: '[pack+part+index], pack' });
    this.version(2).stores({ indexes: 'of' });
  }
}

export interface PackStore {
  /** The pack as it lies there, or null if it is missing, incomplete or damaged. */
  read(id: string): Promise<Pack | null>;
  /** The manifest of a completely laid pack. */
  manifest(id: string): Promise<Manifest | null>;
  /** Replaces the pack of this id in one transaction. */
  lay(pack: Pack): Promise<void>;
  /** The index of names kept under this description of what it was made of; null if there is none. */
  index(of: string): Promise<ArrayBuffer | null>;
  /** Keeps it in place of any other. */
  keepIndex(of: string, buffer: ArrayBuffer): Promise<void>;
  /** Deletes the whole database: it is damaged or of a newer build. */
  destroy(): Promise<void>;
}

export function openPackStore(name: string): PackStore {
  const database = new PacksDatabase(name);

  return {
    read: (id) => guarded('The library', () => readPack(database, id)),
    manifest: (id) => guarded('The library', async () => (await database.packs.get(id))?.manifest ?? null),
    lay: (pack) => guarded('The library', () => layPack(database, pack)),
    index: (of) => guarded('The library', async () => (await database.indexes.get(of))?.buffer ?? null),
    keepIndex: (of, buffer) =>
      guarded('The library', () =>
        database.transaction('rw', database.indexes, async () => {
          await database.indexes.clear();
          await database.indexes.put({ of, buffer });
        }),
      ),
    destroy: () =>
      guarded('The library', async () => {
        await database.delete();
        await database.open();
      }),
  };
}

async function readPack(database: PacksDatabase, id: string): Promise<Pack | null> {
  const { row, records } = await database.transaction('r', database.packs, database.records, async () => ({
    row: await database.packs.get(id),
    records: await database.records.where('pack').equals(id).sortBy('index'),
  }));
  if (row === undefined || records.length !== row.records) return null;
  const content = Object.fromEntries(
    PARTS.map((part) => [part, records.filter((record) => record.part === part).flatMap((record) => record.items)]),
  );
  const read = parseKept({ manifest: row.manifest, ...content });
  return read.ok ? read.pack : null;
}

async function layPack(database: PacksDatabase, pack: Pack): Promise<void> {
  const { id } = pack.manifest;
  const records = PARTS.flatMap((part) => recordsOf(id, part, pack[part]));
  await database.transaction('rw', database.packs, database.records, async () => {
    await database.packs.delete(id);
    await database.records.where('pack').equals(id).delete();
    await database.records.bulkPut(records);
    await database.packs.put({ id, manifest: pack.manifest, records: records.length });
  });
}

function recordsOf(pack: string, part: Part, items: readonly unknown[]): RecordRow[] {
  const size = part === 'articles' ? RECORD_ARTICLES : RECORD_ITEMS;
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => ({
    pack,
    part,
    index,
    items: items.slice(index * size, (index + 1) * size),
  }));
}

/** Checks a pack that came from outside before it may be laid. @throws LibraryError with the first problems named */
export function checked(value: unknown): Pack {
  const read = parse(value);
  if (read.ok) return read.pack;
  throw new LibraryError('library', `The pack cannot be used. ${read.problems.slice(0, 3).join(' ')}`);
}
