import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTopics, type Topic, type TopicKind } from '../../names';
import { clean, type Span, spanToRaw } from '../../text';
import type { LinkingGold } from './linking';

/** One invented event as several outlets tell it; a name stands in braces behind its entity's id: “{ek:Mr Ek} left.” */
export interface Story {
  entities: { id: string; kind: TopicKind; name: string; role?: Role }[];
  articles: { id: string; title: string; text: string[] }[];
}

/** `either`: it may be a topic or not. `noise`, as all that is not marked: it must not be one. */
type Role = 'either' | 'noise';

interface Entity {
  kind: TopicKind;
  name: string;
  role: Role | 'content';
  marks: Mark[];
}

/** A name where it stands in an article's text. */
interface Mark extends Span {
  article: string;
  surface: string;
}

/** An entity, for each of its marks the topics of its kind that cover it, and the one that covers most. */
interface Read {
  entity: Entity;
  covering: Topic[][];
  main: Topic | undefined;
}

export interface NewsNaming {
  /** Entities of the stories, those that have a topic of their kind, and of the others those that have one of another kind. */
  content: number;
  found: number;
  byKind: Record<TopicKind, { content: number; found: number }>;
  otherKind: string[];
  missed: string[];
  /** Entity, surface and article, and those that the entity's topic covers. */
  surfaces: number;
  covered: number;
  /** Two entities that are one topic, and entities that stand as a second topic too. */
  merged: string[];
  split: string[];
  /** All topics, and those that stand on no name of a story, but on noise alone. */
  topics: number;
  noise: string[];
  /** Mentions of an entity's topic that stand on another's name: “Torvik” in the “Torvik Times”. */
  strayed: string[];
}

/**
 * The topics of all stories, read as one library, against their marks. A topic covers a name if one of its mentions
 * stands in it, or it in the mention; an entity's topic is the one of its kind that covers most of its names.
 */
export function newsNamingOf(stories: readonly Story[]): NewsNaming {
  const { texts, entities } = readStories(stories);
  const topics = topicsOf(texts);
  const read = entities.map((entity): Read => {
    const ofKind = topics.filter((topic) => isKind(topic, entity));
    const covering = entity.marks.map((mark) => ofKind.filter((topic) => covers(topic, mark)));
    return { entity, covering, main: commonest(covering.flat()) };
  });
  const content = read.filter(({ entity }) => entity.role === 'content');
  const missed = content.filter(({ main }) => !main);
  const isAny = ({ marks }: Entity): boolean => topics.some((topic) => marks.some((mark) => covers(topic, mark)));
  const surfaces = content.flatMap(({ entity, covering, main }) => {
    const keys = (marks: readonly Mark[]) => new Set(marks.map(({ article, surface }) => `${article} ${surface}`));
    return {
      all: keys(entity.marks),
      found: keys(entity.marks.filter((_, at) => main && covering[at]?.includes(main))),
    };
  });
  return {
    content: content.length,
    found: content.length - missed.length,
    byKind: {
      person: countOf(content, 'person'),
      organisation: countOf(content, 'organisation'),
      place: countOf(content, 'place'),
      event: countOf(content, 'event'),
      subject: countOf(content, 'subject'),
    },
    otherKind: missed.filter(({ entity }) => isAny(entity)).map(nameOf),
    missed: missed.filter(({ entity }) => !isAny(entity)).map(nameOf),
    surfaces: surfaces.reduce((sum, { all }) => sum + all.size, 0),
    covered: surfaces.reduce((sum, { found }) => sum + found.size, 0),
    merged: content
      .filter(({ main }, at) => main && content.findIndex((other) => other.main === main) < at)
      .map(nameOf),
    split: content
      .filter(({ covering, main }) => covering.some((list) => main && list[0] && !list.includes(main)))
      .map(nameOf),
    topics: topics.length,
    noise: topics
      .filter(
        (topic) => !entities.some(({ role, marks }) => role !== 'noise' && marks.some((mark) => covers(topic, mark))),
      )
      .map(({ name, kind }) => `${kind}: ${name}`),
    strayed: [...new Set(read.flatMap(({ main }) => main ?? []))].flatMap((topic) => strays(topic, read)),
  };
}

/** The same stories as names to be linked: each story a cluster of documents, each entity a chain. */
export function newsLinking(stories: readonly Story[]): LinkingGold {
  return Object.fromEntries(
    stories.map((story, at) => {
      const chains = readStories([story]).entities.map(({ name, kind, marks }) => [
        `${kind} ${name}`,
        { type: kind, mentions: marks.map(({ article, surface }): [string, string] => [article, surface]) },
      ]);
      return [String(at), Object.fromEntries(chains)];
    }),
  );
}

/** Every story of a folder, each a file. */
export const readNews = (folder: string): Story[] =>
  readdirSync(folder)
    .toSorted()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));

function countOf(content: readonly Read[], kind: TopicKind): { content: number; found: number } {
  const ofKind = content.filter(({ entity }) => entity.kind === kind);
  return { content: ofKind.length, found: ofKind.filter(({ main }) => main).length };
}

const nameOf = ({ entity }: { entity: Entity }): string => entity.name;

/** What has one kind and name in two stories is one thing. */
function readStories(stories: readonly Story[]): { texts: Map<string, string>; entities: Entity[] } {
  const texts = new Map<string, string>();
  const byKey = new Map<string, Entity>();
  for (const { entities, articles } of stories) {
    const ofStory = new Map<string, Entity>();
    for (const { id, kind, name, role = 'content' } of entities) {
      const entity = byKey.get(`${kind} ${name}`) ?? { kind, name, role, marks: [] };
      if (role === 'content') entity.role = role;
      byKey.set(`${kind} ${name}`, entity);
      ofStory.set(id, entity);
    }
    for (const { id: article, title, text } of articles) {
      const { plain, marks } = unmarked([title, ...text].join('\n\n'));
      texts.set(article, plain);
      for (const { id, ...span } of marks) {
        const entity = ofStory.get(id);
        if (!entity) throw new Error(`${article}: “${span.surface}” is marked as ${id}, which is no entity`);
        entity.marks.push({ article, ...span });
      }
    }
  }
  return { texts, entities: [...byKey.values()] };
}

function unmarked(text: string): { plain: string; marks: (Span & { id: string; surface: string })[] } {
  const marks: (Span & { id: string; surface: string })[] = [];
  let plain = '';
  let from = 0;
  for (const { 0: all, 1: id = '', 2: surface = '', index } of text.matchAll(/\{(\w+):([^{}]+)\}/g)) {
    plain += text.slice(from, index);
    marks.push({ id, surface, start: plain.length, end: plain.length + surface.length });
    plain += surface;
    from = index + all.length;
  }
  return { plain: plain + text.slice(from), marks };
}

/** As a pack is built: found in the cleaned text, placed in the raw one. */
function topicsOf(texts: ReadonlyMap<string, string>): Topic[] {
  const cleaned = new Map([...texts].map(([id, raw]) => [id, clean(raw)]));
  return findTopics(
    [...cleaned].map(([id, { text }]) => ({ id, text })),
    [],
  ).map((topic) => ({
    ...topic,
    mentions: topic.mentions.flatMap((mention) => {
      const span = spanToRaw(cleaned.get(mention.article)?.runs ?? [], mention);
      return span ? [{ ...mention, ...span }] : [];
    }),
  }));
}

/** An award or a treaty may be told of as a subject or as an event. */
const isKind = (topic: Topic, { kind }: Entity): boolean =>
  topic.kind === kind || (kind === 'subject' && topic.kind === 'event');

const covers = ({ mentions }: Topic, mark: Mark): boolean =>
  mentions.some((mention) => mention.article === mark.article && (isIn(mention, mark) || isIn(mark, mention)));

const isIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where a topic's mentions stand on the name of what is not that topic. */
function strays(topic: Topic, others: readonly Read[]): string[] {
  const marks = others.flatMap(({ entity, main }) => (main === topic || entity.role === 'noise' ? [] : entity.marks));
  return topic.mentions.flatMap((mention) => {
    const mark = marks.find((other) => other.article === mention.article && isIn(mention, other));
    return mark ? [`${topic.name} in ${mark.surface}`] : [];
  });
}

function commonest(topics: readonly Topic[]): Topic | undefined {
  const counts = new Map<Topic, number>();
  for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
