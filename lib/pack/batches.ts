/** The texts of a library in batches: what is made of them is kept by the batch, and stays good whatever happens to the others. */
import { digestOf } from './ids';
import type { Article, Manifest, Pack } from './schema';

/** Of a batch. In smaller ones most words of a language stand again and again; a larger one takes longer than a turn should. */
const BATCH_CHARS = 400_000;
/** What is made of a batch may number its texts in ten bits. */
export const BATCH_ARTICLES = 1_024;
/** A library of no more text is read again as fast as anything that was kept of it. */
const SMALL_CHARS = 200_000;
const KEY_DIGITS = 32;
const PACK_DIGITS = 16;

export interface TextBatch {
  /**
   * Says exactly which texts these are: it is another as soon as one comes, goes or changes. Null in a library so small
   * that nothing is to be kept of it.
   */
  key: string | null;
  articles: Article[];
}

/**
 * Every text of the packs once, as `layOut` has them: of two articles with one id, the last. A batch is of one pack,
 * so that an act on one leaves the batches of all others as they are.
 */
export function textBatches(packs: readonly Pack[]): TextBatch[] {
  const last = new Map(packs.flatMap(({ articles }) => articles.map((article) => [article.id, article] as const)));
  const cut = packs.flatMap((pack) => {
    const articles = pack.articles.filter((article) => last.get(article.id) === article);
    return cutUp(articles).map((batch) => ({ pack, articles: batch }));
  });
  const isSmall = sum([...last.values()]) <= SMALL_CHARS;
  return cut.map(({ pack, articles }) => ({ key: isSmall ? null : keyOf(pack, articles), articles }));
}

function cutUp(articles: readonly Article[]): Article[][] {
  const batches: Article[][] = [];
  for (let from = 0, to = 0; from < articles.length; from = to) {
    for (let chars = 0; to < articles.length && to - from < BATCH_ARTICLES && chars < BATCH_CHARS; to++)
      chars += articles[to]?.raw.length ?? 0;
    batches.push(articles.slice(from, to));
  }
  return batches;
}

const sum = (articles: readonly Article[]): number => articles.reduce((chars, { raw }) => chars + raw.length, 0);

/** With what the keys of all batches of a pack begin, in this revision of it. */
export const batchesOf = ({ id, revision }: Pick<Manifest, 'id' | 'revision'>): string =>
  `${digestOf([id, revision], PACK_DIGITS)}-`;

/** A revision is a digest of all that the pack said when it was made; articles may have been taken out of it since. */
const keyOf = ({ manifest }: Pack, articles: readonly Article[]): string =>
  batchesOf(manifest) +
  digestOf(
    articles.map(({ id }) => id),
    KEY_DIGITS,
  );
