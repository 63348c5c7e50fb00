// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteField } from '../../../components/note-field';
import { NoteList } from '../../../components/notes';
import type { LeftText } from '../../../components/use-draft';
import type { Written } from '../../../components/written';
import { click, draw, find, pass, press, redraw, type } from './render';
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

test('an empty note is never saved', async () => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), '   ');
  await press(find('textbox', 'Note'), 'Enter', { ctrlKey: true });
  expect(onSave).not.toHaveBeenCalled();
  expect(() => find('button', 'Save note')).toThrow();
});

const left = (text: string, part: Partial<LeftText> = {}): LeftText => ({
  text,
  tags: [],
  at: 1,
  edits: null,
  ...part,
});

function portWith(found: LeftText | null = null, others: LeftText[] = []) {
  const field = {
    load: vi.fn(() => Promise.resolve(found && { ...found, others })),
    adopt: vi.fn(),
    keep: vi.fn<(written: Written) => Promise<void>>(() => Promise.resolve()),
    forget: vi.fn(() => Promise.resolve()),
    drop: vi.fn(() => Promise.resolve()),
  };
  return { ...field, open: vi.fn(() => field), keyOf: ({ id }: { id: string }) => `note:${id}` };
}

test('what is typed is kept within 300 ms, says so once it is, and is forgotten when saved', async () => {
  const port = portWith();
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half a tho');
  expect(port.keep).not.toHaveBeenCalled();
  await pass(250);
  expect(port.keep).toHaveBeenLastCalledWith({ text: 'Half a tho', tags: [] });
  expect(status()).toBe('Draft kept');
  await click(find('button', 'Save note'));
  expect(port.forget).toHaveBeenLastCalledWith('Half a tho');
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

test('a draft that cannot be kept says so', async () => {
  const port = portWith();
  port.keep.mockImplementation(() => Promise.reject({ code: 'quota' }));
  await draw(<NoteField label="Note" draft={{ key: 'k', port }} onSave={() => Promise.resolve()} />);
  await type(find('textbox', 'Note'), 'Half');
  await pass(300);
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/draft could not be kept/);
});

test('tags are written once each, without their signs', async () => {
  const onSave = vi.fn(() => Promise.resolve());
  await draw(<NoteField label="Note" onSave={onSave} />);
  await type(find('textbox', 'Note'), 'A thought.');
  await type(find('textbox', 'Tags'), ' #council, Lists,council ,, lists');
  await click(find('button', 'Save note'));
  expect(onSave).toHaveBeenCalledWith({ text: 'A thought.', tags: ['council', 'Lists'] }, expect.any(String));
});

const acts = () => ({
  onEdit: vi.fn(() => Promise.resolve()),
  onRemove: vi.fn(() => Promise.resolve()),
  onRestore: vi.fn(() => Promise.resolve()),
  onHistory: vi.fn(() => Promise.resolve([{ text: 'As it was.', tags: ['old'], updated: 5 }])),
  drafts: portWith(),
});

test('notes are listed newest first', async () => {
  const notes = [note({ id: 'old', text: 'old', created: 1 }), note({ id: 'new', text: 'new', created: 2 })];
  const body = await draw(<NoteList notes={notes} {...acts()} />);
  expect([...body.querySelectorAll('.markdown')].map((each) => each.textContent)).toEqual(['new', 'old']);
});

test('a note is edited in its place', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Each side.');
  await click(find('button', 'Save note'));
  expect(each.onEdit).toHaveBeenCalledWith(note({}), { text: 'Each side.', tags: [] });
  expect(() => find('textbox', 'Note')).toThrow();
});

test('an edit leaves no text behind when it is saved, although its field is gone by then', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Each side.');
  await pass(250);
  await click(find('button', 'Save note'));
  expect(each.drafts.forget).toHaveBeenLastCalledWith('Each side.');
});

test('a text that was left and says what the note says is not offered, but cleared away', async () => {
  const each = acts();
  const said = left(note({}).text, { at: 7, edits: 1 });
  each.drafts.load.mockResolvedValue({ ...said, others: [left('Another end.', { at: 3, edits: 1 })] });
  await draw(<NoteList notes={[note({ updated: 9 })]} {...each} />);
  await click(find('button', /^Edit note/));
  await pass(0);
  expect(document.querySelectorAll('.other-text')).toHaveLength(1);
  expect(document.querySelector('.other-text')?.textContent).toContain('Another end.');
  expect(each.drafts.drop).toHaveBeenCalledOnce();
  expect(each.drafts.drop).toHaveBeenCalledWith(said);
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
  expect(document.querySelector('.other-text')).toBeNull();
});

test('of a note that another window changes while it is edited here, both texts are there', async () => {
  const field = (text: string) => (
    <NoteField label="Note" initial={{ text, tags: [] }} onSave={() => Promise.resolve()} />
  );
  await draw(field('As it was.'));
  await type(find('textbox', 'Note'), 'As I want it.');
  await redraw(field('As they want it.'));
  expect(textOf(find('textbox', 'Note'))).toBe('As I want it.');
  expect(document.querySelector('.other-text')?.textContent).toContain('As they want it.');
  await click(find('button', 'take it in'));
  expect(textOf(find('textbox', 'Note'))).toBe('As I want it.\n\nAs they want it.');
  expect(document.querySelector('.other-text')).toBeNull();
});

test('a tag that has a comma stays one when its note is edited', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({ tags: ['Paris, Texas', 'council'] })]} {...each} />);
  await click(find('button', /^Edit note/));
  expect(textOf(find('textbox', 'Tags'))).toBe('"Paris, Texas", council');
  await type(find('textbox', 'Note'), 'Each side.');
  await click(find('button', 'Save note'));
  expect(each.onEdit).toHaveBeenCalledWith(expect.anything(), {
    text: 'Each side.',
    tags: ['Paris, Texas', 'council'],
  });
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
  await act(async () => find('button', 'Undo').blur());
  await pass(10_100);
  expect(() => find('button', 'Undo')).toThrow();
});

test('the way back does not go away under the keyboard’s focus, but with it', async () => {
  const notes = [note({})];
  await draw(<NoteList notes={notes} {...acts()} />);
  await click(find('button', /^Delete note/));
  notes.length = 0;
  await pass(10_100);
  await act(async () => find('button', 'Undo').blur());
  expect(() => find('button', 'Undo')).toThrow();
});

test('a note that could not be deleted stays, and the reason is said', async () => {
  await draw(<NoteList notes={[note({})]} {...acts()} onRemove={() => Promise.reject({ code: 'no-answer' })} />);
  await click(find('button', /^Delete note/));
  expect(document.body.textContent).toContain(note({}).text);
  expect(document.querySelector('[role=alert]')?.textContent).toBe('The extension did not answer.');
});

test('an earlier state is shown, and used again by one click', async () => {
  const each = acts();
  const changed = note({ updated: 2_000_000_000_000 });
  await draw(<NoteList notes={[changed]} {...each} />);
  await pass(0);
  await click(find('button', /^history of note/));
  await pass(0);
  expect(document.body.textContent).toContain('As it was.');
  await click(find('button', /^use this state/));
  expect(each.onEdit).toHaveBeenCalledWith(changed, { text: 'As it was.', tags: ['old'], updated: 5 });
});

test('a note that has no earlier state, as one back from the trash, has no button for it', async () => {
  const restored = note({ updated: 2_000_000_000_000 });
  await draw(<NoteList notes={[restored]} {...acts()} onHistory={() => Promise.resolve([])} />);
  await pass(0);
  expect(() => find('button', /^history/)).toThrow();
  await draw(
    <NoteList notes={[{ ...restored }]} {...acts()} onHistory={() => Promise.reject({ code: 'no-answer' })} />,
  );
  await pass(0);
  await click(find('button', /^history/));
  await pass(0);
  expect(document.querySelector('[role=alert]')?.textContent).toContain('did not answer');
});

test('Markdown is drawn; tags, pictures and dangerous links are shown as they were typed', async () => {
  const text = '**Ask** [them](https://a.example) [or](javascript:alert) <b>now</b> ![x](https://a.example/x.png)';
  const body = await draw(<NoteList notes={[note({ text })]} {...acts()} />);
  expect(body.querySelector('strong')?.textContent).toBe('Ask');
  expect([...body.querySelectorAll('.markdown a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://a.example',
  ]);
  expect(body.querySelector('.markdown img, .markdown b')).toBeNull();
  expect(body.querySelector('.markdown')?.textContent).toContain('[or](javascript:alert) <b>now</b> ![x]');
});

test('a task stands on one line with its tick, which is named and cannot be changed', async () => {
  const text = '- [ ] Ask **them**\n- [x] Call\n  - [ ] again\n\n1. [x] one\n\n   more';
  const body = await draw(<NoteList notes={[note({ text })]} {...acts()} />);
  const ticks = [...body.querySelectorAll<HTMLInputElement>('.markdown input')];
  expect(ticks.map((tick) => [tick.checked, tick.disabled, tick.getAttribute('aria-label')])).toEqual([
    [false, true, 'Done'],
    [true, true, 'Done'],
    [false, true, 'Done'],
    [true, true, 'Done'],
  ]);
  expect(ticks.map((tick) => tick.nextSibling?.textContent?.trim())).toEqual(['Ask', 'Call', 'again', 'one']);
  expect(body.querySelector('.markdown')?.textContent).not.toMatch(/[[\]]/);
});

test('a table is drawn as one, with what is in its cells', async () => {
  const text = '| | killed |\n|---|--:|\n| **NHK** | 15 &amp; more |\n| <img src=x> | ![x](https://a.example/x.png) |';
  const body = await draw(<NoteList notes={[note({ text })]} {...acts()} />);
  const rows = [...body.querySelectorAll('.markdown tr')];
  expect(rows.map((row) => [...row.children].map(({ localName, textContent }) => [localName, textContent]))).toEqual([
    [
      ['td', ''],
      ['th', 'killed'],
    ],
    [
      ['td', 'NHK'],
      ['td', '15 & more'],
    ],
    [
      ['td', '<img src=x>'],
      ['td', '![x](https://a.example/x.png)'],
    ],
  ]);
  expect(body.querySelector('.markdown strong')?.textContent).toBe('NHK');
  expect(body.querySelector('.markdown img')).toBeNull();
  expect(find('group', 'Table').tabIndex).toBe(0);
});

test.each([
  ['Q&amp;A &copy; &#8212; &#x2014;', 'Q&A © — —'],
  ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&nothing; & &copy R&D; \\&amp;', '&nothing; & &copy R&D; &amp;'],
  ['`&amp;`', '&amp;'],
  ['# A &amp; B', 'A & B'],
])('%s is shown as %s', async (text, shown) => {
  const body = await draw(<NoteList notes={[note({ text })]} {...acts()} />);
  expect(body.querySelector('.markdown')?.textContent).toBe(shown);
  expect(body.querySelector('.markdown img, .markdown b')).toBeNull();
});

test('a link’s address has no entities left, and none hides what it leads to', async () => {
  const text = '[a](https://a.example/?b=1&amp;c=2) [d](javascript&colon;alert) [e](&#106;avascript:alert)';
  const body = await draw(<NoteList notes={[note({ text })]} {...acts()} />);
  expect([...body.querySelectorAll('.markdown a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://a.example/?b=1&c=2',
  ]);
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

test('what a cancelled edit had changed can be had back', async () => {
  await draw(<NoteList notes={[note({})]} {...acts()} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'All of it anew.');
  await click(find('button', 'Cancel'));
  expect(document.body.textContent).toContain('Changes dropped.');
  await click(find('button', 'Undo'));
  expect(textOf(find('textbox', 'Note'))).toBe('All of it anew.');
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

test('an edit that was begun before the note changed elsewhere does not cover the note', async () => {
  const changed = note({ text: 'As it is now.', updated: 2_000_000_000_000 });
  const drafts = portWith(left('An old edit.', { edits: 5 }));
  await draw(<NoteList notes={[changed]} {...acts()} drafts={drafts} />);
  await click(find('button', /^Edit note/));
  await pass(0);
  expect(textOf(find('textbox', 'Note'))).toBe('As it is now.');
  expect(document.body.textContent).toContain('An old edit.');
  await click(find('button', 'drop it'));
  expect(document.body.textContent).not.toContain('An old edit.');
});
