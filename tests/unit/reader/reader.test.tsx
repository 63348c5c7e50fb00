// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ArticlePage, type ArticlePageProps } from '../../../entrypoints/reader/article-page';
import type { CardView, Neighbours } from '../../../lib/coverage';
import { DEFAULT_SETTINGS } from '../../../lib/messages/settings';
import { click, draw, find, pass, press, type } from '../components/render';
import { comparison, line, stated, unknown } from '../components/views';
import { ARTICLE, FIRST, SECOND } from './article';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
const notes = await vi.hoisted(async () => {
  const { noDrafts } = await import('../../support/no-drafts');
  return {
    list: () => Promise.resolve([]),
    onSave: vi.fn((note: unknown) => Promise.resolve(note)),
    onChanged: () => () => {},
    isPrivate: () => Promise.resolve(false),
    drafts: noDrafts(),
  };
});
const mutes = vi.hoisted(() => ({ has: () => Promise.resolve(false), set: vi.fn(() => Promise.resolve()) }));
const wrongMatches = vi.hoisted(() => ({
  add: vi.fn(() => Promise.resolve('w1')),
  remove: vi.fn(() => Promise.resolve()),
}));
const isPrivateWindow = vi.hoisted(() => vi.fn(() => Promise.resolve(false)));
const openPanel = vi.hoisted(() => vi.fn(() => Promise.resolve(true)));
vi.mock('../../../lib/messages', () => ({
  ask,
  notes,
  mutes,
  wrongMatches,
  openPanel,
  currentTab: () => Promise.resolve(7),
  isPrivateWindow,
  onChange: () => () => {},
}));

const TOPIC_CARD: CardView = {
  topic: { id: 'anna', name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2 },
  page: null,
  comparisons: [],
  reports: [],
};
const FIGURE_CARD: CardView = {
  topic: null,
  page: line({ article: null }),
  comparisons: [comparison({ lines: [line({ article: null }), line({ article: 'a2', outlet: stated('Gazette') })] })],
  reports: [],
};
const AROUND: Neighbours = {
  topic: { id: 'anna', name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2 },
  place: 1,
  of: 2,
  previous: null,
  next: { id: 'a2', lead: 'Later', outlet: stated('Gazette'), title: unknown(), published: stated('2031-03-05') },
};

const page = (part: Partial<ArticlePageProps> = {}) =>
  draw(
    <ArticlePage
      article={ARTICLE}
      settings={DEFAULT_SETTINGS}
      quote={null}
      topic={null}
      isFollowed={false}
      {...part}
    />,
  );
const dialog = () => document.querySelector('[role=dialog]');
const marks = () => [...document.querySelectorAll<HTMLElement>('[data-mark]')];
const point = (type: string, target: Element | null, x = 0) =>
  act(async () => {
    const event = new PointerEvent(type, { bubbles: true, clientX: x, clientY: 0, pointerType: 'mouse' });
    target?.dispatchEvent(event);
  });
const rest = async (target: Element | null) => {
  await point('pointermove', target);
  await pass(20);
  await point('pointermove', target);
  await pass(320);
};

let copied: string[];
beforeEach(() => {
  vi.useFakeTimers();
  copied = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  ask.mockImplementation(async (name: string) => {
    if (name === 'topic.view') return TOPIC_CARD;
    if (name === 'figure.view') return FIGURE_CARD;
    return AROUND;
  });
});
afterEach(() => vi.useRealTimers());

test('names and figures are marked; the first mention in a paragraph and every figure are buttons that say their verdict', async () => {
  await page();
  expect(marks().map((each) => [each.textContent, each.getAttribute('role'), each.getAttribute('aria-label')])).toEqual(
    [
      ['Anna Lindqvist', 'button', null],
      ['about 20 women', 'button', 'about 20 women: Conflict'],
      ['Anna Lindqvist', null, null],
      ['Anna Lindqvist', 'button', null],
    ],
  );
  expect(marks().map((each) => each.className)).toEqual([
    'in-text is-topic',
    'in-text is-conflict',
    'in-text',
    'in-text is-topic',
  ]);
  expect(document.querySelector('.margin')?.textContent).toBe('≠Conflict about 20 women');
});

test('the text is to the letter what the article says', async () => {
  await page();
  expect([...document.querySelectorAll('.paragraph p')].map((each) => each.textContent)).toEqual([FIRST, SECOND]);
  expect([...document.querySelectorAll('mark')].map((each) => each.textContent).join('')).toBe(FIRST.slice(20, 44));
});

test('one mark is a tab stop; N and P go along the others, and only while a mark has the focus', async () => {
  await page();
  const stops = marks().filter((each) => each.hasAttribute('role'));
  expect(stops.map((each) => each.tabIndex)).toEqual([0, -1, -1]);
  await press(document.body, 'n');
  expect(document.activeElement).toBe(document.body);
  await act(() => stops[0]?.focus());
  await press(document.activeElement as HTMLElement, 'n');
  await press(document.activeElement as HTMLElement, 'N');
  expect(document.activeElement).toBe(stops[2]);
  expect(stops.map((each) => each.tabIndex)).toEqual([-1, -1, 0]);
  await press(document.activeElement as HTMLElement, 'n');
  expect(document.activeElement).toBe(stops[2]);
  await press(document.activeElement as HTMLElement, 'p');
  expect(document.activeElement).toBe(stops[1]);
});

test('Enter opens the card and goes into it; Esc closes it and gives the focus back to the mark', async () => {
  await page();
  const [, figure] = marks();
  await act(() => figure?.focus());
  await press(figure as HTMLElement, 'Enter');
  await pass(10);
  expect(ask).toHaveBeenCalledWith('figure.view', { figure: 'f1' });
  expect(dialog()?.textContent).toContain('This page');
  expect(dialog()?.contains(document.activeElement)).toBe(true);
  expect(figure?.getAttribute('aria-expanded')).toBe('true');
  await press(document.activeElement as HTMLElement, 'Escape');
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(figure);
  expect(figure?.getAttribute('aria-expanded')).toBe('false');
});

test('a pointer that rests opens the card, keeps it while on it, and lets it go 200 ms after', async () => {
  await page();
  const [, , second] = marks();
  await point('pointermove', second ?? null);
  await pass(200);
  expect(dialog()).toBeNull();
  await rest(second ?? null);
  expect(dialog()?.getAttribute('aria-label')).toBe('Anna Lindqvist');
  expect(dialog()?.contains(document.activeElement)).toBe(false);
  await point('pointermove', dialog());
  await pass(1_000);
  expect(dialog()).not.toBeNull();
  await point('pointermove', document.querySelector('h1'), 900);
  await pass(600);
  expect(dialog()).toBeNull();
});

test('a pinned card stays until it is closed', async () => {
  await page();
  await rest(marks()[0] ?? null);
  await click(find('button', 'pin'));
  await point('pointerdown', document.querySelector('h1'));
  await point('pointermove', document.querySelector('h1'), 900);
  await pass(1_000);
  expect(dialog()).not.toBeNull();
  await click(find('button', 'Close'));
  expect(dialog()).toBeNull();
});

test('what the reader switched off is not underlined and can still be reached; a muted name is no mark', async () => {
  await page({ settings: { ...DEFAULT_SETTINGS, marks: 'none' } });
  expect(marks().map((each) => each.className)).toEqual(Array(4).fill('in-text'));
  expect(marks().filter((each) => each.hasAttribute('role'))).toHaveLength(3);
  await page({ settings: { ...DEFAULT_SETTINGS, muted: ['anna'] } });
  expect(marks().map((each) => each.textContent)).toEqual(['about 20 women']);
});

test('on a topic the way leads to the article before and after, with outlet and date', async () => {
  await page({ topic: 'anna' });
  await pass(0);
  const way = document.querySelector('nav.way');
  expect(way?.textContent).toContain('On Anna Lindqvist · article 1 of 2, by date');
  expect(way?.textContent).toContain('No earlier article on it');
  expect(way?.textContent).toContain('Gazette · 5 Mar 2031');
  expect(way?.querySelector('a')?.getAttribute('href')).toBe('#a2&topic=anna');
  expect(document.querySelector('.names a')?.getAttribute('aria-current')).toBe('true');
});

test('without a topic its names lead to one, and leave the reader at what brought them here', async () => {
  await page();
  expect(document.querySelector('nav')).toBeNull();
  expect(document.querySelector('.names a')?.getAttribute('href')).toBe('#a1&topic=anna');
  await page({ quote: 'about 20 women', note: 'n1' });
  expect(document.querySelector('.names a')?.getAttribute('href')).toBe('#a1&q=about%2020%20women&topic=anna&note=n1');
});

test('a citation is copied in the form asked for, with the quote, and that is said', async () => {
  await page({ quote: 'that about 20 women came' });
  await click(find('button', 'plain text'));
  expect(copied).toEqual([
    '“that about 20 women came” (“Harbour opens”, Coast Daily, 2 Mar 2031, date inferred, https://coast.example/a#:~:text=that%20about%2020%20women%20came)',
  ]);
  expect(document.querySelector('.cite [role=status]')?.textContent).toBe('Copied as plain text');
  await click(find('button', 'BibTeX'));
  expect(copied[1]).toMatch(/^@online\{a1,/);
});

test('a citation of selected words has them from the article, and nothing that stands between its paragraphs', async () => {
  await page();
  const [first, second] = document.querySelectorAll('.paragraph > p');
  first?.insertAdjacentHTML('afterend', '<aside>A note of the reader’s own.</aside>');
  const range = document.createRange();
  range.setStart(first as Element, 0);
  range.setEnd(second as Element, (second as Element).childNodes.length);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  await click(find('button', 'plain text'));
  getSelection()?.removeAllRanges();
  expect(copied.at(-1)).toContain(SECOND);
  expect(copied.at(-1)).not.toContain('of the reader’s own');
});

test('the way to the original leads to the quote, where a link is known', async () => {
  await page({ quote: 'that about 20 women came' });
  const link = document.querySelector('.provenance a');
  expect(link?.getAttribute('href')).toBe('https://coast.example/a#:~:text=that%20about%2020%20women%20came');
  expect(link?.textContent).toBe('Open the original page at the quote');
  const risky = { ...ARTICLE, link: stated('javascript:alert(1)') };
  await page({ article: risky, quote: 'that about 20 women came' });
  expect(document.querySelector('.provenance a')).toBeNull();
});

test('it says of outlet, title, author, date and link how each is known', async () => {
  await page();
  expect(document.querySelector('.provenance')?.textContent).toBe(
    'Outlet: Coast Daily, stated in the text (“NHK” in the text). Author: not named in the text. Date: 2 Mar 2031, inferred (“on Friday”). Open the original page (stated: “NHK” in the text).',
  );
  await page({ article: { ...ARTICLE, outlet: unknown(), title: unknown(), published: unknown(), link: unknown() } });
  expect(document.querySelector('h1')?.textContent).toBe('“Anna Lindqvist said …”');
  expect(document.querySelector('.provenance')?.textContent).toBe(
    'Outlet: not stated in the text. Title: not stated; the first words stand in its place. Author: not named in the text. Date: not stated in the text. No link to the original is known.',
  );
});

test('it says how much was cut', async () => {
  await page();
  const all = FIRST.length + SECOND.length + 26;
  expect(document.querySelector('summary')?.textContent).toBe(
    `1 passage cut as noise (26 of ${all} characters, ${Math.round((26 / all) * 100)}%)`,
  );
});

test('a note written on a card in the reader is tied to what the card shows', async () => {
  await page();
  await click(marks()[0] as HTMLElement);
  await pass(0);
  const field = document.querySelector<HTMLTextAreaElement>('[role=dialog] textarea');
  expect(field).not.toBeNull();
  await type(field as HTMLElement, 'Ask her.');
  await click(find('button', 'Save note'));
  expect(notes.onSave).toHaveBeenCalledWith(
    expect.objectContaining({
      text: 'Ask her.',
      page: null,
      subject: expect.objectContaining({ kind: 'topic', name: 'Anna Lindqvist' }),
    }),
  );
});

test('a card in the reader mutes its name and opens the panel, as one on a page does', async () => {
  await page();
  await click(marks()[0] as HTMLElement);
  await pass(0);
  await click(find('button', 'mute this name'));
  expect(mutes.set).toHaveBeenCalledWith('anna', true);
  expect(dialog()?.textContent).toContain('Muted');
  await click(find('button', 'open'));
  expect(openPanel).toHaveBeenCalledWith(7);
  expect(ask).toHaveBeenCalledWith('panel.show', { tab: 7, topic: 'anna' });
});

test('a card in the reader says that a name means someone else in this article, and takes it back', async () => {
  await page();
  await click(marks()[0] as HTMLElement);
  await pass(0);
  await click(find('button', 'not this one'));
  const place = { url: 'article:a1', title: 'Harbour opens' };
  expect(wrongMatches.add).toHaveBeenCalledWith({ is: 'topic', topic: 'anna', name: 'Anna Lindqvist', place });
  expect(dialog()?.textContent).toContain('Not Anna Lindqvist here: not marked in this article.');
  await click(find('button', 'undo'));
  expect(wrongMatches.remove).toHaveBeenCalledWith('w1');
  expect(dialog()?.textContent).toContain('not this oneUndone.');
});

test('on a figure’s card there it means that the texts compared do not belong together', async () => {
  await page();
  await click(marks()[1] as HTMLElement);
  await pass(0);
  await click(find('button', /^Not the same thing: /));
  const [first] = FIGURE_CARD.comparisons;
  const members = [...new Set(first?.lines.map(({ member }) => member))];
  expect(wrongMatches.add).toHaveBeenLastCalledWith({ is: 'comparison', members, subject: first?.subject });
  expect(dialog()?.textContent).toContain('is no longer compared.');
});

test('of several lines one alone can be left out there; the card is read anew, and the way back has the focus', async () => {
  const three = comparison({
    lines: [
      line({ article: null, member: 'f1' }),
      line({ article: 'a2', member: 'f2', stated: '17 mothers' }),
      line({ article: 'a3', member: 'f3', stated: '300 chairs' }),
    ],
  });
  ask.mockImplementation(async () => ({ ...FIGURE_CARD, comparisons: [three] }));
  await page();
  await click(marks()[1] as HTMLElement);
  await pass(0);
  ask.mockImplementation(async () => ({ ...FIGURE_CARD, comparisons: [{ ...three, lines: three.lines.slice(0, 2) }] }));
  await click(find('button', 'Leave out “300 chairs”: not the same thing'));
  await pass(150);
  const odd = { member: 'f3', stated: '300 chairs' };
  expect(wrongMatches.add).toHaveBeenLastCalledWith({
    is: 'comparison',
    members: ['f1', 'f2', 'f3'],
    subject: three.subject,
    odd,
  });
  expect(dialog()?.textContent).toContain('“300 chairs” is left out; the others are compared without it.');
  expect(dialog()?.querySelector('.lines')?.textContent).not.toContain('300 chairs');
  // Two are left: one of them is none without the other.
  expect(document.querySelector('[aria-label^="Leave out"]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('undo');
});

test('the line of the article that is read can be left out too, of a comparison of several others', async () => {
  const own = line({ article: null, member: 'f1' });
  const first = comparison({
    lines: [own, line({ article: 'a2', member: 'f2' }), line({ article: 'a3', member: 'f3', stated: '300 chairs' })],
  });
  const second = comparison({ id: 'c2', subject: 'chairs in the hall', lines: [own, line({ member: 'f4' })] });
  ask.mockImplementation(async () => ({ ...FIGURE_CARD, comparisons: [first, second] }));
  await page();
  await click(marks()[1] as HTMLElement);
  await pass(0);
  await click(find('button', '1 more comparison'));
  await click(find('button', /chairs in the hall/));
  const leaving = [...document.querySelectorAll<HTMLElement>('.reason [aria-label^="Leave out"]')];
  // The second has one other line: that they are not the same says it there.
  expect(leaving.map((each) => each.textContent)).toEqual(['leave out “about 20 women”']);
  ask.mockImplementation(async () => ({ ...FIGURE_CARD, comparisons: [second] }));
  await click(leaving[0] as HTMLElement);
  await pass(150);
  expect(wrongMatches.add).toHaveBeenLastCalledWith({
    is: 'comparison',
    members: ['f1', 'f2', 'f3'],
    subject: first.subject,
    odd: { member: 'f1', stated: 'about 20 women' },
  });
  expect(dialog()?.textContent).toContain('“about 20 women” is left out; the others are compared without it.');
  await click(find('button', 'undo'));
  expect(wrongMatches.remove).toHaveBeenLastCalledWith('w1');
});

test('every comparison of a figure’s card there can be called none, not the first alone', async () => {
  const other = comparison({ id: 'c2', subject: 'chairs in the hall' });
  ask.mockImplementation(async () => ({ ...FIGURE_CARD, comparisons: [...FIGURE_CARD.comparisons, other] }));
  await page();
  await click(marks()[1] as HTMLElement);
  await pass(0);
  await click(find('button', '1 more comparison'));
  await click(find('button', /chairs in the hall/));
  await click(find('button', 'Not the same thing: chairs in the hall'));
  expect(wrongMatches.add).toHaveBeenLastCalledWith(expect.objectContaining({ subject: 'chairs in the hall' }));
});

test('in a private window a card there says why nothing can be called wrong', async () => {
  isPrivateWindow.mockResolvedValueOnce(true);
  await page();
  await click(marks()[1] as HTMLElement);
  await pass(0);
  expect(dialog()?.textContent).toContain('is not offered in a private window, because nothing of it is kept.');
  expect(dialog()?.querySelector('.wrong-act')).toBeNull();
});
