import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type PackInput, type PackTopic } from '../../pack';

type Type = 'person' | 'org' | 'place' | 'event' | 'topic';

interface Entity {
  id: string;
  type: Type;
  canonical: string;
  /** Article → surface → how often. */
  surfaces: Record<string, Record<string, number>>;
  role: 'content' | 'noise' | 'credit';
}

interface Gold {
  articles: { id: string; file: string }[];
  entities: Entity[];
}

export interface Naming {
  /** Entities of the story, and those that have a topic. */
  content: number;
  found: number;
  /** Entity and surface in an article, and those that the entity's topic covers there. */
  surfaces: number;
  covered: number;
  /** Names of no part in the story (advertisements, credits), and those that have become topics. */
  noise: number;
  shown: number;
  /** Two entities that are one topic, and entities whose surfaces are several topics. */
  merged: string[];
  split: string[];
  missed: string[];
}

/** “the wife of Mr. Ek” is not Mr. Ek, “a house on the outskirts of Torvik” not Torvik; “the city of Torvik” is. */
const ANOTHERS = /\b(?:wife of|outskirts of|outside of|outside)\b/;

const KINDS: Readonly<Record<Type, readonly PackTopic['kind'][]>> = {
  person: ['person'],
  org: ['organisation'],
  place: ['place'],
  event: ['event'],
  topic: ['subject', 'event'],
};

/**
 * The topics of the seeds, built as the pack is, against a hand-made reading. A topic of the entity's kind covers a
 * surface if one of its forms is that surface, or if one of its mentions stands in it, or it in the mention
 * (“President Ana Lima” holds “Ana Lima”). An entity's topic is the one that covers most of its surfaces.
 */
export function namingOf(shared: string, input: PackInput): Naming {
  const gold: Gold = JSON.parse(readFileSync(join(shared, 'data/seeds-gold.json'), 'utf8'));
  const pack = compile(input);
  const idOf = new Map(gold.articles.map(({ id, file }) => [id, file.replace(/\.txt$/, '')]));
  const rawOf = new Map(pack.articles.map(({ id, raw }) => [id, raw]));
  const read = gold.entities.map((entity) => {
    const surfaces = Object.entries(entity.surfaces).flatMap(([article, counts]) =>
      Object.keys(counts).map((surface) => ({ article: idOf.get(article) ?? article, surface })),
    );
    const topics = surfaces.map(({ article, surface }) =>
      pack.topics.filter((topic) => covers(topic, entity.type, { article, surface, raw: rawOf.get(article) ?? '' })),
    );
    return { entity, topics, main: commonest(topics.flat()) };
  });
  const content = read.filter(({ entity }) => entity.role === 'content');
  const noise = read.filter(({ entity }) => entity.role !== 'content');
  return {
    content: content.length,
    found: content.filter(({ main }) => main).length,
    surfaces: content.flatMap(({ topics }) => topics).length,
    covered: content.flatMap(({ topics, main }) => topics.filter((list) => main && list.includes(main))).length,
    noise: noise.length,
    shown: noise.filter(({ main }) => main).length,
    merged: content
      .filter(({ main }, at) => main && content.findIndex((other) => other.main === main) < at)
      .map(nameOf),
    split: content
      .filter(({ topics, main }) => topics.some((list) => main && list[0] && !list.includes(main)))
      .map(nameOf),
    missed: content.filter(({ main }) => !main).map(nameOf),
  };
}

const nameOf = ({ entity }: { entity: Entity }): string => entity.canonical;

interface Place {
  article: string;
  surface: string;
  raw: string;
}

function covers(topic: PackTopic, type: Type, { article, surface, raw }: Place): boolean {
  if (!KINDS[type].includes(topic.kind)) return false;
  const bare = keyOf(surface);
  if (topic.forms.some(({ text }) => keyOf(text) === bare)) return true;
  const spans = occurrences(raw, surface);
  return topic.mentions.some(
    (mention) =>
      mention.article === article &&
      spans.some(
        ({ start, end }) =>
          (start <= mention.start && mention.end <= end && !ANOTHERS.test(raw.slice(start, mention.start))) ||
          (mention.start <= start && end <= mention.end),
      ),
  );
}

const keyOf = (name: string): string => name.replace(/[’‘]/g, "'").replace(/^the /i, '').toLowerCase();

function occurrences(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length });
  return found;
}

function commonest(topics: readonly PackTopic[]): PackTopic | undefined {
  const counts = new Map<PackTopic, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
