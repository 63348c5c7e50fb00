/** What would be read of a document as it stands, in one go: for measuring, since a page is never read like this. */
import { findArticle } from './article';
import { isNoise } from './noise';
import { readSegments } from './segment';

export interface Line {
  text: string;
  block: Element;
}

/** Every line that is not left out, and the article that was found. Open shadow roots are not entered. */
export function readLines(document: Document): { article: Element | null; lines: Line[] } {
  const rules = { article: findArticle(document) };
  const asides = { onShadow: () => {}, onHidden: () => {}, onBare: () => {}, isElsewhere: () => false };
  const segments = readSegments(document.body, { own: false, rules, asides });
  return { ...rules, lines: segments.filter((segment) => !isNoise(segment, rules)) };
}
