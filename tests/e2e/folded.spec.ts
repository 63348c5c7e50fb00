/** A section that a page folds away whole: larger than what is read at once, so that it is read part by part. */
import { type Surface, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { expectMarks } from './in-trees';
import { page } from './story';

const [FIRST, FOLDED, LAST] = ['Ramzan Kadyrov', 'Olga Tsukanova', 'Sergei Shoigu'] as const;
const SECTION = Array.from({ length: 60 }, (_, at) => `<p>${at}: then ${FOLDED} <i>left</i>.</p>`).join('');
const storyWith = (rule: string, attribute: string) =>
  page(
    `<style id="rule">${rule}</style><p>First ${FIRST} spoke.</p>
    <div id="more" ${attribute}><a href="#more">Skip</a><section>${SECTION}</section></div><p>Then ${LAST} spoke.</p>`,
  );

/** Folded away and opened by an attribute of its own, by one of what is around it, by no attribute at all. */
const WAYS = {
  'its attribute': {
    rule: '',
    attribute: 'hidden',
    open: `document.getElementById('more').removeAttribute('hidden')`,
    fold: `document.getElementById('more').setAttribute('hidden', '')`,
  },
  'a class of the page': {
    rule: '.is-folded #more { display: none }',
    attribute: '',
    open: `document.documentElement.classList.remove('is-folded')`,
    fold: `document.documentElement.classList.add('is-folded')`,
  },
  'a rule that goes': {
    rule: '#more { display: none }',
    attribute: '',
    open: `document.getElementById('rule').textContent = ''`,
    fold: `document.getElementById('rule').textContent = '#more { display: none }'`,
  },
} as const;

for (const [which, { rule, attribute, open, fold }] of Object.entries(WAYS)) {
  test(`a section that is opened by ${which} counts then, and no key stops at what nobody sees`, async ({
    reading,
  }) => {
    const story = storyWith(rule, attribute);
    reading.server.set('/folded', {
      ...story,
      body: story.body.replace('<html', which.includes('class') ? '<html class="is-folded"' : '<html'),
    });
    await reading.open('/folded');
    await expectMarks(reading, [FIRST, LAST]);
    await step(reading, 'next-mark', FIRST);
    await walkPast(reading);

    await reading.pressAction();
    const panel = await reading.panel();
    expect(await mentions(panel)).toBe(2);
    await reading.evaluate(`void (${open})`);
    await expect.poll(() => mentions(panel), { timeout: 15_000 }).toBe(62);

    await reading.evaluate(`void (${fold})`);
    await walkPast(reading);
  });
}

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
