import Fuse from 'fuse.js';
import { openCoverage, openReading, openTextSearch } from '../../../coverage';
import { searchableText } from '../../../notes';
import type { Pack } from '../../../pack';
import { table } from '../../accuracy/table';
import { note } from '../machine';
import { randomFrom } from '../match/corpus';
import { highest, median, ms, shareOf, timed, times, watched } from './times';
import { notesOf, packOf } from './written';

const ARTICLES = [2_000, 10_000];
const NOTES = 2_000;
const PHRASES = 24;
/** As the panel asks while texts are still being read. */
const ASKED_AGAIN_MS = 1_000;
/** Fuse.js takes seconds for each. */
const FUSE_QUERIES = 5;

/**
 * From the moment somebody turns to the search box: the first answer, and each key typed after it, over articles and
 * notes as the background asks them. Reading the notes out of the database is not counted.
 */
export async function benchSearch(): Promise<void> {
  const rows: string[][] = [];
  for (const count of ARTICLES) rows.push(await rowFor(count));
  const head = [
    'search in',
    'first answer',
    'whole answer',
    'longest turn',
    'key: median',
    '95 %',
    'most',
    'includes',
    'fuse.js',
  ];
  console.log(`${table([...head, 'key of includes', 'of fuse.js'], rows)}\n`);
}

async function rowFor(count: number): Promise<string[]> {
  note(`search, ${count.toLocaleString('en')} articles`);
  const pack = packOf(count);
  const notes = notesOf(NOTES).map((kept) => kept.note);
  const coverage = openReading(openCoverage([pack]));
  const searchNotes = openTextSearch<{ id: string; text: string }>();
  const search = async (query: string) => {
    const found = await coverage.search(query);
    const texts = notes.map((each) => ({ id: each.id, text: searchableText(each) }));
    await searchNotes(texts, query);
    return found.reading === null;
  };
  const first = await watched(() => search('harbour'));
  const rest = await watched(async () => {
    while (!(await search('harbour'))) await new Promise((resolve) => setTimeout(resolve, ASKED_AGAIN_MS));
  });
  const queries = typed(pack);
  const keys: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    keys.push(performance.now() - start);
  }
  const texts = pack.articles.map(({ id, raw }) => ({ id, text: raw.toLowerCase() }));
  const plain = queries.map((query) => timed(() => texts.filter(({ text }) => text.includes(query.toLowerCase()))).ms);
  const fuse = new Fuse(texts, { keys: ['text'], ignoreLocation: true, threshold: 0.34 });
  const asked = queries.filter((_, at) => at % Math.ceil(queries.length / FUSE_QUERIES) === 0);
  const fused = asked.map((query) => timed(() => fuse.search(query, { limit: 20 })).ms);
  return [
    `${count.toLocaleString('en')} articles, ${NOTES.toLocaleString('en')} notes`,
    ...[
      first.ms,
      first.ms + rest.ms,
      Math.max(first.longest, rest.longest),
      median(keys),
      shareOf(keys, 0.95),
      highest(keys),
      median(plain),
      median(fused),
    ].map(ms),
    times(median(keys) / median(plain)),
    times(median(keys) / median(fused)),
  ];
}

/** What stands in the box after each key: two words of an article, or a name, now and then with a wrong letter. */
function typed(pack: Pack): string[] {
  const random = randomFrom(5);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const phrases = Array.from({ length: PHRASES }, (_, at) => {
    const words = pick(pack.articles)?.raw.split(/\s+/) ?? [];
    const from = Math.floor(random() * (words.length - 2));
    const phrase = at % 2 === 0 ? words.slice(from, from + 2).join(' ') : (pick(pack.topics)?.name ?? '');
    return at % 4 < 2 ? phrase : `${phrase.slice(0, 3)}x${phrase.slice(4)}`;
  });
  return phrases.flatMap((phrase) => Array.from(phrase, (_, at) => phrase.slice(0, at + 1)));
}
