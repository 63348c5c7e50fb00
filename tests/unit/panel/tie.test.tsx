// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { tie } from '../../../entrypoints/sidepanel/tie';
import { DoneLine, useDone } from '../../../entrypoints/sidepanel/use-done';
import type { Note } from '../../../lib/notes';
import { click, draw, find } from '../components/render';
import { note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const kept = vi.hoisted(() => new Map<string, Note>());
const selection = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('../../../lib/messages', () => ({
  ask: async (name: string) => {
    if (name !== 'panel.selection') throw new Error(`no answer to ${name}`);
    return selection.now;
  },
  changeMany: vi.fn(),
  undoMany: vi.fn(),
  notes: {
    list: async () => [...kept.values()].filter(({ deleted }) => deleted === null),
    onSave: async (saved: Note) => void kept.set(saved.id, saved),
    onEdit: async (of: Note, { text, tags, quote }: Pick<Note, 'text' | 'tags'> & { quote: never }) =>
      void kept.set(of.id, { ...of, text, tags, subject: { kind: 'quote', quote }, updated: of.updated + 1 }),
  },
}));

const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '', start: 5, end: 5 + exact.length });
const page = { url: 'https://news.example/story', title: 'Story' };
const before = note({ page, subject: { kind: 'quote', quote: quoteOf('words that are gone') } });

function Tying() {
  const done = useDone();
  return (
    <>
      <button type="button" onClick={() => tie(before, 1, done)}>
        tie
      </button>
      <DoneLine {...done} />
    </>
  );
}

const change = (part: Partial<Note>) => {
  const now = kept.get(before.id);
  if (now !== undefined) kept.set(before.id, { ...now, ...part });
};

beforeEach(async () => {
  kept.clear();
  kept.set(before.id, before);
  selection.now = { quote: quoteOf('was not invited'), page };
  await draw(<Tying />);
  await click(find('button', 'tie'));
  expect(kept.get(before.id)?.subject).toEqual({ kind: 'quote', quote: quoteOf('was not invited') });
});

test('undoing a tie takes back the tie alone: what was written since stays', async () => {
  change({ text: 'Written since.', tags: ['since'] });
  await click(find('button', 'Undo'));
  expect(kept.get(before.id)).toMatchObject({ text: 'Written since.', tags: ['since'], subject: before.subject });
  expect(document.querySelector('.undo-line, .status')).toBeNull();
});

test.each([
  ['was tied to other words since', { subject: { kind: 'quote', quote: quoteOf('later words') } }],
  ['lies in the trash since', { deleted: 9 }],
] as const)('a note that %s stays as it is, and the reader is told', async (_, part) => {
  change(part);
  const now = kept.get(before.id);
  await click(find('button', 'Undo'));
  expect(kept.get(before.id)).toEqual(now);
  expect(document.querySelector('.status')?.textContent).toContain('1 note that was changed since');
});
