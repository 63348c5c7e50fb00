/** What hostile pages learn and can do: nothing. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import type { Sighting } from '../pages';
import { standingHeight } from '../support/reading';
import { expect, test } from '../support/test';

const NAME = 'Olga Tsukanova';
const SECRET = 'zebra-quill';
/** Words that stand on the card of this name and nowhere on the page. */
const CARD_WORDS = ['The Moscow Times', 'co-head', 'Write a note', SECRET];

test('a hostile page learns nothing of the card and no key typed in it', async ({ reading }) => {
  await reading.open('/hostile');
  await reading.marks(1);
  await reading.hover(NAME);
  const card = await reading.card();
  await untilSays(card, /article/);
  await card.type('textarea', SECRET);
  expect(await card.evaluate<string>(`document.querySelector('textarea').value`)).toBe(SECRET);

  const found = await reading.evaluate<string[]>(`window.__hostile.find(${JSON.stringify(CARD_WORDS)})`);
  expect(found).toEqual([]);
  await pause(300);
  const seen = await reading.evaluate<Sighting[]>('window.__seen');
  const leaks = seen.filter(({ detail }) => [...CARD_WORDS, '-extension:'].some((word) => detail.includes(word)));
  expect(leaks).toEqual([]);
  expect(seen.filter(({ by }) => ['key', 'message', 'root', 'error', 'policy'].includes(by))).toEqual([]);
  expect(seen.filter(({ by }) => by.startsWith('resource') && !by.endsWith('/favicon.ico'))).toEqual([]);
});

const THEFTS = {
  'that takes the focus': ['focus', ''],
  'that takes the focus and keeps all word of it to itself': ['focus', '#gag'],
  'that drops the focus': ['blur', ''],
  'that takes the card away': ['remove', ''],
  'that opens a dialog': ['dialog', ''],
  'that removes the name': ['paragraph', ''],
} as const;
for (const [which, [way, hash]] of Object.entries(THEFTS)) {
  test(`a page ${which} while a note is written gets no key of it`, async ({ reading }) => {
    await reading.open(`/hostile${hash}`);
    await reading.marks(1);
    await reading.hover(NAME);
    const card = await reading.card();
    await untilSays(card, /article/);
    await reading.evaluate(`window.__hostile.steal('${way}')`);
    // The card may be gone before the last letter.
    await card.type('textarea', SECRET).catch(() => null);
    await pause(300);
    expect(await reading.evaluate<number>('window.__thefts')).toBeGreaterThan(0);
    const seen = await reading.evaluate<Sighting[]>('window.__seen');
    expect(seen.filter(({ by }) => by === 'key')).toEqual([]);
  });
}

test('the card is as high with notes as without', async ({ reading }) => {
  const height = async () => {
    await reading.open('/news');
    await reading.marks(1);
    await reading.hover(NAME);
    const card = await reading.card();
    await untilSays(card, /article/);
    return { card, height: await standingHeight(card) };
  };
  const before = await height();
  await before.card.type('textarea', SECRET);
  await before.card.click('.note-foot .button');
  await untilSays(before.card, 'Saved');
  const after = await height();
  await untilSays(after.card, SECRET);
  expect(after.height).toBe(before.height);
});

test('forged events open nothing and change nothing', async ({ reading }) => {
  await reading.open('/hostile');
  await reading.marks(1);
  await reading.evaluate('window.__hostile.forge()');
  await pause(900);
  expect(await reading.isCardOpen()).toBe(false);
  expect(await reading.evaluate<number>('document.documentElement.children.length')).toBe(2);
  await reading.hover(NAME);
  await reading.card();
  await reading.evaluate('window.__hostile.forge()');
  await pause(400);
  expect(await reading.isCardOpen()).toBe(true);
});

test('a hostile page where nothing matches sees no trace', async ({ reading }) => {
  await reading.open('/hostile-no-match');
  await pause(1500);
  const seen = await reading.evaluate<Sighting[]>('window.__seen');
  // The page builds itself before the content script starts: only what is of somebody else's making counts.
  const traces = seen.filter(
    ({ by, detail }) =>
      ['root', 'message', 'policy', 'error'].includes(by) ||
      (by === 'highlight' && !detail.endsWith('(0)')) ||
      (by === 'frame' && detail !== '0 frames') ||
      (by === 'globals' && detail !== '') ||
      (by === 'mutation' && /<(div|iframe|style|link)/.test(detail)),
  );
  expect(traces).toEqual([]);
});

test('a page’s own rules do not reach the card', async ({ reading }) => {
  await reading.open('/hostile-style');
  await reading.marks(1);
  await reading.hover('Council of Mothers and Wives');
  const card = await reading.card();
  await untilSays(card, /article/);
  expect(await card.evaluate<number>('innerWidth')).toBeGreaterThanOrEqual(300);
});

test('a page that removes whatever is added costs a card, not the browser', async ({ reading }) => {
  await reading.open('/hostile-remover');
  await reading.marks(1);
  await reading.hover(NAME);
  await pause(1500);
  expect(await reading.evaluate<number>('window.__removed')).toBeLessThan(20);
});

test('guarded pages are marked; a sandboxed one is left without harm', async ({ reading }) => {
  for (const path of ['/trusted-types', '/strict-csp', '/isolated']) {
    await reading.open(path);
    await reading.marks(1);
    await reading.hover(NAME);
    await untilSays(await reading.card(), NAME);
    await reading.press('Escape');
    await reading.cardGone();
  }
  await reading.open('/sandboxed');
  await pause(1000);
  await reading.hover(NAME);
  await pause(600);
  expect(await reading.evaluate<string>('document.title')).toBe('Sandboxed');
  expect(await reading.evaluate<number>(`document.querySelectorAll('body p').length`)).toBeGreaterThan(1);
});

test('whatever leaves the device is heard, so silence means something', async ({ reading, canary }) => {
  reading.server.set('/asking', {
    body: '<img src="http://plain.example/pixel"><script>fetch("https://tls.example/").catch(() => null)</script>',
  });
  await reading.open('/asking');
  const both = async () => {
    const heard = canary.heard.join('\n');
    return heard.includes('plain.example') && heard.includes('tls.example') ? true : null;
  };
  await until('both requests at the canary', both);
  canary.pardon();
});
