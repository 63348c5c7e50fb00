/** Comparisons of the articles of all packs, out of the figures and statements that each of them carries. */
import { align } from '../figures';
import { comparable } from './comparable';
import { joinTopics } from './join';
import type { Pack, PackComparison } from './schema';

/**
 * What `compile` would compare if all articles were compiled at once, without reading any of them again. Names that are
 * written differently stay as each pack has them. Ids depend on content alone.
 */
export function compareAcross(packs: readonly Pack[]): PackComparison[] {
  const { documents, linked } = comparable(packs);
  return [...align(documents).map(linked), ...nameComparisons(packs, packs)];
}

/** Those of one name in two spellings, which each pack makes of its own articles. @param among all packs that give topics ids */
export function nameComparisons(packs: readonly Pack[], among: readonly Pack[]): PackComparison[] {
  const { idOf } = joinTopics(among);
  return packs.flatMap((pack) => {
    const names = new Set(pack.statements.flatMap(({ id, kind }) => (kind === 'name' ? [id] : [])));
    return pack.comparisons
      .filter(({ members }) => members.some((id) => names.has(id)))
      .map((comparison) => ({ ...comparison, topics: comparison.topics.map((id) => idOf(pack, id)) }));
  });
}
