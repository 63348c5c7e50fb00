/** Texts in which a short form is unsure, until the page names what it could mean. */
import type { Chunk } from './chunks';
import type { MarkedSegment } from './mark';
import type { Segment } from './segment';

/** More do not wait: what is unsure stays unmarked. */
const MOST_WAITING = 1_000;

export interface Question {
  chunk: Chunk;
  segment: Segment;
  /** What is marked of it already. */
  marked: MarkedSegment | null;
  /** The chunk's `reading` when it was read. */
  reading: number;
}

interface Waiting {
  question: Question;
  /** Topics that it could mean. */
  waits: readonly string[];
  /** How many topics the page was known to name when it was asked for: by those it did not become sure. */
  told: number;
}

export class Unsure {
  /** Topics that the page names, by how many became known before. */
  readonly #named = new Map<string, number>();
  #count = 0;
  #waiting: Waiting[] = [];

  /** How many topics have become known, in each view of the page. */
  get named(): number {
    return this.#count;
  }

  add(waiting: Waiting): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(waiting);
  }

  /**
   * The page is known to name these as well. What may be sure by now, to be asked for again; each topic wakes a text at
   * most once, so a background that keeps answering the same is not asked for ever.
   */
  wake(named: readonly string[]): Question[] {
    for (const id of named) if (!this.#named.has(id)) this.#named.set(id, this.#count++);
    const current = this.#waiting.filter(({ question }) => isCurrent(question));
    const isAwake = ({ waits, told }: Waiting) => waits.some((id) => (this.#named.get(id) ?? -1) >= told);
    this.#waiting = current.filter((each) => !isAwake(each));
    return current.filter(isAwake).map(({ question }) => question);
  }

  /** Another view of the page, or its end. */
  clear(): void {
    this.#waiting = [];
    this.#named.clear();
  }
}

/** The chunk was not read again meanwhile, and is still one. */
export const isCurrent = ({ chunk, reading }: Question): boolean => chunk.reading === reading;
