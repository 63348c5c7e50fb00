/** What the reader chose. */
import type { OwnConnection } from './own-connection';

export interface SettingsStore {
  /** Whatever was last saved, unchecked, and when; null before the first time. */
  get(): Promise<{ value: unknown; changed: number } | null>;
  /** `next` gets what stands, unchecked, within one transaction: of two changes at once neither undoes the other. */
  change(next: (value: unknown) => unknown, at: number): Promise<void>;
  /** How the panel orders coverage, as it was last chosen, unchecked; undefined before. */
  order(): Promise<unknown>;
  setOrder(order: string, at: number): Promise<void>;
  /** True the first time it is asked in this profile, whatever the browser calls an install. */
  isFirstTime(at: number): Promise<boolean>;
}

export function settingsStore(connection: OwnConnection): SettingsStore {
  const about = { what: 'The settings', tables: ['choices' as const] };
  return {
    get: () => connection.read({ ...about, run: async ({ choices }) => (await choices.get('settings')) ?? null }),
    change: (next, at) =>
      connection.write({
        ...about,
        run: async ({ choices }) => {
          const row = await choices.get('settings');
          await choices.put({ key: 'settings', value: next(row?.value), changed: laterThan(row, at) });
        },
      }),
    order: () =>
      connection.read({ ...about, run: async ({ choices }) => (await choices.get('coverage-order'))?.value }),
    setOrder: (value, changed) =>
      connection.write({
        ...about,
        run: async ({ choices }) => void (await choices.put({ key: 'coverage-order', value, changed })),
      }),
    isFirstTime: (changed) =>
      connection.write({
        ...about,
        run: async ({ choices }) => {
          if ((await choices.get('welcomed')) !== undefined) return false;
          await choices.put({ key: 'welcomed', value: true, changed });
          return true;
        },
      }),
  };
}

/** Two changes in one millisecond, or a clock that was set back: pages still see that something changed. */
export const laterThan = (row: { changed: number } | undefined, at: number): number =>
  Math.max(at, (row?.changed ?? -1) + 1);
