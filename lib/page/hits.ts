/** The search for the mark under the pointer, on a document read in one go: for measuring, as `readLines` is. */
import { Chunks } from './chunks';
import { type Mark, withMarks } from './mark';
import type { PageMark } from './page-layer';
import { Rects } from './rects';
import { readSegments } from './segment';

/** `find` says what is marked in a text. The answer takes what the browser says of a pointer: where it is, over what. */
export function hitTester(
  document: Document,
  find: (text: string) => PageMark[],
): ((target: Node, x: number, y: number) => Mark | null) | null {
  const view = document.defaultView;
  if (view === null) return null;
  const rules = { article: null };
  const nothing = () => {};
  const chunks = new Chunks(rules, { added: nothing, removed: nothing, shadow: nothing });
  chunks.open(document.body);
  while (chunks.step());
  const asides = { onShadow: nothing, onHidden: nothing, onBare: nothing, isElsewhere: () => false };
  for (const chunk of chunks.all) {
    const segments = readSegments(chunk.root, { own: chunk.own, rules, asides });
    chunk.segments = segments.flatMap((segment) => withMarks(segment, find(segment.text)) ?? []);
  }
  const rects = new Rects(view);
  return (target, x, y) => rects.hit(chunks.at(target)?.segments ?? [], x, y)?.mark ?? null;
}
