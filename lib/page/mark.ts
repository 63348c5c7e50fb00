/** A mark in its segment, and which marks are underlined. */
import type { HighlightKind } from './highlight-css';
import { LateSegment } from './late';
import type { GoTarget, PageMark, PageSettings, PageTarget } from './page-layer';
import { isUnchanged, placesOf, type Segment } from './segment';

export class MarkedSegment implements Segment {
  marks: Mark[] = [];
  /** Something in it is unsure as yet: read again, it is asked for again. */
  isUnsure = false;
  /** Marked by former settings: it is asked for again, until an answer is here. */
  isOutdated = false;
  readonly block: Element;
  readonly text: string;
  readonly first: Node;
  readonly linked: number;
  readonly #read: Segment;

  constructor(read: Segment) {
    this.block = read.block;
    this.text = read.text;
    this.first = read.first;
    this.linked = read.linked;
    this.#read = read;
  }

  get pieces(): Segment['pieces'] {
    return this.#read.pieces;
  }
}

export interface Mark extends PageMark {
  segment: MarkedSegment;
}

const CONTEXT_CHARS = 2_000;
/** Between two paragraphs of one block. */
const BLANK_LINE = /\n\s*\n/;

const FIGURE_HIGHLIGHTS: Partial<Record<NonNullable<PageMark['verdict']>, HighlightKind>> = {
  conflict: 'conflict',
  'different-scope': 'scope',
  updated: 'updated',
};

/**
 * A segment with what was found in it; null when nothing usable was. Marks that do not lie in the text, or whose
 * nodes say something else by now, are left out.
 */
export function withMarks(segment: Segment, found: PageMark[]): MarkedSegment | null {
  if (found.length === 0) return null;
  const isUnread = segment instanceof LateSegment && !segment.isRead;
  if (isUnread && !segment.stands) return null;
  const marked = new MarkedSegment(segment);
  for (const mark of found) {
    const whole = Number.isInteger(mark.start) && Number.isInteger(mark.end);
    if (!whole || mark.start < 0 || mark.start >= mark.end || mark.end > segment.text.length) continue;
    if (isUnread || isUnchanged(segment, mark.start, mark.end)) marked.marks.push({ ...mark, segment: marked });
  }
  marked.marks.sort((a, b) => a.start - b.start);
  return marked.marks.length === 0 ? null : marked;
}

/** Whether any of its marks may be underlined. Of what none may be, no page learns by when there is painting. */
export const hasOpen = (segment: MarkedSegment | null): boolean => segment?.marks.some(({ paint }) => paint) === true;

/** Whether the page still says what was marked. */
export function holds(mark: Mark): boolean {
  return isUnchanged(mark.segment, mark.start, mark.end);
}

/** Where it lies; null when it is no longer there. */
export function placeOf(mark: Mark): StaticRangeInit | null {
  return holds(mark) ? placesOf(mark.segment.pieces, mark.start, mark.end) : null;
}

export function highlightOf(mark: Mark): HighlightKind | null {
  if (mark.kind === 'topic') return 'topic';
  return mark.verdict === null ? null : (FIGURE_HIGHLIGHTS[mark.verdict] ?? null);
}

export function targetOf(mark: Mark): PageTarget {
  if (mark.kind === 'topic') return { topic: mark.id };
  // Its own and its neighbour sentences are enough to read it by; a message has a cap.
  const { text } = mark.segment;
  const from = text.length <= 2 * CONTEXT_CHARS ? 0 : Math.max(0, mark.start - CONTEXT_CHARS);
  const part = text.slice(from, Math.max(2 * CONTEXT_CHARS, mark.end + CONTEXT_CHARS));
  return { figure: { text: part, start: mark.start - from, end: mark.end - from } };
}

export function isOf(mark: Mark, target: GoTarget): boolean {
  const own = targetOf(mark);
  if ('topics' in target) return 'topic' in own && target.topics.includes(own.topic);
  if ('topic' in own) return false;
  return own.figure.start === target.figure.start && own.figure.text === target.figure.text;
}

/** The same thing at the same place, also after its block was read again. */
export function isSameMark(a: Mark, b: Mark): boolean {
  return a === b || (a.id === b.id && a.start === b.start && a.segment.block === b.segment.block);
}

/** Those of a block's marks that the settings want underlined. `isFirst`: first of its topic on the page. */
export function underlined(
  segment: MarkedSegment,
  settings: Pick<PageSettings, 'marks'>,
  isFirst: (mark: Mark) => boolean,
): Mark[] {
  if (settings.marks === 'none') return [];
  const seen = new Set<string>();
  let end = 0;
  return segment.marks.filter((mark) => {
    if (BLANK_LINE.test(segment.text.slice(end, mark.start))) seen.clear();
    end = mark.end;
    if (!mark.paint || highlightOf(mark) === null) return false;
    if (mark.kind === 'figure') return true;
    if (settings.marks === 'page') return isFirst(mark);
    if (settings.marks === 'paragraph' && seen.has(mark.id)) return false;
    seen.add(mark.id);
    return true;
  });
}

/** Document order, for sorting. */
export function inOrder(a: Mark, b: Mark): number {
  if (a.segment === b.segment) return a.start - b.start;
  const position = a.segment.first.compareDocumentPosition(b.segment.first);
  return position & 4 ? -1 : position & 2 ? 1 : a.start - b.start;
}
