/** One act on notes is one transaction: what it changes, their history, and the tally. */
import type { Note, NoteVersion } from '../notes';
import { countSinceBackup, readTally, writeTally } from './note-count';
import type { OwnConnection } from './own-connection';
import { type NoteRow, type OwnTables, rowOf } from './own-database';

/** How one note changes. */
export interface Change {
  id: string;
  before: NoteRow | undefined;
  /** Null: gone for good, with its history. */
  after: Note | null;
  /** All states it had before, when they change too. */
  versions?: NoteVersion[];
  /** The act that wrote it, where it is not this one. */
  seq?: number;
}

export interface NoteAct<Value> {
  what: string;
  at: number;
  /** What the act brings, for the room it needs. */
  carries?: unknown;
  /** Reads what is there and says what is to become of it; `seq` is this act's number. No changes: nothing is written. */
  decide(tables: OwnTables, seq: number): PromiseLike<{ value: Value; changes: Change[] }>;
}

export type DoNoteAct = <Value>(act: NoteAct<Value>) => Promise<Value>;

/** @param told hears of each act that has become durable */
export function noteActs(connection: OwnConnection, told: () => void): DoNoteAct {
  return async ({ what, at, carries, decide }) => {
    const { value, isChanged } = await connection.write({
      what,
      carries,
      tables: ['notes', 'versions', 'drafts', 'imports', 'staged', 'tally'],
      run: async (tables) => {
        const tally = await readTally(tables);
        const seq = tally.seq + 1;
        const decided = await decide(tables, seq);
        const { changes } = decided;
        if (changes.length > 0) {
          await apply(tables, changes, seq);
          await writeTally(tables, { seq, count: tally.count + growth(changes), at });
          await countSinceBackup(tables, changes, seq);
        }
        return { value: decided.value, isChanged: changes.length > 0 };
      },
    });
    if (isChanged) told();
    return value;
  };
}

async function apply(tables: OwnTables, changes: readonly Change[], act: number): Promise<void> {
  const gone = changes.filter(({ after }) => after === null).map(({ id }) => id);
  const rows = changes.flatMap(({ after, seq }) => (after === null ? [] : [rowOf(after, seq ?? act)]));
  const histories = changes.flatMap(({ id, after, versions }) => (after && versions ? [{ id, versions }] : []));
  const emptied = histories.filter(({ versions }) => versions.length === 0).map(({ id }) => id);
  const grown = histories.filter(({ versions }) => versions.length > 0);
  if (gone.length > 0) await tables.notes.bulkDelete(gone);
  if (gone.length + emptied.length > 0) await tables.versions.bulkDelete([...gone, ...emptied]);
  if (rows.length > 0) await tables.notes.bulkPut(rows);
  if (grown.length > 0) await tables.versions.bulkPut(grown);
}

const growth = (changes: readonly Change[]): number =>
  changes.reduce((sum, { before, after }) => sum + stands(after) - stands(before), 0);

const stands = (note: Note | null | undefined): number => (note?.deleted === null ? 1 : 0);
