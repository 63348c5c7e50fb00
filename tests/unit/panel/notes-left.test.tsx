// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Written } from '../../../components/written';
import { Panel } from '../../../entrypoints/sidepanel/panel';
import type { Note } from '../../../lib/notes';
import { click, draw, find, pass, press, type } from '../components/render';
import { note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
vi.mock('wxt/browser', () => ({ browser: {} }));
const ask = vi.hoisted(() => vi.fn());
const told = vi.hoisted(() => new Set<(change: { what: string; tab: number | null }) => void>());
const acts = vi.hoisted(() => ({ onRemove: vi.fn(), onRestore: vi.fn(), changeMany: vi.fn(), undoMany: vi.fn() }));
/** Texts begun and not saved, by key. */
const begun = vi.hoisted(() => new Map<string, Written>());
vi.mock('../../../lib/messages', async (original) => {
  const drafts = {
    keyOf: ({ id }: { id: string }) => `note:${id}`,
    on: (subject: Note['subject'], page: Note['page']) => ({ key: `${JSON.stringify(subject)} on ${page?.url}` }),
    load: async (key: string) => (begun.has(key) ? { ...begun.get(key), at: 1, edits: null, others: [] } : null),
    keep: async (key: string, text: Written | null) => void (text === null ? begun.delete(key) : begun.set(key, text)),
    open: ({ key }: { key: string }) => ({
      load: () => drafts.load(key),
      keep: (text: Written) => drafts.keep(key, text),
      forget: () => drafts.keep(key, null),
      ...{ adopt: () => {}, move: () => {}, follow: () => {}, drop: async () => {} },
    }),
  };
  const { onRemove, onRestore, changeMany, undoMany } = acts;
  return {
    ...(await original()),
    ...{ ask, drafts, changeMany, undoMany },
    notes: {
      drafts,
      onRemove,
      onRestore,
      onEdit: async () => {},
      onHistory: async () => [],
      isThere: async () => true,
    },
    unsaved: { list: async () => [] },
    onChange: (listener: typeof told extends Set<infer Listener> ? Listener : never) => {
      told.add(listener);
      return () => void told.delete(listener);
    },
    currentWindow: () => Promise.resolve(1),
    isPrivateWindow: () => Promise.resolve(false),
  };
});

const FIRST = note({ id: 'n1', text: 'First.', tags: ['fees'] });
const SECOND = note({ id: 'n2', text: 'Second.', tags: ['fees'] });
const HARBOUR = { url: 'https://news.example/harbour', title: 'Harbour' };
const BRIDGE = { url: 'https://news.example/bridge', title: 'Bridge' };
const QUOTE = {
  quote: { exact: 'The fee was raised', prefix: '', suffix: '', start: 0, end: 18 },
  page: HARBOUR,
};
let front = { tab: 1, place: HARBOUR, wish: null as null | { id: string; placed: typeof QUOTE } };
let listed: Note[] = [];

const rest = async () => {
  for (let turn = 0; turn < 4; turn += 1) await pass(100);
};
const tell = async (what: string) => {
  for (const listener of told) listener({ what, tab: null });
  await rest();
};
const text = () => document.body.textContent ?? '';
const focused = () => document.activeElement;
const show = async (name: string) => {
  find('tab', name).focus();
  await click(find('tab', name));
  await rest();
};
const awayAndBack = async () => {
  await show('Library');
  await pass(60_000);
  await show('Notes');
  expect(focused(), 'whoever goes along the tabs stays there').toBe(find('tab', 'Notes'));
};

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  begun.clear();
  told.clear();
  listed = [FIRST, SECOND];
  front = { tab: 1, place: HARBOUR, wish: null };
  ask.mockImplementation(async (name: string) => {
    if (name === 'panel.page') return { ...front, host: null, site: 'on', page: null, why: 'no-page' };
    if (name === 'note.list') return [...listed];
    if (name === 'note.trash') return [];
    if (name === 'note.topics') return {};
    if (name === 'panel.shown') front.wish = null;
    return null;
  });
  acts.changeMany.mockResolvedValue({ changed: 2, full: 0 });
  acts.undoMany.mockResolvedValue({ kept: 0 });
  await draw(<Panel />);
  await rest();
  await show('Notes');
});
afterEach(() => void vi.useRealTimers());

test('what a cancelled edit had changed can be had back when another tab was looked at meanwhile', async () => {
  await click(find('button', 'Edit note: First.'));
  await type(find('textbox', 'Note'), 'First, and more.');
  await click(find('button', 'Cancel'));
  await awayAndBack();
  expect(text()).toContain('Changes dropped.');
  await click(find('button', 'Undo'));
  expect((find('textbox', 'Note') as HTMLTextAreaElement).value).toBe('First, and more.');
  await awayAndBack();
  expect(text(), 'its draft holds it from there on').not.toContain('Changes dropped.');
  await pass(20_000);
  expect(begun.get('note:n1')?.text).toBe('First, and more.');
});

test('a note that was deleted keeps its place and its way back when another tab was looked at meanwhile', async () => {
  await click(find('button', 'Delete note: First.'));
  await awayAndBack();
  expect(text()).toContain('Deleted.');
  await click(find('button', 'Undo'));
  expect(acts.onRestore).toHaveBeenCalledWith(FIRST);
});

test('a note that was deleted is looked for in the trash once that is open', async () => {
  await click(find('button', 'Delete note: First.'));
  await click(find('button', 'Trash'));
  await rest();
  await click(find('button', /Back/));
  await rest();
  expect(text()).not.toContain('Deleted.');
});

test('notes that are chosen, and the way back from what was done with them, outlive a look at another tab', async () => {
  await click(find('button', 'select notes'));
  await click(find('textbox', /^Select note: First/));
  await awayAndBack();
  expect(text()).toContain('1 selected');
  await click(find('button', 'Move to trash'));
  await rest();
  expect(text()).toMatch(/in the trash/);
  await awayAndBack();
  await click(find('button', 'Undo'));
  expect(acts.undoMany).toHaveBeenCalledOnce();
  await rest();
  expect(() => find('button', 'Undo')).toThrow();
});

test('undoing another name of a tag sets back the filter’s tag, and nothing else of it', async () => {
  const filter = () => document.querySelector('.note-filter input[type=search]') as HTMLInputElement;
  await click(find('button', '#fees'));
  await click(find('button', 'rename #fees'));
  await type(find('textbox', ''), 'charges');
  listed = [FIRST, SECOND].map((each) => ({ ...each, tags: ['charges'] }));
  await click(document.querySelector('.tag-rename [type=submit]') as HTMLElement);
  await tell('notes');
  expect(find('button', 'rename #charges')).toBeTruthy();
  await type(filter(), 'Second');
  listed = [FIRST, SECOND];
  await click(find('button', 'Undo'));
  await tell('notes');
  expect(filter().value).toBe('Second');
  expect(find('button', 'rename #fees')).toBeTruthy();
});

test('what was given up of a note on a quote can be had back when another tab was looked at meanwhile', async () => {
  front.wish = { id: 'w1', placed: QUOTE };
  await tell('page');
  const field = () => find('textbox', 'Note on this quote') as HTMLTextAreaElement;
  expect(focused(), 'who selects words wants to write').toBe(field());
  await type(field(), 'By whom?');
  await click(find('button', 'Cancel'));
  await awayAndBack();
  await click(find('button', 'Undo'));
  expect(field().value).toBe('By whom?');
  await type(field(), 'By whom, and why?');
  await awayAndBack();
  expect(field().value).toBe('By whom, and why?');
  expect(document.querySelector('.other-text')).toBeNull();
});

const OTHER = { ...QUOTE, quote: { ...QUOTE.quote, exact: 'Nobody protested', start: 40, end: 56 } };
const field = () => find('textbox', 'Note on this quote') as HTMLTextAreaElement;
const want = async (id: string, placed: typeof QUOTE) => {
  front.wish = { id, placed };
  await tell('page');
};
const giveUp = async () => {
  await want('w1', QUOTE);
  await type(field(), 'By whom?');
  await click(find('button', 'Cancel'));
};

test.each([
  ['other', OTHER],
  ['the same', QUOTE],
])('a note on a quote that was given up is had back before %s words that are wanted by then', async (_, wanted) => {
  await giveUp();
  await want('w2', wanted);
  expect(field().value).toBe('');
  await click(find('button', 'Undo'));
  expect(field().value).toBe('By whom?');
  await click(find('button', 'Save note'));
  const saved = ask.mock.calls.find(([name]) => name === 'note.save')?.[1].note;
  expect(saved).toMatchObject({ text: 'By whom?', subject: { quote: QUOTE.quote } });
  // Then it is the turn of the others.
  const isOther = wanted === OTHER;
  expect(text().includes('Nobody protested')).toBe(isOther);
});

test('words that are wanted after a note was had back stand before it, and its text is kept', async () => {
  await giveUp();
  await click(find('button', 'Undo'));
  await rest();
  await want('w2', OTHER);
  expect(field().value).toBe('');
  expect(text()).toContain('Nobody protested');
  expect([...begun.values()]).toContainEqual({ text: 'By whom?', tags: [] });
});

test('a note on a quote that was given up is among the texts not saved where the next one is done before its time is over', async () => {
  await giveUp();
  await want('w2', OTHER);
  await type(field(), 'Who says?');
  await click(find('button', 'Save note'));
  await rest();
  expect([...begun.values()]).toContainEqual({ text: 'By whom?', tags: [] });
});

test('a view in place of the list takes the focus from its button, and not when its tab is come back to', async () => {
  find('button', 'Trash').focus();
  await click(find('button', 'Trash'));
  await rest();
  expect(focused()).toBe(find('button', /Back/));
  await awayAndBack();
  expect(find('button', /Back/)).toBeTruthy();
  find('button', /Back/).focus();
  await press(find('button', /Back/), 'Escape');
  await rest();
  expect(focused()).toBe(find('button', 'Trash'));
});

test('a note on a quote is gone on with, under the page’s title, when the page changes its address', async () => {
  front.wish = { id: 'w1', placed: QUOTE };
  await tell('page');
  const field = () => find('textbox', 'Note on this quote') as HTMLTextAreaElement;
  await type(field(), 'By whom?');
  const first = field();
  front.place = BRIDGE;
  await tell('page');
  expect(field()).toBe(first);
  expect(document.querySelector('.note-place')?.textContent).toBe('on “Harbour”');
  await awayAndBack();
  expect(field().value).toBe('By whom?');
  await click(find('button', 'Save note'));
  await rest();
  const saved = ask.mock.calls.find(([name]) => name === 'note.save')?.[1];
  expect(saved?.note).toMatchObject({ text: 'By whom?', page: HARBOUR, subject: { kind: 'quote' } });
  front.place = HARBOUR;
  await tell('page');
  expect(() => field(), 'it is not wanted again where it came from').toThrow();
});
