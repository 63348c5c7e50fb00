import { absorb, best, type Cluster, newCluster, type Spelling } from './cluster';
import { kindOf } from './evidence';
import { placeNamed, placeOfAdjective } from './lists/places';
import { ORG_HEADS } from './lists/words';

const SMALL = new Set(['of', 'and', 'for', 'the']);
/** A part of a name stands for the whole only if it has this many words that mean something. */
const PART_WORDS = 3;

/** British and American spelling made one, plurals singular: enough to see that two names have the same words. */
function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/ence$/, 'ense')
    .replace(/tre$/, 'ter')
    .replace(/our$/, 'or')
    .replace(/is(?=e$|ed$|ation$|ations$)/, 'iz')
    .replace(/(?<=[a-z]{3})s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const stemsOf = (name: string): string[] =>
  name
    .split(/[\s-]+/)
    .filter((word) => !SMALL.has(word))
    .map(stemOf);

/**
 * Organisations, places, events and what has a name of their kind, out of the spellings that are no person.
 * 1. the same words in any order; 2. a world place and its other names; 3. a shorter name of one of these.
 */
export function findBodies(rest: readonly Spelling[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const spelling of rest) {
    const kind = kindOf(spelling.evidence);
    if (kind === null || kind === 'person' || isBareHead(spelling.name) || isAdjective(spelling.name)) continue;
    const place = placeNamed(spelling.name);
    const key =
      kind === 'place' && place ? `place ${place.name}` : `${kind} ${stemsOf(spelling.name).toSorted().join(' ')}`;
    const cluster = byKey.get(key) ?? newCluster(kind);
    absorb(cluster, spelling.name, spelling.chunks);
    cluster.name = kind === 'place' && place ? place.name : best(cluster.surfaces, () => 0);
    byKey.set(key, cluster);
  }
  addAdjectives(byKey, rest);
  const clusters = [...byKey.values()];
  const open = rest.filter((spelling) => kindOf(spelling.evidence) === null && !isAdjective(spelling.name));
  return joinAcronyms(joinParts(clusters, open));
}

const isAdjective = (name: string): boolean => placeOfAdjective(name) !== undefined && placeNamed(name) === undefined;

/** “Council”, “Ministry” alone: which one is not said. */
const isBareHead = (name: string): boolean => ORG_HEADS.has(name) || ORG_HEADS.has(name.replace(/s$/, ''));

/** “Chechen” makes Chechnya a topic only where no article names it: else every “Russian” would be a mark. */
function addAdjectives(byKey: Map<string, Cluster>, rest: readonly Spelling[]): void {
  for (const spelling of rest) {
    const place = placeOfAdjective(spelling.name);
    if (!place || !isAdjective(spelling.name) || byKey.has(`place ${place.name}`)) continue;
    const key = `adjective ${place.name}`;
    const cluster = byKey.get(key) ?? newCluster('place');
    absorb(cluster, spelling.name, spelling.chunks);
    cluster.name = place.name;
    byKey.set(key, cluster);
  }
}

/**
 * A name that is part of one longer name joins it: with its country before (“U.S. Geological Survey”), its beginning
 * in the same article (“Council of Ports”), or at least three words of it in a row (“Committee of Harbour Pilots”).
 */
function joinParts(clusters: readonly Cluster[], open: readonly Spelling[]): Cluster[] {
  const bodies = clusters.filter((cluster) => cluster.kind !== 'place');
  const byStem = new Map<string, Set<Cluster>>();
  for (const cluster of bodies) {
    for (const stem of stemsOf(cluster.name)) byStem.set(stem, (byStem.get(stem) ?? new Set()).add(cluster));
  }
  const gone = new Set<Cluster>();
  const wholeOf = (name: string, articles: ReadonlySet<string>, self: Cluster | null): Cluster | undefined => {
    const near = [...(byStem.get(stemsOf(name)[0] ?? '') ?? [])].filter((other) => other !== self && !gone.has(other));
    const wholes = near.filter((other) =>
      [...other.surfaces.keys()].some((full) => isPart(name, full, sharesArticle(other, articles))),
    );
    return wholes.length === 1 ? wholes[0] : undefined;
  };
  for (const cluster of bodies) {
    const whole = wholeOf(cluster.name, cluster.articles, cluster);
    if (!whole || whole.kind !== cluster.kind) continue;
    for (const [surface, count] of cluster.surfaces)
      whole.surfaces.set(surface, (whole.surfaces.get(surface) ?? 0) + count);
    for (const article of cluster.articles) whole.articles.add(article);
    whole.name = best(whole.surfaces, () => 0);
    gone.add(cluster);
  }
  for (const { name, chunks } of open) {
    const whole = wholeOf(name, new Set(chunks.map(({ reading }) => reading.article)), null);
    if (whole) absorb(whole, name, chunks);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

const sharesArticle = (cluster: Cluster, articles: ReadonlySet<string>): boolean =>
  [...articles].some((article) => cluster.articles.has(article));

function isPart(name: string, full: string, sameArticle: boolean): boolean {
  const part = stemsOf(name);
  const whole = stemsOf(full);
  if (part.length < 2 || part.length >= whole.length) return false;
  const lead = full.split(' ')[0] ?? '';
  const isCountry = placeOfAdjective(lead) !== undefined || placeNamed(lead) !== undefined;
  if (isCountry && whole.slice(1).join(' ') === part.join(' ')) return true;
  if (sameArticle && / of | for /.test(name) && whole.slice(0, part.length).join(' ') === part.join(' ')) return true;
  return part.length >= PART_WORDS && ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** “CEC” joins the one organisation of its article whose initials it has. */
function joinAcronyms(clusters: readonly Cluster[]): Cluster[] {
  const byInitials = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    if (cluster.kind !== 'organisation') continue;
    const initials = new Set([...cluster.surfaces.keys()].flatMap(initialsOf));
    for (const letters of initials) byInitials.set(letters, [...(byInitials.get(letters) ?? []), cluster]);
  }
  return clusters.filter((cluster) => {
    if (cluster.kind !== 'organisation' || !/^\p{Lu}{2,6}$/u.test(cluster.name)) return true;
    const long = (byInitials.get(cluster.name) ?? []).filter((other) => sharesArticle(other, cluster.articles));
    const whole = long[0];
    if (!whole || long.length > 1) return true;
    whole.surfaces.set(cluster.name, cluster.surfaces.get(cluster.name) ?? 1);
    for (const article of cluster.articles) whole.articles.add(article);
    return false;
  });
}

function initialsOf(name: string): string[] {
  const words = name.split(/[\s-]+/);
  if (words.length < 2) return [];
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  const capitals = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
  return [...new Set([all, capitals])];
}
