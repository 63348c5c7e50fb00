// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReaderPage } from '../../../entrypoints/reader/reader-page';
import type { CardView } from '../../../lib/coverage';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import type { Note } from '../../../lib/notes';
import { click, draw, find, pass, press, type } from '../components/render';
import { note } from '../components/views';
import { ARTICLE } from './article';

vi.mock('#i18n', () => import('../../support/i18n'));
/** The notes that stand, and who hears of a change. */
const kept = vi.hoisted(() => ({ notes: [] as Note[], trashed: [] as Note[], listeners: new Set<() => void>() }));
const heard = vi.hoisted(() => new Set<(change: { what: string; tab: number | null }) => void>());
const CARD: CardView = {
  topic: { id: 'anna', name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2 },
  page: null,
  comparisons: [],
  reports: [],
};
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', async (original) => {
  const move = (id: string, from: Note[], to: Note[]) => {
    to.push(
      ...from.splice(
        from.findIndex((each) => each.id === id),
        1,
      ),
    );
    for (const listener of kept.listeners) listener();
  };
  return {
    ...(await original()),
    ask,
    notes: {
      list: async (keys: string[]) =>
        kept.notes.filter(
          ({ subject }) => keys.some((key) => key.startsWith('article:')) === (subject?.kind !== 'topic'),
        ),
      onSave: async (saved: Note) => void kept.notes.push(saved),
      onRemove: async ({ id }: Note) => move(id, kept.notes, kept.trashed),
      onRestore: async ({ id }: Note) => move(id, kept.trashed, kept.notes),
      onHistory: async () => [],
      isThere: async () => true,
      onChanged: (listener: () => void) => {
        kept.listeners.add(listener);
        return () => void kept.listeners.delete(listener);
      },
      isPrivate: async () => false,
      drafts: {
        ...(await import('../../support/no-drafts')).noDrafts(),
        keyOf: ({ id }: Note) => `note:${id}`,
      },
    },
    mutes: { has: async () => false },
    currentTab: async () => 7,
    isPrivateWindow: async () => false,
    onChange: (listener: (change: { what: string; tab: number | null }) => void) => {
      heard.add(listener);
      return () => void heard.delete(listener);
    },
  };
});

const ON_WORDS = note({
  id: 'n1',
  text: 'Who was there?',
  subject: {
    kind: 'quote',
    quote: { exact: 'met Anna Lindqvist', prefix: 'The council ', suffix: '.', start: 200, end: 218 },
  },
  page: { url: 'article:a1', title: 'Harbour opens' },
});
const focused = () => document.activeElement;
const rest = async () => {
  for (let turn = 0; turn < 4; turn += 1) await pass(100);
};
const read = async (hash: string) => {
  location.hash = hash;
  await draw(<ReaderPage />);
  await rest();
};

beforeEach(() => {
  // It lays nothing out.
  HTMLElement.prototype.checkVisibility = () => true;
  vi.useFakeTimers();
  kept.notes = [ON_WORDS];
  kept.trashed = [];
  ask.mockImplementation(async (name: string) => {
    if (name === 'article.view') return ARTICLE;
    return name === 'topic.view' ? CARD : DEFAULT_SETTINGS;
  });
});
afterEach(() => void vi.useRealTimers());

test('a note that was deleted and is had back has the focus in it', async () => {
  await read('#a1');
  await click(find('button', 'Delete note: Who was there?'));
  await rest();
  await click(find('button', 'Undo'));
  await rest();
  expect(focused()?.closest('.note')?.textContent).toContain('Who was there?');
});

test('whoever came by a note stands at its passage once, and stays at the note when it comes back', async () => {
  await read('#a1&note=n1');
  expect(focused()?.getAttribute('data-sign')).toBe('n1');
  await click(find('button', 'Delete note: Who was there?'));
  await rest();
  await click(find('button', 'Undo'));
  await rest();
  expect(focused()?.closest('.note')?.textContent).toContain('Who was there?');
});

test('a note on selected words that is given up unwritten leaves the focus in the text', async () => {
  await read('#a1');
  const words = document.querySelectorAll('.paragraph > p')[1]?.firstChild as Text;
  getSelection()?.setBaseAndExtent(words, 0, words, 11);
  await act(async () => {
    for (const listener of heard) listener({ what: 'quote', tab: 7 });
  });
  await rest();
  const field = find('textbox', 'Note on this quote');
  expect(focused()).toBe(field);
  await press(field, 'Escape');
  await rest();
  expect(focused()?.closest('.article-text')).not.toBeNull();
});

test('a note that was just saved leads to its passage once, and not again when it was deleted and comes back', async () => {
  kept.notes = [];
  await read('#a1');
  const words = document.querySelectorAll('.paragraph > p')[1]?.firstChild as Text;
  getSelection()?.setBaseAndExtent(words, 0, words, 11);
  await act(async () => {
    for (const listener of heard) listener({ what: 'quote', tab: 7 });
  });
  await rest();
  await type(find('textbox', 'Note on this quote'), 'Which one?');
  await click(find('button', 'Save note'));
  await rest();
  expect(focused()?.classList.contains('note-sign')).toBe(true);
  await click(find('button', 'Delete note: Which one?'));
  await rest();
  await click(find('button', 'Undo'));
  await rest();
  expect(focused()?.closest('.note')?.textContent).toContain('Which one?');
});

const openCard = async () => {
  kept.notes = [
    note({ id: 'n2', text: 'Who is she?', subject: { kind: 'topic', id: 'anna', name: 'Anna Lindqvist' } }),
  ];
  await read('#a1');
  const mark = document.querySelector<HTMLElement>('[data-mark][tabindex="0"]');
  mark?.focus();
  await press(mark as HTMLElement, 'Enter');
  await rest();
  expect(focused()?.closest('[role=dialog]')).not.toBeNull();
  return mark;
};

test('a note that was deleted in a card and is had back leaves the focus in the card, and Esc gives it back to the mark', async () => {
  const mark = await openCard();
  await click(find('button', 'Delete note: Who is she?'));
  await rest();
  await click(find('button', 'Undo'));
  await rest();
  expect(focused()?.closest('[role=dialog] .note')?.textContent).toContain('Who is she?');
  await press(focused() as HTMLElement, 'Escape');
  await rest();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(focused()).toBe(mark);
});

test('Esc gives the focus back to the mark also while what had it in the card is just gone', async () => {
  const mark = await openCard();
  await click(find('button', 'Delete note: Who is she?'));
  await rest();
  await click(find('button', 'Undo'));
  expect(focused()).toBe(document.body);
  await press(document.body, 'Escape');
  await rest();
  expect(focused()).toBe(mark);
});

test('Esc in the edit of a note in a card gives up the edit alone, also in one that is pinned; the next closes the card', async () => {
  const mark = await openCard();
  await click(find('button', 'pin'));
  await click(find('button', 'Edit note: Who is she?'));
  await rest();
  await press(focused() as HTMLElement, 'Escape');
  await rest();
  expect(document.querySelector('[role=dialog]')).not.toBeNull();
  expect(focused()?.getAttribute('aria-label')).toBe('Edit note: Who is she?');
  await press(focused() as HTMLElement, 'Escape');
  await rest();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(focused()).toBe(mark);
});

test('a card that closes because the reader pressed elsewhere gives the focus to nothing else', async () => {
  await openCard();
  await act(async () => {
    document.querySelector('h1')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  });
  await rest();
  expect(document.querySelector('[role=dialog]')).toBeNull();
  expect(focused()).toBe(document.body);
});
