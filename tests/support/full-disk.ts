import { vi } from 'vitest';

/** Refuses whatever is put, as a browser does where the disk is full. `mockRestore` makes room. */
export const fullDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
  });
