/**
 * What outlives the worker in the browser's own storage. It is read when it is asked for: what `storage.defineItem` makes is read
 * at once, and so at each start of the worker, eight messages that nobody waits for.
 */
import { storage } from '@wxt-dev/storage';

export interface Kept<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
}

export const kept = <Value>(key: `session:${string}` | `local:${string}`, fallback: Value): Kept<Value> => ({
  get: () => storage.getItem<Value>(key, { fallback }),
  set: (value) => storage.setItem(key, value),
});
