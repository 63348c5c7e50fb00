/** Figures, notes' filters, backup and import, articles of one's own and packs, by keys alone. */
import type { FrameSurface } from '../../../lib/cli/demo/chromium';
import { type Surface, untilSays } from '../../../lib/cli/demo/surface';
import type { ChromiumReading } from '../../support/chromium';
import { focused, settled, tabTo, write } from '../../support/keys';
import { expect, test } from '../../support/test';
import { COAST, NORTH, TO_ADD } from '../library-story';
import { STORY } from '../story';

const PANEL = '/sidepanel.html';

/** To a tab of the panel: there is one stop for all, and arrows go along. */
async function toTab(surface: Surface, name: string): Promise<void> {
  await tabTo(surface, /^(This page|Coverage|Figures|Notes|Library)$/);
  await surface.press('Home');
  for (let step = 0; step < 5 && (await focused(surface)) !== name; step += 1) await surface.press('ArrowRight');
  expect(await focused(surface)).toBe(name);
}

/** Presses Enter where the focus is, and chooses these files in what opens. */
async function chooseByKey(surface: FrameSurface, files: readonly { name: string; text: string }[]): Promise<void> {
  const opens = surface.frame.page().waitForEvent('filechooser');
  // A word there and back: until the browser knows that somebody waits, its chooser opens unseen.
  await surface.evaluate('1');
  await surface.press('Enter');
  const payload = files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));
  await (await opens).setFiles(payload);
}

async function panelOver(chromium: ChromiumReading, path: string) {
  await chromium.open(path);
  await chromium.marks(3);
  await chromium.pressAction();
  return chromium.panel();
}

test('comparisons are filtered, one is opened to its sentences and plots, and the plots become a table', async ({
  chromium,
}) => {
  chromium.server.set('/story', STORY);
  const panel = await panelOver(chromium, '/story');
  await toTab(panel, 'Figures');
  const all = await untilSays(panel, /(\d+) of \1 comparisons shown/);
  await tabTo(panel, /^Conflict \d/);
  await panel.press('Enter');
  expect(await untilSays(panel, /\d+ of \d+ comparisons shown[\s\S]*Clear the filter/)).not.toBe(all);
  expect(await settled(panel), 'a switch keeps the focus').toMatch(/^Conflict \d/);
  await tabTo(panel, /^Name$/);
  await panel.press('ArrowDown');
  await panel.press('ArrowUp');
  await tabTo(panel, /^Outlet$/);
  await tabTo(panel, /^Clear the filter$/);
  await panel.press('Enter');
  await untilSays(panel, /(\d+) of \1 comparisons shown/);
  expect(await settled(panel), 'the button is gone; what is before it has the focus').toBe('Outlet');

  await tabTo(panel, /^women or mothers present/);
  const row = await focused(panel);
  await panel.press('Enter');
  await untilSays(panel, 'Show as table');
  expect(await settled(panel), 'what is open can be closed again').toBe(row);
  await tabTo(panel, /^Show as table$/);
  await panel.press('Enter');
  await untilSays(panel, /Outlet\s+As stated/i);
  expect(await settled(panel)).toBe('Show as table');
  await panel.press('Enter');
  await tabTo(panel, /^Note on /);
  await write(panel, 'Why');
  await untilSays(panel, 'Draft kept');
});

test('notes are filtered by word, place and tag, and the filter is cleared', async ({ chromium }) => {
  chromium.server.set('/story', STORY);
  const panel = await panelOver(chromium, '/story');
  await toTab(panel, 'Notes');
  for (const [text, tag] of [
    ['Harbour fees', 'sea'],
    ['Mountain pass', 'land'],
  ] as const) {
    await tabTo(panel, /^Note on this page$/);
    await write(panel, text);
    await tabTo(panel, /^Tags$/);
    await write(panel, tag);
    await tabTo(panel, /^Save note$/);
    await panel.press('Enter');
    await untilSays(panel, `#${tag}`);
  }
  await tabTo(panel, /^Filter notes$/);
  await write(panel, 'harbour');
  await untilSays(panel, '1 of 2 notes');
  await tabTo(panel, /^clear the filter$/);
  await panel.press('Enter');
  await untilSays(panel, '2 notes');
  expect(await settled(panel), 'one may write the next word').toBe('Filter notes');
  await tabTo(panel, /^Filters$/);
  await panel.press('Enter');
  await tabTo(panel, /^Tag$/);
  await panel.press('ArrowDown');
  await untilSays(panel, '1 of 2 notes');
  await tabTo(panel, /^Order$/);
  await tabTo(panel, /^clear the filter$/, 80);
  await panel.press('Enter');
  await untilSays(panel, '2 notes');
  expect(await settled(panel)).toBe('Filter notes');
});

test('a backup is saved and confirmed, every export goes out, and the backup comes in again and is undone', async ({
  chromium,
}) => {
  test.setTimeout(120_000);
  const panel = await chromium.extensionPage(PANEL);
  const page = panel.frame.page();
  const note = { id: 'n1', text: 'Ask the council', tags: ['lists'], subject: null, page: null, deleted: null };
  const body = JSON.stringify({ note: { ...note, created: 1_790_000_000_000, updated: 1_790_000_000_000 } });
  await panel.evaluate(`chrome.runtime.sendMessage({ name: 'note.save', body: ${body} })`);
  await toTab(panel, 'Notes');
  await untilSays(panel, '#lists');
  await tabTo(panel, /^Backup, export, import$/);
  await panel.press('Enter');
  await untilSays(panel, 'Save a backup file');

  await tabTo(panel, /^Save a backup file$/);
  const saved = await goesOut('Enter');
  await untilSays(panel, 'Is it in your downloads?');
  await panel.press('Tab');
  expect(await focused(panel), 'the answer is the next stop').toBe('Yes');
  await panel.press('Enter');
  await untilSays(panel, 'Every note is in it');
  expect(await settled(panel), 'back where the question came from').toBe('Save a backup file');
  for (const [name, end] of [
    ['Web Annotations (JSON-LD)', '.jsonld'],
    ['Markdown, one file', '.md'],
    ['Markdown, a folder', '.zip'],
    ['Table (CSV)', '.csv'],
  ] as const) {
    await tabTo(panel, new RegExp(`^${name.replace(/[()]/g, '\\$&')}`));
    expect((await goesOut('Enter')).name).toContain(end);
  }

  await tabTo(panel, /^Choose files/);
  await chooseByKey(panel, [{ name: 'wrong.json', text: '{' }]);
  await untilSays(panel, 'cannot be imported');
  expect(await settled(panel), 'another may be chosen').toMatch(/^Choose files/);
  const other = saved.text.replace('"n1"', '"n2"').replace('Ask the council', 'Ask the mayor');
  await chooseByKey(panel, [{ name: 'other.json', text: other }]);
  await untilSays(panel, '1 new');
  await tabTo(panel, /^Cancel$/);
  await panel.press('Enter');
  expect(await settled(panel)).toMatch(/^Choose files/);
  await chooseByKey(panel, [{ name: 'other.json', text: other }]);
  await untilSays(panel, '1 new');
  await tabTo(panel, /^Merge/);
  await panel.press('ArrowDown');
  expect(await settled(panel), 'the choice keeps the focus').toMatch(/^Add: keep both/);
  await tabTo(panel, /^Import$/);
  await panel.press('Enter');
  await untilSays(panel, 'Imported.');
  expect(await settled(panel)).toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, 'The import is undone');
  expect(await settled(panel)).toMatch(/^Choose files/);

  async function goesOut(key: string): Promise<{ name: string; text: string }> {
    const comes = page.waitForEvent('download');
    await panel.press(key);
    const download = await comes;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }
});

test('files come in, are looked at, added, undone, and a removed article comes back', async ({ chromium }) => {
  test.setTimeout(120_000);
  const panel = await chromium.extensionPage(PANEL);
  await toTab(panel, 'Library');
  await untilSays(panel, 'Packs');
  await tabTo(panel, /^Import files$/);
  await chooseByKey(panel, [NORTH, COAST]);
  await untilSays(panel, 'To be added: 2 articles');
  expect(await settled(panel), 'what was read has the focus').toMatch(/^To be added/);
  await tabTo(panel, /^Cancel$/);
  await panel.press('Enter');
  await untilSays(panel, 'No article of yours yet');
  expect(await settled(panel)).toBe('Import files');
  await chooseByKey(panel, [NORTH]);
  await untilSays(panel, 'To be added: 1 article');
  await settled(panel);
  await tabTo(panel, /^Show the text/);
  await panel.press('Enter');
  await untilSays(panel, 'About 40 fishermen');
  await tabTo(panel, /^Add$/);
  await panel.press('Enter');
  await untilSays(panel, 'Added: 1 article');
  expect(await settled(panel)).toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, /Removed\.[\s\S]*No article of yours yet/);
  expect(await settled(panel), 'on the way back from that').toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, /Added: 1 article[\s\S]*Harbour fees divide the town/);
  expect(await settled(panel)).toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, /Removed\.[\s\S]*No article of yours yet/);
  await tabTo(panel, /^Import files$/);
  await chooseByKey(panel, [NORTH]);
  await untilSays(panel, 'To be added: 1 article');
  await settled(panel);
  await tabTo(panel, /^Add$/);
  await panel.press('Enter');
  await untilSays(panel, 'Added: 1 article');
  await settled(panel);

  await tabTo(panel, /^Remove Harbour fees/);
  await panel.press('Enter');
  await untilSays(panel, /Removed\.\s*Undo/);
  expect(await settled(panel)).toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, 'Harbour fees divide the town');
  expect(await settled(panel), 'the article is back, and the focus on it').toMatch(/Harbour fees/);
});

test('the page being read is added: a claim is mended on the way, and “Undo” takes it out again', async ({
  chromium,
}) => {
  chromium.server.set('/pilot', TO_ADD);
  await chromium.open('/pilot');
  await chromium.pressAction();
  const panel = await chromium.panel();
  await untilSays(panel, 'Nothing on this page');
  await tabTo(panel, /^Add this page to my articles$/);
  await panel.press('Enter');
  await untilSays(panel, 'To be added: 1 article');
  expect(await settled(panel)).toMatch(/^To be added/);
  await tabTo(panel, /^Change: Date$/);
  await panel.press('Enter');
  expect(await settled(panel), 'its field').toBe('Date');
  await write(panel, 'someday');
  await panel.press('Enter');
  await untilSays(panel, 'This is not a date');
  expect(await settled(panel)).toBe('Date');
  await panel.press('Escape');
  expect(await settled(panel)).toBe('Change: Date');
  await tabTo(panel, /^Change: Title$/);
  await panel.press('Enter');
  await settled(panel);
  await write(panel, 'Fees');
  await panel.press('Enter');
  await untilSays(panel, 'stated: entered by you');
  expect(await settled(panel)).toBe('Change: Title');
  await tabTo(panel, /^Add$/);
  await panel.press('Enter');
  await untilSays(panel, 'Added: 1 article');
  expect(await settled(panel)).toBe('Undo');
  await panel.press('Enter');
  await untilSays(panel, /Removed\./);
  expect(await settled(panel), 'on the way back from that').toBe('Undo');
});

test('a pack is switched off and on again', async ({ chromium }) => {
  chromium.server.set('/story', STORY);
  const panel = await panelOver(chromium, '/story');
  await toTab(panel, 'Library');
  await untilSays(panel, 'Packs');
  await tabTo(panel, /^On$/);
  await panel.press(' ');
  await expect.poll(async () => (await chromium.markTexts()).length).toBe(0);
  expect(await settled(panel), 'it can be switched on again').toBe('On');
  await panel.press(' ');
  await chromium.marks(3);
  expect(await settled(panel)).toBe('On');
});
