/**
 * Keeps the keys of somebody who writes in the card out of the page. A page can see that the focus is in our host and
 * call `focus()` on a field of its own, open a dialog, or take the host away: from then on it would get every key. So a
 * focus that leaves the card without an act of the reader's is given back before the page hears of it; where it cannot
 * be, the card closes and for a moment nobody gets a key.
 */
import type { CardHost } from './card-host';
import { hasFocus } from './dom';
import type { KeyShield } from './key-shield';
import { after, Timer } from './timer';

/** After a press outside the card the focus may go where it likes. */
const LEAVE_MS = 1_000;

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
  /** The focus is in the card, as far as the reader knows. */
  #isInside = false;
  #isFighting = false;
  /** The reader has just pressed outside of the card. By the clock: a page can hold up timers. */
  #mayLeaveUntil = 0;
  readonly #leaving: Timer;

  constructor(options: FocusGuardOptions) {
    this.#options = options;
    const { view, signal, keys } = options;
    this.#leaving = new Timer(view);
    keys.raiseWhile(
      () => this.#isDeaf(),
      (event) => this.#hear(event),
    );
    signal.addEventListener('abort', () => {
      keys.lower();
      this.#endLeave();
    });
  }

  /** The card is away; by the reader, or by what the page did to it while the reader may have been writing. */
  closed(byReader: boolean): void {
    if (!byReader && this.#isTaken()) this.#options.keys.deafen(false);
    this.#isInside = false;
  }

  /**
   * The focus has left the card's window. What another document of the tab does with it nobody tells this one: it is
   * neither in the card by now nor outside of the tab.
   */
  left(): void {
    const { host, view } = this.#options;
    const isHere = host.isFocused && hasFocus(view.document);
    if (!isHere && !this.#mayLeave() && hasFocus((view.top ?? view).document)) this.#lose();
  }

  #hear(event: Event): void {
    if (event.type === 'blur') this.#onBlur();
    else if (event.type === 'focus') this.#onFocus(event);
    else if (event.type === 'pointerdown') {
      if (event.isTrusted && !this.#options.host.is(event.target)) this.#onPress();
    } else if (this.#options.host.is(event.target)) {
      // A dialog that lets nothing else have the focus would take it from a card that a key has opened.
      event.stopImmediatePropagation();
    }
  }

  /** The frame takes the focus from the window. Where it went is known at once, or in some browsers a moment later. */
  #onBlur(): void {
    const look = () => {
      if (this.#options.host.isFocused) this.#enter();
    };
    look();
    after(this.#options.view, 0, look);
  }

  /** From the window into the frame: the press that led here allows no way out again. */
  #enter(): void {
    this.#isInside = true;
    this.#endLeave();
  }

  /** The reader wants the page. Where the focus has gone by then is where they are; a text that was pressed tells nobody. */
  #onPress(): void {
    this.#endLeave();
    this.#mayLeaveUntil = this.#now() + LEAVE_MS;
    this.#leaving.set(LEAVE_MS, () => {
      this.#isInside = this.#options.host.isFocused;
    });
  }

  #endLeave(): void {
    this.#mayLeaveUntil = 0;
    this.#leaving.clear();
  }

  #onFocus(event: Event): void {
    const { host, isOpen, view } = this.#options;
    // The window may be told that it has the focus while the frame is still named as having it.
    if (host.isFocused) {
      this.#isInside = true;
      return;
    }
    if (!isOpen() || this.#mayLeave()) {
      this.#isInside = false;
      return;
    }
    // The window is told first, and only then the element that takes the focus.
    if (event.target === view || !this.#isInside) return;
    event.stopImmediatePropagation();
    this.#giveBack();
  }

  #giveBack(): void {
    if (this.#isFighting) return;
    this.#isFighting = true;
    this.#options.host.focus();
    this.#isFighting = false;
    // A page that takes it again inside its own handlers, or whose dialog lets nothing else have it.
    if (!this.#options.host.isFocused) this.#lose();
  }

  #lose(): void {
    this.#options.keys.deafen(false);
    this.#isInside = false;
    this.#options.onLost();
  }

  /** Asked at every key that comes by. One that comes while the focus is in the frame was on its way there. */
  #isDeaf(): boolean {
    if (this.#options.isOpen() && this.#options.host.isFocused) return true;
    if (!this.#isTaken()) return false;
    this.#lose();
    return true;
  }

  /** The focus was in the card, and has left it without a press of the reader's. */
  #isTaken(): boolean {
    return this.#isInside && !this.#mayLeave();
  }

  #mayLeave(): boolean {
    return this.#now() <= this.#mayLeaveUntil;
  }

  #now(): number {
    return this.#options.view.performance.now();
  }
}
