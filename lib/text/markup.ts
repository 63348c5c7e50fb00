import type { Cut, Span } from './span';

/** Marks at the head of a line: Markdown headings, quotes and list bullets. */
const HEAD = /^(?:#{1,6}\s+|>\s+|[•·*]\s+|[-–]\s+(?=\p{Lu}))/u;
/**
 * `[word](target)`, `![alt](target)`, `**word**`, `<https://…>`. Lengths are bounded so that a page of brackets
 * costs linear time; longer ones are left as text.
 */
const INLINE = /(!?)\[([^[\]\n]{1,200})\]\([^()\s]{0,300}\)|(\*\*|__)([^*_\n]{1,200})\3|<https?:\/\/[^>\s]{1,300}>/g;

/** The parts of a line that are text. What is between them is appended to `cuts` as markup. */
export function inlineMarkup(raw: string, line: Span, cuts: Cut[]): Span[] {
  const text = raw.slice(line.start, line.end);
  const kept: Span[] = [];
  let start = HEAD.exec(text)?.[0].length ?? 0;
  if (start > 0) cuts.push({ start: line.start, end: line.start + start, kind: 'markup' });
  const keep = (from: number, to: number): void => {
    if (to > from) kept.push({ start: line.start + from, end: line.start + to });
  };
  const cut = (from: number, to: number): void => {
    if (to > from) cuts.push({ start: line.start + from, end: line.start + to, kind: 'markup' });
  };
  for (const match of text.matchAll(INLINE)) {
    if (match.index < start) continue;
    const end = match.index + match[0].length;
    const word = match[1] ? undefined : (match[2] ?? match[4]);
    const from = word === undefined ? end : match.index + match[0].indexOf(word);
    const to = word === undefined ? end : from + word.length;
    keep(start, match.index);
    cut(match.index, from);
    keep(from, to);
    cut(to, end);
    start = end;
  }
  keep(start, text.length);
  return kept;
}
