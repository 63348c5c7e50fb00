// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ROWS_AT_ONCE } from '../../../components/use-more';
import { SearchResults } from '../../../entrypoints/sidepanel/search-results';
import type { Note } from '../../../lib/notes';
import { click, draw, find, pass, redraw } from '../components/render';
import { note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const onRestore = vi.hoisted(() => vi.fn(async () => null));
let heard: (news: { what: string }) => void = () => undefined;
vi.mock('../../../lib/messages', async () => {
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
  return { ask, notes, onChange };
});

let found: Note[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  ask.mockImplementation(async () => ({ topics: [], articles: [], notes: found, noted: {}, reading: null }));
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

test('what another query finds begins at the top', async () => {
  found = Array.from({ length: ROWS_AT_ONCE * 2 }, (_, at) => written(`number ${at}`, at));
  await draw(results('number'));
  await pass(0);
  await click(find('button', `Show ${ROWS_AT_ONCE} more`));
  expect(rows()).toHaveLength(ROWS_AT_ONCE * 2);
  await redraw(results('numbers'));
  await pass(100);
  expect(rows()).toHaveLength(ROWS_AT_ONCE);
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
