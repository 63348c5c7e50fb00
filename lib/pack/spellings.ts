import type { Topic, TopicMention } from '../names';

/** Fewer consonants are alike by chance: “Oman”, “Yemen”. */
const LEAST_CONSONANTS = 3;
/** Articles that name two more things alike tell one story. */
const LEAST_SHARED = 2;

/** One name as two alphabets' worth of editors spell it. */
export interface Spelled {
  topics: readonly [Topic, Topic];
  mentions: readonly [readonly TopicMention[], readonly TopicMention[]];
}

/**
 * Names that only their spelling in Latin letters keeps apart (“Khan Younis”, “Khan Yunis”): one kind, one first
 * letter, one row of consonants, one ending; in articles of one story, and never both in one article, which would
 * know them for two. Found by the row of consonants, not by comparing all names.
 */
export function spellings(topics: readonly Topic[]): Spelled[] {
  const alike = new Map<string, Topic[]>();
  for (const topic of topics) {
    const key = soundKey(topic);
    if (key !== null) alike.set(key, [...(alike.get(key) ?? []), topic]);
  }
  const groups = [...alike.values()].filter((group) => group.length > 1);
  if (groups.length === 0) return [];
  const namedIn = topicsByArticle(topics);
  return groups.flatMap((group) =>
    group.flatMap((a, at) =>
      group.slice(at + 1).flatMap((b): Spelled[] => {
        const [inA, inB] = [fullest(a), fullest(b)];
        const isApart = inA.every(({ article }) => inB.every((other) => other.article !== article));
        const isOneStory = inA.some((x) =>
          inB.some((y) => sharedTopics(namedIn, x.article, y.article) >= LEAST_SHARED),
        );
        return isApart && isOneStory ? [{ topics: [a, b], mentions: [inA, inB] }] : [];
      }),
    ),
  );
}

function soundKey({ name, kind }: Topic): string | null {
  if (kind === 'event' || kind === 'subject' || !/\p{Ll}/u.test(name)) return null;
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '');
  const words = plain.split(' ').map(consonants);
  if (words.join('').length < LEAST_CONSONANTS || words.some((word) => word === '')) return null;
  return [kind, folded(plain).charAt(0), ...words, /[aeiouy]$/.test(plain)].join(' ');
}

/** Letters that transliterations take one for the other. */
const folded = (text: string): string =>
  text
    .replace(/ph/g, 'f')
    .replace(/[ck]h?|q/g, 'k')
    .replace(/sch/g, 's')
    .replace(/w/g, 'v')
    .replace(/[zx]/g, 's')
    .replace(/j/g, 'y');

const consonants = (word: string): string =>
  folded(word)
    .replace(/[aeiouyh]/g, '')
    .replace(/(.)\1+/g, '$1');

/** One mention for each article, the fullest. */
function fullest({ mentions }: Topic): TopicMention[] {
  const best = new Map<string, TopicMention>();
  for (const mention of mentions) {
    const known = best.get(mention.article);
    if (!known || known.end - known.start < mention.end - mention.start) best.set(mention.article, mention);
  }
  return [...best.values()];
}

function topicsByArticle(topics: readonly Topic[]): Map<string, Set<Topic>> {
  const named = new Map<string, Set<Topic>>();
  for (const topic of topics) {
    for (const { article } of topic.mentions) named.set(article, (named.get(article) ?? new Set()).add(topic));
  }
  return named;
}

function sharedTopics(namedIn: ReadonlyMap<string, ReadonlySet<Topic>>, a: string, b: string): number {
  const [here, there] = [namedIn.get(a), namedIn.get(b)];
  return here && there ? [...here].filter((topic) => there.has(topic)).length : 0;
}
