/**
 * Which words stand in which texts of a batch, and how often, as one buffer that can be kept. Little-endian as every
 * browser's machine is:
 *
 *   header    8 × u32          magic, version, checksum, texts, terms, places, units, bytes of a unit
 *   lengths   texts × u32      different words of each text
 *   ends      terms × u32      where the places of a term end; they begin where those of the term before end
 *   places    places × u32     text << 22 | how often the term stands in it
 *   units     units × u8/u16   key of the batch, line break, terms with spaces between; two bytes only if one needs them
 *
 * Half as large as the texts. Whatever is not what it should be, to the last bit, is not opened at all.
 */
import { textTerm, wordsOf } from './words';

const MAGIC = 0x57545353; // “SSTW”
/** Raised also where a text has other words, or a word another term: what is kept must be what would be made now. */
const VERSION = 1;
const HEADER_WORDS = 8;
const SUM_AT = 2;
const TEXT_SHIFT = 22;
const MOST_TIMES = 2 ** TEXT_SHIFT - 1;

export interface BatchWords {
  /** How many different words each text has. */
  lengths: Uint32Array;
  terms: string[];
  /** Of each term, as `textOf` and `timesOf` read them, up to its end. */
  places: Uint32Array;
  ends: Uint32Array;
}

/** Which text of its batch a place is in. */
export const textOf = (place: number): number => place >>> TEXT_SHIFT;
/** How often the term stands there. */
export const timesOf = (place: number): number => place & MOST_TIMES;

/** Takes the texts of a batch one by one, in their order; 1 024 at most (lib/pack `textBatches`). */
export class WordCount {
  readonly #lengths: number[] = [];
  readonly #places = new Map<string, number[]>();
  /** A word is folded once a batch, however often it stands there. */
  readonly #terms = new Map<string, string | null>();

  add(text: string): void {
    const at = this.#lengths.length;
    const times = new Map<string, number>();
    for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1);
    this.#lengths.push(times.size);
    for (const [word, count] of times) this.#place(word, at, count);
  }

  #place(word: string, text: number, times: number): void {
    const term = this.#termOf(word);
    if (term === null) return;
    const places = this.#places.get(term);
    const last = places?.at(-1) ?? 0;
    // The same word with a capital and without is one term.
    if (places !== undefined && textOf(last) === text) places[places.length - 1] = placed(text, timesOf(last) + times);
    else if (places !== undefined) places.push(placed(text, times));
    else this.#places.set(term, [placed(text, times)]);
  }

  #termOf(word: string): string | null {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const term = textTerm(word);
    this.#terms.set(word, term);
    return term;
  }

  /** All that was taken, for `openWords`. */
  sealed(key: string): ArrayBuffer {
    const words = `${key}\n${[...this.#places.keys()].join(' ')}`;
    const lists = [...this.#places.values()];
    const sizes = {
      texts: this.#lengths.length,
      terms: lists.length,
      places: lists.reduce((sum, { length }) => sum + length, 0),
      units: words.length,
      bytes: /^[\0-\xff]*$/.test(words) ? 1 : 2,
    };
    const buffer = new ArrayBuffer(byteLength(sizes));
    const { lengths, ends, places, units } = view(buffer, sizes);
    lengths.set(this.#lengths);
    let end = 0;
    for (const [at, list] of lists.entries()) {
      places.set(list, end);
      end += list.length;
      ends[at] = end;
    }
    for (let at = 0; at < words.length; at++) units[at] = words.charCodeAt(at);
    const header = new Uint32Array(buffer);
    header.set([MAGIC, VERSION, 0, sizes.texts, sizes.terms, sizes.places, sizes.units, sizes.bytes]);
    header[SUM_AT] = checksum(header);
    return buffer;
  }
}

const placed = (text: number, times: number): number => ((text << TEXT_SHIFT) | Math.min(times, MOST_TIMES)) >>> 0;

/** The words of the batch of this key; null if the buffer is damaged, of another version, or of anything else. */
export function openWords(buffer: ArrayBuffer, { key, texts }: { key: string; texts: number }): BatchWords | null {
  const header = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const [magic, version, sum, count = 0, terms = 0, places = 0, units = 0, bytes = 0] = header;
  const sizes = { texts: count, terms, places, units, bytes };
  if (magic !== MAGIC || version !== VERSION || count !== texts || byteLength(sizes) !== buffer.byteLength) return null;
  if (sum !== checksum(header)) return null;
  const found = view(buffer, sizes);
  const [of, words] = textIn(found.units).split('\n');
  if (of !== key || words === undefined) return null;
  const { lengths, ends } = found;
  // The places are held for as long as they are searched, the rest of the buffer is not.
  return { lengths, ends, places: found.places.slice(), terms: terms === 0 ? [] : words.split(' ') };
}

interface Sizes {
  texts: number;
  terms: number;
  places: number;
  units: number;
  bytes: number;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

const byteLength = ({ texts, terms, places, units, bytes }: Sizes): number =>
  4 * (HEADER_WORDS + texts + terms + places) + aligned(units * bytes);

function view(buffer: ArrayBuffer, { texts, terms, places, units, bytes }: Sizes) {
  const [lengthsAt, endsAt] = [4 * HEADER_WORDS, 4 * (HEADER_WORDS + texts)];
  const [placesAt, unitsAt] = [endsAt + 4 * terms, endsAt + 4 * (terms + places)];
  return {
    lengths: new Uint32Array(buffer, lengthsAt, texts),
    ends: new Uint32Array(buffer, endsAt, terms),
    places: new Uint32Array(buffer, placesAt, places),
    units: bytes === 1 ? new Uint8Array(buffer, unitsAt, units) : new Uint16Array(buffer, unitsAt, units),
  };
}

/** More arguments than this are refused by some browsers. */
const UNITS_A_CALL = 8_192;

function textIn(units: Uint8Array | Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += UNITS_A_CALL)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, from + UNITS_A_CALL));
  return text;
}

/** Over all whole words but its own: a disk can lose things, and a place that is off by one bit is a wrong answer. */
function checksum(words: Uint32Array): number {
  let sum = 0x9e3779b9;
  for (let at = 0; at < words.length; at++) {
    if (at === SUM_AT) continue;
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 13;
  }
  return sum >>> 0;
}
