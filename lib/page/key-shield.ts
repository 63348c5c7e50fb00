/**
 * Keys meant for the card must not reach the page. While a page tugs at the focus the browser may still deliver a key
 * to it, and listeners are called in the order in which they were added: so these are added before any script of the
 * page runs, and do nothing until there is a card.
 */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

export class KeyShield {
  readonly #end = new AbortController();
  #isRaised: () => boolean = () => false;
  #onEscape: () => void = () => {};

  constructor(view: Window) {
    const signal = this.#end.signal;
    for (const type of KEY_EVENTS) view.addEventListener(type, (event) => this.#stop(event), { capture: true, signal });
  }

  /** While this holds, no key event gets past the window; an Esc, on its way to the card, is told. */
  raiseWhile(isRaised: () => boolean, onEscape: () => void): void {
    this.#isRaised = isRaised;
    this.#onEscape = onEscape;
  }

  lower(): void {
    this.#isRaised = () => false;
  }

  /** No listeners left. */
  remove(): void {
    this.lower();
    this.#end.abort();
  }

  #stop(event: Event): void {
    if (!this.#isRaised()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { type, key, isComposing } = event as KeyboardEvent;
    if (event.isTrusted && type === 'keydown' && key === 'Escape' && !isComposing) this.#onEscape();
  }
}
