/** What the reader wrote and chose: notes and sites, in a database of their own that no pack operation touches. */
import { Dexie, type EntityTable } from 'dexie';
import type { Note } from '../notes';
import { guarded, LibraryError } from './failure';
import type { SiteState } from './site';

interface SiteRow {
  host: string;
  state: Exclude<SiteState, 'on'>;
}

/** Settings are here and not in the browser's `storage.local`, which content scripts can write. */
interface ChoiceRow {
  key: 'settings' | 'welcomed';
  value: unknown;
  changed: number;
}

class OwnDatabase extends Dexie {
  declare notes: EntityTable<Note, 'id'>;
  declare sites: EntityTable<SiteRow, 'host'>;
  declare choices: EntityTable<ChoiceRow, 'key'>;

  constructor(name: string) {
    // Strict: a note shown as saved has reached the disk, not only the system's cache (promise P4).
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notes: 'id, topic.id, page.url, updated', sites: 'host', choices: 'key' });
  }
}

export interface NoteStore {
  /** Newest first, deleted ones left out. */
  list(filter: { topic?: string | null; url?: string }): Promise<Note[]>;
  /** Writes the note and gives back what now stands; resolves when it is durable. An older `updated` changes nothing. */
  save(note: Note): Promise<Note>;
  /** Deletes restorably; unknown ids are no error (the act may arrive twice). */
  remove(id: string, at: number): Promise<void>;
  restore(id: string, at: number): Promise<void>;
}

export interface SiteStore {
  get(host: string): Promise<SiteState>;
  set(host: string, state: SiteState): Promise<void>;
  list(): Promise<{ host: string; state: SiteState }[]>;
}

export interface SettingsStore {
  /** Whatever was last saved, unchecked, and when; null before the first time. */
  get(): Promise<{ value: unknown; changed: number } | null>;
  set(value: unknown, at: number): Promise<void>;
}

export interface OwnStore {
  notes: NoteStore;
  sites: SiteStore;
  settings: SettingsStore;
  /** True the first time it is asked in this profile, whatever the browser calls an install. */
  isFirstTime(at: number): Promise<boolean>;
}

export function openOwnStore(name: string): OwnStore {
  const database = new OwnDatabase(name);
  const isFirstTime = (changed: number) =>
    guarded('The settings', () =>
      database.transaction('rw', database.choices, async () => {
        if ((await database.choices.get('welcomed')) !== undefined) return false;
        await database.choices.put({ key: 'welcomed', value: true, changed });
        return true;
      }),
    );
  return { notes: noteStore(database), sites: siteStore(database), settings: settingsStore(database), isFirstTime };
}

function settingsStore(database: OwnDatabase): SettingsStore {
  return {
    get: () => guarded('The settings', async () => (await database.choices.get('settings')) ?? null),
    set: (value, changed) =>
      guarded('The settings', async () => {
        await database.choices.put({ key: 'settings', value, changed });
      }),
  };
}

function noteStore(database: OwnDatabase): NoteStore {
  const change = (id: string, at: number, deleted: number | null) =>
    guarded('The note', () =>
      database.transaction('rw', database.notes, async () => {
        const note = await database.notes.get(id);
        if (note !== undefined && note.updated <= at) await database.notes.put({ ...note, deleted, updated: at });
      }),
    );

  return {
    list: (filter) =>
      guarded('The notes', async () => {
        const found =
          typeof filter.topic === 'string'
            ? database.notes.where('topic.id').equals(filter.topic)
            : filter.url !== undefined
              ? database.notes.where('page.url').equals(filter.url)
              : database.notes.toCollection();
        const isWanted = (note: Note) => note.deleted === null && (filter.topic !== null || note.topic === null);
        const notes = await found.filter(isWanted).toArray();
        return notes.sort((a, b) => b.updated - a.updated || a.id.localeCompare(b.id));
      }),
    save: (note) =>
      guarded('The note', () =>
        database.transaction('rw', database.notes, async () => {
          const present = await database.notes.get(note.id);
          if (present !== undefined && present.updated > note.updated) return present;
          await database.notes.put(note);
          return note;
        }),
      ),
    remove: (id, at) => change(id, at, at),
    restore: (id, at) => change(id, at, null),
  };
}

function siteStore(database: OwnDatabase): SiteStore {
  const checkedHost = (host: string) => {
    if (host === '') throw new LibraryError('not-found', 'This page has no site to remember.');
    return host;
  };
  return {
    get: (host) => guarded('The site list', async () => (await database.sites.get(host))?.state ?? 'on'),
    set: (host, state) =>
      guarded('The site list', async () => {
        if (state === 'on') await database.sites.delete(checkedHost(host));
        else await database.sites.put({ host: checkedHost(host), state });
      }),
    list: () => guarded('The site list', () => database.sites.orderBy('host').toArray()),
  };
}
