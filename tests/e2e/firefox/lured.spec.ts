/**
 * Clickjacking where a frame cannot be told that it is covered: nothing that a page lays comes to lie above a card, so
 * that whoever presses one has seen it.
 */
import { until, untilSays } from '../../../lib/cli/demo/surface';
import { LURES } from '../../pages/lures';
import { expect, test } from '../../support/test';

const HOST = `document.querySelector(':root > div')`;

test('a card that is open lies above what a page lays over it, and above each popover that it opens', async ({
  firefox,
}) => {
  for (const { name, lay, lift } of LURES) {
    await firefox.open('/news');
    await firefox.marks(3);
    await firefox.hover('Olga Tsukanova');
    await untilSays(await firefox.card(), /article/);
    await firefox.evaluate(`void (window.opened = [],
      addEventListener('toggle', ({ target, newState }) => newState === 'open' && window.opened.push(target === ${HOST}), true))`);
    await firefox.evaluate(`void (() => { ${lay} })()`);
    expect(await firefox.evaluate<boolean>(`${HOST}.matches(':popover-open')`), name).toBe(true);
    if (name === 'a popover') {
      await until(
        'the card to rise above it',
        async () => (await firefox.evaluate<boolean>('window.opened.at(-1) === true')) || null,
      );
      expect(await firefox.evaluate<boolean[]>('window.opened')).toEqual([false, true]);
    }
    await firefox.evaluate(`void (() => { ${lift} })()`);
  }
});

test('a page that opens something above the card for ever sees it rise some times, and no more', async ({
  firefox,
}) => {
  await firefox.open('/news');
  await firefox.marks(3);
  await firefox.hover('Olga Tsukanova');
  await untilSays(await firefox.card(), /article/);
  await firefox.evaluate(`void (() => {
    window.rises = 0;
    document.body.insertAdjacentHTML('beforeend', '<div id="lure" popover="manual">Win!</div>');
    addEventListener('toggle', ({ target, newState }) => {
      if (newState !== 'open' || target === lure) return;
      window.rises += 1;
      lure.hidePopover();
      lure.showPopover();
    }, true);
    lure.showPopover();
  })()`);
  const rises = () => firefox.evaluate<number>('window.rises');
  let before = -1;
  await until('the rises to end', async () => {
    const now = await rises();
    const isOver = now > 0 && now === before;
    before = now;
    return isOver || null;
  });
  expect(await rises()).toBeLessThanOrEqual(10);
});
