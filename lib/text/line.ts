import { isSpace } from './lines';
import type { Cut, NoiseKind, Span } from './span';

/** A stretch of a line that is kept, in raw offsets; `space`: one space is set before it where a mark was cut. */
export interface Part extends Span {
  space: boolean;
}

/** One line as a reader sees it: `text` is its parts without the marks of Markdown and HTML between them. */
export interface Line extends Span {
  text: string;
  parts: Part[];
  cuts: readonly Cut[];
  /** Its words as labels are written, empty if it is long. */
  label: string;
  bullet: boolean;
  /** Nothing but the words of a link. */
  link: boolean;
}

/** Rules look at short lines only: a long one is a paragraph, and its length would be squared. */
export const LONGEST_RULED = 400;

export const LONGEST_LABEL = 70;
const PLAIN = /^[a-z]{1,20}$/;
const EDGES = /^[^\p{L}\p{N}$£€]+|[^\p{L}\p{N}]+$/gu;

/** The words of a short line as labels are written: lower case, no bullets, no marks at either end. */
export const labelOf = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.length > LONGEST_LABEL
      ? ''
      : text.toLowerCase().replace(EDGES, '').replace(/\s+/g, ' ');

const PROSE_END = /(?:[^.…][.!?]|[.!?]["'”’»)\]]+|['’]{2})$/;
const STORY_WORDS = 5;

export const endsLikeProse = (text: string): boolean => PROSE_END.test(text.slice(-4));

/** Words between white space; those of a long text are not counted. */
export function countWords(text: string): number {
  if (text.length > LONGEST_RULED) return LONGEST_RULED;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i));
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}

/** A sentence of the story, as far as one line can tell. */
export const isStory = (text: string): boolean => endsLikeProse(text) && countWords(text) >= STORY_WORDS;

/** Takes spans of the line's text, in order and apart, out of its parts; one pass, however many there are. */
export function cutFromLine(line: Line, spans: readonly Span[], kind: NoiseKind): void {
  const parts: Part[] = [];
  const cuts: Cut[] = [];
  let at = 0;
  let next = 0;
  for (const part of line.parts) {
    if (part.space) at++;
    const length = part.end - part.start;
    let kept = 0;
    for (; next < spans.length; next++) {
      const span = spans[next];
      if (!span || span.start >= at + length) break;
      const from = Math.max(span.start - at, kept);
      const to = Math.min(span.end - at, length);
      if (from > kept)
        parts.push({ start: part.start + kept, end: part.start + from, space: part.space && kept === 0 });
      if (to > from) cuts.push({ start: part.start + from, end: part.start + to, kind });
      kept = Math.max(kept, to);
      if (span.end > at + length) break;
    }
    if (kept < length) parts.push({ start: part.start + kept, end: part.end, space: part.space && kept === 0 });
    at += length;
  }
  if (parts[0]) parts[0].space = false;
  line.parts = parts;
  line.cuts = [...line.cuts, ...cuts];
  line.text = without(line.text, spans);
}

function without(text: string, spans: readonly Span[]): string {
  const kept: string[] = [];
  let start = 0;
  for (const span of spans) {
    kept.push(text.slice(start, span.start));
    start = span.end;
  }
  kept.push(text.slice(start));
  return kept.join('');
}
