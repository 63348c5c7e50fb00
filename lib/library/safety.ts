/** How safe the reader's own data is, and what is done for it at each start. */
import { isBelieved } from './clock';
import type { FreeBytes } from './connection';
import { countStanding, countTrashed, readBackup, readTally, writeBackup } from './note-count';
import type { OwnConnection } from './own-connection';
import type { OwnTables } from './own-database';
import type { OwnState } from './own-state';
import type { Watch } from './tally';

/** What the browser says of the disk; null where it does not say. */
export interface Disk {
  estimate(): Promise<{ usage: number | null; quota: number | null }>;
  persisted(): Promise<boolean | null>;
}

export const freeOf =
  (disk: Disk): FreeBytes =>
  async () => {
    const { usage, quota } = await disk.estimate();
    return usage === null || quota === null ? null : Math.max(0, quota - usage);
  };

export interface SafetyStore {
  state(): Promise<OwnState>;
  /** A backup was written to a file. @param seq `OwnState.seq`, as it was before the notes were read for it */
  exported(at: number, seq: number): Promise<void>;
  /** Remind of backups, or no longer. */
  remind(isWanted: boolean, at: number): Promise<void>;
  /** The reader knows that notes are missing. */
  dismiss(): Promise<void>;
  /**
   * Looks whether what was there is there, and clears away what its time has come for, if the clock is believed.
   * Once per start is enough.
   */
  start(at: number): Promise<void>;
}

export function safetyStore(means: {
  connection: OwnConnection;
  watch: Watch;
  disk: Disk;
  /** What was begun before this start, and will not be ended. */
  clear(): Promise<void>;
  /** What its time has come for. */
  purge(at: number): Promise<void>;
}): SafetyStore {
  const { connection, watch, disk, clear, purge } = means;
  return {
    async state() {
      const [isNewer, { usage, quota }, persisted] = await Promise.all([
        connection.isNewer(),
        disk.estimate().catch(() => ({ usage: null, quota: null })),
        disk.persisted().catch(() => null),
      ]);
      // Where the tally outside cannot be read, what is here is still told.
      const known = isNewer ? null : await watch.check().catch(() => null);
      const lost = known?.lost ?? null;
      const counts = await connection.read({
        what: 'The notes',
        tables: ['notes', 'choices', 'imports', 'tally'],
        run: countAll,
      });
      const vanished = lost === null ? null : { is: 'vanished' as const, ...lost };
      return { ...counts, usage, quota, persisted, problem: isNewer ? { is: 'newer' } : vanished };
    },
    exported: (at, seq) =>
      connection.write({
        what: 'The backup',
        tables: ['notes', 'tally'],
        run: (tables) => writeBackup(tables, { at, seq }),
      }),
    remind: (isWanted, at) =>
      connection.write({
        what: 'The settings',
        tables: ['choices'],
        run: async ({ choices }) => {
          await choices.put({ key: 'remind', value: isWanted, changed: at });
        },
      }),
    dismiss: () => watch.dismiss(),
    async start(at) {
      if (await connection.isNewer()) return;
      try {
        await watch.check();
      } finally {
        // What lies around takes the room of notes, whatever is known of those.
        await clear();
      }
      if (await isBelieved(connection, at)) await purge(at);
    },
  };
}

async function countAll(tables: OwnTables) {
  const { exported, changed } = await lastBackup(tables);
  const remind = (await tables.choices.get('remind'))?.value !== false;
  const { seq } = await readTally(tables);
  const [notes, trashed] = [await countStanding(tables), await countTrashed(tables)];
  const oldestChange = changed === 0 ? null : await oldestSince(tables, exported);
  return { notes, trashed, exported, changed, oldestChange, seq, remind };
}

/** So many are looked at: with more changes than these, a backup is due however old they are. */
const LOOKED_AT = 20;

/** As long as an import is known, what it brought has been here for less than a month; later its dates are old by now. */
async function oldestSince({ notes, imports }: OwnTables, exported: number | null): Promise<number | null> {
  const brought = new Set(await imports.orderBy('seq').keys());
  const first = await notes
    .where('updated')
    .above(exported ?? -1)
    .limit(LOOKED_AT)
    .toArray();
  return first.find(({ seq }) => !brought.has(seq))?.updated ?? null;
}

/** Of one made by an earlier version only the time is known; without any, no note is in one. */
async function lastBackup(tables: OwnTables) {
  const backup = await readBackup(tables);
  if (backup !== null) return { exported: backup.at, changed: backup.changed };
  const exported = ((await tables.choices.get('exported'))?.value as number | undefined) ?? null;
  const changed = tables.notes.where('updated').above(exported ?? -1);
  return { exported, changed: await changed.count() };
}
