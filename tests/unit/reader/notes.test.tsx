// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArticlePage, type ArticlePageProps } from '../../../entrypoints/reader/article-page';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import type { Note } from '../../../lib/notes';
import { noDrafts } from '../../support/no-drafts';
import { click, draw, find, pass, redraw, type } from '../components/render';
import { ARTICLE, SECOND } from './article';

vi.mock('#i18n', () => import('../../support/i18n'));
const notes = await vi.hoisted(async () => {
  const { noDrafts } = await import('../../support/no-drafts');
  return {
    list: vi.fn((): Promise<Note[]> => Promise.resolve([])),
    onSave: vi.fn((note: unknown) => Promise.resolve(note)),
    onHistory: () => Promise.resolve([]),
    isThere: () => Promise.resolve(true),
    onChanged: () => () => {},
    isPrivate: () => Promise.resolve(false),
    drafts: noDrafts(),
  };
});
const readers = vi.hoisted(() => [] as ((change: { what: string; tab: number | null }) => void)[]);
vi.mock('../../../lib/messages', () => ({
  ask: () => Promise.reject(new Error('nothing is asked')),
  notes,
  currentTab: () => Promise.resolve(7),
  readQuote: (quote: unknown) => quote,
  onChange: (listener: (typeof readers)[number]) => {
    readers.push(listener);
    return () => {};
  },
}));

const page = (part: Partial<ArticlePageProps> = {}) =>
  draw(
    <ArticlePage
      article={ARTICLE}
      settings={DEFAULT_SETTINGS}
      quote={null}
      topic={null}
      isFollowed={false}
      {...part}
    />,
  );
const noteOn = (id: string, exact: string): Note => ({
  id,
  text: `About ${id}`,
  tags: [],
  subject: {
    kind: 'quote',
    quote: { exact, prefix: 'The council ', suffix: '.', start: 200, end: 200 + exact.length },
  },
  page: { url: 'article:a1', title: 'Harbour opens' },
  created: 1,
  updated: 1,
  deleted: null,
});
/** Selects words that stand in one text node or begin and end in two. */
const select = async (words: string) => {
  const paragraph = [...document.querySelectorAll('.paragraph > p')].find((each) => each.textContent?.includes(words));
  if (paragraph == null) throw new Error(`“${words}” are not in the text`);
  const range = document.createRange();
  const start = paragraph.textContent?.indexOf(words) ?? 0;
  range.setStart(...spotIn(paragraph, start));
  range.setEnd(...spotIn(paragraph, start + words.length));
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  document.dispatchEvent(new Event('selectionchange'));
  await pass(200);
};
const spotIn = (root: Node, offset: number): [Node, number] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    if (left <= length) return [node, left];
    left -= length;
  }
  throw new Error('beyond the text');
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('notes have their place below the text, and those on a passage lead to it', async () => {
  notes.list.mockResolvedValueOnce([noteOn('n1', 'met Anna Lindqvist'), noteOn('n2', 'nobody wrote this')]);
  await page();
  await pass(0);
  const section = document.querySelector('section[aria-label="Your notes on this article"]');
  expect(notes.list).toHaveBeenCalledWith(['article:a1', 'page:article:a1']);
  expect(section?.textContent).toContain('nobody wrote this');
  expect(section?.textContent).toContain('these words are not in the article any more');
  expect([...document.querySelectorAll('.noted')].map(({ textContent }) => textContent)).toEqual([
    'met ',
    'Anna Lindqvist',
  ]);
  // The paragraph's text is the article's, to the letter: selections are counted in it.
  expect(document.querySelectorAll('.paragraph > p')[1]?.textContent).toBe(SECOND);
  const sign = find('button', 'Your note: About n1');
  await click(sign);
  expect(document.activeElement?.textContent).toBe('show in the text');
  await click(document.activeElement as HTMLElement);
  expect(document.activeElement).toBe(sign);
});

test('whoever comes by a note stands at its passage', async () => {
  notes.list.mockResolvedValueOnce([noteOn('n1', 'met Anna Lindqvist')]);
  await page({ note: 'n1' });
  await pass(150);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Your note: About n1');
});

test('whoever comes by a note whose passage is gone stands at the note', async () => {
  notes.list.mockResolvedValueOnce([noteOn('n2', 'nobody wrote this')]);
  await page({ note: 'n2' });
  await pass(150);
  expect(document.activeElement?.textContent).toBe('these words are not in the article any more');
});

test('a note on selected words is offered, tied to them in this article, and said to be saved once it is', async () => {
  await page();
  await pass(0);
  await select('20 women came');
  await click(find('button', 'Note on this quote'));
  const field = find('textbox', 'Note on this quote');
  expect(document.activeElement).toBe(field);
  expect(document.querySelector('.passage-note blockquote')?.textContent).toBe('20 women came');
  await type(field, 'Who counted?');
  let durable: (note: unknown) => void = () => {};
  notes.onSave.mockImplementationOnce(() => new Promise((resolve) => (durable = resolve)));
  await click(find('button', 'Save note'));
  expect(document.body.textContent).not.toContain('Saved');
  notes.list.mockResolvedValueOnce([noteOn('n3', '20 women came')]);
  durable(null);
  await pass(0);
  expect(document.querySelector('.passage-said')?.textContent).toBe('Saved');
  expect(document.querySelector('.passage-note')).toBeNull();
  expect(notes.onSave).toHaveBeenLastCalledWith(
    expect.objectContaining({
      text: 'Who counted?',
      page: { url: 'article:a1', title: 'Harbour opens' },
      subject: {
        kind: 'quote',
        quote: {
          exact: '20 women came',
          prefix: 'Anna Lindqvist said that about ',
          suffix: '. Anna Lindqvist left.\n\nThe coun',
          start: 31,
          end: 44,
        },
      },
    }),
  );
});

test('words that could not be kept for later are said to be so, while a note on them is written', async () => {
  await page();
  await pass(0);
  const keep = vi.spyOn(notes.drafts, 'keep').mockRejectedValueOnce(new Error('full'));
  await select('20 women came');
  await click(find('button', 'Note on this quote'));
  await pass(0);
  expect(keep).toHaveBeenCalledWith('quote-of:article:a1', expect.objectContaining({ tags: [] }));
  const said = () => document.querySelector('.passage-note [role=alert]')?.textContent ?? '';
  expect(said()).toMatch(/^The words you selected could not be kept for later\./);
  await select('council met');
  await click(find('button', 'Note on this quote'));
  await pass(0);
  expect(said()).toBe('');
});

test('what was given up is among the texts not saved, where other words are chosen before its way back is over', async () => {
  await page();
  await pass(0);
  const kept = vi.fn(() => Promise.resolve());
  await select('20 women came');
  await click(find('button', 'Note on this quote'));
  await type(find('textbox', 'Note on this quote'), 'Who counted?');
  await click(find('button', 'Cancel'));
  const opened = vi
    .spyOn(notes.drafts, 'open')
    .mockImplementation(() => ({ ...noDrafts().open(), follow: () => {}, keep: kept }));
  await select('council met');
  await click(find('button', 'Note on this quote'));
  expect(opened).toHaveBeenCalled();
  expect(kept).toHaveBeenCalledWith({ text: 'Who counted?', tags: [] });
});

test('so it is where the reader goes on to another article meanwhile, and not once its way back is over', async () => {
  await page();
  await pass(0);
  const kept = vi.fn(() => Promise.resolve());
  const giveUp = async (text: string) => {
    await select('20 women came');
    await click(find('button', 'Note on this quote'));
    await type(find('textbox', 'Note on this quote'), text);
    await click(find('button', 'Cancel'));
  };
  const goOn = async () => {
    const opened = vi
      .spyOn(notes.drafts, 'open')
      .mockImplementation(() => ({ ...noDrafts().open(), follow: () => {}, keep: kept }));
    await redraw(null);
    opened.mockRestore();
  };
  await giveUp('Who counted?');
  await goOn();
  expect(kept).toHaveBeenCalledTimes(1);
  expect(kept).toHaveBeenCalledWith({ text: 'Who counted?', tags: [] });
  await page();
  await pass(0);
  await giveUp('Not this');
  (document.activeElement as HTMLElement).blur();
  await pass(10_100);
  await goOn();
  expect(kept).toHaveBeenCalledTimes(1);
});

test('words that were left to be written on are there again, and take the focus from nobody', async () => {
  const quote = { exact: '20 women came', prefix: '', suffix: '', start: SECOND.indexOf('20 women'), end: 0 };
  const kept = { text: JSON.stringify({ ...quote, end: quote.start + quote.exact.length }), tags: [] };
  const loaded = vi.spyOn(notes.drafts, 'load').mockResolvedValue(kept as never);
  await page();
  await pass(200);
  loaded.mockRestore();
  const left = find('textbox', 'Note on this quote');
  expect(document.activeElement).not.toBe(left);
  (document.activeElement as HTMLElement | null)?.blur();
  await act(async () => readers.at(-1)?.({ what: 'quote', tab: 7 }));
  expect(document.activeElement, 'the key leads there').toBe(left);
});

test('the browser’s key for a note means what is selected; with nothing selected, the article', async () => {
  await page();
  await pass(0);
  const key = () => act(async () => readers.at(-1)?.({ what: 'quote', tab: 7 }));
  await key();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Note on this article');
  await select('council met');
  await key();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Note on this quote');
});
