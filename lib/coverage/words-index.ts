/**
 * One minisearch index over all batches. An index for each batch would be simpler to load, and worse to search: how much a
 * word counts depends on how many texts have it and how long texts are, so that scores of two indexes are not of one
 * scale, and where a library happens to be cut would decide what comes first; and typing errors would be looked for in
 * each of a hundred dictionaries, of mostly the same words. Here a batch brings what minisearch itself would have
 * counted, and every answer is what it would be with all texts added to one index, one by one.
 */
import MiniSearch from 'minisearch';
import { type BatchWords, textOf, timesOf } from './batch-words';
import type { Searchable } from './full-text';
import { textTerm, wordsOf } from './words';

/** Where minisearch keeps the only field. */
const FIELD = 0;

/**
 * minisearch takes in words that are counted already only as a whole index of its own format, all at once. So this
 * writes, as a subclass may, what `add` writes; a test holds the answers against those of `addAll`.
 */
export class WordsIndex extends MiniSearch<Searchable> {
  /** By term: a lookup in the tree of the dictionary costs ten times as much, and most terms are known. */
  readonly #known = new Map<string, TextsOfTerm>();

  constructor() {
    super({ fields: ['text'], tokenize: wordsOf, processTerm: textTerm });
  }

  /** Takes in the words of a batch, whose texts have these ids. */
  take(ids: readonly string[], words: BatchWords): void {
    const { lengths, terms, ends } = words;
    const batch = { first: this._nextId, places: words.places };
    for (const [at, id] of ids.entries()) this.#take(id, lengths[at] ?? 0);
    let from = 0;
    for (let at = 0; at < terms.length; at++) {
      const to = ends[at] ?? from;
      this.#textsOf(terms[at] ?? '').add(batch, from, to);
      from = to;
    }
  }

  #take(id: string, length: number): void {
    const place = this._nextId++;
    this._idToShortId.set(id, place);
    this._documentIds.set(place, id);
    this._fieldLength.set(place, [length]);
    const total = (this._avgFieldLength[FIELD] ?? 0) * this._documentCount + length;
    this._documentCount += 1;
    this._avgFieldLength[FIELD] = total / this._documentCount;
  }

  #textsOf(term: string): TextsOfTerm {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const texts = new TextsOfTerm();
    this.#known.set(term, texts);
    this._index.set(term, new Map([[FIELD, texts]]));
    return texts;
  }
}

interface Batch {
  /** Minisearch's number of its first text. */
  first: number;
  places: Uint32Array;
}

/**
 * In which texts a term stands, and how often. Few terms are ever asked for: what a batch brings is laid out at the first
 * look, and so the index takes half the time to load and a third of the memory. minisearch looks in these three ways.
 */
class TextsOfTerm extends Map<number, number> {
  /** By threes: a batch, and from where to where its places are the term's. */
  #waiting: (Batch | number)[] = [];

  add(batch: Batch, from: number, to: number): void {
    this.#waiting.push(batch, from, to);
  }

  #whole(): this {
    const waiting = this.#waiting;
    if (waiting.length === 0) return this;
    this.#waiting = [];
    for (let at = 0; at < waiting.length; at += 3) {
      const [{ first, places }, from, to] = waiting.slice(at, at + 3) as [Batch, number, number];
      for (const place of places.subarray(from, to)) super.set(first + textOf(place), timesOf(place));
    }
    return this;
  }

  override get size(): number {
    this.#whole();
    return super.size;
  }

  override get(text: number): number | undefined {
    this.#whole();
    return super.get(text);
  }

  override keys() {
    this.#whole();
    return super.keys();
  }
}
