/**
 * What reads: texts of a page against the packs, and the reader's search in theirs. It needs the larger half of the code
 * (figures, names, the libraries that search), which cards on names and lists do without; see `ReadingCode`.
 */
import type { Verdict } from '../figures';
import type { TopicKind } from '../names';
import type { PackTopic } from '../pack';
import type { Span } from '../text';
import { pageLine } from './comparing';
import { type Coverage, topicView } from './coverage';
import type { KeptWords } from './full-text';
import { indexOf, openNames } from './names';
import { figureBlocks, isThisPage, type PageContext, type PageFigure, pageFigures } from './page-figures';
import { relatedTo } from './reports';
import { type Found, openSearch } from './search';
import { groupedBy, type Shelf } from './shelf';
import type { CardView, ComparisonView, Line, RelatedArticle } from './views';
import { NOTHING_WRONG } from './wrong';

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

/** A coverage that also reads. Holds no state of a page. */
export interface Reading extends Coverage {
  /** One list per text. The texts are of one page, and so is what each of them names for the others' figures. */
  find(texts: readonly string[], page: PageContext): FoundInText[][];
  /** The same, and for what the texts wait. */
  read(texts: readonly string[], page: PageContext): ReadText[];
  /** A card on a figure of a page; null if the text states no such figure or the library knows nothing of it. */
  figureCard(stated: StatedFigure, page: PageContext): CardView | null;
  pageComparisons(
    stated: readonly StatedFigure[],
    page: PageContext,
  ): { line: Line; comparisons: ComparisonView[]; stated: StatedFigure }[];
  related(figures: readonly StatedFigure[], page: PageContext): RelatedArticle[];
  /** So many of each kind at most, otherwise 20. An empty query finds nothing and gets ready for the one that will follow. */
  search(query: string, most?: Found['counts']): Promise<Found>;
}

interface Kept {
  /** What `indexOf` gave for the same packs. */
  index?: ArrayBuffer;
  /** Where the words of the texts outlive the worker; without it, each life reads all texts for its first search. */
  words?: KeptWords;
}

/** @throws Error if the index is damaged or of another version */
export function openReading(coverage: Coverage, kept: Kept = {}): Reading {
  const { packs, shelf } = coverage;
  const { index = indexOf(packs), words = null } = kept;
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
    ...coverage,
    find: (texts, page) => read(texts, page).map(({ found }) => found),
    read,
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
    search: openSearch({ packs, shelf, viewOf: (id) => topicView(shelf, shelf.topicById.get(id)), kept: words }),
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
