/** The shape of the reader's own database, version by version. What was once released stays readable. */
import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import { type KeptNote, keysOf, type Note, type NoteKey, type NoteVersion } from '../notes';
import type { SiteState } from './site';

/** Raised with each change of the shape. Dumps of every released one lie in tests/unit/library/dumps. */
export const OWN_VERSION = 2;

/** A note, by what it is looked up, and the act that wrote it last. */
export interface NoteRow extends Note {
  keys: NoteKey[];
  /** `Tally.seq` of that act: an import is taken back only where nothing came after it. */
  seq: number;
}

/** The states a note had before, oldest first. */
export interface VersionsRow {
  id: string;
  versions: NoteVersion[];
}

/** A text begun and not saved. */
export interface DraftState {
  text: string;
  tags: string[];
  /** When it was typed last, in milliseconds since the epoch. */
  at: number;
  /** Of a note that is edited: its `updated` when the edit began. */
  edits: number | null;
}

export type DraftAbout = Pick<Note, 'subject' | 'page'>;

/** What stands under a key. Text and tags empty: forgotten; the row stays for a while, so that no repetition revives it. */
export interface DraftRow extends Pick<DraftState, 'text' | 'at'>, Partial<Pick<DraftState, 'tags' | 'edits'>> {
  key: string;
  /** What a note of it would be on. Earlier versions did not say. */
  about?: DraftAbout;
  /** Written by fields that did not know of what stands. */
  others?: DraftState[];
  /** `at` of the states that were followed by others. */
  past?: number[];
}

/** What an import did, so that it is done once and can be taken back. */
export interface ImportRow<Result = unknown> {
  act: string;
  at: number;
  seq: number;
  result: Result;
  /** What stood before, for each note that the import wrote; null for one that it added. */
  before: { id: string; kept: KeptNote | null; seq: number }[];
  undone: { undone: number; kept: number } | null;
  /** No import, but a change that the reader made to many notes at once. */
  by?: 'hand';
  /** The act just before, which had brought all of this: a file chosen once and imported twice. */
  again?: string;
}

/** A part of what an import is to bring. */
interface StagedRow {
  act: string;
  /** From 0, in the order of the file. */
  index: number;
  notes: KeptNote[];
}

interface SiteRow {
  host: string;
  state: Exclude<SiteState, 'on'>;
}

/**
 * Settings are here and not in the browser's `storage.local`, which content scripts can write. A wrong match (wrong.ts) is
 * a row of its own, so that of two that are said at once neither undoes the other. `exported`, the time of the last
 * backup, was written before there was a `BackupRow`.
 */
export interface ChoiceRow {
  key: 'settings' | 'welcomed' | 'exported' | 'remind' | 'coverage-order' | 'known-as' | `wrong:${string}`;
  value: unknown;
  changed: number;
}

/** One row, apart from the choices: every page waits for those, and none is to wait for a long import. */
interface TallyRow {
  key: 'notes';
  seq: number;
  notes: number;
  at: number;
}

/** The last backup, by acts and not by times: notes come in with the dates that they had elsewhere. */
export interface BackupRow {
  key: 'backup';
  at: number;
  /** `Tally.seq` when the notes were read for it: what later acts wrote is not in it. */
  seq: number;
  /** Notes that such acts wrote last. Counted by each act in its own transaction, so that nobody reads all notes for it. */
  changed: number;
}

/** What the clock said at the starts of the browser. */
export interface ClockRow {
  key: 'clock';
  /** At the last start at which it was believed. */
  trusted: number;
  /** At the first of the starts since then that were too far from it to be believed at once. */
  doubted: number | null;
}

export interface OwnTables {
  notes: EntityTable<NoteRow, 'id'>;
  versions: EntityTable<VersionsRow, 'id'>;
  drafts: EntityTable<DraftRow, 'key'>;
  imports: EntityTable<ImportRow, 'act'>;
  staged: Table<StagedRow, [act: string, index: number]>;
  sites: EntityTable<SiteRow, 'host'>;
  choices: EntityTable<ChoiceRow, 'key'>;
  tally: Table<TallyRow | BackupRow | ClockRow, string>;
}

export class OwnDatabase extends Dexie {
  declare notes: OwnTables['notes'];

  constructor(name: string, shape: 'ours' | 'found') {
    // Strict: a note shown as saved has reached the disk, not only the system's cache (promise P4).
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false });
    if (shape === 'found') return;
    this.version(1).stores({ notes: 'id, topic.id, page.url, updated', sites: 'host', choices: 'key' });
    this.version(2)
      .stores({
        notes: 'id, *keys, updated, deleted',
        versions: 'id',
        drafts: 'key, at',
        imports: 'act, at, seq',
        staged: '[act+index], act',
        tally: 'key',
      })
      .upgrade(upgradeNotes);
  }

  /**
   * A build of version 1 that opened this database added its own indexes, raised the number by one tenth, and may have
   * written notes as it knows them.
   */
  async mend(): Promise<void> {
    if (this.backendDB().version === OWN_VERSION * 10) return;
    await this.transaction('rw', this.notes, () => this.notes.filter((row) => row.keys === undefined).modify(upgrade));
  }
}

async function upgradeNotes(transaction: Transaction): Promise<void> {
  const notes = transaction.table<NoteRow>('notes');
  await notes.toCollection().modify(upgrade);
  const standing = await notes.filter(({ deleted }) => deleted === null).count();
  await transaction.table<TallyRow>('tally').put({ key: 'notes', seq: 1, notes: standing, at: 0 });
}

/** Version 1: `{id, text, topic: {id, name} | null, page, created, updated, deleted}`. */
function upgrade(row: NoteRow, ref: { value: unknown }): void {
  const { topic, ...rest } = row as NoteRow & { topic?: { id: string; name: string } | null };
  const note: Note = {
    id: rest.id,
    text: rest.text,
    tags: rest.tags ?? [],
    subject: topic ? { kind: 'topic', id: topic.id, name: topic.name } : (rest.subject ?? null),
    page: rest.page ?? null,
    created: rest.created,
    updated: rest.updated,
    deleted: rest.deleted ?? null,
  };
  ref.value = rowOf(note, 0);
}

export const rowOf = (note: Note, seq: number): NoteRow => ({ ...note, keys: keysOf(note), seq });

export function noteOf({ keys: _keys, seq: _seq, ...note }: NoteRow): Note {
  return note;
}
