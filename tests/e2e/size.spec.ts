/** What every page is given costs it time and memory before it has read a word: two scripts, and a limit for both. Pages with a note on words of theirs get a third. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor, expect, test } from '../support/test';

const MOST_BYTES = 25_000;
const MOST_FOR_QUOTES = 3_500;

test('the two content scripts take no more than 25 KB, gzipped, and what reads a text for notes little more', () => {
  const folder = buildFor(test.info().project.name === 'firefox' ? 'firefox' : 'chromium');
  const sizeOf = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  expect(sizeOf('page.js') + sizeOf('layer.js')).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizeOf('quotes.js')).toBeLessThanOrEqual(MOST_FOR_QUOTES);
});
