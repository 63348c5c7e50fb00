/**
 * Texts on their way to the background and back. What is near the view goes at once, what is far goes in full
 * messages; an answer to a reading that is out of date is dropped.
 */
import type { Chunk } from './chunks';
import { withMarks } from './mark';
import type { PageMark, PagePorts } from './page-layer';
import type { Segment } from './segment';

/** One question carries at most this; the contract's caps are higher. */
const ASK_TEXTS = 128;
const ASK_CHARS = 200_000;
const ASKING_AT_ONCE = 2;
const RETRY_MS = 1_000;
const RETRIES = 8;

interface Question {
  chunk: Chunk;
  segment: Segment;
  /** The chunk's `readAt` when it was read. */
  readAt: number;
}

export interface AskingOptions {
  view: Window;
  signal: AbortSignal;
  find: PagePorts['find'];
  /** Marks were found; `near`: some of them near the view. */
  onMarks(near: boolean): void;
}

export class Asking {
  readonly #options: AskingOptions;
  #questions: Question[] = [];
  #near = 0;
  /** Questions were asked for and had to wait for an answer to others. */
  #left = false;
  #underWay = 0;
  #failures = 0;
  #retry: number | null = null;

  constructor(options: AskingOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => {
      this.#questions = [];
      if (this.#retry !== null) options.view.clearTimeout(this.#retry);
    });
  }

  add(chunk: Chunk, segment: Segment): void {
    this.#questions.push({ chunk, segment, readAt: chunk.readAt });
    if (chunk.near) this.#near += 1;
  }

  /** Whether what waits should not wait longer. */
  get isPressing(): boolean {
    return this.#near > 0 || this.#questions.length >= ASK_TEXTS;
  }

  ask(): void {
    while (this.#questions.length > 0 && this.#underWay < ASKING_AT_ONCE && this.#retry === null) {
      let chars = 0;
      let count = 0;
      for (const { segment } of this.#questions) {
        chars += segment.text.length;
        if (count > 0 && (chars > ASK_CHARS || count === ASK_TEXTS)) break;
        count += 1;
      }
      void this.#send(this.#questions.splice(0, count));
    }
    this.#left = this.#questions.length > 0;
    if (!this.#left) this.#near = 0;
  }

  async #send(batch: Question[]): Promise<void> {
    const { find, signal, onMarks } = this.#options;
    this.#underWay += 1;
    const found = await find(batch.map(({ segment }) => segment.text)).catch(() => null);
    this.#underWay -= 1;
    if (signal.aborted) return;
    if (found === null || found.length !== batch.length) {
      this.#later(batch);
      return;
    }
    this.#failures = 0;
    const marked = batch.filter((question, i) => this.#answer(question, found[i] ?? []));
    if (marked.length > 0) onMarks(marked.some(({ chunk }) => chunk.near));
    if (this.#left || this.isPressing) this.ask();
  }

  #answer({ chunk, segment, readAt }: Question, found: PageMark[]): boolean {
    if (chunk.readAt !== readAt) return false;
    const marked = withMarks(segment, found);
    if (marked !== null) chunk.segments.push(marked);
    // Only what changes is read twice; remembering the rest would cost a copy of the page.
    else if (chunk.changes > 0) chunk.plain.add(segment.text);
    return marked !== null;
  }

  /** The background did not answer: the same again, later and later, then not at all. */
  #later(batch: Question[]): void {
    this.#failures += 1;
    if (this.#failures > RETRIES) return;
    this.#questions.unshift(...batch);
    this.#retry ??= this.#options.view.setTimeout(
      () => {
        this.#retry = null;
        this.ask();
      },
      RETRY_MS * 2 ** (this.#failures - 1),
    );
  }
}
