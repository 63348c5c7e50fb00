/** The shape of the database of the reader's articles, version by version. What was once released stays readable. */
import { Dexie, type EntityTable } from 'dexie';
import type { ArticleInput } from '../pack';
import { type Connection, connect, type FreeBytes } from './connection';

/** Raised with each change of the shape. Dumps of every released one lie in tests/unit/library/dumps. */
export const ARTICLES_VERSION = 1;

/** An article as it was added. Times are milliseconds since the epoch. */
export interface OwnArticle extends ArticleInput {
  added: number;
}

export interface ArticleRow extends OwnArticle {
  /** The act that brought it. */
  act: string;
  /**
   * `staged`: its pack is being compiled, and may never be. `live`: it stands in the library.
   * `removed`: it is gone, restorably.
   */
  state: 'staged' | 'live' | 'removed';
  /** Since when it is removed; before that, when it was added. */
  since: number;
}

/** A pack as the reader wants it. */
export interface PackChoice {
  /** Off: not part of the library, but kept. */
  isOn: boolean;
  /** Its names and figures are underlined on pages, where pages can read that. */
  isPainted: boolean;
}

interface ChoiceRow extends PackChoice {
  pack: string;
}

interface ChangeRow {
  key: 'changed';
  at: number;
}

export interface ArticleTables {
  articles: EntityTable<ArticleRow, 'id'>;
  choices: EntityTable<ChoiceRow, 'pack'>;
  changes: EntityTable<ChangeRow, 'key'>;
}

export type ArticleConnection = Connection<ArticleTables>;

export const connectArticles = (name: string, freeBytes: FreeBytes): ArticleConnection =>
  connect({ name, what: 'My articles', version: ARTICLES_VERSION, build: (shape) => openable(name, shape), freeBytes });

function openable(name: string, shape: 'ours' | 'found'): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  if (shape === 'found') return database;
  database.version(1).stores({ articles: 'id, act, state, since', choices: 'pack', changes: 'key' });
  return database;
}
