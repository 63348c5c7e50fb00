/** Texts begun and not saved. */
import type { OwnConnection } from './own-connection';

export interface Draft {
  text: string;
  tags: string[];
  /** When it was typed last, in milliseconds since the epoch. */
  at: number;
}

export interface DraftStore {
  get(key: string): Promise<Draft | null>;
  /** Resolves when it is durable. An older `at` changes nothing; an empty one is forgotten. */
  set(draft: Draft & { key: string }): Promise<void>;
  /** Clears away what was forgotten long ago. */
  purge(at: number): Promise<void>;
}

/** A message sent again by a view whose worker died comes within seconds. */
const FORGOTTEN_MS = 86_400_000;

const isEmpty = ({ text, tags }: Pick<Draft, 'text' | 'tags'>): boolean => text === '' && tags.length === 0;

export function draftStore(connection: OwnConnection): DraftStore {
  return {
    get: async (key) => {
      const row = await connection.read({
        what: 'The draft',
        tables: ['drafts'],
        run: (tables) => tables.drafts.get(key),
      });
      return row === undefined || isEmpty(row) ? null : { text: row.text, tags: row.tags, at: row.at };
    },
    set: (draft) =>
      connection.write({
        what: 'The draft',
        tables: ['drafts'],
        carries: draft,
        run: async (tables) => {
          const present = await tables.drafts.get(draft.key);
          if (present === undefined || present.at <= draft.at) await tables.drafts.put(draft);
        },
      }),
    purge: (at) =>
      connection.write({
        what: 'The drafts',
        tables: ['drafts'],
        run: async (tables) => {
          const old = tables.drafts.where('at').below(at - FORGOTTEN_MS);
          await old.filter(isEmpty).delete();
        },
      }),
  };
}
