/** A page's own figures against the library. */
import { byTelling, compare, extract, type Figure, type Pair } from '../figures';
import type { Article, PackFigure } from '../pack';
import { derivedOf, memberLine, mostTelling, newestFirst, type PageName, pageLine } from './comparing';
import { isOneAddress, mayBeOneSite } from './one-address';
import { groupedBy, type Shelf } from './shelf';
import type { ComparisonView } from './views';
import { NOTHING_WRONG, type WrongHere, wrongBeside } from './wrong';

/** Below this the extractor itself doubts that it read a figure. */
const MIN_CONFIDENCE = 0.5;
/** A figure that stands beside many is a common phrase, not a comparison. */
const MAX_LINES = 12;
/** A shorter headline may stand in another's by chance. */
const HEADLINE_CHARS = 20;

/** What is known of a page besides one sentence of it. */
export interface PageContext extends PageName {
  /** Where it is; empty where nobody knows. */
  url?: string;
  /** Ids of topics that the page names, as far as it has been read. */
  topics: readonly string[];
  /** ISO day that the page gives for itself. */
  published?: string | null;
  /** What the reader said is wrongly matched there. */
  wrong?: WrongHere;
}

/** A page that names so many of an article's people, bodies, events and subjects tells the same story. */
const ONE_STORY_TOPICS = 4;

/** How near an article's story is to the page's. */
type Nearness = 'apart' | 'near' | 'one-story';

/**
 * Which articles may answer a page's figures. One sentence alone links a flood to a war: so the page must name two of
 * the article's topics, one of them more than a place. And a page that is itself in the library is no second source.
 */
function nearness(shelf: Shelf, page: PageContext): (article: string) => Nearness {
  const known = new Map<string, Nearness>();
  const judge = (id: string): Nearness => {
    const article = shelf.articles.get(id);
    if (article === undefined || isThisPage(article, page)) return 'apart';
    const shared = [...new Set(page.topics)].filter((topic) => shelf.topicsByArticle.get(id)?.has(topic));
    const telling = shared.filter((topic) => shelf.topicById.get(topic)?.kind !== 'place').length;
    if (telling >= ONE_STORY_TOPICS) return 'one-story';
    return shared.length >= 2 && telling > 0 ? 'near' : 'apart';
  };
  return (id) => {
    const answer = known.get(id) ?? judge(id);
    known.set(id, answer);
    return answer;
  };
}

/**
 * Whether a page is the article itself: by its address, or by a title that holds the headline where it may stand at the
 * article's own site. Outlets that print one agency's text share its headline, too.
 */
export function isThisPage(
  { title, link }: Pick<Article, 'title' | 'link'>,
  page: Pick<PageContext, 'title' | 'url'>,
): boolean {
  const [own, here] = [link.value ?? '', page.url ?? ''];
  if (isOneAddress(own, here)) return true;
  const headline = bare(title.value ?? '');
  return headline.length >= HEADLINE_CHARS && bare(page.title).includes(headline) && mayBeOneSite(own, here);
}

/** A figure of the page and what the library says of the same thing. */
export interface PageFigure {
  figure: Figure;
  comparisons: ComparisonView[];
}

/** The library's figures by what could make them comparable: the event they tell of, and the unit they count. */
export function figureBlocks(shelf: Shelf): Map<string, PackFigure[]> {
  const blocks = new Map<string, PackFigure[]>();
  for (const figure of shelf.figures) {
    if (figure.confidence < MIN_CONFIDENCE) continue;
    for (const key of blockKeys(figure)) {
      const block = blocks.get(key);
      if (block) block.push(figure);
      else blocks.set(key, [figure]);
    }
  }
  return blocks;
}

const blockKeys = (figure: Figure) => [
  `unit:${figure.unit.canonical}`,
  ...(figure.event === null ? [] : [`event:${figure.event.class}`]),
];

/** Figures stated in one text of a page, each with its comparisons; figures the library knows nothing of are left out. */
export function pageFigures(options: {
  shelf: Shelf;
  blocks: Map<string, PackFigure[]>;
  text: string;
  page: PageContext;
}): PageFigure[] {
  const { shelf, blocks, text, page } = options;
  const near = nearness(shelf, page);
  return extract(text)
    .filter((figure) => figure.role === 'content' && figure.confidence >= MIN_CONFIDENCE)
    .map((figure) => {
      const candidates = new Set(blockKeys(figure).flatMap((key) => blocks.get(key) ?? []));
      const wrong = wrongBeside(page.wrong ?? NOTHING_WRONG, figure);
      const answers = [...candidates].filter(({ id, article }) => near(article) !== 'apart' && !wrong.has(id));
      return { figure, comparisons: against({ shelf, figure, candidates: answers, page, near }) };
    })
    .filter(({ comparisons }) => comparisons.length > 0);
}

type Judged = { member: PackFigure; pair: Omit<Pair, 'a' | 'b'> };

/** One comparison of what counts the same, and one for each way in which what looks alike differs. */
function against(options: {
  shelf: Shelf;
  figure: Figure;
  candidates: readonly PackFigure[];
  page: PageName;
  near: (article: string) => Nearness;
}): ComparisonView[] {
  const { shelf, figure, candidates, page, near } = options;
  const judged = candidates
    .flatMap((member): Judged[] => {
      const pair = compare(figure, member, { ofOneStory: near(member.article) === 'one-story' });
      return pair === null ? [] : [{ member, pair }];
    })
    // A page that is in the library itself is no second source for its own sentences.
    .filter(({ member }) => !isSameSentence(member.sentence.text, figure.sentence.text));
  const groups = groupedBy(judged, ({ pair }) => [
    pair.verdict === 'different-scope' ? (pair.dimension ?? '') : 'same',
  ]);
  return [...groups.values()].map((group) => pageComparison({ shelf, figure, group, page })).toSorted(mostTelling);
}

function pageComparison(options: {
  shelf: Shelf;
  figure: Figure;
  group: readonly Judged[];
  page: PageName;
}): ComparisonView {
  const { shelf, figure, group, page } = options;
  const all = group.toSorted((a, b) => byTelling(a.pair, b.pair));
  const sorted = all.slice(0, MAX_LINES);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('a comparison needs a member');
  const lines = sorted.flatMap(({ member, pair }) => {
    const article = shelf.articles.get(member.article);
    return article ? [memberLine(member, article, pair.deciding.b)] : [];
  });
  const own = pageLine(
    figure,
    page,
    sorted.flatMap(({ pair }) => pair.deciding.a),
  );
  return {
    id: `page:${figure.start}:${first.pair.verdict}:${first.pair.dimension}`,
    kind: 'figures',
    subject: subjectOf(shelf, sorted) ?? figure.unit.head,
    verdict: first.pair.verdict,
    reason: first.pair.reason,
    derived: derivedOf(sorted.map(({ pair }) => pair)),
    origin: sorted.every(({ pair }) => pair.origin !== null) ? first.pair.origin : null,
    lines: [own, ...newestFirst(lines)],
    more: all.slice(MAX_LINES).map(({ member }) => member.id),
  };
}

/** The library's own name for what these members count. */
function subjectOf(shelf: Shelf, group: readonly Judged[]): string | null {
  const known = group.flatMap(({ member }) => shelf.comparisonsByMember.get(member.id) ?? []);
  return known.toSorted((a, b) => b.members.length - a.members.length)[0]?.subject ?? null;
}

/** Equal but for white space, quotation marks and capitals. */
const isSameSentence = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (text: string): string => text.replace(/[\s\u00a0“”"‘’'`]+/g, '').toLowerCase();
