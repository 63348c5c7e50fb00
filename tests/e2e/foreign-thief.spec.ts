/** A frame of another site, or a sandboxed one, that takes the focus again and again from a card of the page. */
import { pause, untilSays } from '../../lib/cli/demo/surface';
import { expect, test } from '../support/test';
import { page } from './story';

const NAME = 'Olga Tsukanova';
const SECRET = 'zebra';

/** Tells the page what it does and hears, which the page writes down for the test. */
const THIEF = `<!doctype html><input><script>
  const field = document.querySelector('input');
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
    addEventListener(type, ({ key, data }) => parent.postMessage({ key: key ?? data }, '*'), true);
  let isThief = false;
  onmessage = () => (isThief = true);
  setInterval(() => {
    if (!isThief || document.hasFocus()) return;
    parent.postMessage({ theft: true }, '*');
    window.focus();
    field.focus();
  }, 15);
</script>`;

const around = (frame: string) =>
  page(`<p>Then ${NAME} left, and nobody knew where to.</p>${frame}<script>
    window.__keys = [];
    window.__thefts = 0;
    onmessage = ({ data }) => {
      if (data.theft) window.__thefts += 1;
      else window.__keys.push(data.key);
    };
  </script>`);

const FRAMES: Record<string, (address: string) => string> = {
  'of another origin': (address) => `<iframe src="${address}" width="600"></iframe>`,
  'without an origin': () =>
    `<iframe srcdoc="${THIEF.replaceAll('"', '&quot;')}" sandbox="allow-scripts" width="600"></iframe>`,
};

for (const [which, frame] of Object.entries(FRAMES)) {
  test(`a frame ${which} that takes the focus while a note is written gets no key of it`, async ({ reading }) => {
    reading.server.set('/thief', { body: THIEF });
    reading.server.set('/robbed', around(frame(reading.server.other('/thief'))));
    await reading.open('/robbed');
    await reading.marks(1);
    await reading.hover(NAME);
    const card = await reading.card();
    await untilSays(card, /article/);
    await card.click('textarea');
    await reading.evaluate(`void window[0].postMessage('go', '*')`);
    // As fast as a person types at most: what another document does is known a few hundredths of a second later.
    for (const letter of SECRET) {
      await pause(80);
      await reading.press(letter);
    }
    expect(await reading.evaluate<number>('window.__thefts')).toBeGreaterThan(0);
    expect(await reading.evaluate<string[]>('window.__keys')).toEqual([]);
    await reading.cardGone();
  });
}
