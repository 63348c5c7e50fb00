/** Files dropped on the panel: articles on the library, notes on the import, and nothing anywhere else. */
import { strToU8, zipSync } from 'fflate';
import { type Surface, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { COAST, NORTH, pressButton } from './library-story';

const PANEL = '/sidepanel.html';

interface Dropped {
  name: string;
  bytes: Uint8Array;
}

const textFile = ({ name, text }: { name: string; text: string }): Dropped => ({ name, bytes: strToU8(text) });

/** Drags these files over an element and lets go. Says whether the page took them, and how it looked while they were over it. */
function drop(panel: Surface, selector: string, files: readonly Dropped[]) {
  const packed = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  return panel.evaluate<{ isOver: boolean; isTaken: boolean; isLeft: boolean }>(`(async () => {
    const dragged = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(packed)})
      dragged.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
    const target = document.querySelector(${JSON.stringify(selector)});
    const send = (type) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: dragged });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    send('dragenter');
    await new Promise((done) => setTimeout(done, 100));
    const isOver = document.querySelector('[data-drag=area]') !== null;
    const isTaken = send('dragover');
    const isLeft = !send('drop');
    return { isOver, isTaken, isLeft };
  })()`);
}

const TAKEN = { isOver: true, isTaken: true, isLeft: false };

test('articles, loose and in a ZIP, are dropped on the library, looked at and added', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  const zip = zipSync({ 'coast/coast.rss': strToU8(COAST.text), 'photo.jpg': new Uint8Array(9) });
  expect(await drop(panel, '.drop', [textFile(NORTH), { name: 'more.zip', bytes: zip }])).toEqual(TAKEN);
  const seen = await untilSays(panel, 'To be added: 2 articles');
  expect(seen).toContain('more.zip/coast/coast.rss');
  expect(seen).toContain('more.zip: 1 file of another kind was left aside.');
  await pressButton(panel, 'Add');
  await untilSays(panel, /Added: 2 articles[\s\S]*Harbour fees divide the town/);
});

test('a ZIP that inflates to far more than it is does no harm', async ({ reading }) => {
  test.setTimeout(120_000);
  const panel = await reading.extensionPage(PANEL);
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  const bomb = zipSync({ 'a.txt': strToU8(NORTH.text), 'b.txt': new Uint8Array(420_000_000) }, { level: 9 });
  await drop(panel, '.drop', [{ name: 'bomb.zip', bytes: bomb }]);
  const seen = await untilSays(panel, 'There is nothing to add', 60_000);
  expect(seen).toMatch(/bomb\.zip: is too large: unpacked, at most 400.MB can be read/);
  await pressButton(panel, 'Close');
  await drop(panel, '.drop', [textFile(NORTH)]);
  await untilSays(panel, 'To be added: 1 article');
});

test('what is dropped elsewhere neither opens nor is taken', async ({ reading }) => {
  const panel = await reading.extensionPage(PANEL);
  await untilSays(panel, 'Library');
  const address = await panel.evaluate('location.href');
  const stray = await drop(panel, 'main', [textFile(NORTH)]);
  expect(stray).toEqual({ isOver: false, isTaken: true, isLeft: false });
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  expect(await drop(panel, '.panel-top', [textFile(NORTH)])).toMatchObject({ isOver: false, isLeft: false });
  expect(await panel.text()).not.toContain('To be added');
  expect(await panel.evaluate('location.href')).toBe(address);
});

test('a ZIP of a backup and of annotations is dropped on the import of notes, looked at, and imported', async ({
  reading,
}) => {
  const panel = await reading.extensionPage(PANEL);
  const note = { id: 'n1', text: 'Ask the council', tags: [], subject: null, page: null, created: 5, updated: 5 };
  const notes = [{ note: { ...note, deleted: null }, versions: [] }];
  const backup = { format: 'second-source-notes', version: 1, exported: '2026-01-01T00:00:00.000Z', notes };
  const annotations = [{ id: 'n2', type: 'Annotation', bodyValue: 'Ask the mayor', target: 'https://a.example/' }];
  const zip = zipSync({
    'notes/backup.json': strToU8(JSON.stringify(backup)),
    'notes/more.jsonld': strToU8(JSON.stringify(annotations)),
  });
  await pressButton(panel, 'Notes');
  await pressButton(panel, 'Backup, export, import');
  await untilSays(panel, 'Choose files');
  const broken = { name: 'broken.zip', bytes: zip.slice(0, 90) };
  await drop(panel, '.drop-area .part-head', [broken]);
  await untilSays(panel, /Nothing was written[\s\S]*broken\.zip: could not be opened/);
  expect(await drop(panel, '.drop-area .part-head', [{ name: 'notes.zip', bytes: zip }])).toEqual(TAKEN);
  await untilSays(panel, /“notes\.zip” holds 2 notes[\s\S]*2 new/);
  await pressButton(panel, 'Import');
  await untilSays(panel, 'Imported.');
});
