// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NoteBox } from '../../../components/note-box';
import { NoteField } from '../../../components/note-field';
import type { Note, NoteKey, NoteLookup, NoteSubject } from '../../../lib/notes';
import { noDrafts } from '../../support/no-drafts';
import { left, portWith } from './left-texts';
import { click, draw, find, pass, redraw, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());

const PAGE = { url: 'https://news.example/story', title: 'Story' };
const under = (...keys: NoteKey[]): NoteLookup => ({ keys, isMeant: () => true });
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
    isThere: () => Promise.resolve(true),
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
  await draw(<NoteBox label="Note" subject={TOPIC} page={PAGE} lookup={under()} port={port as never} />);
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
  await draw(<NoteBox label="Note" subject={figure} page={PAGE} lookup={under()} port={port as never} />);
  await pass(0);
  await type(find('textbox', 'Note'), 'A thought');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map(({ subject }) => subject)).toEqual([{ ...figure, sentence: '' }]);
});

const NEXT = { url: 'https://other.example/next', title: 'Next' };

test('a note is of the page on which it was begun, whatever page is in front when it is saved', async () => {
  const { port, saved } = portIn(false);
  const drafts = {
    ...portWith(),
    on: (_: unknown, page: Note['page']) => ({ key: 'k', about: { subject: TOPIC, page } }),
  };
  const box = (page: Note['page']) => (
    <NoteBox label="Note" subject={TOPIC} page={page} lookup={under()} port={{ ...port, drafts } as never} />
  );
  await draw(box(NEXT));
  await redraw(box(PAGE));
  await pass(0);
  await type(find('textbox', 'Note'), 'A thought');
  await redraw(box(NEXT));
  expect(document.querySelector('.note-place')?.textContent).toBe('on “Story”');
  expect(drafts.move, 'where a draft of it belongs').toHaveBeenLastCalledWith({ subject: TOPIC, page: PAGE });
  await type(find('textbox', 'Note'), 'A thought, gone on with');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(document.querySelector('.note-place')).toBeNull();
  await type(find('textbox', 'Note'), 'Another');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map(({ page }) => page)).toEqual([PAGE, NEXT]);
});

test('a text that was left there earlier becomes a note of the page on which it was begun', async () => {
  const { port, saved } = portIn(false);
  const drafts = portWith(left('Half a thought'));
  drafts.load.mockResolvedValue({
    ...left('Half a thought'),
    others: [],
    about: { subject: TOPIC, page: PAGE },
  } as never);
  await draw(<NoteBox label="Note" subject={TOPIC} page={NEXT} lookup={under()} port={{ ...port, drafts } as never} />);
  await pass(200);
  expect(document.querySelector('.note-place')?.textContent).toBe('on “Story”');
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map(({ page }) => page)).toEqual([PAGE]);
});

test('where a text was left, nothing is said to be saved', async () => {
  const drafts = portWith(left('Half a thought'));
  await draw(<NoteField label="Note" isSaved draft={{ key: 'k', port: drafts as never }} onSave={async () => {}} />);
  await pass(200);
  expect((find('textbox', 'Note') as HTMLTextAreaElement).value).toBe('Half a thought');
  expect(document.querySelector('[role=status]')?.textContent).not.toBe('Saved');
});

test('an edit stays open while the notes are asked for anew, and when that fails', async () => {
  const { port } = portIn(false);
  const list = vi.fn(() => Promise.resolve([note({})]));
  const told: (() => void)[] = [];
  const onChanged = (listener: () => void) => {
    told.push(listener);
    return () => {};
  };
  const drafts = portWith();
  const noted = { ...port, drafts, list, onChanged } as never;
  const box = (key: string) => (
    <NoteBox label="On" subject={TOPIC} page={PAGE} lookup={under(`figure:${key}`)} port={noted} />
  );
  await draw(box('a'));
  await pass(0);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'half a thought');
  const field = find('textbox', 'Note');
  list.mockImplementation(() => Promise.reject({ code: 'no-answer' }));
  for (const tell of told) tell();
  await pass(0);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('did not answer');
  expect(find('textbox', 'Note')).toBe(field);
  list.mockImplementation(() => new Promise(() => {}));
  await redraw(box('b'));
  await pass(0);
  expect(find('textbox', 'Note')).toBe(field);
  expect((field as HTMLTextAreaElement).value).toBe('half a thought');
});

test('who edits a note that is deleted meanwhile is told, loses no word, and saves it back', async () => {
  const { port } = portIn(false);
  let standing = [note({ id: 'n1' }), note({ id: 'n2', text: 'another' })];
  let shown = ['n1', 'n2'];
  const told = new Set<() => void>();
  const onEdit = vi.fn(async () => undefined);
  const noted = {
    ...port,
    drafts: portWith(),
    onEdit,
    list: async () => standing.filter(({ id }) => shown.includes(id)),
    isThere: async ({ id }: Note) => standing.some((each) => each.id === id),
    onChanged: (listener: () => void) => {
      told.add(listener);
      return () => void told.delete(listener);
    },
  };
  const change = async () => {
    for (const tell of told) tell();
    await pass(0);
    await pass(0);
  };
  const said = () => document.querySelector('[role=alert]')?.textContent ?? '';
  await draw(<NoteBox label="On" subject={TOPIC} page={PAGE} lookup={under('topic:a')} port={noted as never} />);
  await pass(0);
  await click(find('button', 'Edit note: Ask which total they meant.'));
  await type(find('textbox', 'Note'), 'half a thought');
  const field = find('textbox', 'Note') as HTMLTextAreaElement;
  shown = ['n2'];
  await change();
  expect(said(), 'on something else by now, and not deleted').toBe('');
  standing = standing.filter(({ id }) => id !== 'n1');
  await change();
  expect(said()).toBe('This note was deleted meanwhile. If you save, it comes back.');
  expect(find('textbox', 'Note')).toBe(field);
  expect(field.value).toBe('half a thought');
  standing = [note({ id: 'n1' }), ...standing];
  await change();
  expect(said(), 'brought back there').toBe('');
  standing = standing.filter(({ id }) => id !== 'n1');
  await change();
  await click(find('button', 'Save note'));
  expect(onEdit).toHaveBeenCalledWith(expect.objectContaining({ id: 'n1' }), { text: 'half a thought', tags: [] });
});
