/**
 * Articles as one JSON file that `readFile` takes back as they were: the text to the letter, and of title, outlet, date,
 * author and address the value and how it is known.
 */
import type { ArticleInput } from '../pack';

export const ARTICLES_FORMAT = 'second-source-articles';
export const ARTICLES_VERSION = 1;

/** @param at when it is written, in milliseconds */
export function writeArticles(articles: readonly ArticleInput[], at: number): string {
  const written = {
    format: ARTICLES_FORMAT,
    version: ARTICLES_VERSION,
    written: new Date(at).toISOString(),
    articles: articles.map(({ raw, metadata }) => ({ ...metadata, raw })),
  };
  return `${JSON.stringify(written, null, 1)}\n`;
}
