import { characterTables, IGNORED, kindAt, SINGLE } from './characters';

/** One for all texts: made at the first need, for English never. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Where words begin and end in a text of scripts that write no spaces, by the dictionary of `Intl.Segmenter`: “京都” is
 * no word of “東京都”. Asked of one run of such characters at a time, the last of which is kept, for a text may have many
 * names and over a long one the segmenter of Node 20 takes time by the square.
 */
export class SpacelessWords {
  readonly #text: string;
  #from = 0;
  #to = 0;
  #breaks: ReadonlySet<number> = new Set();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether no word goes on over `at`. */
  breaksAt(at: number): boolean {
    let before = at - 1;
    while (this.#isHidden(before)) before--;
    let behind = at;
    while (this.#isHidden(behind)) behind++;
    if (!this.#isSingle(before) || !this.#isSingle(behind)) return true;
    if (at <= this.#from || at >= this.#to) this.#read(at);
    for (let place = before + 1; place <= behind; place++) if (this.#breaks.has(place)) return true;
    return false;
  }

  #read(at: number): void {
    this.#from = at;
    while (this.#isSingle(this.#from - 1) || this.#isHidden(this.#from - 1)) this.#from--;
    this.#to = at;
    while (this.#isSingle(this.#to) || this.#isHidden(this.#to)) this.#to++;
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
    const run = segmenter.segment(this.#text.slice(this.#from, this.#to));
    this.#breaks = new Set(Array.from(run, ({ index }) => this.#from + index));
  }

  #isSingle(at: number): boolean {
    return at >= 0 && at < this.#text.length && kindAt(this.#text, at, characterTables().kind) === SINGLE;
  }

  #isHidden(at: number): boolean {
    return at >= 0 && at < this.#text.length && characterTables().kind[this.#text.charCodeAt(at)] === IGNORED;
  }
}
