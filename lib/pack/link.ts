import type { Comparison } from '../figures';
import type { Topic } from '../names';
import type { Span } from '../text';

/** A member of a comparison as far as linking needs it, in clean offsets. */
export interface Member extends Span {
  article: string;
  sentence: Span;
  /** Whose word it is, as the text names them. */
  source: string | null;
}

/** A topic as far as linking needs it, in clean offsets. */
export type LinkedTopic = Pick<Topic, 'id' | 'kind' | 'forms' | 'mentions'>;

/** How far from a figure, in its sentence, a name may stand and still be what the figure is about. */
const NEAR_CHARS = 60;
/** How far back the name is looked for that a sentence without one goes on about. */
const BACK_CHARS = 400;

/** Links comparisons to topics; each looks only at those of its own articles, few of a large library's. */
export function linkerTo(
  topics: readonly LinkedTopic[],
  memberOf: ReadonlyMap<string, Member>,
): (comparison: Comparison) => string[] {
  const placesIn = new Map<string, number[]>();
  for (const [place, topic] of topics.entries()) {
    for (const article of new Set(topic.mentions.map((mention) => mention.article))) {
      const places = placesIn.get(article);
      if (places) places.push(place);
      else placesIn.set(article, [place]);
    }
  }
  return (comparison) => {
    const articles = new Set(comparison.members.flatMap((id) => memberOf.get(id)?.article ?? []));
    const places = [...new Set([...articles].flatMap((article) => placesIn.get(article) ?? []))].sort((a, b) => a - b);
    const near = places.flatMap((place) => topics[place] ?? []);
    return linkTopics(comparison, near, memberOf);
  };
}

/**
 * The topics whose cards show a comparison, the closest first. A topic belongs to it if
 * - sentences of members of two articles name it, or
 * - it is the source of a member's figure, or
 * - it stands near one member in its sentence and all other members' articles name it too; not for places and
 *   people, whom half of an article names in passing.
 * If none does, it is the last topic that each member's article named before it, places left out.
 */
function linkTopics(
  comparison: Comparison,
  topics: readonly LinkedTopic[],
  memberOf: ReadonlyMap<string, Member>,
): string[] {
  const members = comparison.members.flatMap((id) => memberOf.get(id) ?? []);
  const articles = new Set(members.map((member) => member.article));
  const linked = topics
    .map((topic) => ({ topic, ...closeness(topic, members) }))
    .filter(({ topic, sentences, isSource, isNear }) => {
      if (sentences.size >= 2 || isSource) return true;
      if (!isNear || topic.kind === 'place' || topic.kind === 'person') return false;
      const named = new Set(topic.mentions.map((mention) => mention.article));
      return [...articles].every((article) => named.has(article));
    })
    .sort((a, b) => b.sentences.size - a.sentences.size || a.topic.mentions.length - b.topic.mentions.length)
    .map(({ topic }) => topic.id);
  return linked.length > 0 ? linked : [...new Set(members.flatMap((member) => namedBefore(topics, member) ?? []))];
}

function namedBefore(topics: readonly LinkedTopic[], { article, start }: Member): string | undefined {
  let nearest: { id: string; at: number } | undefined;
  for (const topic of topics) {
    const { id, kind } = topic;
    if (kind === 'place') continue;
    for (const mention of mentionsIn(topic, article)) {
      const isBefore = mention.end <= start && start - mention.end <= BACK_CHARS;
      if (isBefore && (nearest === undefined || mention.start > nearest.at)) nearest = { id, at: mention.start };
    }
  }
  return nearest?.id;
}

const byArticle = new WeakMap<LinkedTopic, Map<string, LinkedTopic['mentions']>>();

/** By article, for a topic of many mentions is asked about each member of each comparison. */
function mentionsIn(topic: LinkedTopic, article: string): LinkedTopic['mentions'] {
  let known = byArticle.get(topic);
  if (known === undefined) {
    known = new Map();
    for (const mention of topic.mentions) {
      const there = known.get(mention.article);
      if (there) there.push(mention);
      else known.set(mention.article, [mention]);
    }
    byArticle.set(topic, known);
  }
  return known.get(article) ?? [];
}

interface Closeness {
  /** Articles in which a member's sentence names the topic. */
  sentences: Set<string>;
  isSource: boolean;
  isNear: boolean;
}

function closeness(topic: LinkedTopic, members: readonly Member[]): Closeness {
  const found: Closeness = { sentences: new Set(), isSource: false, isNear: false };
  for (const { article, sentence, start, end, source } of members) {
    const inside = mentionsIn(topic, article).filter(
      (mention) => mention.start >= sentence.start && mention.end <= sentence.end,
    );
    if (inside.length === 0) continue;
    found.sentences.add(article);
    if (inside.some((mention) => distance(mention, { start, end }) <= NEAR_CHARS)) found.isNear = true;
    if (source !== null && topic.forms.some((form) => source.includes(form.text))) found.isSource = true;
  }
  return found;
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
