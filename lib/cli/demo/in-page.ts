/**
 * Questions asked inside a web page, as functions without anything from outside, so that they can be handed to a
 * browser as source text.
 */

export interface Spot {
  x: number;
  y: number;
}

/**
 * Scrolls the nth visible occurrence of a text into the middle of the window and says where its first line's middle
 * is, in CSS pixels of the viewport; null where there is none. Text split over inline elements is found.
 */
export function locateText(wanted: string, nth: number): Spot | null {
  const nodes: { node: Text; at: number }[] = [];
  let all = '';
  const walker = document.createTreeWalker(document.body ?? document.documentElement, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest('script,style,noscript') || parent.getClientRects().length === 0) continue;
    nodes.push({ node, at: all.length });
    all += node.data.replace(/\s/g, ' ');
  }
  let found = -1;
  for (let left = nth; left >= 0; left -= 1) {
    found = all.indexOf(wanted, found + 1);
    if (found < 0) return null;
  }
  const place = (offset: number) => nodes.findLast((entry) => entry.at <= offset) ?? null;
  const first = place(found);
  const last = place(found + wanted.length - 1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, found - first.at);
  range.setEnd(last.node, found + wanted.length - last.at);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = Array.from(range.getClientRects()).find((rect) => rect.width > 0);
  return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
}

/** The text of every painted mark of the page, in the order of the highlight registry. */
export function markTexts(): string[] {
  const texts: string[] = [];
  for (const highlight of CSS.highlights.values()) {
    for (const part of highlight.values()) {
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      texts.push(range.toString());
    }
  }
  return texts;
}

/** How many ranges are painted. */
export function countMarks(): number {
  let count = 0;
  for (const highlight of CSS.highlights.values()) count += highlight.size;
  return count;
}

/** The source of a call of one of these functions. */
export function callOf<Args extends unknown[]>(fn: (...args: Args) => unknown, ...args: Args): string {
  // tsx and esbuild wrap inner functions in a helper of theirs, which the page does not have.
  return `((__name) => (${fn})(${args.map((arg) => JSON.stringify(arg)).join(', ')}))((fn) => fn)`;
}
