/** “My articles” as panel, worker and background keep them together, without any of these. */
import { work } from '../../../compiler';
import {
  type ArticleInput,
  layered,
  near,
  type OwnShard,
  type Pack,
  type PackComparison,
  planShards,
  type Reach,
  withoutArticles,
} from '../../../pack';

const TITLE_PAGE = { title: 'My articles', language: 'en', licence: '', attribution: '' };

interface Kept {
  pack: Pack;
  reach: Reach[];
  gone: string[];
}

export class GrowingLibrary {
  readonly #parts = new Map<string, Kept>();
  #layers: PackComparison[][] = [];
  readonly #size: { most?: number };

  /** @param size how many articles make a part, where it is not as in the product */
  constructor(size: { most?: number } = {}) {
    this.#size = size;
  }

  /** What went into the worker and came out of it at the last act. */
  #messages: unknown[] = [];

  async add(articles: readonly ArticleInput[]): Promise<void> {
    const plans = planShards({ shards: this.#shards(), added: articles, ...this.#size });
    const fresh = new Set(plans.map(({ id }) => id));
    const others = [...this.#parts].flatMap(([id, part]) => (fresh.has(id) ? [] : [part]));
    const shards = plans.map(({ id, added }) => {
      const stands = this.#parts.get(id);
      return { id, added, stands: stands ? { pack: stands.pack, gone: stands.gone, isOurs: true } : null };
    });
    const isCompared = this.#layers.length > 0;
    const job = { is: 'grow' as const, titlePage: TITLE_PAGE, shards, isCompared };
    const reach = isCompared ? others.map((part) => part.reach) : [];
    this.#messages = [];
    const carry = <Value>(value: Value): Value => {
      this.#messages.push(value);
      return structuredClone(value);
    };
    const made = await work(carry({ ...job, others: reach }), {
      onProgress: () => undefined,
      ask: async (wanted) =>
        carry(
          wanted === null
            ? { packs: others.map(({ pack }) => pack), comparisons: [] }
            : near(this.packs(), this.comparisons(), new Set(wanted)),
        ),
    });
    if (!('shards' in made)) throw new Error('The compiler did something else.');
    const { shards: grown, comparisons, isLayer } = carry(made);
    for (const { pack, reach: kept } of grown) this.#parts.set(pack.manifest.id, { pack, reach: kept, gone: [] });
    this.#layers = isLayer ? [layered([...this.#layers, comparisons])] : [comparisons];
  }

  remove(ids: readonly string[]): void {
    for (const part of this.#parts.values())
      part.gone.push(...part.pack.articles.flatMap(({ id }) => (ids.includes(id) ? [id] : [])));
  }

  packs(): Pack[] {
    return [...this.#parts.values()].map(({ pack, gone }) => withoutArticles(pack, new Set(gone)));
  }

  comparisons(): PackComparison[] {
    return this.#layers.flat();
  }

  /** Characters of all messages of the last act, as JSON. */
  carried(): number {
    return JSON.stringify(this.#messages).length;
  }

  /** Characters of all that is kept, as JSON. */
  chars(): number {
    const pieces = [...this.#parts.values(), ...this.comparisons()];
    return pieces.reduce((sum: number, piece) => sum + JSON.stringify(piece).length, 0);
  }

  #shards(): OwnShard[] {
    return [...this.#parts.values()].map(({ pack, gone }) => ({
      manifest: pack.manifest,
      articles: pack.articles.map(({ id }) => id),
      gone,
      isOurs: true,
    }));
  }
}
