import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';

const QUARTER = 250_000;
/** Linear is 4, quadratic 16: the line is drawn between, where a busy machine does not reach it. */
const MOST_GROWTH = 9;
/** Shorter times say more about the machine than about the text. */
const FLOOR_MS = 5;
const LONG_ENOUGH_MS = 150;
const MOST_MS = 10_000;

/** The best of three, or one where one is long enough to trust. */
function timeOf(unit: string, size: number): number {
  const input = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    extract(input);
    const took = performance.now() - start;
    best = Math.min(best, took);
    if (took > LONG_ENOUGH_MS) break;
  }
  return best;
}

// A page may hold anything: no text may hold up the reader for longer than its length warrants.
describe('four times as much of it takes about four times as long', () => {
  test.each(
    '1,|1-|a |one |twenty-|and |million |(1|said |\n|1 |killed 1 and |1 of whom |1|(|[|“|\'|"|$|/|.|½|http://a'.split(
      '|',
    ),
  )('a megabyte of %j', { timeout: 30_000, retry: 2 }, (unit) => {
    const [quarter, whole] = [timeOf(unit, QUARTER), timeOf(unit, 4 * QUARTER)];
    expect(whole).toBeLessThan(MOST_MS);
    expect(whole / Math.max(quarter, FLOOR_MS)).toBeLessThan(MOST_GROWTH);
  });
});
