/** Frames of the same site: marked like the page, and a card that opens in one stays in what is seen. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { ChromiumReading } from '../support/chromium';
import { FirefoxReading } from '../support/firefox';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { cardInFrame, expectMarks, hoverIn, type Rect } from './in-trees';

const OLGA = 'Olga Tsukanova';

test('a frame of the same site is marked, and its card opens in it', async ({ shared }) => {
  await shared.open('/framed');
  await until('marks in the frame', () =>
    shared.evaluate(`document.querySelector('iframe').contentWindow.CSS.highlights.size > 0 || null`),
  );
  await hoverIn(shared, ['iframe', 'p:nth-of-type(2)'], OLGA);
  await expectInView(shared, await cardIn(shared, 'iframe'));
  if (shared instanceof ChromiumReading) await untilSays(await shared.card(), OLGA);
});

test('a frame that is added later is marked', async ({ shared }) => {
  await shared.open('/frame-later');
  await expectMarks(shared, ['Ramzan Kadyrov']);
  await shared.evaluate('window.act()');
  await until('the frame', () =>
    shared.evaluate(`document.querySelector('iframe')?.contentDocument?.readyState === 'complete' || null`),
  );
  await expectMarks(shared, [OLGA], 'iframe');
});

const BLANK: [kind: string, path: string][] = [
  ['of text that the page writes into it', '/blank-frames/srcdoc'],
  ['of such text, without scripts', '/blank-frames/sandboxed'],
  ['that is filled element by element', '/blank-frames/appended'],
  ['that is written like a document', '/blank-frames/written'],
];
for (const [kind, path] of BLANK) {
  test(`a blank frame ${kind} is marked like the page around it`, async ({ shared }) => {
    await shared.open(path);
    await expectMarks(shared, ['Ramzan Kadyrov']);
    await expectMarks(shared, [OLGA], 'iframe');
  });
}

test('a blank frame that is written anew after it was read is read anew', async ({ shared }) => {
  await shared.open('/blank-frames/rewritten');
  await expectMarks(shared, ['Ramzan Kadyrov'], 'iframe');
  await shared.evaluate('window.act()');
  await expectMarks(shared, [OLGA], 'iframe');
  await hoverIn(shared, ['iframe', 'p'], OLGA);
  await cardIn(shared, 'iframe');
});

test('the card of a frame that is taller than the window stays in the window', async ({ shared }) => {
  await shared.open('/tall-frame');
  const scroll = (by: number) => shared.evaluate(`scrollTo(0, ${by})`);
  // The name stands 1500 px down in the frame: at the lower edge, then at the upper edge of what is seen.
  const height = await shared.evaluate<number>('innerHeight');
  for (const top of [1620 - height, 1535]) {
    await scroll(top);
    await pause(200);
    await hoverIn(shared, ['#frame', 'p'], OLGA, 'as it is');
    await expectInView(shared, await cardIn(shared, '#frame'));
    await shared.press('Escape');
    await shared.moveAway();
  }
});

/** Where the card that opened in a frame is, in the top window; waits for it. */
function cardIn(reading: Reading, frame: string): Promise<Rect> {
  return until('the card in the frame', () =>
    reading instanceof FirefoxReading ? cardInFrame(reading, frame) : inChromium(reading),
  );
}

async function inChromium(reading: Reading): Promise<Rect | null> {
  if (!(reading instanceof ChromiumReading) || !(await reading.isCardOpen())) return null;
  const card = await reading.card();
  const box = await (await card.frame.frameElement()).boundingBox();
  return box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

async function expectInView(reading: Reading, card: Rect): Promise<void> {
  const view = await reading.evaluate<{ width: number; height: number }>(
    '({ width: innerWidth, height: innerHeight })',
  );
  expect(card.right - card.left).toBeGreaterThan(200);
  expect(card.bottom - card.top).toBeGreaterThan(60);
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(view.width);
  expect(card.bottom).toBeLessThanOrEqual(view.height);
}
