/** Full text by minisearch: words by their beginning and with typing errors, and the sentence that fits best. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { TextBatch } from '../pack';
import type { Span } from '../text';
import { type BatchWords, openWords, WordCount } from './batch-words';
import { type ReadArticle, textOf } from './shelf';
import type { Quote } from './views';
import { folded, WORD, wordsOf } from './words';
import { WordsIndex } from './words-index';

export interface Searchable {
  id: string;
  text: string;
}

export interface TextsFound {
  /** Ids of all that fit, best first. */
  ids: string[];
  /** The sentence that says most of what was asked, those words emphasised; verbatim. Null: the text does not fit. */
  quoteOf(id: string): Quote | null;
  known: TextsRead;
}

/** How many of the texts can be found so far. */
export interface TextsRead {
  read: number;
  of: number;
}

/** So much text is indexed at a time, about 10 ms; between, whoever else waits has a turn. */
const TURN_CHARS = 24_000;
/** Where its words are only counted, more goes into a turn of about 10 ms. */
const COUNTED_CHARS = 64_000;
/** A search waits for these; of a library that has no more, the first answer is the whole one. */
const FIRST_CHARS = 200_000;
/** And for these, where they were counted in an earlier life of the worker: about half a second. */
const FIRST_KEPT_CHARS = 20_000_000;
/** Shorter words have no room for a typing error: “war” is not “was”. */
const FORGIVEN_CHARS = 4;
/** Of a word's letters, how many may be wrong. */
const FORGIVEN = 0.2;
/** Fewer letters begin too much: of names, and of the many more words of texts. */
const PREFIX_CHARS = { names: 2, texts: 3 } as const;

export interface TextIndex<Item extends Searchable = Searchable> {
  of: keyof typeof PREFIX_CHARS;
  words: MiniSearch<Item>;
}

/** An empty index of `text`, words folded. */
export function newIndex<Item extends Searchable>(): TextIndex<Item> {
  return { of: 'names', words: new MiniSearch<Item>({ fields: ['text'], tokenize: wordsOf, processTerm: folded }) };
}

/** Adds by turns. */
export async function addByTurns<Item extends Searchable>(
  { words }: TextIndex<Item>,
  items: Iterable<Item>,
): Promise<void> {
  let [turn, chars]: [Item[], number] = [[], 0];
  const flush = async () => {
    // With all of them in one chunk, minisearch waits for its turn once.
    if (turn.length > 0) await words.addAllAsync(turn, { chunkSize: turn.length });
    [turn, chars] = [[], 0];
  };
  for (const item of items) {
    turn.push(item);
    chars += item.text.length;
    if (chars >= TURN_CHARS) await flush();
  }
  await flush();
}

/**
 * What fits all words of the query, the last of which may still be unfinished; where that is less than `enough`, also
 * what fits them with typing errors; if nothing does, what fits some.
 */
export function findIn({ of, words }: TextIndex, query: string, enough: number): SearchResult[] {
  const strict: SearchOptions = {
    prefix: (term, at, terms) => at === terms.length - 1 && term.length >= PREFIX_CHARS[of],
    combineWith: 'AND',
  };
  const exact = words.search(query, strict);
  if (exact.length >= enough) return exact;
  const fuzzy = (term: string) => (term.length >= FORGIVEN_CHARS ? FORGIVEN : false);
  const all = words.search(query, { ...strict, fuzzy });
  return all.length > 0 ? all : words.search(query, { ...strict, fuzzy, combineWith: 'OR' });
}

/** Where the words of texts outlive the worker. What comes back is trusted only where it fits; what fails is done without. */
export interface KeptWords {
  /** What was kept under this key (lib/pack `textBatches`); null if nothing was. */
  read(key: string): Promise<ArrayBuffer | null>;
  /** Keeps it for as long as the library has exactly these texts. */
  keep(key: string, words: ArrayBuffer): Promise<void>;
}

interface FullText {
  batches: () => TextBatch[];
  read: (id: string) => ReadArticle | null;
  kept: KeptWords | null;
}

/** Texts that never change. They are taken in from the first call of `begin` or `find` on, and found as they come in. */
export function openFullText(options: FullText): {
  begin: () => Promise<unknown>;
  /** What of the query can be found so far; `enough` as in `findIn`. */
  find: (query: string, enough: number) => Promise<TextsFound>;
} {
  const words = new WordsIndex();
  const known = { read: 0, of: 0 };
  let begun: Promise<void> | null = null;
  const take = ({ articles }: TextBatch, found: BatchWords) => {
    words.take(
      articles.map(({ id }) => id),
      found,
    );
    known.read += articles.length;
  };
  const begin = () => {
    begun ??= new Promise<void>((resolve, reject) => {
      const batches = options.batches();
      known.of = batches.reduce((count, { articles }) => count + articles.length, 0);
      takeAll({ batches, kept: options.kept, take, onEnough: resolve }).then(resolve, reject);
    });
    return begun;
  };
  return {
    begin,
    async find(query, enough) {
      await begin();
      const asked = new Set(wordsOf(query).map(folded));
      const fit = new Map(findIn({ of: 'texts', words }, query, enough).map(({ id, terms }) => [id as string, terms]));
      const quoteOf = (id: string) => {
        const terms = fit.get(id);
        const article = terms === undefined ? null : options.read(id);
        return article === null ? null : bestSentence(article, new Set(terms), asked);
      };
      return { ids: [...fit.keys()], quoteOf, known: { ...known } };
    },
  };
}

interface Taking {
  batches: readonly TextBatch[];
  kept: KeptWords | null;
  take: (batch: TextBatch, words: BatchWords) => void;
  /** Enough is in for a first answer. */
  onEnough: () => void;
}

/**
 * Steps: 1. what is kept, which takes a fraction of the time, 2. the other texts by turns, a batch kept as soon as it is
 * counted. A worker that is killed loses the batch that it was at.
 */
async function takeAll({ batches, kept, take, onEnough }: Taking): Promise<void> {
  const missing: TextBatch[] = [];
  let keptChars = 0;
  let next = keptWords(batches[0], kept);
  for (const [at, batch] of batches.entries()) {
    const words = await next;
    // The disk is waited for while the last words are taken in; more at once would only fill memory.
    next = keptWords(batches[at + 1], kept);
    if (words === null) missing.push(batch);
    else {
      take(batch, words);
      keptChars += charsOf(batch);
      if (keptChars >= FIRST_KEPT_CHARS) onEnough();
    }
  }
  let chars = 0;
  let store = kept;
  for (const batch of missing) {
    const buffer = await countedByTurns(batch);
    const words = openWords(buffer, expected(batch));
    if (words !== null) take(batch, words);
    chars += charsOf(batch);
    if (chars >= FIRST_CHARS) onEnough();
    try {
      if (batch.key !== null) await store?.keep(batch.key, buffer);
    } catch {
      // Likely a full disk, which stays so for a while. What is found does not depend on it.
      store = null;
    }
  }
}

const charsOf = ({ articles }: TextBatch): number => articles.reduce((sum, { raw }) => sum + raw.length, 0);

const expected = ({ key, articles }: TextBatch) => ({ key: key ?? '', texts: articles.length });

/** Null also where they are damaged: they are counted anew then, and kept in their place. */
async function keptWords(batch: TextBatch | undefined, kept: KeptWords | null): Promise<BatchWords | null> {
  if (batch === undefined || batch.key === null || kept === null) return null;
  const buffer = await kept.read(batch.key).catch(() => null);
  return buffer === null ? null : openWords(buffer, expected(batch));
}

async function countedByTurns(batch: TextBatch): Promise<ArrayBuffer> {
  const count = new WordCount();
  let chars = 0;
  for (const article of batch.articles) {
    count.add(textOf(article));
    chars += article.raw.length;
    if (chars < COUNTED_CHARS) continue;
    chars = 0;
    await turn();
  }
  await turn();
  return count.sealed(expected(batch).key);
}

/** Whoever else waits has a turn. A pure module knows no timer, but minisearch does: it waits between two chunks. */
const turn = () => new MiniSearch({ fields: [] }).addAllAsync([{ id: 0 }], { chunkSize: 1 });

/** The first of the sentences that hold most of the found words; a word as it was asked counts for two. */
function bestSentence({ text, sentences }: ReadArticle, found: ReadonlySet<string>, asked: ReadonlySet<string>): Quote {
  let best = { score: -1, quote: { text: '', emphasis: [] as Span[] } };
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const hits = [...sentence.matchAll(WORD)].filter(([word]) => found.has(folded(word)));
    const distinct = new Set(hits.map(([word]) => folded(word)));
    const score = [...distinct].reduce((sum, word) => sum + (asked.has(word) ? 2 : 1), 0);
    if (score <= best.score) continue;
    const emphasis = hits.map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    best = { score, quote: { text: sentence, emphasis } };
  }
  return best.quote;
}
