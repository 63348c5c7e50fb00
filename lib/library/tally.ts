/** How many rows stand, counted by every act in its own transaction, and told outside their database afterwards. */

/** Lies beside what it counts. */
export interface Tally {
  /** Acts so far. */
  seq: number;
  /** Rows that stand; deleted ones are not counted. */
  count: number;
  at: number;
}

/** Lies outside, where whatever takes the database away leaves it. */
export interface Outside extends Tally {
  /** Rows found missing, until the reader says that it is known or brings them back. */
  lost: { expected: number; at: number } | null;
}

/** A place for a few bytes that is not this database. */
export interface OutsidePlace {
  get(): Promise<Outside | null>;
  set(outside: Outside): Promise<void>;
}

/** What is counted. */
export interface Counted {
  /** What its own tally says, and how many stand, at one moment. */
  read(): Promise<{ tally: Tally; standing: number }>;
  /** Counts anew, once a difference has been told. */
  settle(): Promise<void>;
}

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
  const isLess = standing < expected.count;
  const lost = isLess ? { expected: Math.max(expected.count, before?.expected ?? 0), at: expected.at } : before;
  return { seq: tally.seq, count: standing, at: tally.at, lost };
}

export interface Watch {
  /** An act has become durable. Answers nobody and fails nobody. */
  told(): void;
  /** Looks whether what was there is there. */
  check(): Promise<Outside>;
  /** The reader knows that some are missing. */
  dismiss(): Promise<void>;
  /** As many as were missing are back. */
  restored(): Promise<void>;
}

export function watchTally(counted: Counted, place: OutsidePlace): Watch {
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
    const { tally, standing } = await counted.read();
    const known = compared({ outside, tally, standing });
    // Outside first: a worker killed in between finds the same loss again.
    if (!isSame(outside, known)) await place.set(known);
    if (tally.count !== standing) await counted.settle();
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
    restored: () => forget(({ count, lost }) => lost !== null && count >= lost.expected),
  };
}

function isSame(a: Outside | null, b: Outside): boolean {
  return a !== null && JSON.stringify([a.seq, a.count, a.lost]) === JSON.stringify([b.seq, b.count, b.lost]);
}
