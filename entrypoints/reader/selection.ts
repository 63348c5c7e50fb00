/** What is selected in the article's text, as places in its paragraphs. */
import type { TextPlace } from './passages';

export interface Selected {
  from: TextPlace;
  to: TextPlace;
  /** Where it ends, from the upper left corner of its last paragraph's block, in CSS pixels. */
  spot: { left: number; top: number };
}

/** The drawn paragraphs: their text content is the article's, to the letter. */
const paragraphsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('.paragraph > p')];

/** Null where nothing is selected, or where it does not begin in the text: a page that is selected whole is no quote. */
export function selectedIn(root: HTMLElement): Selected | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const touched = paragraphsIn(root).flatMap((paragraph, at) => {
    if (!range.intersectsNode(paragraph)) return [];
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const start = paragraph.contains(startContainer) ? offsetIn(paragraph, startContainer, startOffset) : 0;
    const isEndHere = paragraph.contains(endContainer);
    const end = isEndHere ? offsetIn(paragraph, endContainer, endOffset) : (paragraph.textContent ?? '').length;
    return end > start ? [{ at, start, end, paragraph }] : [];
  });
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const spot = endOf(range, last.paragraph);
  return { from: { at: first.at, offset: first.start }, to: { at: last.at, offset: last.end }, spot };
}

/** UTF-16 units from the beginning of the paragraph. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

function endOf(range: Range, paragraph: HTMLElement): Selected['spot'] {
  const block = (paragraph.parentElement ?? paragraph).getBoundingClientRect();
  const within = paragraph.getBoundingClientRect();
  const lines = [...range.getClientRects()].filter(({ width, top }) => width > 0 && top < within.bottom);
  const last = lines.at(-1) ?? within;
  return { left: last.right - block.left, top: last.bottom - block.top };
}
