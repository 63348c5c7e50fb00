// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../components/comparison-filter';
import type { Answer } from '../../../components/use-answer';
import { FiguresTab } from '../../../entrypoints/sidepanel/figures-tab';
import { PageTab } from '../../../entrypoints/sidepanel/page-tab';
import { SearchResults } from '../../../entrypoints/sidepanel/search-results';
import { TopicPane } from '../../../entrypoints/sidepanel/topic-pane';
import type { Line } from '../../../lib/coverage';
import type { PanelPage } from '../../../lib/messages';
import { click, draw, find, pass, redraw, type } from '../components/render';
import { comparison, line, note } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const listeners = vi.hoisted(() => new Set<(change: { what: string }) => void>());
const onSave = vi.hoisted(() => vi.fn(async () => null));
vi.mock('../../../lib/messages', async () => {
  const { FOUND_AT_FIRST } = await import('../../../lib/messages/searching');
  const { portWith } = await import('../components/left-texts');
  const drafts = { ...portWith(), on: () => ({ key: 'k' }) };
  const notes = {
    ...{ drafts, onSave, list: async () => [], onChanged: () => () => undefined, isPrivate: async () => false },
    ...{ onHistory: async () => [], isThere: async () => true, onRemove: async () => null },
  };
  const onChange = (hear: (change: { what: string }) => void) => {
    listeners.add(hear);
    return () => void listeners.delete(hear);
  };
  const wrongMatches = { add: async () => 'w1', remove: async () => undefined };
  const isPrivateWindow = async () => false;
  return { ask, notes, wrongMatches, isPrivateWindow, onChange, FOUND_AT_FIRST, SEARCH_CAPS: { found: 100 } };
});

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset();
  onSave.mockClear();
  listeners.clear();
});

const nothing = () => undefined;
const page = (url: string, figures: string[], part: Partial<PanelPage> = {}): PanelPage => ({
  ...{ tab: 1, host: 'news.example', site: 'on', wish: null, why: 'ok', place: { url, title: 'Story' } },
  page: { url, title: 'Story', topics: [], figures: figures.map(figure) },
  ...part,
});
const figure = (stated: string) => {
  const own: Line = line({ article: null, member: null, stated, quote: { text: `He met ${stated}.`, emphasis: [] } });
  return { line: own, comparisons: [comparison({ lines: [own, line({})] })], stated: { text: '', start: 0, end: 1 } };
};
const STORY = 'https://news.example/story';
const silent = (url = STORY, tab = 1) => page(url, [], { tab, page: null, why: 'not-answering' });
const tab = (answer: Answer<PanelPage>) => (
  <PageTab answer={answer} onAgain={nothing} onOpen={nothing} onSwitch={async () => null} onAddPage={nothing} />
);
const here = (value: PanelPage) => tab({ is: 'here', value });
const becomes = async (child: ReturnType<typeof tab>) => {
  await redraw(child);
  await pass(0);
};
const text = () => document.body.textContent ?? '';
const field = () => document.querySelector<HTMLTextAreaElement>('textarea');
const isOpen = (stated: RegExp) => find('button', stated).getAttribute('aria-expanded') === 'true';

/** A note is being written on the first of two figures. */
async function writing(): Promise<HTMLTextAreaElement> {
  await draw(here(page(STORY, ['15 mothers', '20 boats'])));
  await click(find('button', /^15 mothers/));
  await pass(0);
  const area = find('textbox', 'Note on 15 mothers') as HTMLTextAreaElement;
  area.focus();
  await type(area, 'Half a thou');
  return area;
}

describe('a note that is being written on a figure of the page', () => {
  test('keeps its field while the page does not answer, which is said', async () => {
    const area = await writing();
    await becomes(here(silent()));
    expect(field()).toBe(area);
    expect(document.activeElement).toBe(area);
    expect(text()).toContain('20 boats');
    expect(text()).toContain('This page does not answer now.');
    await becomes(here(page(STORY, ['15 mothers', '20 boats'])));
    expect(field()).toBe(area);
    expect(text()).not.toContain('does not answer');
  });

  test('keeps it when asking fails, which is said too', async () => {
    const area = await writing();
    await becomes(tab({ is: 'failed', error: { code: 'no-answer' }, last: silent() }));
    expect(field()).toBe(area);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('The extension did not answer.');
  });

  test('keeps it while the page that loads anew has nothing yet, and has the figure again', async () => {
    const area = await writing();
    await becomes(here(silent()));
    await becomes(here(page(`${STORY}#part`, [])));
    expect(field()).toBe(area);
    expect(text(), 'the others are the page’s').not.toContain('20 boats');
    await becomes(here(page(STORY, ['20 boats', '15 mothers'])));
    expect(field()).toBe(area);
    expect(document.activeElement).toBe(area);
    expect(document.querySelectorAll('.figures > li')).toHaveLength(2);
  });

  test('keeps it on a page without that figure until it is saved and left', async () => {
    const area = await writing();
    await act(() => area.blur());
    await becomes(here(page(STORY, ['20 boats'])));
    expect(field(), 'a text is in it').toBe(area);
    await click(find('button', 'Save note'));
    await pass(0);
    expect(onSave).toHaveBeenCalledOnce();
    expect(field(), 'it says that the note is saved').toBe(area);
    await act(() => area.blur());
    expect(text()).not.toContain('15 mothers');
    expect(text()).toContain('20 boats');
  });

  test.each([
    ['address', page('https://news.example/other', ['20 boats'])],
    ['tab', page(STORY, ['20 boats'], { tab: 2 })],
    ['address that does not answer', silent('https://news.example/other')],
    ['tab that does not answer', silent(STORY, 2)],
  ])('goes with its page: another %s has none of it', async (_, other) => {
    await writing();
    await becomes(here(other));
    expect(field()).toBeNull();
    expect(text()).not.toContain('15 mothers');
  });
});

test('a row that nobody writes in goes when the page has its figure no more, and comes back as open as it was', async () => {
  await draw(here(page(STORY, ['15 mothers', '20 boats'])));
  await click(find('button', /^15 mothers/));
  await becomes(here(page(STORY, [])));
  expect(text()).not.toContain('15 mothers');
  await becomes(here(page(STORY, ['15 mothers', '20 boats'])));
  expect([isOpen(/^15 mothers/), isOpen(/^20 boats/)]).toEqual([true, false]);
  await becomes(here(page('https://news.example/other', [])));
  await becomes(here(page(STORY, ['15 mothers'])));
  expect(isOpen(/^15 mothers/), 'after another page').toBe(false);
});

/** Tells that what is shown may have changed, where asking again fails. */
async function failsAgain(): Promise<void> {
  ask.mockRejectedValue({ code: 'library' });
  for (const listener of listeners) listener({ what: 'library' });
  await pass(200);
}
const said = () => document.querySelector('[role=alert]')?.textContent;

describe('where asking again fails, what was known stays, and why is said beside it', () => {
  test('in what was found', async () => {
    const found = { topics: [], articles: [], notes: [note({ text: 'Ask which total.' })], noted: {}, reading: null };
    ask.mockResolvedValue({ ...found, counts: { topics: 0, articles: 0, notes: 1 } });
    const results = (query: string) => (
      <SearchResults query={query} onOpen={nothing} onBefore={nothing} onLeave={nothing} />
    );
    await draw(results('total'));
    await pass(0);
    await failsAgain();
    expect(text()).toContain('Ask which total.');
    expect(said()).toContain('Try again');
    await redraw(results('ferry'));
    await pass(200);
    expect(text(), 'it answers no other words').not.toContain('Ask which total.');
  });

  test('on a topic’s card', async () => {
    const topic = { id: 't1', name: 'Harbour Council', kind: 'organisation', articles: 1, outlets: 1 };
    ask.mockResolvedValue({ topic, page: null, comparisons: [], reports: [] });
    await draw(<TopicPane topic="t1" page={null} onWriting={() => {}} onBack={nothing} />);
    await pass(0);
    const area = field();
    await type(area as HTMLTextAreaElement, 'Half a thou');
    await failsAgain();
    expect(field()).toBe(area);
    expect(said()).toContain('Try again');
  });

  test('in a comparison that is open', async () => {
    const one = comparison({});
    const row = { ...one, said: one.lines, topics: [] };
    ask.mockImplementation(async (name: string) => (name === 'panel.figures' ? { rows: [row], topics: [] } : one));
    await draw(<FiguresTab page={null} filter={NO_FILTER} onFilter={nothing} onOpen={nothing} />);
    await pass(0);
    await click(find('button', /women who met Putin/));
    await pass(0);
    const area = field();
    await type(area as HTMLTextAreaElement, 'Half a thou');
    await failsAgain();
    expect(field()).toBe(area);
    expect(document.querySelectorAll('[role=alert]')).toHaveLength(2);
  });
});
