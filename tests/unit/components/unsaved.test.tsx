// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { useRemovals } from '../../../components/removals';
import { Unsaved, type UnsavedActs } from '../../../components/unsaved';
import type { UnsavedText } from '../../../lib/library';
import type { Note } from '../../../lib/notes';
import { left, portWith } from './left-texts';
import { click, draw, find, pass, redraw, type } from './render';
import { note } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

type ListedProps = Omit<UnsavedActs, 'drops'> & { texts: readonly UnsavedText[]; isAway?: boolean };

/** As in the panel, which outlives the list. */
function Listed({ isAway = false, ...props }: ListedProps) {
  const drops = useRemovals<UnsavedText>();
  return isAway ? <button type="button">another tab</button> : <Unsaved {...props} drops={drops} />;
}

const done = () => Promise.resolve();
const unsavedActs = (drafts = portWith()) => ({
  onSave: vi.fn(done),
  onEdit: vi.fn(done),
  onDrop: vi.fn(done),
  onRestore: vi.fn(done),
  onAgain: vi.fn(),
  drafts,
});
/** What was left is in the field a moment later. */
const goOn = async () => {
  await click(find('button', 'go on'));
  await click(document.body);
};
/** A change of a note, which it was before `text`. */
const changeOf = (of: Note, part: Partial<UnsavedText> = {}): UnsavedText => ({
  key: `note:${of.id}`,
  text: 'Ask which total they meant, and when.',
  tags: [],
  at: 5,
  edits: of.updated,
  about: { subject: of.subject, page: of.page },
  note: of,
  ...part,
});

test('a text that was begun elsewhere becomes a note, or is dropped and had back', async () => {
  const page = { url: 'https://news.example/a', title: 'Harbour closed' };
  const about = { subject: null, page };
  const text = { key: 'k', text: 'half a thought', tags: ['x'], at: 5, edits: null, about, note: null };
  const each = unsavedActs();
  await draw(<Listed texts={[text]} {...each} />);
  expect(document.body.textContent).toMatch(/half a thought[\s\S]*#x[\s\S]*Harbour closed/);
  await click(find('button', 'save as a note'));
  expect(each.onSave).toHaveBeenCalledWith(text, expect.any(String));
  await click(find('button', 'drop'));
  expect(each.onDrop).toHaveBeenCalledWith(text);
  await click(find('button', 'Undo'));
  expect(each.onRestore).toHaveBeenCalledWith(text);
});

test('the way back to a dropped text outlives a look at another tab, and takes the focus from nobody', async () => {
  const text = begun();
  const each = unsavedActs();
  await draw(<Listed texts={[text]} {...each} />);
  await click(find('button', 'drop'));
  expect(document.activeElement).toBe(find('button', 'Undo'));
  await redraw(<Listed texts={[]} {...each} isAway />);
  find('button', 'another tab').focus();
  await redraw(<Listed texts={[]} {...each} />);
  expect(document.activeElement).not.toBe(find('button', 'Undo'));
  await click(find('button', 'Undo'));
  expect(each.onRestore).toHaveBeenCalledWith(text);
});

/** A text that is no change of a note. */
const begun = (part: Partial<UnsavedText> = {}): UnsavedText => ({
  ...{ key: 'page:https://news.example/a', text: 'half a thought', tags: [], at: 5, edits: null, note: null },
  about: { subject: null, page: { url: 'https://news.example/a', title: 'Harbour closed' } },
  ...part,
});
const field = () => document.querySelector('textarea');

test.each<[string, Partial<UnsavedText>, string, RegExp | null]>([
  ['more than a note holds', { text: 'a'.repeat(50_010) }, 'cut', /10 characters more than a note holds/],
  ['a tag that is too long', { tags: ['a'.repeat(90)] }, 'half a thought', /is longer than 80 characters/],
  ['tags and no text', { text: '', tags: ['x'] }, 'of a tag', null],
  ['nothing odd', {}, 'half a thought, and another', null],
])('a text with %s is gone on with until it is a note', async (_, part, text, problem) => {
  const one = begun(part);
  const drafts = portWith(left(one.text, one));
  const each = unsavedActs(drafts);
  await draw(<Listed texts={[one]} {...each} />);
  if (problem !== null || one.text === '') expect(document.body.textContent).not.toContain('save as a note');
  await goOn();
  expect(drafts.open).toHaveBeenCalledWith(expect.objectContaining({ key: one.key, about: one.about }));
  expect(field()?.value).toBe(one.text);
  expect(document.querySelector('[role=alert]')?.textContent ?? '').toMatch(problem ?? /^$/);
  await type(find('textbox', 'Note'), text);
  await type(find('textbox', 'Tags'), 'x');
  // A note was written elsewhere, and the list asked for again.
  await redraw(<Listed texts={[{ ...one, text, tags: ['x'], at: 9 }]} {...each} />);
  expect(document.querySelectorAll('li')).toHaveLength(1);
  await click(find('button', 'Save note'));
  expect(each.onSave).toHaveBeenCalledWith(
    expect.objectContaining({ key: one.key, text, tags: ['x'] }),
    expect.any(String),
  );
  expect(each.onEdit).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('Nothing is left that was begun and not saved.');
});

test('of two texts that lie in one place the chosen one is in the field, the other beside it', async () => {
  const texts = [begun({ text: 'newer', at: 7 }), begun({ text: 'older', at: 3 })];
  const drafts = portWith(left('newer', { at: 7 }), [left('older', { at: 3 })]);
  await draw(<Listed texts={texts} {...unsavedActs(drafts)} />);
  const [, second] = [...document.querySelectorAll('button')].filter((each) => each.textContent === 'go on');
  await click(second as HTMLElement);
  await click(document.body);
  expect(field()?.value).toBe('older');
  expect(drafts.adopt).toHaveBeenCalledWith(expect.objectContaining({ text: 'older', at: 3 }));
  expect([...document.querySelectorAll('.other-text .said')].map((each) => each.textContent)).toEqual(['newer']);
  expect(document.querySelectorAll('textarea')).toHaveLength(1);
  await click(find('button', 'Cancel'));
  expect(document.body.textContent).toMatch(/newer[\s\S]*Dropped\./);
});

test('a change of a note says of which, and is gone on with in its field until it is saved', async () => {
  const of = note({});
  const text = changeOf(of);
  const drafts = portWith(left(text.text, { at: 5, edits: of.updated }));
  const each = unsavedActs(drafts);
  await draw(<Listed texts={[text]} {...each} />);
  expect(document.body.textContent).toContain('A change of the note “Ask which total they meant.”');
  expect(document.body.textContent).toContain('Council of Mothers and Wives');
  expect(document.body.textContent).not.toContain('save as a note');
  await goOn();
  expect(drafts.open).toHaveBeenCalledWith(expect.objectContaining({ key: 'note:n1', note: of }));
  const field = document.querySelector('textarea');
  expect(field?.value).toBe(text.text);
  expect(document.activeElement).toBe(field);
  // Nobody has told the list yet that there is nothing left of it.
  await redraw(<Listed texts={[]} {...each} />);
  expect(document.querySelector('textarea')).toBe(field);
  await click(find('button', 'Save note'));
  expect(each.onEdit).toHaveBeenCalledWith(of, { text: text.text, tags: [] });
  expect(document.body.textContent).toContain('Nothing is left that was begun and not saved.');
});

test('a change of a note that another window has changed since stands beside that, and covers nothing unseen', async () => {
  const of = note({ text: 'Ask them today.', updated: 9 });
  const text = changeOf(of, { edits: 3 });
  await draw(<Listed texts={[text]} {...unsavedActs(portWith(left(text.text, { at: 5, edits: 3 })))} />);
  await goOn();
  expect(document.querySelector('textarea')?.value).toBe('Ask them today.');
  expect(document.querySelector('.other-text')?.textContent).toContain(text.text);
});

test('a change that is given up in its field can be had back, and what is dropped does not come again by itself', async () => {
  vi.useFakeTimers();
  const of = note({});
  const text = changeOf(of);
  const each = unsavedActs(portWith(left(text.text, { at: 5, edits: of.updated })));
  await draw(<Listed texts={[text]} {...each} />);
  await goOn();
  await click(find('button', 'Cancel'));
  await click(find('button', 'Undo'));
  expect(each.onRestore).toHaveBeenCalledWith(expect.objectContaining({ key: text.key, text: text.text }));
  await click(find('button', 'drop'));
  (document.activeElement as HTMLElement).blur();
  await pass(11_000);
  expect(document.body.textContent).toContain('Nothing is left that was begun and not saved.');
  vi.useRealTimers();
});
