/**
 * What a page holds ready and does not show: told of when it may have been opened. Only such elements and what holds
 * them are watched, so that a page which hides nothing pays nothing, and one that hides much pays for attributes alone.
 *
 *   hidden, inert, aria-hidden, invisible   an attribute that opens things changes, on it or on what holds it
 *   an element that may get a shadow root   it gets a size, or an attribute: attaching a root is no mutation
 */
import { hiddenAround, isHidden, isWithin, mayBeDrawn, parentAcross, parentElementOf, shadowRootOf } from './dom';
import { Timer } from './timer';

const OPENING = { attributes: true, attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'inert', 'open'] };
/** Of each kind; what a page hides beyond that is found when it is scrolled to. */
const MOST_WATCHED = 300;
const STIR_MS = 60;
const STIR_MAX_MS = 1_000;
/** After so long without a change it is calm again. */
const CALM_MS = 10_000;

export interface AsleepOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  /** These may be shown now; to be put to sleep again if they are not. */
  onStir(elements: ReadonlySet<Element>): void;
  onRoot(root: ShadowRoot): void;
}

export class Asleep {
  readonly #options: AsleepOptions;
  readonly #attributes: MutationObserver;
  readonly #sizes: ResizeObserver;
  readonly #hidden = new Set<Element>();
  readonly #bare = new Set<Element>();
  #watched = new WeakSet<Element>();
  /** By an element that is away: what around it is not shown. */
  readonly #around = new WeakMap<Element, Element>();
  readonly #stirred = new Set<Element>();
  readonly #timer: Timer;
  /** How often something stirred lately, and when it did last: a page that never rests is looked at ever less often. */
  #stirs = 0;
  #stirredAt = 0;
  /** Something may have been opened while nobody saw the tab. */
  #isBehind = false;

  constructor(options: AsleepOptions) {
    this.#options = options;
    const { view, signal } = options;
    this.#timer = new Timer(view);
    this.#attributes = new view.MutationObserver((records) => this.#onAttributes(records));
    this.#sizes = new view.ResizeObserver(() => this.#lookAtBare());
    signal.addEventListener('abort', () => {
      this.#attributes.disconnect();
      this.#sizes.disconnect();
      this.#timer.clear();
    });
  }

  /** An element that is not shown. */
  hidden(element: Element): void {
    if (this.#hidden.has(element) || !hasRoom(this.#hidden)) return;
    this.#hidden.add(element);
    this.#watch(element);
  }

  /** Whether what is around an element is not shown, and so nothing in it. */
  isAway(element: Element): boolean {
    const around = hiddenAround(element);
    const before = this.#around.get(element);
    if (around !== null) {
      this.#around.set(element, around);
      this.hidden(around);
    } else if (before !== undefined) {
      // Opened by no attribute (a rule, a media query): what else is in it is opened too.
      this.#around.delete(element);
      if (this.#hidden.delete(before)) this.#stir([before]);
    }
    return around !== null;
  }

  /** An element without a shadow root that may get one. */
  bare(element: Element): void {
    if (this.#bare.has(element) || !hasRoom(this.#bare)) return;
    this.#bare.add(element);
    this.#watch(element);
    this.#sizes.observe(element);
    // A custom element is inline until its own rules say otherwise: only its parent grows with it.
    const parent = parentElementOf(element);
    if (parent !== null) this.#sizes.observe(parent);
  }

  /** The tab is seen again. */
  resume(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#stirAll(() => true);
  }

  #watch(element: Element): void {
    for (let at: Element | null = element; at !== null && !this.#watched.has(at); at = parentAcross(at)) {
      this.#watched.add(at);
      this.#attributes.observe(at, OPENING);
    }
  }

  #onAttributes(records: MutationRecord[]): void {
    if (isHidden(this.#options.view.document)) {
      this.#isBehind = true;
      return;
    }
    const changed = new Set<Node>(records.map(({ target }) => target));
    this.#stirAll((element) => isWithin(element, changed));
  }

  #stirAll(mayBeShown: (element: Element) => boolean): void {
    const stirred = [...this.#hidden].filter(mayBeShown);
    for (const element of stirred) this.#hidden.delete(element);
    if (stirred.length > 0) this.#stir(stirred);
    this.#lookAtBare();
  }

  #stir(elements: readonly Element[]): void {
    for (const element of elements) this.#stirred.add(element);
    if (this.#timer.isSet) return;
    const now = this.#options.view.performance.now();
    if (now - this.#stirredAt > CALM_MS) this.#stirs = 0;
    this.#stirredAt = now;
    const wait = this.#stirs === 0 ? 0 : Math.min(STIR_MS * 2 ** this.#stirs, STIR_MAX_MS);
    this.#stirs += 1;
    this.#timer.set(wait, () => this.#wake());
  }

  #wake(): void {
    const stirred = [...this.#stirred].filter((element) => element.isConnected);
    this.#stirred.clear();
    if (isHidden(this.#options.view.document)) {
      for (const element of stirred) this.hidden(element);
      this.#isBehind = true;
      return;
    }
    const shown = stirred.filter((element) => mayBeDrawn(element) && hiddenAround(element) === null);
    for (const element of stirred) if (!shown.includes(element)) this.hidden(element);
    if (shown.length > 0) this.#options.onStir(new Set(shown));
  }

  #lookAtBare(): void {
    for (const element of this.#bare) {
      const root = shadowRootOf(element);
      if (root === null && element.isConnected) continue;
      this.#bare.delete(element);
      this.#sizes.unobserve(element);
      if (root !== null) this.#options.onRoot(root);
    }
  }
}

/** Makes room by letting go of what has left the page. */
function hasRoom(elements: Set<Element>): boolean {
  if (elements.size < MOST_WATCHED) return true;
  for (const element of elements) if (!element.isConnected) elements.delete(element);
  return elements.size < MOST_WATCHED;
}
