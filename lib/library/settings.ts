/** What the reader chose. */
import type { OwnConnection } from './own-connection';

export interface SettingsStore {
  /** Whatever was last saved, unchecked, and when; null before the first time. */
  get(): Promise<{ value: unknown; changed: number } | null>;
  set(value: unknown, at: number): Promise<void>;
  /** True the first time it is asked in this profile, whatever the browser calls an install. */
  isFirstTime(at: number): Promise<boolean>;
}

export function settingsStore(connection: OwnConnection): SettingsStore {
  const about = { what: 'The settings', tables: ['choices' as const] };
  return {
    get: () => connection.read({ ...about, run: async ({ choices }) => (await choices.get('settings')) ?? null }),
    set: (value, changed) =>
      connection.write({
        ...about,
        carries: value,
        run: async ({ choices }) => {
          await choices.put({ key: 'settings', value, changed });
        },
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
