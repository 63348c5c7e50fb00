import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { STORY } from './story';

const NOTE = 'Ask the council for its list';

test('a note written on a card is there after a restart, in the card and in the panel', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  const card = await reading.card();
  await untilSays(card, /article/);
  await card.type('textarea', NOTE);
  await card.click('.note-foot .button');
  await untilSays(card, 'Saved');

  await reading.restart();
  await reading.open('/story');
  await reading.marks(3);
  await reading.hover('Olga Tsukanova');
  await untilSays(await reading.card(), NOTE);
  await reading.press('Escape');
  await reading.cardGone();

  const panel = await openPanelTab(reading, 'Notes');
  const text = await untilSays(panel, NOTE);
  expect(text).toContain('Olga Tsukanova');
});

test('notes are written, edited, deleted and brought back in the panel', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const panel = await openPanelTab(reading, 'Notes');
  await untilSays(panel, /No notes yet/);
  await panel.type('textarea', NOTE);
  await panel.click('.note-foot .button');
  await untilSays(panel, new RegExp(`${NOTE}[\\s\\S]*edit`));

  await panel.click('button[aria-label^="Edit note"]');
  await panel.type('.notes textarea', ' today');
  await untilSays(panel, 'Draft kept');
  await panel.click('.notes .note-foot .button');
  await untilSays(panel, / today/);
  // What is saved is no draft any more: the next edit finds nothing that was left.
  await panel.click('button[aria-label^="Edit note"]');
  await pause(500);
  expect(await panel.evaluate(`document.querySelectorAll('.other-text').length`)).toBe(0);
  await panel.evaluate(`[...document.querySelectorAll('.notes .note-foot button')].at(0).click()`);

  await panel.click('button[aria-label^="Delete note"]');
  const text = await untilSays(panel, /Deleted\.\s*Undo[\s\S]*No notes here\. 1 note is in the trash\./);
  expect(text).not.toContain('No notes yet');
  await panel.click('.undo-line button');
  await untilSays(panel, /history[\s\S]*edit/);
  expect(await panel.evaluate<string>(`document.querySelector('h2:has(+ .notes)')?.textContent`)).toBe('Notes');
});

test('a note back from the trash has no button for a history that it does not have', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const panel = await openPanelTab(reading, 'Notes');
  await untilSays(panel, /No notes yet/);
  await panel.type('textarea', NOTE);
  await panel.click('.note-foot .button');
  await untilSays(panel, new RegExp(`${NOTE}[\\s\\S]*edit`));
  await panel.click('button[aria-label^="Delete note"]');
  await untilSays(panel, /Deleted/);
  await panel.click('.undo-line button');
  expect(await untilSays(panel, /1 note[\s\S]*edit/)).not.toContain('history');
});

async function openPanelTab(reading: Parameters<Parameters<typeof test>[2]>[0]['reading'], name: string) {
  await reading.pressAction();
  const panel = await reading.panel();
  await until(
    'the tabs',
    async () => (await panel.evaluate<number>(`document.querySelectorAll('[role=tab]').length`)) || null,
  );
  await panel.evaluate(
    `[...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent === ${JSON.stringify(name)}).click()`,
  );
  return panel;
}
