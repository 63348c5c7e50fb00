/** Something the library could not do, with a code that views word and one plain sentence. */
export class LibraryError extends Error {
  constructor(
    readonly code: 'quota' | 'library' | 'not-found',
    message: string,
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
    if (isQuota(error))
      throw new LibraryError('quota', `${what} was not saved: the disk or the browser’s storage is full.`);
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new LibraryError('library', `${what} could not be reached: ${why}`);
  }
}

/** Dexie wraps the browser's error, sometimes twice (an aborted transaction around a failed put). */
function isQuota(error: unknown): boolean {
  for (let each = error, depth = 0; each && depth < 4; each = (each as { inner?: unknown }).inner, depth++) {
    if ((each as { name?: unknown }).name === 'QuotaExceededError') return true;
  }
  return false;
}
