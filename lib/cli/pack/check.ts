import { openCoverage } from '../../coverage';
import { comparisonBlock } from './comparison-table';
import type { Console } from './console';
import { countsLine, countsOf } from './counts';
import { readPack } from './pack-file';
import { startProgress } from './progress';
import { comparisonRecord, OUTPUT_SCHEMA, packRecord } from './records';

/** Validates a pack and prints what it holds, most telling first. Returns the problems. */
export function checkPack({ path, json }: { path: string; json: boolean }, console: Console): string[] {
  const progress = startProgress(console);
  progress.stage(`checking ${path}`);
  const read = readPack(path);
  const took = progress.end();
  if ('problems' in read) return read.problems;
  const { pack } = read;
  const comparisons = openCoverage([pack]).comparisons();
  if (json) {
    const record = { schema: OUTPUT_SCHEMA, pack: packRecord(pack), counts: countsOf(pack) };
    console.out(JSON.stringify({ ...record, comparisons: comparisons.map(comparisonRecord) }, null, 2));
    return [];
  }
  const { title, revision } = pack.manifest;
  console.out(`${path}: whole${took && `, checked ${took}`}. “${title}”, revision ${revision.slice(0, 12)}.`);
  console.out(countsLine(pack));
  if (comparisons.length === 0) console.out('\nNo two of its articles tell of one thing in figures or claims.');
  for (const comparison of comparisons) console.out(`\n${comparisonBlock(comparison, console.columns)}`);
  return [];
}
