import { continues, lines } from './lines';
import type { Span } from './span';

/**
 * Paragraphs of a text: lines, where a line that ends inside a sentence is joined with the next.
 * Both blank lines and single line breaks separate, as outlets use either.
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let line: Span | null = null;
  for (const next of lines(text)) {
    const last = found.at(-1);
    if (last && line && continues(text, line, next)) last.end = next.end;
    else found.push({ ...next });
    line = next;
  }
  return found;
}
