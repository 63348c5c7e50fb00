/**
 * Waits of which the page knows nothing. Timers, frames and idle moments are numbered for a window as a whole: a page that
 * asks for one now and one later learns from the numbers that somebody else has, and can call off what is not its own.
 * The timeout of a signal has no number.
 */

/** Calls back once after so many milliseconds. The undo that it returns calls that off. */
export function after(view: Window, ms: number, act: () => void): () => void {
  const over = (view as Window & typeof globalThis).AbortSignal.timeout(Math.max(0, ms));
  over.addEventListener('abort', act, { once: true });
  return () => over.removeEventListener('abort', act);
}

/** One wait at a time. */
export class Timer {
  readonly #view: Window;
  #undo: (() => void) | null = null;

  constructor(view: Window) {
    this.#view = view;
  }

  get isSet(): boolean {
    return this.#undo !== null;
  }

  /** In place of what was waited for before. */
  set(afterMs: number, act: () => void): void {
    this.clear();
    this.#undo = after(this.#view, afterMs, () => {
      this.#undo = null;
      act();
    });
  }

  clear(): void {
    this.#undo?.();
    this.#undo = null;
  }
}
