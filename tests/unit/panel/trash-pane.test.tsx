// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { TrashPane } from '../../../entrypoints/sidepanel/trash-pane';
import type { Note } from '../../../lib/notes';
import { click, draw, pass } from '../components/render';
import { note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', () => ({
  ask,
  drafts: { keyOf: () => 'k', open: () => ({ load: async () => null }) },
  onChange: () => () => undefined,
}));

let trash: Note[] = [];
beforeEach(async () => {
  vi.useFakeTimers();
  trash = ['one', 'two', 'three'].map((id) => note({ id, text: `[${id}](https://news.example/)`, deleted: 1 }));
  ask.mockImplementation(async (name: string, { id }: { id?: string }) => {
    if (name === 'note.trash') return [...trash];
    trash = trash.filter((each) => each.id !== id);
    return null;
  });
  await draw(<TrashPane isBack={false} onBack={() => undefined} />);
  await pass(0);
});

const here = () => document.activeElement as HTMLElement;
const where = () => `${here().closest('article')?.querySelector('.markdown')?.textContent ?? ''} ${here().textContent}`;
/** Presses what has the focus. */
const pressHere = async () => {
  await click(here());
  await pass(0);
};
const button = (at: number, word: string) =>
  [...(document.querySelectorAll('.notes > li')[at]?.querySelectorAll('button') ?? [])].find(
    (each) => each.textContent === word,
  ) as HTMLElement;
const focus = (element: HTMLElement) => act(async () => element.focus());

test('notes are brought back one after the other from where the focus stands, and after the last it goes back', async () => {
  await focus(button(1, 'restore'));
  const way: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    await pressHere();
    way.push(where());
  }
  expect(way).toEqual(['three restore', 'one restore', ' ← Back']);
});

test('what a note is on and its tags are there when it is to be deleted for good', async () => {
  const quote = { exact: 'forty boats', prefix: '', suffix: '', start: 0, end: 11 };
  trash = [note({ id: 'one', tags: ['harbour'], subject: { kind: 'quote', quote }, deleted: 1 })];
  await draw(<TrashPane isBack={false} onBack={() => undefined} />);
  await pass(0);
  expect(document.querySelector('blockquote')?.textContent).toBe('forty boats');
  expect(document.querySelector('.tag')?.textContent?.trim()).toBe('#harbour');
});

test('once a note is deleted for good the next can be', async () => {
  await focus(button(0, 'delete for good'));
  await pressHere();
  await focus(button(0, 'Delete for good'));
  await pressHere();
  expect(where()).toBe('two delete for good');
});
