/** A page that tries out, under a resting pointer, which names only a private article knows. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { importFiles, NORTH } from './library-story';
import { page } from './story';

/** Two names that only the private article knows. */
const NAMES = ['Anna Lindqvist', 'Harbour Council'] as const;

/** `act`: what the page does in the moment in which it can see that a card comes. */
const probing = (act: string) =>
  page(`<article>${NAMES.map((name) => `<p>Then ${name} spoke for a long time.</p>`).join('')}</article>
<script>
window.__seen = 0;
new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) if (node.nodeType === 1) {
    window.__seen += 1;
    ${act}
  }
}).observe(document.documentElement, { childList: true });
</script>`);

async function begin(reading: Reading, act: string): Promise<void> {
  await importFiles(await reading.extensionPage('/sidepanel.html'), [NORTH]);
  reading.server.set('/probing', probing(act));
  await reading.open('/probing');
  await pause(1_000);
}

const seenByPage = (reading: Reading) => reading.evaluate<number>('window.__seen');

test('a page that takes the name away as its card comes does not keep the reader from seeing the card', async ({
  reading,
}) => {
  await begin(reading, `document.querySelectorAll('p').forEach((each) => each.replaceChildren('Nothing.'));`);
  await reading.hover(NAMES[0]);
  await until('the card', async () => (await reading.isCardOpen()) || null);
  expect(await seenByPage(reading)).toBe(1);
  // After a while, as any card without a mark, it goes.
  await reading.cardGone(3_000);
});

test('a page that takes the card away before it is seen learns of no second name, in no document of its site', async ({
  reading,
}) => {
  await begin(reading, 'node.remove();');
  await reading.hover(NAMES[0]);
  await until('the page to see that something comes', async () => (await seenByPage(reading)) === 1 || null);
  await pause(1_200);
  await reading.hover(NAMES[1]);
  await pause(1_200);
  expect(await seenByPage(reading)).toBe(1);
  await reading.open('/probing');
  await pause(1_000);
  await reading.hover(NAMES[1]);
  await pause(1_200);
  expect(await seenByPage(reading)).toBe(0);
  // What the page knows anyway answers as before, and the reader is told.
  reading.server.set('/known', page('<article><p>Then Olga Tsukanova spoke for a long time.</p></article>'));
  await reading.open('/known');
  await reading.marks(1);
  await reading.hover('Olga Tsukanova');
  await untilSays(await reading.card(), 'Olga Tsukanova');
  await reading.pressAction();
  await untilSays(await reading.panel(), 'This site took a card away before it could be seen.');
});
