import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileSeeds } from '../../../lib/cli/seeds';
import {
  compareAcross,
  joinTopics,
  type Pack,
  parseKept,
  restrict,
  withOwnIds,
  withoutArticles,
} from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';

const SEEDS = compileSeeds(fileURLToPath(new URL('../../../seeds', import.meta.url)));
const ONE = testPack(HARBOUR_ARTICLES);
const [FIRST, SECOND] = HARBOUR_ARTICLES.map((article) => testPack([article])) as [Pack, Pack];

const byId = <Item extends { id: string }>(items: readonly Item[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('comparisons across packs', () => {
  it.each([
    ['the seeds', SEEDS],
    ['two invented articles', ONE],
  ])('made anew from %s are those that the pack was compiled with', (_what, pack) => {
    expect(byId(compareAcross([pack]))).toEqual(byId(pack.comparisons));
  });

  it('of two packs with an article each are those of one pack with both', () => {
    expect(FIRST.comparisons).toEqual([]);
    const across = compareAcross([FIRST, SECOND]);
    expect(across.length).toBeGreaterThan(0);
    const bare = (all: Pack['comparisons']) => byId(all).map(({ topics: _, ...rest }) => rest);
    expect(bare(across)).toEqual(bare(ONE.comparisons));
  });

  it('lose what only an absent article said, and go when less than two articles are left', () => {
    const [comparison] = ONE.comparisons;
    if (comparison === undefined) throw new Error('no comparison');
    const articleOf = new Map([...ONE.figures, ...ONE.statements].map(({ id, article }) => [id, article]));
    expect(restrict([comparison], articleOf)).toEqual([comparison]);
    const left = new Map([...articleOf].filter(([, article]) => article !== 'a2'));
    expect(restrict([comparison], left)).toEqual([]);
  });
});

describe('topics of several packs', () => {
  it('with one id are one topic: forms of both, name and kind of the first', () => {
    const { topics } = joinTopics([FIRST, SECOND]);
    const anna = topics.filter(({ id }) => id === 'anna-lindqvist');
    expect(anna).toHaveLength(1);
    expect(new Set(anna[0]?.mentions.map(({ article }) => article))).toEqual(new Set(['a1', 'a2']));
  });

  it('are one where a pack knows only a form that means one topic of another', () => {
    const marks = FIRST.lexicon.flatMap(([form, , at]) => (FIRST.topics[at]?.id === 'anna-lindqvist' ? [form] : []));
    expect(marks).toContain('Lindqvist');
    const short = SECOND.topics.map((each) =>
      each.id === 'anna-lindqvist' ? { ...each, id: 'lindqvist', name: 'Lindqvist' } : each,
    );
    const renamed: Pack = { ...SECOND, topics: short };
    const { topics, idOf } = joinTopics([FIRST, renamed]);
    expect(idOf(renamed, 'lindqvist')).toBe('anna-lindqvist');
    expect(topics.map(({ id }) => id)).not.toContain('lindqvist');
    // A place of that name is something else.
    const place: Pack = { ...renamed, topics: short.map((each) => ({ ...each, kind: 'place' as const })) };
    expect(joinTopics([FIRST, place]).idOf(place, 'lindqvist')).toBe('lindqvist');
  });
});

describe('a part of a pack', () => {
  it('without an article is sound, and says nothing that only the article said', () => {
    const part = withoutArticles(ONE, new Set(['a2']));
    expect(parseKept(part).ok).toBe(true);
    expect(JSON.stringify({ ...part, manifest: null })).not.toContain('"a2');
    expect(part.comparisons).toEqual([]);
    expect(withoutArticles(ONE, new Set(['unknown']))).toBe(ONE);
  });

  it('without any article is empty', () => {
    const { articles, topics, figures, lexicon } = withoutArticles(ONE, new Set(['a1', 'a2']));
    expect([articles, topics, figures, lexicon]).toEqual([[], [], [], []]);
  });

  it('under its own name shares no id with another, and is sound', () => {
    const own = withOwnIds(ONE);
    expect(parseKept(own).ok).toBe(true);
    const ids = (pack: Pack) =>
      [pack.articles, pack.figures, pack.statements, pack.comparisons].flatMap((all) => all.map(({ id }) => id));
    expect(ids(own).filter((id) => ids(ONE).includes(id))).toEqual([]);
    expect(compareAcross([ONE, own]).length).toBeGreaterThan(0);
  });
});
