import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkSurfaces } from '../../names';

/** Cluster of documents about one event or two alike → chain → its type and its mentions. */
export type LinkingGold = Record<
  string,
  Record<string, { type: string; mentions: [document: string, surface: string][] }>
>;

export interface Linking {
  precision: number;
  recall: number;
  f1: number;
  mentions: number;
}

/**
 * B³ (Bagga and Baldwin 1998) of names linked across documents. Each cluster of documents is read by itself: all its
 * mentions of every type go to the product's own linking as (document, surface), without their types and chains. Then
 * those of one type are scored: a mention's precision is the share of its group, its recall the share of its chain,
 * that is in both; both are averaged over all mentions of all clusters, each counting once. None is left out: a pronoun
 * or a description (“the singer”) is linked by its words alone, and costs recall where a chain holds it beside a name.
 */
export function linkingOf(gold: LinkingGold, type: string): Linking {
  let [precision, recall, mentions] = [0, 0, 0];
  for (const cluster of Object.values(gold)) {
    for (const mention of scored(cluster, type)) {
      precision += mention.precision;
      recall += mention.recall;
      mentions++;
    }
  }
  const [p, r] = [precision / mentions, recall / mentions];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r), mentions };
}

function scored(cluster: LinkingGold[string], type: string): { precision: number; recall: number }[] {
  const all = Object.entries(cluster).flatMap(([chain, { type, mentions }]) =>
    mentions.map(([article, surface]) => ({ article, surface, chain, type })),
  );
  const groups = linkSurfaces(all.map(({ article, surface }) => ({ article, surface })));
  const chosen = all
    .map((mention, at) => ({ ...mention, group: groups[at] }))
    .filter((mention) => mention.type === type);
  return chosen.map(({ chain, group }) => {
    const inGroup = chosen.filter((other) => other.group === group);
    const inChain = chosen.filter((other) => other.chain === chain);
    const inBoth = inGroup.filter((other) => other.chain === chain).length;
    return { precision: inBoth / inGroup.length, recall: inBoth / inChain.length };
  });
}

/** Every `names-….json` of the folder, by what stands for the dots. */
export function readLinkingGold(data: string): [name: string, gold: LinkingGold][] {
  if (!existsSync(data)) return [];
  return readdirSync(data)
    .filter((file) => /^names-.+\.json$/.test(file))
    .toSorted()
    .map((file) => [file.slice('names-'.length, -'.json'.length), JSON.parse(readFileSync(join(data, file), 'utf8'))]);
}
