import { describe, expect, it } from 'vitest';
import { type Article, type Pack, textBatches, withoutArticles } from '../../../lib/pack';
import { HARBOUR_ARTICLES, testPack } from '../../support/packs';

const [LIKE] = testPack(HARBOUR_ARTICLES.slice(0, 1)).articles as [Article];
const EMPTY = testPack([]);

const articleOf = (id: string, chars: number): Article => ({ ...LIKE, id, raw: 'a'.repeat(chars), runs: [], cuts: [] });
const packOf = (id: string, articles: Article[], revision = EMPTY.manifest.revision): Pack => ({
  ...EMPTY,
  manifest: { ...EMPTY.manifest, id, revision },
  articles,
});
const many = (count: number, chars: number, name = 'a') =>
  Array.from({ length: count }, (_, nth) => articleOf(`${name}${nth}`, chars));
const keysOf = (...packs: Pack[]) => textBatches(packs).map(({ key }) => key);
const sizes = (...packs: Pack[]) => textBatches(packs).map(({ articles }) => articles.length);

describe('the texts of a library', () => {
  it.each([
    ['a small one is one batch', many(3, 1_000), [3]],
    ['a batch ends where it has enough text', many(10, 150_000), [3, 3, 3, 1]],
    ['a text that is a batch by itself is one', [articleOf('x', 2_000_000), ...many(2, 10)], [1, 2]],
    ['of the shortest texts there are so many as can be numbered', many(1_500, 200), [1_024, 476]],
    ['nothing is no batch', [], []],
  ])('are cut into batches: %s', (_what, articles, expected) => {
    expect(sizes(packOf('p', articles))).toEqual(expected);
  });

  it('stand once, of two of one id the last, and no batch is of two packs', () => {
    const [first, second] = [packOf('p', many(3, 100_000)), packOf('q', [articleOf('a1', 5), articleOf('b', 5)])];
    const batches = textBatches([first, second]);
    expect(batches.map(({ articles }) => articles.map(({ id }) => id))).toEqual([
      ['a0', 'a2'],
      ['a1', 'b'],
    ]);
    expect(batches[1]?.articles[0]).toBe(second.articles[0]);
  });
});

describe('the key of a batch', () => {
  const PACK = packOf('p', many(9, 150_000));
  const OTHER = packOf('q', many(3, 150_000, 'b'));

  it('is the same for the same texts, whatever packs stand beside them', () => {
    const alone = keysOf(PACK);
    expect(new Set(alone).size).toBe(3);
    expect(keysOf(structuredClone(PACK))).toEqual(alone);
    expect(keysOf(OTHER, PACK).slice(1)).toEqual(alone);
  });

  it('is another where a text has gone, from there on, and in another revision', () => {
    const left = keysOf(withoutArticles(PACK, new Set(['a4'])));
    expect(left[0]).toBe(keysOf(PACK)[0]);
    expect(keysOf(PACK)).not.toContain(left[1]);
    const revised = keysOf({ ...PACK, manifest: { ...PACK.manifest, revision: 'f'.repeat(64) } });
    expect(keysOf(PACK).filter((key) => revised.includes(key))).toEqual([]);
  });

  it('is none where the whole library is small', () => {
    expect(keysOf(packOf('p', many(2, 100_000)))).toEqual([null]);
    expect(keysOf(packOf('p', many(2, 100_000)), packOf('q', [articleOf('b', 1)]))).not.toContain(null);
  });
});
