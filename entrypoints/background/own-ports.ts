/** What the library needs of the browser to keep the reader's own data. */
import { storage } from '@wxt-dev/storage';
import type { Outside, OwnPorts } from '../../lib/library';

const outside = storage.defineItem<Outside | null>('local:own-tally', { fallback: null });

interface AccessLevels {
  setAccessLevel?(options: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Content scripts have no business there; Chromium can say so. */
export function closeLocalStorage(): void {
  const { chrome } = globalThis as { chrome?: { storage?: { local?: AccessLevels } } };
  const closing = chrome?.storage?.local?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  void closing?.catch(() => null);
}

export const ownPorts: OwnPorts = {
  outside: {
    get: async () => readOutside(await outside.getValue()),
    set: (value) => outside.setValue(value),
  },
  disk: {
    estimate: async () => {
      const { usage = null, quota = null } = (await navigator.storage?.estimate?.()) ?? {};
      return { usage, quota };
    },
    persisted: async () => (await navigator.storage?.persisted?.()) ?? null,
  },
  now: () => Date.now(),
};

/** Where content scripts can write it, anything may lie there. */
function readOutside(value: Outside | null): Outside | null {
  const isCount = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0;
  if (typeof value !== 'object' || value === null) return null;
  const { seq, notes, at, lost } = value;
  if (![seq, notes, at].every(isCount)) return null;
  const isLost = typeof lost === 'object' && lost !== null && isCount(lost.expected) && isCount(lost.at);
  return { seq, notes, at, lost: isLost ? { expected: lost.expected, at: lost.at } : null };
}
