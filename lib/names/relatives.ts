import { absorb, type Cluster, enter, newCluster } from './cluster';
import { type Sex, sexOf } from './family';
import type { NameMention, Spelling } from './mention';

/** First names by which articles call somebody's kin, and nothing else: “her husband, Bo”. */
export interface Kin {
  mention: NameMention;
  sex: Sex;
}

/** Kin of an article whom it calls by the first name alone. */
export function kinByArticle(all: readonly Spelling[]): Map<string, Kin[]> {
  const found = new Map<string, Kin[]>();
  for (const { name, mentions } of all) {
    if (name.includes(' ')) continue;
    for (const mention of mentions) {
      if (mention.sex === undefined) continue;
      enter(found, mention.article, { mention, sex: mention.sex });
    }
  }
  return found;
}

/** So many names at most stand between “her father, Bo” and what he says as “Mr Ek”. */
const NEAR = 4;

interface Known {
  kin: ReadonlyMap<string, readonly Kin[]>;
  local: ReadonlyMap<string, Cluster>;
}

/**
 * “Mr Ek” behind “Hope Ek and her husband, Bo” is not Hope, of whom no “Ms” is said. `own`: it is her kin; `perhaps`:
 * others are named between, whose husband Bo may be. Null: nothing speaks against Hope.
 */
export function kinshipOf(
  mention: NameMention,
  { mentions }: Cluster,
  { kin, local }: Known,
): 'own' | 'perhaps' | null {
  const said = sexOf(mention);
  const { article, at = 0 } = mention;
  if (said === undefined || mentions.some((other) => sexOf(other) !== undefined)) return null;
  const near = (kin.get(article) ?? []).find(({ mention: { name, at: before = 0 }, sex }) => {
    const isNear = before < at && at - before <= NEAR;
    return isNear && sex === said && !local.has(`${article}\n${name}`);
  });
  if (near === undefined) return null;
  const isOwn = mentions.some((other) => other.article === article && other.at === (near.mention.at ?? 0) - 1);
  return isOwn ? 'own' : 'perhaps';
}

interface Names {
  kin: ReadonlyMap<string, readonly Kin[]>;
  /** Last names with a title that mean nobody whom the corpus names in full. */
  left: readonly NameMention[];
  local: Map<string, Cluster>;
  spots: Map<string, Cluster | null>;
}

/** “Her father, Bo, … Mr Ek said”: where an article has one such first name and one such last name of a sex, they are one. */
export function relatives({ kin, left, local, spots }: Names): Cluster[] {
  const byArticle = new Map<string, NameMention[]>();
  for (const mention of left) enter(byArticle, mention.article, mention);
  return [...byArticle].flatMap(([article, lasts]) =>
    (['woman', 'man'] as const).flatMap((sex) => {
      const firsts = (kin.get(article) ?? []).filter((each) => each.sex === sex).map(({ mention }) => mention);
      const titled = lasts.filter((mention) => sexOf(mention) === sex);
      const [first] = firsts;
      const [last] = titled;
      const areOne = [firsts, titled].every((all) => new Set(all.map(({ name }) => name)).size === 1);
      if (!first || !last || !areOne || local.has(`${article}\n${first.name}`)) return [];
      const cluster = newCluster('person');
      absorb(cluster, [...firsts, ...titled]);
      cluster.name = `${first.name} ${last.name}`;
      cluster.firstNames.add(first.name);
      local.set(`${article}\n${first.name}`, cluster);
      for (const { start } of titled) spots.set(`${article}\n${start}`, cluster);
      return [cluster];
    }),
  );
}
