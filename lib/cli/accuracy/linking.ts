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
  return scored(gold, type, linkSurfaces);
}

/**
 * What a linking would score that knew every chain, but had only the words of the mentions to join them by: two of a
 * chain are one if they are the same words or share one with a capital. The rest (“boss” for a name) no name says.
 */
export function linkingByWords(gold: LinkingGold, type: string): Linking {
  return scored(gold, type, (mentions) => {
    const groups = mentions.map((_, at) => at);
    mentions.forEach((a, at) => {
      mentions.slice(0, at).forEach((b, before) => {
        const [into, from] = [groups[before] ?? before, groups[at] ?? at];
        if (a.chain !== b.chain || into === from || !shareWord(a.surface, b.surface)) return;
        groups.forEach((group, each) => {
          if (group === from) groups[each] = into;
        });
      });
    });
    return groups;
  });
}

function shareWord(a: string, b: string): boolean {
  const own = new Set(wordsOf(a));
  return a.toLowerCase() === b.toLowerCase() || wordsOf(b).some((word) => own.has(word));
}

const wordsOf = (surface: string): string[] =>
  (surface.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.toLowerCase());

interface Mention {
  article: string;
  surface: string;
  chain: string;
  type: string;
}

function scored(gold: LinkingGold, type: string, link: (mentions: readonly Mention[]) => number[]): Linking {
  let [precision, recall, mentions] = [0, 0, 0];
  for (const cluster of Object.values(gold)) {
    for (const mention of sharesOf(cluster, type, link)) {
      precision += mention.precision;
      recall += mention.recall;
      mentions++;
    }
  }
  const [p, r] = [precision / mentions, recall / mentions];
  return { precision: p, recall: r, f1: (2 * p * r) / (p + r), mentions };
}

function sharesOf(
  cluster: LinkingGold[string],
  type: string,
  link: (mentions: readonly Mention[]) => number[],
): { precision: number; recall: number }[] {
  const all = Object.entries(cluster).flatMap(([chain, { type, mentions }]) =>
    mentions.map(([article, surface]): Mention => ({ article, surface, chain, type })),
  );
  const groups = link(all);
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
