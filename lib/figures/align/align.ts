import type { Comparison } from '../comparison';
import type { Figure } from '../figure';
import { judge } from '../judge/compare';
import type { StatementDraft } from '../statements/statement';
import { gather } from './gather';
import { totalOf } from './parts';
import { Stories } from './stories';

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

/** Articles that share less are of two stories, however alike two of their sentences. */
const LEAST_SUPPORT = 1;

/** A figure with its article, and the place of that in the list. */
export interface Placed {
  figure: Identified<Figure>;
  article: string;
  document: number;
}

/** Two figures of different articles with what was judged, ids filled in. */
export interface Link {
  a: Placed;
  b: Placed;
  pair: Comparison['pairs'][number];
}

/**
 * A library's figures as they are compared. An article that is added meets only its candidates (`Stories`), never all
 * others; what was linked before stays.
 */
export class Alignment {
  readonly #stories = new Stories();
  readonly #links: Link[] = [];

  /** Takes an article in and compares it with those before it; how many of them it met. */
  add(document: FigureDocument): number {
    return this.#compare(this.#stories.add(document));
  }

  /** Takes many articles in. Which names are rare is known before the first is compared, so that order matters not. */
  addAll(documents: readonly FigureDocument[]): void {
    for (const at of documents.map((document) => this.#stories.add(document))) this.#compare(at);
  }

  #compare(at: number): number {
    const candidates = this.#stories.candidates(at);
    for (const other of candidates) {
      this.#links.push(...linksBetween(this.#stories, other, at));
    }
    return candidates.length;
  }

  /** Everything linked so far, gathered into groups about one thing. */
  comparisons(): Comparison[] {
    return gather(withoutOutbid(this.#links));
  }
}

/**
 * All comparisons of figures among articles: 1. candidates by shared names, 2. judged with what is known of both
 * articles, 3. gathered into groups about one thing. Order and ids depend on content alone.
 */
export function alignFigures(documents: readonly FigureDocument[]): Comparison[] {
  const alignment = new Alignment();
  alignment.addAll(documents);
  return alignment.comparisons();
}

/** What two articles say of one thing, as far as they tell one story; `a` is of the one whose id is first. */
export function linksBetween(stories: Stories, one: number, other: number): Link[] {
  const isInOrder = stories.articleOf(one) <= stories.articleOf(other);
  const [first, second] = isInOrder ? [one, other] : [other, one];
  const context = stories.between(first, second);
  if (context.support < LEAST_SUPPORT) return [];
  const links: Link[] = [];
  for (const [a, b] of stories.pairs(first, second)) {
    const judged = judge(a.figure, b.figure, context);
    if (!judged) continue;
    const ids = (of: readonly string[]): string[] =>
      of.map((id) => (id === 'a' ? a.figure.id : id === 'b' ? b.figure.id : id));
    const total = totalOf(judged, a, b, (document) => stories.figuresOf(document));
    const derived = total && { ...total, of: ids(total.of) };
    links.push({ a, b, pair: { a: a.figure.id, b: b.figure.id, ...judged, derived } });
  }
  return links;
}

/**
 * A conflict falls when one of its figures agrees with another figure of the same article: the two articles give the
 * same two numbers, and each belongs to its own twin.
 */
export function withoutOutbid(links: readonly Link[]): Link[] {
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
