import type { Span } from './span';

/** A word (with inner apostrophes and full stops of “U.S.”), a number as digits are written, or one sign. */
export interface Token extends Span {
  kind: 'word' | 'number' | 'sign';
  text: string;
  lower: string;
}

const TOKEN = /(\d[\d,.\u00a0\u202f]*\d|\d)|((?:\p{Lu}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|[^\s\p{L}\p{M}\d]/gu;

/** Tokens of `text` inside `span`, offsets into `text`. Hyphens are signs of their own. */
export function tokens(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const part = text.slice(span.start, span.end);
  const found: Token[] = [];
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index;
    const kind = match[1] ? 'number' : match[2] ? 'word' : 'sign';
    found.push({ start, end: start + match[0].length, kind, text: match[0], lower: match[0].toLowerCase() });
  }
  return found;
}
