/**
 * Clickjacking where a frame cannot be told that it is covered: nothing that a page lays comes to lie above a card, so
 * that whoever presses one has seen it. Where a page does not leave it at that, the card is hidden.
 */
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { LURES, VAIN_LURES } from '../../pages/lures';
import type { FirefoxReading } from '../../support/firefox';
import type { Reading } from '../../support/reading';
import { expect, test } from '../../support/test';
import { cardInFrame, hoverIn } from '../in-trees';

const HOST = `document.querySelector(':root > div')`;
/** Whether a pointer would meet the card, below its mark and where no text of the page is, if it went through nothing. */
const TOPMOST = `document.elementFromPoint(158, 350) === ${HOST}`;
const SOLID = `void document.querySelectorAll('#lure').forEach((lure) => lure.style.setProperty('pointer-events', 'auto'))`;

async function openCard(reading: Reading) {
  await reading.open('/news');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await untilSays(await reading.card(), /article/);
}

/** Hidden under it, as the next test sees. */
const isFilter = ({ name }: { name: string }): boolean => name.includes('filter');

test('a card that is open lies above what a page lays over it', async ({ firefox }) => {
  for (const { name, lay, lift } of LURES.filter((lure) => !isFilter(lure))) {
    await openCard(firefox);
    await firefox.evaluate(`void (() => { ${lay} })()`);
    await firefox.evaluate(SOLID);
    await until(`the card above ${name}`, async () => (await firefox.evaluate<boolean>(TOPMOST)) || null);
    await firefox.evaluate(`void (() => { ${lift} })()`);
  }
});

/** Nothing in a page can ask how a frame is drawn, so the browser is asked: the dark pixels of the card's text. */
async function inkOf(firefox: FirefoxReading): Promise<number> {
  const { x, y, width, height } = await firefox.cardBox();
  return firefox.session.run<number>(
    { window: 'browser' },
    `const [x, y, width, height] = arguments;
    const { currentWindowGlobal } = gBrowser.selectedBrowser.browsingContext;
    return currentWindowGlobal.drawSnapshot(new DOMRect(x, y, width, height), 1, 'rgb(255, 255, 255)').then((picture) => {
      const drawing = new OffscreenCanvas(width, height).getContext('2d');
      drawing.drawImage(picture, 0, 0);
      const { data } = drawing.getImageData(0, 0, width, height);
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at] + data[at + 1] + data[at + 2] < 300) dark++;
      return dark;
    });`,
    [x, y, width, height].map(Math.round),
  );
}

test('a card that is open is drawn as before, or hidden, whatever a page makes transparent', async ({ firefox }) => {
  const root = (property: string, value: string) => ({
    name: `a root with ${property}: ${value}`,
    lay: `document.documentElement.style.setProperty('${property}', '${value}');`,
    lift: `document.documentElement.style.removeProperty('${property}');`,
  });
  const filters = ['brightness(9)', 'invert(0.5)'].map((filter) => root('filter', filter));
  const roots = [root('mask-image', 'linear-gradient(#0000, #0000)'), ...filters];
  for (const { name, lay, lift } of [
    ...LURES.filter(({ name }) => !name.includes('scroll')),
    ...VAIN_LURES,
    ...roots,
  ]) {
    await openCard(firefox);
    await pause(300);
    const before = await inkOf(firefox);
    expect(before, 'text of the card').toBeGreaterThan(500);
    await firefox.evaluate(`void (() => { ${lay} })()`);
    const isSafe = async () => !(await firefox.isCardOpen()) || Math.abs((await inkOf(firefox)) - before) < before / 10;
    await until(`the card drawn or hidden under ${name}`, async () => (await isSafe()) || null);
    await pause(200);
    expect(await isSafe(), name).toBe(true);
    await firefox.evaluate(`void (() => { ${lift} })()`);
    await firefox.moveAway();
  }
});

test('a card is hidden by a page that fades, also where that calls off every frame that was asked for', async ({
  firefox,
}) => {
  await openCard(firefox);
  await firefox.evaluate(`void setInterval(() => {
    const last = requestAnimationFrame(() => {});
    for (let id = 1; id <= last; id += 1) cancelAnimationFrame(id);
  }, 2)`);
  await pause(300);
  await firefox.evaluate(`void document.documentElement.style.setProperty('filter', 'opacity(0)')`);
  await firefox.cardGone();
});

test('a page that is made dark by a filter has its cards', async ({ firefox }) => {
  await firefox.open('/news');
  await firefox.evaluate(
    `void document.documentElement.style.setProperty('filter', 'invert(1) hue-rotate(180deg) contrast(0.9)')`,
  );
  await firefox.marks(3);
  await firefox.hover('Olga Tsukanova');
  await untilSays(await firefox.card(), /article/);
  await pause(300);
  expect(await firefox.isCardOpen()).toBe(true);
});

test('a page that takes the card down sees it rise, above a sheet that it laid meanwhile', async ({ firefox }) => {
  const sheet = LURES.find(({ name }) => name === 'a sheet over everything')?.lay ?? '';
  for (const down of ['hidePopover()', `removeAttribute('popover')`]) {
    await openCard(firefox);
    await firefox.evaluate(`void ${HOST}.${down}`);
    await firefox.evaluate(`void (() => { ${sheet} })()`);
    await firefox.evaluate(SOLID);
    await until(`the card after ${down}`, async () => (await firefox.evaluate<boolean>(TOPMOST)) || null);
  }
});

test('events that the page made up spend nothing', async ({ firefox }) => {
  await openCard(firefox);
  await firefox.evaluate(`void Array.from({ length: 20 }, () =>
    document.dispatchEvent(new ToggleEvent('toggle', { newState: 'open', oldState: 'closed' })))`);
  const popover = LURES.find(({ name }) => name === 'a popover')?.lay ?? '';
  await firefox.evaluate(`void (() => { ${popover} })()`);
  await firefox.evaluate(SOLID);
  await until('the card above the popover', async () => (await firefox.evaluate<boolean>(TOPMOST)) || null);
});

test('of a page that opens something above the card again and again the card is hidden', async ({ firefox }) => {
  await openCard(firefox);
  await firefox.evaluate(`void (() => {
    document.body.insertAdjacentHTML('beforeend', '<div id="lure" popover="manual">Win!</div>');
    addEventListener('toggle', ({ target, newState }) => {
      if (newState !== 'open' || target.id === 'lure') return;
      target.ownerDocument.getElementById('lure').hidePopover();
      target.ownerDocument.getElementById('lure').showPopover();
    }, true);
    document.getElementById('lure').showPopover();
  })()`);
  await until('the card to be hidden', async () => ((await firefox.isCardOpen()) ? null : true));
  await pause(300);
  expect(await firefox.isCardOpen()).toBe(false);
});

test('a pinned card that a page hides is closed, and the next one opens', async ({ firefox }) => {
  await openCard(firefox);
  await firefox.pressInCard('button[aria-pressed]');
  await until('the pin', async () => {
    const card = await firefox.card();
    return (
      (await card.evaluate<boolean>(`document.querySelector('button[aria-pressed]').ariaPressed === 'true'`)) || null
    );
  });
  await firefox.evaluate(`document.documentElement.style.setProperty('filter', 'brightness(9)')`);
  await firefox.cardGone();
  await firefox.evaluate(`document.documentElement.style.removeProperty('filter')`);
  await firefox.hover('Vladimir Putin');
  await untilSays(await firefox.card(), /Vladimir Putin/);
});

test('a card in a frame, which the page around it can fade, takes no press but that which closes it', async ({
  firefox,
}) => {
  await firefox.open('/framed');
  await until('marks in the frame', () =>
    firefox.evaluate(`document.querySelector('iframe').contentWindow.CSS.highlights.size > 0 || null`),
  );
  await hoverIn(firefox, ['iframe', 'p:nth-of-type(2)'], 'Olga Tsukanova');
  const { left, top, right, bottom } = await until('the card in the frame', () => cardInFrame(firefox, 'iframe'));
  await pause(500);
  await firefox.evaluate(`void document.querySelector('iframe').style.setProperty('opacity', '0.01')`);
  // Over all that lies below the line with the button that closes it.
  for (let y = top + 60; y < bottom; y += 14)
    for (let x = left + 20; x < right; x += 45) {
      const at = { x: Math.round(x), y: Math.round(y) };
      const press = [{ type: 'pointerDown', button: 0 } as const, { type: 'pointerUp', button: 0 } as const];
      await firefox.session.point({ tab: firefox.session.firstTab }, [
        { type: 'pointerMove', ...at, duration: 0 },
        ...press,
      ]);
    }
  const options = await firefox.extensionPage('/options.html');
  const { muted } = await options.evaluate<{ muted: string[] }>(
    `browser.runtime.sendMessage({ name: 'settings.get', body: {} }).then(({ value }) => value)`,
  );
  expect(muted).toEqual([]);
  expect(await cardInFrame(firefox, 'iframe')).not.toBeNull();
});
