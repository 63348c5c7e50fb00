/** Packs laid out for lookups: everything the views ask by id, and texts cut into sentences once. */
import {
  type Article,
  type Claim,
  joinTopics,
  type Pack,
  type PackComparison,
  type PackFigure,
  type PackTopic,
  restrict,
  type Statement,
} from '../pack';
import { restore, type Span, sentences, spanToText, toText } from '../text';
import { openTopicIds, type TopicIds } from './topic-ids';
import { isTakenApart, type OddOne, withoutOdd } from './wrong';

export interface Shelf {
  articles: Map<string, Article>;
  topics: PackTopic[];
  topicById: Map<string, PackTopic>;
  topicIds: TopicIds;
  topicsByArticle: Map<string, Set<string>>;
  figures: PackFigure[];
  figuresByArticle: Map<string, PackFigure[]>;
  /** What articles say someone is, by the person's name as the article gives it in full. */
  roles: Map<string, Statement[]>;
  members: Map<string, PackFigure | Statement>;
  comparisons: PackComparison[];
  comparisonById: Map<string, PackComparison>;
  comparisonsByTopic: Map<string, PackComparison[]>;
  comparisonsByMember: Map<string, PackComparison[]>;
  /** Clean text and its sentences; made at the first look. */
  read(article: string): ReadArticle | null;
}

export interface ReadArticle {
  article: Article;
  text: string;
  sentences: Span[];
  /** Offset in the clean text of an offset in the raw text; null where it was cut. */
  toText(raw: number): number | null;
  /** A span of the raw text in the clean text, without what was cut out of it; none where an end of it was. */
  inText(raw: Span): Span[];
}

/**
 * Lays packs out; the same topic in two packs is one topic with all its forms and mentions. `across`: comparisons made
 * over the articles of these packs and perhaps others, in place of those that each pack made of its own. `apart`: ids of
 * figures and statements, in groups that must not be compared with each other; `odd`: single ones that must not be compared
 * with others.
 */
export function layOut(
  packs: readonly Pack[],
  {
    across = null,
    apart = [],
    odd = [],
  }: {
    across?: readonly PackComparison[] | null;
    apart?: readonly (readonly string[])[];
    odd?: readonly OddOne[];
  } = {},
): Shelf {
  const articles = new Map(packs.flatMap((pack) => pack.articles.map((article) => [article.id, article] as const)));
  const joined = joinTopics(packs);
  const topicById = new Map(joined.topics.map((topic) => [topic.id, topic]));
  const figures = packs.flatMap((pack) => pack.figures);
  const statements = packs.flatMap((pack) => pack.statements);
  const articleOf = new Map([...figures, ...statements].map(({ id, article }) => [id, article]));
  const own = () =>
    packs.flatMap((pack) =>
      pack.comparisons.map((each) => ({ ...each, topics: each.topics.map((id) => joined.idOf(pack, id)) })),
    );
  const taken = apart.map((members) => new Set(members));
  const comparisons = restrict(across ?? own(), articleOf)
    .flatMap((each) => withoutOdd(each, odd))
    .filter((each) => !isTakenApart(each, taken));
  const read = new Map<string, ReadArticle>();
  const content = figures.filter((figure) => figure.role === 'content');

  return {
    articles,
    topics: [...topicById.values()],
    topicById,
    topicIds: openTopicIds(topicById),
    topicsByArticle: topicsByArticle([...topicById.values()]),
    figures: content,
    figuresByArticle: groupedBy(content, ({ article }) => [article]),
    roles: groupedBy(
      statements.filter(({ kind, subject }) => kind === 'role' && subject !== ''),
      ({ subject }) => [subject],
    ),
    members: new Map([...figures, ...statements].map((member) => [member.id, member] as const)),
    comparisons,
    comparisonById: new Map(comparisons.map((comparison) => [comparison.id, comparison] as const)),
    comparisonsByTopic: groupedBy(comparisons, (comparison) => comparison.topics),
    comparisonsByMember: groupedBy(comparisons, (comparison) => comparison.members),
    read(id) {
      const present = read.get(id);
      if (present !== undefined) return present;
      const article = articles.get(id);
      if (article === undefined) return null;
      const made = readArticle(article);
      read.set(id, made);
      return made;
    },
  };
}

const runsOf = (article: Article) => article.runs.map(([at, from, length]) => ({ at, from, length }));

/** The clean text, not kept. */
export const textOf = (article: Article): string => restore(article.raw, runsOf(article));

function readArticle(article: Article): ReadArticle {
  const runs = runsOf(article);
  const text = restore(article.raw, runs);
  const inText = (raw: Span) => [spanToText(runs, raw)].filter((span) => span !== null);
  return { article, text, sentences: sentences(text), toText: (raw) => toText(runs, raw), inText };
}

function topicsByArticle(topics: readonly PackTopic[]): Map<string, Set<string>> {
  const named = topics.flatMap(({ id, mentions }) => mentions.map(({ article }) => ({ id, article })));
  const groups = groupedBy(named, ({ article }) => [article]);
  return new Map([...groups].map(([article, items]) => [article, new Set(items.map(({ id }) => id))]));
}

/** `Map.groupBy` with several keys an item (and for Node 20, which lacks it). */
export function groupedBy<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

const LEAD_CHARS = 60;

/** The first words of a text, whole ones. */
export function leadOf({ text, sentences: [first] }: ReadArticle): string {
  const sentence = text.slice(first?.start ?? 0, first?.end ?? 0);
  if (sentence.length <= LEAD_CHARS) return sentence.replace(/[.,;:]$/, '');
  return sentence.slice(0, LEAD_CHARS).replace(/\s+\S*$/, '');
}

/** One outlet, by name; articles whose outlet is not known count each on their own. */
export function outletKey(article: Article): string {
  return article.outlet.value ?? `unknown:${article.id}`;
}

/** The first day a claim of a date allows; unknown dates are the oldest. */
const firstDay = (published: Claim): string => published.value?.slice(0, 10) ?? '';

/** For sorting, newest first. ISO days need no collation, whose first use costs a worker 4 ms. */
export function byDay(a: { published: Claim }, b: { published: Claim }): number {
  const [of, other] = [firstDay(a.published), firstDay(b.published)];
  if (of === other) return 0;
  return of < other ? 1 : -1;
}
