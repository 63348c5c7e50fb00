// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { SearchResults } from '../../../entrypoints/sidepanel/search-results';
import type { ArticleHit } from '../../../lib/coverage';
import type { SearchCounts } from '../../../lib/messages';
import type { Note } from '../../../lib/notes';
import { click, draw, find, pass, redraw } from '../components/render';
import { note, stated } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const onRestore = vi.hoisted(() => vi.fn(async () => null));
let heard: (news: { what: string }) => void = () => undefined;
vi.mock('../../../lib/messages', async () => {
  const { FOUND_AT_FIRST } = await import('../../../lib/messages/searching');
  const { portWith } = await import('../components/left-texts');
  const notes = {
    drafts: portWith(),
    onHistory: async () => [],
    isThere: async () => true,
    onRemove: async () => null,
    onRestore,
  };
  const onChange = (hear: typeof heard) => {
    heard = hear;
    return () => undefined;
  };
  return { ask, notes, onChange, FOUND_AT_FIRST, SEARCH_CAPS: { found: 100 } };
});

let articles: ArticleHit[] = [];
let found: Note[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  articles = [];
  found = [];
  ask.mockReset().mockImplementation(async (_: string, { most }: { most: SearchCounts }) => ({
    ...{ topics: [], articles: articles.slice(0, most.articles), notes: found.slice(0, most.notes) },
    ...{ counts: { topics: 0, articles: articles.length, notes: found.length }, noted: {}, reading: null },
  }));
});

const nothing = () => undefined;
const results = (query: string) => (
  <SearchResults query={query} onOpen={nothing} onBefore={nothing} onLeave={nothing} />
);
const rows = () => [...document.querySelectorAll('.notes > li .markdown')].map((row) => row.textContent);
const written = (text: string, created: number) => note({ id: text, text, created, deleted: null });

test('notes stand as they were found, best first, and not by their dates', async () => {
  found = [written('fits best', 1), written('fits', 3), written('fits a little', 2)];
  await draw(results('fits'));
  await pass(0);
  expect(rows()).toEqual(['fits best', 'fits', 'fits a little']);
});

const numbered = (count: number) => Array.from({ length: count }, (_, at) => written(`number ${at}`, at));
const said = () => document.querySelector('.found-status')?.textContent;
/** Presses as a reader does, who has come to the button first. */
const pressMore = async (name: string) => {
  find('button', name).focus();
  await click(find('button', name));
  await pass(0);
};
const focusedRow = () => document.activeElement?.closest('li')?.querySelector('.markdown, .row-name')?.textContent;

test('all that fit are counted, few of them come at first, and more when they are asked for', async () => {
  found = numbered(300);
  await draw(results('number'));
  await pass(0);
  expect(said()).toBe('300 notes found');
  expect(rows()).toHaveLength(20);
  expect(document.querySelector('.notes > li')?.getAttribute('aria-setsize')).toBe('300');
  await pressMore('Show 50 more');
  expect(ask).toHaveBeenLastCalledWith('panel.search', {
    query: 'number',
    most: { topics: 20, articles: 20, notes: 70 },
  });
  expect(rows()).toHaveLength(70);
  expect(focusedRow()).toBe('number 20');
  expect(said()).toBe('300 notes found');
});

test('more articles come in the same way, and by themselves', async () => {
  found = numbered(30);
  articles = Array.from({ length: 30 }, (_, at) => ({
    ...{ article: `a${at}`, lead: '', outlet: stated('Coast Daily'), title: stated(`title ${at}`) },
    ...{ published: stated('2031-03-02'), quote: null },
  }));
  await draw(results('number'));
  await pass(0);
  expect(said()).toBe('30 articles and 30 notes found');
  await pressMore('Show 10 more');
  expect(document.querySelectorAll('.related')).toHaveLength(30);
  expect(rows()).toHaveLength(20);
  expect(focusedRow()).toBe('title 20');
});

test('who has gone on typing keeps the focus when more comes', async () => {
  found = numbered(100);
  const body = await draw(results('number'));
  await pass(0);
  const field = document.createElement('input');
  body.append(field);
  find('button', 'Show 50 more').focus();
  let answer: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  const reply = ask.getMockImplementation() as (...asked: unknown[]) => Promise<unknown>;
  ask.mockImplementationOnce((...asked: unknown[]) => answered.then(() => reply(...asked)));
  await click(find('button', 'Show 50 more'));
  field.focus();
  answer();
  await pass(0);
  expect(rows()).toHaveLength(70);
  expect(document.activeElement).toBe(field);
});

test('of more than the panel shows, it says that another word finds fewer', async () => {
  found = numbered(110);
  await draw(results('number'));
  await pass(0);
  await pressMore('Show 50 more');
  await pressMore('Show 30 more');
  expect(rows()).toHaveLength(100);
  expect(document.body.textContent).toContain('The best 100 are shown. One more word finds fewer.');
  expect(() => find('button', /^Show/)).toThrow();
});

test('what another query finds begins at the top', async () => {
  found = numbered(100);
  await draw(results('number'));
  await pass(0);
  await pressMore('Show 50 more');
  expect(rows()).toHaveLength(70);
  await redraw(results('numbers'));
  await pass(100);
  expect(rows()).toHaveLength(20);
});

test('the only note that was found, once deleted, can be had back', async () => {
  found = [written('fits', 1)];
  await draw(results('fits'));
  await pass(0);
  await click(find('button', 'Delete note: fits'));
  found = [];
  heard({ what: 'notes' });
  await pass(0);
  await click(find('button', 'Undo'));
  expect(onRestore).toHaveBeenCalledWith(expect.objectContaining({ id: 'fits' }));
});
