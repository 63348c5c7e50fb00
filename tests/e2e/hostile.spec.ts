/** What a page does against marks and cards that are there already, and what that costs the reader: nothing. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { htmlPage, paragraphs, SENTENCES } from '../pages';
import { VAIN_LURES } from '../pages/lures';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { VALID_BODIES } from '../unit/messages/bodies';

const NAME = 'Olga Tsukanova';
const HOST = `document.querySelector(':root > div')`;
const PIN = 'button[aria-pressed]';

const names = (reading: Reading) => reading.evaluate<string[]>('[...CSS.highlights.keys()].sort()');

async function openCard(reading: Reading, path = '/news') {
  await reading.open(path);
  await reading.marks(3);
  await reading.hover(NAME);
  const card = await reading.card();
  await untilSays(card, /article/);
  return card;
}

test('highlights have names that say nothing, others at each load, and come back when the page clears or replaces them', async ({
  reading,
}) => {
  await reading.open('/news');
  await reading.marks(3);
  const before = await names(reading);
  await reading.open('/furnished');
  const marks = await reading.marks(4);
  // Several topics, one name: which of them stands where cannot be told from it.
  expect(new Set(await reading.markTexts()).size).toBeGreaterThan(2);
  const [name = '', ...others] = await names(reading);
  expect(name).toMatch(/^h[0-9a-z]{12}$/);
  for (const other of others) expect(other).toMatch(new RegExp(`^${name}-[csu]$|^of-the-page$`));
  expect(before).not.toContain(name);

  await reading.evaluate(`window.__errors = 0, addEventListener('error', () => window.__errors += 1)`);
  await reading.evaluate('void CSS.highlights.clear()');
  await reading.hover(NAME);
  await untilSays(await reading.card(), /article/);
  await reading.press('Escape');
  await reading.cardGone();
  const scroll = () => reading.evaluate(`void scrollBy({ top: scrollY > 0 ? -20 : 20, behavior: 'instant' })`);
  await scroll();
  // The page's own highlight is gone for good; ours have as many ranges as before.
  expect(await reading.marks(marks - 1)).toBe(marks - 1);
  for (const harm of ['CSS.highlights.set(name, new Highlight())', 'highlight.clear()']) {
    await reading.evaluate(`void [...CSS.highlights].forEach(([name, highlight]) => ${harm})`);
    await scroll();
    expect(await reading.marks(marks - 1), harm).toBe(marks - 1);
  }
  expect(await reading.evaluate('window.__errors')).toBe(0);
});

test('messages and events in the shapes of our own do nothing, whoever they name', async ({ reading }) => {
  const forged = Object.entries(VALID_BODIES).map(([name, body]) => ({ name, body }));
  const send = () =>
    reading.evaluate(`void ${JSON.stringify(forged)}.forEach((message) => {
      for (const to of [window, document, document.body, ${HOST}].filter(Boolean)) {
        to.dispatchEvent(new MessageEvent('message', { data: message, origin: location.origin, source: window }));
        for (const type of [message.name, 'message', 'hashchange', 'visibilitychange', 'pagehide'])
          to.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true }));
      }
      window.postMessage(message, '*');
      for (let at = 0; at < window.length; at += 1) window[at].postMessage(message, '*');
      new BroadcastChannel(message.name).postMessage(message);
    })`);
  await reading.open('/news');
  const marks = await reading.marks(3);
  await send();
  await pause(500);
  expect(await reading.isCardOpen()).toBe(false);
  expect(await reading.evaluate('document.documentElement.children.length')).toBe(2);
  expect(await reading.marks(3)).toBe(marks);

  await reading.hover(NAME);
  const card = await reading.card();
  await untilSays(card, /article/);
  const before = await card.text();
  await send();
  await pause(500);
  expect(await reading.isCardOpen()).toBe(true);
  expect(await card.text()).toBe(before);
  expect(await reading.marks(3)).toBe(marks);
});

test('a page that removes the card at once, again and again, keeps its marks and gets few cards', async ({
  reading,
}) => {
  await reading.open('/hostile-remover');
  const marks = await reading.marks(2);
  for (const name of [NAME, 'Vladimir Putin', NAME, 'Vladimir Putin', NAME, 'Vladimir Putin']) {
    await reading.hover(name);
    await pause(500);
  }
  expect(await reading.evaluate<number>('window.__removed')).toBe(4);
  expect(await reading.marks(2)).toBe(marks);
});

test('the page’s own rules for host and body hide nothing of a card', async ({ reading }) => {
  for (const { name, lay } of VAIN_LURES) {
    const card = await openCard(reading);
    await reading.evaluate(`void (() => { ${lay} })()`);
    await pause(500);
    await reading.pressInCard(PIN);
    const pinned = () => card.evaluate<boolean>(`document.querySelector('${PIN}').ariaPressed === 'true'`);
    await until(`the pin under ${name}`, async () => (await pinned()) || null);
  }
});

/** What is there before the card is, as markup. In Firefox a blur would reach the card: there it stays away (`lured.spec`). */
const COVERS = {
  'a dimmed root': '<style>html { opacity: 0.3 }</style>',
  'a filter over all': '<style>html { filter: sepia(1) }</style>',
  'a blur over all': '<style>html { filter: blur(4px) }</style>',
  'a popover':
    '<div id="cover" popover="manual" style="inset:auto 0 0 0;width:100%;height:75%;background:white">Win!</div><script>cover.showPopover()</script>',
};

test('a card that opens where the page is covered or dimmed rises above it, each time', async ({ reading }) => {
  const { meeting, council } = SENTENCES;
  for (const [name, cover] of Object.entries(COVERS)) {
    if (reading.browser === 'firefox' && name === 'a blur over all') continue;
    reading.server.set('/covered', htmlPage('Covered', paragraphs(meeting, council) + cover));
    await reading.open('/covered');
    await reading.marks(3);
    for (const time of ['first', 'second']) {
      await reading.hover(NAME);
      await untilSays(await reading.card(), /article/);
      const isAbove = `${HOST}.matches(':popover-open') && document.elementFromPoint(200, 300) === ${HOST}`;
      await until(`a card above ${name}, ${time} time`, async () => (await reading.evaluate<boolean>(isAbove)) || null);
      await reading.press('Escape');
      await reading.cardGone();
      await reading.moveAway();
      await pause(300);
      // The page comes back on top.
      if (name === 'a popover') await reading.evaluate('void (cover.hidePopover(), cover.showPopover())');
    }
  }
});
