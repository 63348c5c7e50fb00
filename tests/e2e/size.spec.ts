/**
 * What every page is given costs it time and memory before it has read a word: two scripts, and a limit for both. A page that
 * somebody points at gets a third, one with a note on words of its own a fourth.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor, expect, test } from '../support/test';

const MOST_BYTES = 17_500;
const MOST_FOR_CARDS = 11_500;
const MOST_FOR_QUOTES = 3_500;

test('the content scripts of a page take no more than 17.5 KB, gzipped; what shows cards and what reads a text for notes are sent for', () => {
  const folder = buildFor(test.info().project.name === 'firefox' ? 'firefox' : 'chromium');
  const sizeOf = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  expect(sizeOf('page.js') + sizeOf('layer.js')).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizeOf('cards.js')).toBeLessThanOrEqual(MOST_FOR_CARDS);
  expect(sizeOf('quotes.js')).toBeLessThanOrEqual(MOST_FOR_QUOTES);
});
