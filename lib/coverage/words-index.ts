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
  /** By term: in the tree of the dictionary each lookup costs ten times as much, and most terms are known. */
  readonly #known = new Map<string, Map<number, number>>();

  constructor() {
    super({ fields: ['text'], tokenize: wordsOf, processTerm: textTerm });
  }

  /** Takes in the words of a batch, whose texts have these ids. */
  take(ids: readonly string[], { lengths, terms, ends, places }: BatchWords): void {
    const first = this._nextId;
    for (const [at, id] of ids.entries()) this.#take(id, lengths[at] ?? 0);
    let at = 0;
    for (const [nth, term] of terms.entries()) {
      const texts = this.#textsOf(term);
      for (const end = ends[nth] ?? at; at < end; at++) {
        const place = places[at] ?? 0;
        texts.set(first + textOf(place), timesOf(place));
      }
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

  #textsOf(term: string): Map<number, number> {
    const known = this.#known.get(term);
    if (known !== undefined) return known;
    const texts = new Map<number, number>();
    this.#known.set(term, texts);
    this._index.set(term, new Map([[FIELD, texts]]));
    return texts;
  }
}
