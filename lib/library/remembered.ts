/** What every text of every page asks for, and what changes only when the reader presses: read once, not each time. */
export interface Remembered<Value> {
  get(): Promise<Value>;
  /** Runs an act that may change it; what comes of that is read anew. */
  changing<Result>(act: () => Promise<Result>): Promise<Result>;
}

export function remembered<Value>(read: () => Promise<Value>): Remembered<Value> {
  let known: Promise<Value> | null = null;
  return {
    get: () => {
      known ??= read().catch((error) => {
        known = null;
        throw error;
      });
      return known;
    },
    changing: async (act) => {
      try {
        return await act();
      } finally {
        known = null;
      }
    },
  };
}
