import { describe, expect, it } from 'vitest';
import { openCoverage } from '../../../lib/coverage';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';

const PACK = testPack([
  ...HARBOUR_ARTICLES,
  {
    id: 'a0',
    outlet: 'Coast Daily',
    published: '2031-02-20/2031-03-20',
    text: 'Anna Lindqvist became mayor of the harbour town.',
  },
]);
const COVERAGE = openCoverage([PACK]);
const marksOf = (id: string) =>
  (COVERAGE.article(id, [])?.paragraphs ?? []).flatMap(({ text, marks }) =>
    marks.map(({ start, end, kind, verdict }) => [kind, text.slice(start, end), verdict]),
  );

describe('an article in the reader', () => {
  it('has its names and its compared figures marked where they stand', () => {
    expect(marksOf('a1')).toEqual([
      ['topic', 'Anna Lindqvist', null],
      ['figure', 'About 40 fishermen', 'conflict'],
      ['topic', 'Anna Lindqvist', null],
      ['topic', 'Harbour Council', null],
    ]);
  });

  it('lists its topics, the most often named first', () => {
    expect(COVERAGE.article('a1', [])?.topics.map(({ name, count }) => [name, count])).toEqual([
      ['Anna Lindqvist', 2],
      ['Harbour Council', 1],
    ]);
  });

  it('marks nothing across what was cut, and everything of the library lies in some paragraph’s words', () => {
    for (const { id } of PACK.articles) {
      for (const { text, marks } of COVERAGE.article(id, [])?.paragraphs ?? []) {
        for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\S.*\S$/);
      }
    }
  });
});

describe('a figure of an article', () => {
  const figure = COVERAGE.article('a1', [])
    ?.paragraphs.flatMap(({ marks }) => marks)
    .find(({ kind }) => kind === 'figure');

  it('has a card on which its own article is the page being read', () => {
    const card = COVERAGE.libraryFigure(figure?.id ?? '');
    expect(card?.page).toMatchObject({
      article: null,
      stated: 'About 40 fishermen',
      outlet: { value: 'The Northern Gazette' },
    });
    expect(card?.comparisons[0]?.lines.map(({ article, stated }) => [article, stated])).toEqual([
      ['a2', '60 fishermen'],
      [null, 'About 40 fishermen'],
    ]);
  });

  it('that is none has no card', () => {
    expect(COVERAGE.libraryFigure('none')).toBeNull();
  });
});

describe('articles on a topic', () => {
  const around = (article: string) => {
    const found = COVERAGE.neighbours(article, 'anna-lindqvist');
    return found && [found.previous?.id ?? null, found.place, found.of, found.next?.id ?? null];
  };

  it('follow each other by the first day they may be of', () => {
    expect(['a0', 'a1', 'a2'].map(around)).toEqual([
      [null, 1, 3, 'a1'],
      ['a0', 2, 3, 'a2'],
      ['a1', 3, 3, null],
    ]);
  });

  it('are none for an article that does not name it', () => {
    expect(COVERAGE.neighbours('a0', 'harbour-council')).toBeNull();
    expect(COVERAGE.neighbours('a1', 'nobody')).toBeNull();
  });
});
