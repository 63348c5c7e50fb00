/** One act on many notes: one transaction, and as an import can be taken back, so can it be for a while. */
import { changedBy, formerState, type ManyChange, type Note, withVersion } from '../notes';
import type { Change, DoNoteAct } from './note-acts';
import { notBefore } from './notes';
import { type ImportRow, type NoteRow, noteOf, type OwnTables } from './own-database';

export interface ManyWanted {
  act: string;
  at: number;
  /** Null: all notes, those in the trash too. */
  ids: readonly string[] | null;
  change: ManyChange;
}

/** `full`: notes that could not take one tag more. */
export interface ManyResult {
  changed: number;
  full: number;
}

/**
 * In one transaction, with a state of history for each note whose tags change. The same act again changes nothing and
 * says what it did; `ImportStore.undo` takes it back within the hour.
 */
export function changingMany(perform: DoNoteAct): (wanted: ManyWanted) => Promise<ManyResult> {
  return ({ act, at, ids, change }) =>
    perform({
      what: 'The notes',
      at,
      decide: async (tables, seq) => {
        const done = (await tables.imports.get(act)) as ImportRow<ManyResult> | undefined;
        if (done !== undefined) return { value: done.result, changes: [] };
        const { rows, full } = await affected(tables, { ids, change, at });
        const value = { changed: rows.length, full };
        if (rows.length === 0) return { value, changes: [] };
        const histories = await tables.versions.bulkGet(rows.map(({ before }) => before.id));
        const versionsAt = (place: number) => histories[place]?.versions ?? [];
        const before = rows.map(({ before: row }, place) => ({
          id: row.id,
          kept: { note: noteOf(row), versions: versionsAt(place) },
          seq: row.seq,
        }));
        await tables.imports.filter((row) => row.by === 'hand' && row.at < at - UNDO_MS).delete();
        return {
          value,
          changes: rows.map((each, place) => changeOf(each, versionsAt(place))),
          done: { act, at, seq, result: value, before, undone: null, by: 'hand' },
        };
      },
    });
}

/** What stood before is kept so long: as much again as the notes that an act has changed. */
const UNDO_MS = 3_600_000;

interface Affected {
  before: NoteRow;
  after: Note;
}

async function affected(tables: OwnTables, { ids, change, at }: Omit<ManyWanted, 'act'>) {
  const found = ids === null ? await tables.notes.toArray() : await tables.notes.bulkGet([...new Set(ids)]);
  const rows: Affected[] = [];
  let full = 0;
  for (const before of found) {
    // Chosen in a list of those that stand; it may have gone meanwhile.
    if (before === undefined || (ids !== null && before.deleted !== null)) continue;
    const updated = notBefore(before, at);
    const after = changedBy(noteOf(before), change, updated);
    if (after === 'full') full += 1;
    else if (after !== null) rows.push({ before, after: { ...after, updated } });
  }
  return { rows, full };
}

function changeOf({ before, after }: Affected, versions: Change['versions'] & object): Change {
  const former = formerState(noteOf(before), after);
  return { id: before.id, before, after, ...(former && { versions: withVersion(versions, former) }) };
}
