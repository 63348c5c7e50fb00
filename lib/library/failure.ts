/** Room on the disk, in bytes. `free` is null where the browser does not say. */
export interface Room {
  needed: number;
  free: number | null;
}

/** What views word. `newer`: a newer version wrote the database; `blocked`: another window holds it open in an older one. */
export type LibraryFailure = 'quota' | 'newer' | 'blocked' | 'library' | 'not-found';

/** Why the library is not whole; it serves what it can all the same. */
export type LibraryProblem =
  /** A pack that was imported does not read back as it was written. */
  | { is: 'damaged'; title: string }
  /** Something could not be read or laid; `room` as in `LibraryError`. */
  | { is: 'failed'; code: LibraryFailure; room: Room | null };

export const problemOf = (error: unknown): LibraryProblem =>
  error instanceof LibraryError
    ? { is: 'failed', code: error.code, room: error.room }
    : { is: 'failed', code: 'library', room: null };

/** Something the library could not do, with a code that views word, and one plain sentence for the log. */
export class LibraryError extends Error {
  constructor(
    readonly code: LibraryFailure,
    message: string,
    /** For `quota`: what was to be written, and what the browser has left; null where the former is not known. */
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
