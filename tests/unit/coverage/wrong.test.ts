import { describe, expect, it } from 'vitest';
import { findForPage, openAliases, type PageContext } from '../../../lib/coverage';
import { withoutOdd } from '../../../lib/coverage/wrong';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';
import { openWhole } from '../../support/whole-coverage';

const PACK = testPack(HARBOUR_ARTICLES);
const COVERAGE = openWhole([PACK]);
const PAGE: PageContext = { host: 'news.example', title: 'Anna Lindqvist and the Harbour Council', topics: [] };
const SENTENCE = 'Anna Lindqvist said 25 fishermen protested against the harbour fees.';
const FIGURE = { text: SENTENCE, start: SENTENCE.indexOf('25'), end: SENTENCE.indexOf('25') + '25 fishermen'.length };

const without = (topics: string[]) => ({ ...PAGE, wrong: { topics, figures: [] } });
const lines = (page: PageContext) =>
  COVERAGE.figureCard(FIGURE, page)?.comparisons.flatMap((each) => each.lines.map(({ stated }) => stated)) ?? null;
/** The page's figure must not stand beside these of the library. */
const apart = (members: (string | null)[], stated = '25 fishermen') => ({
  ...PAGE,
  wrong: { topics: [], figures: [{ stated, sentence: SENTENCE, members: members.flatMap((id) => id ?? []) }] },
});
const membersSaying = (stated: string) =>
  (COVERAGE.figureCard(FIGURE, PAGE)?.comparisons ?? []).flatMap((each) =>
    each.lines.filter((line) => line.stated === stated).map(({ member }) => member),
  );

describe('a name that means someone else on a page', () => {
  it('is not found there, and is elsewhere', () => {
    const topics = (page: PageContext) =>
      COVERAGE.find(['Anna Lindqvist met the Harbour Council.'], page)
        .flat()
        .map(({ id }) => id);
    expect(topics(PAGE)).toEqual(['anna-lindqvist', 'harbour-council']);
    expect(topics(without(['anna-lindqvist']))).toEqual(['harbour-council']);
  });

  it('says nothing of what the page is about: its figures are not compared because of it', () => {
    expect(lines(PAGE)).not.toBeNull();
    const two = { ...without(['anna-lindqvist']), topics: ['anna-lindqvist', 'harbour-council'] };
    expect(lines(two)).toBeNull();
    expect(COVERAGE.find([SENTENCE], two)).toEqual([[]]);
  });

  it('is not told along with the next texts of the page', () => {
    const known = { all: COVERAGE, pages: COVERAGE, aliases: openAliases('key', () => []) };
    const told = (page: PageContext) => findForPage(known, { texts: [SENTENCE], page, about: [] }).about;
    expect(told(PAGE)).toContain('anna-lindqvist');
    expect(told(without(['anna-lindqvist']))).not.toContain('anna-lindqvist');
  });

  it('leaves a short form that could mean it as well unsure', () => {
    const text = (state: string) =>
      `They wrote to the ${state} Defense Ministry in May.\n\nA letter came from the Defense Ministry in June.`;
    const pack = (id: string, state: string) =>
      testPack([{ id, outlet: id, published: '2031-03-02', text: text(state) }]);
    const both = openWhole([pack('m1', 'Norwegian'), pack('m2', 'Danish')]);
    const [norwegian = '', danish = ''] = both.topics().map(({ id }) => id);
    const found = (wrong: string[]) => {
      const page = { ...PAGE, title: 'A page', topics: [danish], wrong: { topics: wrong, figures: [] } };
      return both.find(['The Defense Ministry said so.'], page).flat().length;
    };
    expect(found([])).toBe(1);
    expect(found([norwegian])).toBe(0);
  });
});

describe('figures that do not count the same', () => {
  it('are not compared on that page; the others still are', () => {
    expect(lines(PAGE)).toEqual(['25 fishermen', '60 fishermen', 'About 40 fishermen']);
    expect(lines(apart(membersSaying('60 fishermen')))).toEqual(['25 fishermen', 'About 40 fishermen']);
  });

  it('leave the page’s figure silent when none is left', () => {
    const all = [...membersSaying('60 fishermen'), ...membersSaying('About 40 fishermen')];
    expect(lines(apart(all))).toBeNull();
    expect(COVERAGE.pageComparisons([FIGURE], apart(all))).toEqual([]);
    const kinds = COVERAGE.find([SENTENCE], apart(all))
      .flat()
      .map(({ kind }) => kind);
    expect(kinds).toEqual(['topic']);
  });

  it('are all apart where a card shows only some of them', () => {
    const text = (count: number) =>
      `Anna Lindqvist spoke at the Harbour Council. She said ${count} fishermen protested against the harbour fees.`;
    const articles = Array.from({ length: 20 }, (_, at) => ({
      id: `many-${at}`,
      outlet: `Outlet ${at}`,
      published: '2031-03-02',
      text: text(30 + at),
    }));
    const many = openWhole([testPack(articles)]);
    const [shown] = many.figureCard(FIGURE, PAGE)?.comparisons ?? [];
    const drawn = shown?.lines.flatMap(({ member }) => member ?? []) ?? [];
    expect(shown?.more?.length).toBeGreaterThan(0);
    expect(many.figureCard(FIGURE, apart(drawn))).not.toBeNull();
    expect(many.figureCard(FIGURE, apart([...drawn, ...(shown?.more ?? [])]))).toBeNull();
  });

  it('of another figure of the page are compared as before', () => {
    expect(lines(apart(membersSaying('60 fishermen'), '26 fishermen'))).toEqual(lines(PAGE));
  });
});

describe('texts of the library that are not about one thing', () => {
  const [comparison] = COVERAGE.comparisons();
  const members = comparison?.lines.flatMap(({ member }) => member ?? []) ?? [];
  const taken = openWhole([PACK], { apart: [members] });

  it('are compared nowhere: not in the list, not on a card, not in an article', () => {
    expect(members).toHaveLength(2);
    expect(taken.comparisonList().rows.map(({ id }) => id)).not.toContain(comparison?.id);
    expect(taken.comparison(comparison?.id ?? '')).toBeNull();
    expect(taken.card('anna-lindqvist')?.comparisons.map(({ id }) => id)).not.toContain(comparison?.id);
    const verdicts = (of: typeof COVERAGE) =>
      of.article('a1', [])?.paragraphs.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'figure'));
    expect(verdicts(COVERAGE)).toHaveLength(1);
    expect(verdicts(taken)).toEqual([]);
  });

  it('do not come back together when another text joins them', () => {
    const third = { ...HARBOUR_ARTICLES[1], id: 'a3', outlet: 'Third Post' } as (typeof HARBOUR_ARTICLES)[number];
    const text = third.text.replace('60 fishermen', '55 fishermen');
    const pack = testPack([...HARBOUR_ARTICLES, { ...third, text }]);
    const comparedIn = (apart: string[][]) =>
      openWhole([pack], { apart })
        .comparisons()
        .map(({ lines }) => lines.length);
    expect(comparedIn([])).toEqual([3]);
    expect(comparedIn([members])).toEqual([]);
    expect(comparedIn([members.slice(0, 1)])).toEqual([3]);
  });

  it('but for one that stands oddly among them: the others are compared without it, with the verdict that is theirs', () => {
    const [first, second] = HARBOUR_ARTICLES;
    const text = second?.text.replace('60 fishermen', '40 fishermen') ?? '';
    const third = { ...second, id: 'a3', outlet: 'Third Post', text } as NonNullable<typeof first>;
    const pack = testPack([...HARBOUR_ARTICLES, third]);
    const [whole] = openWhole([pack]).comparisons();
    const idOf = (stated: string) => whole?.lines.find((line) => line.stated.includes(stated))?.member ?? '';
    const others = whole?.lines.flatMap(({ member }) => member ?? []) ?? [];
    expect([whole?.verdict, whole?.lines.length]).toEqual(['conflict', 3]);
    const without = (member: string) => openWhole([pack], { odd: [{ member, others }] }).comparisons();
    const [left] = without(idOf('60'));
    expect(left?.lines.map(({ member }) => member).toSorted()).toEqual(
      others.filter((id) => id !== idOf('60')).toSorted(),
    );
    expect(left?.id).toBe(whole?.id);
    expect(left?.verdict).not.toBe('conflict');
    expect(left?.reason.values.join(' ')).not.toContain('60');
    // Where none of the others stands, it is compared as before.
    expect(openWhole([pack], { odd: [{ member: idOf('60'), others: ['elsewhere'] }] }).comparisons()).toEqual([whole]);
  });

  it('nor those that only the odd one linked: nobody has said that they are one thing', () => {
    const pair = (a: string, b: string) => ({
      ...{ a, b, verdict: 'agree' as const, dimension: null, derived: null, origin: null },
      ...{ reason: { code: 'same-interval' as const, values: [] }, deciding: { a: [], b: [] } },
    });
    const of = (pairs: ReturnType<typeof pair>[]) => ({
      ...{ id: 'c', subject: 's', verdict: 'agree' as const, reason: { code: 'same-interval' as const, values: [] } },
      ...{ members: ['a', 'b', 'c', 'd', 'x'], pairs, names: [], topics: [], origin: null },
    });
    const odd = [{ member: 'x', others: ['a'] }];
    const chained = of([pair('a', 'b'), pair('b', 'x'), pair('x', 'c'), pair('c', 'd')]);
    expect(withoutOdd(chained, odd)).toEqual([]);
    const linked = of([pair('a', 'b'), pair('b', 'c'), pair('c', 'd'), pair('d', 'x')]);
    expect(withoutOdd(linked, odd).map(({ members }) => members)).toEqual([['a', 'b', 'c', 'd']]);
    expect(withoutOdd({ ...linked, members: ['a', 'x'], pairs: [pair('a', 'x')] }, odd)).toEqual([]);
  });

  it('and that one of them is compared with a third is another matter', () => {
    const [first = '', second = ''] = members;
    const other = openWhole([PACK], { apart: [[first, 'third']] });
    expect(other.comparison(comparison?.id ?? '')).not.toBeNull();
    expect(openWhole([PACK], { apart: [[second, 'third', first]] }).comparison(comparison?.id ?? '')).toBeNull();
  });

  it('still answer a page’s figure each on its own', () => {
    expect(taken.figureCard(FIGURE, PAGE)?.comparisons.flatMap((each) => each.lines)).toHaveLength(3);
  });
});
