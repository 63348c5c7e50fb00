/** All comparisons as a list to choose from: without sentences, so that thousands fit one answer. */
import { comparisonView, mostTelling } from './comparing';
import type { Shelf } from './shelf';
import type { ComparisonList } from './views';

export function listComparisons(shelf: Shelf): ComparisonList {
  const known = [...shelf.comparisonById.values()].map((comparison) => ({
    view: comparisonView(shelf, comparison),
    topics: comparison.topics.filter((id) => shelf.topicById.has(id)),
  }));
  const rows = known
    .toSorted((a, b) => mostTelling(a.view, b.view))
    .map(({ view: { id, kind, subject, verdict, lines }, topics }) => ({
      id,
      kind,
      subject,
      verdict,
      said: lines.map(({ article, outlet, stated }) => ({ article, outlet, stated })),
      topics,
    }));
  const named = new Set(rows.flatMap(({ topics }) => topics));
  const topics = [...named].flatMap((id) => shelf.topicById.get(id) ?? []).map(({ id, name }) => ({ id, name }));
  return { rows, topics };
}
