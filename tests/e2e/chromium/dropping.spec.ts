/** What only a real drag has: a folder. The synthetic ones are in ../dropping.spec.ts. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { untilSays } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';
import { COAST, NORTH, pressButton } from '../library-story';

test('a folder dragged in from the desktop is read with the folders in it', async ({ chromium }, info) => {
  const folder = info.outputPath('news');
  const files = {
    [`2031/${NORTH.name}`]: NORTH.text,
    [COAST.name]: COAST.text,
    'photo.jpg': '',
    'README.md': '# Ours',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const panel = await chromium.extensionPage('/sidepanel.html');
  await pressButton(panel, 'Library');
  await untilSays(panel, 'Packs');
  const page = panel.frame.page();
  const box = await panel.frame.locator('.drop').boundingBox();
  if (box === null) throw new Error('The place to drop files is not drawn.');
  const session = await chromium.context.newCDPSession(page);
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [folder], dragOperationsMask: 1 },
    });
  await drag('dragEnter');
  await drag('dragOver');
  await page.screenshot({ path: info.outputPath('over.png') });
  await drag('drop');
  const seen = await untilSays(panel, 'To be added: 2 articles');
  expect(seen).toContain(`news/2031/${NORTH.name}`);
  expect(seen).toContain('news: 2 files of other kinds were left aside.');
});
