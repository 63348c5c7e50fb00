import { describe, expect, it, vi } from 'vitest';
import { openTextSearch } from '../../../lib/coverage';
import type { Pack, PackTopic } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const COVERAGE = openWhole([testPack(HARBOUR_ARTICLES)]);
const NOTHING = { topics: [], articles: [], counts: { topics: 0, articles: 0 }, reading: null };
const hits = async (query: string) =>
  (await COVERAGE.search(query)).articles.map(({ article, quote }) => [article, quote?.text ?? null]);
const emphasised = async (query: string) =>
  (await COVERAGE.search(query)).articles.flatMap(({ quote }) =>
    (quote?.emphasis ?? []).map(({ start, end }) => quote?.text.slice(start, end)),
  );

describe('names', () => {
  it.each([
    ['Lindqvist', 'Anna Lindqvist'],
    ['Lindquist', 'Anna Lindqvist'],
    ['Lindqv', 'Anna Lindqvist'],
    ['harbor council', 'Harbour Council'],
  ])('are found by “%s”', async (query, name) => {
    expect((await COVERAGE.search(query)).topics[0]?.name).toBe(name);
  });

  it('are found among thousands, typing errors forgiven', async () => {
    const pack = withTopics(3_000);
    const [first] = (await openWhole([pack]).search('Lindquist')).topics;
    expect(first?.name).toBe('Anna Lindqvist');
  });

  it('are not found where nothing is like it', async () => {
    expect(await COVERAGE.search('volcano')).toEqual(NOTHING);
  });
});

describe('texts of articles', () => {
  it('give the sentence that matched, verbatim', async () => {
    expect(await hits('comment')).toEqual([['a2', 'The Harbour Council did not comment.']]);
  });

  it('emphasise the words that fit, and no others', async () => {
    expect(await emphasised('council comment')).toEqual(['Council', 'comment']);
  });

  it('are found by a word half typed, and by one with a wrong letter', async () => {
    expect(await emphasised('prom')).toEqual(['promised']);
    expect(await emphasised('promissed')).toEqual(['promised']);
  });

  it('are found by several words wherever they stand; the sentence with most of them is shown', async () => {
    const [first] = await hits('fees fair');
    expect(first).toEqual(['a1', 'The Harbour Council says the fees are fair.']);
  });

  it('are found by some of the words if none has all', async () => {
    expect((await hits('fair volcano')).map(([id]) => id)).toEqual(['a1']);
  });

  it('are found with and without accents and capitals', async () => {
    const text = 'The café on the quay closed early.\n\nIt will open again in spring.';
    const coverage = openWhole([testPack([{ id: 'x', outlet: 'Coast Daily', published: '2031-03-02', text }])]);
    expect((await coverage.search('CAFE')).articles[0]?.quote?.text).toBe('The café on the quay closed early.');
  });

  it('come from the reader’s text: what was cut is not found', async () => {
    const pack = testPack(HARBOUR_ARTICLES.slice(0, 1));
    const [article] = pack.articles;
    if (!article) throw new Error('an article is needed');
    const cut = { ...article, raw: `${article.raw}\n\nSubscribe now` };
    expect((await openWhole([{ ...pack, articles: [cut] }]).search('subscribe')).articles).toEqual([]);
  });
});

it('an empty query finds nothing', async () => {
  expect(await COVERAGE.search('  ')).toEqual(NOTHING);
});

it('outlets are found too, without a sentence', async () => {
  expect(await hits('Northern Gazette')).toEqual([['a1', null]]);
});

describe('of more than one answer holds', () => {
  const articlesOf = (outlet: string, count: number, text: string) =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: `${outlet} ${at}`, outlet, published: '2031-03-02' },
      text: `Number ${at} is here.\n\n${text}`,
    }));
  const coverage = openWhole([
    testPack([
      ...articlesOf('Lighthouse Post', 60, 'The ferry was late again.'),
      ...articlesOf('Coast Daily', 40, 'The keeper of the lighthouse waited.'),
    ]),
  ]);
  const idsOf = ({ articles }: { articles: { article: string }[] }) => articles.map(({ article }) => article);

  it('articles are counted all the same, and come when they are asked for, after the first', async () => {
    const first = await coverage.search('ferry');
    const more = await coverage.search('ferry', { topics: 20, articles: 70 });
    expect([first.articles.length, first.counts.articles]).toEqual([20, 60]);
    expect([more.articles.length, more.counts.articles]).toEqual([60, 60]);
    expect(idsOf(more).slice(0, 20)).toEqual(idsOf(first));
    expect(more.articles.at(-1)?.quote?.text).toBe('The ferry was late again.');
  });

  it('outlets leave half of the first answer to what only the texts say', async () => {
    const first = await coverage.search('lighthouse');
    expect(first.articles.filter(({ quote }) => quote !== null)).toHaveLength(10);
    expect(first.counts.articles).toBe(100);
    const all = await coverage.search('lighthouse', { topics: 20, articles: 200 });
    expect(new Set(idsOf(all)).size).toBe(100);
    expect(idsOf(all).slice(0, 20)).toEqual(idsOf(first));
  });

  it('names are counted and come in the same way, be they thousands', async () => {
    const thousands = openWhole([withTopics(3_000)]);
    const { topics, counts } = await thousands.search('Elsewhere', { topics: 500, articles: 20 });
    expect([topics.length, counts.topics]).toEqual([500, 3_000]);
    expect((await thousands.search('Elsewhere')).topics).toEqual(topics.slice(0, 20));
  });
});

describe('a library too large to be read at once', () => {
  const LONG = 'The ferry was late again and nobody on the quay knew why. '.repeat(400);
  const articles = Array.from({ length: 60 }, (_, at) => ({
    id: `a${at}`,
    outlet: at === 59 ? 'Lighthouse Post' : 'Coast Daily',
    published: '2031-03-02',
    text: at === 59 ? `${LONG}\n\nThe zeppelin landed.` : `${LONG}\n\nNumber ${at}.`,
  }));
  const pack = testPack([]);
  const large = {
    ...pack,
    articles: articles.map(({ id, outlet, text }) => {
      const [like] = testPack(HARBOUR_ARTICLES.slice(0, 1)).articles;
      if (!like) throw new Error('an article is needed');
      const said = { value: outlet, evidence: 'stated' as const, because: outlet };
      return {
        ...like,
        id,
        outlet: said,
        raw: text,
        runs: [[0, 0, text.length] as [number, number, number]],
        cuts: [],
      };
    }),
  };

  it('answers at once by names and titles, says how much of the texts it knows, and soon knows all', async () => {
    const coverage = openWhole([large]);
    const first = await coverage.search('Lighthouse');
    expect(first.articles.map(({ article }) => article)).toEqual(['a59']);
    expect(first.reading?.of).toBe(60);
    expect(first.reading?.read).toBeLessThan(60);
    await vi.waitFor(async () => expect((await coverage.search('zeppelin')).reading).toBeNull(), { timeout: 10_000 });
    expect((await coverage.search('zeppelin')).articles[0]?.quote?.text).toBe('The zeppelin landed.');
  });
});

it('words that stand in every text find names, but no text', async () => {
  expect((await hits('of the')).filter(([, quote]) => quote !== null)).toEqual([]);
  expect((await hits('the fees'))[0]?.[1]).toMatch(/fees/);
});

describe('a search over notes', () => {
  const NOTES = [
    { id: '1', text: 'Ask the council' },
    { id: '2', text: 'Buy bread and cheese' },
  ];

  it('forgives typing errors and takes a word half typed', async () => {
    const search = openTextSearch();
    expect((await search(NOTES, 'counsil')).map(({ id }) => id)).toEqual(['1']);
    expect((await search(NOTES, 'che')).map(({ id }) => id)).toEqual(['2']);
  });

  it('knows what was changed, added and taken away meanwhile', async () => {
    const search = openTextSearch();
    await search(NOTES, 'council');
    const now = [
      { id: '1', text: 'Ask the harbour master' },
      { id: '3', text: 'The council is closed' },
    ];
    expect((await search(now, 'council')).map(({ id }) => id)).toEqual(['3']);
    expect((await search(now, 'master')).map(({ id }) => id)).toEqual(['1']);
    expect(await search(now, 'bread')).toEqual([]);
    expect((await search(NOTES, 'bread')).map(({ id }) => id)).toEqual(['2']);
  });

  it('asked twice at once finds each note once', async () => {
    const search = openTextSearch();
    const [first, second] = await Promise.all([search(NOTES, 'council'), search(NOTES, 'council')]);
    expect([first, second].map((found) => found.map(({ id }) => id))).toEqual([['1'], ['1']]);
  });

  it('finds all that fit, however many', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ id: `${at}`, text: `Ask the council, number ${at}` }));
    expect(await openTextSearch()(many, 'council')).toHaveLength(300);
  });

  it('hands back the notes as they are now, whatever else they hold', async () => {
    const search = openTextSearch<{ id: string; text: string; mood: string }>();
    await search([{ id: '1', text: 'Ask', mood: 'old' }], 'ask');
    expect(await search([{ id: '1', text: 'Ask', mood: 'new' }], 'ask')).toEqual([
      { id: '1', text: 'Ask', mood: 'new' },
    ]);
  });
});

/** The test pack with so many more topics. */
function withTopics(count: number): Pack {
  const pack = testPack(HARBOUR_ARTICLES);
  const more = Array.from({ length: count }, (_, at): PackTopic => {
    const name = `Person ${String.fromCharCode(97 + (at % 26))}${at} Elsewhere`;
    return { id: `p${at}`, name, kind: 'person', forms: [{ text: name, match: 'exact' }], mentions: [], because: [] };
  });
  return { ...pack, topics: [...pack.topics, ...more] };
}
