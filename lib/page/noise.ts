/** Lines that are no part of what is told: who wrote it, what else there is to read, labels and teasers. */
import { closestTo, contains } from './dom';
import type { Segment } from './segment';
import type { SkipRules } from './skip';

/** A line of this length in which nearly everything is a link leads elsewhere. */
const LINK_SHARE = 0.8;
const BYLINE = /^\s*(?:[Bb]y|BY)\s+\p{Lu}[^.!?:]{0,80}$/u;
const SENTENCE_END = /[.!?…][\p{Pe}\p{Pf}"'\s]*$/u;
/** So long a line is prose, whatever it ends with; so short a one is none. */
const LONG_CHARS = 80;
const SHORT_CHARS = 40;
const HEADING = /^h[2-6]$/;
/** Blocks that say what they are; any other may be a part of some machinery. */
const TELLING = new Set('p li td th dt dd blockquote h1 h2 h3 h4 h5 h6 caption summary q'.split(' '));

export function isNoise({ text, linked, block }: Segment, { article }: SkipRules): boolean {
  if (BYLINE.test(text)) return true;
  if (article === null || block.localName === 'h1') return false;
  const { length } = text.trim();
  if (linked > length * LINK_SHARE) return true;
  if (length >= LONG_CHARS) return false;
  const isSentence = SENTENCE_END.test(text);
  if (contains(article, block)) return !isSentence && !TELLING.has(block.localName);
  // An entry of a live blog has a heading of its own; a teaser’s is a link.
  if (HEADING.test(block.localName) && linked === 0 && closestTo(block, 'article') !== null) return false;
  return !isSentence || length < SHORT_CHARS;
}
