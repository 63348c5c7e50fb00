/** A document of the tab takes the focus from a card that another document of it shows. In Firefox cards in frames take no typing. */
import { pause, untilSays } from '../../../lib/cli/demo/surface';
import { expect, test } from '../../support/test';
import { hoverIn } from '../in-trees';
import { page } from '../story';

const NAME = 'Olga Tsukanova';
const WORD = 'zebra';

/** `taker`: the window whose field wants the focus; `when`: somebody else has it. */
const thief = (body: string, taker: string, when: string) =>
  page(`${body}<script>
    window.__keys = [];
    window.__thefts = 0;
    onload = () => {
      for (const view of [window, window[0]])
        for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
          view.addEventListener(type, ({ key, data }) => window.__keys.push(key ?? data), true);
      const field = ${taker}.document.querySelector('input');
      setInterval(() => {
        const { activeElement } = document;
        if (!(${when})) return;
        window.__thefts += 1;
        field.focus();
      }, 15);
    };
  </script>`);

const PLACES = {
  around: {
    story: thief(
      `<input><iframe srcdoc="<p>Then ${NAME} left, and nobody knew where to.</p>" width="700" height="400"></iframe>`,
      'window',
      "activeElement.localName === 'iframe'",
    ),
    path: ['iframe', 'p'],
  },
  inside: {
    story: thief(
      `<p>Then ${NAME} left, and nobody knew where to.</p><iframe srcdoc="<input>" width="700"></iframe>`,
      'window[0]',
      'activeElement !== document.body && activeElement.parentElement === document.documentElement',
    ),
    path: ['p'],
  },
};

for (const [where, { story, path }] of Object.entries(PLACES)) {
  test(`a document ${where} that takes the focus while a note is written gets no key of it`, async ({ chromium }) => {
    chromium.server.set('/thief', story);
    await chromium.open('/thief');
    await chromium.marks(path.length === 1 ? 1 : 0);
    await pause(500);
    await hoverIn(chromium, path, NAME);
    const card = await chromium.card();
    await untilSays(card, /article/);
    await card.click('textarea').catch(() => null);
    // As fast as a person types at most: what another document does is known a few hundredths of a second later.
    for (const letter of WORD) {
      await pause(80);
      await chromium.page.keyboard.press(letter);
    }
    expect(await chromium.evaluate<number>('window.__thefts')).toBeGreaterThan(0);
    expect(await chromium.evaluate<string[]>('window.__keys')).toEqual([]);
    await chromium.cardGone();
  });
}

test('a card goes when the reader presses in a frame of the page', async ({ chromium }) => {
  chromium.server.set(
    '/beside',
    page(
      `<p>Then ${NAME} left.</p><p style="margin-top: 500px">Later.</p><iframe srcdoc="<p>Elsewhere.</p>"></iframe>`,
    ),
  );
  await chromium.open('/beside');
  await chromium.marks(1);
  await chromium.hover(NAME);
  const card = await chromium.card();
  await untilSays(card, /article/);
  await card.click('textarea');
  const frame = await chromium.page.locator('iframe').last().boundingBox();
  await chromium.page.mouse.click((frame?.x ?? 0) + 20, (frame?.y ?? 0) + 100);
  await chromium.cardGone();
});
