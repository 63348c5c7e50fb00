/** A private window, as a reader allows it. In Firefox pages of extensions have no database of their own in one. */
import { until, untilSays } from '../../../lib/cli/demo/surface';
import { PATHS } from '../../support/reading';
import { expect, test } from '../../support/test';
import { page } from '../story';

const NAME = 'Olga Tsukanova';
const PLACE = '/read-in-private';

/** All that the extension keeps: settings, and every record of every database. */
const KEPT = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = [await browser.storage.local.get()];
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) all.push(await done(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  return JSON.stringify(all);
})()`;

test('in a private window pages are marked and answer, a note stays, and where it was written is kept nowhere', async ({
  firefox,
}) => {
  firefox.server.set(PLACE, page(`<p>Then ${NAME} left.</p>`));
  const note = async (text: string) => {
    await firefox.open(PLACE);
    await firefox.marks(1);
    await firefox.hover(NAME);
    const card = await firefox.card();
    await untilSays(card, 'The Moscow Times');
    await card.type('textarea', text);
    return card;
  };
  await firefox.inPrivateWindow(async () => {
    const card = await note('kept from a private window');
    await untilSays(card, 'nothing of it is kept');
    await card.click('.note-foot .button');
    await untilSays(card, 'Saved');
    await firefox.pressAction();
    const panel = await firefox.panel();
    await untilSays(panel, '1 mention on this page');
    await panel.click('[data-tab=notes]');
    await untilSays(panel, 'A note on its page, and its draft, keep the page’s address.');
    // A draft is kept as it is typed.
    await note('begun in a private window');
  });
  const ours = await firefox.extensionPage(PATHS.panel);
  const kept = await until('the draft', async () => {
    const all = await ours.evaluate<string>(KEPT);
    return all.includes('begun in a private window') ? all : null;
  });
  expect(kept).toContain('kept from a private window');
  expect(kept).not.toContain(PLACE);

  await note('begun where it is no secret');
  const told = await until('the other draft', async () => {
    const all = await ours.evaluate<string>(KEPT);
    return all.includes('begun where it is no secret') ? all : null;
  });
  expect(told).toContain(PLACE);
});
