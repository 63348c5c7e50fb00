/**
 * Whether the clock is to be believed where something is deleted for good because its time has come. A clock that is
 * years ahead for an afternoon would empty the trash.
 */

import { readTally } from './note-count';
import type { OwnConnection } from './own-connection';
import type { ClockRow } from './own-database';

const DAY_MS = 86_400_000;
/** So far from the last start the clock may be wrong, or the reader was away; a start a day later tells. */
const FAR_MS = 60 * DAY_MS;

/** What is remembered after a start. It is believed where nothing is in doubt. */
export function clockAfter({ trusted, doubted }: Omit<ClockRow, 'key'>, at: number): Omit<ClockRow, 'key'> {
  if (Math.abs(at - trusted) <= FAR_MS) return { trusted: at, doubted: null };
  const since = doubted === null ? Number.NaN : at - doubted;
  if (since >= DAY_MS && since <= FAR_MS) return { trusted: at, doubted: null };
  return { trusted, doubted: since >= 0 && since < DAY_MS ? doubted : at };
}

/** Called once per start; before the first one there is only the time of the last act on notes. */
export function isBelieved(connection: OwnConnection, at: number): Promise<boolean> {
  return connection.write({
    what: 'The notes',
    tables: ['tally'],
    run: async (tables) => {
      const row = await tables.tally.get('clock');
      const known = row?.key === 'clock' ? row : { trusted: (await readTally(tables)).at || at, doubted: null };
      const after = clockAfter(known, at);
      await tables.tally.put({ key: 'clock', ...after });
      return after.doubted === null;
    },
  });
}
