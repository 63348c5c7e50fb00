/** Room on the disk, in bytes. `free` is null where the browser does not say. */
export interface Room {
  needed: number;
  free: number | null;
}

/** Something the library could not do, with a code that views word and one plain sentence. */
export class LibraryError extends Error {
  constructor(
    /** `newer`: the database was written by a newer version, so this one leaves it as it is. */
    readonly code: 'quota' | 'newer' | 'library' | 'not-found',
    message: string,
    /** For `quota`: what was to be written, and what the browser has left. */
    readonly room: Room | null = null,
  ) {
    super(message);
    this.name = 'LibraryError';
  }
}

/** Runs one act on a database and turns what the browser throws into a sentence. */
export async function guarded<Value>(what: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof LibraryError) throw error;
    if (hasName(error, 'QuotaExceededError'))
      throw new LibraryError('quota', `${what} was not saved: the disk or the browser’s storage is full.`);
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new LibraryError('library', `${what} could not be reached: ${why}`);
  }
}

/** Dexie wraps the browser's error, sometimes twice (an aborted transaction around a failed put). */
export function hasName(error: unknown, name: string): boolean {
  for (let each = error, depth = 0; each && depth < 4; each = (each as { inner?: unknown }).inner, depth++) {
    if ((each as { name?: unknown }).name === name) return true;
  }
  return false;
}
