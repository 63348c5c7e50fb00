/** One act on notes is one transaction: what it changes, their history, and the tally. */
import type { Note, NoteVersion } from '../notes';
import { countSinceBackup, readTally, writeTally } from './note-count';
import type { OwnConnection } from './own-connection';
import { type ImportRow, type NoteRow, type OwnTables, rowOf } from './own-database';

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
  /** Reads what is there and says what is to become of it; `seq` is this act's number. */
  decide(tables: OwnTables, seq: number): PromiseLike<Decided<Value>>;
}

interface Decided<Value> {
  value: Value;
  /** None: no note is written. */
  changes: Change[];
  /** What is remembered of the act, so that it is done once and can be taken back. */
  done?: ImportRow;
}

export type DoNoteAct = <Value>(act: NoteAct<Value>) => Promise<Value>;

/** @param told hears of each act that has become durable */
export function noteActs(connection: OwnConnection, told: () => void): DoNoteAct {
  return async ({ what, at, decide }) => {
    const { value, isChanged } = await connection.write({
      what,
      tables: ['notes', 'versions', 'drafts', 'imports', 'staged', 'tally'],
      run: async (tables, puts) => {
        const tally = await readTally(tables);
        const seq = tally.seq + 1;
        const { value, changes, done } = await decide(tables, seq);
        const written = writtenBy(changes, seq);
        puts([...(done === undefined ? [] : [done]), ...written.rows, ...written.histories]);
        if (done !== undefined) await tables.imports.put(done);
        if (changes.length > 0) {
          await apply(tables, written);
          await writeTally(tables, { seq, count: tally.count + growth(changes), at });
          await countSinceBackup(tables, changes, seq);
        }
        return { value, isChanged: changes.length > 0 };
      },
    });
    if (isChanged) told();
    return value;
  };
}

type Written = ReturnType<typeof writtenBy>;

function writtenBy(changes: readonly Change[], act: number) {
  const histories = changes.flatMap(({ id, after, versions }) => (after && versions ? [{ id, versions }] : []));
  return {
    gone: changes.filter(({ after }) => after === null).map(({ id }) => id),
    rows: changes.flatMap(({ after, seq }) => (after === null ? [] : [rowOf(after, seq ?? act)])),
    emptied: histories.filter(({ versions }) => versions.length === 0).map(({ id }) => id),
    histories: histories.filter(({ versions }) => versions.length > 0),
  };
}

async function apply(tables: OwnTables, { gone, rows, emptied, histories }: Written): Promise<void> {
  if (gone.length > 0) await tables.notes.bulkDelete(gone);
  if (gone.length + emptied.length > 0) await tables.versions.bulkDelete([...gone, ...emptied]);
  if (rows.length > 0) await tables.notes.bulkPut(rows);
  if (histories.length > 0) await tables.versions.bulkPut(histories);
}

const growth = (changes: readonly Change[]): number =>
  changes.reduce((sum, { before, after }) => sum + stands(after) - stands(before), 0);

const stands = (note: Note | null | undefined): number => (note?.deleted === null ? 1 : 0);
