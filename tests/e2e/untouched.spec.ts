/** P5: a page is never changed. P3: a page where nothing matches cannot tell that anybody is there. */
import { pause, untilSays } from '../../lib/cli/demo/surface';
import { visitPlainly } from '../support/plain';
import type { Reading } from '../support/reading';
import type { Snapshot } from '../support/snapshot';
import { expect, test } from '../support/test';

const NAME = 'Council of Mothers and Wives';
/** Long enough for everything that happens by itself. */
const SETTLED_MS = 1_500;

const snapshot = (reading: Reading) => reading.evaluate<Snapshot>('window.__snapshot()');
/** All that a mark may add: highlights. */
const withoutMarks = ({ highlights: _, ...rest }: Snapshot) => rest;

test('nodes, boxes, styles, text and copies of a page are the same before marks, with them, and after a card', async ({
  reading,
}) => {
  await reading.open('/furnished');
  await reading.marks(4);
  await pause(SETTLED_MS);
  const before = await reading.evaluate<Snapshot>('window.__before');
  const marked = await snapshot(reading);
  expect(withoutMarks(marked)).toEqual(withoutMarks(before));
  expect(before.highlights).toEqual(['of-the-page 1 none']);
  expect(marked.highlights).toContain('of-the-page 1 none');
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual([]);
  const copied = await copyAll(reading);
  expect(copied[0]).toContain(NAME);

  await reading.hover(NAME);
  await untilSays(await reading.card(), /article/);
  const open = await snapshot(reading);
  await reading.press('Escape');
  await reading.cardGone();
  const closed = await snapshot(reading);
  for (const seen of [open, closed]) {
    // One empty element beside head and body; the hover has scrolled its name into view.
    expect(seen.guests).toEqual(['<div></div>']);
    expect({ ...withoutMarks(seen), guests: [], frames: 0 }).toEqual(withoutMarks(before));
  }
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual(['childList HTML  <div></div>']);
  expect(await reading.evaluate<number[]>('window.__shifts')).toEqual([]);
  expect(await copyAll(reading)).toEqual(copied);
});

test('a page where nothing matches is in every part what it is in a browser without the extension', async ({
  reading,
  canary,
}) => {
  const address = reading.server.url('/furnished-no-match');
  const asked = { address, expression: 'window.__snapshot()', afterMs: SETTLED_MS };
  const [there] = await visitPlainly<Snapshot>({ browser: reading.browser, canary, visits: [asked] });
  await reading.open('/furnished-no-match');
  await pause(SETTLED_MS);
  expect(await snapshot(reading)).toEqual(there);
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual([]);
});

/** What the clipboard gets of the whole page, as text and as markup, by the reader's own keys. */
async function copyAll(reading: Reading): Promise<string[]> {
  await reading.evaluate(`void document.addEventListener('paste', ({ clipboardData }) => {
    window.__pasted = ['text/plain', 'text/html'].map((type) => clipboardData.getData(type));
  }, { once: true })`);
  for (const key of ['a', 'c', 'v']) await reading.press(`Control+${key}`);
  const pasted = await reading.evaluate<string[]>('window.__pasted');
  await reading.evaluate('getSelection().removeAllRanges()');
  return pasted;
}
