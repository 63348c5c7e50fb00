/** “not this one”: what a card matched wrongly is no match there any more, and the way back. */
import { callOf, markTexts } from '../../lib/cli/demo/in-page';
import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { ComparisonList } from '../../lib/coverage';
import { VIOLATIONS } from '../support/axe';
import { tabTo } from '../support/keys';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { inFrame } from './in-trees';
import { page, STORY, STORY_TEXT } from './story';

const OLGA = 'Olga Tsukanova';
const WRONG = '.card-foot button:nth-of-type(3)';
/** Behind the reason of a comparison, and behind a line of it. */
const NOT_ONE_THING = '.reason .wrong-act';
const LEAVE_OUT = '.lines .wrong-act';
/** A figure’s card has no name to mute. */
const UNDO = '.card-foot button:nth-of-type(2)';

test.beforeEach(async ({ reading }) => {
  reading.server.set('/story', STORY);
  reading.server.set('/other', STORY);
  reading.server.set('/framing', page(`${STORY_TEXT}<iframe src="/story" width="600" height="400"></iframe>`));
});

test('a name that means someone else is no mark on that page, in its frames and after a restart; elsewhere it is', async ({
  reading,
}) => {
  await reading.open('/framing');
  await untilMarked(reading, OLGA, 'iframe');
  const card = await openCard(reading, OLGA);
  await card.click(WRONG);
  await untilSays(card, `Not ${OLGA} here: not marked on this page.`);
  await untilUnmarked(reading, OLGA);
  await untilUnmarked(reading, OLGA, 'iframe');
  expect(await reading.markTexts()).toContain('Council of Mothers and Wives');
  await expectNoCard(reading, OLGA);

  await reading.open('/other');
  await untilMarked(reading, OLGA);
  await reading.restart();
  await reading.open('/framing#further-down');
  await reading.marks(3);
  expect(await reading.markTexts()).not.toContain(OLGA);
});

test('one press more takes it back in place, without a reload', async ({ reading }) => {
  await reading.open('/story');
  const card = await openCard(reading, OLGA);
  await card.click(WRONG);
  await untilSays(card, 'not marked on this page.');
  expect(await textOf(card, WRONG)).toBe('undo');
  const isSeen = `document.querySelector('.card-foot .status').getBoundingClientRect().bottom <= innerHeight`;
  expect(await card.evaluate(isSeen), 'what is said is in view').toBe(true);
  await untilUnmarked(reading, OLGA);
  expect(await reading.isCardOpen()).toBe(true);
  await card.click(WRONG);
  await untilSays(card, 'Undone.');
  expect(await textOf(card, WRONG)).toBe('not this one');
  await untilMarked(reading, OLGA);
});

test('where a page goes on to another address without loading, what holds there holds at once', async ({ reading }) => {
  await reading.open('/story');
  await (await openCard(reading, OLGA)).click(WRONG);
  await untilUnmarked(reading, OLGA);
  await reading.evaluate(`history.pushState({}, '', '/other')`);
  await untilMarked(reading, OLGA);
  await reading.evaluate('history.back()');
  await untilUnmarked(reading, OLGA);
});

test('options list it with its page, and taking it back there marks the open page again', async ({ reading }) => {
  await reading.open('/story');
  await (await openCard(reading, OLGA)).click(WRONG);
  await untilUnmarked(reading, OLGA);
  await reading.press('Escape');
  const options = await reading.extensionPage('/options.html');
  const listed = await untilSays(options, `not ${OLGA}`);
  expect(listed).toMatch(new RegExp(`not ${OLGA}\\s+on “Story”, 127\\.0\\.0\\.1:\\d+/story`));
  expect(await options.evaluate(VIOLATIONS)).toEqual([]);
  await options.evaluate(`document.querySelector('[aria-label^="Take back"]').click()`);
  await untilSays(options, 'Nothing is called a wrong match.');
  await untilMarked(reading, OLGA);
});

test('keys alone say it, and take it back', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.command('next-mark');
  const card = await reading.card();
  await untilSays(card, /article/);
  await until('the focus in the card', () => card.evaluate(`document.activeElement !== document.body || null`));
  await tabTo(card, /^not this one$/);
  await card.press('Enter');
  await untilSays(card, 'not marked on this page.');
  expect(await card.evaluate(`document.activeElement.textContent`)).toBe('undo');
  await card.press('Enter');
  await untilSays(card, 'Undone.');
  expect(await card.evaluate(`document.activeElement.textContent`)).toBe('not this one');
  await card.press('Escape');
  await reading.cardGone();
});

test('a figure that counts something else is not compared on that page, in the card and in the panel', async ({
  reading,
}) => {
  await reading.open('/story');
  const card = await openCard(reading, '15 mothers');
  await untilSays(card, 'about 20 women');
  await card.click(NOT_ONE_THING);
  await untilSays(card, /no longer compared here/);
  await reading.press('Escape');
  await reading.cardGone();
  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, OLGA);
  const compared = async () => (await panel.text()).includes('about 20 women');
  await until('the panel without it', async () => ((await compared()) ? null : true));

  const options = await reading.extensionPage('/options.html');
  await untilSays(options, /“15 mothers” not compared with “.+”\s+on “Story”/);
  await options.evaluate(`document.querySelector('[aria-label^="Take back"]').click()`);
  await untilSays(options, 'Nothing is called a wrong match.');
  await reading.open('/story');
  await untilSays(await openCard(reading, '15 mothers'), 'about 20 women');
});

test('one line of several is left out alone; the others are compared without it, in the card, the panel and the options', async ({
  reading,
}) => {
  await reading.open('/story');
  const card = await openCard(reading, '15 mothers');
  await untilSays(card, 'about 20 women');
  const lines = () =>
    card.evaluate<string[]>(`[...document.querySelectorAll('.lines .line')].map((each) => each.textContent)`);
  const before = await lines();
  expect(before.length).toBeGreaterThan(1);
  await card.click(LEAVE_OUT);
  await untilSays(card, /“.+” is no longer compared here\./);
  await until('one line less', async () => (await lines()).length === before.length - 1 || null);
  expect(await card.evaluate(VIOLATIONS)).toEqual([]);
  await until('the way back to have the focus', () =>
    card.evaluate<true | null>(`document.activeElement?.textContent === 'undo' || null`),
  );
  await card.click(UNDO);
  await untilSays(card, 'Undone.');
  expect(await lines()).toEqual(before);

  await card.click(LEAVE_OUT);
  await untilSays(card, /is no longer compared here/);
  await reading.press('Escape');
  await reading.cardGone();
  await reading.open('/story');
  expect((await openCard(reading, '15 mothers').then((next) => next.text())).length).toBeGreaterThan(0);
  const options = await reading.extensionPage('/options.html');
  await untilSays(options, /“15 mothers” not compared with “.+”\s+on “Story”/);
});

test('in the panel a line of a figure of the page is left out in place, and brought back where it stood', async ({
  reading,
}) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, '15 mothers');
  await panel.evaluate(`[...document.querySelectorAll('.figure-head .comparison-head')]
    .find((each) => each.textContent.includes('15 mothers')).click()`);
  const lines = () =>
    panel.evaluate<string[]>(`[...document.querySelectorAll('.figures .lines .line')].map((each) => each.textContent)`);
  await untilSays(panel, 'leave out');
  const before = await lines();
  await panel.click('.figures .lines .wrong-act');
  await untilSays(panel, /“.+” is no longer compared here\./);
  await until('one line less', async () => ((await lines()).length === before.length - 1 ? true : null));
  expect(await panel.evaluate(VIOLATIONS)).toEqual([]);
  await panel.click('.wrong-undo button');
  await until('the line back', async () => ((await lines()).length === before.length ? true : null));
  expect(await lines()).toEqual(before);
});

test('in the reader a comparison that is none is gone from the library, until it is taken back', async ({
  reading,
}) => {
  const reader = await reading.extensionPage('/reader.html#004_5ed231bf4f7a6f2e');
  await untilSays(reader, 'expresses sympathy');
  const before = await listed(reader);
  await reader.evaluate(`document.querySelector('.in-text[aria-label*=","]').click()`);
  await untilSays(reader, 'not the same thing');
  await reader.click(NOT_ONE_THING);
  await untilSays(reader, /is no longer compared\./);
  const after = await listed(reader);
  expect(before.filter((id) => !after.includes(id))).toHaveLength(1);
  expect(after).toEqual(before.filter((id) => after.includes(id)));
  await reader.click(UNDO);
  await untilSays(reader, 'Undone.');
  expect(await listed(reader)).toEqual(before);
});

const listed = async (own: Surface): Promise<string[]> => {
  const ask = `chrome.runtime.sendMessage({ name: 'panel.figures', body: {} })`;
  const answer = await own.evaluate<{ value: ComparisonList }>(ask);
  return answer.value.rows.map(({ id }) => id);
};

async function openCard(reading: Reading, name: string): Promise<Surface> {
  await reading.marks(3);
  await reading.hover(name);
  const card = await reading.card();
  await untilSays(card, /not this one|not the same thing/);
  return card;
}

const textOf = (card: Surface, selector: string) =>
  card.evaluate<string>(`document.querySelector('${selector}').textContent`);

const textsIn = (reading: Reading, frame?: string) =>
  reading.evaluate<string[]>(frame === undefined ? callOf(markTexts) : inFrame(frame, callOf(markTexts)));

const untilMarked = (reading: Reading, name: string, frame?: string) =>
  until(`${name} to be marked`, async () => ((await textsIn(reading, frame)).includes(name) ? true : null));

const untilUnmarked = (reading: Reading, name: string, frame?: string) =>
  until(`${name} to be unmarked`, async () => {
    const texts = await textsIn(reading, frame);
    return texts.length > 0 && !texts.includes(name) ? true : null;
  });

async function expectNoCard(reading: Reading, name: string): Promise<void> {
  await reading.press('Escape');
  await reading.cardGone();
  await reading.moveAway();
  await pause(300);
  await reading.hover(name);
  await pause(900);
  expect(await reading.isCardOpen()).toBe(false);
}
