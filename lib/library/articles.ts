/**
 * What the reader added: the texts of “My articles” with what is known of them. A database of its own that no pack
 * operation touches; the pack compiled of these articles can be made anew.
 */
import type { ArticleInput } from '../pack';
import {
  type ArticleConnection,
  type ArticleRow,
  type ArticleTables,
  type OwnArticle,
  type OwnRow,
  rowOf,
} from './articles-database';
import type { OwnState } from './own-state';
import { type Counted, type OutsidePlace, type Tally, watchTally } from './tally';

export interface ArticleStore {
  /** Those that stand in the library, newest first, without their texts. */
  list(): Promise<OwnRow[]>;
  /**
   * Some of them with their texts, about so much text: those that the list has after a place, so that none is missed and
   * none comes twice while others are added and removed. `next` is null at the end.
   */
  read(after: ListPlace | null, chars: number): Promise<{ articles: ArticleInput[]; next: ListPlace | null }>;
  /** Their ids. */
  ids(): Promise<Set<string>>;
  /**
   * Keeps articles of an act until it is adopted. One that is in the library already stays as it is, and one that was
   * removed can be had back as long as this has not been adopted.
   */
  stage(act: string, articles: readonly OwnArticle[]): Promise<void>;
  /** The mark of success: what the act brought stands in the library. */
  adopt(act: string, at: number): Promise<void>;
  drop(act: string): Promise<void>;
  remove(ids: readonly string[], at: number): Promise<void>;
  restore(ids: readonly string[], at: number): Promise<void>;
  /** Lets go of what was removed, or came to nothing, before this moment. */
  sweep(before: number): Promise<void>;
  /** How many stand, and what is wrong with them. */
  state(): Promise<{ articles: number; problem: OwnState['problem'] }>;
  /** The reader knows that articles are missing. */
  dismiss(): Promise<void>;
}

/** Where an article stands, or stood, in the list. */
export type ListPlace = Pick<OwnRow, 'added' | 'id'>;

/** Newest first. */
const inOrder = (a: ListPlace, b: ListPlace): number => b.added - a.added || (a.id < b.id ? -1 : Number(a.id > b.id));

const ALL = 'My articles';
const ONE = 'The article';

export function articleStore(connection: ArticleConnection, outside: OutsidePlace): ArticleStore {
  const watch = watchTally(articleCount(connection), outside);
  const write = writing(connection, watch.told);

  return {
    ...readings(connection),
    stage: (act, added) =>
      write({
        carries: added,
        run: async ({ articles, rows }) => {
          const present = await articles.bulkGet(added.map(({ id }) => id));
          const kept = new Set(present.flatMap((row) => (row?.state === 'live' ? [row.id] : [])));
          const fresh = added.filter(({ id }) => !kept.has(id));
          const former = new Map(present.flatMap((row) => removedIn(row).map((was) => [was.id, { was }])));
          const staged = { act, state: 'staged' as const };
          await articles.bulkPut(fresh.map((row) => ({ ...row, ...staged, since: row.added, ...former.get(row.id) })));
          await rows.bulkPut(fresh.map(rowOf));
        },
      }),
    adopt: async (act, at) => {
      const stand = (row: ArticleRow) => {
        row.state = 'live';
        delete row.was;
      };
      await write({ at, run: ({ articles }) => stagedBy(articles, act).modify(stand) });
      await watch.restored().catch(() => null);
    },
    drop: (act) => write({ run: (tables) => takeBack(tables, stagedBy(tables.articles, act)) }),
    remove: (ids, at) =>
      write({ at, run: ({ articles }) => among(articles, ids, 'live').modify({ state: 'removed', since: at }) }),
    restore: (ids, at) =>
      write({
        at,
        run: async (tables) => {
          const covered = (await among(tables.articles, ids, 'staged').toArray()).flatMap(removedIn);
          await among(tables.articles, ids, 'removed').modify({ state: 'live' });
          await putAll(
            tables,
            covered.map((row) => ({ ...row, state: 'live' })),
          );
        },
      }),
    sweep: (before) =>
      write({
        run: (tables) => {
          const old = tables.articles.where('since').below(before);
          return takeBack(
            tables,
            old.filter(({ state }) => state !== 'live'),
            before,
          );
        },
      }),
    async state() {
      const articles = await connection.read({ what: ALL, tables: ['articles'], run: countLive });
      if (await connection.isNewer()) return { articles, problem: { is: 'newer' } };
      // Where the tally outside cannot be read, what is here is still told.
      const lost = (await watch.check().catch(() => null))?.lost ?? null;
      return { articles, problem: lost && { is: 'vanished', ...lost } };
    },
    dismiss: () => watch.dismiss(),
  };
}

function readings(connection: ArticleConnection): Pick<ArticleStore, 'list' | 'read' | 'ids'> {
  const ids = () =>
    connection.read({ what: ALL, tables: ['articles'], run: ({ articles }) => live(articles).primaryKeys() });
  const list = async (): Promise<OwnRow[]> => {
    const wanted = await ids();
    const rows = await connection.read({ what: ALL, tables: ['rows'], run: (tables) => tables.rows.bulkGet(wanted) });
    // A build of the first version, which knows no rows, may have added some since.
    const bare = wanted.filter((_, at) => rows[at] === undefined);
    const others = bare.length === 0 ? [] : (await textsOf(connection, bare)).map(rowOf);
    return [...rows.flatMap((row) => row ?? []), ...others].sort(inOrder);
  };
  return {
    list,
    ids: async () => new Set(await ids()),
    read: async (after, chars) => {
      const left = (await list()).filter((row) => after === null || inOrder(row, after) > 0);
      let to = 0;
      for (let sum = 0; to < left.length && sum < chars; to++) sum += left[to]?.chars ?? 0;
      const rows = left.slice(0, to);
      const articles = await textsOf(
        connection,
        rows.map(({ id }) => id),
      );
      const last = to < left.length ? rows.at(-1) : undefined;
      return {
        articles: articles.map(({ id, raw, metadata }) => ({ id, raw, metadata })),
        next: last === undefined ? null : { added: last.added, id: last.id },
      };
    },
  };
}

async function textsOf(connection: ArticleConnection, ids: string[]): Promise<ArticleRow[]> {
  const found = await connection.read({
    what: ALL,
    tables: ['articles'],
    run: ({ articles }) => articles.bulkGet(ids),
  });
  return found.flatMap((row) => row ?? []);
}

interface Writing {
  /** For acts by which articles come to stand, or no longer do. */
  at?: number;
  carries?: unknown;
  run(tables: ArticleTables): PromiseLike<unknown>;
}

/** One act is one transaction: what it changes, and how many then stand. @param told hears of each that changed that */
function writing(connection: ArticleConnection, told: () => void) {
  return async ({ at, carries, run }: Writing): Promise<void> => {
    const isOther = await connection.write({
      what: ONE,
      tables: at === undefined ? ['articles', 'rows'] : ['articles', 'rows', 'tally'],
      carries,
      run: async (tables) => {
        if (at === undefined) {
          await run(tables);
          return false;
        }
        const before = await countLive(tables);
        await run(tables);
        const growth = (await countLive(tables)) - before;
        const { seq, count } = await readTally(tables);
        if (growth !== 0) await writeTally(tables, { seq: seq + 1, count: count + growth, at });
        return growth !== 0;
      },
    });
    if (isOther) told();
  };
}

/** The articles, as they are counted. */
function articleCount(connection: ArticleConnection): Counted {
  const about = { what: ALL, tables: ['articles' as const, 'tally' as const] };
  return {
    read: () =>
      connection.read({
        ...about,
        run: async (tables) => ({ tally: await readTally(tables), standing: await countLive(tables) }),
      }),
    settle: () =>
      connection.write({
        ...about,
        run: async (tables) => {
          const { seq, at } = await readTally(tables);
          await writeTally(tables, { seq: seq + 1, count: await countLive(tables), at });
        },
      }),
  };
}

async function readTally({ tally }: ArticleTables): Promise<Tally> {
  const { seq, count, at } = (await tally.get('articles')) ?? { seq: 0, count: 0, at: 0 };
  return { seq, count, at };
}

async function writeTally({ tally }: ArticleTables, state: Tally): Promise<void> {
  await tally.put({ key: 'articles', ...state });
}

type Articles = ArticleTables['articles'];

const live = (articles: Articles) => articles.where('state').equals('live');

const countLive = ({ articles }: ArticleTables) => live(articles).count();

const stagedBy = (articles: Articles, act: string) =>
  articles
    .where('act')
    .equals(act)
    .filter(({ state }) => state === 'staged');

const among = (articles: Articles, ids: readonly string[], state: ArticleRow['state']) =>
  articles
    .where('id')
    .anyOf(ids)
    .filter((row) => row.state === state);

/** The article as it was removed, also where it has been staged anew since; none where nothing was. */
function removedIn(row: ArticleRow | undefined): ArticleRow[] {
  if (row?.state === 'removed') return [row];
  return row?.state === 'staged' && row.was !== undefined ? [row.was] : [];
}

/** Each gives way again to the removed one whose place it took, unless that is from before this moment. */
async function takeBack(tables: ArticleTables, of: ReturnType<typeof stagedBy>, before = 0): Promise<void> {
  const gone: string[] = [];
  const back: ArticleRow[] = [];
  await of.each((row) => {
    const removed = removedIn(row).filter(({ since }) => since >= before);
    if (removed.length === 0) gone.push(row.id);
    back.push(...removed);
  });
  await tables.articles.bulkDelete(gone);
  await tables.rows.bulkDelete(gone);
  await putAll(tables, back);
}

async function putAll({ articles, rows }: ArticleTables, all: ArticleRow[]): Promise<void> {
  await articles.bulkPut(all);
  await rows.bulkPut(all.map(rowOf));
}
