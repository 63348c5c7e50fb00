/** The reader's articles when the compiled pack is lost, and the library tab as axe sees it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { untilSays } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';
import { COAST, chooseFiles, importFiles, NORTH, pressButton } from '../library-story';

const PANEL = '/sidepanel.html';

test('own articles outlive the compiled pack: opening the panel compiles them anew', async ({ chromium }) => {
  let panel = await chromium.extensionPage(PANEL);
  await importFiles(panel, [NORTH]);
  await panel.evaluate(`new Promise((done, fail) => {
    const opening = indexedDB.open('second-source-packs');
    opening.onerror = fail;
    opening.onsuccess = () => {
      const act = opening.result.transaction(['packs', 'records', 'across'], 'readwrite');
      for (const store of act.objectStoreNames) act.objectStore(store).clear();
      act.oncomplete = () => { opening.result.close(); done(true); };
    };
  })`);
  await chromium.restart();
  panel = await chromium.extensionPage(PANEL);
  await pressButton(panel, 'Library');
  await untilSays(panel, /Harbour fees divide the town[\s\S]*My articles\s+1 article · \d+ names/);
});

test('axe finds nothing wrong in the library tab: empty, with a preview, with articles', async ({ chromium }) => {
  const panel = await chromium.extensionPage(PANEL);
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const wrong = async (when: string) => {
    const found = await panel.evaluate<string[]>(
      `${source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    );
    expect(found, when).toEqual([]);
  };
  await pressButton(panel, 'Library');
  await untilSays(panel, 'No article of yours yet');
  await wrong('empty');
  await chooseFiles(panel, [NORTH, COAST, { name: 'broken.json', text: '{' }]);
  await untilSays(panel, 'To be added');
  await pressButton(panel, 'Change: Outlet');
  await wrong('preview');
  await pressButton(panel, 'Add');
  await untilSays(panel, /Added: [\s\S]*Harbour fees divide the town/);
  await wrong('articles');
  await pressButton(panel, 'Remove Harbour fees divide the town');
  await untilSays(panel, 'Removed.');
  await wrong('removed');
});
