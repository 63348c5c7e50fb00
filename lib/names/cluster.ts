import { add, type Evidence, nothing } from './evidence';
import type { NameMention } from './mention';
import type { TopicKind } from './topic';

/** All mentions that are one thing. */
export interface Cluster {
  name: string;
  /** `null`: too little is known of it to make it a topic. */
  kind: TopicKind | null;
  mentions: NameMention[];
  evidence: Evidence;
  /** Surface → how often. */
  surfaces: Map<string, number>;
  articles: Set<string>;
  /** Those of `surfaces` that are a first name alone: they mean this person only beside the full name. */
  firstNames: Set<string>;
  /** The cluster that has taken this one up. */
  into: Cluster | null;
}

export function newCluster(kind: TopicKind | null): Cluster {
  return {
    name: '',
    kind,
    mentions: [],
    evidence: nothing(),
    surfaces: new Map(),
    articles: new Set(),
    firstNames: new Set(),
    into: null,
  };
}

export function absorb(cluster: Cluster, mentions: readonly NameMention[]): void {
  for (const mention of mentions) {
    cluster.mentions.push(mention);
    cluster.surfaces.set(mention.name, (cluster.surfaces.get(mention.name) ?? 0) + 1);
    cluster.articles.add(mention.article);
    add(cluster.evidence, mention.evidence);
  }
}

/** One thing after all: `whole` takes up `part`, whatever either has taken up before. */
export function merge(whole: Cluster, part: Cluster): void {
  const [into, from] = [current(whole), current(part)];
  if (into === from) return;
  absorb(into, from.mentions);
  for (const name of from.firstNames) into.firstNames.add(name);
  into.kind ??= from.kind;
  from.into = into;
}

/** The cluster that now holds what `cluster` held. */
export function current(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.into) at = at.into;
  return at;
}

export const isWhole = (cluster: Cluster): boolean => cluster.into === null;

export function sharesArticle(a: Cluster, b: Cluster): boolean {
  const [few, many] = a.articles.size < b.articles.size ? [a, b] : [b, a];
  for (const article of few.articles) if (many.articles.has(article)) return true;
  return false;
}

export const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

/** Adds to the list that stands under a key; what has just been added there is not added again. */
export function enter<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const list = index.get(key);
  if (!list) index.set(key, [item]);
  else if (list.at(-1) !== item) list.push(item);
}

/** The surface of highest rank; then the commonest, and sooner one that is not all capitals. */
export function best(surfaces: ReadonlyMap<string, number>, rank: (name: string) => number): string {
  const isMixed = (name: string): number => Number(/\p{Ll}/u.test(name));
  const [first] = [...surfaces].sort(
    ([a, times], [b, often]) => rank(b) - rank(a) || often - times || isMixed(b) - isMixed(a) || (a < b ? -1 : 1),
  );
  return first?.[0] ?? '';
}
