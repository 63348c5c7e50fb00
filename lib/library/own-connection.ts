/** The one connection to the reader's own database: opened at first use, closed when another wants it, opened again. */
import { guarded, hasName, LibraryError } from './failure';
import { isNewerThanOurs, OwnDatabase, type OwnTables, tablesOf } from './own-database';

/** An upgrade that is kept waiting so long is told to the reader. A connection that is just closing needs less. */
const BLOCKED_MS = 2_000;

export interface Act<Value> {
  /** What a failure names: “The note”. */
  what: string;
  tables: (keyof OwnTables)[];
  /** Inside one transaction; nothing but Dexie may be awaited. It may run a second time, so it changes nothing outside. */
  run(tables: OwnTables): PromiseLike<Value>;
}

export interface OwnConnection {
  /** @throws LibraryError */
  read<Value>(act: Act<Value>): Promise<Value>;
  /**
   * Resolves when it is durable.
   * @throws LibraryError `newer` and nothing is written; `quota` with the room that `carries` needs
   */
  write<Value>(act: Act<Value> & { carries?: unknown }): Promise<Value>;
  /** Whether a newer version of this product has written the database. */
  isNewer(): Promise<boolean>;
}

interface Opening {
  opened: Promise<OwnDatabase>;
  /** The same, once it is there. */
  database: OwnDatabase | null;
  /** Never resolves; rejects while another connection keeps an upgrade waiting. */
  blocked: Promise<never>;
}

export function connectOwn(name: string, freeBytes: () => Promise<number | null>): OwnConnection {
  let current: Opening | null = null;

  const connected = async (): Promise<OwnDatabase> => {
    if (current?.database?.isOpen() === false) current = null;
    current ??= startOpening(name);
    const opening = current;
    opening.opened.catch(() => {
      if (current === opening) current = null;
    });
    return Promise.race([opening.opened, opening.blocked]);
  };

  /** A connection closed under an act, because another build wants the database, is opened again once. */
  const onOpen = async <Value>(run: (database: OwnDatabase) => PromiseLike<Value>): Promise<Value> => {
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
        onOpen((database) => database.transaction('r!', tables, (transaction) => run(tablesOf(transaction)))),
      ),
    async write({ what, tables, run, carries }) {
      try {
        return await guarded(what, () =>
          onOpen((database) => {
            refuseNewer(database, what);
            return database.transaction('rw!', tables, (transaction) => run(tablesOf(transaction)));
          }),
        );
      } catch (error) {
        if (!(error instanceof LibraryError) || error.code !== 'quota') throw error;
        const free = await freeBytes().catch(() => null);
        throw new LibraryError('quota', error.message, { needed: bytesOf(carries), free });
      }
    },
    isNewer: () =>
      guarded('The notes', () => onOpen(async (database) => isNewerThanOurs(database.backendDB().version))),
  };
}

function startOpening(name: string): Opening {
  let tellBlocked: (error: LibraryError) => void;
  const blocked = new Promise<never>((_, reject) => {
    tellBlocked = reject;
  });
  // Heard only while somebody waits.
  blocked.catch(() => null);
  const opening: Opening = { opened: open(), database: null, blocked };
  return opening;

  async function open(): Promise<OwnDatabase> {
    const database = new OwnDatabase(name, isNewerThanOurs(await versionOnDisk(name)) ? 'found' : 'ours');
    let waiting: ReturnType<typeof setTimeout> | undefined;
    database.on('blocked', () => {
      waiting ??= setTimeout(() => tellBlocked(new LibraryError('library', BLOCKED)), BLOCKED_MS);
    });
    // Dexie closes by itself when another connection wants to upgrade; the next use opens it as it then is.
    try {
      await database.open();
    } finally {
      clearTimeout(waiting);
    }
    if (!isNewerThanOurs(database.backendDB().version)) await database.mend();
    opening.database = database;
    return database;
  }
}

const BLOCKED =
  'The notes could not be reached: another window holds them open in an older version. Close it, or restart the browser.';

/** 0 where there is no such database, or the browser does not say. */
async function versionOnDisk(name: string): Promise<number> {
  const all = await indexedDB.databases().catch(() => []);
  return all.find((each) => each.name === name)?.version ?? 0;
}

function refuseNewer(database: OwnDatabase, what: string): void {
  if (!isNewerThanOurs(database.backendDB().version)) return;
  throw new LibraryError(
    'newer',
    `${what} was not saved: a newer version of Second Source has written here. Update the extension to write again.`,
  );
}

/** Two bytes a character is the most that text takes. */
const bytesOf = (carries: unknown): number => 2 * (JSON.stringify(carries ?? null) ?? '').length;
