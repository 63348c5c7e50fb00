import type { Span } from './span';

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/;
const BEGINS_LOWER = /^["'“‘([]?\p{Ll}/u;
/** Words a heading or paragraph does not end with: the line was broken inside a sentence. */
const DANGLING =
  /(?:^|\s)(?:a|an|the|of|to|in|on|at|by|for|with|from|and|or|but|than|least|about|around|over|under|nearly|almost|that|which|who|as|is|are|was|were|has|have|had|been|be|their|its|his|her)$/i;

/** Lines of a text, or of a part of it, without their surrounding white space; empty lines are left out. */
export function lines(text: string, part: Span = { start: 0, end: text.length }): Span[] {
  const found: Span[] = [];
  // The part alone is searched: in a page without line breaks every search would run on to its end.
  const own = part.start === 0 && part.end === text.length ? text : text.slice(part.start, part.end);
  let start = 0;
  while (start <= own.length) {
    const next = own.indexOf('\n', start);
    const end = next < 0 ? own.length : next;
    const line = trim(text, { start: part.start + start, end: part.start + end });
    if (line.end > line.start) found.push(line);
    start = end + 1;
  }
  return found;
}

export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x202f
  );
}

export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Only the edges of a line are looked at, so that a very long line costs nothing. */
const EDGE = 40;

/** Whether `next` goes on with the sentence that `line` began: a line break is not a paragraph break. */
export function continues(text: string, line: Span, next: Span): boolean {
  const tail = text.slice(Math.max(line.start, line.end - EDGE), line.end);
  if (ENDS_SENTENCE.test(tail)) return false;
  const gap = text.slice(line.end, next.start);
  if (gap.indexOf('\n') === gap.lastIndexOf('\n') && DANGLING.test(tail)) return true;
  return BEGINS_LOWER.test(text.slice(next.start, Math.min(next.end, next.start + EDGE)));
}
