/**
 * Texts on their way to the background and back. What is near the view goes at once, what is far goes in full
 * messages; an answer to a reading that is out of date is dropped.
 *
 * A short form can be unsure until a later text names in full what it means. Texts that hold one wait, and are asked for
 * again when the page turns out to name a topic that it could be: those texts alone, once for each answer that names one.
 *
 * A site can go on to another page in the same document: what the former one named says nothing about it. All that
 * stands there is read and asked anew.
 */
import { type Chunk, holdPlain } from './chunks';
import { hasOpen, type MarkedSegment, withMarks } from './mark';
import type { PageMark, PagePorts } from './page-layer';
import type { Segment } from './segment';
import { Timer } from './timer';
import { isCurrent, type Question, Unsure } from './unsure';

/** One question carries at most this; the contract's caps are higher. */
const ASK_TEXTS = 128;
const ASK_CHARS = 200_000;
const ASKING_AT_ONCE = 2;
const RETRY_MS = 1_000;
const RETRIES = 8;

export interface AskingOptions {
  view: Window;
  signal: AbortSignal;
  find: PagePorts['find'];
  /** It is another page by its address: everything is to be read and asked again. */
  elsewhere(): void;
  /** Marks came or went, or text did that was not read before; `isSeen`: open marks among them, near the view. */
  onMarks(isSeen: boolean): void;
}

export class Asking {
  readonly #options: AskingOptions;
  readonly #unsure = new Unsure();
  #questions: Question[] = [];
  #near = 0;
  /** Questions were asked for and had to wait for an answer to others. */
  #left = false;
  #underWay = 0;
  #failures = 0;
  readonly #retry: Timer;
  #page: string;

  constructor(options: AskingOptions) {
    this.#options = options;
    this.#page = pageOf(options.view);
    this.#retry = new Timer(options.view);
    options.signal.addEventListener('abort', () => {
      this.#questions = [];
      this.#unsure.clear();
      this.#retry.clear();
    });
  }

  /** `marked`: what is marked of this segment already. */
  add(chunk: Chunk, segment: Segment, marked: MarkedSegment | null): void {
    const question = { chunk, segment, marked, reading: chunk.reading };
    if (this.#failures > 0) this.#unmark([question]);
    this.#push(question);
  }

  #push(question: Question): void {
    this.#questions.push(question);
    if (question.chunk.near) this.#near += 1;
  }

  /** Whether what waits should not wait longer. */
  get isPressing(): boolean {
    return this.#near > 0 || this.#questions.length >= ASK_TEXTS;
  }

  ask(): void {
    const page = pageOf(this.#options.view);
    if (page !== this.#page) {
      this.#page = page;
      this.#questions = [];
      this.#unsure.clear();
      this.#options.elsewhere();
    }
    while (this.#questions.length > 0 && this.#underWay < ASKING_AT_ONCE && !this.#retry.isSet) {
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
    const told = this.#unsure.named;
    const page = this.#page;
    const answer = await find(batch.map(({ segment }) => segment.text)).catch(() => null);
    this.#underWay -= 1;
    if (signal.aborted) return;
    if (page !== this.#page) {
      this.ask();
      return;
    }
    if (answer === null || answer.found.length !== batch.length) {
      this.#later(batch);
      return;
    }
    this.#failures = 0;
    let isSeen = false;
    const news = batch.filter((question, i) => {
      if (!isCurrent(question)) return false;
      const waits = answer.waits[i] ?? [];
      const marks = this.#answer(question, answer.found[i] ?? [], waits.length > 0);
      if (waits.length > 0) this.#unsure.add({ question: { ...question, marked: marks }, waits, told });
      isSeen ||= question.chunk.near && (hasOpen(marks) || hasOpen(question.marked));
      // Text that has just come may hold a quote that somebody noted, marks or none. What changes all the time is not news.
      return marks !== null || question.marked !== null || question.chunk.changes === 0;
    });
    if (news.length > 0) onMarks(isSeen);
    const again = this.#unsure.wake(answer.named);
    for (const question of again) this.#push(question);
    if (again.length > 0 || this.#left || this.isPressing) this.ask();
  }

  #answer({ chunk, segment, marked: before }: Question, found: PageMark[], isUnsure: boolean): MarkedSegment | null {
    const marked = withMarks(segment, found);
    if (before !== null) chunk.segments = chunk.segments.filter((each) => each !== before);
    if (marked !== null) chunk.segments.push(Object.assign(marked, { isUnsure }));
    // Only what changes or was far is read twice. Of what is far and comes near, the texts are let go of again.
    else if ((chunk.changes > 0 || chunk.isLate) && found.length === 0 && !isUnsure) holdPlain(chunk, segment.text);
    return marked;
  }

  /** What was marked by former settings does not stay where nobody says that it still may. */
  #unmark(questions: readonly Question[]): void {
    const outdated = questions.filter((each) => each.marked?.isOutdated && isCurrent(each));
    let isSeen = false;
    for (const question of outdated) {
      const { chunk, marked } = question;
      isSeen ||= chunk.near && hasOpen(marked);
      chunk.segments = chunk.segments.filter((each) => each !== marked);
      question.marked = null;
    }
    if (outdated.length > 0) this.#options.onMarks(isSeen);
  }

  /** The background did not answer: the same again, later and later, then not at all. */
  #later(batch: Question[]): void {
    this.#failures += 1;
    this.#unmark([...batch, ...this.#questions]);
    if (this.#failures > RETRIES) return;
    this.#questions.unshift(...batch);
    if (!this.#retry.isSet) this.#retry.set(RETRY_MS * 2 ** (this.#failures - 1), () => this.ask());
  }
}

/** A page's address, without what leads to a place in it; `#/…` leads to another page. */
const pageOf = ({ location }: Window): string => location.href.replace(/#(?![/!]).*/, '');
