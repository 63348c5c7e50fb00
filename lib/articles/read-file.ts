import type { ArticleFile } from './article-file';
import type { Draft } from './draft';
import { readFeedArticles } from './feed-articles';
import { readHtmlArticle } from './html-article';
import { isPack, readJsonArticles } from './json-articles';
import { parseJson } from './json-file';
import { readPlainArticle } from './plain-article';
import type { Reading } from './reading';

/** Ends of the names of files that may hold articles. */
export const READABLE = /\.(?:txt|md|markdown|html?|json|xml|rss|atom)$/i;

/** Names of files that tell about a folder and hold no article. */
export const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog|copying|notice)(?:\.\w+)?$/i;

export type ReadFile =
  | { drafts: Draft[] }
  /** A pack that was compiled already; unchecked. */
  | { pack: unknown };

/** One file as articles, or as the pack it is. What is wrong with it is among the problems. */
export function readFile(file: ArticleFile, reading: Reading): ReadFile {
  if (!/\.json$/i.test(file.name)) return { drafts: readTextFile(file, reading) };
  const json = parseJson(file, reading.problems);
  if (json === null) return { drafts: [] };
  return isPack(json.value) ? { pack: json.value } : { drafts: readJsonArticles({ ...file, json }, reading) };
}

/** A file that is no JSON. */
export function readTextFile(file: ArticleFile, reading: Reading): Draft[] {
  if (/\.html?$/i.test(file.name)) return [readHtmlArticle(file, reading.open)];
  if (/\.(?:xml|rss|atom)$/i.test(file.name)) return readFeedArticles(file, reading);
  return readPlainArticle(file, reading.problems);
}
