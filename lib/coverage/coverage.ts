import type { Verdict } from '../figures';
import type { TopicKind } from '../names';
import type { Pack, PackComparison, PackTopic } from '../pack';
import type { Span } from '../text';
import { articleView, libraryFigureCard, neighbours } from './article';
import { comparisonView, mostTelling, pageLine } from './comparing';
import type { KeptWords } from './full-text';
import { listComparisons } from './listing';
import { indexOf, openNames } from './names';
import { figureBlocks, isThisPage, type PageContext, type PageFigure, pageFigures } from './page-figures';
import { relatedTo, reportsOn } from './reports';
import { type Found, openSearch } from './search';
import { groupedBy, layOut, outletKey, type Shelf } from './shelf';
import type { TopicIds } from './topic-ids';
import type {
  ArticleView,
  CardView,
  ComparisonList,
  ComparisonView,
  Line,
  Neighbours,
  RelatedArticle,
  TopicView,
} from './views';
import { NOTHING_WRONG, type OddOne } from './wrong';

/** What a text of a page contains. Offsets are into that text. */
export interface FoundInText {
  start: number;
  end: number;
  kind: 'topic' | 'figure';
  id: string;
  topicKind: TopicKind | null;
  verdict: Verdict | null;
}

/** A text of a page, read. */
export interface ReadText {
  found: FoundInText[];
  /** Topics (their ids) that short forms in it can mean, none of which the page is known to name. */
  waits: string[];
}

/** A figure of a page, named by the text that states it. */
export interface StatedFigure {
  text: string;
  start: number;
  end: number;
}

/** Everything cards and panel ask of the packs. Built once per library revision; holds no state of a page. */
export interface Coverage {
  /** One list per text. The texts are of one page, and so is what each of them names for the others' figures. */
  find(texts: readonly string[], page: PageContext): FoundInText[][];
  /** The same, and for what the texts wait. */
  read(texts: readonly string[], page: PageContext): ReadText[];
  topics(): TopicView[];
  card(topic: string): CardView | null;
  /** Every comparison of the packs, most telling first. */
  comparisons(): ComparisonView[];
  /** The same, short: for a list to choose from. */
  comparisonList(): ComparisonList;
  /** One of them, whole. */
  comparison(id: string): ComparisonView | null;
  /** A card on a figure of a page; null if the text states no such figure or the library knows nothing of it. */
  figureCard(stated: StatedFigure, page: PageContext): CardView | null;
  pageComparisons(
    stated: readonly StatedFigure[],
    page: PageContext,
  ): { line: Line; comparisons: ComparisonView[]; stated: StatedFigure }[];
  related(figures: readonly StatedFigure[], page: PageContext): RelatedArticle[];
  article(id: string, quotes: readonly string[]): ArticleView | null;
  /** What comes before and after an article among those on a topic; null if it is none of them. */
  neighbours(article: string, topic: string): Neighbours | null;
  /** A card on a figure of an article of the library, by its id. */
  libraryFigure(id: string): CardView | null;
  /** What the reader tied to a topic by an id that it had earlier is still about it; all else takes ids of now. */
  topicIds: TopicIds;
  /** So many of each kind at most, otherwise 20. An empty query finds nothing and gets ready for the one that will follow. */
  search(query: string, most?: Found['counts']): Promise<Found>;
}

export interface Made {
  /** What `indexOf` gave for the same packs. */
  index?: ArrayBuffer;
  /** Comparisons across these packs (lib/pack `compareAcross`), in place of those within each. */
  comparisons?: readonly PackComparison[] | null;
  /** Ids of figures and statements, in groups that the reader does not want compared with each other. */
  apart?: readonly (readonly string[])[];
  /** Single ones that the reader does not want compared with others. */
  odd?: readonly OddOne[];
  /** Where the words of the texts outlive the worker; without it, each life reads all texts for its first search. */
  words?: KeptWords;
}

/** @throws Error if the index is damaged or of another version */
export function openCoverage(packs: readonly Pack[], made: Made = {}): Coverage {
  const { index = indexOf(packs), comparisons = null, apart = [], odd = [], words = null } = made;
  const shelf = layOut(packs, { across: comparisons, apart, odd });
  const blocks = figureBlocks(shelf);
  const names = openNames({ packs, shelf, index });
  const named = (text: string) => names.sure(text).map(({ topic, ...span }) => foundTopic(topic, span));
  const figuresIn = (text: string, page: PageContext) => pageFigures({ shelf, blocks, text, page });
  /** The page with what its title and these texts name; a name that means something else there says nothing of it. */
  const widened = (page: PageContext, found: readonly { id: string }[]): PageContext => ({
    ...page,
    topics: [...page.topics, ...[...named(page.title), ...found].map(({ id }) => id)].filter(
      (id) => page.wrong?.topics.includes(id) !== true,
    ),
  });
  let list: ComparisonList | null = null;
  const listed = () => {
    list ??= listComparisons(shelf);
    return list;
  };
  const viewOf = (id: string) => topicView(shelf, shelf.topicById.get(id));
  const read = (texts: readonly string[], page: PageContext): ReadText[] => {
    const wrong = (page.wrong ?? NOTHING_WRONG).topics;
    // A short form that could mean the wrong one as well stays unsure.
    const all = names.find(texts, [...widened(page, []).topics, ...wrong]);
    const topics = all.map(({ named }) =>
      named.flatMap(({ topic, ...span }) => (wrong.includes(topic.id) ? [] : [foundTopic(topic, span)])),
    );
    const whole = widened(page, topics.flat());
    return texts.map((text, at) => ({
      found: [...(topics[at] ?? []), ...figuresIn(text, whole).map(foundFigure)],
      waits: all[at]?.waits ?? [],
    }));
  };

  return {
    find: (texts, page) => read(texts, page).map(({ found }) => found),
    read,
    topics: () => shelf.topics.flatMap((topic) => viewOf(topic.id) ?? []),
    card: (id) => topicCard(shelf, id),
    comparisons: () => shelf.comparisons.map((each) => comparisonView(shelf, each)).toSorted(mostTelling),
    comparisonList: listed,
    comparison(id) {
      const comparison = shelf.comparisonById.get(id);
      return comparison === undefined ? null : comparisonView(shelf, comparison);
    },
    figureCard(stated, page) {
      const whole = widened(page, named(stated.text));
      const found = figuresIn(stated.text, whole).find(({ figure }) => figure.start === stated.start);
      if (found === undefined) return null;
      return { topic: null, page: pageLine(found.figure, page), comparisons: found.comparisons, reports: [] };
    },
    pageComparisons: (stated, page) =>
      statedFigures(stated, (text) => figuresIn(text, widened(page, named(text)))).map(
        ({ figure, comparisons, stated: place }) => ({
          line: pageLine(figure, page),
          comparisons,
          stated: place,
        }),
      ),
    related(stated, page) {
      const figures = statedFigures(stated, (text) => figuresIn(text, page));
      const all = relatedTo(shelf, {
        topics: page.topics,
        figures: articleCounts(figures),
        published: page.published ?? null,
      });
      return all.filter(({ article }) => !isOwn(shelf, article, page));
    },
    article: (id, quotes) => articleView({ shelf, viewOf, id, quotes }),
    neighbours: (article, topic) => neighbours({ shelf, viewOf, article, topic }),
    libraryFigure: (id) => libraryFigureCard(shelf, id),
    topicIds: shelf.topicIds,
    search: openSearch({ packs, shelf, viewOf, kept: words }),
  };
}

function isOwn(shelf: Shelf, id: string, page: PageContext): boolean {
  const article = shelf.articles.get(id);
  return article !== undefined && isThisPage(article, page);
}

function foundTopic({ id, kind }: PackTopic, { start, end }: Span): FoundInText {
  return { start, end, kind: 'topic', id, topicKind: kind, verdict: null };
}

function foundFigure({ figure, comparisons }: PageFigure): FoundInText {
  const { start, end } = figure;
  return { start, end, kind: 'figure', id: String(start), topicKind: null, verdict: comparisons[0]?.verdict ?? null };
}

/** Each text is read once, however many of its figures are asked for. */
function statedFigures(
  stated: readonly StatedFigure[],
  read: (text: string) => PageFigure[],
): (PageFigure & { stated: StatedFigure })[] {
  const byText = groupedBy(stated, ({ text }) => [text]);
  return [...byText].flatMap(([text, wanted]) => {
    const places = new Map(wanted.map((each) => [each.start, each] as const));
    return read(text).flatMap((found) => {
      const place = places.get(found.figure.start);
      return place === undefined ? [] : [{ ...found, stated: place }];
    });
  });
}

/** In how many comparisons each article takes part. */
function articleCounts(figures: readonly PageFigure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { comparisons } of figures) {
    const articles = new Set(comparisons.flatMap(({ lines }) => lines.map(({ article }) => article)));
    for (const article of articles) if (article !== null) counts.set(article, (counts.get(article) ?? 0) + 1);
  }
  return counts;
}

function topicView(shelf: Shelf, topic: PackTopic | undefined): TopicView | null {
  if (topic === undefined) return null;
  const ids = new Set(topic.mentions.map((mention) => mention.article));
  const outlets = new Set([...ids].flatMap((id) => shelf.articles.get(id) ?? []).map(outletKey));
  return { id: topic.id, name: topic.name, kind: topic.kind, articles: ids.size, outlets: outlets.size };
}

function topicCard(shelf: Shelf, id: string): CardView | null {
  const topic = shelf.topicById.get(id);
  if (topic === undefined) return null;
  const comparisons = shelf.comparisonsByTopic.get(id) ?? [];
  return {
    topic: topicView(shelf, topic),
    page: null,
    comparisons: comparisons.map((comparison) => comparisonView(shelf, comparison)).toSorted(mostTelling),
    reports: reportsOn(shelf, topic),
  };
}
