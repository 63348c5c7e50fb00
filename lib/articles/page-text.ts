/** The words of a page, paragraph by paragraph, as a reader sees them. */
import { Readability } from '@mozilla/readability';

export interface PageText {
  paragraphs: string[];
  /** Whether an article was found, or all of the page was taken. */
  isArticle: boolean;
}

/** Less than this is a teaser or a notice about cookies. */
const ARTICLE_CHARS = 140;
const NOT_TEXT = new Set(
  'head title script style noscript template svg math iframe object embed select button textarea input form nav footer menu figcaption'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figure h1 h2 h3 h4 h5 ' +
    'h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const TEXT_NODE = 3;
const ELEMENT = 1;

/** The article of a page; the whole body where Readability finds none. Changes the document. */
export function articleText(document: Document): PageText {
  const whole = blockTexts(document.body);
  const found = new Readability<Node>(document, { serializer: (node) => node }).parse();
  const paragraphs = found?.content ? blockTexts(found.content) : [];
  const chars = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return chars >= ARTICLE_CHARS ? { paragraphs, isArticle: true } : { paragraphs: whole, isArticle: false };
}

/** One text per block; white space as it is drawn. */
export function blockTexts(root: Node): string[] {
  const texts: string[] = [];
  let text = '';
  const close = () => {
    const even = text
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (even !== '') texts.push(even);
    text = '';
  };
  const walk = (parent: Node): void => {
    for (const child of parent.childNodes) {
      // Without the prefix that a feed may give it.
      const name = child.nodeName.toLowerCase().replace(/^.*:/, '');
      if (child.nodeType === TEXT_NODE) text += child.nodeValue ?? '';
      if (child.nodeType !== ELEMENT || NOT_TEXT.has(name)) continue;
      const isBlock = BLOCKS.has(name);
      if (isBlock || name === 'br') close();
      walk(child);
      if (isBlock) close();
    }
  };
  walk(root);
  close();
  return texts;
}
