import { describe, expect, test, vi } from 'vitest';
import { whyRelated } from '../../../components/related-list';
import { timelineOf } from '../../../components/timeline';
import type { RelatedArticle } from '../../../lib/coverage';
import { stated, unknown } from './views';

vi.mock('#i18n', () => import('../../support/i18n'));

const article = (id: string, published: string | null): RelatedArticle => ({
  article: id,
  lead: '',
  outlet: stated('NHK'),
  title: stated(id),
  published: published === null ? unknown() : stated(published),
  topics: [],
  figures: 0,
  days: null,
  score: 1,
});

const told = (articles: RelatedArticle[], page: string | null = null) =>
  timelineOf(articles, page).map(({ heading, articles: members, isPage }) =>
    [heading, members.map((each) => each.article).join(' '), ...(isPage ? ['page'] : [])].join(': '),
  );

describe('a timeline', () => {
  test('goes from the newest day to the oldest, and what has no date comes last', () => {
    const articles = [
      article('a', '2031-03-01'),
      article('b', null),
      article('c', '2031-03-09'),
      article('d', '2031-03-01'),
    ];
    expect(told(articles)).toEqual(['9 Mar 2031: c', '1 Mar 2031: a d', ': b']);
  });

  test('puts a date known to some days only by its last day', () => {
    const articles = [article('a', '2031-03-04'), article('b', '2031-03-01/2031-03-05'), article('c', '2031-03-05')];
    expect(told(articles)).toEqual(['5 Mar 2031: c', '1–5 Mar 2031: b', '4 Mar 2031: a']);
  });

  test('has the page being read among the articles, alone on its day if need be', () => {
    expect(told([article('a', '2031-03-01')], '2031-03-05')).toEqual(['5 Mar 2031: : page', '1 Mar 2031: a']);
    expect(told([article('a', '2031-03-01')], '2031-03-01')).toEqual(['1 Mar 2031: a: page']);
  });

  test('has months for headings where there are too many days, newest first in each', () => {
    const days = Array.from({ length: 28 }, (_, at) =>
      article(`d${at + 1}`, `2031-02-${String(at + 1).padStart(2, '0')}`),
    );
    const groups = timelineOf([...days, article('m', '2031-03-01/2031-03-31')], '2031-01-05');
    expect(groups.map(({ heading }) => heading)).toEqual(['Mar 2031', 'Feb 2031', 'Jan 2031']);
    expect(groups[1]?.articles[0]?.article).toBe('d28');
    expect(groups[2]?.isPage).toBe(true);
  });
});

describe('a day that the calendar has not', () => {
  const impossible = ['0000-00-00', '2022-13-01', '2022-02-31'].map((day) => article(day, day));

  test('is shown as it came, and hides no other article', () => {
    expect(told([article('a', '2031-03-01'), ...impossible])).toEqual([
      '1 Mar 2031: a',
      '2022-13-01: 2022-13-01',
      '2022-02-31: 2022-02-31',
      '0000-00-00: 0000-00-00',
    ]);
  });

  test('nor does it where months are the headings', () => {
    const days = Array.from({ length: 28 }, (_, at) =>
      article(`d${at + 1}`, `2031-02-${String(at + 1).padStart(2, '0')}`),
    );
    const headings = timelineOf([...days, ...impossible], '0000-00-00').map(({ heading }) => heading);
    expect(headings).toEqual(['Feb 2031', '2022-13', 'Feb 2022', '0000-00']);
  });
});

describe('why an article is related', () => {
  test.each([
    [{ topics: ['Council'], figures: 2, days: { least: 3, most: 3 } }, 'Shares Council and 2 figures; 3 days apart'],
    [
      { topics: ['Council', 'Mayor'], figures: 0, days: { least: 0, most: 0 } },
      'Shares Council and Mayor; the same day',
    ],
    [
      { topics: ['A', 'B', 'C', 'D', 'E'], figures: 1, days: { least: 1, most: 1 } },
      'Shares A, B, C, 2 more names and 1 figure; 1 day apart',
    ],
    [{ topics: [], figures: 1, days: { least: 0, most: 5 } }, 'Shares 1 figure; 0–5 days apart'],
    [{ topics: ['Council'], figures: 0, days: null }, 'Shares Council'],
  ])('%o', (related, sentence) => {
    expect(whyRelated(related)).toBe(sentence);
  });
});
