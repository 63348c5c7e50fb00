/** What the reader chose for each pack. */
import type { ArticleConnection, KeptChoice } from './articles-database';

export interface ChoiceStore {
  all(): Promise<Map<string, KeptChoice>>;
  /** `next` gets what stands, within one transaction: of two changes at once neither undoes the other. */
  set(pack: string, next: (kept: KeptChoice | undefined) => KeptChoice): Promise<void>;
  /** The pack was removed, restorably. */
  remove(pack: string): Promise<void>;
  restore(pack: string): Promise<void>;
  /** Another pack of this name came: what was chosen for a removed one is over. */
  forget(pack: string): Promise<void>;
  /** When the library last changed, so that pages know to ask again. */
  changed(): Promise<number>;
  change(at: number): Promise<void>;
}

export function choiceStore(connection: ArticleConnection): ChoiceStore {
  const about = { what: 'The choice', tables: ['choices' as const] };
  const change = { what: 'The library', tables: ['changes' as const] };
  const mark = (pack: string, isGone: boolean) =>
    connection.write({
      ...about,
      run: async ({ choices }) => {
        await choices.update(pack, { isGone });
      },
    });
  return {
    all: async () => {
      const rows = await connection.read({ ...about, run: ({ choices }) => choices.toArray() });
      const standing = rows.filter(({ isGone }) => isGone !== true);
      return new Map(standing.map(({ pack, isGone: _, ...choice }) => [pack, choice]));
    },
    set: (pack, next) =>
      connection.write({
        ...about,
        run: async ({ choices }) => {
          const row = await choices.get(pack);
          await choices.put({ pack, ...next(row?.isGone === true ? undefined : row) });
        },
      }),
    remove: (pack) => mark(pack, true),
    restore: (pack) => mark(pack, false),
    forget: (pack) =>
      connection.write({
        ...about,
        run: async ({ choices }) => {
          if ((await choices.get(pack))?.isGone === true) await choices.delete(pack);
        },
      }),
    changed: async () => (await connection.read({ ...change, run: ({ changes }) => changes.get('changed') }))?.at ?? 0,
    change: (at) =>
      connection.write({
        ...change,
        run: async ({ changes }) => {
          await changes.put({ key: 'changed', at });
        },
      }),
  };
}
