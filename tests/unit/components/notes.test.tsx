// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteContext } from '../../../components/note-context';
import { NoteQuote } from '../../../components/note-quote';
import { NoteList } from '../../../components/notes';
import { left, portWith } from './left-texts';
import { click, draw, find, pass, redraw, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const textOf = (field: HTMLElement) => (field as HTMLTextAreaElement).value;
const status = () => document.querySelector('[role=status]')?.textContent ?? '';

const acts = () => ({
  onEdit: vi.fn(() => Promise.resolve()),
  onRemove: vi.fn(() => Promise.resolve()),
  onRestore: vi.fn(() => Promise.resolve()),
  onHistory: vi.fn(() => Promise.resolve([{ text: 'As it was.', tags: ['old'], updated: 5 }])),
  isThere: () => Promise.resolve(true),
  drafts: portWith(),
});

test('notes are listed newest first', async () => {
  const notes = [note({ id: 'old', text: 'old', created: 1 }), note({ id: 'new', text: 'new', created: 2 })];
  const body = await draw(<NoteList notes={notes} {...acts()} />);
  expect([...body.querySelectorAll('.markdown')].map((each) => each.textContent)).toEqual(['new', 'old']);
});

test('half a character in the name of a note’s subject keeps no list from being drawn', async () => {
  const half = '\ud800';
  const subject = { kind: 'article' as const, id: half, name: 'The harbour' };
  const page = { url: 'article:a1', title: 'The harbour' };
  const notes = [note({ id: 'a', text: 'one', subject }), note({ id: half, text: 'two', subject: null, page })];
  const body = await draw(
    <>
      {notes.map((each) => (
        <NoteContext key={each.text} note={each} />
      ))}
      <NoteList notes={notes} {...acts()} />
    </>,
  );
  expect(body.querySelectorAll('.markdown')).toHaveLength(2);
  expect(body.querySelectorAll('a[href^="/reader.html"]').length).toBeGreaterThan(0);
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
  expect(each.drafts.forget).toHaveBeenLastCalledWith({ text: 'Each side.', tags: [] });
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

test('what was given up and had back can be given up and had back again, and is kept as a draft', async () => {
  const each = acts();
  const list = (part: object) => <NoteList notes={[note(part)]} {...each} />;
  await draw(list({}));
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Mine.');
  await click(find('button', 'Cancel'));
  await click(find('button', 'Undo'));
  expect(textOf(find('textbox', 'Note'))).toBe('Mine.');
  await pass(250);
  expect(each.drafts.keep).toHaveBeenLastCalledWith({ text: 'Mine.', tags: [] });
  await click(find('button', 'Cancel'));
  await click(find('button', 'Undo'));
  expect(textOf(find('textbox', 'Note'))).toBe('Mine.');
  await redraw(list({ text: 'Theirs.', updated: 9 }));
  expect(document.querySelector('.other-text')?.textContent).toContain('Theirs.');
});

test('an edit that has followed, or seen, a change of another window is kept as an edit of what the note then is', async () => {
  const each = acts();
  const list = (part: object) => <NoteList notes={[note(part)]} {...each} />;
  await draw(list({}));
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Mine.');
  await pass(250);
  await type(find('textbox', 'Note'), note({}).text);
  await pass(250);
  await redraw(list({ text: 'Theirs.', updated: 9 }));
  expect(textOf(find('textbox', 'Note'))).toBe('Theirs.');
  expect(each.drafts.follow).toHaveBeenLastCalledWith(expect.objectContaining({ updated: 9 }));
  expect(each.drafts.forget, 'what gave way is not found again').toHaveBeenLastCalledWith({
    text: 'Mine.',
    tags: [],
  });
  await type(find('textbox', 'Note'), 'Mine, on theirs.');
  await redraw(list({ text: 'Theirs, once more.', updated: 12 }));
  await click(find('button', 'leave it'));
  expect(each.drafts.follow).toHaveBeenLastCalledWith(expect.objectContaining({ updated: 12 }));
  await pass(250);
  expect(each.drafts.keep).toHaveBeenLastCalledWith({ text: 'Mine, on theirs.', tags: [] });
});

test('an edit that is typed back just before another window changes its note leaves nothing behind', async () => {
  const each = acts();
  const list = (part: object) => <NoteList notes={[note(part)]} {...each} />;
  await draw(list({}));
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Mine.');
  await pass(250);
  await type(find('textbox', 'Note'), note({}).text);
  await redraw(list({ text: 'Theirs.', updated: 9 }));
  await pass(250);
  expect(textOf(find('textbox', 'Note'))).toBe('Theirs.');
  expect(each.drafts.keep).toHaveBeenCalledOnce();
  expect(each.drafts.forget).toHaveBeenLastCalledWith({ text: 'Mine.', tags: [] });
});

test('a note is tied to the words that are selected when the reader says so, and says where none are', async () => {
  const onTie = vi.fn(() => Promise.resolve(false));
  const quoted = (isOrphaned: boolean) => <NoteContext note={note({})} isOrphaned={isOrphaned} onTie={onTie} />;
  await draw(quoted(false));
  expect(() => find('button', 'tie to the selected words')).toThrow();
  await redraw(quoted(true));
  expect(onTie).not.toHaveBeenCalled();
  await click(find('button', 'tie to the selected words'));
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/Nothing is selected on the page\./);
  onTie.mockResolvedValue(true);
  await click(find('button', 'tie to the selected words'));
  expect(document.querySelector('[role=alert]')).toBeNull();
});

test('of a long quote the beginning is shown, to the end of a word, and all of it on demand', async () => {
  const exact = 'It rained in the town. '.repeat(100).trim();
  const body = await draw(<NoteQuote exact="nine boats" />);
  expect(body.textContent).toBe('nine boats');
  await redraw(<NoteQuote exact={exact} />);
  const shown = () => body.querySelector('blockquote')?.firstChild?.textContent ?? '';
  expect(shown()).toMatch(/ (?:It|rained|in|the|town\.) …$/);
  expect(shown().length).toBeLessThan(510);
  await click(find('button', 'all of it'));
  expect(shown()).toBe(exact);
});

test('an earlier state shows the words that the note was tied to, and ties it to them again', async () => {
  const each = acts();
  const quote = { exact: 'nine boats', prefix: '', suffix: '', start: 5, end: 15 };
  each.onHistory.mockResolvedValue([{ text: 'As it was.', tags: [], updated: 5, quote }] as never);
  await draw(<NoteList notes={[note({ updated: note({}).created + 1 })]} {...each} />);
  await pass(0);
  await click(find('button', /^history of note/));
  await pass(0);
  expect(document.querySelector('.versions .note-quote')?.textContent).toBe('nine boats');
  await click(find('button', /^use this state/));
  expect(each.onEdit).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ text: 'As it was.', quote }));
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

test('what a cancelled edit had changed can be had back', async () => {
  await draw(<NoteList notes={[note({})]} {...acts()} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'All of it anew.');
  await click(find('button', 'Cancel'));
  expect(document.body.textContent).toContain('Changes dropped.');
  await click(find('button', 'Undo'));
  expect(textOf(find('textbox', 'Note'))).toBe('All of it anew.');
});

test('what was given up is among the texts not saved where its list goes before the way back is over', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'All of it anew.');
  await click(find('button', 'Cancel'));
  await pass(250);
  each.drafts.keep.mockClear();
  await redraw(null);
  expect(each.drafts.open).toHaveBeenLastCalledWith({ key: 'note:n1', note: note({}) });
  expect(each.drafts.keep).toHaveBeenCalledExactlyOnceWith({ text: 'All of it anew.', tags: [] });
});

test('what was given up is left nowhere once the way back is over', async () => {
  const each = acts();
  await draw(<NoteList notes={[note({})]} {...each} />);
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'All of it anew.');
  await click(find('button', 'Cancel'));
  find('button', 'Undo').blur();
  await pass(11_000);
  each.drafts.keep.mockClear();
  await redraw(null);
  expect(each.drafts.keep).not.toHaveBeenCalled();
});

test('what was given up and is had back does not cover what the note has become meanwhile', async () => {
  const each = acts();
  const list = (part: object) => <NoteList notes={[note(part)]} {...each} />;
  await draw(list({}));
  await click(find('button', /^Edit note/));
  await type(find('textbox', 'Note'), 'Mine.');
  await click(find('button', 'Cancel'));
  const theirs = { text: 'Theirs.', updated: note({}).updated + 9 };
  await redraw(list(theirs));
  await click(find('button', 'Undo'));
  expect(textOf(find('textbox', 'Note'))).toBe('Mine.');
  expect(document.querySelector('.other-text')?.textContent).toContain('Theirs.');
  // A draft of it is told as what it is, too.
  const { updated } = note({});
  expect(each.drafts.open).toHaveBeenLastCalledWith(
    expect.objectContaining({ note: expect.objectContaining({ updated }) }),
  );
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
