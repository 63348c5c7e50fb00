/**
 * Keys meant for the card must not reach the page, and a page must not hear of the focus before we do. While a page tugs
 * at the focus the browser may still deliver a key to it, and listeners are called in the order in which they were added:
 * so these are added before any script of the page runs, and do nothing until there is a card.
 */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;
const HEARD_EVENTS = ['focus', 'blur', 'pointerdown'] as const;

type Heard = (event: Event) => void;

export class KeyShield {
  readonly #end = new AbortController();
  #isRaised: () => boolean = () => false;
  #heard: Heard | null = null;

  constructor(view: Window) {
    const first = { capture: true, signal: this.#end.signal };
    for (const type of KEY_EVENTS) view.addEventListener(type, (event) => this.#stop(event), first);
    for (const type of HEARD_EVENTS) view.addEventListener(type, (event) => this.#heard?.(event), first);
  }

  /** While `isRaised` holds, no key event gets past the window. `heard` is told of every focus, blur and press first. */
  raiseWhile(isRaised: () => boolean, heard: Heard): void {
    this.#isRaised = isRaised;
    this.#heard = heard;
  }

  lower(): void {
    this.#isRaised = () => false;
    this.#heard = null;
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
