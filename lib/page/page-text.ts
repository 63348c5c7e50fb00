/**
 * The text of a whole page, in which quotes have their place: every block that is displayed and says something, in
 * order, one line each, white space as it is drawn. Read anew for each question, for a page changes. What the reader types is not in it.
 */
import { Builder, type Piece, placesOf } from './segment';
import { isInlineTag } from './skip';

/** A place in that text, with its words and what stands around them (W3C Web Annotation selectors). */
export interface PageQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

const CONTEXT_CHARS = 32;

interface PageText {
  text: string;
  /** `at` counts from the start of the whole text. */
  pieces: Piece[];
}

/** As much of the page's text as `most` characters. */
export const pageText = (document: Document, most: number): string => read(document).text.slice(0, most);

/** What is selected, without white space at its ends, cut to `most` characters; null where nothing of the text is. */
export function selectedQuote(document: Document, most: number): PageQuote | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { text, pieces } = read(document);
  const span = spanIn(pieces, range);
  if (span === null) return null;
  const whole = text.slice(span.start, span.end);
  const exact = whole
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '');
  if (exact === '') return null;
  const start = span.start + whole.length - whole.trimStart().length;
  const end = start + exact.length;
  const prefix = text.slice(Math.max(0, start - CONTEXT_CHARS), start).replace(/^[\uDC00-\uDFFF]/, '');
  const suffix = text.slice(end, end + CONTEXT_CHARS).replace(/[\uD800-\uDBFF]$/, '');
  return { exact, prefix, suffix, start, end };
}

/** Where these words lie in the document; null if others stand there by now. */
export function placeOfQuote(
  document: Document,
  { start, end, exact }: Pick<PageQuote, 'start' | 'end' | 'exact'>,
): StaticRangeInit | null {
  const { text, pieces } = read(document);
  return exact !== '' && text.slice(start, end) === exact ? placesOf(pieces, start, end) : null;
}

/** Without recursion: a page may nest as deep as it likes. */
function read(document: Document): PageText {
  const builder = new Builder();
  const { body } = document;
  let node: Node | null = body?.firstChild ?? null;
  while (node !== null) {
    if (node.nodeType === 3) builder.add(node as Text, body, false);
    else if (node.nodeName === 'BR') builder.sign('\n');
    else if (node.nodeType === 1 && !isInlineTag(node as Element)) builder.close(body);
    if (node.firstChild !== null && isRead(node)) {
      node = node.firstChild;
      continue;
    }
    node = following(node, body, () => builder.close(body));
  }
  builder.close(body);
  return joined(builder);
}

/** The next node that is not inside this one; tells of each block that is left on the way. */
function following(from: Node, root: Node, onLeave: () => void): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (node !== from && !isInlineTag(node as Element)) onLeave();
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

function isRead(node: Node): boolean {
  const element = node as Element;
  if (/^(script|style|textarea)$/.test(element.localName)) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return false;
  return element.checkVisibility?.() !== false;
}

function joined({ done }: Builder): PageText {
  let at = 0;
  const pieces: Piece[] = [];
  for (const segment of done) {
    for (const piece of segment.pieces) pieces.push({ ...piece, at: piece.at + at });
    at += segment.text.length + 1;
  }
  return { text: done.map(({ text }) => text).join('\n'), pieces };
}

const endIn = ({ from, length, ligature }: Piece): number => from + (ligature ? 1 : length);

function spanIn(pieces: Piece[], range: Range): { start: number; end: number } | null {
  const first = pieces.find((piece) => range.comparePoint(piece.node, endIn(piece)) >= 0);
  const last = pieces.findLast((piece) => range.comparePoint(piece.node, piece.from) <= 0);
  if (first === undefined || last === undefined || first.at > last.at) return null;
  const within = ({ at, from, length }: Piece, offset: number) => at + Math.max(0, Math.min(length, offset - from));
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return {
    start: first.node === startContainer ? within(first, startOffset) : first.at,
    end: last.node === endContainer ? within(last, endOffset) : last.at + last.length,
  };
}
