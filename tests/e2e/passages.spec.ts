/** Notes on words of an article of the library, in the reader: written by pointer and by key, seen where they stand. */
import { pause, type Surface, until, untilSays } from '../../lib/cli/demo/surface';
import { VIOLATIONS } from '../support/axe';
import { tabTo } from '../support/keys';
import { expect, test } from '../support/test';

const ARTICLE = '004_5ed231bf4f7a6f2e';
/** Over the end of a paragraph, a name and a figure of it. */
const SELECT = `(() => {
  const [first, second] = document.querySelectorAll('.paragraph > p');
  const textOf = (root, at) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node.data.length < at) { at -= node.data.length; node = walker.nextNode(); }
    return [node, at];
  };
  const [from, start] = textOf(first, first.textContent.length - 40);
  const [to, end] = textOf(second, 60);
  getSelection().setBaseAndExtent(from, start, to, end);
  return first.textContent.slice(-40) + '|' + second.textContent.slice(0, 60);
})()`;

const noted = (reader: Surface) =>
  reader.evaluate<string>(`[...document.querySelectorAll('.noted')].map((each) => each.textContent).join('')`);

test('a note on selected words stands at them in the reader, leads there from the panel, and back', async ({
  reading,
}) => {
  const reader = await reading.extensionPage(`/reader.html#${ARTICLE}`);
  await untilSays(reader, 'expresses sympathy');
  const words = (await reader.evaluate<string>(SELECT)).replace('|', '');
  await untilSays(reader, 'Note on this quote');
  expect(await reader.evaluate(VIOLATIONS)).toEqual([]);
  await reader.click('.note-offer');
  await reader.type('.passage-note textarea', 'Who was there?');
  await untilSays(reader, 'Draft kept');
  expect(await reader.evaluate(VIOLATIONS)).toEqual([]);
  await reader.click('.passage-note .note-foot .button');
  await untilSays(reader, 'Saved');
  await until('the focus on the sign', () =>
    reader.evaluate<true | null>(`document.activeElement?.classList.contains('note-sign') || null`),
  );
  expect((await noted(reader)).replace(/\s/g, '')).toBe(words.trim().replace(/\s/g, ''));
  expect(await reader.evaluate(VIOLATIONS)).toEqual([]);

  // From the words to the note, and back, by key.
  await reader.press('Enter');
  expect(await reader.evaluate('document.activeElement.textContent')).toBe('show in the text');
  await reader.press('Enter');
  expect(await reader.evaluate(`document.activeElement.getAttribute('aria-label')`)).toBe('Your note: Who was there?');

  await reading.restart();
  const panel = await reading.extensionPage('/sidepanel.html');
  await panel.click('[role=tab]:nth-of-type(4)');
  await untilSays(panel, 'Who was there?');
  const href = await panel.evaluate<string>(`document.querySelector('.notes a[href*="note="]').getAttribute('href')`);
  const again = await reading.extensionPage(href);
  await untilSays(again, 'Who was there?');
  await until('the focus on the sign', () =>
    again.evaluate<true | null>(`document.activeElement?.classList.contains('note-sign') || null`),
  );
  expect(await again.evaluate(`document.activeElement.getBoundingClientRect().bottom <= innerHeight`)).toBe(true);
  expect((await noted(again)).replace(/\s/g, '')).toBe(words.trim().replace(/\s/g, ''));
});

test('the key for a note means what is selected in the reader; the offer is reached by Tab', async ({ reading }) => {
  const reader = await reading.extensionPage(`/reader.html#${ARTICLE}`);
  await untilSays(reader, 'expresses sympathy');
  await pause(300);
  await reading.command('note-on-quote');
  await until('the field for the article', () =>
    reader.evaluate<true | null>(
      `document.activeElement?.getAttribute('aria-label') === 'Note on this article' || null`,
    ),
  );
  await reader.evaluate('document.activeElement.blur()');
  await reader.evaluate(SELECT);
  await untilSays(reader, 'Note on this quote');
  await tabTo(reader, /^Note on this quote$/);
  await reader.press('Escape');
  await reading.command('note-on-quote');
  await until('the field for the quote', () =>
    reader.evaluate<true | null>(`document.activeElement?.matches('.passage-note textarea') === true || null`),
  );
  await reader.press('W');
  await untilSays(reader, 'Draft kept');

  // A reader that is closed meanwhile has both again: the words and what was begun on them.
  const later = await reading.extensionPage(`/reader.html#${ARTICLE}`);
  await until('what was begun', () =>
    later.evaluate<true | null>(`document.querySelector('.passage-note textarea')?.value === 'W' || null`),
  );
  await later.click('.passage-note .note-foot .text-button');
  await untilSays(later, 'Undo');
  expect(await noted(later)).toBe('');
});
