/** A tab is the page and those frames of it that are read: counted, walked through by panel and keys, followed. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import { ChromiumReading } from '../support/chromium';
import { FirefoxReading } from '../support/firefox';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { page } from './story';

const OLGA = 'Olga Tsukanova';
const FILLER = `<p>${'Nothing is named here, and the text goes on. '.repeat(40)}</p>`.repeat(6);
const says = (words: string) => `<p>Then ${OLGA} ${words}.</p>`;

/** Two of the page, three of frames in it, and three of frames that nobody reads. */
const framed = (other: string): string => `${says('came')}
<iframe id="near" src="/inside" width="800" height="300"></iframe>
${FILLER}
<iframe id="written" srcdoc="${says('wrote')}" width="800" height="100"></iframe>
${says('left')}
<iframe srcdoc="${says('lied')}" sandbox="allow-scripts"></iframe>
<iframe src="${other}"></iframe>`;

const INSIDE = page(
  `${says('sat down')}<p>President Vladimir Putin met a group of 15 mothers at his residence on Friday.</p>
  <p>The Council of Mothers and Wives was not invited.</p>${FILLER}${says('stood up')}`,
);

test.beforeEach(async ({ reading }) => {
  reading.server.set('/inside', INSIDE);
  reading.server.set('/foreign', page(says('looked in').repeat(2)));
  reading.server.set('/framed-story', page(framed(reading.server.other('/foreign'))));
});

const countOf = (panel: Surface, name: string): Promise<number | null> =>
  panel.evaluate(`(() => {
    const row = [...document.querySelectorAll('.row')].find((each) => each.querySelector('.row-name')?.textContent === ${JSON.stringify(name)});
    return row === undefined ? null : Number(row.querySelector('.row-count [aria-hidden]').textContent);
  })()`);

/** Waits until the panel counts so many mentions; null: none at all. */
const untilCounts = (panel: Surface, name: string, wanted: number | null): Promise<true> =>
  until(`${wanted} of ${name}`, async () => (await countOf(panel, name)) === wanted || null);

const step = (panel: Surface, name: string, to: 'Next' | 'Previous'): Promise<unknown> =>
  panel.evaluate(
    `document.querySelector('button.step[aria-label*=${JSON.stringify(name)}][aria-label^=${to}]').click()`,
  );

/** The words after each name that is flashed now, in whichever document. */
const flashed = (reading: Reading): Promise<string[]> =>
  reading.evaluate(`(() => {
    const words = [];
    for (const view of [window, ...['near', 'written'].map((id) => document.getElementById(id).contentWindow)]) {
      const flash = [...view.CSS.highlights.keys()].find((name) => name.endsWith('-f'));
      for (const { startContainer, endOffset } of flash === undefined ? [] : view.CSS.highlights.get(flash)) {
        words.push(startContainer.data.slice(endOffset).replace('.', '').trim());
      }
    }
    return words;
  })()`);

/** Whether the words are inside the window, through the frame that holds them. */
const isInWindow = (reading: Reading, frame: string | null, words: string): Promise<boolean> =>
  reading.evaluate(`(() => {
    const frame = document.getElementById(${JSON.stringify(frame)});
    const inside = frame?.contentDocument ?? document;
    const text = [...inside.querySelectorAll('p')].find((each) => each.textContent.includes(${JSON.stringify(words)}));
    const { top, bottom } = text.getBoundingClientRect();
    const from = frame === null ? { top: 0, bottom: innerHeight } : frame.getBoundingClientRect();
    return top >= 0 && from.top + top >= 0 && from.top + bottom <= innerHeight && from.top + bottom <= from.bottom;
  })()`);

async function openPanel(reading: Reading): Promise<Surface> {
  await reading.open('/framed-story');
  await reading.marks(1);
  await reading.pressAction();
  return reading.panel();
}

test('names in frames are counted, and the arrows walk through them in the order of the page', async ({ reading }) => {
  const panel = await openPanel(reading);
  await untilCounts(panel, OLGA, 5);
  // Named by a frame alone, with a figure that only a frame states.
  await untilCounts(panel, 'Vladimir Putin', 1);
  await untilSays(panel, '15 mothers');

  const walk: [words: string, frame: string | null][] = [
    ['came', null],
    ['sat down', 'near'],
    ['stood up', 'near'],
    ['wrote', 'written'],
    ['left', null],
    ['came', null],
  ];
  const expectAt = (words: string, frame: string | null) =>
    until(`a flash in sight at “${words}”`, async () => {
      const isFlashed = (await flashed(reading)).includes(words);
      return (isFlashed && (await isInWindow(reading, frame, words))) || null;
    });
  for (const [words, frame] of walk) {
    await step(panel, OLGA, 'Next');
    await expectAt(words, frame);
  }
  for (const [words, frame] of walk.toReversed().slice(1)) {
    await step(panel, OLGA, 'Previous');
    await expectAt(words, frame);
  }
});

test('the keys go on into frames and out of them, with one card at a time', async ({ reading }) => {
  await reading.open('/framed-story');
  await reading.marks(1);
  await until('marks in both frames', () =>
    reading.evaluate<true | null>(
      `['near', 'written'].every((id) => document.getElementById(id).contentWindow.CSS.highlights.size > 0) || null`,
    ),
  );
  /** Each key waits for the card of the one before: one pressed while the focus goes from frame to frame is lost in Firefox. */
  const moveTo = async (frame: string, command: 'next-mark' | 'previous-mark') => {
    const before = await cardAddresses(reading);
    await reading.command(command);
    await until(`another card, and the only one, in “${frame}”`, async () => {
      const holders = await cardHolders(reading);
      const isAnother = (await cardAddresses(reading)) !== before && (await isInCard(reading));
      return (isAnother && holders.length === 1 && holders[0] === frame) || null;
    });
  };
  for (const frame of ['page', 'near', 'near', 'near', 'near', 'written', 'page']) await moveTo(frame, 'next-mark');
  // The last of all: no further, and not back to the first.
  await reading.command('next-mark');
  expect(await cardHolders(reading)).toEqual(['page']);
  await moveTo('written', 'previous-mark');
  await reading.press('Escape');
  await until('no card', async () => (await cardHolders(reading)).length === 0 || null);
});

/** Where the cards' frames are, those too that are not shown now: each card has a ticket of its own. */
async function cardAddresses(reading: Reading): Promise<string> {
  if (reading instanceof FirefoxReading) {
    const script = `
      const within = (context) => [context, ...context.children.flatMap(within)];
      return within(gBrowser.selectedBrowser.browsingContext).map((each) => each.currentWindowGlobal?.documentURI?.spec ?? '')
        .filter((url) => url.includes('/card.html')).join(' ');`;
    return reading.session.run<string>({ window: 'browser' }, script);
  }
  if (!(reading instanceof ChromiumReading)) return '';
  const urls = reading.page.frames().map((frame) => frame.url());
  return urls.filter((url) => url.includes('/card.html')).join(' ');
}

/** Whether the keys go to a card, as far as the browser says. */
async function isInCard(reading: Reading): Promise<boolean> {
  if (reading instanceof FirefoxReading) {
    const script = `return Services.focus.focusedContentBrowsingContext?.currentWindowGlobal?.documentURI?.spec.includes('/card.html') ?? false;`;
    return reading.session.run<boolean>({ window: 'browser' }, script);
  }
  if (!(reading instanceof ChromiumReading)) return false;
  const cards = reading.page.frames().filter((frame) => frame.url().includes('/card.html'));
  const focused = await Promise.all(cards.map((frame) => frame.evaluate(() => document.hasFocus())));
  return focused.includes(true);
}

/** Every document that a card is shown in now: “page”, or the id of a frame. */
async function cardHolders(reading: Reading): Promise<string[]> {
  if (reading instanceof FirefoxReading) {
    const script = `
      const holders = [['page', document], ...[...document.querySelectorAll('iframe[id]')].map((each) => [each.id, each.contentDocument])];
      return holders.flatMap(([name, held]) => {
        const cards = [...held.documentElement.children].map((host) => host.openOrClosedShadowRoot?.querySelector('iframe'));
        const shown = cards.some((card) => card?.checkVisibility({ opacityProperty: true, visibilityProperty: true }));
        return shown ? [name] : [];
      });`;
    return reading.session.run<string[]>({ tab: reading.session.firstTab }, script, [], 'system');
  }
  if (!(reading instanceof ChromiumReading)) return [];
  const holders: string[] = [];
  for (const frame of reading.page.frames()) {
    if (!frame.url().includes('/card.html')) continue;
    const element = await frame.frameElement();
    const isShown = await element.evaluate((node: HTMLElement) =>
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const around = frame.parentFrame();
    const holder = around?.parentFrame() ? await (await around.frameElement()).getAttribute('id') : 'page';
    if (isShown) holders.push(holder ?? 'another frame');
  }
  return holders;
}

test('a frame that comes, changes, goes elsewhere or goes takes its counts along', async ({ reading }) => {
  const panel = await openPanel(reading);
  await untilCounts(panel, OLGA, 5);
  await reading.evaluate(`document.getElementById('written').contentDocument.body.append(
    Object.assign(document.createElement('p'), { textContent: 'Then ${OLGA} wrote again.' }))`);
  await untilCounts(panel, OLGA, 6);
  await reading.evaluate(`document.getElementById('written').remove()`);
  await untilCounts(panel, OLGA, 4);
  await reading.evaluate(
    `void (document.getElementById('near').src = ${JSON.stringify(reading.server.other('/foreign'))})`,
  );
  await untilCounts(panel, OLGA, 2);
  await untilCounts(panel, 'Vladimir Putin', null);
  await reading.evaluate(`document.body.append(Object.assign(document.createElement('iframe'), { src: '/inside' }))`);
  await untilCounts(panel, OLGA, 4);
});

test('a site that is switched off is off in its frames, and on again in them', async ({ reading }) => {
  const panel = await openPanel(reading);
  await untilCounts(panel, OLGA, 5);
  const marked = () =>
    reading.evaluate<number>(
      `['near', 'written'].filter((id) => document.getElementById(id).contentWindow.CSS.highlights.size > 0).length`,
    );
  await until('marks in both', async () => (await marked()) === 2 || null);
  const choose = (label: string) =>
    panel.evaluate(`[...document.querySelectorAll('input[type=radio], button[role=radio]')].find((each) =>
      (each.closest('label')?.textContent ?? each.textContent).trim() === ${JSON.stringify(label)}).click()`);
  for (const state of ['Off', 'Pause']) {
    await choose(state);
    await until('no marks in either', async () => (await marked()) === 0 || null);
    await choose('On');
    await until('marks in both', async () => (await marked()) === 2 || null);
  }
  await untilCounts(panel, OLGA, 5);
});
