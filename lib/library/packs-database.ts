/** The shape of the databases of packs, version by version. What was once released stays readable. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Counts, Manifest, PackSlice } from '../pack';
import { type Connection, connect, type FreeBytes } from './connection';

/** Raised with each change of the shape. Dumps of every released one lie in tests/unit/library/dumps. */
export const PACKS_VERSION = 3;

export interface Stored {
  manifest: Manifest;
  records: number;
  /** Under which its records lie; absent in rows of the first builds, where it is the pack's id. */
  store?: string;
  counts?: Counts;
  /** The version of the code that compiled it, where that is this one's own. */
  by?: string;
  /** What it replaced, for an undo. One adding can bring two revisions of a pack, so that this one replaced another too. */
  previous?: Stored;
}

/** The mark of success: written last, in the same transaction as whatever it replaces. */
export interface PackRow extends Stored {
  id: string;
  /** When it was removed, restorably; milliseconds. */
  deleted?: number;
}

export interface RecordRow {
  pack: string;
  part: PackSlice['part'];
  index: number;
  items: unknown[];
}

/** What was computed from the packs, kept so that a worker that starts need not compute it again. */
interface IndexRow {
  /** Names: of which packs, in which revision, by which version of the code. Words (word-store.ts): of which texts. */
  of: string;
  buffer: ArrayBuffer;
}

export interface AcrossRow {
  id: 'across';
  of: Record<string, string>;
  store: string;
  records: number;
  /** What was laid over it since, the oldest first. */
  layers?: { store: string; records: number; items: number }[];
}

export interface PackTables {
  packs: EntityTable<PackRow, 'id'>;
  records: Table<RecordRow, [string, PackSlice['part'], number]>;
  indexes: EntityTable<IndexRow, 'of'>;
  across: EntityTable<AcrossRow, 'id'>;
}

export interface PackPlace {
  name: string;
  /** What is in it can be made anew: it may be lost, and need not have reached the disk to count as written. */
  isCache: boolean;
  freeBytes: FreeBytes;
}

export const connectPacks = ({ name, isCache, freeBytes }: PackPlace): Connection<PackTables> =>
  connect({
    name,
    what: 'The packs',
    version: PACKS_VERSION,
    build: (shape) => openable(name, { isCache, shape }),
    isCache,
    freeBytes,
  });

function openable(name: string, { isCache, shape }: { isCache: boolean; shape: 'ours' | 'found' }): Dexie {
  const database = new Dexie(name, {
    autoOpen: false,
    ...(isCache ? {} : { chromeTransactionDurability: 'strict' as const }),
  });
  if (shape === 'found') return database;
  database.version(1).stores({ packs: 'id', records: '[pack+part+index], pack' });
  database.version(2).stores({ indexes: 'of' });
  database.version(3).stores({ across: 'id' });
  return database;
}
