/** The panel by keys alone, as someone goes who has no pointer: every tab, a note from first letter to trash and back. */

import { pause, until, untilSays } from '../../../lib/cli/demo/surface';
import { focused, tabTo, write } from '../../support/keys';
import { expect, test } from '../../support/test';
import { page, STORY } from '../story';

test('a note is written, tagged, changed, deleted, brought back, put into the trash and taken out of it without a pointer', async ({
  chromium,
}) => {
  test.setTimeout(120_000);
  chromium.server.set('/story', STORY);
  await chromium.open('/story');
  await chromium.marks(3);
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, '15 mothers');

  await tabTo(panel, /^This page/);
  await panel.press('End');
  await untilSays(panel, 'My articles');
  await panel.press('ArrowLeft');
  await untilSays(panel, 'No notes yet');
  await panel.press('Tab');
  expect(await focused(panel)).toBe('Note on this page');
  await write(panel, 'Count them');
  await untilSays(panel, 'Draft kept');
  await panel.press('Tab');
  await write(panel, 'lists');
  await tabTo(panel, /^Save note$/);
  await panel.press('Enter');
  await untilSays(panel, '#lists');
  expect(await focused(panel), 'the focus is where one writes on').toBe('Note on this page');

  await tabTo(panel, /^Edit note: Count them/);
  await panel.press('Enter');
  await write(panel, ' again');
  await tabTo(panel, /^Save note$/);
  await panel.press('Enter');
  await untilSays(panel, /history/);
  await tabTo(panel, /^Delete note/);
  await panel.press('Enter');
  await untilSays(panel, /Deleted/);
  expect(await focused(panel), 'the focus is on what undoes it').toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, /#lists/);

  await tabTo(panel, /^Delete note/);
  await panel.press('Enter');
  await untilSays(panel, /Deleted/);
  await tabTo(panel, /^Trash$/);
  await panel.press('Enter');
  await untilSays(panel, /kept 30 days more/);
  await tabTo(panel, /^restore$/);
  await panel.press('Enter');
  await untilSays(panel, /The trash is empty/);
  expect(await focused(panel)).toMatch(/Back$/);
  await panel.press('Enter');
  await untilSays(panel, /#lists/);
  expect(await focused(panel), 'where one came from').toBe('Trash');

  await tabTo(panel, /^Backup, export, import$/);
  await panel.press('Enter');
  await untilSays(panel, 'Save a backup file');
  expect(await focused(panel)).toMatch(/Back$/);
  await panel.press('Enter');
  await until('the list again', async () => ((await panel.text()).includes('#lists') ? true : null));
});

test('the names of the page are gone along, and a topic opens and closes, by key', async ({ chromium }) => {
  chromium.server.set('/story', STORY);
  await chromium.open('/story');
  await chromium.marks(3);
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, '15 mothers');
  await tabTo(panel, /^Next mention of Vladimir Putin/);
  await panel.press('Enter');
  await pause(300);
  await tabTo(panel, /^Council of Mothers and Wives/);
  await panel.press('Enter');
  await untilSays(panel, 'What they reported');
  expect(await focused(panel)).toMatch(/Back$/);
  await panel.press('Enter');
  await untilSays(panel, 'Names on this page');
  expect(await focused(panel), 'back where one was').toMatch(/^Council of Mothers and Wives/);
});

test('Esc in a card that a key opened leads back to the frame that the reader was in, and the next key is heard there', async ({
  chromium,
}) => {
  const hears = `<script>addEventListener('keydown', ({ key }) => { window.__heard = key; })</script>`;
  chromium.server.set('/field', page(`<textarea></textarea>${hears}`));
  const story = '<article><p>Then Olga Tsukanova left, and nobody knew where to.</p></article>';
  chromium.server.set('/written-in', page(`${story}<iframe src="/field"></iframe>`));
  await chromium.open('/written-in');
  await chromium.marks(1);
  const [frame] = chromium.page.frames().slice(1);
  await frame?.locator('textarea').focus();
  await chromium.press('a');
  // The press that led there is long ago.
  await pause(1_200);
  await chromium.command('next-mark');
  await untilSays(await chromium.card(), 'Olga Tsukanova');
  await until(
    'the focus in the card',
    async () => (await chromium.evaluate<string>('document.activeElement.localName')) === 'div' || null,
  );
  await pause(300);
  await chromium.press('Escape');
  await chromium.cardGone();
  await pause(200);
  await chromium.press('b');
  expect(await frame?.evaluate('window.__heard')).toBe('b');
});
