/**
 * Clickjacking where a frame cannot be told that it is covered: nothing that a page lays comes to lie above a card, so
 * that whoever presses one has seen it. Where a page does not leave it at that, the card is hidden.
 */
import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { LURES } from '../../pages/lures';
import type { Reading } from '../../support/reading';
import { expect, test } from '../../support/test';

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

test('a card that is open lies above what a page lays over it', async ({ firefox }) => {
  for (const { name, lay, lift } of LURES) {
    await openCard(firefox);
    await firefox.evaluate(`void (() => { ${lay} })()`);
    await firefox.evaluate(SOLID);
    await until(`the card above ${name}`, async () => (await firefox.evaluate<boolean>(TOPMOST)) || null);
    await firefox.evaluate(`void (() => { ${lift} })()`);
  }
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
