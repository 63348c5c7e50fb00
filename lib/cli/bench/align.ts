import { Alignment, extract, type FigureDocument } from '../../figures';
import { table } from '../accuracy/table';
import { newsOf } from './news';

const SIZES = [100, 1_000, 10_000];
const ADDED = 50;

/**
 * Time to add one article, the mean of 50, to libraries of three sizes; beside it the time that comparing with every
 * article would take, measured on a sample. Reading the article's own figures is not counted: it does not depend on the library.
 */
export function benchAlign(): void {
  const rows: string[][] = [];
  let first = 0;
  const documents = Array.from({ length: (SIZES.at(-1) ?? 0) + ADDED }, (_, at) => documentOf(at));
  for (const size of SIZES) {
    const alignment = new Alignment();
    const filled = timed(() => alignment.addAll(documents.slice(0, size)));
    let met = 0;
    const added = documents.slice(-ADDED);
    const ms = timed(() => {
      for (const document of added) met += alignment.add(document);
    });
    const each = ms / ADDED;
    first ||= each;
    rows.push([
      size.toLocaleString('en'),
      `${each.toFixed(2)} ms`,
      `${(each / first).toFixed(1)}×`,
      (met / ADDED).toFixed(0),
      `${(filled / 1000).toFixed(1)} s`,
    ]);
  }
  console.log(table(['articles', 'add one', 'of the first', 'candidates met', 'all at once'], rows));
}

function documentOf(at: number): FigureDocument {
  const { title, text, published } = newsOf(at);
  const figures = extract(text, { published }).map((figure, i) => ({ ...figure, id: `${at}-${i}` }));
  return { article: String(at), published, about: `${title}\n\n${text}`, figures };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
