/** A page on disk as the extension would meet it in a tab. */
import { basename } from 'node:path';
import { type Problems, readHtmlArticle } from '../../articles';
import { clean } from '../../text';
import { readArticleFile } from '../articles/folder';
import { openDocument } from '../articles/page-document';
import { readText } from '../articles/read-text';

export interface Page {
  title: string;
  /** Empty where the page does not say where it stood. */
  host: string;
  /** One per block. */
  texts: string[];
  /** Whether an article was found, or all of the page was taken. */
  isArticle: boolean;
}

export function readPage(path: string, problems: Problems): Page | null {
  if (!/\.(?:html?|txt|md|markdown)$/i.test(path)) {
    problems.add(path, null, 'is not a page: .html, .txt or .md.');
    return null;
  }
  const text = readText(path, problems);
  if (text === null) return null;
  const name = basename(path);
  const file = { path, name, id: name, text };
  const page = /\.html?$/i.test(name) ? readHtmlArticle(file, openDocument) : null;
  const [draft = page] = page ? [page] : readArticleFile(file, problems);
  if (draft === null || draft === undefined) return null;
  const title = draft.known.title?.value ?? '';
  const link = draft.known.link?.value ?? '';
  const paragraphs = page?.paragraphs ?? paragraphsOf(draft.raw);
  if (paragraphs.length === 0) problems.add(path, null, 'is empty: there is no text in it.');
  return {
    title,
    host: URL.canParse(link) ? new URL(link).hostname : '',
    // A headline stands on the page, whether or not the article's text begins with it.
    texts: title === '' || paragraphs[0] === title ? paragraphs : [title, ...paragraphs],
    isArticle: page?.isArticle ?? true,
  };
}

function paragraphsOf(raw: string): string[] {
  const { text, paragraphs } = clean(raw);
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}
