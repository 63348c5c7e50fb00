/** Runs in a page of many words: every fifth word a mark, and the same words in a highlight of the browser's. */
import { hitTester, type PageMark } from '../../../page';

const MARKS = 1_000;
const MOVES = 20_000;
const QUESTIONS = 200;

export interface HitTimes {
  oursUs: number;
  highlightsFromPointUs: number;
  /** How many of the moves were over a mark. */
  hits: number;
}

function measureHits(): HitTimes | null {
  let left = MARKS;
  const find = (text: string): PageMark[] =>
    [...text.matchAll(/\p{L}+/gu)].flatMap(({ index, 0: word }, at) =>
      at % 5 === 0 && left-- > 0
        ? [{ kind: 'topic', id: word, start: index, end: index + word.length, verdict: null, paint: true }]
        : [],
    );
  const hit = hitTester(document, find);
  if (hit === null) return null;
  const moves = Array.from({ length: 500 }, (_, at) => {
    const [x, y] = [innerWidth * 0.3 + ((at * 7) % (innerWidth * 0.4)), (at * 3) % innerHeight];
    return { x, y, target: document.elementFromPoint(x, y) ?? document.body };
  });
  let hits = 0;
  const start = performance.now();
  for (let at = 0; at < MOVES; at++) {
    const { x, y, target } = moves[at % moves.length] ?? { x: 0, y: 0, target: document.body };
    if (hit(target, x, y) !== null) hits++;
  }
  const oursUs = ((performance.now() - start) * 1000) / MOVES;
  return { oursUs, highlightsFromPointUs: browserUs(), hits: hits / MOVES };
}

/** The browser's own answer, over as many ranges of one highlight. */
function browserUs(): number {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && highlight.size < MARKS) {
    const node = walker.currentNode as Text;
    for (const { index, 0: word } of node.data.matchAll(/\p{L}+/gu)) {
      const range = { startContainer: node, startOffset: index, endContainer: node, endOffset: index + word.length };
      if (highlight.size < MARKS) highlight.add(new StaticRange(range));
    }
  }
  CSS.highlights.set('asked', highlight);
  const registry = CSS.highlights as HighlightRegistry & { highlightsFromPoint(x: number, y: number): unknown[] };
  const start = performance.now();
  for (let at = 0; at < QUESTIONS; at++) registry.highlightsFromPoint((at * 37) % innerWidth, (at * 53) % innerHeight);
  return ((performance.now() - start) * 1000) / QUESTIONS;
}

Object.assign(globalThis, { measureHits });
