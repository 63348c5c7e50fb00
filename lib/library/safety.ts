/** How safe the reader's own data is, and what is done for it at each start. */
import { isBelieved } from './clock';
import type { FreeBytes } from './connection';
import { countStanding, countTrashed } from './note-count';
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
  /** A backup was written to a file. */
  exported(at: number): Promise<void>;
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
  const choose = (key: 'exported' | 'remind', value: unknown, changed: number) =>
    connection.write({
      what: 'The settings',
      tables: ['choices'],
      run: async ({ choices }) => {
        await choices.put({ key, value, changed });
      },
    });

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
      const counts = await connection.read({ what: 'The notes', tables: ['notes', 'choices'], run: countAll });
      const vanished = lost === null ? null : { is: 'vanished' as const, ...lost };
      return { ...counts, usage, quota, persisted, problem: isNewer ? { is: 'newer' } : vanished };
    },
    exported: (at) => choose('exported', at, at),
    remind: (isWanted, at) => choose('remind', isWanted, at),
    dismiss: () => watch.dismiss(),
    async start(at) {
      if (await connection.isNewer()) return;
      await watch.check();
      await clear();
      if (await isBelieved(connection, at)) await purge(at);
    },
  };
}

async function countAll(tables: OwnTables) {
  const exported = ((await tables.choices.get('exported'))?.value as number | undefined) ?? null;
  const remind = (await tables.choices.get('remind'))?.value !== false;
  const changed = await tables.notes
    .where('updated')
    .above(exported ?? -1)
    .count();
  return { notes: await countStanding(tables), trashed: await countTrashed(tables), exported, changed, remind };
}
