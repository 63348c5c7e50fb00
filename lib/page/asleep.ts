/**
 * What a page holds ready and does not show: told of when it may have been opened. Only such elements and what holds
 * them are watched, so that a page which hides nothing pays nothing, and one that hides much pays for attributes alone.
 *
 *   hidden, inert, aria-hidden, invisible   an attribute that opens things changes, on it or on what holds it
 *   an element that may get a shadow root   it gets a size, or an attribute: attaching a root is no mutation
 */
import { hiddenAround, parentAcross, parentElementOf, shadowRootOf } from './dom';

const OPENING = { attributes: true, attributeFilter: ['class', 'style', 'hidden', 'aria-hidden', 'inert', 'open'] };
/** Of each kind; what a page hides beyond that is found when it is scrolled to. */
const MOST_WATCHED = 300;

export interface AsleepOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  /** It may be shown now; to be put to sleep again if it is not. */
  onStir(element: Element): void;
  onRoot(root: ShadowRoot): void;
}

export class Asleep {
  readonly #options: AsleepOptions;
  readonly #attributes: MutationObserver;
  readonly #sizes: ResizeObserver;
  readonly #hidden = new Set<Element>();
  readonly #bare = new Set<Element>();
  #watched = new WeakSet<Element>();

  constructor(options: AsleepOptions) {
    this.#options = options;
    const { view, signal } = options;
    this.#attributes = new view.MutationObserver((records) => this.#onAttributes(records));
    this.#sizes = new view.ResizeObserver(() => this.#lookAtBare());
    signal.addEventListener('abort', () => {
      this.#attributes.disconnect();
      this.#sizes.disconnect();
    });
  }

  /** An element that is not shown. */
  hidden(element: Element): void {
    if (!hasRoom(this.#hidden)) return;
    this.#hidden.add(element);
    this.#watch(element);
  }

  /** Whether what is around an element is not shown, and so nothing in it. */
  isAway(element: Element): boolean {
    const around = hiddenAround(element);
    if (around !== null) this.hidden(around);
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

  #watch(element: Element): void {
    for (let at: Element | null = element; at !== null && !this.#watched.has(at); at = parentAcross(at)) {
      this.#watched.add(at);
      this.#attributes.observe(at, OPENING);
    }
  }

  #onAttributes(records: MutationRecord[]): void {
    const changed = new Set<Node>(records.map(({ target }) => target));
    for (const element of [...this.#hidden]) {
      if (!isWithin(element, changed)) continue;
      this.#hidden.delete(element);
      if (element.isConnected) this.#options.onStir(element);
    }
    this.#lookAtBare();
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

function isWithin(element: Element, nodes: ReadonlySet<Node>): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (nodes.has(at)) return true;
  return false;
}
