import {
  initialsOf,
  isBareHead,
  isOwnFirm,
  isPlaceStem,
  saysNoMore,
  startsWith,
  stemsOf,
  withoutConjunct,
  wordKey,
} from './body-name';
import { absorb, best, type Cluster, current, enter, isWhole, merge, newCluster, only, sharesArticle } from './cluster';
import { kindOf } from './evidence';
import { placeNamed, placeOfAdjective } from './lists/places';
import { COMMON_OFFICE_WORDS, LEGAL_FORMS } from './lists/words';
import type { Spelling } from './mention';
import { looksLikePerson } from './person-name';
import type { TopicKind } from './topic';

/** A part of a name stands for the whole anywhere only if it has this many words that mean something. */
const PART_WORDS = 3;
/** Shorter acronyms have too many meanings to be looked for in other articles. */
const FAR_LETTERS = 3;

/**
 * Organisations, places, events and what has a name of their kind, out of the names that are no person's.
 * 1. the same words in any order; 2. a world place and its other names; 3. a shorter name of one of these; 4. initials, those first that an article explains.
 * Names of which nobody knows what they are go along: a longer name may say it.
 */
export function findBodies(rest: readonly Spelling[], unknown: readonly Cluster[]): Cluster[] {
  const named = rest.filter(({ name }) => !isAdjective(name));
  const clusters = [...sameWords(named), ...unknown, ...adjectives(rest)];
  joinUnknown(clusters);
  joinParts(clusters.filter(isWhole));
  joinDefined(clusters.filter(isWhole));
  joinAcronyms(clusters.filter(isWhole));
  for (const cluster of clusters.filter(isWhole)) {
    if (!isPlaceName(cluster)) cluster.name = commonest(cluster);
    if (!isBareHead(cluster.name) && !isAdjective(cluster.name)) cluster.kind ??= bodyKind(kindOf(cluster.evidence));
  }
  return clusters.filter(isWhole);
}

const isAdjective = (name: string): boolean => placeOfAdjective(name) !== undefined && placeNamed(name) === undefined;

/** A bare head noun that looks like a person's name is nobody's. */
const bodyKind = (kind: TopicKind | null): TopicKind | null => (kind === 'person' ? null : kind);

/** Initials name a thing only where no longer name does. */
function commonest({ surfaces }: Cluster): string {
  const isLong = [...surfaces.keys()].some((name) => name.includes(' '));
  return best(surfaces, (name) => (isLong && /^[\p{Lu}.]+$/u.test(name) ? 0 : 1));
}

/** Named by the list of places, not by what articles write. */
const isPlaceName = ({ kind, name }: Cluster): boolean => kind === 'place' && placeNamed(name) !== undefined;

function sameWords(rest: readonly Spelling[]): Cluster[] {
  const byKey = new Map<string, Cluster>();
  for (const { name, evidence, mentions } of rest) {
    // “Council” alone, wherever it is said: no topic, but one spelling.
    const kind = isBareHead(name) ? null : bodyKind(kindOf(evidence));
    const place = kind === 'place' ? placeNamed(name) : undefined;
    const key = place ? `place ${place.name}` : `${kind} ${wordKey(name) || name}`;
    const cluster = byKey.get(key) ?? newCluster(kind);
    absorb(cluster, mentions);
    cluster.name = place ? place.name : commonest(cluster);
    byKey.set(key, cluster);
  }
  return [...byKey.values()];
}

/** “Chechen” makes Chechnya a topic only where no article names it: else every “Russian” would be a mark. */
function adjectives(rest: readonly Spelling[]): Cluster[] {
  const named = new Set(rest.flatMap(({ name }) => placeNamed(name)?.name ?? []));
  const byPlace = new Map<string, Cluster>();
  for (const { name, mentions } of rest) {
    const place = placeOfAdjective(name);
    if (!place || !isAdjective(name)) continue;
    const cluster = byPlace.get(place.name) ?? newCluster(named.has(place.name) ? null : 'place');
    absorb(cluster, mentions);
    cluster.name = cluster.kind === 'place' ? place.name : name;
    byPlace.set(place.name, cluster);
  }
  return [...byPlace.values()];
}

/** What has the same words as one thing of a known kind is that thing: “Velm” beside “Velm Inc.” */
function joinUnknown(clusters: readonly Cluster[]): void {
  const byKey = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const key of new Set([...cluster.surfaces.keys()].map(wordKey))) if (key !== '') enter(byKey, key, cluster);
  }
  for (const alike of byKey.values()) {
    const known = only([...new Set(alike.map(current))].filter(({ kind }) => kind !== null && kind !== 'place'));
    if (!known) continue;
    for (const cluster of alike)
      if (current(cluster).kind === null && !isAdjective(cluster.name)) merge(known, cluster);
  }
}

/** A longer name that a short one may be cut from. */
interface Whole {
  cluster: Cluster;
  stems: string[];
  name: string;
}

/** A name that is part of one longer name joins it, in its own article before the whole corpus. */
function joinParts(clusters: readonly Cluster[]): void {
  const bodies = clusters.filter(({ kind }) => kind !== 'place');
  const byStem = new Map<string, Whole[]>();
  const byLess = new Map<string, Whole[]>();
  for (const cluster of bodies) {
    for (const name of cluster.surfaces.keys()) {
      const whole = { cluster, stems: stemsOf(name), name };
      if (whole.stems.length < 2) continue;
      for (const stem of new Set(whole.stems)) enter(byStem, stem, whole);
      for (const less of withoutConjunct(name)) enter(byLess, wordKey(less), whole);
    }
  }
  for (const cluster of bodies) {
    const name = commonest(cluster);
    // “American” is no part of “American Velm Group”.
    if (isAdjective(name)) continue;
    const part = stemsOf(name);
    const near = part.map((stem) => byStem.get(stem) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? [];
    const isWholeOf = (whole: Whole): boolean =>
      whole.cluster !== cluster &&
      mayBeOneKind(cluster, whole.cluster) &&
      isPart(name, part, whole, () => sharesArticle(cluster, whole.cluster));
    const less = part.length > 2 ? (byLess.get(wordKey(name)) ?? []) : [];
    const isMeant = isAnyones(name, part) ? (whole: Whole) => isOfficeOf(cluster, part, whole) : () => true;
    const longer = near.filter((whole) => isWholeOf(whole) && isMeant(whole));
    const wholes = [...longer, ...less.filter((whole) => whole.cluster.kind === cluster.kind)];
    const one = oneMeant(
      cluster,
      wholes.map((whole) => current(whole.cluster)),
    );
    if (one) merge(one, cluster);
  }
}

/** “Council”, “Police Department”: a name that says nothing of its own is part of many. */
const isAnyones = (name: string, stems: readonly string[]): boolean =>
  isBareHead(name) || stems.every((stem) => isPlaceStem(stem) || COMMON_OFFICE_WORDS.has(stem));

/** “Defense Ministry” in articles that all name the “Norwegian Defense Ministry” too. */
function isOfficeOf({ articles }: Cluster, part: readonly string[], { cluster }: Whole): boolean {
  const whole = current(cluster);
  return part.length > 1 && !part.every(isPlaceStem) && [...articles].every((article) => whole.articles.has(article));
}

/** The only other one, in articles of its own before the whole corpus. */
function oneMeant(
  cluster: Cluster,
  others: readonly Cluster[],
  isFar: (other: Cluster) => boolean = () => true,
): Cluster | undefined {
  const meant = [...new Set(others)].filter((other) => other !== current(cluster));
  const here = meant.filter((other) => sharesArticle(cluster, other));
  return only(here.length > 0 ? here : meant.filter(isFar));
}

const mayBeOneKind = (a: Cluster, b: Cluster): boolean => a.kind === null || b.kind === null || a.kind === b.kind;

/**
 * With its country or city before (“U.S. Geological Survey”, “the Torvik Terns”), its beginning in the same article
 * (“Council of Ports”), with a trade said too (“Velm Technologies”; if it is of two words, “Velm Point”, in any article),
 * or at least three words of it in a row.
 */
function isPart(name: string, part: readonly string[], { stems, name: full }: Whole, isHere: () => boolean): boolean {
  if (part.length >= stems.length) return false;
  const lead = stems[0] ?? '';
  const isOfPlace = isPlaceStem(lead) || placeOfAdjective(full.split(' ')[0] ?? '') !== undefined;
  if (isOfPlace && stems.slice(1).join(' ') === part.join(' ')) return part.length > 1 || isPlaceStem(lead);
  const isLong = part.length > 1 && !part.some(isPlaceStem);
  const isForeign = stems.at(-1) === 'international' && part.length === stems.length - 1;
  if (isOwnFirm(full)) return false;
  if (saysNoMore(part, stems) && (isForeign || isLong || isPlaceStem(stems[part.length] ?? '') || isHere()))
    return true;
  // “Velm” of “Velm Seating Inc.”, “Velma” of “Typhoon Velma”, in its own article: nothing else there has that name.
  if (isFirm(full) && startsWith(stems, part) && !isPlaceStem(lead) && isHere()) return true;
  if (isStorm(full) && stems.slice(1).join(' ') === part.join(' ') && isHere()) return true;
  if (/ of | for /.test(name) && startsWith(stems, part) && isHere()) return true;
  return part.length >= PART_WORDS && ` ${stems.join(' ')} `.includes(` ${part.join(' ')} `);
}

const isFirm = (name: string): boolean => LEGAL_FORMS.has((name.split(' ').at(-1) ?? '').replaceAll('.', ''));

const isStorm = (name: string): boolean => /^(?:Hurricane|Typhoon|Cyclone|Storm) /.test(name);

/** What an article says that initials stand for, they stand for. */
function joinDefined(clusters: readonly Cluster[]): void {
  const byName = new Map<string, Cluster[]>();
  for (const cluster of clusters) for (const name of cluster.surfaces.keys()) enter(byName, name, cluster);
  for (const cluster of clusters) {
    if (cluster.kind !== 'organisation' && cluster.kind !== null) continue;
    const said = [...new Set(cluster.mentions.flatMap(({ stands }) => (stands === undefined ? [] : [stands])))];
    const wholes = said.flatMap((name) => byName.get(name) ?? []).map(current);
    const whole = only([...new Set(wholes)].filter((other) => other !== current(cluster)));
    if (whole && (whole.kind === 'organisation' || whole.kind === null)) merge(whole, cluster);
  }
}

/** “CEC” joins the one name of its article that has these initials; in other articles only an organisation's. */
function joinAcronyms(clusters: readonly Cluster[]): void {
  const byInitials = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    if (cluster.kind === 'place' || cluster.kind === 'person') continue;
    for (const name of cluster.surfaces.keys()) {
      for (const letters of initialsOf(name)) enter(byInitials, letters, cluster);
    }
  }
  for (const cluster of clusters) {
    const letters = cluster.name.replaceAll('.', '');
    if (cluster.kind !== 'organisation' || !/^\p{Lu}{2,6}$/u.test(letters)) continue;
    const isFar = ({ kind, name }: Cluster): boolean =>
      letters.length >= FAR_LETTERS && (kind === 'organisation' || !looksLikePerson(name));
    const whole = oneMeant(cluster, (byInitials.get(letters) ?? []).map(current), isFar);
    if (whole) merge(whole, cluster);
  }
}
