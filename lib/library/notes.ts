/** The reader's notes. */
import {
  alsoKnownAs,
  draftKeyOfNote,
  formerState,
  isSame,
  type KeptNote,
  LAST_TIME,
  type Note,
  type NoteSubject,
  type NoteVersion,
  newestFirst,
  TRASH_DAYS,
  withNamesOf,
  withVersion,
} from '../notes';
import { leaveEdits, leaveSaved } from './drafts';
import { LibraryError } from './failure';
import type { Change, DoNoteAct } from './note-acts';
import type { OwnConnection } from './own-connection';
import { type ImportRow, type NoteRow, noteOf, type OwnTables } from './own-database';

export interface NoteStore {
  /** Newest first: all, or those with any of these keys (`keysOf`). Deleted ones are left out. */
  list(filter: { keys?: readonly string[] | undefined }): Promise<Note[]>;
  /** Deleted ones that can still be brought back, last deleted first. */
  trash(): Promise<Note[]>;
  /** The states a note had before, newest first. */
  history(id: string): Promise<NoteVersion[]>;
  /**
   * Every note with its history, deleted ones too, in pages that one message can hold, in the order of their ids.
   * @param from `next` of the page before; null for the first
   */
  page(from: string | null): Promise<{ notes: KeptNote[]; next: string | null }>;
  /**
   * Writes the note and gives back what now stands; resolves when it is durable. The text of a new one is no draft any
   * more. With an older `updated` what is there
   * stays, and the text that comes is one of the states before it; unless what is there is dated in the future: then a
   * clock was wrong, and what the reader does now counts.
   */
  save(note: Note): Promise<Note>;
  /**
   * Notes on topics, trashed ones too, keep these ids beside the one they have. To the reader nothing has changed: no
   * time, no history.
   * @param id the only note that is looked at
   */
  learn(idsOf: (topic: TopicSubject) => readonly string[], id?: string): Promise<void>;
  /** Deletes restorably; unknown ids are no error (the act may arrive twice). */
  remove(id: string, at: number): Promise<void>;
  /** One that stands is no error. @throws LibraryError `not-found` for one that is gone for good */
  restore(id: string, at: number): Promise<void>;
  /** Deletes for good what lies in the trash, with any edit of it that was not saved; anything else stays. */
  erase(id: string): Promise<void>;
  /** Deletes for good what has lain in the trash for `TRASH_DAYS`, but for edits that were not saved. */
  purge(at: number): Promise<void>;
}

type TopicSubject = Extract<NoteSubject, { kind: 'topic' }>;

interface Means {
  connection: OwnConnection;
  act: DoNoteAct;
  now(): number;
}

export function noteStore({ connection, act, now }: Means): NoteStore {
  const isStale = (present: NoteRow, at: number) => present.updated > at && present.updated <= now();

  const change = (id: string, at: number, to: 'standing' | 'trashed') =>
    act({
      what: 'The note',
      at,
      decide: async (tables) => {
        const before = await tables.notes.get(id);
        if (before === undefined && to === 'standing')
          throw new LibraryError('not-found', 'This note was deleted for good and cannot be restored.');
        if (before === undefined || isStale(before, at) || (before.deleted === null) === (to === 'standing'))
          return { value: undefined, changes: [] };
        const updated = notBefore(before, at);
        // Its days in the trash begin now, even by a clock that is behind.
        const after = { ...noteOf(before), deleted: to === 'trashed' ? updated : null, updated };
        return { value: undefined, changes: [{ id, before, after }] };
      },
    });

  return {
    ...readings(connection),
    save: (note) =>
      act({
        what: 'The note',
        at: note.updated,
        decide: async (tables) => {
          const before = await tables.notes.get(note.id);
          if (before === undefined) {
            await leaveSaved(tables, note);
            return { value: note, changes: [{ id: note.id, before, after: note }] };
          }
          if (isStale(before, note.updated))
            return { value: noteOf(before), changes: await late(tables, before, note) };
          // Whoever edits may have read the note before it learned more names of its topic.
          const after = { ...withNamesOf(note, before), updated: notBefore(before, note.updated) };
          if (isSame({ ...after, updated: before.updated }, noteOf(before)) && before.updated >= note.updated)
            return { value: noteOf(before), changes: [] };
          return { value: after, changes: [{ id: note.id, before, after, ...(await grown(tables, before, after)) }] };
        },
      }),
    learn: async (idsOf, id) => {
      const grown = ({ subject }: NoteRow) =>
        subject?.kind === 'topic' ? alsoKnownAs(subject, idsOf(subject)) : subject;
      const onTopics = ({ notes }: OwnTables) =>
        id === undefined ? notes.where('keys').startsWith('topic:').distinct() : notes.where('id').equals(id);
      const isGrowing = (row: NoteRow) => grown(row) !== row.subject;
      const read = { what: 'The notes', tables: ['notes' as const] };
      // Mostly there is nothing to learn, and then nothing is written.
      if ((await connection.read({ ...read, run: (tables) => onTopics(tables).filter(isGrowing).count() })) === 0)
        return;
      await act({
        what: 'The notes',
        at: now(),
        decide: async (tables) => {
          const rows = await onTopics(tables).filter(isGrowing).toArray();
          const changes = rows.map((before) => ({
            id: before.id,
            before,
            after: { ...noteOf(before), subject: grown(before) },
            seq: before.seq,
          }));
          return { value: undefined, changes };
        },
      });
    },
    remove: (id, at) => change(id, at, 'trashed'),
    restore: (id, at) => change(id, at, 'standing'),
    erase: (id) =>
      act({
        what: 'The note',
        at: now(),
        decide: async (tables) => {
          const before = await tables.notes.get(id);
          if (before?.deleted == null) return { value: undefined, changes: [] };
          // What the reader deletes for good is deleted also as it stood in an edit.
          await tables.drafts.delete(draftKeyOfNote(id));
          return { value: undefined, changes: await erased(tables, [before], () => true) };
        },
      }),
    purge: (at) =>
      act({
        what: 'The notes',
        at,
        decide: async (tables) => {
          const old = await tables.notes
            .where('deleted')
            .below(at - TRASH_DAYS * DAY_MS)
            .toArray();
          // What an import took to the trash can be taken back for as long as the import can.
          const isTrash = ({ kept }: Before) => kept === null || kept.note.deleted !== null;
          await leaveEdits(tables, old);
          return { value: undefined, changes: await erased(tables, old, isTrash) };
        },
      }),
  };
}

const DAY_MS = 86_400_000;

/** A state that follows another is never dated before it, or a repetition of the former could come back over it. */
export const notBefore = (before: NoteRow, at: number): number =>
  before.updated > at ? Math.min(before.updated + 1, LAST_TIME) : at;

/** The history with the state that goes, if a state goes. */
async function grown(tables: OwnTables, before: NoteRow, after: Note): Promise<{ versions?: NoteVersion[] }> {
  const former = formerState(before, after);
  if (former === null) return {};
  const row = await tables.versions.get(before.id);
  return { versions: withVersion(row?.versions ?? [], former) };
}

/** A text that comes too late to stand is kept as history, once. */
async function late(tables: OwnTables, before: NoteRow, note: Note): Promise<Change[]> {
  const version = formerState(note, before);
  if (version === null) return [];
  const versions = (await tables.versions.get(before.id))?.versions ?? [];
  const isThere = versions.some((each) => isSame({ ...each, updated: version.updated }, version));
  if (isThere) return [];
  return [{ id: before.id, before, after: noteOf(before), versions: withVersion(versions, version) }];
}

type Before = ImportRow['before'][number];

/** For good means also out of what an import would bring back, as far as that `isToGo`. */
async function erased(
  tables: OwnTables,
  rows: readonly NoteRow[],
  isToGo: (before: Before) => boolean,
): Promise<Change[]> {
  if (rows.length === 0) return [];
  const ids = new Set(rows.map(({ id }) => id));
  const isGone = (before: Before) => ids.has(before.id) && isToGo(before);
  await tables.imports
    .filter(({ before }) => before.some(isGone))
    .modify((row) => {
      row.before = row.before.filter((each) => !isGone(each));
    });
  return rows.map((before) => ({ id: before.id, before, after: null }));
}

function readings(connection: OwnConnection): Pick<NoteStore, 'list' | 'trash' | 'history' | 'page'> {
  const read = <Value>(run: (tables: OwnTables) => PromiseLike<Value>) =>
    connection.read({ what: 'The notes', tables: ['notes', 'versions'], run });

  return {
    list: async ({ keys }) => {
      const rows = await read((tables) =>
        keys === undefined ? tables.notes.toArray() : tables.notes.where('keys').anyOf(keys).distinct().toArray(),
      );
      return rows
        .filter(({ deleted }) => deleted === null)
        .sort(newestFirst)
        .map(noteOf);
    },
    trash: async () => {
      const rows = await read((tables) => tables.notes.where('deleted').aboveOrEqual(0).reverse().sortBy('deleted'));
      return rows.map(noteOf);
    },
    history: async (id) => {
      const row = await read((tables) => tables.versions.get(id));
      return (row?.versions ?? []).toReversed();
    },
    page: (from) => read((tables) => pageAfter(tables, from ?? '')),
  };
}

/** A page is what one message carries without the browser refusing it (64 MiB in Chromium, a text six times as long). */
const PAGE_NOTES = 500;
const PAGE_CHARS = 4_000_000;
/** Read together; even if all have the longest history, a page stays below what a message carries. */
const AT_ONCE = 5;

async function pageAfter(tables: OwnTables, id: string): Promise<{ notes: KeptNote[]; next: string | null }> {
  const rows = await tables.notes
    .where('id')
    .above(id)
    .limit(PAGE_NOTES + 1)
    .toArray();
  const notes: KeptNote[] = [];
  let chars = 0;
  for (let at = 0; at < Math.min(rows.length, PAGE_NOTES) && chars <= PAGE_CHARS; at += AT_ONCE) {
    const some = rows.slice(at, Math.min(at + AT_ONCE, PAGE_NOTES));
    const histories = await tables.versions.bulkGet(some.map((row) => row.id));
    const kept = some.map((row, index) => ({ note: noteOf(row), versions: histories[index]?.versions ?? [] }));
    notes.push(...kept);
    chars += JSON.stringify(kept).length;
  }
  return { notes, next: notes.length < rows.length ? (notes.at(-1)?.note.id ?? null) : null };
}
