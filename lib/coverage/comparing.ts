/** Comparisons as cards and panel show them. */
import { byTelling, type Figure, type Pair } from '../figures';
import type { Article, Claim, PackComparison, PackFigure, Statement } from '../pack';
import type { Span } from '../text';
import { byDay, type Shelf } from './shelf';
import type { ComparisonView, Line } from './views';

/** Of two with one verdict, that whose totals conflict says more, then the one with more texts behind it. */
export function mostTelling(a: ComparisonView, b: ComparisonView): number {
  const hidden = (view: ComparisonView) => (view.derived?.verdict === 'conflict' ? 1 : 0);
  return byTelling(a, b) || hidden(b) - hidden(a) || b.lines.length - a.lines.length;
}

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

export function memberLine(member: PackFigure | Statement, article: Article, deciding: readonly Span[]): Line {
  const isFigure = 'bound' in member;
  return {
    article: article.id,
    member: member.id,
    outlet: article.outlet,
    published: article.published,
    stated: isFigure ? member.quote : shortened(member.value),
    bound: isFigure ? member.bound : null,
    interval: isFigure ? { lo: member.lo, hi: member.hi, value: member.value } : null,
    quote: {
      text: member.sentence.text,
      emphasis: merged([...placeOf(member), ...deciding]),
    },
    attribution: isFigure ? (member.attribution?.source ?? null) : null,
  };
}

/** A quotation stands in full in its sentence; beside an outlet's name its first words do. */
const STATED_CHARS = 90;

const shortened = (words: string): string =>
  words.length <= STATED_CHARS ? words : `${words.slice(0, STATED_CHARS).replace(/\s+\S*$/, '')} …`;

export const newestFirst = (lines: readonly Line[]) => lines.toSorted(byDay);

export function derivedOf(pairs: readonly Pick<Pair, 'derived'>[]): ComparisonView['derived'] {
  const derived = pairs.map((pair) => pair.derived).find((each) => each !== null);
  return derived ? { verdict: derived.verdict, total: derived.total, against: derived.against } : null;
}

/** Where a member's words stand in its sentence; where something was cut out of that, the first that read so. */
function placeOf({ start: at, quote, sentence }: Pick<PackFigure, 'start' | 'quote' | 'sentence'>): Span[] {
  const from = at - sentence.start;
  const start = sentence.text.startsWith(quote, from) ? from : sentence.text.indexOf(quote);
  return start < 0 ? [] : [{ start, end: start + quote.length }];
}

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

/** The page's own sentence as a line. */
export function pageLine(figure: Figure, page: PageName, deciding: readonly Span[] = []): Line {
  const outlet: Claim = { value: page.host, evidence: 'stated', because: page.title };
  return {
    article: null,
    member: null,
    outlet,
    published: { value: null, evidence: 'unknown', because: '' },
    stated: figure.quote,
    bound: figure.bound,
    interval: { lo: figure.lo, hi: figure.hi, value: figure.value },
    quote: {
      text: figure.sentence.text,
      emphasis: merged([...placeOf(figure), ...deciding]),
    },
    attribution: figure.attribution?.source ?? null,
  };
}
