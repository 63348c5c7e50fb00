/** What the library needs of the browser to keep the reader's own data. */
import type { Outside, OutsidePlace, OwnPorts } from '../../lib/library';
import { kept } from './kept';

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
  outside: outsideAt('local:own-tally'),
  outsideArticles: outsideAt('local:articles-tally'),
  disk: {
    estimate: async () => {
      const { usage = null, quota = null } = (await navigator.storage?.estimate?.()) ?? {};
      return { usage, quota };
    },
    persisted: async () => (await navigator.storage?.persisted?.()) ?? null,
  },
  now: () => Date.now(),
};

/** What is counted is called notes there, as in the first builds, whatever it is. */
interface Stored extends Omit<Outside, 'count'> {
  notes: number;
}

function outsideAt(key: `local:${string}`): OutsidePlace {
  const item = kept<Stored | null>(key, null);
  return {
    get: async () => readOutside(await item.get()),
    set: ({ count, ...rest }) => item.set({ ...rest, notes: count }),
  };
}

/** Where content scripts can write it, anything may lie there. */
function readOutside(value: Stored | null): Outside | null {
  const isCount = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0;
  if (typeof value !== 'object' || value === null) return null;
  const { seq, notes, at, lost } = value;
  if (![seq, notes, at].every(isCount)) return null;
  const isLost = typeof lost === 'object' && lost !== null && isCount(lost.expected) && isCount(lost.at);
  return { seq, count: notes, at, lost: isLost ? { expected: lost.expected, at: lost.at } : null };
}
