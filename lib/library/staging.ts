/** Notes out of a file on their way in. They come in parts, since one message holds only so much, and count as one. */
import type { KeptNote } from '../notes';
import { LibraryError } from './failure';
import type { OwnConnection } from './own-connection';
import type { OwnTables } from './own-database';

export interface StagingStore {
  /** Keeps one part of what an act is to import; the same again changes nothing. */
  stage(part: { act: string; index: number; notes: KeptNote[] }): Promise<void>;
  /** All of them, in their order; null where one of the parts is not here. */
  collect(act: string, parts: number): Promise<KeptNote[] | null>;
  /** Lets go of what an act will not import. An import that was made has nothing here any more, and stays. */
  unstage(act: string): Promise<void>;
  /** Lets go of all that never became an import. */
  clear(): Promise<void>;
}

export function stagingStore(connection: OwnConnection): StagingStore {
  const about = { what: 'The import', tables: ['staged' as const] };
  return {
    stage: (part) =>
      connection.write({
        ...about,
        carries: part.notes,
        run: async ({ staged }) => {
          await staged.put(part);
        },
      }),
    collect: async (act, parts) => {
      const rows = await connection.read({ ...about, run: (tables) => ofAct(tables, act).toArray() });
      const sorted = rows.toSorted((a, b) => a.index - b.index);
      const isWhole = sorted.length === parts && sorted.every(({ index }, place) => index === place);
      return isWhole ? sorted.flatMap(({ notes }) => notes) : null;
    },
    unstage: (act) => connection.write({ ...about, run: (tables) => dropStaged(tables, act) }),
    clear: () => connection.write({ ...about, run: ({ staged }) => staged.clear() }),
  };
}

const ofAct = ({ staged }: OwnTables, act: string) => staged.where('act').equals(act);

/** In the transaction of the import: its parts are not needed any more. */
export async function dropStaged(tables: OwnTables, act: string): Promise<void> {
  await ofAct(tables, act).delete();
}

export const missing = () => new LibraryError('not-found', 'Not all of these notes have arrived. Nothing was written.');
