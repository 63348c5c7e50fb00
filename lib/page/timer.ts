/** So late a timer never is on a page that runs: it was cleared. */
const LOST_MS = 1_000;

/** One wait at a time. A page can clear every timer of its window, ours too: one that is long overdue counts as not set. */
export class Timer {
  readonly #view: Window;
  #id: number | undefined;
  #due = 0;

  constructor(view: Window) {
    this.#view = view;
  }

  get isSet(): boolean {
    return this.#id !== undefined && this.#view.performance.now() < this.#due + LOST_MS;
  }

  /** In place of what was waited for before. */
  set(afterMs: number, act: () => void): void {
    this.clear();
    this.#due = this.#view.performance.now() + afterMs;
    this.#id = this.#view.setTimeout(() => {
      this.#id = undefined;
      act();
    }, afterMs);
  }

  clear(): void {
    this.#view.clearTimeout(this.#id);
    this.#id = undefined;
  }
}
