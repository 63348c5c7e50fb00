/** An article as the reader shows it, and what its marks lead to. */
import { byTelling, type Figure } from '../figures';
import type { PackFigure } from '../pack';
import { paragraphs, type Span } from '../text';
import { comparisonView, memberLine, mostTelling } from './comparing';
import { byDay, leadOf, type ReadArticle, type Shelf } from './shelf';
import type { ArticleMark, ArticleRef, ArticleView, CardView, Line, Neighbours, TopicView } from './views';

type ViewOf = (topic: string) => TopicView | null;

export function articleView(options: {
  shelf: Shelf;
  viewOf: ViewOf;
  id: string;
  quotes: readonly string[];
}): ArticleView | null {
  const { shelf, viewOf, id, quotes } = options;
  const read = shelf.read(id);
  if (read === null) return null;
  const { article, text } = read;
  const { author, link } = article;
  const topics = topicMarks(shelf, read);
  const marks = [...topics, ...figureMarks(shelf, read)];
  return {
    ...refOf(read),
    author,
    link,
    paragraphs: withoutHeadline(paragraphs(text), text, { headline: article.title.value, quotes }).map((span) => {
      const paragraph = text.slice(span.start, span.end);
      return { text: paragraph, emphasis: placesOf(quotes, paragraph), marks: within(marks, span) };
    }),
    topics: countedTopics(topics, viewOf),
    cut: article.cuts.map(({ start, end, kind }) => ({ kind, text: article.raw.slice(start, end).trim() })),
  };
}

/** The card of a figure of the library; the article that states it is the page being read. */
export function libraryFigureCard(shelf: Shelf, id: string): CardView | null {
  const figure = shelf.members.get(id);
  const article = figure && shelf.articles.get(figure.article);
  if (figure === undefined || article === undefined || !('bound' in figure)) return null;
  const comparisons = shelf.comparisonsByMember.get(id) ?? [];
  const isOwn = (line: Line) => line.article === article.id && isStatedBy(line, figure);
  return {
    topic: null,
    page: { ...memberLine(figure, article, []), article: null },
    comparisons: comparisons
      .map((each) => comparisonView(shelf, each))
      .map((view) => ({ ...view, lines: view.lines.map((line) => (isOwn(line) ? { ...line, article: null } : line)) }))
      .toSorted(mostTelling),
    reports: [],
  };
}

const isStatedBy = ({ stated, quote }: Line, figure: Figure): boolean =>
  stated === figure.quote && quote.text === figure.sentence.text;

/** What comes before and after an article among those on a topic, by the first day each may be of. */
export function neighbours(options: {
  shelf: Shelf;
  viewOf: ViewOf;
  article: string;
  topic: string;
}): Neighbours | null {
  const { shelf, viewOf, article, topic } = options;
  const view = viewOf(topic);
  const ids = new Set(shelf.topicById.get(topic)?.mentions.map((mention) => mention.article));
  const refs = [...ids].flatMap((id) => {
    const read = shelf.read(id);
    return read === null ? [] : [refOf(read)];
  });
  refs.sort((a, b) => byDay(b, a) || a.id.localeCompare(b.id));
  const at = refs.findIndex(({ id }) => id === article);
  if (view === null || at === -1) return null;
  return { topic: view, place: at + 1, of: refs.length, previous: refs[at - 1] ?? null, next: refs[at + 1] ?? null };
}

function refOf(read: ReadArticle): ArticleRef {
  const { id, outlet, title, published } = read.article;
  return { id, lead: leadOf(read), outlet, title, published };
}

function topicMarks(shelf: Shelf, read: ReadArticle): ArticleMark[] {
  const ids = [...(shelf.topicsByArticle.get(read.article.id) ?? [])];
  return ids.flatMap((id) => {
    const mentions = shelf.topicById.get(id)?.mentions ?? [];
    const own = mentions.filter(({ article }) => article === read.article.id);
    return own.flatMap((mention) =>
      read.inText(mention).map((span) => ({ ...span, kind: 'topic' as const, id, verdict: null })),
    );
  });
}

/** Figures that stand in a comparison, with the most telling of their verdicts. */
function figureMarks(shelf: Shelf, read: ReadArticle): ArticleMark[] {
  const isCompared = ({ id }: PackFigure) => shelf.comparisonsByMember.has(id);
  return (shelf.figuresByArticle.get(read.article.id) ?? []).filter(isCompared).flatMap((figure) => {
    const [first] = (shelf.comparisonsByMember.get(figure.id) ?? []).toSorted(byTelling);
    const mark = { kind: 'figure' as const, id: figure.id, verdict: first?.verdict ?? null };
    return read.inText(figure).map((span) => ({ ...span, ...mark }));
  });
}

/** Those inside a paragraph, counted from its start, in order. */
function within(marks: readonly ArticleMark[], { start, end }: Span): ArticleMark[] {
  return marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function placesOf(quotes: readonly string[], paragraph: string): Span[] {
  return quotes.flatMap((quote) => {
    const at = quote === '' ? -1 : paragraph.indexOf(quote);
    return at < 0 ? [] : [{ start: at, end: at + quote.length }];
  });
}

/** Most often named first. */
function countedTopics(marks: readonly ArticleMark[], viewOf: ViewOf): ArticleView['topics'] {
  const counts = new Map<string, number>();
  for (const { id } of marks) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .flatMap(([id, count]) => {
      const view = viewOf(id);
      return view === null ? [] : [{ ...view, count }];
    })
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

/** The headline stands above the text already; it stays where it is what somebody is led to. */
function withoutHeadline(
  all: readonly Span[],
  text: string,
  { headline, quotes }: { headline: string | null; quotes: readonly string[] },
): readonly Span[] {
  const [first, ...rest] = all;
  if (first === undefined || headline === null) return all;
  const words = text.slice(first.start, first.end);
  return words.trim() === headline && placesOf(quotes, words).length === 0 ? rest : all;
}
