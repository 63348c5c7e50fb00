/**
 * A connection to one database: opened at first use, closed when another wants it, opened again. What a newer build has
 * written is read as it lies there and never written.
 */
import { Dexie, type Transaction } from 'dexie';
import { guarded, hasName, LibraryError } from './failure';

/** An upgrade that is kept waiting so long is told to the reader. A connection that is just closing needs less. */
const BLOCKED_MS = 2_000;

export interface Act<Tables, Value> {
  /** What a failure names: “The note”. */
  what: string;
  tables: (keyof Tables & string)[];
  /** Inside one transaction; nothing but Dexie may be awaited. It may run a second time, so it changes nothing outside. */
  run(tables: Tables): PromiseLike<Value>;
}

export interface WriteAct<Tables, Value> extends Omit<Act<Tables, Value>, 'run'> {
  /** What is put, as far as it is known before: told with a disk that is full. */
  carries?: unknown;
  /** As in `Act`. @param puts is told instead what is put, where only the act finds out */
  run(tables: Tables, puts: (rows: readonly unknown[]) => void): PromiseLike<Value>;
}

export interface Connection<Tables> {
  /** @throws LibraryError */
  read<Value>(act: Act<Tables, Value>): Promise<Value>;
  /**
   * Resolves when it is written, and where the database is a strict one, when it is durable.
   * @throws LibraryError `newer` and nothing is written; `quota` with the room that is needed, where that is known
   */
  write<Value>(act: WriteAct<Tables, Value>): Promise<Value>;
  /** Whether a newer version of this product has written the database. */
  isNewer(): Promise<boolean>;
  /** Deletes the whole database; the next use makes it anew. */
  destroy(): Promise<void>;
}

/** Bytes that the browser still gives; null where it does not say. */
export type FreeBytes = () => Promise<number | null>;

export interface Place<Database extends Dexie> {
  name: string;
  /** All that lies there, as a failure names it: “The notes”. */
  what: string;
  /** Of the newest shape that this build knows, as Dexie counts. */
  version: number;
  /**
   * With `autoOpen: false`.
   * @param shape `found`: as it lies there, without a version. With ours Dexie would add to a newer one what it misses.
   */
  build(shape: 'ours' | 'found'): Database;
  /** After each opening of one that is not newer. */
  mend?(database: Database): Promise<void>;
  /** It can be made anew: then a newer one is written like any other. */
  isCache?: boolean;
  freeBytes: FreeBytes;
}

interface Opening<Database> {
  opened: Promise<Database>;
  /** The same, once it is there. */
  database: Database | null;
  /** Never resolves; rejects while another connection keeps an upgrade waiting. */
  blocked: Promise<never>;
}

export function connect<Tables, Database extends Dexie = Dexie>(place: Place<Database>): Connection<Tables> {
  let current: Opening<Database> | null = null;

  const connected = async (): Promise<Database> => {
    if (current?.database?.isOpen() === false) current = null;
    current ??= startOpening(place);
    const opening = current;
    opening.opened.catch(() => {
      if (current === opening) current = null;
    });
    return Promise.race([opening.opened, opening.blocked]);
  };

  /** A connection closed under an act, because another build wants the database, is opened again once. */
  const onOpen = async <Value>(run: (database: Database) => PromiseLike<Value>): Promise<Value> => {
    try {
      return await run(await connected());
    } catch (error) {
      if (!hasName(error, 'DatabaseClosedError')) throw error;
      return await run(await connected());
    }
  };

  return {
    read: ({ what, tables, run }) =>
      guarded(what, () =>
        onOpen((database) =>
          database.transaction('r!', tables, (transaction) => run(tablesOf<Tables>(transaction, tables))),
        ),
      ),
    async write({ what, tables, run, carries }) {
      let put = carries;
      const puts = (rows: readonly unknown[]) => {
        put = rows;
      };
      try {
        return await guarded(what, () =>
          onOpen((database) => {
            if (isNewerThanOurs(place, database.backendDB().version)) throw refusal(what);
            return database.transaction('rw!', tables, (transaction) =>
              run(tablesOf<Tables>(transaction, tables), puts),
            );
          }),
        );
      } catch (error) {
        if (!(error instanceof LibraryError) || error.code !== 'quota') throw error;
        const needed = bytesOf(put);
        // Nobody is told a number that says nothing.
        if (needed === null) throw error;
        const free = await place.freeBytes().catch(() => null);
        throw new LibraryError('quota', error.message, { needed, free });
      }
    },
    isNewer: () =>
      guarded(place.what, () => onOpen(async (database) => isNewerThanOurs(place, database.backendDB().version))),
    destroy: () =>
      guarded(place.what, async () => {
        current?.database?.close();
        current = null;
        await Dexie.delete(place.name);
      }),
  };
}

function startOpening<Database extends Dexie>(place: Place<Database>): Opening<Database> {
  let tellBlocked: (error: LibraryError) => void;
  const blocked = new Promise<never>((_, reject) => {
    tellBlocked = reject;
  });
  // Heard only while somebody waits.
  blocked.catch(() => null);
  const opening: Opening<Database> = { opened: open(), database: null, blocked };
  return opening;

  async function open(): Promise<Database> {
    const isNewer = isNewerThanOurs(place, await versionOnDisk(place.name));
    const database = place.build(isNewer ? 'found' : 'ours');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    database.on('blocked', () => {
      waiting ??= setTimeout(() => tellBlocked(new LibraryError('blocked', blockedSentence(place))), BLOCKED_MS);
    });
    // Dexie closes by itself when another connection wants to upgrade; the next use opens it as it then is.
    try {
      await database.open();
    } finally {
      clearTimeout(waiting);
    }
    if (!isNewerThanOurs(place, database.backendDB().version)) await place.mend?.(database);
    opening.database = database;
    return database;
  }
}

const blockedSentence = ({ what }: Pick<Place<Dexie>, 'what'>) =>
  `${what} could not be reached: another window holds them open in an older version. Close it, or restart the browser.`;

/** 0 where there is no such database, or the browser does not say. */
async function versionOnDisk(name: string): Promise<number> {
  const all = await indexedDB.databases().catch(() => []);
  return all.find((each) => each.name === name)?.version ?? 0;
}

/** The browser counts in tenths of what Dexie counts in. */
function isNewerThanOurs({ version, isCache }: Pick<Place<Dexie>, 'version' | 'isCache'>, native: number): boolean {
  return isCache !== true && native >= (version + 1) * 10;
}

const refusal = (what: string) =>
  new LibraryError(
    'newer',
    `${what} was not saved: a newer version of Second Source has written here. Update the extension to write again.`,
  );

/** The transaction's own. By Dexie's notion of a “current” one, acts side by side fall out of theirs. */
const tablesOf = <Tables>(transaction: Transaction, names: readonly string[]): Tables =>
  Object.fromEntries(names.map((name) => [name, transaction.table(name)])) as Tables;

/** Two bytes a character is the most that text takes. Null where it is not known what is put, or that is nothing. */
function bytesOf(put: unknown): number | null {
  if (put === undefined) return null;
  const rows = Array.isArray(put) ? put : [put];
  // One by one: the text of a long import as a whole may be longer than a text can be.
  const chars = rows.reduce<number>((sum, row) => sum + JSON.stringify(row).length, 0);
  return chars === 0 ? null : 2 * chars;
}
