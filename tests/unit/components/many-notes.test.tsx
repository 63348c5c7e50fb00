// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { NoteTrash } from '../../../components/note-trash';
import { NoteList } from '../../../components/notes';
import type { DraftPort } from '../../../components/use-draft';
import { ROWS_AT_ONCE } from '../../../components/use-more';
import type { Note } from '../../../lib/notes';
import { click, draw, find, redraw, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const ALL = ROWS_AT_ONCE * 2 + 3;
const many = Array.from({ length: ALL }, (_, at) => note({ id: `n${at}`, text: `number ${at}.`, deleted: null }));
const done = () => Promise.resolve();
const nothing = () => undefined;
const drafts: DraftPort = {
  keyOf: ({ id }) => `note:${id}`,
  on: () => ({ key: 'k' }),
  open: () => ({
    load: async () => null,
    adopt: nothing,
    move: nothing,
    keep: done,
    follow: nothing,
    forget: done,
    drop: done,
  }),
};
const acts = {
  drafts,
  onEdit: done,
  onRemove: done,
  onRestore: done,
  onHistory: async () => [],
  isThere: async () => true,
};

function Filtered({ all }: { all: Note[] }) {
  const [words, setWords] = useState('number');
  const shown = all.filter(({ text }) => text.includes(words));
  return (
    <>
      <input aria-label="Filter" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      <NoteList notes={shown} among={all} isSorted of={words} {...acts} />
    </>
  );
}

const rows = () => [...document.querySelectorAll('.notes > li')];

test('many notes are drawn fifty at a time, and with more the focus goes on with the list', async () => {
  await draw(<Filtered all={many} />);
  expect(rows()).toHaveLength(ROWS_AT_ONCE);
  await click(find('button', `Show ${ROWS_AT_ONCE} more`));
  expect(rows()[ROWS_AT_ONCE]?.contains(document.activeElement)).toBe(true);
  await click(find('button', 'Show 3 more'));
  expect(rows()).toHaveLength(ALL);
  expect(() => find('button', /^Show/)).toThrow();
});

test('a list of which a part is drawn says how long it is', async () => {
  await draw(<Filtered all={many} />);
  expect(rows()[1]?.getAttribute('aria-posinset')).toBe('2');
  expect(rows()[1]?.getAttribute('aria-setsize')).toBe(String(ALL));
  await type(find('textbox', 'Filter'), 'number 1.');
  expect(rows()[0]?.hasAttribute('aria-setsize')).toBe(false);
});

test('a filter looks through all, and begins at the top again', async () => {
  await draw(<Filtered all={many} />);
  await click(find('button', `Show ${ROWS_AT_ONCE} more`));
  await type(find('textbox', 'Filter'), `number ${ALL - 1}`);
  expect(rows().map((row) => row.querySelector('.markdown')?.textContent)).toEqual([`number ${ALL - 1}.`]);
  await type(find('textbox', 'Filter'), '');
  expect(rows()).toHaveLength(ROWS_AT_ONCE);
});

test('a note that is deleted, or changed elsewhere, leaves as many drawn as were asked for', async () => {
  await draw(<Filtered all={many} />);
  await click(find('button', `Show ${ROWS_AT_ONCE} more`));
  await click(find('button', 'Delete note: number 60.'));
  expect(rows()).toHaveLength(ROWS_AT_ONCE * 2);
  expect(rows()[60]?.textContent).toContain('Deleted.');
});

test('a note that is being edited stays drawn where others come above it', async () => {
  await draw(<Filtered all={many} />);
  await click(find('button', 'Edit note: number 49.'));
  await type(find('textbox', 'Note'), 'half a thought');
  await redraw(<Filtered all={[note({ id: 'new', text: 'number new.', deleted: null }), ...many]} />);
  expect((find('textbox', 'Note') as HTMLTextAreaElement).value).toBe('half a thought');
  expect(rows()).toHaveLength(ROWS_AT_ONCE + 1);
  await click(find('button', 'Cancel'));
  await redraw(<Filtered all={[note({ id: 'new', text: 'number new.', deleted: null }), ...many]} />);
  expect(find('button', 'Undo')).toBeTruthy();
});

test('a note that is being edited stays where it was when a filter leaves it out, until it is saved', async () => {
  const some = many.slice(0, 5);
  await draw(<Filtered all={some} />);
  await click(find('button', 'Edit note: number 1.'));
  await type(find('textbox', 'Note'), 'half a thought');
  const field = find('textbox', 'Note') as HTMLTextAreaElement;
  await type(find('textbox', 'Filter'), 'number 4');
  expect(find('textbox', 'Note')).toBe(field);
  expect(field.value).toBe('half a thought');
  expect(rows().map((row) => row.querySelector('.markdown')?.textContent ?? 'field')).toEqual(['number 4.', 'field']);
  await redraw(<Filtered all={some.map((each) => (each.id === 'n1' ? { ...each, text: 'theirs' } : each))} />);
  expect(document.querySelector('.other-text')?.textContent, 'and follows the note').toContain('theirs');
  await click(find('button', 'leave it'));
  await type(find('textbox', 'Filter'), 'nothing has these words');
  await redraw(<Filtered all={[]} />);
  expect(find('textbox', 'Note')).toBe(field);
  await click(find('button', 'Save note'));
  expect(rows()).toHaveLength(0);
});

test('whether a note has earlier states is asked once, and only of those that are drawn', async () => {
  const onHistory = vi.spyOn(acts, 'onHistory');
  await draw(<Filtered all={many.map((each) => ({ ...each, updated: each.created + 1 }))} />);
  expect(onHistory).toHaveBeenCalledTimes(ROWS_AT_ONCE);
  await type(find('textbox', 'Filter'), 'none');
  await type(find('textbox', 'Filter'), 'number');
  expect(rows()).toHaveLength(ROWS_AT_ONCE);
  expect(onHistory).toHaveBeenCalledTimes(ROWS_AT_ONCE);
});

test('a full trash is drawn fifty at a time', async () => {
  await draw(<NoteTrash notes={many} now={0} onRestore={done} editsOf={async () => []} onErase={done} />);
  expect(rows()).toHaveLength(ROWS_AT_ONCE);
  await click(find('button', `Show ${ROWS_AT_ONCE} more`));
  expect(rows()).toHaveLength(ROWS_AT_ONCE * 2);
});
