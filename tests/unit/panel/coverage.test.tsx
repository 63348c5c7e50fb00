// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../components/use-answer';
import { CoverageTab } from '../../../entrypoints/sidepanel/coverage-tab';
import type { RelatedArticle } from '../../../lib/coverage';
import type { CoverageOrder, PanelPage } from '../../../lib/messages';
import { click, draw, find } from '../components/render';
import { stated } from '../components/views';

vi.mock('#i18n', () => import('../../support/i18n'));
const ask = vi.hoisted(() => vi.fn());
vi.mock('../../../lib/messages', () => ({ ask, onChange: () => () => {} }));

const ARTICLE: RelatedArticle = {
  article: 'a1',
  lead: 'The harbour',
  outlet: stated('Coast Daily'),
  title: stated('Harbour opens'),
  published: stated('2031-03-02'),
  topics: ['Harbour Council'],
  figures: 0,
  days: null,
  score: 1,
};
const PAGE: PanelPage = {
  tab: 1,
  host: 'news.example',
  site: 'on',
  place: null,
  wish: null,
  why: 'ok',
  page: { url: 'https://news.example/1', title: '', topics: [], figures: [] },
};

const chosen: CoverageOrder[] = [];
const again = vi.fn();
const onSwitch = vi.fn(() => Promise.resolve());
const tabFor = (answer: Answer<PanelPage>, order: CoverageOrder | null = null) => (
  <CoverageTab {...{ answer, order, onSwitch }} onAgain={again} onOrder={(next) => chosen.push(next)} />
);
const tabOf = (page: PanelPage, order: CoverageOrder | null = null) => tabFor({ is: 'here', value: page }, order);
const opened = async (order: CoverageOrder | null, kept: CoverageOrder) => {
  ask.mockImplementation(async () => ({ articles: [ARTICLE], published: null, order: kept }));
  await draw(tabOf(PAGE, order));
  await click(document.body);
  return find('button', 'On a timeline').getAttribute('aria-pressed') === 'true' ? 'timeline' : 'outlet';
};

beforeEach(() => {
  ask.mockReset();
  chosen.length = 0;
  again.mockReset();
  onSwitch.mockReset();
});

test('a panel that opens has coverage in the order that was chosen last, in whichever panel', async () => {
  expect(await opened(null, 'timeline')).toBe('timeline');
  expect(await opened(null, 'outlet')).toBe('outlet');
});

test('what is chosen is kept, and holds in this panel even where it cannot be', async () => {
  await opened(null, 'outlet');
  ask.mockImplementation(async () => {
    throw new Error('The disk is full.');
  });
  await click(find('button', 'On a timeline'));
  expect(ask).toHaveBeenLastCalledWith('panel.order', { order: 'timeline' });
  expect(chosen).toEqual(['timeline']);
  expect(await opened('timeline', 'outlet')).toBe('timeline');
});

test.each(['outlet', 'timeline'] as const)('of many articles fifty more go on with the focus, by %s', async (order) => {
  // Of two outlets and days by turns: what is new comes among what was there.
  const articles = Array.from({ length: 120 }, (_, at) => ({
    ...ARTICLE,
    article: `a${at}`,
    title: stated(`number ${at}`),
    outlet: stated(at % 2 === 0 ? 'Coast Daily' : 'Northern Gazette'),
    published: stated(at % 2 === 0 ? '2031-03-02' : '2031-03-01'),
  }));
  ask.mockImplementation(async () => ({ articles, published: null, order }));
  await draw(tabOf(PAGE));
  await click(document.body);
  const more = find('button', 'Show 50 more');
  more.focus();
  await click(more);
  expect(document.querySelectorAll('.related')).toHaveLength(100);
  expect(document.activeElement?.textContent).toBe('number 50');
  const last = find('button', 'Show 20 more');
  last.focus();
  await click(last);
  expect(document.activeElement?.textContent).toBe('number 100');
});

const without = (why: PanelPage['why'], site: PanelPage['site'] = 'on') => tabOf({ ...PAGE, page: null, why, site });

test.each([
  ['site-off', 'off', /off on news\.example/],
  ['site-off', 'paused', /paused on news\.example/],
  ['not-answering', 'on', /does not answer/],
  ['not-html', 'on', /not a web page/],
  ['browser-page', 'on', /browser/],
] as const)('without coverage the reader is told why (%s, site %s)', async (why, site, sentence) => {
  await draw(without(why, site));
  expect(document.querySelector('.empty')?.textContent).toMatch(sentence);
  expect(ask).not.toHaveBeenCalled();
});

test('a site that is off is turned on from its coverage, and a page that does not answer is asked again', async () => {
  await draw(without('site-off', 'off'));
  await click(find('button', 'Turn it on here'));
  expect(onSwitch).toHaveBeenCalledExactlyOnceWith('on');
  await draw(without('not-answering'));
  await click(find('button', 'Try again'));
  expect(again).toHaveBeenCalledOnce();
});

test('a page that could not be asked for is a failure, with a way to try again', async () => {
  await draw(tabFor({ is: 'failed', error: { code: 'no-answer' }, last: null }));
  expect(document.querySelector('[role=alert]')?.textContent).toContain('The extension did not answer.');
  await click(find('button', 'Try again'));
  expect(again).toHaveBeenCalledOnce();
});
