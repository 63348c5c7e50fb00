// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/note-field';
import type { Written } from '../../../components/written';
import { left, portWith } from './left-texts';
import { click, draw, find, pass, press, redraw, type } from './render';

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
  expect(onSave).toHaveBeenCalledWith({ text: 'A thought.', tags: [] }, expect.any(String));
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

test('a text that is too long is not cut: it says by how much, is kept as a draft, and cannot be saved', async () => {
  const port = portWith();
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={onSave} />);
  const long = 'a'.repeat(50_007);
  await type(find('textbox', 'Note'), long);
  await pass(250);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(
    /^7 characters more than a note holds \(50,000\)/,
  );
  expect(port.keep).toHaveBeenLastCalledWith({ text: long, tags: [] });
  await press(find('textbox', 'Note'), 'Enter', { ctrlKey: true });
  expect(find('button', 'Save note').hasAttribute('disabled')).toBe(true);
  expect(onSave).not.toHaveBeenCalled();
  await type(find('textbox', 'Note'), long.slice(7));
  await click(find('button', 'Save note'));
  expect(onSave).toHaveBeenCalledOnce();
});

test.each([
  ['long', `council, ${'a'.repeat(81)}`, /^The tag “a{20}…” is longer than 80 characters/],
  ['many', Array.from({ length: 51 }, (_, at) => `tag${at}`).join(','), /^A note has at most 50 tags/],
])('tags that are too %s are not cut: the reader is told', async (_, line, sentence) => {
  await draw(<NoteField label="Note" onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await type(find('textbox', 'Tags'), line);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(sentence);
  expect(find('button', 'Save note').hasAttribute('disabled')).toBe(true);
});

test('an empty note is never saved', async () => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), '   ');
  await press(find('textbox', 'Note'), 'Enter', { ctrlKey: true });
  expect(onSave).not.toHaveBeenCalled();
  expect(() => find('button', 'Save note')).toThrow();
});

test('what is typed is kept within 300 ms, says so once it is, and is forgotten when saved', async () => {
  const port = portWith();
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half a tho');
  expect(port.keep).not.toHaveBeenCalled();
  await pass(250);
  expect(port.keep).toHaveBeenLastCalledWith({ text: 'Half a tho', tags: [] });
  expect(status()).toBe('Draft kept');
  await click(find('button', 'Save note'));
  expect(port.forget).toHaveBeenLastCalledWith({ text: 'Half a tho', tags: [] });
});

test('what was typed last is kept before the note that says it, and not once more behind it', async () => {
  vi.useFakeTimers();
  const port = portWith();
  const onSave = vi.fn(() => new Promise<void>(() => {}));
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={onSave} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await press(find('textbox', 'Note'), 'Enter', { ctrlKey: true });
  expect(port.keep.mock.calls).toEqual([[{ text: 'A thought.', tags: [] }]]);
  expect(port.keep.mock.invocationCallOrder[0]).toBeLessThan(onSave.mock.invocationCallOrder[0] ?? 0);
  await pass(1_000);
  dispatchEvent(new Event('pagehide'));
  expect(port.keep).toHaveBeenCalledOnce();
});

test('who types without a pause has a draft all the same', async () => {
  const port = portWith();
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  for (const text of ['a', 'ab', 'abc', 'abcd']) {
    await type(find('textbox', 'Note'), text);
    await pass(100);
  }
  expect(port.keep.mock.calls.map(([written]) => written.text)).toContain('ab');
});

test('an edit that is typed back to what the note says by now is no draft any more', async () => {
  const port = portWith();
  const noted = { text: 'As it was.', tags: ['council'], updated: 5 };
  await draw(
    <NoteField label="Note" initial={noted} draft={{ key: 'k', port, note: noted }} onSave={async () => {}} />,
  );
  await type(find('textbox', 'Note'), 'As it was, or not.');
  await pass(250);
  expect(status()).toBe('Draft kept');
  await type(find('textbox', 'Note'), 'As it was. ');
  await pass(250);
  expect(port.keep).toHaveBeenCalledOnce();
  expect(port.forget).toHaveBeenCalledWith({ text: 'As it was, or not.', tags: ['council'] });
  expect(status()).toBe('');
  await type(find('textbox', 'Tags'), 'council, lists');
  await pass(250);
  expect(port.keep).toHaveBeenLastCalledWith({ text: 'As it was. ', tags: ['council', 'lists'] });
});

test('a text that is emptied again is no draft that is kept', async () => {
  const port = portWith();
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half');
  await pass(250);
  await type(find('textbox', 'Note'), '');
  await pass(250);
  expect(port.forget).toHaveBeenCalledWith({ text: 'Half', tags: [] });
  expect(status()).toBe('');
});

test('a draft left earlier is there again, with its tags', async () => {
  const port = portWith(left('Half a thought', { tags: ['council', 'lists'] }));
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await pass(0);
  expect(textOf(find('textbox', 'Note'))).toBe('Half a thought');
  expect(textOf(find('textbox', 'Tags'))).toBe('council, lists');
});

test('a field that goes away keeps what was typed last', async () => {
  const port = portWith();
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half');
  await act(() => render(null, document.querySelector('.note-field')?.parentElement as HTMLElement));
  expect(port.keep).toHaveBeenCalledWith({ text: 'Half', tags: [] });
});

test.each([
  [{ code: 'no-answer' }, /draft could not be kept: save it/],
  [{ code: 'quota' }, /draft could not be kept: the disk is full\. Free some space, or copy it elsewhere\.$/],
  [{ code: 'quota', room: { needed: 3_000_000, free: 1_000_000 } }, /or copy it elsewhere\. 3 MB .* 1 MB is free\.$/],
])('a draft that cannot be kept (%o) says so, and why', async (error, sentence) => {
  const port = portWith();
  port.keep.mockImplementation(() => Promise.reject(error));
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half');
  await pass(300);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(sentence);
});

test('while a note is saved no other text can be taken in, for the field is emptied then', async () => {
  const port = portWith(left('Theirs', { edits: 1 }));
  let finish: () => void = () => undefined;
  const onSave = () => new Promise<void>((resolve) => (finish = resolve));
  const noted = { text: 'As it was.', tags: [], updated: 5 };
  await draw(<NoteField label="Note" initial={noted} draft={{ key: 'k', port, note: noted }} onSave={onSave} />);
  await pass(0);
  await type(find('textbox', 'Note'), 'Mine.');
  expect(document.querySelector('.other-text')).not.toBeNull();
  await click(find('button', 'Save note'));
  expect(document.querySelector('.other-text')).toBeNull();
  await act(async () => finish());
  expect(document.querySelector('.other-text')?.textContent).toContain('Theirs');
});

test('tags are written once each, without their signs', async () => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await type(find('textbox', 'Tags'), ' #council, Lists,council ,, lists');
  await click(find('button', 'Save note'));
  expect(onSave).toHaveBeenCalledWith({ text: 'A thought.', tags: ['council', 'Lists'] }, expect.any(String));
});

test('a note that another window changes is changed in a field that was not touched', async () => {
  const port = portWith();
  const field = (text: string, updated: number) => (
    <NoteField
      label="Note"
      initial={{ text, tags: [] }}
      draft={{ key: 'k', port, note: { text, tags: [], updated } }}
      onSave={() => Promise.resolve()}
    />
  );
  await draw(field('As it was.', 1));
  await redraw(field('As it is now.', 2));
  expect(textOf(find('textbox', 'Note'))).toBe('As it is now.');
  await act(async () => {
    const root = document.body.firstElementChild as HTMLElement;
    render(field('As it was then.', 3), root);
    render(field('As it is at last.', 4), root);
  });
  expect(textOf(find('textbox', 'Note'))).toBe('As it is at last.');
  expect(document.querySelector('.other-text')).toBeNull();
});

test('of a note that another window changes while it is edited here, both texts are there', async () => {
  const field = (text: string, ...tags: string[]) => (
    <NoteField label="Note" initial={{ text, tags }} onSave={() => Promise.resolve()} />
  );
  await draw(field('As it was.'));
  await type(find('textbox', 'Note'), 'As I want it.');
  await redraw(field('As they want it.', 'council'));
  expect(document.querySelector('.other-text')?.textContent).toContain('#council');
  expect(textOf(find('textbox', 'Note'))).toBe('As I want it.');
  expect(document.querySelector('.other-text')?.textContent).toContain('As they want it.');
  await click(find('button', 'take it in'));
  expect(textOf(find('textbox', 'Note'))).toBe('As I want it.\n\nAs they want it.');
  expect(document.querySelector('.other-text')).toBeNull();
});

test('a tag that gets another name while its note is edited has that name when the edit is saved', async () => {
  const port = portWith();
  const onSave = vi.fn(() => Promise.resolve());
  const field = (updated: number, ...tags: string[]) => {
    const noted = { text: 'As it was.', tags, updated };
    return <NoteField label="Note" initial={noted} draft={{ key: 'k', port, note: noted }} onSave={onSave} />;
  };
  await draw(field(1, 'water', 'council'));
  await type(find('textbox', 'Note'), 'As I want it.');
  await type(find('textbox', 'Tags'), 'water, mine');
  await redraw(field(2, 'river', 'council'));
  expect(document.querySelector('.other-text')).toBeNull();
  expect(textOf(find('textbox', 'Tags'))).toBe('river, mine');
  expect(port.follow).toHaveBeenLastCalledWith(expect.objectContaining({ updated: 2 }));
  await pass(250);
  expect(port.keep).toHaveBeenLastCalledWith({ text: 'As I want it.', tags: ['river', 'mine'] });
  await click(find('button', 'Save note'));
  expect(onSave).toHaveBeenCalledWith({ text: 'As I want it.', tags: ['river', 'mine'] }, expect.any(String));
});

test('a changed text that is taken in does not bring back a tag that has another name by now', async () => {
  const field = (text: string, ...tags: string[]) => (
    <NoteField label="Note" initial={{ text, tags }} onSave={() => Promise.resolve()} />
  );
  await draw(field('As it was.', 'water'));
  await type(find('textbox', 'Note'), 'As I want it.');
  await redraw(field('As they want it.', 'river'));
  await click(find('button', 'take it in'));
  expect(textOf(find('textbox', 'Tags'))).toBe('river');
});

test('a second try after a failure writes the same note, not another', async () => {
  const ids: string[] = [];
  const onSave = vi.fn((_: Written, id: string) => {
    ids.push(id);
    return ids.length === 1 ? Promise.reject({ code: 'no-answer' }) : Promise.resolve();
  });
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await click(find('button', 'Save note'));
  await click(find('button', 'Save note'));
  await type(find('textbox', 'Note'), 'Another.');
  await click(find('button', 'Save note'));
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

test('a text begun in another window is shown beside what is typed, and taken in below it', async () => {
  const port = portWith();
  port.load.mockImplementation(async () => {
    await new Promise((done) => setTimeout(done, 100));
    return { ...left('Three hundred words.'), others: [] };
  });
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  const field = find('textbox', 'Note') as HTMLTextAreaElement;
  field.value = 'x';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await pass(150);
  expect(port.adopt).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('Three hundred words.');
  await click(find('button', 'take it in'));
  expect(textOf(field)).toBe('x\n\nThree hundred words.');
  expect(port.drop).toHaveBeenCalledOnce();
  expect(() => find('button', 'take it in')).toThrow();
});
