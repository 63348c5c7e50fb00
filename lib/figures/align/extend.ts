import type { Comparison } from '../comparison';
import { compareStatements, MOST_ALIKE, statementKeys } from '../statements/compare';
import { type AlignedDocument, type Link, linksBetween, type Placed, withoutOutbid } from './align';
import { gather } from './gather';
import { Stories, type Whereabouts } from './stories';

/** What tells which articles a new one is compared with, without reading any of them. */
export interface Reach extends Whereabouts {
  /** Of its statements. */
  keys: readonly string[];
}

export function reachOf(document: AlignedDocument): Reach {
  const { article, published, statements } = document;
  const stories = new Stories();
  const names = [...stories.namesOf(stories.add(document))];
  return { article, published, names, keys: [...new Set(statements.flatMap(statementKeys))] };
}

/**
 * Articles that come to a library whose comparisons are made. What was compared stays; each new article is compared with
 * its candidates among all others, in two steps, so that only those need be read:
 * 1. `met` names them, 2. `comparisons` compares.
 *
 * In a library of up to 20 articles the outcome is that of `align` over all of them at once. In a larger one it is so
 * except for what depends on all others: how rare a name is, and which candidates are the best, counts as it is when an
 * article comes, and stays so for it.
 */
export class Extension {
  readonly #stories = new Stories();
  readonly #numbers = new Map<string, number>();
  readonly #added: readonly AlignedDocument[];
  /** By the number of an added article: those that it is compared with. */
  readonly #candidates = new Map<number, readonly number[]>();
  /** Ids of the articles to be read. */
  readonly met: ReadonlySet<string>;

  constructor(known: readonly Reach[], added: readonly AlignedDocument[]) {
    for (const reach of known) this.#numbers.set(reach.article, this.#stories.know(reach));
    for (const document of added) this.#numbers.set(document.article, this.#stories.add(document));
    this.#added = added;
    for (const { article } of added) {
      const at = this.#numbers.get(article) ?? 0;
      this.#candidates.set(at, this.#stories.candidates(at));
    }
    const tellers = [...this.#candidates.values()].flatMap((all) => all.map((at) => this.#stories.articleOf(at)));
    const own = new Set(added.map(({ article }) => article));
    this.met = new Set([...tellers, ...sharingKeys(known, added)].filter((article) => !own.has(article)));
  }

  /**
   * @param read those that were met, and all that have a part in `before`
   * @param before every comparison that one of those met has a part in
   * @returns `before` as it is now, and what is new
   */
  comparisons(read: readonly AlignedDocument[], before: readonly Comparison[]): Comparison[] {
    const placed = new Map<string, Placed>();
    const tellers = new Set([...this.#candidates.values()].flat());
    for (const document of [...read, ...this.#added]) {
      const at = this.#numbers.get(document.article);
      if (at === undefined) continue;
      // The others only take part in what stood before.
      if (tellers.has(at)) this.#stories.fill(at, document);
      for (const figure of document.figures) placed.set(figure.id, { figure, article: document.article, document: at });
    }
    const stood = before.flatMap(({ pairs }) =>
      pairs.flatMap((pair): Link[] => {
        const [a, b] = [placed.get(pair.a), placed.get(pair.b)];
        return a && b ? [{ a, b, pair }] : [];
      }),
    );
    const found = [...this.#candidates].flatMap(([at, others]) =>
      others.flatMap((other) => linksBetween(this.#stories, other, at)),
    );
    return [...gather([...stood, ...withoutOutbid(found)]), ...compareStatements([...read, ...this.#added], before)];
  }
}

/** Of each key the first articles that have it, as where all are compared. */
function sharingKeys(known: readonly Reach[], added: readonly AlignedDocument[]): string[] {
  const wanted = new Map<string, string[]>();
  for (const { statements } of added) for (const key of statements.flatMap(statementKeys)) wanted.set(key, []);
  for (const { article, keys } of known) {
    for (const key of keys) {
      const articles = wanted.get(key);
      if (articles && articles.length < MOST_ALIKE) articles.push(article);
    }
  }
  return [...wanted.values()].flat();
}
