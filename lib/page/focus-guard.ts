/**
 * Keeps the keys of somebody who writes in the card out of the page. A page can see that the focus is in our host and
 * call `focus()` on a field of its own: from then on it would get every key. So a focus that leaves the card without
 * a press of the reader's is given back before the page hears of it.
 */
import type { CardHost } from './card-host';
import type { KeyShield } from './key-shield';

/** After a press outside the card the focus may go where it likes. */
const LEAVE_MS = 1_000;
/** A page that fights for the focus inside its own handlers has lost the card, and for so long gets no key either. */
const DEAF_MS = 2_000;

export interface FocusGuardOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  host: CardHost;
  isOpen: () => boolean;
  keys: KeyShield;
  /** The page does not give way: the card must close. */
  onLost: () => void;
}

export class FocusGuard {
  readonly #options: FocusGuardOptions;
  #wasInside = false;
  #isFighting = false;
  #mayLeaveUntil = 0;
  #deafUntil = 0;

  constructor(options: FocusGuardOptions) {
    this.#options = options;
    const { view, signal, host, isOpen, keys } = options;
    const loud = { capture: true, signal };
    view.addEventListener('blur', () => this.#onBlur(), loud);
    view.addEventListener('focus', (event) => this.#onFocus(event), loud);
    view.addEventListener('pointerdown', (event) => event.isTrusted && this.#onPress(event), loud);
    // A key that comes by while the focus is in the frame was on its way there.
    keys.raiseWhile(() => this.#now() < this.#deafUntil || (isOpen() && host.isFocused));
    signal.addEventListener('abort', () => keys.lower());
  }

  /** The frame takes the focus from the window. Where it went is known at once, or in some browsers a moment later. */
  #onBlur(): void {
    const { view, host } = this.#options;
    const look = () => {
      if (host.isFocused) this.#wasInside = true;
    };
    look();
    view.setTimeout(look, 0);
  }

  #onPress(event: PointerEvent): void {
    if (!this.#options.host.is(event.target)) this.#mayLeaveUntil = this.#now() + LEAVE_MS;
  }

  #onFocus(event: FocusEvent): void {
    const { host, isOpen } = this.#options;
    if (host.isFocused) {
      this.#wasInside = true;
      return;
    }
    // The window is told first, and only then the element that takes the focus.
    if (event.target === this.#options.view) return;
    const isStolen = this.#wasInside && isOpen() && this.#now() > this.#mayLeaveUntil;
    if (!isStolen) {
      this.#wasInside = false;
      return;
    }
    event.stopImmediatePropagation();
    this.#giveBack();
  }

  #giveBack(): void {
    const { host, onLost } = this.#options;
    if (this.#isFighting) {
      this.#wasInside = false;
      this.#deafUntil = this.#now() + DEAF_MS;
      onLost();
      return;
    }
    this.#isFighting = true;
    host.focus();
    this.#isFighting = false;
  }

  #now(): number {
    return this.#options.view.performance.now();
  }
}
