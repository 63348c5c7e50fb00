// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Card } from '../../../components/card';
import { QuoteText } from '../../../components/quote';
import { Strip } from '../../../components/strip';
import { click, draw, find } from './render';
import { comparison, line, stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const topic = { id: 't1', name: 'Vladimir Putin', kind: 'person', articles: 5, outlets: 3 } as const;
const page = line({
  article: null,
  outlet: stated('news.example'),
  published: unknown(),
  stated: '15 mothers',
  interval: { lo: 15, hi: 15, value: 15 },
  quote: { text: 'He met 15 mothers.', emphasis: [{ start: 7, end: 17 }] },
});

test('a card names its topic and shows the most telling comparison open', async () => {
  const view = {
    topic,
    page: null,
    comparisons: [comparison({}), comparison({ id: 'c2', subject: 'dead' })],
    reports: [],
  };
  const body = await draw(<Card view={view} acts={{}} />);
  expect(body.querySelector('h2')?.textContent).toBe('Vladimir Putin');
  expect(body.textContent).toContain('about 20 women');
  expect(body.textContent).toContain('“about 20 women” and “17 mothers” can both be true.');
  expect(body.querySelectorAll('[aria-label="dead"]')).toHaveLength(0);
  await click(find('button', '1 more comparison'));
  expect(body.querySelectorAll('[aria-label="dead"]')).toHaveLength(1);
});

test('a card without comparisons is shorter, not emptier', async () => {
  const body = await draw(<Card view={{ topic, page: null, comparisons: [], reports: [] }} acts={{}} />);
  expect(body.querySelectorAll('section')).toHaveLength(0);
});

test('a figure’s card begins with the page’s own sentence and does not repeat it', async () => {
  const view = { topic: null, page, comparisons: [comparison({ lines: [page, line({})] })], reports: [] };
  const body = await draw(<Card view={view} acts={{}} />);
  expect(body.querySelector('h2')?.textContent).toBe('15 mothers');
  expect(body.textContent?.split('He met 15 mothers.')).toHaveLength(2);
});

test('the strip says in words what it draws, and marks the page’s value with a diamond', async () => {
  const body = await draw(<Strip comparison={comparison({ lines: [page, line({})] })} active={null} />);
  expect(body.querySelector('svg')?.getAttribute('aria-label')).toBe(
    'On a scale from 0 to 25: This page: 15 mothers; NHK: about 20 women.',
  );
  expect(body.querySelectorAll('path')).toHaveLength(1);
  expect(body.querySelectorAll('rect')).toHaveLength(1);
});

test('an outlet that no text states is said to be so, and its article can still be opened', async () => {
  const view = {
    topic,
    page: null,
    comparisons: [comparison({ lines: [line({ outlet: unknown() }), line({ article: '004' })] })],
    reports: [],
  };
  const body = await draw(<Card view={view} acts={{}} />);
  const link = body.querySelector('a');
  expect(link?.textContent).toBe('outlet not stated');
  expect(link?.getAttribute('href')).toBe('/reader.html#000&q=Putin%20met%20about%2020%20women.');
});

test('a sentence that holds quotation marks gets none around it', async () => {
  const body = await draw(<QuoteText quote={{ text: '“No,” he said.', emphasis: [] }} />);
  expect(body.textContent).toBe('“No,” he said.');
});

test('text of an article is never read as markup', async () => {
  const text = '<img src=x onerror=alert(1)>';
  const body = await draw(<QuoteText quote={{ text, emphasis: [{ start: 0, end: 4 }] }} />);
  expect(body.querySelector('img')).toBeNull();
  expect(body.textContent).toContain(text);
});

test('pin, open and close call back', async () => {
  const acts = { pin: { isPinned: false, onPin: vi.fn() }, onOpen: vi.fn(), onClose: vi.fn() };
  await draw(<Card view={{ topic, page: null, comparisons: [], reports: [] }} acts={acts} />);
  await click(find('button', 'pin'));
  await click(find('button', 'open'));
  await click(find('button', 'Close'));
  expect(acts.pin.onPin).toHaveBeenCalledWith(true);
  expect(acts.onOpen).toHaveBeenCalledOnce();
  expect(acts.onClose).toHaveBeenCalledOnce();
});
