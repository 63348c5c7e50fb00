import { type Coverage, type Made, openCoverage, openReading, type Reading } from '../../lib/coverage';
import type { Pack } from '../../lib/pack';

type Kept = Parameters<typeof openReading>[1];

/** What the background has once a page was read. */
export function openWhole(packs: readonly Pack[], made: Made & Kept = {}): Reading {
  const coverage: Coverage = openCoverage(packs, made);
  return openReading(coverage, made);
}
