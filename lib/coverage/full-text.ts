/** Full text by minisearch: words by their beginning and with typing errors, and the sentence that fits best. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { Span } from '../text';
import type { ReadArticle } from './shelf';
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

/** How many of the texts can be found so far. */
export interface TextsRead {
  read: number;
  of: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** So much text is indexed at a time, about 10 ms; between, whoever else waits has a turn. */
const TURN_CHARS = 24_000;
/** A search waits for these; of a library that has no more, the first answer is the whole one. */
const FIRST_CHARS = 200_000;
/** Shorter words have no room for a typing error: “war” is not “was”. */
const FORGIVEN_CHARS = 4;
/** Of a word's letters, how many may be wrong. */
const FORGIVEN = 0.2;
/** Fewer letters begin too much: of names, and of the many more words of texts. */
const PREFIX_CHARS = { names: 2, texts: 3 } as const;
/** Nearly every English text has them: they tell no two apart, and make up four words of ten. */
const EVERYWHERE = new Set(
  'a an and are as at be been but by for from had has have he her his in is it its not of on or said she that the their they this to was were which who will with'.split(
    ' ',
  ),
);

const PLAIN = /^[\x20-\x7e]*$/;

/** Equal but for capitals and accents; most words have no accents to take off. */
const folded = (word: string): string =>
  (PLAIN.test(word) ? word : word.normalize('NFD').replace(/\p{M}+/gu, '')).toLowerCase();

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

export interface TextIndex<Item extends Searchable = Searchable> {
  of: keyof typeof PREFIX_CHARS;
  words: MiniSearch<Item>;
}

/** An empty index of `text`, words folded; of texts without the words that stand everywhere. */
export function newIndex<Item extends Searchable>(of: TextIndex['of']): TextIndex<Item> {
  const processTerm = (word: string): string | null => {
    const term = folded(word);
    return of === 'texts' && EVERYWHERE.has(term) ? null : term;
  };
  return { of, words: new MiniSearch<Item>({ fields: ['text'], tokenize: wordsOf, processTerm }) };
}

/** Adds by turns. `onTurn` hears how many are in so far. */
export async function addByTurns<Item extends Searchable>(
  index: TextIndex<Item>,
  items: Iterable<Item>,
  onTurn: (added: number, chars: number) => void = () => {},
): Promise<void> {
  let [turn, turnChars, added, chars]: [Item[], number, number, number] = [[], 0, 0, 0];
  const flush = async () => {
    if (turn.length === 0) return;
    // With all of them in one chunk, minisearch waits for its turn once.
    await index.words.addAllAsync(turn, { chunkSize: turn.length });
    added += turn.length;
    chars += turnChars;
    [turn, turnChars] = [[], 0];
    onTurn(added, chars);
  };
  for (const item of items) {
    turn.push(item);
    turnChars += item.text.length;
    if (turnChars >= TURN_CHARS) await flush();
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

/** Texts that never change. They are indexed from the first call of `begin` or `find` on, and found as they come in. */
export function openFullText(options: {
  count: () => number;
  texts: () => Iterable<Searchable>;
  read: (id: string) => ReadArticle | null;
}): {
  begin: () => Promise<unknown>;
  /** What of the query can be found so far. */
  find: (query: string, most: number) => Promise<{ hits: TextHit[]; known: TextsRead }>;
} {
  const index = newIndex('texts');
  const known = { read: 0, of: 0 };
  let begun: Promise<void> | null = null;
  const build = () =>
    new Promise<void>((resolve, reject) => {
      known.of = options.count();
      addByTurns(index, options.texts(), (added, chars) => {
        known.read = added;
        if (chars >= FIRST_CHARS) resolve();
      }).then(resolve, reject);
    });
  const begin = () => {
    begun ??= build();
    return begun;
  };
  return {
    begin,
    async find(query, most) {
      await begin();
      const asked = new Set(wordsOf(query).map(folded));
      const hits = findIn(index, query, most)
        .slice(0, most)
        .flatMap(({ id, terms }): TextHit[] => {
          const article = options.read(id);
          return article === null ? [] : [{ id, quote: bestSentence(article, new Set(terms), asked) }];
        });
      return { hits, known: { ...known } };
    },
  };
}

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
