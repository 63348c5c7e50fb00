import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { page, STORY, STORY_COEP, STORY_STRICT_CSP } from './story';

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
  await pause(1_300);
  expect(await reading.isCardOpen()).toBe(true);
  // Keys are the page's from here on, and close nothing.
  await reading.evaluate(`window.keys = '', void addEventListener('keydown', ({ key }) => window.keys += key)`);
  await reading.press('a');
  await reading.press('b');
  expect(await reading.evaluate('window.keys')).toBe('ab');
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
  // 15 against 17 cannot both hold, so the row says so, whatever the others allow.
  expect(text).toMatch(/≠\s*Conflict/);
  expect(text).toContain('17 mothers');
  expect(text).toContain('NHK');
  expect(text).toContain('BOL News');
});

/** What each card must say: verdict, what the outlets stated, and their sentences to the letter. */
const ROWS: [subject: string, name: string, verdict: string, verbatim: string[]][] = [
  [
    'women who met Putin',
    'Vladimir Putin',
    'Can both hold',
    ['Putin talking to about 20 women for more than two hours', 'a group of 17 mothers at the meeting on Friday'],
  ],
  [
    'children for the award',
    'Mother Heroine',
    'Agree',
    ['women with 10 or more children', 'mothers who raise ten or more children'],
  ],
  [
    'active members',
    COUNCIL,
    'Can both hold',
    ['has over 500 active members, according to Tsukanova', 'about 500 of whom were actively involved in campaigning'],
  ],
  [
    'killed or wounded',
    'United States',
    'Not the same count',
    [
      '100,000 soldiers on both sides according to the United States',
      'around 100,000 Russian and 100,000 Ukrainian soldiers',
    ],
  ],
  [
    'called up',
    'Vladimir Putin',
    'Can both hold',
    ['the planned mobilization of 300,000 people', 'the more than 300,000 reservists', 'thousands of men drafted'],
  ],
];

for (const [subject, name, verdict, verbatim] of ROWS) {
  test(`the card of ${name} shows “${subject}” with verdict and verbatim quotes`, async ({ reading }) => {
    reading.server.set('/row', page(`<article><p>They spoke of ${name} again.</p></article>`));
    await reading.open('/row');
    await reading.marks(1);
    await reading.hover(name);
    const card = await reading.card();
    await untilSays(card, /articles/);
    // Only the most telling comparison is open at first.
    await card.evaluate(`document.querySelectorAll('[aria-expanded=false]').forEach((each) => each.click())`);
    await card.evaluate(`new Promise((done) => setTimeout(done, 200))`);
    await card.evaluate(`document.querySelectorAll('[aria-expanded=false]').forEach((each) => each.click())`);
    const said = async () => {
      const texts = await card.evaluate<string[]>(
        `[...document.querySelectorAll('.comparison')].map((each) => each.innerText)`,
      );
      return texts.find((text) => [verdict, ...verbatim].every((words) => text.includes(words))) ?? null;
    };
    await until(`the row “${subject}”, ${verdict}`, said);
  });
}

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
