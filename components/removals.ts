import { useState } from 'preact/hooks';

/** What was removed and can be had back, kept by whoever outlives the view of it: a view that is left and comes again has it. */
export interface Removals<Row> {
  removed: readonly Row[];
  onRemoved: (next: (now: readonly Row[]) => readonly Row[]) => void;
}

export function useRemovals<Row>(): Removals<Row> {
  const [removed, onRemoved] = useState<readonly Row[]>([]);
  return { removed, onRemoved };
}
