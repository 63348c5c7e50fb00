/** What the panel knows of frames is asked of them each time: a worker that was stopped knows it again, and no page is told. */
import { type Surface, until } from '../../../lib/cli/demo/surface';
import { watchWorker } from '../../support/killer';
import { expect, test } from '../../support/test';
import { page } from '../story';

const NAME = 'Olga Tsukanova';

/** What the page could see of being asked: nodes and attributes that change, in it and in its frame, and what is loaded. */
const WATCH = `(() => {
  window.seen = [];
  for (const { document } of [window, window[0]]) {
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver((records) => window.seen.push(...records.map(({ type }) => type))).observe(document, all);
  }
  for (const view of [window, window[0]]) {
    for (const type of ['message', 'focus', 'blur', 'resize', 'load']) view.addEventListener(type, () => window.seen.push(type), true);
    new PerformanceObserver((list) => window.seen.push(...list.getEntries().map(({ name }) => name))).observe({ type: 'resource' });
  }
})()`;

const countOf = (panel: Surface): Promise<number | null> =>
  panel.evaluate(`(() => {
    const row = [...document.querySelectorAll('.row')].find((each) => each.querySelector('.row-name')?.textContent === '${NAME}');
    return row === undefined ? null : Number(row.querySelector('.row-count [aria-hidden]').textContent);
  })()`);

test('a worker that was stopped knows the frames again, and no page sees that they are asked', async ({ chromium }) => {
  chromium.server.set(
    '/around',
    page(`<p>Then ${NAME} spoke.</p><iframe srcdoc="<p>Then ${NAME} left.</p>" width="700"></iframe>`),
  );
  await chromium.open('/around');
  await chromium.pressAction();
  const panel = await chromium.panel();
  await until('both', async () => (await countOf(panel)) === 2 || null);
  const killer = await watchWorker(chromium);

  await chromium.evaluate(WATCH);
  await killer.kill();
  await panel.evaluate(`chrome.windows.getCurrent().then(({ id }) =>
    chrome.runtime.sendMessage({ name: 'panel.page', body: { window: id } }))`);
  expect(await countOf(panel)).toBe(2);
  expect(await chromium.evaluate('window.seen')).toEqual([]);

  await killer.kill();
  await chromium.evaluate(`void window[0].document.body.append('And ${NAME} came back.')`);
  await until('three', async () => (await countOf(panel)) === 3 || null);
  await killer.kill();
  await panel.click(`button.step[aria-label^="Next"][aria-label*="${NAME}"]`);
  await until('a flash in the page', () =>
    chromium.evaluate(`[...CSS.highlights.keys()].some((name) => name.endsWith('-f')) || null`),
  );
  await panel.click(`button.step[aria-label^="Next"][aria-label*="${NAME}"]`);
  await until('a flash in the frame', () =>
    chromium.evaluate(`[...window[0].CSS.highlights.keys()].some((name) => name.endsWith('-f')) || null`),
  );
});
