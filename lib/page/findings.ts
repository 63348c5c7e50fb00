/** What was found in a page that is drawn now, in its order. */
import type { Chunk } from './chunks';
import { mayBeDrawn } from './dom';
import { inOrder, type Mark, targetOf } from './mark';
import type { PageFindings } from './page-layer';

/** Not in a section that is folded away since it was read. */
const isDrawn = ({ segment }: Mark): boolean => mayBeDrawn(segment.block);

export function marksIn(chunks: Iterable<Chunk>, wanted: (mark: Mark) => boolean = () => true): Mark[] {
  const marks: Mark[] = [];
  for (const chunk of chunks) for (const segment of chunk.segments) marks.push(...segment.marks);
  return marks.filter((mark) => wanted(mark) && isDrawn(mark)).sort(inOrder);
}

export function findingsIn(chunks: Iterable<Chunk>): Pick<PageFindings, 'topics' | 'figures'> {
  const counts = new Map<string, number>();
  const figures: PageFindings['figures'] = [];
  for (const mark of marksIn(chunks)) {
    if (mark.kind === 'topic') counts.set(mark.id, (counts.get(mark.id) ?? 0) + 1);
    const target = targetOf(mark);
    if ('figure' in target) figures.push(target.figure);
  }
  return { topics: [...counts].map(([id, count]) => ({ id, count })), figures };
}
