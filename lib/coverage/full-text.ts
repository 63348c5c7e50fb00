/** Full text by minisearch: words by their beginning and with typing errors, and the sentence that fits best. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { type Span, sentences } from '../text';
import type { Quote } from './views';

export interface Searchable {
  id: string;
  text: string;
}

export interface TextHit {
  id: string;
  /** The sentence that says most of what was asked, those words emphasised; verbatim. */
  quote: Quote;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** So many texts are indexed at a time; between them whoever else waits has a turn. */
const CHUNK_TEXTS = 20;
/** Shorter words have no room for a typing error: “war” is not “was”. */
const FORGIVEN_CHARS = 4;
/** Of a word's letters, how many may be wrong. */
const FORGIVEN = 0.2;
/** “o” begins too much. */
const PREFIX_CHARS = 2;

const PLAIN = /^[\x20-\x7e]*$/;

/** Equal but for capitals and accents; most words have no accents to take off. */
const folded = (word: string): string =>
  (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase();

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

/** An empty index of `text`, words folded. */
export const newIndex = <Item extends Searchable>(): MiniSearch<Item> =>
  new MiniSearch<Item>({ fields: ['text'], tokenize: wordsOf, processTerm: folded });

/** What fits all words of the query, the last of which may still be unfinished; if nothing does, what fits some. */
export function findIn<Item extends Searchable>(index: MiniSearch<Item>, query: string): SearchResult[] {
  const options: SearchOptions = {
    prefix: (term, at, terms) => at === terms.length - 1 && term.length >= PREFIX_CHARS,
    fuzzy: (term) => (term.length >= FORGIVEN_CHARS ? FORGIVEN : false),
  };
  const all = index.search(query, { ...options, combineWith: 'AND' });
  return all.length > 0 ? all : index.search(query, { ...options, combineWith: 'OR' });
}

/** Texts that never change. The index is built at the first call of `ready`, or of `find`. */
export function openFullText(options: { ids: () => Iterable<string>; textOf: (id: string) => string }): {
  ready: () => Promise<unknown>;
  find: (query: string, most: number) => Promise<TextHit[]>;
} {
  const { ids, textOf } = options;
  let built: Promise<MiniSearch<Searchable>> | null = null;
  const ready = () => {
    built ??= build([...ids()], textOf);
    return built;
  };
  return {
    ready,
    async find(query, most) {
      const index = await ready();
      const asked = new Set(wordsOf(query).map(folded));
      return findIn(index, query)
        .slice(0, most)
        .map(({ id, terms }) => ({ id, quote: bestSentence(textOf(id), new Set(terms), asked) }));
    },
  };
}

async function build(ids: readonly string[], textOf: (id: string) => string): Promise<MiniSearch<Searchable>> {
  const index = newIndex();
  const texts = ids.map((id) => ({
    id,
    get text() {
      return textOf(id);
    },
  }));
  await index.addAllAsync(texts, { chunkSize: CHUNK_TEXTS });
  return index;
}

/** The first of the sentences that hold most of the found words; a word as it was asked counts for two. */
function bestSentence(text: string, found: ReadonlySet<string>, asked: ReadonlySet<string>): Quote {
  let best = { score: -1, quote: { text: '', emphasis: [] as Span[] } };
  for (const { start, end } of sentences(text)) {
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
