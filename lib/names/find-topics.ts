import { marksOf } from './ambiguous';
import { type Chunk, chunksOf, smallWords } from './chunks';
import type { Cluster } from './cluster';
import { FormIndex, type FoundForm, formOf, formsOf, isShortName, sharedLastNames } from './forms';
import { applyHints, type Draft, distinct } from './hints';
import { linkNames } from './link';
import { placeNamed } from './lists/places';
import { isPartOfLongerName } from './longer-name';
import { mentionsOf } from './mention';
import { findSubjects } from './subjects';
import type { Topic, TopicHint, TopicMention } from './topic';
import { vesselsAmong } from './vessel';
import { normal, type Reading, readArticle } from './words';

/**
 * People, organisations, places, events and subjects of a corpus, the most mentioned first.
 *
 * 1. runs of capitals, titles cut; 2. what the words around them say about their kind, all mentions of a spelling
 * together; too little, no topic; 3. people by full name, short names to them; 4. other names by their words;
 * 5. subjects that have no capital; 6. the editor's hints; 7. every mention of every form.
 *
 * `text` is clean text, and mentions are offsets into it. Precision goes before recall: what is found is underlined.
 */
export function findTopics(articles: readonly { id: string; text: string }[], hints: readonly TopicHint[]): Topic[] {
  const readings = articles.map(({ id, text }) => readArticle(id, text));
  const small = smallWords(readings);
  const {
    clusters,
    local: localPeople,
    spots,
  } = linkNames(readings.flatMap((reading) => mentionsOf(namesIn(reading, small))));
  const shared = sharedLastNames(clusters);
  const named = clusters.flatMap((cluster) => draftOf(cluster, formsOf(cluster, shared, small)));
  // “Velm crown court” is the Velm Crown Court of another article.
  const known = new Set(named.flatMap(({ forms }) => forms.map((form) => form.toLowerCase())));
  const subjects = findSubjects(readings).filter(({ name }) => !known.has(name.toLowerCase()));
  const computed = [...named, ...subjects.map((subject): Draft => ({ ...subject, within: [], because: [] }))];
  const drafts = applyHints(computed, hints).filter((draft) => draft.forms.length > 0);

  const index = new FormIndex();
  drafts.forEach((draft, topic) => {
    for (const form of draft.forms) index.add(formOf(form), topic);
  });
  const asNamed = drafts.map(({ name, kind, forms }) => ({ name, kind, forms: forms.map(formOf) }));
  const local = localNames(localPeople, drafts);
  const fixed = localNames(spots, drafts);
  const hasSpots = new Set([...spots.keys()].map((spot) => spot.slice(0, spot.lastIndexOf('\n'))));
  const mentions: TopicMention[][] = drafts.map(() => []);
  /** Short names that mean a topic in an article that names it in full as well. */
  const shortNames = drafts.map(() => new Set<string>());
  for (const reading of readings) {
    const found = index.find(
      reading,
      (name) => local.get(`${reading.article}\n${name}`) ?? undefined,
      hasSpots.has(reading.article) ? (start) => fixed.get(`${reading.article}\n${start}`) : undefined,
    );
    const isPlace = ({ topic }: FoundForm): boolean => drafts[topic]?.kind === 'place';
    const ships = vesselsAmong(reading.text, found.filter(isPlace));
    for (const each of found) {
      const { topic, start, end, isLocal } = each;
      if (ships.has(each)) continue;
      const named = isPlace(each) ? asNamed[topic] : undefined;
      // “Torvik” in the “Torvik Guidelines”, of which nobody knows what they are.
      if (named && isPartOfLongerName({ text: reading.text, start, end, others: found }, named)) continue;
      mentions[topic]?.push({ article: reading.article, start, end });
      if (isLocal) shortNames[topic]?.add(normal(reading.text.slice(start, end)));
    }
  }
  const topics = drafts.flatMap(({ name, kind, forms: written, within, because }, at) => {
    const found = mentions[at] ?? [];
    const marks = marksOf(kind, written.map(formOf), within);
    const forms = distinct([...written, ...[...(shortNames[at] ?? [])].filter(isShortName)]).map(formOf);
    return found.length > 0 ? [{ name, kind, forms, marks, mentions: found, because }] : [];
  });
  topics.sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1));
  return withIds(topics);
}

/** The capital runs of an article; of those that are a place's name, the ones that do not mean a vessel. */
function namesIn(reading: Reading, small: ReadonlySet<string>): Chunk[] {
  const chunks = chunksOf(reading, small);
  const places = chunks.filter(({ name }) => placeNamed(name) !== undefined);
  const spans = places.map(({ words }) => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }));
  const vessels = vesselsAmong(reading.text, spans);
  const lost = new Set(places.filter((_, at) => vessels.has(spans[at])));
  return chunks.filter((chunk) => !lost.has(chunk));
}

function draftOf(cluster: Cluster, forms: readonly string[]): Draft[] {
  if (cluster.kind === null) return [];
  const own = cluster.kind === 'person' || forms.includes(cluster.name) ? [cluster.name] : [];
  return [{ name: cluster.name, kind: cluster.kind, forms: distinct([...own, ...forms]), within: [], because: [] }];
}

/** A last name that two people share still means one of them inside an article that names only that one in full. */
function localNames(local: ReadonlyMap<string, Cluster | null>, drafts: readonly Draft[]): Map<string, number | null> {
  const at = new Map(drafts.map((draft, index) => [draft.name, index]));
  return new Map(
    [...local].flatMap(([place, cluster]): [string, number | null][] => {
      const topic = cluster && at.get(cluster.name);
      return topic === undefined ? [] : [[place, topic]];
    }),
  );
}

/**
 * Ids are slugs of the names. Where two have the same, each gets its kind as well: which of them is named more often may
 * change with the next article, and what the reader tied to one must not move to the other.
 */
function withIds(topics: readonly Omit<Topic, 'id'>[]): Topic[] {
  const slugs = topics.map(({ name, kind }) => slugOf(name) || kind);
  const seen = new Set<string>();
  const shared = new Set(slugs.filter((slug) => seen.size === seen.add(slug).size));
  const taken = new Set<string>();
  return topics.map((topic, at) => {
    const slug = slugs[at] ?? topic.kind;
    const first = shared.has(slug) ? `${slug}-${topic.kind}` : slug;
    let id = first;
    for (let n = 2; taken.has(id); n++) id = `${first}-${n}`;
    taken.add(id);
    return { id, ...topic };
  });
}

/** “Anna Lindqvist” → `anna-lindqvist`; empty where a name has neither letters nor digits. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
