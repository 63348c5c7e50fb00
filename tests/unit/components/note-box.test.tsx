// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NoteBox } from '../../../components/note-box';
import type { Note, NoteSubject } from '../../../lib/notes';
import { noDrafts } from '../../support/no-drafts';
import { click, draw, find, pass, type } from './render';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());

const PAGE = { url: 'https://news.example/story', title: 'Story' };
const TOPIC: NoteSubject = { kind: 'topic', id: 'harbour-council', name: 'Harbour Council' };

function portIn(isPrivate: boolean) {
  const saved: Note[] = [];
  const on = vi.fn(() => ({ key: 'k' }));
  const port = {
    list: () => Promise.resolve([]),
    onSave: (note: Note) => Promise.resolve(saved.push(note)),
    onEdit: () => Promise.resolve(),
    onRemove: () => Promise.resolve(),
    onRestore: () => Promise.resolve(),
    onHistory: () => Promise.resolve([]),
    onChanged: () => () => {},
    isPrivate: () => Promise.resolve(isPrivate),
    drafts: { ...noDrafts(), on },
  };
  return { port, saved, on };
}

test.each([
  ['a private window', true, null],
  ['any other', false, PAGE],
] as const)('in %s a note, and its draft, know of this page: %s', async (_, isPrivate, known) => {
  const { port, saved, on } = portIn(isPrivate);
  await draw(<NoteBox label="Note" subject={TOPIC} page={PAGE} keys={[]} port={port as never} />);
  await pass(0);
  await type(find('textbox', 'Note'), 'A thought');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map(({ page, subject }) => ({ page, subject }))).toEqual([{ page: known, subject: TOPIC }]);
  expect(on.mock.calls.map((call: unknown[]) => call[1])).toContainEqual(known);
  expect(on.mock.calls.map((call: unknown[]) => call[1])).not.toContainEqual(isPrivate ? PAGE : null);
});

test('in a private window a note on a figure leaves out the sentence, by which the page could be found', async () => {
  const { port, saved } = portIn(true);
  const figure: NoteSubject = { kind: 'figure', name: '15 boats', sentence: 'It had 15 boats.', members: ['a'] };
  await draw(<NoteBox label="Note" subject={figure} page={PAGE} keys={[]} port={port as never} />);
  await pass(0);
  await type(find('textbox', 'Note'), 'A thought');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map(({ subject }) => subject)).toEqual([{ ...figure, sentence: '' }]);
});
