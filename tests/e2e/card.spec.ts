import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { STORY, STORY_COEP, STORY_STRICT_CSP } from './story';

const COUNCIL = 'Council of Mothers and Wives';

test.beforeEach(async ({ reading }) => {
  reading.server.set('/story', STORY);
  reading.server.set('/strict', STORY_STRICT_CSP);
  reading.server.set('/coep', STORY_COEP);
});

test('a hover shows name, kind, counts, figures with verdicts, and one sentence per outlet', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover(COUNCIL);
  const card = await reading.card();
  const text = await untilSays(card, /articles?/);
  expect(text).toContain(COUNCIL);
  expect(text).toMatch(/organisation/);
  expect(text).toMatch(/\d+ articles? · \d+ outlets?/);
  expect(text).toMatch(/NHK|The Moscow Times|outlet not stated/);
});

test('Esc closes the card, and a pointer that leaves both closes it too', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await reading.card();
  await reading.press('Escape');
  await reading.cardGone();
  await reading.moveAway();
  await pause(300);
  await reading.hover('Olga Tsukanova');
  await reading.card();
  await reading.moveAway();
  await reading.cardGone();
});

test('a click outside closes the card, a pinned one stays', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await reading.card();
  await reading.clickText('A meeting near Moscow');
  await reading.cardGone();
  await reading.hover('Olga Tsukanova');
  const card = await reading.card();
  await card.click('button[aria-pressed]');
  await until(
    'the pin',
    async () => (await card.evaluate<boolean>(`!!document.querySelector('[aria-pressed=true]')`)) || null,
  );
  await reading.clickText('A meeting near Moscow');
  await reading.moveAway();
  await pause(600);
  expect(await reading.isCardOpen()).toBe(true);
  await card.click('button.close');
  await reading.cardGone();
});

test('keys alone open the card, walk through it, and come back', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.command('next-mark');
  const card = await reading.card();
  const first = await untilSays(card, /article/);
  expect(first).toContain('Vladimir Putin');
  await until(
    'the focus in the card',
    async () =>
      (await card.evaluate<boolean>('document.hasFocus() && document.activeElement !== document.body')) || null,
  );
  await card.press('Escape');
  await reading.cardGone();
  await reading.command('next-mark');
  const second = await untilSays(await reading.card(), /15 mothers|article/);
  expect(second).not.toBe(first);
});

test('a figure on the page is compared with the library', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('15 mothers');
  const text = await untilSays(await reading.card(), 'about 20 women');
  expect(text).toContain('17 mothers');
  expect(text).toMatch(/Conflict|Can both hold/);
  expect(text).toContain('NHK');
  expect(text).toContain('BOL News');
});

test('pages with a strict content policy, and isolated pages, get marks and card', async ({ reading }) => {
  for (const path of ['/strict', '/coep']) {
    await reading.open(path);
    await reading.marks(3);
    await reading.hover('Olga Tsukanova');
    await untilSays(await reading.card(), /Olga Tsukanova/);
    await reading.press('Escape');
    await reading.cardGone();
  }
});

test('a pointer that only passes by opens nothing', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await reading.moveAway();
  await pause(900);
  expect(await reading.isCardOpen()).toBe(false);
});

test('the next card is drawn in the same frame, without loading it again', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  const first = await reading.card();
  await untilSays(first, /Olga Tsukanova[\s\S]*articles/);
  await first.evaluate(`document.documentElement.dataset.kept = 'yes'`);
  await reading.press('Escape');
  await reading.cardGone();
  await reading.hover(COUNCIL);
  const second = await reading.card();
  await untilSays(second, /Council of Mothers and Wives[\s\S]*articles/);
  expect(await second.evaluate<string>('document.documentElement.dataset.kept')).toBe('yes');
});
