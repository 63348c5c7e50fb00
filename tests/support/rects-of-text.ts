export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Runs in a page: the box of each line on which the first occurrence of a text stands. */
export function rectsOfText(text: string): Rect[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.nodeValue?.indexOf(text) ?? -1;
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return Array.from(range.getClientRects(), ({ x, y, width, height }) => ({ x, y, width, height }));
  }
  throw new Error(`No “${text}” on this page.`);
}

/** Whether a part of one lies on the other. */
export const overlap = (a: Rect, b: Rect): boolean =>
  Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
  Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y);
