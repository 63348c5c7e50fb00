/** Comparisons as cards and panel show them: those laid in packs, and a page's own figures against the library. */
import { compare, extract, type Figure, type Pair, type Verdict } from '../figures';
import type { Article, Claim, PackComparison, PackFigure, Statement } from '../pack';
import type { Span } from '../text';
import { firstDay, groupedBy, type Shelf } from './shelf';
import type { ComparisonView, Line } from './views';

/** Most telling first. */
const VERDICT_ORDER: readonly Verdict[] = [
  'conflict',
  'different-scope',
  'updated',
  'compatible',
  'agree',
  'translation-variant',
];
/** Below this the extractor itself doubts that it read a figure. */
const MIN_CONFIDENCE = 0.5;
/** A figure that stands beside many is a common phrase, not a comparison. */
const MAX_LINES = 12;

export const telling = (a: { verdict: Verdict }, b: { verdict: Verdict }) =>
  VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict);

/** What a page is called where it stands beside outlets. */
export interface PageName {
  host: string;
  title: string;
}

/** A comparison of the library. */
export function comparisonView(shelf: Shelf, comparison: PackComparison): ComparisonView {
  const lines = comparison.members.flatMap((id) => {
    const member = shelf.members.get(id);
    const article = member && shelf.articles.get(member.article);
    if (member === undefined || article === undefined) return [];
    const deciding = comparison.pairs.flatMap((pair) => [
      ...(pair.a === id ? pair.deciding.a : []),
      ...(pair.b === id ? pair.deciding.b : []),
    ]);
    return [memberLine(member, article, deciding)];
  });
  return {
    id: comparison.id,
    kind: kindOf(shelf, comparison),
    subject: comparison.subject,
    verdict: comparison.verdict,
    reason: comparison.reason,
    derived: derivedOf(comparison.pairs),
    origin: comparison.origin,
    lines: newestFirst(lines),
  };
}

function kindOf(shelf: Shelf, { members }: PackComparison): ComparisonView['kind'] {
  const member = shelf.members.get(members[0] ?? '');
  return member === undefined || 'bound' in member ? 'figures' : member.kind;
}

function memberLine(member: PackFigure | Statement, article: Article, deciding: readonly Span[]): Line {
  const isFigure = 'bound' in member;
  return {
    article: article.id,
    outlet: article.outlet,
    published: article.published,
    stated: isFigure ? member.quote : member.value,
    bound: isFigure ? member.bound : null,
    interval: isFigure ? { lo: member.lo, hi: member.hi, value: member.value } : null,
    quote: {
      text: member.sentence.text,
      emphasis: merged([...placeOf(member.quote, member.sentence.text), ...deciding]),
    },
    attribution: isFigure ? (member.attribution?.source ?? null) : null,
  };
}

const newestFirst = (lines: readonly Line[]) =>
  lines.toSorted((a, b) => firstDay(b.published).localeCompare(firstDay(a.published)));

function derivedOf(pairs: readonly Pick<Pair, 'derived'>[]): ComparisonView['derived'] {
  const derived = pairs.map((pair) => pair.derived).find((each) => each !== null);
  return derived ? { verdict: derived.verdict, total: derived.total, against: derived.against } : null;
}

const placeOf = (quote: string, text: string): Span[] => {
  const start = text.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length }];
};

/** Sorted, overlapping ones made one. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
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
  page: PageName;
}): PageFigure[] {
  const { shelf, blocks, text, page } = options;
  return extract(text)
    .filter((figure) => figure.role === 'content' && figure.confidence >= MIN_CONFIDENCE)
    .map((figure) => {
      const candidates = new Set(blockKeys(figure).flatMap((key) => blocks.get(key) ?? []));
      return { figure, comparisons: against({ shelf, figure, candidates: [...candidates], page }) };
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
}): ComparisonView[] {
  const { shelf, figure, candidates, page } = options;
  const judged = candidates
    .flatMap((member): Judged[] => {
      const pair = compare(figure, member);
      return pair === null ? [] : [{ member, pair }];
    })
    // A page that is in the library itself is no second source for its own sentences.
    .filter(({ member }) => !isSameSentence(member.sentence.text, figure.sentence.text));
  const groups = groupedBy(judged, ({ pair }) => [
    pair.verdict === 'different-scope' ? (pair.dimension ?? '') : 'same',
  ]);
  return [...groups.values()].map((group) => pageComparison({ shelf, figure, group, page })).toSorted(telling);
}

function pageComparison(options: {
  shelf: Shelf;
  figure: Figure;
  group: readonly Judged[];
  page: PageName;
}): ComparisonView {
  const { shelf, figure, group, page } = options;
  const sorted = group.toSorted((a, b) => telling(a.pair, b.pair)).slice(0, MAX_LINES);
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
  };
}

/** The library's own name for what these members count. */
function subjectOf(shelf: Shelf, group: readonly Judged[]): string | null {
  const known = group.flatMap(({ member }) => shelf.comparisonsByMember.get(member.id) ?? []);
  return known.toSorted((a, b) => b.members.length - a.members.length)[0]?.subject ?? null;
}

/** The page's own sentence as a line. */
export function pageLine(figure: Figure, page: PageName, deciding: readonly Span[] = []): Line {
  const outlet: Claim = { value: page.host, evidence: 'stated', because: page.title };
  return {
    article: null,
    outlet,
    published: { value: null, evidence: 'unknown', because: '' },
    stated: figure.quote,
    bound: figure.bound,
    interval: { lo: figure.lo, hi: figure.hi, value: figure.value },
    quote: {
      text: figure.sentence.text,
      emphasis: merged([...placeOf(figure.quote, figure.sentence.text), ...deciding]),
    },
    attribution: figure.attribution?.source ?? null,
  };
}

/** Equal but for white space and quotation marks. */
function isSameSentence(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s\u00a0“”"‘’'`]+/g, '').toLowerCase();
  return bare(a) === bare(b);
}
