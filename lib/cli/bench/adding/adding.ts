import { type ArticleInput, compareAcross, compile, OWN_PACK } from '../../../pack';
import { table } from '../../accuracy/table';
import { machine, note } from '../machine';
import { GrowingLibrary } from './growing-library';
import { retold } from './retold';

const SIZES = [100, 1_000];
const ADDED = 5;
/** As many are added at once while a library is filled. */
const AT_ONCE = 64;
/** Compiling more than this anew takes many minutes. */
const MOST_ANEW = 2_000;

/**
 * Time for one more article in “My articles” of several sizes, the median of five, beside that of compiling all of them anew, which
 * was once done for each. What the worker gets and gives is copied, as messages are. @param sizes in place of 100 and 1 000
 */
export async function benchAdding(sizes: readonly string[] = []): Promise<void> {
  const rows: string[][] = [];
  const wanted = sizes.map(Number).filter((size) => size > 0);
  for (const size of wanted.length > 0 ? wanted : SIZES) rows.push(await rowOf(size));
  console.log(machine());
  console.log(table(['articles', 'one more', 'all anew', 'of it', 'carried', 'kept', 'kept anew'], rows));
}

async function rowOf(size: number): Promise<string[]> {
  const articles = retold(size + ADDED);
  const library = new GrowingLibrary();
  for (let from = 0; from < size; from += AT_ONCE) {
    await library.add(articles.slice(from, Math.min(size, from + AT_ONCE)));
    note(`${Math.min(size, from + AT_ONCE)} of ${size} articles laid`);
  }
  const times: number[] = [];
  const carried: number[] = [];
  for (const article of articles.slice(size)) {
    const start = performance.now();
    await library.add([article]);
    times.push(performance.now() - start);
    carried.push(library.carried());
  }
  const one = median(times);
  const anew = size > MOST_ANEW ? null : timeAnew(articles);
  return [
    size.toLocaleString('en'),
    seconds(one),
    ...(anew === null ? ['–', '–'] : [seconds(anew.ms), `1/${Math.round(anew.ms / one)}`]),
    megabytes(median(carried)),
    megabytes(library.chars()),
    anew === null ? '–' : megabytes(anew.chars),
  ];
}

function timeAnew(articles: readonly ArticleInput[]): { ms: number; chars: number } {
  note(`compiling ${articles.length} anew`);
  const start = performance.now();
  const manifest = { id: OWN_PACK, title: 'My articles', language: 'en', licence: '', attribution: '' };
  const whole = compile({ manifest, articles, hints: [] });
  const across = compareAcross([whole]);
  return { ms: performance.now() - start, chars: JSON.stringify([whole, across]).length };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1] ?? 0;

const megabytes = (chars: number): string => `${(chars / 1e6).toFixed(1)} MB`;
