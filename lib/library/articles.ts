/**
 * What the reader added: the texts of “My articles” with what is known of them. A database of its own that no pack
 * operation touches; the pack compiled of these articles can be made anew.
 */
import type { ArticleConnection, ArticleRow, ArticleTables, OwnArticle } from './articles-database';

export interface ArticleStore {
  /** Those that stand in the library, newest first. */
  list(): Promise<OwnArticle[]>;
  /** Their ids. */
  ids(): Promise<Set<string>>;
  /** Keeps articles of an act until it is adopted. One that is in the library already stays as it is. */
  stage(act: string, articles: readonly OwnArticle[]): Promise<void>;
  /** The mark of success: what the act brought stands in the library. */
  adopt(act: string): Promise<void>;
  drop(act: string): Promise<void>;
  remove(ids: readonly string[], at: number): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** Lets go of what was removed, or came to nothing, before this moment. */
  sweep(before: number): Promise<void>;
}

const ALL = 'My articles';
const ONE = 'The article';

export function articleStore(connection: ArticleConnection): ArticleStore {
  const read = <Value>(run: (tables: ArticleTables) => PromiseLike<Value>) =>
    connection.read({ what: ALL, tables: ['articles'], run });
  const write = (run: (tables: ArticleTables) => PromiseLike<unknown>, carries?: unknown) =>
    connection.write({
      what: ONE,
      tables: ['articles'],
      carries,
      run: async (tables) => {
        await run(tables);
      },
    });
  const among = (
    ids: readonly string[],
    from: ArticleRow['state'],
    to: Pick<ArticleRow, 'state'> & { since?: number },
  ) =>
    write(({ articles }) =>
      articles
        .where('id')
        .anyOf(ids)
        .filter(({ state }) => state === from)
        .modify(to),
    );

  return {
    list: async () => {
      const rows = await read(({ articles }) => articles.where('state').equals('live').toArray());
      return rows
        .map(({ id, raw, metadata, added }) => ({ id, raw, metadata, added }))
        .sort((a, b) => b.added - a.added || (a.id < b.id ? -1 : 1));
    },
    ids: async () => new Set(await read(({ articles }) => articles.where('state').equals('live').primaryKeys())),
    stage: (act, added) =>
      write(async ({ articles }) => {
        const present = await articles.bulkGet(added.map(({ id }) => id));
        const kept = new Set(present.flatMap((row) => (row?.state === 'live' ? [row.id] : [])));
        const rows = added.filter(({ id }) => !kept.has(id));
        await articles.bulkPut(rows.map((row): ArticleRow => ({ ...row, act, state: 'staged', since: row.added })));
      }, added),
    adopt: (act) => write(({ articles }) => stagedBy(articles, act).modify({ state: 'live' })),
    drop: (act) => write(({ articles }) => stagedBy(articles, act).delete()),
    remove: (ids, at) => among(ids, 'live', { state: 'removed', since: at }),
    restore: (ids) => among(ids, 'removed', { state: 'live' }),
    sweep: (before) =>
      write(({ articles }) =>
        articles
          .where('since')
          .below(before)
          .filter(({ state }) => state !== 'live')
          .delete(),
      ),
  };
}

const stagedBy = (articles: ArticleTables['articles'], act: string) =>
  articles
    .where('act')
    .equals(act)
    .filter(({ state }) => state === 'staged');
