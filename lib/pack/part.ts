/** Parts of packs, and packs under names that no other pack uses. */
import { byTelling } from '../figures';
import { idBehind } from './ids';
import type { Pack, PackComparison } from './schema';

/** The pack without these articles and all that only they said. Its revision stays that of the whole. */
export function withoutArticles(pack: Pack, gone: ReadonlySet<string>): Pack {
  if (!pack.articles.some(({ id }) => gone.has(id))) return pack;
  const isLeft = ({ article }: { article: string }) => !gone.has(article);
  const kept = pack.topics
    .map((topic, at) => ({ at, topic: { ...topic, mentions: topic.mentions.filter(isLeft) } }))
    .filter(({ topic }) => topic.mentions.length > 0);
  const place = new Map(kept.map(({ at }, now) => [at, now]));
  const figures = pack.figures.filter(isLeft);
  const statements = pack.statements.filter(isLeft);
  const articleOf = new Map([...figures, ...statements].map(({ id, article }) => [id, article]));
  const topics = new Set(kept.map(({ topic }) => topic.id));
  return {
    manifest: pack.manifest,
    articles: pack.articles.filter(({ id }) => !gone.has(id)),
    topics: kept.map(({ topic }) => topic),
    figures,
    statements,
    comparisons: restrict(pack.comparisons, articleOf).map((comparison) => ({
      ...comparison,
      topics: comparison.topics.filter((id) => topics.has(id)),
    })),
    lexicon: pack.lexicon.flatMap(([form, match, at]): Pack['lexicon'] => {
      const now = place.get(at);
      return now === undefined ? [] : [[form, match, now]];
    }),
  };
}

/**
 * Comparisons as far as their members are there (`articleOf` knows them): pairs of absent members go, and with them the
 * verdict that only they gave. One that no longer spans two members of two articles is left out.
 */
export function restrict(
  comparisons: readonly PackComparison[],
  articleOf: ReadonlyMap<string, string>,
): PackComparison[] {
  return comparisons.flatMap((comparison) => {
    if (comparison.members.every((id) => articleOf.has(id))) return [comparison];
    const pairs = comparison.pairs.filter(({ a, b }) => articleOf.has(a) && articleOf.has(b));
    const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const members = comparison.members.filter((id) => paired.has(id));
    const told = pairs.toSorted(byTelling)[0];
    if (told === undefined) return [];
    const origins = new Set(pairs.map(({ origin }) => origin));
    const [origin = null] = origins.size === 1 ? origins : [];
    return [{ ...comparison, members, pairs, verdict: told.verdict, reason: told.reason, origin }];
  });
}

/** The pack with every id of article, figure, statement and comparison behind its own name, so that none meets another's. */
export function withOwnIds(pack: Pack): Pack {
  const own = (id: string) => idBehind(pack.manifest.id, id);
  return {
    ...pack,
    articles: pack.articles.map((article) => ({ ...article, id: own(article.id) })),
    topics: pack.topics.map((topic) => ({
      ...topic,
      mentions: topic.mentions.map((mention) => ({ ...mention, article: own(mention.article) })),
    })),
    figures: pack.figures.map((figure) => ({ ...figure, id: own(figure.id), article: own(figure.article) })),
    statements: pack.statements.map((each) => ({ ...each, id: own(each.id), article: own(each.article) })),
    comparisons: pack.comparisons.map((comparison) => ({
      ...comparison,
      id: own(comparison.id),
      members: comparison.members.map(own),
      pairs: comparison.pairs.map((pair) => ({
        ...pair,
        a: own(pair.a),
        b: own(pair.b),
        derived: pair.derived && { ...pair.derived, of: pair.derived.of.map(own) },
      })),
    })),
  };
}
