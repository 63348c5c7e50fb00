/** The article of a saved page. */
import type { ArticleFile } from './article-file';
import { type Draft, firstKnown } from './draft';
import { fromAddress, fromFileName } from './fields';
import { readPageMetadata } from './page-metadata';
import { articleText, blockTexts } from './page-text';
import type { OpenDocument } from './reading';

export interface HtmlArticle extends Draft {
  paragraphs: string[];
  /** Whether an article was found in the page; if not, `paragraphs` are all of it. */
  isArticle: boolean;
}

export function readHtmlArticle({ path, name, id, text }: ArticleFile, open: OpenDocument): HtmlArticle {
  const document = open(text, 'text/html');
  const page = readPageMetadata(document, text);
  const language = document.documentElement.getAttribute('lang');
  const { paragraphs, isArticle } = articleText(document);
  return {
    id,
    file: path,
    place: () => null,
    raw: paragraphs.join('\n\n'),
    known: firstKnown(page, fromFileName(name), fromAddress(page.link?.value)),
    language: language || null,
    paragraphs,
    isArticle,
  };
}

/** Paragraphs of a piece of HTML that is an article already, as feeds carry it. */
export function htmlToText(html: string, open: OpenDocument): string {
  return blockTexts(open(html, 'text/html').body).join('\n\n');
}
