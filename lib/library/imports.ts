/** Bringing notes in from a file, and taking that back. */
import { type ImportHow, idsOf, type KeptNote, planImport, TRASH_DAYS } from '../notes';
import { leaveEdits } from './drafts';
import { LibraryError } from './failure';
import type { Change, DoNoteAct } from './note-acts';
import { readBackup } from './note-count';
import type { OwnConnection } from './own-connection';
import { type BackupRow, type ImportRow, type NoteRow, noteOf, type OwnTables } from './own-database';
import type { ImportResult, LastImport } from './own-state';
import { dropStaged, missing, type StagingStore, stagingStore } from './staging';

interface Import {
  act: string;
  at: number;
  notes: readonly KeptNote[];
  how: ImportHow;
}

/** An import whose notes were staged, in so many parts. */
export interface StagedImport extends Omit<Import, 'notes'> {
  parts: number;
}

export interface ImportStore {
  /** Keeps one part of the notes of an act. Nothing of it stands in the library. */
  stage: StagingStore['stage'];
  /** Lets go of them: the reader will not import them. */
  unstage: StagingStore['unstage'];
  /** What an import would do. Writes nothing. @throws LibraryError `not-found` where a part is missing */
  preview(wanted: Omit<StagedImport, 'at'>): Promise<ImportResult>;
  /**
   * In one transaction. The same act again changes nothing and says what it did the first time; so does another act that
   * brings the same right after it, and each of them takes it back.
   * @throws LibraryError `not-found` where a part is missing
   */
  import(wanted: StagedImport): Promise<ImportResult>;
  /**
   * What was added goes, what was changed is as before, also where it has left the trash since for its days were over;
   * notes that were changed after the import stay as they are. Edits of a note that goes which were not saved stay.
   * The same again changes nothing more.
   * @throws LibraryError `not-found` for an import that is not known, or is older than `TRASH_DAYS`
   */
  undo(act: string, at: number): Promise<{ undone: number; kept: number }>;
  /** The last one that changed anything and was not taken back; null where none can be. */
  last(): Promise<LastImport | null>;
  /** Forgets what stood before old imports: they can no longer be taken back. */
  purge(at: number): Promise<void>;
  /** Lets go of staged notes that never became an import. */
  clear: StagingStore['clear'];
}

interface Means {
  connection: OwnConnection;
  act: DoNoteAct;
  now(): number;
}

export function importStore({ connection, act: perform, now }: Means): ImportStore {
  const { stage, unstage, collect, clear } = stagingStore(connection);
  return {
    stage,
    unstage,
    clear,
    preview: async ({ act, parts, how }) => {
      const notes = await collect(act, parts);
      if (notes === null) throw missing();
      const { present } = await connection.read({
        what: 'The notes',
        tables: ['notes', 'versions'],
        run: (tables) => presentNotes(tables, idsOf(notes, how)),
      });
      return planImport({ notes, how, present, at: now() }).counts;
    },

    import: async ({ act, at, parts, how }) => {
      const notes = await collect(act, parts);
      return perform({
        what: 'The import',
        at,
        decide: async (tables, seq) => {
          const done = (await tables.imports.get(act)) as ImportRow<ImportResult> | undefined;
          await dropStaged(tables, act);
          if (done !== undefined) return { value: done.result, changes: [] };
          // This takes the transaction back, and so leaves what has arrived.
          if (notes === null) throw missing();
          return brought(tables, { act, at, notes, how }, seq);
        },
      });
    },

    undo: (act, at) =>
      perform({
        what: 'The import',
        at,
        decide: async (tables) => {
          const asked = await tables.imports.get(act);
          const row = asked?.again === undefined ? asked : await tables.imports.get(asked.again);
          if (row === undefined) throw new LibraryError('not-found', 'This import can no longer be taken back.');
          if (row.undone !== null) return { value: row.undone, changes: [] };
          const rows = await tables.notes.bulkGet(row.before.map(({ id }) => id));
          const { changes, kept } = reversed(row, rows, await readBackup(tables));
          const undone = { undone: changes.length, kept };
          await leaveEdits(
            tables,
            changes.flatMap(({ before, after }) => (after === null && before ? [before] : [])),
          );
          return { value: undone, changes, done: { ...row, before: [], undone } };
        },
      }),

    last: async () => {
      const row = await connection.read({
        what: 'The imports',
        tables: ['imports'],
        run: ({ imports }) => imports.orderBy('at').reverse().filter(isReversible).first(),
      });
      return row === undefined ? null : { act: row.act, at: row.at, result: row.result as ImportResult };
    },

    purge: (at) =>
      connection.write({
        what: 'The imports',
        tables: ['imports'],
        run: async (tables) => {
          await tables.imports
            .where('at')
            .below(at - TRASH_DAYS * DAY_MS)
            .delete();
        },
      }),
  };
}

const DAY_MS = 86_400_000;

const isReversible = ({ undone, before, again, by }: ImportRow): boolean =>
  undone === null && before.length > 0 && again === undefined && by === undefined;

/** What the notes become, and what stood before. */
async function brought(tables: OwnTables, { act, at, notes, how }: Import, seq: number) {
  const ids = idsOf(notes, how);
  const { rows, present } = await presentNotes(tables, ids);
  const { counts, writes } = planImport({ notes, how, present, at });
  const former = writes.size > 0 ? undefined : await justBefore(tables, { at, seq }, new Set(ids));
  if (former !== undefined) {
    return { value: former.result, changes: [], done: { ...former, act, at, before: [], again: former.act } };
  }
  const before = [...writes.keys()].map((id) => ({
    id,
    kept: present.get(id) ?? null,
    seq: rows.get(id)?.seq ?? 0,
  }));
  const changes = [...writes].map(([id, { note, versions }]) => ({ id, before: rows.get(id), after: note, versions }));
  return { value: counts, changes, done: { act, at, seq, result: counts, before, undone: null } };
}

/** So soon after another, the same is a double click. */
const TWICE_MS = 60_000;

/** The import that has just been made, if it wrote none but these, and nothing was done since. */
async function justBefore(tables: OwnTables, { at, seq }: { at: number; seq: number }, ids: ReadonlySet<string>) {
  const isIt = ({ again, undone, before, by, ...row }: ImportRow) =>
    by === undefined &&
    again === undefined &&
    undone === null &&
    at - row.at < TWICE_MS &&
    before.every(({ id }) => ids.has(id));
  const former = await tables.imports
    .where('seq')
    .equals(seq - 1)
    .filter(isIt)
    .first();
  return former as ImportRow<ImportResult> | undefined;
}

/**
 * Only what the import itself wrote last is put back. As old as it was, so that a backup from before the import still
 * holds it; one made since holds what the import wrote, and not this.
 */
function reversed(
  { before, seq: ofImport }: ImportRow,
  rows: readonly (NoteRow | undefined)[],
  backup: Pick<BackupRow, 'seq'> | null,
) {
  const isOlder = backup === null || backup.seq < ofImport;
  const changes: Change[] = [];
  const asOld = (seq: number) => (isOlder ? { seq } : {});
  let kept = 0;
  before.forEach(({ id, kept: former, seq }, index) => {
    const row = rows[index];
    if (row === undefined) {
      // Not erased by the reader, or it would not be in this list: its days in the trash were over.
      if (former !== null)
        changes.push({ id, before: row, after: former.note, versions: former.versions, ...asOld(seq) });
    } else if (row.seq !== ofImport) kept += 1;
    else if (former === null) changes.push({ id, before: row, after: null });
    else changes.push({ id, before: row, after: former.note, versions: former.versions, ...asOld(seq) });
  });
  return { changes, kept };
}

async function presentNotes(tables: OwnTables, ids: string[]) {
  const [found, histories] = await Promise.all([tables.notes.bulkGet(ids), tables.versions.bulkGet(ids)]);
  const rows = new Map<string, NoteRow>();
  const present = new Map<string, KeptNote>();
  found.forEach((row, index) => {
    if (row === undefined) return;
    rows.set(row.id, row);
    present.set(row.id, { note: noteOf(row), versions: histories[index]?.versions ?? [] });
  });
  return { rows, present };
}
