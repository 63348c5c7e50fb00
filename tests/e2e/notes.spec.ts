import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { pressButton } from './library-story';
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
  const panel = await writtenInPanel(reading);

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

test('a change of a note that was not saved is found among such texts, and saved from there', async ({ reading }) => {
  const panel = await writtenInPanel(reading);
  await panel.click('button[aria-label^="Edit note"]');
  await panel.type('.notes textarea', ' of names');
  await untilSays(panel, 'Draft kept');
  for (const name of ['Library', 'Notes', '1 text not saved']) await pressButton(panel, name);
  await untilSays(panel, `A change of the note “${NOTE}”`);
  await pressButton(panel, 'go on');
  const written = () => panel.evaluate<string | null>(`document.querySelector('textarea')?.value ?? null`);
  await until('the change in its field', async () => ((await written())?.includes('of names') ? true : null));
  await pressButton(panel, 'Save note');
  await untilSays(panel, 'Nothing is left that was begun and not saved.');
  expect(await panel.evaluate<string>('document.activeElement.textContent')).toContain('Back');
  await pressButton(panel, '← Back');
  expect(await untilSays(panel, 'of names')).not.toContain('not saved');
});

test('a note back from the trash has no button for a history that it does not have', async ({ reading }) => {
  const panel = await writtenInPanel(reading);
  await panel.click('button[aria-label^="Delete note"]');
  await untilSays(panel, /Deleted/);
  await panel.click('.undo-line button');
  expect(await untilSays(panel, /1 note[\s\S]*edit/)).not.toContain('history');
});

/** The panel's notes, with one that was written there. */
async function writtenInPanel(reading: Reading): Promise<Surface> {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const panel = await openPanelTab(reading, 'Notes');
  await untilSays(panel, /No notes yet/);
  await panel.type('textarea', NOTE);
  await panel.click('.note-foot .button');
  await untilSays(panel, new RegExp(`${NOTE}[\\s\\S]*edit`));
  return panel;
}

async function openPanelTab(reading: Reading, name: string) {
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
