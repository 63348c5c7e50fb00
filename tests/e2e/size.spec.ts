/**
 * What every page is given costs it time and memory before it has read a word: two scripts, and a limit for both. A page that
 * somebody points at gets a third, one with a note on words of its own a fourth. And what the background is made of is loaded
 * anew for most cards, for the browser puts it to sleep between them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor, expect, test } from '../support/test';

const MOST_BYTES = 17_500;
const MOST_FOR_CARDS = 11_500;
const MOST_FOR_QUOTES = 3_500;
/** Not gzipped: it lies on the disk. What reads pages and searches is as much again, in a script of its own. */
const MOST_FOR_BACKGROUND = 275_000;

test('the content scripts of a page take no more than 17.5 KB, gzipped; what shows cards and what reads a text for notes are sent for', () => {
  const folder = buildFor(test.info().project.name === 'firefox' ? 'firefox' : 'chromium');
  const sizeOf = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  expect(sizeOf('page.js') + sizeOf('layer.js')).toBeLessThanOrEqual(MOST_BYTES);
  expect(sizeOf('cards.js')).toBeLessThanOrEqual(MOST_FOR_CARDS);
  expect(sizeOf('quotes.js')).toBeLessThanOrEqual(MOST_FOR_QUOTES);
});

test('the background starts without what reads pages and searches', () => {
  const folder = buildFor(test.info().project.name === 'firefox' ? 'firefox' : 'chromium');
  expect(readFileSync(join(folder, 'background.js')).length).toBeLessThanOrEqual(MOST_FOR_BACKGROUND);
});
