/** “not this one” in one tab holds in every other that shows the same page. Only Chromium is driven in two tabs. */
import { callOf, markTexts } from '../../../lib/cli/demo/in-page';
import { until, untilSays } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';
import { STORY } from '../story';

const OLGA = 'Olga Tsukanova';

test('what is no match in one tab is none in another, and taken back in one it is back in both', async ({
  chromium,
}) => {
  chromium.server.set('/story', STORY);
  const other = await chromium.context.newPage();
  await other.goto(chromium.server.url('/story'));
  const marksThere = () => other.evaluate<string[]>(callOf(markTexts));
  await until('the mark in the other tab', async () => ((await marksThere()).includes(OLGA) ? true : null));

  await chromium.page.bringToFront();
  await chromium.open('/story');
  await chromium.marks(3);
  await chromium.hover(OLGA);
  const card = await chromium.card();
  await untilSays(card, 'not this one');
  await card.click('.card-foot button:nth-of-type(3)');
  await untilSays(card, 'not marked on this page.');
  await other.bringToFront();
  await until('no mark in the other tab', async () => ((await marksThere()).includes(OLGA) ? null : true));
  expect(await marksThere()).not.toEqual([]);

  await card.evaluate(`(async () => {
    const ask = (name, body) => chrome.runtime.sendMessage({ name, body });
    for (const { id } of (await ask('wrong.list', {})).value) await ask('wrong.remove', { id });
  })()`);
  await until('the mark back in the other tab', async () => ((await marksThere()).includes(OLGA) ? true : null));
  await other.close();
  await until('the mark back', async () => ((await chromium.markTexts()).includes(OLGA) ? true : null));
});
