/**
 * Chunks: the parts in which a page is read and watched. A chunk is an element of at most a screenful of elements,
 * or the text that a larger element holds beside its containers. Every text of the page is in at most one chunk.
 *
 * The tree is opened from the top, the way to the article first, one element a step, and only as far as it is large: the cost is in proportion to
 * the number of chunks, and later to the number of elements that were added.
 */

import { firstChildOf, isChildOf, isWithin, nextSiblingOf, parentAcross, shadowRootOf } from './dom';
import type { MarkedSegment } from './mark';
import { isContainer, isLarge } from './segment';
import { mayOpen, type SkipRules, skipOf } from './skip';

export interface Chunk {
  root: Element;
  /** Only the text beside containers. */
  own: boolean;
  near: boolean;
  /** `unread`: not yet, or not since it changed. */
  state: 'unread' | 'read';
  /** Its segments in which something was found. */
  segments: MarkedSegment[];
  /** Texts in which nothing was found: not asked again when the chunk is read again. Null: none yet. */
  plain: Set<string> | null;
  /** What is marked answers to former settings: it stays until it has been asked for anew. */
  isOutdated: boolean;
  /** Read while it was far from the view, its words in one piece: read node by node once it is near. */
  isLate: boolean;
  /** How often it changed lately, and when it was last read: a restless chunk is read ever less often. */
  changes: number;
  readAt: number;
  /** Which reading of the page its segments are of; 0: none. */
  reading: number;
}

export interface ChunkEvents {
  added(chunk: Chunk): void;
  removed(chunk: Chunk): void;
  shadow(root: ShadowRoot): void;
}

/** A large element that is being opened: its children are looked at some at a time, for one may have thousands. */
interface Opening {
  element: Element;
  /** The next child to look at. */
  at: ChildNode | null;
  ownText: boolean;
  containers: Element[];
}

const CHILDREN_A_STEP = 100;

export class Chunks {
  readonly #of = new Map<Element, Chunk>();
  readonly #rules: SkipRules;
  readonly #events: ChunkEvents;
  /** What waits to be opened, and what is being opened. */
  #stack: (Element | Opening)[] = [];

  constructor(rules: SkipRules, events: ChunkEvents) {
    this.#rules = rules;
    this.#events = events;
  }

  /** In the order in which they were found. */
  get all(): Iterable<Chunk> {
    return this.#of.values();
  }

  /** To be opened; the last one asked for is opened first. */
  open(element: Element): void {
    this.#stack.push(element);
  }

  /** Opens one element, or looks at some more of its children. False when nothing is left to open. Throws at one that cannot be read, and has left it out by then. */
  step(): boolean {
    const next = this.#stack.pop();
    if (next === undefined) return false;
    if ('nodeType' in next) {
      if (next.isConnected) this.#begin(next);
    } else if (next.element.isConnected) {
      if (look(next)) this.#finish(next);
      else this.#stack.push(next);
    }
    return true;
  }

  /** The chunk whose text this node is part of. */
  at(node: Node): Chunk | null {
    let element = node.nodeType === 1 ? (node as Element) : parentAcross(node);
    let below: Element | null = null;
    for (; element !== null; below = element, element = parentAcross(element)) {
      const chunk = this.#of.get(element);
      if (chunk === undefined) continue;
      // A large element's own text does not reach into its containers.
      if (chunk.own && below !== null && isContainer(below)) return null;
      return chunk;
    }
    return null;
  }

  /** What may say something once these elements are shown: what they are part of, and what in them was not read or said nothing. */
  shownWith(elements: ReadonlySet<Element>): ReadonlySet<Chunk> {
    const own = [...elements].map((element) => this.at(element)).filter((chunk) => chunk !== null);
    const inside = [...this.all].filter(({ state, root }) => state === 'unread' && isWithin(root, elements));
    return new Set([...own, ...inside]);
  }

  get(element: Element): Chunk | undefined {
    return this.#of.get(element);
  }

  add(root: Element, own: boolean): void {
    const known = this.#of.get(root);
    if (known?.own === own) return;
    if (known !== undefined) this.remove(known);
    const chunk: Chunk = {
      root,
      own,
      near: false,
      state: 'unread',
      segments: [],
      plain: null,
      isOutdated: false,
      isLate: false,
      changes: 0,
      readAt: 0,
      reading: 0,
    };
    this.#of.set(root, chunk);
    this.#events.added(chunk);
  }

  remove(chunk: Chunk): void {
    if (this.#of.get(chunk.root) === chunk) this.#of.delete(chunk.root);
    this.#events.removed(chunk);
  }

  clear(): void {
    for (const chunk of [...this.all]) this.remove(chunk);
    this.#stack = [];
  }

  #begin(element: Element): void {
    if (skipOf(element, this.#rules) !== 'read') {
      // Read when it is opened.
      if (mayOpen(element)) this.add(element, false);
      return;
    }
    // Its children wait below what its shadow root holds.
    if (isLarge(element)) this.#stack.push({ element, at: firstChildOf(element), ownText: false, containers: [] });
    else this.add(element, false);
    const shadow = shadowRootOf(element);
    if (shadow !== null) this.#enterShadow(shadow);
  }

  #finish({ element, ownText, containers }: Opening): void {
    if (containers.length === 0) {
      this.add(element, false);
      return;
    }
    const known = this.#of.get(element);
    // It grew: what was one chunk is now many.
    if (known !== undefined && !known.own) this.remove(known);
    if (ownText) this.add(element, true);
    // Opened last, read first: the way to the article goes before everything beside it.
    const way = childTowards(element, this.#rules.article);
    for (const container of containers.reverse()) if (container !== way) this.open(container);
    if (way !== null && containers.includes(way)) this.open(way);
  }

  #enterShadow(root: ShadowRoot): void {
    this.#events.shadow(root);
    // The last one asked for is opened first.
    for (const child of [...root.children].reverse()) this.open(child);
  }
}

/** Nothing was found in this text. */
export function holdPlain(chunk: Chunk, text: string): void {
  chunk.plain ??= new Set();
  chunk.plain.add(text);
}

/** True when there is no child left to look at. */
function look(opening: Opening): boolean {
  const { element } = opening;
  if (opening.at === null) return true;
  // Taken out meanwhile, and with it the way to the next one: from the start again.
  if (!isChildOf(opening.at, element))
    Object.assign(opening, { at: firstChildOf(element), ownText: false, containers: [] });
  for (let count = 0; count < CHILDREN_A_STEP && opening.at !== null; count++) {
    const child: ChildNode = opening.at;
    if (child.nodeType === 3) opening.ownText ||= /\S/.test((child as Text).data);
    else if (child.nodeType === 1) {
      if (isApart(child as Element)) opening.containers.push(child as Element);
      else opening.ownText = true;
    }
    opening.at = nextSiblingOf(child);
  }
  return opening.at === null;
}

/** A container, or what cannot be asked: a form with a control called “querySelector” fails by itself when it is opened. */
function isApart(child: Element): boolean {
  try {
    return isContainer(child);
  } catch {
    return true;
  }
}

/** The child that holds this element, or is it. */
function childTowards(parent: Element, inside: Element | null): Element | null {
  let at = inside;
  while (at !== null && !isChildOf(at, parent)) at = parentAcross(at);
  return at;
}
