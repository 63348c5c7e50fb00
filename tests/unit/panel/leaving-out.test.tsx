// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../components/comparison-filter';
import { FiguresTab } from '../../../entrypoints/sidepanel/figures-tab';
import { PageTab } from '../../../entrypoints/sidepanel/page-tab';
import type { ComparisonList, Line } from '../../../lib/coverage';
import type { PanelPage } from '../../../lib/messages';
import { click, draw, find, redraw } from '../components/render';
import { comparison, line, stated, unknown } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const wrongMatches = vi.hoisted(() => ({
  add: vi.fn(() => Promise.resolve('w1')),
  remove: vi.fn(() => Promise.resolve()),
}));
const isPrivateWindow = vi.hoisted(() => vi.fn(() => Promise.resolve(false)));
const told = vi.hoisted(() => ({ change: (_change: { what: string }) => {} }));
vi.mock('../../../lib/messages', () => ({
  ask,
  wrongMatches,
  isPrivateWindow,
  onChange: (listener: typeof told.change) => {
    told.change = listener;
    return () => {};
  },
  notes: {
    list: () => Promise.resolve([]),
    onChanged: () => () => {},
    drafts: { on: () => ({ key: 'k' }), load: () => Promise.resolve(null), keep: () => Promise.resolve(null) },
  },
}));
vi.mock('../../../components/note-box', () => ({ NoteBox: () => null }));

const PLACE = { url: 'https://news.example/story', title: 'Story' };
const OWN = line({
  article: null,
  member: null,
  outlet: stated('news.example'),
  published: unknown(),
  stated: '15 mothers',
  quote: { text: 'He met 15 mothers.', emphasis: [] },
});
const NHK = line({});
const BOL = line({ article: '004', member: '004-f1', outlet: stated('BOL News'), stated: '17 mothers' });

const pageWith = (...lines: Line[]): PanelPage => ({
  tab: 1,
  host: 'news.example',
  site: 'on',
  place: PLACE,
  wish: null,
  why: 'ok',
  page: {
    ...PLACE,
    topics: [],
    figures:
      lines.length === 0
        ? []
        : [
            {
              line: OWN,
              comparisons: [comparison({ lines: [OWN, ...lines] })],
              stated: { text: OWN.quote.text, start: 7, end: 17 },
            },
          ],
  },
});
const tab = (value: PanelPage) => (
  <PageTab
    answer={{ is: 'here', value }}
    onAgain={() => {}}
    onOpen={() => {}}
    onSwitch={async () => {}}
    onAddPage={() => {}}
  />
);
const text = () => document.body.textContent ?? '';
const acts = () => [...document.querySelectorAll('.wrong-act')].map((each) => each.getAttribute('aria-label'));

beforeEach(() => void vi.clearAllMocks());

test('in “This page” a line of a figure’s comparison is left out for this page, and brought back in place', async () => {
  await draw(tab(pageWith(NHK, BOL)));
  await click(find('button', /15 mothers/));
  expect(acts()).toEqual([
    'Leave out “about 20 women”: not the same thing',
    'Leave out “17 mothers”: not the same thing',
    'Not the same thing: women who met Putin',
  ]);
  await click(find('button', 'Leave out “17 mothers”: not the same thing'));
  expect(wrongMatches.add).toHaveBeenCalledWith({
    is: 'figure',
    stated: '15 mothers',
    sentence: 'He met 15 mothers.',
    members: ['004-f1'],
    subject: '17 mothers',
    place: PLACE,
  });
  await redraw(tab(pageWith(NHK)));
  expect(text()).toContain('“17 mothers” is no longer compared here.');
  expect(document.activeElement?.textContent).toBe('Undo');
  // Where one other is left, that the two are not the same says it all.
  expect(acts()).toEqual(['Not the same thing: women who met Putin']);
  await click(find('button', 'Undo'));
  expect(wrongMatches.remove).toHaveBeenCalledWith('w1');
  expect(text()).not.toContain('no longer compared');
});

test('the way back is there when nothing else is left on the page, and goes with the page', async () => {
  await draw(tab(pageWith(NHK)));
  await click(find('button', /15 mothers/));
  await click(find('button', 'Not the same thing: women who met Putin'));
  await redraw(tab(pageWith()));
  expect(text()).toContain('“women who met Putin” is no longer compared here.');
  const other = pageWith();
  const url = 'https://news.example/other';
  await redraw(tab({ ...other, page: other.page && { ...other.page, url } }));
  expect(text()).not.toContain('no longer compared');
});

test('a private window offers none of it', async () => {
  isPrivateWindow.mockResolvedValueOnce(true);
  await draw(tab(pageWith(NHK, BOL)));
  await click(find('button', /15 mothers/));
  expect(text()).toContain('17 mothers');
  expect(acts()).toEqual([]);
});

test('in “Figures” the way back is there when the list has become empty', async () => {
  const one = comparison({ lines: [NHK, BOL] });
  const list = (rows: ComparisonList['rows']): ComparisonList => ({ rows, topics: [] });
  const row = { ...one, said: one.lines, topics: [] };
  ask.mockImplementation(async (name: string) => (name === 'panel.figures' ? list([row]) : one));
  await draw(<FiguresTab page={null} filter={NO_FILTER} onFilter={() => {}} onOpen={() => {}} />);
  await click(document.body);
  const listens = told.change;
  await click(find('button', /women who met Putin/));
  await click(document.body);
  await click(find('button', 'Not the same thing: women who met Putin'));
  ask.mockImplementation(async () => list([]));
  listens({ what: 'library' });
  await click(document.body);
  expect(document.querySelector('.rows')).toBeNull();
  expect(text()).toContain('“women who met Putin” is no longer compared.');
  await click(find('button', 'Undo'));
  expect(wrongMatches.remove).toHaveBeenCalledWith('w1');
});
