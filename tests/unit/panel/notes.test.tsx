// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { useWaysBack } from '../../../components/ways-back';
import { NOTES_AT_FIRST, type NotesState } from '../../../entrypoints/sidepanel/notes-state';
import { NotesTab } from '../../../entrypoints/sidepanel/notes-tab';
import { useDone } from '../../../entrypoints/sidepanel/use-done';
import type { PanelPage, PlacedQuote } from '../../../lib/messages';
import type { Note } from '../../../lib/notes';
import { left } from '../components/left-texts';
import { click, draw, find, pass, redraw, type } from '../components/render';
import { note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const list = vi.hoisted(() => vi.fn());
const told = vi.hoisted(() => new Set<(change: { what: string; tab: null }) => void>());
vi.mock('../../../lib/messages', async () => {
  const { portWith: port } = await import('../components/left-texts');
  const drafts = { ...port(), on: (_: null, page: Note['page']) => ({ key: `page:${page?.url}` }) };
  return {
    ask,
    isPrivateWindow: () => Promise.resolve(false),
    drafts,
    notes: {
      drafts,
      onHistory: async () => [],
      isThere: async () => true,
      onEdit: async () => {},
      onRemove: async () => {},
    },
    unsaved: { list },
    onChange: (listener: (change: { what: string; tab: null }) => void) => {
      told.add(listener);
      return () => told.delete(listener);
    },
  };
});

const tell = async (what: string) => {
  await act(async () => {
    for (const listener of told) listener({ what, tab: null });
  });
  await rest();
};
/** What was asked is answered, and drawn. */
const rest = async () => {
  for (let turn = 0; turn < 3; turn += 1) await pass(100);
};
const pageAt = (path: string): PanelPage => ({
  tab: 1,
  host: 'news.example',
  site: 'on',
  place: { url: `https://news.example/${path}`, title: path },
  wish: null,
  why: 'ok',
  page: null,
});
const nothing = () => undefined;
interface At {
  path: string;
  placed?: PlacedQuote | null;
  state?: Partial<NotesState>;
}
function Tab({ path, placed = null, state = {} }: At) {
  const done = useDone();
  const ways = useWaysBack();
  return (
    <NotesTab
      {...{ done, ways }}
      page={pageAt(path)}
      placed={placed}
      onQuoteDone={nothing}
      onQuoteHolding={nothing}
      onOpen={nothing}
      state={{ ...NOTES_AT_FIRST, ...state }}
      onState={nothing}
    />
  );
}
const tab = (path: string, more: Partial<At> = {}) => <Tab path={path} {...more} />;
const status = () => document.querySelector('.note-foot [role=status]')?.textContent ?? '';

let saved: Note[] = [];
let listed: Note[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  told.clear();
  [saved, listed] = [[], []];
  list.mockImplementation(async () => []);
  ask.mockImplementation(async (name: string, body: { note: Note }) => {
    if (name === 'note.save') return saved.push(body.note);
    if (name === 'note.list') return [...listed];
    return name === 'note.trash' ? [] : name === 'note.topics' ? {} : Promise.reject({ code: 'no-answer' });
  });
});

test('“Saved” is said also where the page has changed its address meanwhile, and not on the page after that', async () => {
  await draw(tab('one'));
  await rest();
  await type(find('textbox', 'Note on this page'), 'A thought');
  await redraw(tab('two'));
  expect(document.querySelector('.note-place')?.textContent).toBe('on “one”');
  await click(find('button', 'Save note'));
  await rest();
  expect(saved.map(({ page }) => page?.title)).toEqual(['one']);
  expect(document.querySelector('.note-place')).toBeNull();
  expect(status()).toBe('Saved');
  expect(document.activeElement).toBe(find('textbox', 'Note on this page'));
  await redraw(tab('three'));
  expect(status()).toBe('');
  await redraw(tab('two'));
  expect(status()).toBe('');
});

const QUOTE = { exact: 'forty boats', prefix: '', suffix: '', start: 0, end: 11 };
const placedOn = (path: string): PlacedQuote => ({
  quote: QUOTE,
  page: { url: `https://news.example/${path}`, title: path },
});

test('a text on the page that makes room for words of it is among those not saved, until its field is there', async () => {
  const onPage = { key: 'page:https://news.example/one', about: null, note: null, ...left('half a thought') };
  list.mockImplementation(async () => [onPage]);
  await draw(tab('one'));
  await rest();
  expect(() => find('button', /not saved/)).toThrow();
  await redraw(tab('one', { placed: placedOn('one') }));
  await rest();
  expect(() => find('textbox', 'Note on this page')).toThrow();
  expect(find('button', '1 text not saved')).toBeTruthy();
  // The key for a note on the page: beside the words, for they may have a text.
  await redraw(tab('one', { placed: placedOn('one'), state: { wanted: 'w1' } }));
  await rest();
  expect(find('textbox', 'Note on this quote')).toBeTruthy();
  expect(document.activeElement).toBe(find('textbox', 'Note on this page'));
  expect(() => find('button', /not saved/)).toThrow();
});

test('how many texts are not saved is known as soon as one is begun elsewhere, or is no more', async () => {
  await draw(tab('one'));
  await rest();
  expect(() => find('button', /not saved/)).toThrow();
  list.mockImplementation(async () => [{ key: 'topic:t1', about: null, note: null, ...left('half a thought') }]);
  await tell('drafts');
  expect(find('button', '1 text not saved')).toBeTruthy();
  list.mockImplementation(async () => []);
  await tell('drafts');
  expect(() => find('button', /not saved/)).toThrow();
});

test('an edit stays open when the notes cannot be read anew, which is said', async () => {
  listed = [note({})];
  await draw(tab('one'));
  await rest();
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'half a thought');
  ask.mockImplementation(() => Promise.reject({ code: 'no-answer' }));
  await tell('notes');
  expect(document.querySelector('.empty[role=alert]')?.textContent).toContain('did not answer');
  expect((find('textbox', 'Note') as HTMLTextAreaElement).value).toBe('half a thought');
});

test('what stands above the way back of the only note stays while it does: the button keeps its place', async () => {
  listed = [note({})];
  await draw(tab('one'));
  await rest();
  await click(find('button', /^Delete note/));
  listed = [];
  await tell('notes');
  expect(find('button', 'Undo')).toBeTruthy();
  expect(document.querySelector('search')).not.toBeNull();
  (document.activeElement as HTMLElement).blur();
  for (let second = 0; second < 12; second += 1) await pass(1000);
  expect(() => find('button', 'Undo')).toThrow();
  expect(document.querySelector('search')).toBeNull();
});

test('a note that is deleted by two presses at once has one way back', async () => {
  listed = [note({})];
  await draw(tab('one'));
  await rest();
  const button = find('button', /^Delete note/) as HTMLButtonElement;
  await act(async () => {
    button.click();
    button.click();
  });
  await rest();
  expect(document.querySelectorAll('.undo-line')).toHaveLength(1);
});
