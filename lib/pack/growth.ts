/** A library that grows by a few articles: what is read of it, compared and written anew does not grow with it. */
import { Extension, type Reach, reachOf } from '../figures';
import { nameComparisons } from './across';
import { type Comparable, comparable } from './comparable';
import { restrict, withoutArticles } from './part';
import type { Pack, PackComparison } from './schema';

/** What of a library stands near some articles. */
export interface Near {
  /** Only the articles meant, and what they say. */
  packs: Pack[];
  /** All in which one of the articles asked for has a part. */
  comparisons: PackComparison[];
}

/** By what the articles of a pack are found when others come. */
export const reachesOf = (pack: Pack): Reach[] => comparable([pack]).documents.map(reachOf);

/** These articles, the comparisons in which they have a part, and the articles that have a part in those. */
export function near(
  packs: readonly Pack[],
  comparisons: readonly PackComparison[],
  articles: ReadonlySet<string>,
): Near {
  const articleOf = new Map(
    packs.flatMap((pack) => [...pack.figures, ...pack.statements].map(({ id, article }) => [id, article] as const)),
  );
  const isMeant = (member: string) => articles.has(articleOf.get(member) ?? '');
  const met = restrict(
    comparisons.filter(({ members }) => members.some(isMeant)),
    articleOf,
  );
  const wanted = new Set([
    ...articles,
    ...met.flatMap(({ members }) => members.flatMap((id) => articleOf.get(id) ?? [])),
  ]);
  return { packs: packs.flatMap((pack) => excerpt(pack, wanted)), comparisons: met };
}

function excerpt(pack: Pack, wanted: ReadonlySet<string>): Pack[] {
  const others = pack.articles.flatMap(({ id }) => (wanted.has(id) ? [] : [id]));
  if (others.length === pack.articles.length) return [];
  return [withoutArticles({ ...pack, comparisons: [] }, new Set(others))];
}

export interface Grown {
  /** The packs that hold the added articles, compiled with them; what each was before, where it was. */
  fresh: readonly { pack: Pack; before: Pack | null }[];
  added: ReadonlySet<string>;
  /** Of all articles in other packs. */
  others: readonly Reach[];
}

/** In two steps, as lib/figures `Extension`: 1. `wanted` articles are to be fetched with what is `near` them, 2. compared. */
export class Growth {
  readonly #fresh: readonly Pack[];
  readonly #added: ReadonlySet<string>;
  readonly #extension: Extension;
  readonly wanted: readonly string[];

  constructor({ fresh, added, others }: Grown) {
    this.#fresh = fresh.map(({ pack }) => pack);
    this.#added = added;
    const { documents } = comparable(this.#fresh);
    const isNew = ({ article }: { article: string }) => added.has(article);
    const known = documents.filter((document) => !isNew(document)).map(reachOf);
    this.#extension = new Extension([...others, ...known], documents.filter(isNew));
    const renamed = fresh.flatMap(({ pack, before }) => (before ? [...renamedIn(before, pack)] : []));
    this.wanted = [...new Set([...this.#extension.met, ...renamed])].filter((article) => !added.has(article));
  }

  /** Comparisons that are new, or not as they were; each stands in place of all that have a pair in common with it. */
  comparisons(near: Near): PackComparison[] {
    const own = new Set(this.#fresh.flatMap((pack) => pack.articles.map(({ id }) => id)));
    const others = near.packs.map((pack) => withoutArticles(pack, own)).filter(({ articles }) => articles.length > 0);
    const packs = [...others, ...this.#fresh];
    const { documents, linked }: Comparable = comparable(packs);
    const read = documents.filter(({ article }) => !this.#added.has(article));
    const stood = new Map(near.comparisons.map((comparison) => [comparison.id, comparison]));
    return [
      ...this.#extension.comparisons(read, near.comparisons).map(linked),
      ...nameComparisons(this.#fresh, packs),
    ].filter((comparison) => !isSame(comparison, stood.get(comparison.id)));
  }
}

/** A pack with what a library's comparisons say of its articles alone: those that stood before it was made, and after. */
export function withComparisons(
  pack: Pack,
  { before, after }: { before: readonly PackComparison[]; after: readonly PackComparison[] },
): Pack {
  const articleOf = new Map([...pack.figures, ...pack.statements].map(({ id, article }) => [id, article]));
  const topics = new Set(pack.topics.map(({ id }) => id));
  const own = layered([restrict(before, articleOf), pack.comparisons, restrict(after, articleOf)]);
  return {
    ...pack,
    comparisons: own.map((each) => ({ ...each, topics: each.topics.filter((id) => topics.has(id)) })),
  };
}

/** Articles that name a topic which the pack no longer has under this id, or had not before. */
function renamedIn(before: Pack, pack: Pack): Set<string> {
  const idsOf = ({ topics }: Pack) => new Set(topics.map(({ id }) => id));
  const [old, now] = [idsOf(before), idsOf(pack)];
  const changed = [...before.topics.filter(({ id }) => !now.has(id)), ...pack.topics.filter(({ id }) => !old.has(id))];
  const articles = new Set(pack.articles.map(({ id }) => id));
  return new Set(
    changed.flatMap(({ mentions }) => mentions.map(({ article }) => article)).filter((id) => articles.has(id)),
  );
}

function isSame(now: PackComparison, before: PackComparison | undefined): boolean {
  if (before === undefined || before.pairs.length !== now.pairs.length) return false;
  const topics = new Set(before.topics);
  return now.topics.length === topics.size && now.topics.every((id) => topics.has(id));
}

/** Comparisons as they are after these were added to one another, the oldest first (`Growth`). */
export function layered(layers: readonly (readonly PackComparison[])[]): PackComparison[] {
  if (layers.length < 2) return [...(layers[0] ?? [])];
  const taken = new Set<string>();
  return layers.toReversed().flatMap((layer) => {
    const left = layer.filter(({ id, pairs }) => !taken.has(id) && !pairs.some(({ a, b }) => taken.has(`${a} ${b}`)));
    for (const { id, pairs } of left) {
      taken.add(id);
      for (const { a, b } of pairs) taken.add(`${a} ${b}`);
    }
    return left;
  });
}
