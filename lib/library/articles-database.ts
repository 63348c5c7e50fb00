/** The shape of the database of the reader's articles, version by version. What was once released stays readable. */
import { Dexie, type EntityTable, type Transaction } from 'dexie';
import type { ArticleInput } from '../pack';
import { type Connection, connect, type FreeBytes } from './connection';
import type { Tally } from './tally';

/** Raised with each change of the shape. Dumps of every released one lie in tests/unit/library/dumps. */
export const ARTICLES_VERSION = 2;

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
  /** Of one that is staged: the removed one whose place it takes, for as long as it may come to nothing. */
  was?: Omit<ArticleRow, 'was'>;
}

/** A pack as the reader wants it. */
export interface PackChoice {
  /** Off: not part of the library, but kept. */
  isOn: boolean;
  /** Its names and figures are underlined on pages, where pages can read that. */
  isPainted: boolean;
}

/** A choice with what it was made on. */
export interface KeptChoice extends PackChoice {
  /** Which revision the reader allowed to be underlined; absent where that was not said. */
  revision?: string;
}

interface ChoiceRow extends KeptChoice {
  pack: string;
  /** Its pack was removed: the choice comes back with it, and with no other of its name. */
  isGone?: boolean;
}

interface ChangeRow {
  key: 'changed';
  at: number;
}

/** An own article as it stands in a list: without its text. */
export interface OwnRow extends Omit<OwnArticle, 'raw'> {
  chars: number;
  /** The first words, where it has no title. */
  lead: string;
}

interface TallyRow extends Tally {
  key: 'articles';
}

export interface ArticleTables {
  articles: EntityTable<ArticleRow, 'id'>;
  /** Beside each article, so that a list of them reads no texts. */
  rows: EntityTable<OwnRow, 'id'>;
  choices: EntityTable<ChoiceRow, 'pack'>;
  changes: EntityTable<ChangeRow, 'key'>;
  tally: EntityTable<TallyRow, 'key'>;
}

export type ArticleConnection = Connection<ArticleTables>;

export const connectArticles = (name: string, freeBytes: FreeBytes): ArticleConnection =>
  connect({ name, what: 'My articles', version: ARTICLES_VERSION, build: (shape) => openable(name, shape), freeBytes });

function openable(name: string, shape: 'ours' | 'found'): Dexie {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict', autoOpen: false });
  if (shape === 'found') return database;
  database.version(1).stores({ articles: 'id, act, state, since', choices: 'pack', changes: 'key' });
  database.version(2).stores({ rows: 'id', tally: 'key' }).upgrade(upgrade);
  return database;
}

async function upgrade(transaction: Transaction): Promise<void> {
  const articles = transaction.table<ArticleRow>('articles');
  const rows: OwnRow[] = [];
  await articles.each((article) => void rows.push(rowOf(article)));
  await transaction.table<OwnRow>('rows').bulkPut(rows);
  const count = await articles.where('state').equals('live').count();
  await transaction.table<TallyRow>('tally').put({ key: 'articles', seq: 1, count, at: 0 });
}

const LEAD_CHARS = 80;

export const rowOf = ({ id, raw, metadata, added }: OwnArticle): OwnRow => ({
  id,
  metadata,
  added,
  chars: raw.length,
  lead: raw.trimStart().slice(0, LEAD_CHARS).replace(/\s+/g, ' '),
});
