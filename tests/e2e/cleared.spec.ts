/** A page that clears every timer and calls off every frame that was asked for in its window, ours among them. */
import { pause, until, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { expectMarks } from './in-trees';
import { page } from './story';

const [FIRST, SECOND, THIRD] = ['Olga Tsukanova', 'Ramzan Kadyrov', 'Sergei Shoigu'] as const;

/** `__clear(true)`: all of them, again and again, from now on. */
const STORY = page(`<article><p>Then ${FIRST} left, and nobody knew where to.</p></article><script>
  let own;
  window.__clear = (isOn) => {
    clearInterval(own);
    if (!isOn) return;
    own = setInterval(() => {
      const last = setTimeout(() => {});
      const frame = requestAnimationFrame(() => {});
      for (let id = 1; id <= last; id += 1) if (id !== own) clearTimeout(id);
      for (let id = 1; id <= frame; id += 1) cancelAnimationFrame(id);
    }, 5);
  };
  window.__say = (name) => {
    const said = document.createElement('p');
    said.textContent = 'And ' + name + ' spoke for a long time.';
    document.querySelector('article').append(said);
  };
</script>`);

test('what is written once it lets timers be is marked, and answers', async ({ reading }) => {
  reading.server.set('/cleared', STORY);
  await reading.open('/cleared');
  await expectMarks(reading, [FIRST]);
  await reading.evaluate(`(window.__clear(true), void window.__say('${SECOND}'))`);
  await pause(1_500);
  await reading.evaluate(`void window.__clear(false)`);
  await pause(1_500);
  await reading.evaluate(`void window.__say('${THIRD}')`);
  await expectMarks(reading, [FIRST, SECOND, THIRD]);
  await reading.hover(SECOND);
  await untilSays(await reading.card(), SECOND);
});

test('a card that it then takes away is given up, and the next one opens', async ({ reading }) => {
  reading.server.set('/cleared', STORY);
  await reading.open('/cleared');
  await expectMarks(reading, [FIRST]);
  await reading.hover(FIRST);
  await untilSays(await reading.card(), /article/);
  await pause(300);
  expect(await reading.evaluate<number>(ANIMATIONS)).toBe(0);
  await reading.evaluate(`void window.__clear(true)`);
  await pause(100);
  await reading.evaluate(`void document.querySelector(':root > div').remove()`);
  await until('the card to be given up', async () => !(await reading.isCardOpen()) || null);
  // It may come again, and is told from one that was never there.
  await reading.evaluate(`void window.__clear(false)`);
  await reading.moveAway();
  await reading.hover(FIRST);
  await until('the card again', async () => (await reading.isCardOpen()) || null);
});

/** What a page finds of animations. */
const ANIMATIONS = `[document, ...document.querySelectorAll(':root, :root > div')]
  .flatMap((each) => each.getAnimations({ subtree: true })).length`;
