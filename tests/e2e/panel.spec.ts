import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { NO_MATCHES, STORY } from './story';

const pick = (panel: Surface, tab: string) =>
  panel.evaluate(
    `[...document.querySelectorAll('[role=tab]')].find((each) => each.textContent === ${JSON.stringify(tab)}).click()`,
  );

test.beforeEach(async ({ reading }) => {
  reading.server.set('/story', STORY);
  reading.server.set('/nothing', NO_MATCHES);
});

test('the toolbar button opens the panel, and it follows the page', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.pressAction();
  const panel = await reading.panel();
  const here = await untilSays(panel, 'Olga Tsukanova');
  expect(here).toContain('Vladimir Putin');
  expect(here).toContain('15 mothers');

  await pick(panel, 'Coverage');
  expect(await untilSays(panel, /NHK/)).toMatch(/Shares /);

  await pick(panel, 'This page');
  await reading.open('/nothing');
  await untilSays(panel, 'Nothing on this page is in the library');
});

test('the card opens the panel, or says what does where the browser forbids it', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  const card = await reading.card();
  await untilSays(card, /article/);
  await card.click('button[title="Open in the panel"]');
  if (reading.browser === 'firefox') await untilSays(card, /toolbar button/);
  else await untilSays(await reading.panel(), /person[\s\S]*What they reported/);
});

test('a site that is switched off has no marks, no card and no listeners; on again it has them back', async ({
  reading,
}) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await reading.card();
  await reading.press('Escape');
  await reading.cardGone();

  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, 'Olga Tsukanova');
  const choose = (label: string) =>
    panel.evaluate(`(() => {
      const inputs = [...document.querySelectorAll('input[type=radio], button[role=radio]')];
      inputs.find((each) => (each.closest('label')?.textContent ?? each.textContent).trim() === ${JSON.stringify(label)}).click();
    })()`);
  for (const state of ['Off', 'Pause']) {
    await choose(state);
    await until('the marks to go', async () => ((await reading.markTexts()).length === 0 ? true : null));
    const left = await reading.evaluate(`({
      highlights: CSS.highlights.size,
      children: document.documentElement.children.length,
      frames: document.querySelectorAll('iframe').length,
    })`);
    expect(left, state).toEqual({ highlights: 0, children: 2, frames: 0 });
    await reading.hover('Olga Tsukanova');
    await pause(700);
    expect(await reading.isCardOpen()).toBe(false);
    await reading.reload();
    await pause(700);
    expect(await reading.markTexts(), `${state} after a reload`).toEqual([]);
    await choose('On');
    await reading.marks(3);
  }
});

test('a plain file is called one, not an article without names', async ({ reading }) => {
  await reading.open('/plain.txt');
  await reading.pressAction();
  await untilSays(await reading.panel(), 'plain file');
});

test('a page that hangs is said not to answer, and is there again once it does', async ({ reading }) => {
  await reading.open('/story');
  await reading.marks(3);
  await reading.evaluate(
    `void setTimeout(() => { for (const end = Date.now() + 8000; Date.now() < end; ); window.isDone = true; }, 500)`,
  );
  await pause(700);
  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, 'This page does not answer.');
  await untilSays(panel, 'Olga Tsukanova');
  expect(await reading.evaluate('window.isDone')).toBe(true);
});

test('search forgives a typing error and leads to the topic', async ({ reading }) => {
  await reading.open('/nothing');
  await reading.pressAction();
  const panel = await reading.panel();
  await panel.type('input[type=search]', 'Tsukonova');
  await untilSays(panel, 'Olga Tsukanova');
});
