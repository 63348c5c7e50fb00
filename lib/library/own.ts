/** What the reader wrote and chose: notes and sites, in a database of their own that no pack operation touches. */
import { type DraftStore, draftStore } from './drafts';
import { type ImportStore, importStore } from './imports';
import { type KnownAs, knownAsStore } from './known-as';
import { changingMany, type ManyResult, type ManyWanted } from './many';
import { noteActs } from './note-acts';
import { noteCount } from './note-count';
import { type NoteStore, noteStore } from './notes';
import { connectOwn } from './own-connection';
import { type Disk, freeOf, type SafetyStore, safetyStore } from './safety';
import { type SettingsStore, settingsStore } from './settings';
import { type SiteStore, siteStore } from './sites';
import { type OutsidePlace, watchTally } from './tally';
import { type WrongStore, wrongStore } from './wrong';

/** What the library cannot reach by itself. */
export interface OwnPorts {
  /** Where the tally of the notes is kept a second time; it must not share the fate of the databases. */
  outside: OutsidePlace;
  /** The same for the reader's articles. */
  outsideArticles: OutsidePlace;
  disk: Disk;
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface OwnStore {
  notes: NoteStore;
  /** One change to many notes. `imports.undo` takes it back. */
  changeMany(wanted: ManyWanted): Promise<ManyResult>;
  drafts: DraftStore;
  imports: ImportStore;
  sites: SiteStore;
  settings: SettingsStore;
  wrong: WrongStore;
  knownAs: KnownAs;
  safety: SafetyStore;
}

export function openOwnStore(name: string, { outside, disk, now }: Omit<OwnPorts, 'outsideArticles'>): OwnStore {
  const connection = connectOwn(name, freeOf(disk));
  const watch = watchTally(noteCount(connection), outside);
  const act = noteActs(connection, watch.told);
  const notes = noteStore({ connection, act, now });
  const drafts = draftStore(connection, now);
  const imports = importStore({ connection, act, now });
  const purge = async (at: number) => {
    await notes.purge(at);
    await imports.purge(at);
    await drafts.purge(at);
  };
  return {
    notes,
    changeMany: changingMany(act),
    drafts,
    imports: {
      ...imports,
      import: async (wanted) => {
        const result = await imports.import(wanted);
        await watch.restored().catch(() => null);
        return result;
      },
    },
    sites: siteStore(connection),
    settings: settingsStore(connection),
    wrong: wrongStore(connection),
    knownAs: knownAsStore(connection),
    safety: safetyStore({ connection, watch, disk, purge, clear: imports.clear }),
  };
}
