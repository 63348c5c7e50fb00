import { describe, expect, it } from 'vitest';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const COVERAGE = openWhole([testPack(HARBOUR_ARTICLES)]);
const PAGE = { host: 'news.example', title: 'Anna Lindqvist and the Harbour Council', topics: [] };
const ELSEWHERE = { host: 'news.example', title: 'A page', topics: [] };
const STATES_25 = 'Anna Lindqvist said 25 fishermen protested against the harbour fees.';

const figureAt = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return { text, start, end: start + quote.length };
};

describe('what a page’s text contains', () => {
  it('is topics and figures, each with offsets into that text', () => {
    const found = (COVERAGE.find([STATES_25], PAGE)[0] ?? []).map(({ start, end, kind }) => [
      kind,
      STATES_25.slice(start, end),
    ]);
    expect(found).toEqual([
      ['topic', 'Anna Lindqvist'],
      ['figure', '25 fishermen'],
    ]);
  });

  it('is nothing where the library knows neither the names nor what is counted', () => {
    expect(COVERAGE.find(['The 400 boats of Hamburg stayed in port.'], PAGE)).toEqual([[]]);
  });
});

describe('a form that every country has one of', () => {
  const text =
    'They wrote to the Norwegian Defense Ministry in May.\n\nA letter came from the Defense Ministry in June.';
  const ministry = openWhole([testPack([{ id: 'm1', outlet: 'Coast Daily', published: '2031-03-02', text }])]);
  const found = (texts: string[], topics: string[] = []) =>
    ministry
      .find(texts, { ...ELSEWHERE, topics })
      .map((all, at) => all.map(({ start, end }) => texts[at]?.slice(start, end)));

  it('names nothing on a page that leaves open which one', () => {
    expect(found(['The Defense Ministry said so.'])).toEqual([[]]);
  });

  it('counts where another text of the page says which one, or is known to have said it', () => {
    expect(found(['The Defense Ministry said so.', 'The Norwegian Defense Ministry is in Oslo.'])).toEqual([
      ['Defense Ministry'],
      ['Norwegian Defense Ministry'],
    ]);
    const [id = ''] = ministry.topics().flatMap((topic) => (topic.name.includes('Ministry') ? [topic.id] : []));
    expect(found(['The Defense Ministry said so.'], [id])).toEqual([['Defense Ministry']]);
  });
});

describe('a topic’s card', () => {
  const card = COVERAGE.card('anna-lindqvist');

  it('counts articles and outlets', () => {
    expect(card?.topic).toMatchObject({ name: 'Anna Lindqvist', kind: 'person', articles: 2, outlets: 2 });
  });

  it('shows its comparison with each outlet’s sentence, newest first', () => {
    const [comparison] = card?.comparisons ?? [];
    expect(comparison?.verdict).toBe('conflict');
    expect(comparison?.lines.map(({ outlet, stated }) => [outlet.value, stated])).toEqual([
      ['Coast Daily', '60 fishermen'],
      ['The Northern Gazette', 'About 40 fishermen'],
    ]);
    for (const { quote, stated } of comparison?.lines ?? []) {
      const emphasised = quote.emphasis.map(({ start, end }) => quote.text.slice(start, end));
      expect(emphasised.join(' ')).toContain(stated);
    }
  });

  it('has one report per outlet, with the name emphasised', () => {
    expect(card?.reports.map(({ outlet }) => outlet.value)).toEqual(['Coast Daily', 'The Northern Gazette']);
    for (const { quote } of card?.reports ?? []) {
      expect(quote.emphasis.map(({ start, end }) => quote.text.slice(start, end))[0]).toMatch(/Lindqvist/);
    }
  });

  it('prefers the sentence that says what a person is, and emphasises it', () => {
    const text =
      'Ana Lima spoke to about 300 fishermen in the harbour of the town on Monday morning.\n\nThe rain was heavy.\n\nAna Lima, the head of the Union of Bakers, said that bread would cost more in winter.';
    const pack = testPack([{ id: 'r1', outlet: 'Coast Daily', published: '2031-03-02', text }]);
    const quote = openWhole([pack]).card('ana-lima')?.reports[0]?.quote;
    expect(quote?.emphasis.map(({ start, end }) => quote.text.slice(start, end))).toEqual([
      'Ana Lima',
      'the head of the Union of Bakers',
    ]);
  });

  it('of an unknown topic is no card', () => {
    expect(COVERAGE.card('nobody')).toBeNull();
  });
});

describe('the list of all comparisons', () => {
  const { rows, topics } = COVERAGE.comparisonList();

  it('has a row for each, most telling first, with what each outlet says and the topics it is about', () => {
    expect(rows.map(({ id }) => id)).toEqual(COVERAGE.comparisons().map(({ id }) => id));
    const [row] = rows;
    expect(row?.verdict).toBe('conflict');
    expect(row?.said.map(({ outlet, stated }) => [outlet.value, stated])).toEqual([
      ['Coast Daily', '60 fishermen'],
      ['The Northern Gazette', 'About 40 fishermen'],
    ]);
    expect(row?.topics.map((id) => topics.find((topic) => topic.id === id)?.name)).toContain('Anna Lindqvist');
  });

  it('leads from each row to the whole comparison', () => {
    expect(rows.map(({ id }) => COVERAGE.comparison(id)?.id)).toEqual(rows.map(({ id }) => id));
    expect(COVERAGE.comparison('none')).toBeNull();
  });
});

describe('a figure of the page', () => {
  it('stands beside the library’s figures of the same thing, the page first', () => {
    const card = COVERAGE.figureCard(figureAt(STATES_25, '25 fishermen'), PAGE);
    expect(card?.page).toMatchObject({ stated: '25 fishermen', article: null });
    const [comparison] = card?.comparisons ?? [];
    expect(comparison?.verdict).toBe('conflict');
    expect(comparison?.lines.map(({ outlet, stated }) => [outlet.value, stated])).toEqual([
      ['news.example', '25 fishermen'],
      ['Coast Daily', '60 fishermen'],
      ['The Northern Gazette', 'About 40 fishermen'],
    ]);
  });

  it('is not compared with its own sentence: a page in the library is no second source', () => {
    const own = 'About 40 fishermen protested against the harbour fees, said Anna Lindqvist.';
    const card = COVERAGE.figureCard(figureAt(own, 'About 40 fishermen'), PAGE);
    const outlets = card?.comparisons.flatMap(({ lines }) => lines.map(({ outlet }) => outlet.value));
    expect(outlets).toEqual(['news.example', 'Coast Daily']);
  });

  it('has no counterpart where the page names nothing else that the articles name', () => {
    const text = '25 fishermen protested against the harbour fees on Monday.';
    expect(COVERAGE.figureCard(figureAt(text, '25 fishermen'), PAGE)).not.toBeNull();
    expect(COVERAGE.figureCard(figureAt(text, '25 fishermen'), ELSEWHERE)).toBeNull();
    const told = { ...ELSEWHERE, topics: ['anna-lindqvist', 'harbour-council'] };
    expect(COVERAGE.figureCard(figureAt(text, '25 fishermen'), told)).not.toBeNull();
  });

  it('that nothing is known of has no card', () => {
    const text = 'The town counts 7,000 trees.';
    expect(COVERAGE.figureCard(figureAt(text, '7,000 trees'), PAGE)).toBeNull();
    expect(COVERAGE.figureCard({ text: '', start: 0, end: 0 }, PAGE)).toBeNull();
  });
});

describe('figures of a page', () => {
  it('say which text of the page states them, so that the page can be asked for the place', () => {
    const stated = figureAt(STATES_25, '25 fishermen');
    const [figure] = COVERAGE.pageComparisons([stated, { text: 'Nothing here.', start: 0, end: 7 }], PAGE);
    expect(figure?.stated).toEqual(stated);
    expect(figure?.line.stated).toBe('25 fishermen');
  });
});

describe('related articles', () => {
  it('share a topic; a shared figure puts one first', () => {
    const stated = figureAt(STATES_25, '25 fishermen');
    const related = COVERAGE.related([stated], { ...PAGE, topics: ['anna-lindqvist', 'harbour-council'] });
    expect(related.map(({ article, topics, figures }) => [article, topics.length, figures])).toEqual([
      ['a2', 2, 1],
      ['a1', 2, 1],
    ]);
    expect(COVERAGE.related([], ELSEWHERE)).toEqual([]);
  });

  const about = (day: string | null) =>
    COVERAGE.related([], { ...ELSEWHERE, topics: ['anna-lindqvist'], published: day });

  it('come by how near their day is to the page’s, where all else is equal', () => {
    expect(about('2031-03-01').map(({ article, days }) => [article, days?.most])).toEqual([
      ['a1', 1],
      ['a2', 2],
    ]);
    expect(about('2031-03-09').map(({ article, days }) => [article, days?.most])).toEqual([
      ['a2', 6],
      ['a1', 7],
    ]);
  });

  it('come newest first where the page gives no day, or none that exists', () => {
    for (const day of [null, '2031-99-99']) {
      expect(about(day).map(({ article, days }) => [article, days])).toEqual([
        ['a2', null],
        ['a1', null],
      ]);
    }
  });

  it('weigh a rare name more than a common one', () => {
    const text = (names: string) => `${names} opened the new harbour on Monday.\n\nThe rain was heavy.`;
    const rare = openWhole([
      testPack([
        { id: 'r1', outlet: 'One', published: '2031-03-02', text: text('Anna Lindqvist and Ana Lima') },
        { id: 'r2', outlet: 'Two', published: '2031-03-09', text: text('Anna Lindqvist') },
        { id: 'r3', outlet: 'Three', published: '2031-03-09', text: text('Anna Lindqvist') },
      ]),
    ]);
    const [first, second] = rare.related([], { ...ELSEWHERE, topics: ['anna-lindqvist', 'ana-lima'] });
    expect(first).toMatchObject({ article: 'r1', topics: ['Ana Lima', 'Anna Lindqvist'] });
    expect(first?.score).toBeGreaterThan(2 * (second?.score ?? 0));
  });
});

describe('the reader', () => {
  it('shows every paragraph, with the quote marked where it stands', () => {
    const view = COVERAGE.article('a1', ['About 40 fishermen']);
    const marked = view?.paragraphs.flatMap(({ text, emphasis }) =>
      emphasis.map(({ start, end }) => text.slice(start, end)),
    );
    expect(marked).toEqual(['About 40 fishermen']);
    expect(view?.paragraphs).toHaveLength(3);
    expect(COVERAGE.article('a9', [])).toBeNull();
  });

  it('leaves the headline out of the text, but for a quote of it', () => {
    const value = 'Mayor Anna Lindqvist opened the new harbour on Monday.';
    const title = { value, evidence: 'stated', because: value } as const;
    const pack = testPack(HARBOUR_ARTICLES);
    const titled = openWhole([{ ...pack, articles: pack.articles.map((article) => ({ ...article, title })) }]);
    const texts = (quote: string) => titled.article('a1', [quote])?.paragraphs.map(({ text }) => text) ?? [];
    expect(texts('About 40 fishermen')).toHaveLength(2);
    expect(texts('opened the new harbour')[0]).toBe(value);
  });
});

describe('two packs', () => {
  it('add up: a topic in both is one topic with all its articles', () => {
    const [first, second] = HARBOUR_ARTICLES.map((article) => testPack([article]));
    if (!first || !second) throw new Error('two articles are needed');
    const both = openWhole([first, second]);
    expect(both.card('anna-lindqvist')?.topic).toMatchObject({ articles: 2, outlets: 2 });
    expect(both.find(['Anna Lindqvist'], PAGE)).toMatchObject([[{ kind: 'topic', id: 'anna-lindqvist' }]]);
  });
});
