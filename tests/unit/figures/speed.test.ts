import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';
import { growth, MOST_GROWTH, nothingBut } from '../../support/processor';

const MEGABYTE = 1_000_000;
const MOST_MS = 10_000;

// A page may hold anything: no text may hold up the reader for longer than its length warrants.
describe('four times as much of it takes about four times as long', () => {
  test.each(
    '1,|1-|a |one |twenty-|and |million |(1|said |\n|1 |killed 1 and |1 of whom |1|(|[|“|\'|"|$|/|.|½|http://a'.split(
      '|',
    ),
  )('a megabyte of %j', { timeout: 30_000, retry: 2 }, (unit) => {
    const { times, ms } = growth(MEGABYTE, nothingBut(unit), extract);
    expect(ms).toBeLessThan(MOST_MS);
    expect(times).toBeLessThan(MOST_GROWTH);
  });
});
