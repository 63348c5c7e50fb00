import type { Comparison } from '../comparison';
import type { Figure } from '../figure';
import { judge } from '../judge/compare';
import { compareStatements } from '../statements/compare';
import type { StatementDraft } from '../statements/statement';
import { candidates } from './blocks';
import { contextOf } from './context';
import { gather } from './gather';

/** A figure or a statement that already has its id. */
export type Identified<Item> = Item & { id: string };

export interface FigureDocument {
  article: string;
  /** ISO day or interval; `null` when unknown. */
  published: string | null;
  /** Title and text, for what the article is about; without it only its figures' sentences tell. */
  about?: string;
  figures: readonly Identified<Figure>[];
}

export interface AlignedDocument extends FigureDocument {
  statements: readonly Identified<StatementDraft>[];
}

/** A figure with the place of its document in the list. */
export interface Placed {
  figure: Identified<Figure>;
  document: number;
}

/** Two figures of different articles with what was judged, ids filled in. */
export interface Link {
  a: Placed;
  b: Placed;
  pair: Comparison['pairs'][number];
}

/**
 * All comparisons among articles: 1. candidates by blocks of (event or unit, shared name), never all pairs, 2. judged with
 * what is known of both articles, 3. gathered into groups about one thing. Order and ids depend on content alone.
 */
export function align(documents: readonly AlignedDocument[]): Comparison[] {
  return [...alignFigures(documents), ...compareStatements(documents)];
}

/** As `align`, for figures alone. */
export function alignFigures(documents: readonly FigureDocument[]): Comparison[] {
  const context = contextOf(documents);
  const links: Link[] = [];
  for (const [a, b] of candidates(documents, context)) {
    const judged = judge(a.figure, b.figure, context.between(a.document, b.document));
    if (!judged) continue;
    const of = judged.derived?.of.map((side) => (side === 'a' ? a.figure.id : b.figure.id));
    const derived = judged.derived && of ? { ...judged.derived, of } : null;
    links.push({ a, b, pair: { a: a.figure.id, b: b.figure.id, ...judged, derived } });
  }
  return gather(withoutOutbid(links));
}

/**
 * A conflict falls when one of its figures agrees with another figure of the same article: the two articles give the
 * same two numbers, and each belongs to its own twin.
 */
function withoutOutbid(links: readonly Link[]): Link[] {
  const twins = new Set<string>();
  for (const { a, b, pair } of links) {
    if (pair.verdict !== 'agree' || a.figure.bound === 'vague') continue;
    twins.add(`${a.figure.id}>${b.document}`).add(`${b.figure.id}>${a.document}`);
  }
  return links.filter(({ a, b, pair }) => {
    if (pair.verdict !== 'conflict') return true;
    return !twins.has(`${a.figure.id}>${b.document}`) && !twins.has(`${b.figure.id}>${a.document}`);
  });
}
