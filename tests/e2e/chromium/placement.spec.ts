/** Where the card stands: beside its mark, inside the window, above what covers it. */
import { callOf, locateText } from '../../../lib/cli/demo/in-page';
import { pause, until } from '../../../lib/cli/demo/surface';
import type { ChromiumReading } from '../../support/chromium';
import { overlap, type Rect, rectsOfText } from '../../support/rects-of-text';
import { expect, test } from '../../support/test';
import { page } from '../story';

const NAME = 'Olga Tsukanova';
const SPOKE = `<p>Then ${NAME} spoke.</p>`;
const FILL = '<p style="height: 600px">Nobody is named here.</p>';

interface Row {
  where: string;
  body: string;
  /** In CSS pixels; the whole screen at a zoom of 400 % is 320 × 256. */
  view?: { width: number; height: number };
}

const corner = (at: string) => `<p style="position: fixed; margin: 0; ${at}">${NAME}</p>`;

const ROWS: Row[] = [
  { where: 'at the top left', body: corner('top: 0; left: 0') },
  { where: 'at the top right', body: corner('top: 0; right: 0') },
  { where: 'at the bottom left', body: corner('bottom: 0; left: 0') },
  { where: 'at the bottom right', body: corner('bottom: 0; right: 0') },
  { where: 'in the middle at a zoom of 400 %', body: `${FILL}${SPOKE}${FILL}`, view: { width: 320, height: 256 } },
  {
    where: 'over two lines of a heading at a zoom of 400 %',
    body: `${FILL}<h1 style="font: 40px/60px serif">${NAME}</h1>${FILL}`,
    view: { width: 320, height: 256 },
  },
  { where: 'at the bottom at a zoom of 400 %', body: corner('bottom: 0'), view: { width: 320, height: 256 } },
  {
    where: 'inside scrollers inside scrollers',
    body: `<div style="height: 400px; overflow: auto">${FILL}<div style="height: 300px; overflow: auto">${FILL}${SPOKE}${FILL}</div>${FILL}</div>`,
  },
  {
    where: 'in a dialog that lies over the page',
    body: `<dialog id="open">${SPOKE}</dialog><script>document.getElementById('open').showModal()</script>`,
  },
  {
    where: 'in a dialog that is moved and scaled',
    body: `<dialog id="open" style="transform: translate(40px, 30px) scale(1.2)">${SPOKE}</dialog><script>document.getElementById('open').showModal()</script>`,
  },
  {
    where: 'under a popover of the page',
    body: `${SPOKE}<div id="over" popover="manual" style="inset: 60px auto auto 0; margin: 0; width: 900px; height: 500px">Over it.</div><script>document.getElementById('over').showPopover()</script>`,
  },
  { where: 'in text that is turned', body: `<div style="rotate: 8deg; margin: 120px">${SPOKE}</div>` },
  { where: 'in text from right to left', body: `<div dir="rtl">${SPOKE}</div>` },
];

for (const { where, body, view } of ROWS) {
  test(`a card of a name ${where} covers no part of it and stays inside`, async ({ chromium }) => {
    if (view) await chromium.page.setViewportSize(view);
    chromium.server.set('/place', page(body));
    await chromium.open('/place');
    await chromium.evaluate(callOf(locateText, NAME, 0));
    await chromium.marks(1);
    await chromium.hover(NAME);
    const card = await boxOfCard(chromium);
    const { width, height } = chromium.page.viewportSize() ?? { width: 0, height: 0 };
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    const lines = await chromium.evaluate<Rect[]>(callOf(rectsOfText, NAME));
    expect(lines.filter((line) => overlap(line, card))).toEqual([]);
    // What a person sees at the card's middle is the card.
    const at = `document.elementFromPoint(${card.x + card.width / 2}, ${card.y + card.height / 2})`;
    expect(await chromium.evaluate<boolean>(`${at}.localName === 'div' && ${at}.children.length === 0`)).toBe(true);
  });
}

test('a card closes when its name scrolls out of the box that it stands in', async ({ chromium }) => {
  chromium.server.set(
    '/place',
    page(`<div id="box" style="height: 300px; overflow: auto">${SPOKE}${FILL}</div>${FILL}`),
  );
  await chromium.open('/place');
  await chromium.marks(1);
  await chromium.hover(NAME);
  await chromium.card();
  await chromium.evaluate(`document.getElementById('box').scrollBy(0, 30)`);
  await pause(300);
  expect(await chromium.isCardOpen()).toBe(true);
  await chromium.evaluate(`document.getElementById('box').scrollBy(0, 200)`);
  await chromium.cardGone();
});

/** Once it has come to rest. */
async function boxOfCard(chromium: ChromiumReading) {
  const card = await chromium.card();
  await pause(250);
  const box = async () => (await card.frame.frameElement()).boundingBox();
  return until('the box of the card', box);
}
