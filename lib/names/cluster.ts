import type { Chunk } from './chunks';
import { add, type Evidence, evidenceOf, kindOf, nothing, PATRONYMIC } from './evidence';
import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import { ORG_HEADS } from './lists/words';
import type { TopicKind } from './topic';
import { soundOf } from './words';

/** All chunks that are one thing. */
export interface Cluster {
  name: string;
  kind: TopicKind;
  /** Surface → how often. */
  surfaces: Map<string, number>;
  articles: Set<string>;
}

export interface Spelling {
  name: string;
  chunks: Chunk[];
  evidence: Evidence;
}

/** Chunks with one spelling stand or fall together. */
export function spellings(chunks: readonly Chunk[]): Spelling[] {
  const byName = new Map<string, Spelling>();
  for (const chunk of chunks) {
    const spelling = byName.get(chunk.name) ?? { name: chunk.name, chunks: [], evidence: nothing() };
    spelling.chunks.push(chunk);
    add(spelling.evidence, evidenceOf(chunk));
    byName.set(chunk.name, spelling);
  }
  return [...byName.values()];
}

/** Last names that answer to a person only in these articles, because elsewhere they are somebody else's. */
export interface People {
  clusters: Cluster[];
  /** Spellings that are no person's. */
  rest: Spelling[];
  /** article + '\n' + name → person. */
  local: Map<string, Cluster>;
}

/**
 * People: full names first, told apart by first and last name; then a last name alone, or a first name with a
 * patronymic, joins the one full name it can mean, in its own article before the whole corpus. First names that
 * differ never merge.
 */
export function findPeople(all: readonly Spelling[]): People {
  const byKey = new Map<string, Cluster>();
  const others: Spelling[] = [];
  for (const spelling of all) {
    if (!isFullName(spelling)) {
      others.push(spelling);
      continue;
    }
    const key = personKey(spelling.name);
    const cluster = byKey.get(key) ?? newCluster('person');
    absorb(cluster, spelling.name, spelling.chunks);
    byKey.set(key, cluster);
  }
  const clusters = [...byKey.values()];
  const known = indexPeople(clusters);
  const local = new Map<string, Cluster>();
  const rest: Spelling[] = [];
  for (const spelling of others) {
    const left = joinPeople(spelling, known, local);
    const remaining = left.length === spelling.chunks.length ? spelling : spellings(left)[0];
    if (remaining && kindOf(remaining.evidence) === 'person' && !ORG_HEADS.has(remaining.name)) {
      const cluster = newCluster('person');
      absorb(cluster, remaining.name, remaining.chunks);
      clusters.push(cluster);
    } else if (remaining) rest.push(remaining);
  }
  for (const cluster of clusters) cluster.name = fullest(cluster);
  return { clusters, rest, local };
}

function isFullName({ name, evidence }: Spelling): boolean {
  const parts = name.split(' ');
  return parts.length >= 2 && kindOf(evidence) === 'person' && !isPatronymic(parts) && !isInitial(parts[0]);
}

const isPatronymic = (parts: readonly string[]): boolean => parts.length === 2 && PATRONYMIC.test(parts[1] ?? '');
const isInitial = (part: string | undefined): boolean => /^\p{Lu}\.?$/u.test(part ?? '');

/** First and last name by sound; what stands between is left out. */
function personKey(name: string): string {
  const parts = name.split(' ');
  return `${soundOf(parts[0] ?? '')} ${soundOf(parts.at(-1) ?? '')}`;
}

interface Known {
  byFirst: Map<string, Cluster[]>;
  byLast: Map<string, Cluster[]>;
}

function indexPeople(clusters: readonly Cluster[]): Known {
  const known: Known = { byFirst: new Map(), byLast: new Map() };
  for (const cluster of clusters) {
    const names = [...cluster.surfaces.keys()].map((name) => name.split(' '));
    const enter = (index: Map<string, Cluster[]>, keys: readonly string[]): void => {
      for (const key of new Set(keys)) index.set(key, [...(index.get(key) ?? []), cluster]);
    };
    enter(
      known.byFirst,
      names.map((parts) => soundOf(parts[0] ?? '')),
    );
    enter(
      known.byLast,
      names.map((parts) => soundOf(parts.at(-1) ?? '')),
    );
  }
  return known;
}

/** Gives each chunk to the one person it can mean; the chunks that mean nobody known are left. */
function joinPeople(spelling: Spelling, known: Known, local: Map<string, Cluster>): Chunk[] {
  const meant = peopleMeant(spelling, known);
  return spelling.chunks.filter((chunk) => {
    const article = chunk.reading.article;
    const here = meant.filter((cluster) => cluster.articles.has(article));
    const one = here.length > 0 ? only(here) : only(meant);
    if (!one) return true;
    absorb(one, spelling.name, [chunk]);
    if (meant.length > 1) local.set(`${article}\n${spelling.name}`, one);
    return false;
  });
}

const only = (clusters: readonly Cluster[]): Cluster | undefined => (clusters.length === 1 ? clusters[0] : undefined);

/** “Lindqvist” by last name, “A. Lindqvist” by last name and initial, “Anna Maria” by first name. */
function peopleMeant({ name, evidence }: Spelling, { byFirst, byLast }: Known): Cluster[] {
  const isPlace = placeNamed(name) !== undefined || placeOfAdjective(name) !== undefined;
  if (isPlace && evidence.person === 0) return [];
  const parts = name.split(' ');
  const [first = '', last] = parts;
  if (last === undefined)
    return byLast.get(soundOf(first)) ?? (GIVEN_NAMES.has(first) ? (byFirst.get(soundOf(first)) ?? []) : []);
  if (isPatronymic(parts)) return byFirst.get(soundOf(first)) ?? [];
  if (parts.length > 2 || !isInitial(first)) return [];
  const letter = soundOf(first);
  return (byLast.get(soundOf(last)) ?? []).filter((cluster) =>
    [...cluster.surfaces.keys()].some((full) => soundOf(full).startsWith(letter)),
  );
}

export function newCluster(kind: TopicKind): Cluster {
  return { name: '', kind, surfaces: new Map(), articles: new Set() };
}

export function absorb(cluster: Cluster, surface: string, chunks: readonly Chunk[]): void {
  cluster.surfaces.set(surface, (cluster.surfaces.get(surface) ?? 0) + chunks.length);
  for (const { reading } of chunks) cluster.articles.add(reading.article);
}

/** The name with most words, but no patronymic where there is a last name; then the commonest. */
function fullest({ surfaces }: Cluster): string {
  const rank = (name: string): number => {
    const parts = name.split(' ');
    return isPatronymic(parts) ? 1.5 : Math.min(parts.length, 3);
  };
  return best(surfaces, rank);
}

export function best(surfaces: ReadonlyMap<string, number>, rank: (name: string) => number): string {
  const sorted = [...surfaces].sort((a, b) => rank(b[0]) - rank(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
