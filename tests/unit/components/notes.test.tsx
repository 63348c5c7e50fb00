// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/note-field';
import { NoteList } from '../../../components/notes';
import { click, draw, find, pass, press, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const textOf = (field: HTMLElement) => (field as HTMLTextAreaElement).value;
const status = () => document.querySelector('[role=status]')?.textContent ?? '';

test('“Saved” is said only once the note is durable', async () => {
  let finish: () => void = () => undefined;
  const onSave = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), '  A thought. ');
  await click(find('button', 'Save note'));
  expect(onSave).toHaveBeenCalledWith('A thought.');
  expect(status()).toBe('Saving …');
  await act(async () => finish());
  expect(status()).toBe('Saved');
  expect(textOf(find('textbox', 'Note'))).toBe('');
});

test.each([
  ['quota', /disk is full/],
  ['no-answer', /did not answer/],
  ['bad-body', /at most 50,000 characters/],
  ['failed', /Not saved/],
])('a note that could not be kept (%s) stays in its field, and the reason is said', async (code, sentence) => {
  await draw(<NoteField label="Note" onSave={() => Promise.reject({ code })} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await click(find('button', 'Save note'));
  expect(textOf(find('textbox', 'Note'))).toBe('A thought.');
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(sentence);
  expect(status()).toBe('');
});

test.each([{ ctrlKey: true }, { metaKey: true }])('%o with Enter saves; Enter alone does not', async (modifier) => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  const field = find('textbox', 'Note');
  await type(field, 'A thought.');
  await press(field, 'Enter');
  expect(onSave).not.toHaveBeenCalled();
  await press(field, 'Enter', modifier);
  expect(onSave).toHaveBeenCalledOnce();
});

test('an empty note is never saved', async () => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), '   ');
  await press(find('textbox', 'Note'), 'Enter', { ctrlKey: true });
  expect(onSave).not.toHaveBeenCalled();
  expect(() => find('button', 'Save note')).toThrow();
});

test('what is written is told as a draft, and forgotten once saved', async () => {
  const onDraft = vi.fn();
  await draw(<NoteField label="Note" onSave={() => Promise.resolve()} onDraft={onDraft} />);
  await type(find('textbox', 'Note'), 'Half a tho');
  expect(onDraft).toHaveBeenLastCalledWith('Half a tho');
  await click(find('button', 'Save note'));
  expect(onDraft).toHaveBeenLastCalledWith('');
});

const acts = () => ({
  onEdit: vi.fn(() => Promise.resolve()),
  onRemove: vi.fn(() => Promise.resolve()),
  onRestore: vi.fn(() => Promise.resolve()),
});

test('notes are listed newest first', async () => {
  const notes = [note({ id: 'old', text: 'old', created: 1 }), note({ id: 'new', text: 'new', created: 2 })];
  const body = await draw(<NoteList notes={notes} {...acts()} />);
  expect([...body.querySelectorAll('.note-text')].map((each) => each.textContent)).toEqual(['new', 'old']);
});

test('a note is edited in its place', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Each side.');
  await click(find('button', 'Save note'));
  expect(each.onEdit).toHaveBeenCalledWith(note({}), 'Each side.');
  expect(() => find('textbox', 'Note')).toThrow();
});

test('a deleted note can be brought back for ten seconds', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Delete note/));
  expect(each.onRemove).toHaveBeenCalledOnce();
  expect(status()).toBe('Deleted.');
  await pass(9_900);
  await click(find('button', 'Undo'));
  expect(each.onRestore).toHaveBeenCalledWith(note({}));
  expect(document.body.textContent).toContain(note({}).text);
});

test('after ten seconds a deleted note is gone', async () => {
  const notes = [note({})];
  await draw(<NoteList notes={notes} {...acts()} />);
  await click(find('button', /^Delete note/));
  notes.length = 0;
  await pass(10_100);
  expect(() => find('button', 'Undo')).toThrow();
});

test('a note that could not be deleted stays, and the reason is said', async () => {
  await draw(<NoteList notes={[note({})]} {...acts()} onRemove={() => Promise.reject({ code: 'no-answer' })} />);
  await click(find('button', /^Delete note/));
  expect(document.body.textContent).toContain(note({}).text);
  expect(document.querySelector('[role=alert]')?.textContent).toBe('The extension did not answer.');
});
