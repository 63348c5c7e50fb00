/**
 * Keys meant for the card must not reach the page. While a page tugs at the focus the browser may still deliver a key
 * to it, and listeners are called in the order in which they were added: so these are added before any script of the
 * page runs, and do nothing until there is a card.
 */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;

export class KeyShield {
  readonly #end = new AbortController();
  #isRaised: () => boolean = () => false;

  constructor(view: Window) {
    const signal = this.#end.signal;
    for (const type of KEY_EVENTS) view.addEventListener(type, (event) => this.#stop(event), { capture: true, signal });
  }

  /** While this holds, no key event gets past the window. */
  raiseWhile(isRaised: () => boolean): void {
    this.#isRaised = isRaised;
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
  }
}
