import { describe, expect, it } from 'vitest';
import { GrowingLibrary } from '../../../lib/cli/bench/adding/growing-library';
import { retold } from '../../../lib/cli/bench/adding/retold';
import {
  type ArticleInput,
  compareAcross,
  compile,
  joinTopics,
  type Pack,
  type PackComparison,
} from '../../../lib/pack';
import { dice } from '../../support/dice';

const MANIFEST = { id: 'my-articles', title: 'My articles', language: 'en', licence: '', attribution: '' };
/** Three events, each by several outlets. */
const SOME = retold(18);
/** Events of both styles, told and told again under other names. */
const MANY = retold(200).filter((_, at) => at % 5 === 0 || at < 12);

const anew = (articles: readonly ArticleInput[]): Pack => compile({ manifest: MANIFEST, articles, hints: [] });

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const chance = dice(seed);
  return items
    .map((item) => ({ item, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

async function grown(articles: readonly ArticleInput[], most: number): Promise<GrowingLibrary> {
  const library = new GrowingLibrary({ most });
  for (const article of articles) await library.add([article]);
  return library;
}

/** All that a comparison says, whatever the order in which its pairs were found. */
const told = (comparisons: readonly PackComparison[]) =>
  comparisons
    .map(({ id, subject, verdict, members, pairs, names }) => ({
      ...{ id, subject, verdict, members, names },
      pairs: pairs.map((pair) => JSON.stringify({ ...pair, reason: pair.reason.code })).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const topicsOf = (packs: readonly Pack[]) =>
  joinTopics(packs)
    .topics.map(({ id, kind, name, forms, mentions }) => ({
      ...{ id, kind, name },
      forms: forms.map(({ text }) => text).sort(),
      mentions: mentions.map(({ article, start, end }) => `${article} ${start} ${end}`).sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const pairsOf = (comparisons: readonly PackComparison[]) =>
  new Set(comparisons.flatMap(({ pairs }) => pairs.map(({ a, b, verdict }) => `${a} ${b} ${verdict}`)));

describe('articles that come one by one', () => {
  it.each([1, 2])('into one part are compared and named as if all had come at once, in order %i', async (seed) => {
    const library = await grown(shuffled(SOME, seed), 64);
    const whole = anew(SOME);
    expect(told(library.comparisons())).toEqual(told(whole.comparisons));
    expect(topicsOf(library.packs())).toEqual(topicsOf([whole]));
    const linked = (all: readonly PackComparison[]) => all.map(({ id, topics }) => [id, topics.toSorted()]).sort();
    expect(linked(library.comparisons())).toEqual(linked(whole.comparisons));
  });

  it.each([4, 5])('into parts of five are compared as if all had come at once, in order %i', async (seed) => {
    const library = await grown(shuffled(SOME, seed), 5);
    expect(library.packs()).toHaveLength(4);
    const figures = (all: readonly PackComparison[]) => told(all.filter(({ id }) => id.startsWith('c-')));
    expect(figures(library.comparisons())).toEqual(figures(anew(SOME).comparisons));
  });

  it('into a larger library lose at most one pair in a hundred, and make up none', async () => {
    const library = new GrowingLibrary({ most: 16 });
    const articles = shuffled(MANY, 6);
    for (let from = 0; from < articles.length; from += 6) await library.add(articles.slice(from, from + 6));
    const now = pairsOf(library.comparisons());
    const whole = pairsOf(compareAcross([anew(MANY)]));
    const lost = [...whole].filter((pair) => !now.has(pair)).length;
    const more = [...now].filter((pair) => !whole.has(pair)).length;
    expect(whole.size).toBeGreaterThan(100);
    expect([lost, more].map((count) => count / whole.size < 0.01)).toEqual([true, true]);
  }, 60_000);
});

describe('articles that go and come back', () => {
  it('leave what was never added, and are compared again when they are added again', async () => {
    const library = await grown(SOME, 5);
    const before = told(library.comparisons());
    const gone = SOME.slice(3, 9);
    library.remove(gone.map(({ id }) => id));
    await library.add([]);
    const text = JSON.stringify(library.packs());
    for (const { id } of gone) expect(text).not.toContain(`"${id}"`);
    await library.add(gone);
    expect(told(library.comparisons()).filter(({ id }) => id.startsWith('c-'))).toEqual(
      before.filter(({ id }) => id.startsWith('c-')),
    );
  });
});
