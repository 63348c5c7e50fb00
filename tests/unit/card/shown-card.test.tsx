// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { ShownCard, type ShownCardProps } from '../../../entrypoints/card/shown-card';
import type { Note } from '../../../lib/notes';
import { left, portWith } from '../components/left-texts';
import { click, draw, find, pass } from '../components/render';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const drafts = vi.hoisted(() => ({ now: null as unknown }));
vi.mock('../../../lib/messages', () => ({
  ask,
  get drafts() {
    return drafts.now;
  },
  mutes: { has: async () => false, onChanged: () => () => undefined },
  wrongMatches: { list: async () => [] },
  onChange: () => () => undefined,
}));

const BEGUN = { url: 'https://news.example/a', title: 'A' };
const REPLY = {
  view: {
    topic: { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 2, outlets: 2 },
    ...{ page: null, comparisons: [], reports: [] },
  },
  ...{ open: 'same', notes: [], page: { url: 'https://news.example/b', title: 'B' }, tab: 1, isPrivate: false },
} as unknown as ShownCardProps['reply'];

const saved: Note[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  saved.length = 0;
  ask.mockImplementation(async (name: string, { note }: { note: Note }) => {
    if (name === 'note.save') saved.push(note);
    return note;
  });
});

test.each([
  ['on another page', false, BEGUN, 'on “A”', BEGUN],
  ['on another page, and ended in a private window', true, BEGUN, undefined, null],
  ['in a private window, and ended here', false, null, undefined, REPLY.page],
])('a text that was begun %s becomes a note of that page', async (_, isPrivate, begun, said, page) => {
  const port = portWith(left('Half a thought'));
  port.load.mockResolvedValue({ ...left('Half a thought'), others: [], about: { page: begun } } as never);
  drafts.now = port;
  await draw(
    <ShownCard
      reply={{ ...REPLY, isPrivate }}
      act={async () => null}
      onNotes={async () => []}
      onView={async () => REPLY.view}
    />,
  );
  await pass(200);
  expect(document.querySelector('.own .note-place')?.textContent).toBe(said);
  await click(find('button', 'Save note'));
  await pass(0);
  expect(saved.map((note) => note.page)).toEqual([page]);
});
