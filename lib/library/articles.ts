/**
 * What the reader added: the texts of “My articles” with what is known of them, and what the reader chose for each
 * pack. A database of its own that no pack operation touches; the pack compiled of these articles can be made anew.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { ArticleInput } from '../pack';
import { guarded } from './failure';

/** An article as it was added. Times are milliseconds since the epoch. */
export interface OwnArticle extends ArticleInput {
  added: number;
}

interface ArticleRow extends OwnArticle {
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

class ArticlesDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'id'>;
  declare choices: EntityTable<ChoiceRow, 'pack'>;
  declare changes: EntityTable<ChangeRow, 'key'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ articles: 'id, act, state, since', choices: 'pack', changes: 'key' });
  }
}

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

export interface ChoiceStore {
  all(): Promise<Map<string, PackChoice>>;
  set(pack: string, choice: PackChoice): Promise<void>;
  /** When the library last changed, so that pages know to ask again. */
  changed(): Promise<number>;
  change(at: number): Promise<void>;
}

export function openArticleStore(name: string): { articles: ArticleStore; choices: ChoiceStore } {
  const database = new ArticlesDatabase(name);
  return { articles: articleStore(database), choices: choiceStore(database) };
}

function articleStore(database: ArticlesDatabase): ArticleStore {
  const { articles } = database;
  const among = (
    ids: readonly string[],
    from: ArticleRow['state'],
    to: Pick<ArticleRow, 'state'> & { since?: number },
  ) =>
    guarded('The article', async () => {
      await articles
        .where('id')
        .anyOf(ids)
        .filter(({ state }) => state === from)
        .modify(to);
    });

  return {
    list: () =>
      guarded('My articles', async () => {
        const rows = await articles.where('state').equals('live').toArray();
        return rows
          .map(({ id, raw, metadata, added }) => ({ id, raw, metadata, added }))
          .sort((a, b) => b.added - a.added || (a.id < b.id ? -1 : 1));
      }),
    ids: () => guarded('My articles', async () => new Set(await articles.where('state').equals('live').primaryKeys())),
    stage: (act, added) =>
      guarded('The article', () =>
        database.transaction('rw', articles, async () => {
          const present = await articles.bulkGet(added.map(({ id }) => id));
          const kept = new Set(present.flatMap((row) => (row?.state === 'live' ? [row.id] : [])));
          const rows = added.filter(({ id }) => !kept.has(id));
          await articles.bulkPut(rows.map((row): ArticleRow => ({ ...row, act, state: 'staged', since: row.added })));
        }),
      ),
    adopt: (act) =>
      guarded('The article', () =>
        database.transaction('rw', articles, async () => {
          await articles
            .where('act')
            .equals(act)
            .filter(({ state }) => state === 'staged')
            .modify({ state: 'live' });
        }),
      ),
    drop: (act) =>
      guarded('The article', async () => {
        await articles
          .where('act')
          .equals(act)
          .filter(({ state }) => state === 'staged')
          .delete();
      }),
    remove: (ids, at) => among(ids, 'live', { state: 'removed', since: at }),
    restore: (ids) => among(ids, 'removed', { state: 'live' }),
    sweep: (before) =>
      guarded('My articles', async () => {
        await articles
          .where('since')
          .below(before)
          .filter(({ state }) => state !== 'live')
          .delete();
      }),
  };
}

function choiceStore(database: ArticlesDatabase): ChoiceStore {
  const { choices, changes } = database;
  return {
    all: () =>
      guarded('The library', async () => {
        const rows = await choices.toArray();
        return new Map(rows.map(({ pack, isOn, isPainted }) => [pack, { isOn, isPainted }]));
      }),
    set: (pack, choice) =>
      guarded('The library', async () => {
        await choices.put({ pack, ...choice });
      }),
    changed: () => guarded('The library', async () => (await changes.get('changed'))?.at ?? 0),
    change: (at) =>
      guarded('The library', async () => {
        await changes.put({ key: 'changed', at });
      }),
  };
}
