/** What the reader chose for each pack. */
import type { ArticleConnection, PackChoice } from './articles-database';

export interface ChoiceStore {
  all(): Promise<Map<string, PackChoice>>;
  set(pack: string, choice: PackChoice): Promise<void>;
  /** When the library last changed, so that pages know to ask again. */
  changed(): Promise<number>;
  change(at: number): Promise<void>;
}

export function choiceStore(connection: ArticleConnection): ChoiceStore {
  const about = { what: 'The choice', tables: ['choices' as const] };
  const change = { what: 'The library', tables: ['changes' as const] };
  return {
    all: async () => {
      const rows = await connection.read({ ...about, run: ({ choices }) => choices.toArray() });
      return new Map(rows.map(({ pack, isOn, isPainted }) => [pack, { isOn, isPainted }]));
    },
    set: (pack, choice) =>
      connection.write({
        ...about,
        run: async ({ choices }) => {
          await choices.put({ pack, ...choice });
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
