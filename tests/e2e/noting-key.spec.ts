/** The key for a note: on what is selected, in the page or in a frame of it, and with nothing selected on the page. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { page, STORY, STORY_TEXT } from './story';

/** Selects the first such words of a document. */
const select = (reading: Reading, words: string, within = 'document') =>
  until(`“${words}” selected`, () =>
    reading.evaluate<true | null>(`(() => {
      const inner = ${within};
      const walker = inner.createTreeWalker(inner.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
        if (at < 0) continue;
        inner.getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
        return true;
      }
      return null;
    })()`),
  );

/** In Chromium only a real key opens the panel, and injected ones are none. */
async function openPanel(reading: Reading): Promise<Surface> {
  await reading.pressAction();
  return reading.panel();
}

const fieldNamed = (panel: Surface, label: string) =>
  until(`the field “${label}”`, () =>
    panel.evaluate<true | null>(`document.querySelector('textarea[aria-label="${label}"]') !== null || null`),
  );

test('a key offers a note on what is selected; with nothing selected, on the page', async ({ reading }) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const panel = await openPanel(reading);
  await select(reading, 'was not invited');
  await reading.command('note-on-quote');
  await fieldNamed(panel, 'Note on this quote');
  await untilSays(panel, 'was not invited');
  await panel.type('textarea[aria-label="Note on this quote"]', 'By whom?');
  await panel.click('.note-foot .button');
  await untilSays(panel, /was not invited[\s\S]*By whom\?[\s\S]*show on page/);

  await panel.evaluate(`[...document.querySelectorAll('[role=tab]')].at(0).click()`);
  await reading.evaluate('getSelection().removeAllRanges()');
  await reading.command('note-on-quote');
  await fieldNamed(panel, 'Note on this page');
  await until('the field to have the focus', () =>
    panel.evaluate<true | null>(`document.activeElement?.getAttribute('aria-label') === 'Note on this page' || null`),
  );
});

test('with nothing selected, the page’s own note is offered beside one on words that was begun', async ({
  reading,
}) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  const panel = await openPanel(reading);
  await select(reading, 'was not invited');
  await reading.command('note-on-quote');
  await fieldNamed(panel, 'Note on this quote');
  await panel.type('textarea[aria-label="Note on this quote"]', 'By whom?');
  await reading.evaluate('getSelection().removeAllRanges()');
  await reading.command('note-on-quote');
  await fieldNamed(panel, 'Note on this page');
  await until('the field to have the focus', () =>
    panel.evaluate<true | null>(`document.activeElement?.getAttribute('aria-label') === 'Note on this page' || null`),
  );
  const begun = `document.querySelector('textarea[aria-label="Note on this quote"]').value`;
  expect(await panel.evaluate<string>(begun)).toBe('By whom?');
});

test('a reader who is in a frame means what is selected there', async ({ reading }) => {
  reading.server.set('/inner', page(STORY_TEXT));
  reading.server.set('/outer', page('<p>Around it all.</p><iframe src="/inner" width="700" height="400"></iframe>'));
  await reading.open('/outer');
  const panel = await openPanel(reading);
  const within = `document.querySelector('iframe').contentDocument`;
  await select(reading, 'Around it');
  await select(reading, 'was not invited', within);
  await reading.evaluate(`document.querySelector('iframe').focus()`);
  await until('our script in the frame', () =>
    reading.evaluate<true | null>(`${within}.defaultView.CSS.highlights.size > 0 || null`),
  );
  await reading.command('note-on-quote');
  const text = await untilSays(panel, 'was not invited');
  expect(text).not.toContain('Around it');

  // Back in the page, where nothing is selected any more: what still is in the frame is not meant.
  await reading.evaluate('getSelection().removeAllRanges()');
  await reading.evaluate(`document.querySelector('iframe').blur()`);
  await panel.click('.note-foot .text-button');
  await reading.command('note-on-quote');
  await fieldNamed(panel, 'Note on this page');
});
