/**
 * The text of a whole page, in which quotes have their place: every block that is displayed and says something, in
 * order, one line each, white space as it is drawn. Read anew for each question, for a page changes. What the reader types is not in it.
 * What stands in an open shadow root is, where it is drawn.
 */
import { bodyOf, childNodesOf, mayBeDrawn, shadowRootOf } from './dom';
import { Builder, type Piece, placesOf } from './segment';
import { isInlineTag } from './skip';
import { inSlices } from './slices';

/** A place in that text, with its words and what stands around them (W3C Web Annotation selectors). */
export interface PageQuote {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

const CONTEXT_CHARS = 32;
const NODES_A_STEP = 100;
/** Of a page that grows while it is read. */
const MOST_NODES = 1_000_000;

interface PageText {
  text: string;
  /** `at` counts from the start of the whole text. */
  pieces: Piece[];
}

/** As much of the page's text as `most` characters; read in slices, for the panel asks again at each change. */
export async function pageText(document: Document, most: number): Promise<string> {
  const { done } = await inSlices(document.defaultView as Window, reading(document));
  return textOf(done).slice(0, most);
}

/** What is selected, without white space at its ends, cut to `most` characters; null where nothing of the text is. */
export function selectedQuote(document: Document, most: number): PageQuote | null {
  const { text, pieces } = read(document);
  const range = selectedRange(document, pieces);
  const span = range && spanIn(pieces, range);
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
  if (exact === '' || text.slice(start, end) !== exact) return null;
  // A range lies in one tree: of words that go on in another, those in the first are shown.
  const said = pieces.filter(({ at, length }) => at < end && at + length > start);
  const tree = said[0]?.node.getRootNode();
  return placesOf(
    said.filter(({ node }) => node.getRootNode() === tree),
    start,
    end,
  );
}

function read(document: Document): PageText {
  const steps = reading(document);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return joined(value);
  }
}

/** Reads so many nodes a step. Without recursion: a page may nest as deep as it likes. */
function* reading(document: Document): Generator<void, Builder> {
  const builder = new Builder();
  const body = bodyOf(document);
  if (body === null) return builder;
  let read = 0;
  /** What is being read: the nodes inside each element on the way, and how far. */
  const way: { nodes: ArrayLike<Node>; at: number; isBlock: boolean }[] = [];
  way.push({ nodes: drawnIn(body), at: 0, isBlock: true });
  for (let level = way.at(-1); level !== undefined && read < MOST_NODES; level = way.at(-1)) {
    if (++read % NODES_A_STEP === 0) yield;
    const node = level.nodes[level.at++];
    if (node === undefined) {
      if (level.isBlock) builder.close(body);
      way.pop();
      continue;
    }
    if (node.nodeType === 3) builder.add(node as Text, body, false);
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    // Of any name, it is a block around what it draws.
    const isBlock = shadowRootOf(element) !== null || !isInlineTag(element);
    if (element.localName === 'br') builder.sign('\n');
    else if (isBlock) builder.close(body);
    if (isRead(element)) way.push({ nodes: drawnIn(element), at: 0, isBlock });
  }
  return builder;
}

/** What an element draws: its own nodes, or those of its shadow root; a slot those that were put there. */
function drawnIn(element: Element): ArrayLike<Node> {
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes?.() : null;
  return given?.length ? given : childNodesOf(shadowRootOf(element) ?? element);
}

function isRead(element: Element): boolean {
  if (/^(script|style|textarea)$/.test(element.localName)) return false;
  // Asked of the prototype, as in dom.ts: one form that answers by its controls would hide the whole page's text.
  const editable = Element.prototype.getAttribute.call(element, 'contenteditable');
  return (editable === null || editable === 'false') && mayBeDrawn(element);
}

function joined({ done }: Builder): PageText {
  let at = 0;
  const pieces: Piece[] = [];
  for (const segment of done) {
    for (const piece of segment.pieces) pieces.push({ ...piece, at: piece.at + at });
    at += segment.text.length + 1;
  }
  return { text: textOf(done), pieces };
}

const textOf = (done: Builder['done']): string => done.map(({ text }) => text).join('\n');

const endIn = ({ from, length, ligature }: Piece): number => from + (ligature ? 1 : length);

/** Newer browsers tell what is selected in a shadow root if they are handed the root. */
interface Composed {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Null where nothing is selected. */
function selectedRange(document: Document, pieces: Piece[]): StaticRangeInit | null {
  const selection: (Selection & Composed) | null = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const shadowRoots = pieces.map(({ node }) => node.getRootNode()).filter(isShadow);
  const range = selection.getComposedRanges?.({ shadowRoots })[0] ?? selection.getRangeAt(0);
  return range.collapsed ? null : range;
}

const isShadow = (root: Node): root is ShadowRoot => 'host' in root;

function spanIn(pieces: Piece[], range: StaticRangeInit): { start: number; end: number } | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isAfterStart = besides(startContainer, startOffset);
  const isBeforeEnd = besides(endContainer, endOffset);
  const first = pieces.find((piece) => isAfterStart(piece.node, endIn(piece)) >= 0);
  const last = pieces.findLast((piece) => isBeforeEnd(piece.node, piece.from) <= 0);
  if (first === undefined || last === undefined || first.at > last.at) return null;
  const within = ({ at, from, length }: Piece, offset: number) => at + Math.max(0, Math.min(length, offset - from));
  return {
    start: first.node === startContainer ? within(first, startOffset) : first.at,
    end: last.node === endContainer ? within(last, endOffset) : last.at + last.length,
  };
}

/** Where a place lies to a point: before (-1), at it (0), after (1); NaN where it is outside the point's tree. */
function besides(container: Node, offset: number): (node: Node, at: number) => number {
  const tree = container.getRootNode();
  const point = (container.ownerDocument ?? (container as Document)).createRange();
  point.setStart(container, offset);
  return (node, at) => {
    let inside = node;
    let root = node.getRootNode();
    // In a shadow root below: it lies where the host does.
    while (root !== tree) {
      if (!isShadow(root)) return Number.NaN;
      inside = root.host;
      root = inside.getRootNode();
    }
    return point.comparePoint(inside, inside === node ? at : 0);
  };
}
