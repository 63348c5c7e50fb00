/** The notes, as they are counted. */
import type { Change } from './note-acts';
import type { OwnConnection } from './own-connection';
import type { BackupRow, OwnTables } from './own-database';
import type { Counted, Tally } from './tally';

export async function readTally(tables: OwnTables): Promise<Tally> {
  const row = await tables.tally.get('notes');
  return row?.key === 'notes' ? { seq: row.seq, count: row.notes, at: row.at } : { seq: 0, count: 0, at: 0 };
}

export async function writeTally(tables: OwnTables, { seq, count, at }: Tally): Promise<void> {
  await tables.tally.put({ key: 'notes', seq, notes: count, at });
}

/** Null where none was made since backups are told by acts. */
export async function readBackup(tables: OwnTables): Promise<BackupRow | null> {
  const row = await tables.tally.get('backup');
  return row?.key === 'backup' ? row : null;
}

/** @param seq of the last act before the notes were read for it */
export async function writeBackup(tables: OwnTables, { at, seq }: Pick<BackupRow, 'at' | 'seq'>): Promise<void> {
  const isLast = (await readTally(tables)).seq <= seq;
  const changed = isLast ? 0 : await tables.notes.filter((row) => row.seq > seq).count();
  await tables.tally.put({ key: 'backup', at, seq, changed });
}

/** What these changes by this act are to the last backup. */
export async function countSinceBackup(tables: OwnTables, changes: readonly Change[], act: number): Promise<void> {
  const backup = await readBackup(tables);
  if (backup === null) return;
  const isSince = (seq: number) => (seq > backup.seq ? 1 : 0);
  const growth = changes.reduce(
    (sum, { before, after, seq = act }) =>
      sum + (after === null ? 0 : isSince(seq)) - (before === undefined ? 0 : isSince(before.seq)),
    0,
  );
  if (growth !== 0) await tables.tally.put({ ...backup, changed: backup.changed + growth });
}

/** Notes that stand, by counting them: all but those in the trash, which alone have a number under `deleted`. */
export async function countStanding(tables: OwnTables): Promise<number> {
  const [all, trashed] = await Promise.all([tables.notes.count(), countTrashed(tables)]);
  return all - trashed;
}

export const countTrashed = (tables: OwnTables) => tables.notes.where('deleted').aboveOrEqual(0).count();

export function noteCount(connection: OwnConnection): Counted {
  const about = { what: 'The notes', tables: ['notes' as const, 'tally' as const] };
  return {
    read: () =>
      connection.read({
        ...about,
        run: async (tables) => ({ tally: await readTally(tables), standing: await countStanding(tables) }),
      }),
    settle: () =>
      connection.write({
        ...about,
        run: async (tables) => {
          const tally = await readTally(tables);
          await writeTally(tables, { ...tally, seq: tally.seq + 1, count: await countStanding(tables) });
        },
      }),
  };
}
