/** A quote that is gone, tied to other words of its page; and a selection longer than a quote. In both browsers. */
import { type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import { testNote } from '../support/own';
import type { Reading } from '../support/reading';
import { expect, test } from '../support/test';
import { pressButton } from './library-story';
import { page, STORY, STORY_TEXT } from './story';

const LOST = 'words that this page has never had on it';

const tell = async <Value>(panel: Surface, name: string, body: object) =>
  (await panel.evaluate<{ value: Value }>(`chrome.runtime.sendMessage(${JSON.stringify({ name, body })})`)).value;

const select = (reading: Reading, words: string) =>
  until(`“${words}” selected`, () =>
    reading.evaluate<true | null>(`(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(${JSON.stringify(words)});
        if (at < 0) continue;
        getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + ${words.length});
        return true;
      }
      return null;
    })()`),
  );

test('a note whose quote is gone is tied to the words that are selected, and the old ones stay in its history', async ({
  reading,
}) => {
  reading.server.set('/story', STORY);
  await reading.open('/story');
  await reading.marks(3);
  await reading.pressAction();
  const panel = await reading.panel();
  const url = await reading.evaluate<string>('location.href');
  const quote = { exact: LOST, prefix: 'some ', suffix: ' more', start: 5, end: 5 + LOST.length };
  const note = testNote({ subject: { kind: 'quote', quote }, page: { url, title: 'Story' }, text: 'Which list?' });
  await tell(panel, 'note.save', { note });
  await pressButton(panel, 'Notes');
  await untilSays(panel, 'the quote is not on this page any more');

  await pressButton(panel, 'tie to the selected words');
  await untilSays(panel, 'Nothing is selected on the page.');
  await select(reading, 'was not invited');
  await pressButton(panel, 'tie to the selected words');
  const said = await untilSays(panel, /Tied to the selected words\.[\s\S]*was not invited[\s\S]*show on page/);
  expect(said).not.toContain('not on this page any more');
  expect(said).not.toContain(LOST);

  await pressButton(panel, 'history of note: Which list?');
  await untilSays(panel, LOST);
  await pressButton(panel, 'Undo');
  await untilSays(panel, 'the quote is not on this page any more');
  const [now] = await tell<{ subject: object }[]>(panel, 'note.list', {});
  expect(now?.subject).toEqual({ kind: 'quote', quote });
});

test('of a selection longer than a quote the beginning is quoted, and the reader is told', async ({ reading }) => {
  const long = 'It rained in the town, and the rain went on. '.repeat(150);
  reading.server.set('/long', page(`${STORY_TEXT}<p id="long">${long}</p>`));
  await reading.open('/long');
  await reading.marks(3);
  await reading.pressAction();
  const panel = await reading.panel();
  await reading.evaluate(`getSelection().selectAllChildren(document.getElementById('long'))`);
  await reading.command('note-on-quote');
  await untilSays(panel, 'More is selected than a quote holds. Its first 5,000 characters are quoted.');
  await panel.type('textarea[aria-label="Note on this quote"]', 'Too much');
  await panel.click('.note-foot .button');
  await untilSays(panel, /Too much/);
  const [note] = await tell<{ subject: { quote: { exact: string; suffix: string } } }[]>(panel, 'note.list', {});
  expect(note?.subject.quote.exact).toHaveLength(5_000);
  expect(long).toContain(`${note?.subject.quote.exact}${note?.subject.quote.suffix}`);
});
