/**
 * Where the article of a page is: cheap, and only used to order the work and to tell an article's own parts from
 * what surrounds it. Paragraphs vote for their parent and, half, for its parent (Readability's idea, one pass).
 */

import { bodyOf, closestTo, parentElementOf } from './dom';
import type { SkipRules } from './skip';

/** A paragraph shorter than this is a teaser or a label. */
const PARAGRAPH_CHARS = 80;
/** Less than this is not an article. */
const ARTICLE_CHARS = 600;
/** Enough paragraphs to judge by; the cost stays under a millisecond. */
const PARAGRAPHS_READ = 150;

/** What asks for consent, or is kept ready, can be longer than the article. Told from attributes, so that it costs no style. */
const BOXES =
  'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"],' +
  '[id*="consent" i],[class*="consent" i],[id*="cookie" i],[class*="cookie" i],' +
  '[hidden],[inert],[aria-hidden="true"],[style*="display:none" i],[style*="display: none" i]';

/**
 * Knows the article of a document. It is looked for when it is first asked for: the layer starts where the page itself
 * is busy starting, and this is a millisecond that can come after it.
 */
export class ArticleRules implements SkipRules {
  readonly #document: Document;
  #article: Element | null | undefined;

  constructor(document: Document) {
    this.#document = document;
  }

  get article(): Element | null {
    return this.#article === undefined ? this.seek() : this.#article;
  }

  /** Looks again: it may have come later, or another one took its place. */
  seek(): Element | null {
    try {
      this.#article = findArticle(this.#document);
    } catch {
      // A page can make it fail; sought again at each question, it would cost every one of them.
      this.#article = null;
    }
    return this.#article;
  }
}

/** The element that holds the article; null on front pages, lists and applications. */
export function findArticle(document: Document): Element | null {
  const votes = new Map<Element, number>();
  const body = bodyOf(document);
  const vote = (element: Element | null, chars: number) => {
    if (element !== null && element !== body) votes.set(element, (votes.get(element) ?? 0) + chars);
  };
  const inBox = new Map<Element, boolean>();
  /** Paragraphs stand beside each other: what is around them is looked at once. */
  const isBoxed = (paragraph: Element, parent: Element) => {
    const known = inBox.get(parent) ?? isInBox(parent);
    inBox.set(parent, known);
    return known || paragraph.matches(BOXES);
  };
  const paragraphs = document.getElementsByTagName('p');
  // Not by the list's length: asking for it walks the whole page.
  for (let i = 0; i < PARAGRAPHS_READ; i++) {
    const paragraph = paragraphs.item(i);
    if (paragraph === null) break;
    const chars = paragraph.textContent?.length ?? 0;
    const parent = parentElementOf(paragraph);
    if (chars < PARAGRAPH_CHARS || parent === null || isBoxed(paragraph, parent)) continue;
    vote(parent, chars);
    vote(parentElementOf(parent), chars / 2);
  }
  let best: Element | null = null;
  let most = ARTICLE_CHARS;
  for (const [element, chars] of votes) {
    if (chars > most) [best, most] = [element, chars];
  }
  return best && (closestTo(best, 'article') ?? best);
}

/** A page that only says in its class that it has a box is none. */
function isInBox(element: Element): boolean {
  const box = closestTo(element, BOXES);
  return (
    box !== null &&
    box !== bodyOf(element.ownerDocument) &&
    Element.prototype.querySelector.call(box, 'article, h1') === null
  );
}
