/**
 * Keys meant for the card must not reach the page, and a page must not hear of the focus before we do. While a page tugs
 * at the focus the browser may still deliver a key to it, and listeners are called in the order in which they were added:
 * so these are added before any script of the page runs, and do nothing until there is a card.
 */
const KEY_EVENTS = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'] as const;
/** Keys that were on their way to the card when the page took it: as long as it takes to see that it is gone. */
const DEAF_MS = 2_000;
/** Who has just pressed something in this window took the focus there. */
const PRESSED_MS = 1_000;
const HEARD_EVENTS = ['focus', 'blur', 'focusin', 'focusout', 'pointerdown'] as const;

type Heard = (event: Event) => void;

export class KeyShield {
  readonly #end = new AbortController();
  #isRaised: () => boolean = () => false;
  #heard: Heard | null = null;
  /** By the clock: a page can hold up timers. */
  #deafUntil = 0;
  #pressedAt = Number.NEGATIVE_INFINITY;
  #keyedAt = Number.NEGATIVE_INFINITY;

  constructor(view: Window) {
    const first = { capture: true, signal: this.#end.signal };
    for (const type of KEY_EVENTS) view.addEventListener(type, (event) => this.#stop(event), first);
    for (const type of HEARD_EVENTS) view.addEventListener(type, (event) => this.#hear(event), first);
  }

  /** While `isRaised` holds, no key event gets past the window. `heard` is told of every focus, blur and press first. */
  raiseWhile(isRaised: () => boolean, heard: Heard): void {
    this.#isRaised = isRaised;
    this.#heard = heard;
  }

  /**
   * No key event gets past the window, for two seconds or until the reader presses something here.
   * @param isElsewhere what was taken was taken from another document, perhaps by a press of the reader's in this one
   */
  deafen(isElsewhere: boolean): void {
    const now = performance.now();
    if (!isElsewhere || now - this.#pressedAt > PRESSED_MS) this.#deafUntil = now + DEAF_MS;
  }

  /** The reader has just done something in this window that may lead away from it. */
  get isUsed(): boolean {
    return performance.now() - Math.max(this.#pressedAt, this.#keyedAt) <= PRESSED_MS;
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

  #hear(event: Event): void {
    if (event.type === 'pointerdown' && event.isTrusted) {
      this.#deafUntil = 0;
      this.#pressedAt = performance.now();
    }
    this.#heard?.(event);
  }

  #stop(event: Event): void {
    if (event.isTrusted) this.#keyedAt = performance.now();
    if (performance.now() >= this.#deafUntil && !this.#isRaised()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
