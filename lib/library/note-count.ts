/** The notes, as they are counted. */
import type { OwnConnection } from './own-connection';
import type { OwnTables } from './own-database';
import type { Counted, Tally } from './tally';

export async function readTally(tables: OwnTables): Promise<Tally> {
  const row = await tables.tally.get('notes');
  return row?.key === 'notes' ? { seq: row.seq, count: row.notes, at: row.at } : { seq: 0, count: 0, at: 0 };
}

export async function writeTally(tables: OwnTables, { seq, count, at }: Tally): Promise<void> {
  await tables.tally.put({ key: 'notes', seq, notes: count, at });
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
