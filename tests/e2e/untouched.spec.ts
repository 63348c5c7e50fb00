/** P5: a page is never changed. P3: a page where nothing matches cannot tell that anybody is there. */
import { pause, type Surface, untilSays } from '../../lib/cli/demo/surface';
import { visitPlainly } from '../support/plain';
import type { Reading } from '../support/reading';
import type { Snapshot } from '../support/snapshot';
import { expect, test } from '../support/test';
import { importFiles, NORTH } from './library-story';

const NAME = 'Council of Mothers and Wives';
/** Long enough for everything that happens by itself. */
const SETTLED_MS = 1_500;

const snapshot = (reading: Reading) => reading.evaluate<Snapshot>('window.__snapshot()');
/** All that a mark may add: highlights. Each snapshot takes numbers of its own. */
const withoutMarks = ({ highlights: _, numbers: __, ...rest }: Snapshot) => rest;
/** How many timers and frames were asked for before; of idle moments Firefox itself asks for some. */
const numbered = ({ numbers }: Snapshot, by = 0) => numbers.slice(0, 2).map((each) => each + by);

test('nodes, boxes, styles, text and copies of a page are the same before marks, with them, and after a card', async ({
  reading,
}) => {
  await reading.open('/furnished');
  await reading.marks(4);
  await pause(SETTLED_MS);
  const before = await reading.evaluate<Snapshot>('window.__before');
  const marked = await snapshot(reading);
  expect(withoutMarks(marked)).toEqual(withoutMarks(before));
  expect(numbered(marked)).toEqual(numbered(before, 1));
  expect(before.highlights).toEqual(['of-the-page 1 none']);
  expect(marked.highlights).toContain('of-the-page 1 none');
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual([]);
  const copied = await copyAll(reading);
  expect(copied[0]).toContain(NAME);

  await reading.hover(NAME);
  await untilSays(await reading.card(), /article/);
  const open = await snapshot(reading);
  expect(numbered(open)).toEqual(numbered(before, 2));
  await reading.press('Escape');
  await reading.cardGone();
  const closed = await snapshot(reading);
  // A card always lies in the top layer.
  const guest = '<div popover="manual"></div>';
  for (const seen of [open, closed]) {
    // One empty element beside head and body; the hover has scrolled its name into view.
    expect(seen.guests).toEqual([guest]);
    expect({ ...withoutMarks(seen), guests: [], frames: 0 }).toEqual(withoutMarks(before));
  }
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual([`childList HTML  ${guest}`]);
  expect(await reading.evaluate<string[]>('window.__shifts')).toEqual([]);
  expect(await copyAll(reading)).toEqual(copied);
});

test('a page where nothing matches, or nothing may be marked, is what it is in a browser without the extension', async ({
  reading,
  canary,
}) => {
  const paths = ['/furnished-no-match', '/furnished'];
  const visits = paths.map((path) => ({
    address: reading.server.url(path),
    expression: 'window.__snapshot()',
    afterMs: SETTLED_MS,
  }));
  const plain = await visitPlainly<Snapshot>({ browser: reading.browser, canary, visits });
  // What is found and not painted: switched-off kinds today, and by the same way whatever is not to be shown to pages.
  await markNothing(await reading.extensionPage('/options.html'));
  for (const [at, path] of paths.entries()) {
    await reading.open(path);
    await pause(SETTLED_MS);
    expect(await snapshot(reading), path).toEqual(plain[at]);
    expect(await reading.evaluate<string[]>('window.__changes')).toEqual([]);
  }
  await reading.hover(NAME);
  await untilSays(await reading.card(), /article/);
});

test('a private pack changes nothing that a page can see: not on a page only it knows, nor beside open marks', async ({
  reading,
  canary,
}) => {
  const address = reading.server.url('/furnished-private');
  const visits = [{ address, expression: 'window.__snapshot()', afterMs: SETTLED_MS }];
  const [plain] = await visitPlainly<Snapshot>({ browser: reading.browser, canary, visits });
  await reading.open('/furnished');
  await reading.marks(4);
  await pause(SETTLED_MS);
  const openBefore = await nameless(reading);

  // It also knows the open page: a longer name over an open one, an own name in each of its sentences, a figure.
  const known = await reading.evaluate<string>('document.querySelector("article").innerText');
  const file = { name: 'mine.txt', text: `title: Mine\n\n${known}\n\nThe ${NAME} of Varnholm met. ${NORTH.text}` };
  await importFiles(await reading.extensionPage('/sidepanel.html'), [NORTH, file]);

  await reading.open('/furnished-private');
  await pause(SETTLED_MS);
  expect(await snapshot(reading)).toEqual(plain);
  expect(await reading.evaluate<string[]>('window.__changes')).toEqual([]);
  await reading.hover('Harbour Council');
  await untilSays(await reading.card(), /article/);
  await reading.open('/furnished');
  await reading.marks(4);
  await pause(SETTLED_MS);
  expect(await nameless(reading)).toEqual(openBefore);
});

/** The names of our highlights are random, so that no page can know them; everything else has to be the same. */
async function nameless(reading: Reading): Promise<Snapshot> {
  const seen = await snapshot(reading);
  const hidden = (entry: string) => entry.replace(/^h[a-z0-9]{11,31}/, 'ours');
  const marks = await reading.markTexts();
  return { ...seen, highlights: [...seen.highlights.map(hidden), ...marks].sort() };
}

/** Switches every kind off. */
async function markNothing(options: Surface): Promise<void> {
  await options.evaluate(`(async () => {
    const send = (name, body) => browser.runtime.sendMessage({ name, body });
    const { value: settings } = await send('settings.get', {});
    const kinds = Object.fromEntries(Object.keys(settings.kinds).map((kind) => [kind, false]));
    const answer = await send('settings.change', { change: { kinds } });
    if (!answer.ok) throw new Error(answer.message);
  })()`);
}

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
