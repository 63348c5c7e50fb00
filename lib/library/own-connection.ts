/** The one connection to the database of what the reader wrote and chose. */
import { type Connection, connect, type FreeBytes } from './connection';
import { OWN_VERSION, OwnDatabase, type OwnTables } from './own-database';

export type OwnConnection = Connection<OwnTables>;

export const connectOwn = (name: string, freeBytes: FreeBytes): OwnConnection =>
  connect<OwnTables, OwnDatabase>({
    name,
    what: 'The notes',
    version: OWN_VERSION,
    build: (shape) => new OwnDatabase(name, shape),
    mend: (database) => database.mend(),
    freeBytes,
  });
