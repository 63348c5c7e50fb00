/** A page that tries out, under a resting pointer, which names only a private article knows. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { importFiles, NORTH } from './library-story';
import { page } from './story';

/** Two names that only the private article knows. */
const NAMES = ['Anna Lindqvist', 'Harbour Council'] as const;

/** `act`: what the page does in the moment in which it can see that a card comes. `more`: what else is in it. */
const probing = (act: string, more = '') =>
  page(`${more}<article>${NAMES.map((name) => `<p>Then ${name} spoke for a long time.</p>`).join('')}</article>
<script>
window.__seen = 0;
new MutationObserver((records) => {
  for (const node of records.flatMap((record) => [...record.addedNodes])) if (node.nodeType === 1) {
    window.__seen += 1;
    ${act}
  }
}).observe(document.documentElement, { childList: true });
</script>`);

async function begin(reading: Reading, act: string, more?: string): Promise<void> {
  await importFiles(await reading.extensionPage('/sidepanel.html'), [NORTH]);
  reading.server.set('/probing', probing(act, more));
  reading.server.set('/none', { body: '', status: 204 });
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

/** Done once, however often something is added. */
const once = (act: string) => `if (!window.__done) { window.__done = true; ${act} }`;

/** What the page does as our host becomes a popover. */
const asItRises = (act: string) =>
  `<script>addEventListener('beforetoggle', (event) => { window.__seen += 1; ${act} }, true);</script>`;

for (const [what, act, more] of [
  [
    'moves the card into what nobody sees',
    `const veil = document.createElement('div');
    veil.style.opacity = '0';
    document.body.append(veil);
    veil.append(node);`,
    '',
  ],
  [
    'is moved out of the view and back, and does not let the card rise above that',
    '',
    `<style>html{transform:translateX(-3000px)} body{transform:translateX(3000px)}</style>${asItRises('event.preventDefault();')}`,
  ],
  [
    'takes from the card by what it rises',
    '',
    `<style>html{transform:translateX(3px)}</style>${asItRises("event.target.removeAttribute('popover');")}`,
  ],
  [
    'takes the card out for a while and gives it back',
    once('node.remove(); setTimeout(() => document.documentElement.append(node), 900);'),
    '',
  ],
  [
    'opens something above the card again and again',
    once(`let opened = 0;
    const opening = setInterval(() => {
      const over = document.body.appendChild(document.createElement('div'));
      over.popover = 'manual';
      over.showPopover();
      if (++opened === 12) clearInterval(opening);
    }, 20);`),
    '',
  ],
] as const)
  test(`a page that ${what} learns of no second name`, async ({ reading }) => {
    await begin(reading, act, more);
    await reading.hover(NAMES[0]);
    await until('the page to see that something comes', async () => (await seenByPage(reading)) > 0 || null);
    await pause(1_200);
    // What is not seen may still lie over the second name.
    await reading.moveAway();
    await pause(600);
    const seen = await seenByPage(reading);
    await reading.hover(NAMES[1]);
    await pause(1_200);
    expect(await seenByPage(reading)).toBe(seen);
    // A host that stands there already is shown without being added: that can be seen, too.
    expect(await reading.isCardOpen()).toBe(false);
  });

test('a page that makes as if it were left does not keep the reader from seeing the card', async ({ reading }) => {
  await begin(reading, once("location.href = '/none';"));
  await reading.hover(NAMES[0]);
  await until('the page to see that something comes', async () => (await seenByPage(reading)) === 1 || null);
  // On a busy machine its frame may need longer than the page needs to see that it comes; then it stays.
  await until('the card', async () => (await reading.isCardOpen()) || null);
  await pause(600);
  expect(await reading.isCardOpen()).toBe(true);
  // In Firefox the leaving stops what the frame loads: there it is an empty card that is seen.
  if (reading.browser !== 'firefox') await untilSays(await reading.card(), NAMES[0]);
});

test('a page that lays something over the card as it comes finds the card above it', async ({ reading }) => {
  const sheet = 'position:fixed;inset:0;z-index:2147483647;background:white';
  await begin(
    reading,
    once(
      `const sheet = document.documentElement.appendChild(document.createElement('div')); sheet.style = '${sheet}'; sheet.id = 'sheet';`,
    ),
  );
  await reading.hover(NAMES[0]);
  await untilSays(await reading.card(), NAMES[0]);
  // The card stands below its mark, or above it where there is more room.
  const above = `(() => {
    const host = document.querySelector(':root > div');
    for (let y = 10; y < innerHeight; y += 10) if (document.elementFromPoint(120, y) === host) return true;
    return false;
  })()`;
  await until('the card above the sheet', async () => (await reading.evaluate<boolean>(above)) || null);
  expect(await reading.evaluate('document.elementFromPoint(innerWidth - 5, 5).id')).toBe('sheet');
});

test('a page that leaves by itself as a card comes learns of no second name', async ({ reading }) => {
  await begin(
    reading,
    `localStorage.setItem('seen', String(Number(localStorage.getItem('seen') ?? 0) + 1));
    location.href = '/probing?again';`,
  );
  reading.server.set('/probing?again', probing('window.__again = true;'));
  await reading.hover(NAMES[0]);
  await until('the page to have left', async () => (await reading.evaluate<string>('location.search')) || null);
  expect(await reading.evaluate<string>(`localStorage.getItem('seen')`)).toBe('1');
  await pause(1_500);
  await reading.moveAway();
  await reading.hover(NAMES[1]);
  await pause(1_200);
  expect(await seenByPage(reading)).toBe(0);
});
