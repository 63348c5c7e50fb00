import type { Pack, PackComparison, PackTopic } from '../pack';
import { articleView, libraryFigureCard, neighbours } from './article';
import { comparisonView, mostTelling } from './comparing';
import { listComparisons } from './listing';
import { reportsOn } from './reports';
import { layOut, outletKey, type Shelf } from './shelf';
import type { TopicIds } from './topic-ids';
import type { ArticleView, CardView, ComparisonList, ComparisonView, Neighbours, TopicView } from './views';
import type { OddOne } from './wrong';

/** Everything that cards on names, lists and the reader's articles ask of the packs. Built once per library revision. */
export interface Coverage {
  packs: readonly Pack[];
  /** The same, laid out: what `openReading` reads by. */
  shelf: Shelf;
  topics(): TopicView[];
  card(topic: string): CardView | null;
  /** Every comparison of the packs, most telling first. */
  comparisons(): ComparisonView[];
  /** The same, short: for a list to choose from. */
  comparisonList(): ComparisonList;
  /** One of them, whole. */
  comparison(id: string): ComparisonView | null;
  article(id: string, quotes: readonly string[]): ArticleView | null;
  /** What comes before and after an article among those on a topic; null if it is none of them. */
  neighbours(article: string, topic: string): Neighbours | null;
  /** A card on a figure of an article of the library, by its id. */
  libraryFigure(id: string): CardView | null;
  /** What the reader tied to a topic by an id that it had earlier is still about it; all else takes ids of now. */
  topicIds: TopicIds;
}

export interface Made {
  /** Comparisons across these packs (lib/pack `compareAcross`), in place of those within each. */
  comparisons?: readonly PackComparison[] | null;
  /** Ids of figures and statements, in groups that the reader does not want compared with each other. */
  apart?: readonly (readonly string[])[];
  /** Single ones that the reader does not want compared with others. */
  odd?: readonly OddOne[];
}

export function openCoverage(packs: readonly Pack[], made: Made = {}): Coverage {
  const { comparisons = null, apart = [], odd = [] } = made;
  const shelf = layOut(packs, { across: comparisons, apart, odd });
  let list: ComparisonList | null = null;
  const listed = () => {
    list ??= listComparisons(shelf);
    return list;
  };
  const viewOf = (id: string) => topicView(shelf, shelf.topicById.get(id));

  return {
    packs,
    shelf,
    topics: () => shelf.topics.flatMap((topic) => viewOf(topic.id) ?? []),
    card: (id) => topicCard(shelf, id),
    comparisons: () => shelf.comparisons.map((each) => comparisonView(shelf, each)).toSorted(mostTelling),
    comparisonList: listed,
    comparison(id) {
      const comparison = shelf.comparisonById.get(id);
      return comparison === undefined ? null : comparisonView(shelf, comparison);
    },
    article: (id, quotes) => articleView({ shelf, viewOf, id, quotes }),
    neighbours: (article, topic) => neighbours({ shelf, viewOf, article, topic }),
    libraryFigure: (id) => libraryFigureCard(shelf, id),
    topicIds: shelf.topicIds,
  };
}

export function topicView(shelf: Shelf, topic: PackTopic | undefined): TopicView | null {
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
