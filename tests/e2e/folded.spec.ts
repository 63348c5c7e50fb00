/** A section that a page folds away whole: larger than what is read at once, so that it is read part by part. */
import { type Surface, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { expectMarks } from './in-trees';
import { page } from './story';

const [FIRST, FOLDED, LAST] = ['Ramzan Kadyrov', 'Olga Tsukanova', 'Sergei Shoigu'] as const;
const SECTION = Array.from({ length: 60 }, (_, at) => `<p>${at}: then ${FOLDED} <i>left</i>.</p>`).join('');
const STORY = page(
  `<p>First ${FIRST} spoke.</p><div id="more" hidden><section>${SECTION}</section></div><p>Then ${LAST} spoke.</p>`,
);

test('a section that is folded away counts once it is opened, and no key stops at what nobody sees', async ({
  reading,
}) => {
  reading.server.set('/folded', STORY);
  await reading.open('/folded');
  await expectMarks(reading, [FIRST, LAST]);
  await step(reading, 'next-mark', FIRST);
  await walkPast(reading);

  await reading.pressAction();
  const panel = await reading.panel();
  expect(await mentions(panel)).toBe(2);
  await reading.evaluate(`void document.getElementById('more').removeAttribute('hidden')`);
  await expect.poll(() => mentions(panel), { timeout: 15_000 }).toBe(62);

  await reading.evaluate(`void document.getElementById('more').setAttribute('hidden', '')`);
  await walkPast(reading);
});

/** From the first name to the last one, and back. */
async function walkPast(reading: Reading): Promise<void> {
  await step(reading, 'next-mark', LAST);
  await step(reading, 'previous-mark', FIRST);
}

async function step(reading: Reading, command: 'next-mark' | 'previous-mark', name: string): Promise<void> {
  await reading.command(command);
  await untilSays(await reading.card(), name);
  await reading.press('Escape');
  await reading.cardGone();
}

/** How many the page reports. */
async function mentions(panel: Surface): Promise<number> {
  const { value } = await panel.evaluate<{ value: { topics: { count: number }[] } }>(
    `chrome.tabs.query({})
      .then((all) => all.find(({ url }) => url?.endsWith('/folded')).id)
      .then((tab) => chrome.tabs.sendMessage(tab, { name: 'tab.report', body: {} }, { frameId: 0 }))`,
  );
  return value.topics.reduce((sum, { count }) => sum + count, 0);
}
