/** How many notes stand, counted by every act in its own transaction, and told outside this database afterwards. */
import type { OwnConnection } from './own-connection';
import type { OwnTables } from './own-database';

/** Lies beside the notes. */
export interface Tally {
  /** Acts so far. */
  seq: number;
  /** Notes that stand; deleted ones are not counted. */
  notes: number;
  at: number;
}

/** Lies outside, where whatever takes the database away leaves it. */
export interface Outside extends Tally {
  /** Notes found missing, until the reader says that it is known or brings them back. */
  lost: { expected: number; at: number } | null;
}

/** A place for a few bytes that is not this database. */
export interface OutsidePlace {
  get(): Promise<Outside | null>;
  set(outside: Outside): Promise<void>;
}

export async function readTally(tables: OwnTables): Promise<Tally> {
  const { seq, notes, at } = (await tables.tally.get('notes')) ?? { seq: 0, notes: 0, at: 0 };
  return { seq, notes, at };
}

export async function writeTally(tables: OwnTables, { seq, notes, at }: Tally): Promise<void> {
  await tables.tally.put({ key: 'notes', seq, notes, at });
}

/** Notes that stand, by counting them: all but those in the trash, which alone have a number under `deleted`. */
export async function countStanding(tables: OwnTables): Promise<number> {
  const [all, trashed] = await Promise.all([tables.notes.count(), countTrashed(tables)]);
  return all - trashed;
}

export const countTrashed = (tables: OwnTables) => tables.notes.where('deleted').aboveOrEqual(0).count();

/**
 * What is known outside once the database has been looked at.
 *
 *   the database's own count is   | what was expected
 *   newer than, or as outside     | its own count: a worker killed before it told outside is no loss
 *   older than outside (or none)  | what outside knows: an act is told only after it is durable, so it was there
 */
export function compared(known: { outside: Outside | null; tally: Tally; standing: number }): Outside {
  const { outside, tally, standing } = known;
  const expected = outside !== null && outside.seq > tally.seq ? outside : tally;
  const before = outside?.lost ?? null;
  const isLess = standing < expected.notes;
  const lost = isLess ? { expected: Math.max(expected.notes, before?.expected ?? 0), at: expected.at } : before;
  return { seq: tally.seq, notes: standing, at: tally.at, lost };
}

export interface Watch {
  /** An act has become durable. Answers nobody and fails nobody. */
  told(): void;
  /** Looks whether what was there is there. */
  check(): Promise<Outside>;
  /** The reader knows that notes are missing. */
  dismiss(): Promise<void>;
  /** As many as were missing are back. */
  restored(): Promise<void>;
}

export function watchTally(connection: OwnConnection, place: OutsidePlace): Watch {
  let queue: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Outside> | null = null;

  /** One after the other: what is read outside and what is read here must belong together. */
  const next = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const result = queue.then(step);
    queue = result.catch(() => null);
    return result;
  };

  const look = async (): Promise<Outside> => {
    waiting = null;
    const outside = await place.get();
    const { tally, standing } = await connection.read({
      what: 'The notes',
      tables: ['notes', 'tally'],
      run: async (tables) => ({ tally: await readTally(tables), standing: await countStanding(tables) }),
    });
    const known = compared({ outside, tally, standing });
    // Outside first: a worker killed in between finds the same loss again.
    if (!isSame(outside, known)) await place.set(known);
    if (tally.notes !== standing) await settle(connection);
    return known;
  };

  const check = (): Promise<Outside> => {
    waiting ??= next(look);
    return waiting;
  };

  const forget = (isToBe: (known: Outside) => boolean) =>
    next(async () => {
      const known = await look();
      if (known.lost !== null && isToBe(known)) await place.set({ ...known, lost: null });
    });

  return {
    told: () => void check().catch(() => null),
    check,
    dismiss: () => forget(() => true),
    restored: () => forget(({ notes, lost }) => lost !== null && notes >= lost.expected),
  };
}

/** Counts anew, once the difference has been told. */
function settle(connection: OwnConnection): Promise<void> {
  return connection.write({
    what: 'The notes',
    tables: ['notes', 'tally'],
    run: async (tables) => {
      const tally = await readTally(tables);
      await writeTally(tables, { ...tally, seq: tally.seq + 1, notes: await countStanding(tables) });
    },
  });
}

function isSame(a: Outside | null, b: Outside): boolean {
  return a !== null && JSON.stringify([a.seq, a.notes, a.lost]) === JSON.stringify([b.seq, b.notes, b.lost]);
}
