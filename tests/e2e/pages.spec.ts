/** Our own pages: what they say, and that assistive technology can read them. */
import { untilSays } from '../../lib/cli/demo/surface';
import { VIOLATIONS } from '../support/axe';
import { expect, test } from '../support/test';
import { STORY } from './story';

test('the first install opens the welcome page, whose names can be tried', async ({ reading }) => {
  const welcome = await reading.extensionPage('/welcome.html');
  const text = await untilSays(welcome, 'Privacy');
  expect(text).toContain('Alt');
  await untilSays(welcome, /knows .+\./);
  expect(await welcome.evaluate(VIOLATIONS)).toEqual([]);
});

test('options are saved at once and hold', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const options = await reading.extensionPage('/options.html');
  await untilSays(options, '5 articles');
  expect(await options.evaluate(VIOLATIONS)).toEqual([]);
  await options.evaluate(`(() => {
    const input = [...document.querySelectorAll('input[type=radio]')].find((each) => each.closest('label').textContent.includes('nothing'));
    input.click();
  })()`);
  await untilSays(options, 'Saved');
  await reading.open('/story');
  await new Promise((done) => setTimeout(done, 800));
  expect(await reading.markTexts()).toEqual([]);
  await reading.hover('Olga Tsukanova');
  await untilSays(await reading.card(), 'Olga Tsukanova');
});

test('the reader shows the article, where it is known from, and the quote', async ({ reading }) => {
  const reader = await reading.extensionPage('/reader.html#004_5ed231bf4f7a6f2e');
  const text = await untilSays(reader, 'expresses sympathy');
  expect(text).toContain('BOL News');
  expect(text).not.toContain('electoral votes');
  expect(await reader.evaluate(VIOLATIONS)).toEqual([]);
});

test('a name in the reader opens its card, and Esc gives the focus back', async ({ reading }) => {
  const reader = await reading.extensionPage('/reader.html#004_5ed231bf4f7a6f2e');
  await untilSays(reader, 'expresses sympathy');
  await reader.click('.in-text');
  await untilSays(reader, 'What they reported');
  expect(await reader.evaluate(`document.activeElement.closest('[role=dialog]') !== null`)).toBe(true);
  await reader.press('Escape');
  expect(await reader.evaluate(`document.querySelector('[role=dialog]')`)).toBeNull();
  expect(await reader.evaluate(`document.activeElement.getAttribute('role')`)).toBe('button');
});

test('card and panel can be read by assistive technology', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Council of Mothers and Wives');
  const card = await reading.card();
  await untilSays(card, /article/);
  expect(await card.evaluate(VIOLATIONS)).toEqual([]);
  await reading.press('Escape');
  await reading.pressAction();
  const panel = await reading.panel();
  await untilSays(panel, 'Olga Tsukanova');
  expect(await panel.evaluate(VIOLATIONS)).toEqual([]);
});
