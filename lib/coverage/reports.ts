/** What outlets wrote on a topic: one best sentence each, and which articles go with a page. */
import type { PackTopic, Statement } from '../pack';
import type { Span } from '../text';
import { byDay, groupedBy, leadOf, outletKey, type ReadArticle, type Shelf } from './shelf';
import type { Quote, RelatedArticle, Report } from './views';

/** A sentence of this length says something and still fits a card. */
const GOOD_CHARS = { min: 60, max: 240 } as const;

/** One sentence per outlet, newest first. */
export function reportsOn(shelf: Shelf, topic: PackTopic): Report[] {
  const byArticle = groupedBy(topic.mentions, (mention) => [mention.article]);
  const reports = new Map<string, Report & { score: number }>();
  const names = new Set([topic.name, ...topic.forms.map(({ text }) => text)]);
  const roles = [...names].flatMap((name) => shelf.roles.get(name) ?? []);
  for (const [id, mentions] of byArticle) {
    const read = shelf.read(id);
    const best = read && bestSentence({ shelf, read, mentions, roles });
    if (!best) continue;
    const { article } = read;
    const present = reports.get(outletKey(article));
    if (present && present.score >= best.score) continue;
    const { outlet, published, title } = article;
    reports.set(outletKey(article), { article: id, outlet, published, title, ...best });
  }
  return [...reports.values()].map(({ score: _, ...report }) => report).toSorted(byDay);
}

interface Sought {
  shelf: Shelf;
  read: ReadArticle;
  mentions: readonly Span[];
  roles: readonly Statement[];
}

/** A sentence is better if it says what the person is, carries a figure, is of readable length, and stands early. */
function bestSentence({ shelf, read, mentions, roles }: Sought): { quote: Quote; score: number } | null {
  const { article, sentences, text } = read;
  const places = mentions.flatMap(read.inText);
  const told = roles.filter((role) => role.article === article.id).flatMap((role) => roleIn(read, role));
  const figures = (shelf.figuresByArticle.get(article.id) ?? []).flatMap(read.inText);
  let best: { quote: Quote; score: number } | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const isInside = ({ start, end }: Span): boolean => start >= sentence.start && end <= sentence.end;
    const named = places.filter(isInside);
    if (named.length === 0) continue;
    const role = told.filter(isInside);
    const length = sentence.end - sentence.start;
    const fits = length >= GOOD_CHARS.min && length <= GOOD_CHARS.max;
    const score =
      (fits ? 2 : 0) + (role.length > 0 ? 2 : 0) + (figures.some(isInside) ? 1 : 0) - index / sentences.length;
    if (best !== null && best.score >= score) continue;
    const emphasis = [...named, ...role].map(({ start, end }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
    }));
    best = { quote: { text: text.slice(sentence.start, sentence.end), emphasis }, score };
  }
  return best;
}

/** The words of a role stand in its sentence; that stands in the raw text. */
function roleIn({ toText }: ReadArticle, { sentence, words }: Statement): Span[] {
  const from = toText(sentence.start);
  return from === null ? [] : [{ start: from + words.start, end: from + words.end }];
}

/** Topics found on a page, and how many of each article's figures stand beside one of the page's. */
export interface PageTopics {
  topics: readonly string[];
  figures: ReadonlyMap<string, number>;
  /** ISO day of the page; null: distance in time counts for nothing. */
  published: string | null;
}

/** A text of the same day weighs as much as one shared figure, one of a week before or after half of that. */
const HALF_LIFE_DAYS = 7;
const DAY_MS = 86_400_000;

/**
 * Shared topics weighed by rarity (inverse document frequency), shared figures and nearness in time on top. Best
 * first, of equals the newest; where no topic is shared, left out.
 */
export function relatedTo(shelf: Shelf, page: PageTopics): RelatedArticle[] {
  const shared = new Map<string, { topic: PackTopic; weight: number }[]>();
  for (const id of new Set(page.topics)) {
    const topic = shelf.topicById.get(id);
    if (topic === undefined) continue;
    const articles = new Set(topic.mentions.map((mention) => mention.article));
    const weight = Math.log(1 + shelf.articles.size / articles.size);
    for (const article of articles) {
      const list = shared.get(article);
      if (list) list.push({ topic, weight });
      else shared.set(article, [{ topic, weight }]);
    }
  }
  return [...shared]
    .flatMap(([id, topics]) => {
      const read = shelf.read(id);
      return read
        ? [
            related({
              read,
              topics,
              figures: page.figures.get(id) ?? 0,
              days: daysBetween(page.published, read.article.published.value),
            }),
          ]
        : [];
    })
    .toSorted((a, b) => b.score - a.score || byDay(a, b));
}

function related(options: {
  read: ReadArticle;
  topics: readonly { topic: PackTopic; weight: number }[];
  figures: number;
  days: RelatedArticle['days'];
}): RelatedArticle {
  const { read, topics, figures, days } = options;
  const { article } = read;
  const rarestFirst = topics.toSorted((a, b) => b.weight - a.weight || a.topic.name.localeCompare(b.topic.name));
  return {
    article: article.id,
    lead: leadOf(read),
    outlet: article.outlet,
    title: article.title,
    published: article.published,
    topics: rarestFirst.map(({ topic }) => topic.name),
    figures,
    days,
    score: topics.reduce((sum, { weight }) => sum + weight, 0) + figures + nearness(days),
  };
}

/** By the middle of what its date allows. */
const nearness = (days: RelatedArticle['days']): number =>
  days === null ? 0 : HALF_LIFE_DAYS / (HALF_LIFE_DAYS + (days.least + days.most) / 2);

/** From a day to those that a claim of a date allows; null where either is no date. */
function daysBetween(day: string | null, claim: string | null): RelatedArticle['days'] {
  const [from = '', to = from] = claim?.split('/') ?? [];
  const [at = Number.NaN, first = Number.NaN, last = Number.NaN] = [day ?? '', from, to].map(
    (iso) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS,
  );
  if ([at, first, last].some(Number.isNaN)) return null;
  return { least: Math.max(0, first - at, at - last), most: Math.max(Math.abs(at - first), Math.abs(at - last)) };
}
