/** How safe what the reader wrote is, as far as it can be known. */
export interface OwnState {
  notes: number;
  trashed: number;
  /** When notes last went into a backup file; null if they never did. */
  exported: number | null;
  /** Notes written, changed, brought in or deleted since then. */
  changed: number;
  /**
   * When the oldest of those changes was made, as far as the notes tell. What a file brought in during the last
   * `TRASH_DAYS` is left out: it bears the dates that it had elsewhere. Null where there is none.
   */
  oldestChange: number | null;
  /** Acts on notes so far: who writes a backup tells afterwards what this was before the notes were read. */
  seq: number;
  /** Whether the reader wants to be reminded of backups. */
  remind: boolean;
  /** Bytes in use and bytes the browser gives; null where it does not say. */
  usage: number | null;
  quota: number | null;
  /** The browser's own word on whether it may clear this storage when the disk is full; null where it does not say. */
  persisted: boolean | null;
  /**
   * What is wrong: `newer` a newer version wrote this database, nothing is written; `vanished` notes that were here are
   * not any more (`notes` then counts those left, `expected` those that were); null if all is well.
   */
  problem: { is: 'newer' } | { is: 'vanished'; expected: number; at: number } | null;
}

/** An import that can be taken back. */
export interface LastImport {
  act: string;
  at: number;
  result: ImportResult;
}

/** What an import does, or would do. */
export interface ImportResult {
  /** Notes that are not there yet, and will stand. */
  added: number;
  /** Notes there in an older state: the imported one wins, the other becomes history. */
  updated: number;
  /** Notes deleted where they come from, later than they were changed here, or not here yet: they go to the trash. */
  trashed: number;
  /** There already, with all of their states: nothing is written. */
  same: number;
  /** Likewise, but moved to the trash here since: nothing is written, and from there they can be brought back. */
  inTrash: number;
  /** Older than what is there: what is there stays, the imported states become history. */
  older: number;
}
