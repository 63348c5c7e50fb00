/**
 * Segments: the text of one block as the reader sees it, with a map back to its text nodes.
 *
 *   <p>Mr. <b>Vladimir</b>      "Mr. Vladimir Putin"
 *      Putin<sup>1</sup></p>     one segment, four pieces, white space as it is drawn
 *
 * Text is changed in five ways only, each undone by the pieces: runs of white space become one space, invisible
 * characters (soft hyphen, zero-width space) go, a ligature becomes its letters, `<br>` becomes a line feed, an element
 * that is not read becomes U+FFFC, so that no name or number is read across it.
 */

import { closestTo, firstChildOf, isChildOf, isSeen, nextSiblingOf, parentElementOf, shadowRootOf } from './dom';
import { LateSegment, lettersOf, linkedIn, UNEVEN, wordsOf } from './late';
import { isBare, isInlineTag, mayOpen, type SkipRules, skipOf } from './skip';

/** `text.slice(at, at + length)` is `node.data.slice(from, from + length)`, white space aside. */
export interface Piece {
  node: Text;
  from: number;
  at: number;
  length: number;
  /** One character of the node, a ligature, says all of it. */
  ligature?: true;
}

export interface Segment {
  /** The block that holds all of its text. */
  block: Element;
  text: string;
  readonly pieces: Piece[];
  /** Where its text begins, by which segments stand in order. */
  readonly first: Node;
  /** Characters that stand inside links. */
  linked: number;
}

/** Told about what the reader of a block meets but does not read itself. */
export interface Asides {
  onShadow(root: ShadowRoot): void;
  /** A block, or all that was to be read, is not displayed now; it may be opened later. */
  onHidden(element: Element): void;
  /** It has no shadow root now and may get one. */
  onBare(element: Element): void;
  /** Its text is read by itself and not with what holds it. */
  isElsewhere(element: Element): boolean;
}

const NO_ASIDES: Asides = { onShadow() {}, onHidden() {}, onBare() {}, isElsewhere: () => false };

/** Longer texts are cut here: no sentence is this long, and a message has a cap. */
const SEGMENT_CHARS = 20_000;
const OBJECT_CHAR = '\uFFFC';
const EVEN_RUNS = /[^\t\n\r\f \u00AD\u200B\u2060\uFEFF\uFB00-\uFB06]+|[\t\n\r\f ]+|[\uFB00-\uFB06]/g;
const LIGATURE = /^[\uFB00-\uFB06]/;

/** Collects one segment at a time. */
export class Builder {
  readonly done: Segment[] = [];
  #text = '';
  #pieces: Piece[] = [];
  #linked = 0;

  add(node: Text, block: Element, inLink: boolean): void {
    for (let from = 0; from < node.length; from += SEGMENT_CHARS) {
      const data = node.substringData(from, SEGMENT_CHARS);
      const before = this.#text.length;
      if (UNEVEN.test(data)) this.#addUneven(node, from, data);
      else this.#append(node, from, data);
      if (inLink) this.#linked += this.#text.length - before;
      if (this.#text.length > SEGMENT_CHARS) this.close(block);
    }
  }

  /** A character that stands for no text node. */
  sign(char: string): void {
    if (this.#text !== '') this.#text += char;
  }

  close(block: Element): void {
    const [text, pieces, linked] = [this.#text, this.#pieces, this.#linked];
    this.take({ block, text, pieces, first: pieces[0]?.node ?? block, linked });
    this.#text = '';
    this.#pieces = [];
    this.#linked = 0;
  }

  take(segment: Segment): void {
    if (/[\p{L}\p{N}]/u.test(segment.text)) this.done.push(segment);
  }

  #addUneven(node: Text, from: number, data: string): void {
    for (const run of data.matchAll(EVEN_RUNS)) {
      if (LIGATURE.test(run[0])) {
        this.#spell(node, from + run.index, lettersOf(run[0]));
        continue;
      }
      const white = /^[\t\n\r\f ]/.test(run[0]);
      this.#append(node, from + run.index, white ? ' ' : run[0]);
    }
  }

  #spell(node: Text, from: number, letters: string): void {
    this.#pieces.push({ node, from, at: this.#text.length, length: letters.length, ligature: true });
    this.#text += letters;
  }

  #append(node: Text, start: number, part: string): void {
    let from = start;
    let words = part;
    // A line's first space, and a second one across elements, are not drawn.
    if (words.startsWith(' ') && (this.#text === '' || /[ \n]$/.test(this.#text))) {
      words = words.slice(1);
      from += 1;
      if (words === '') return;
    }
    const last = this.#pieces.at(-1);
    const at = this.#text.length;
    if (
      last &&
      !last.ligature &&
      last.node === node &&
      last.from + last.length === from &&
      last.at + last.length === at
    ) {
      last.length += words.length;
    } else {
      this.#pieces.push({ node, from, at, length: words.length });
    }
    this.#text += words;
  }
}

/** Where the reader of a block is: the next child of an element to look at. */
interface Level {
  parent: Element;
  at: ChildNode | null;
  /** What the text belongs to; ends with this level if `isBlock`. */
  block: Element;
  isBlock: boolean;
  inLink: boolean;
}

/** So many nodes are looked at in one step, for a line of text may have thousands. */
const NODES_A_STEP = 50;

export interface ReadOptions {
  /** Only text that stands in the element beside its containers. */
  own: boolean;
  /** The words of a block are taken in one piece where it seems to hold nothing else; no node's style is asked. */
  isLate?: boolean;
  rules: SkipRules;
  asides: Asides;
}

/** Reads the segments of an element, in document order and some nodes a step. Reads style, never layout. */
export class BlockReader {
  readonly #root: Element;
  readonly #options: ReadOptions;
  readonly #builder = new Builder();
  #levels: Level[] | null = null;

  constructor(root: Element, options: ReadOptions) {
    this.#root = root;
    this.#options = options;
  }

  /** Takes a step; null while more is left to read. */
  step(): Segment[] | null {
    this.#levels ??= this.#start();
    for (let count = 0; count < NODES_A_STEP; count++) if (!this.#advance(this.#levels)) return this.#builder.done;
    return null;
  }

  #start(): Level[] {
    const root = this.#root;
    const { rules, asides, isLate } = this.#options;
    // Late, its style is asked only where it is not seen: that would be an object for each.
    const isHere = (isLate && isSeen(root)) || !isHidden(styleOf(root), root);
    if (!isHere || skipOf(root, rules) !== 'read') {
      asides.onHidden(root);
      return [];
    }
    if (isBare(root)) asides.onBare(root);
    const inLink = closestTo(root, 'a') !== null;
    if (this.#takeWords(root, inLink)) return [];
    return [{ parent: root, at: firstChildOf(root), block: root, isBlock: true, inLink }];
  }

  /** Looks at the next node; false at the end. */
  #advance(levels: Level[]): boolean {
    const level = levels.at(-1);
    if (level === undefined) return false;
    const { at, block, inLink } = level;
    // What was taken out or moved between two steps leads elsewhere; a change is read again anyway.
    if (at === null || !isChildOf(at, level.parent)) {
      levels.pop();
      if (level.isBlock) this.#builder.close(block);
      return true;
    }
    level.at = nextSiblingOf(at);
    if (at.nodeType === 3) this.#builder.add(at as Text, block, inLink);
    else if (at.nodeType === 1) {
      const inside = this.#tryEnter(at as Element, block, inLink);
      if (inside !== null) levels.push(inside);
    }
    return true;
  }

  /** A form with a control called “hasAttributes” answers no question: it is left out, and what stands beside it is read. */
  #tryEnter(element: Element, block: Element, inLink: boolean): Level | null {
    try {
      return this.#enter(element, block, inLink);
    } catch {
      this.#builder.close(block);
      return null;
    }
  }

  #enter(element: Element, block: Element, inLink: boolean): Level | null {
    const { own, rules, asides } = this.#options;
    const name = element.localName;
    const isApart = own && isChildOf(element, this.#root) && isContainer(element);
    const skip = isApart ? 'apart' : skipOf(element, rules);
    if (skip === 'read' && name !== 'br') return this.#enterRead(element, block, inLink || name === 'a');
    if (name === 'br') this.#builder.sign('\n');
    else if (skip === 'object') this.#builder.sign(OBJECT_CHAR);
    else if (skip === 'apart') this.#builder.close(block);
    if (skip !== 'read' && mayOpen(element)) asides.onHidden(element);
    return null;
  }

  #enterRead(element: Element, block: Element, inLink: boolean): Level | null {
    const { asides } = this.#options;
    const style = styleOf(element);
    const inline = isInlineStyle(style, element);
    if (isHidden(style, element)) {
      if (!inline || style.display === 'none') asides.onHidden(element);
      return null;
    }
    const shadow = shadowRootOf(element);
    if (shadow !== null) asides.onShadow(shadow);
    else if (isBare(element)) asides.onBare(element);
    const at = firstChildOf(element);
    if (inline && shadow === null) return { parent: element, at, block, isBlock: false, inLink };
    this.#builder.close(block);
    if (asides.isElsewhere(element) || this.#takeWords(element, inLink)) return null;
    return { parent: element, at, block: element, isBlock: true, inLink };
  }

  /** Takes the text of a block in one piece, if it seems to be nothing but words. */
  #takeWords(block: Element, inLink: boolean): boolean {
    const { rules, isLate } = this.#options;
    const text = isLate && !isLarge(block) ? wordsOf(block, SEGMENT_CHARS) : null;
    if (text === null) return false;
    const linked = inLink ? text.length : linkedIn(block);
    const read = () => {
      const segments = readSegments(block, { own: false, rules, asides: NO_ASIDES });
      return segments.find((segment) => segment.text === text)?.pieces ?? [];
    };
    this.#builder.take(new LateSegment({ block, text, linked }, read));
    return true;
  }
}

const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element);

function isHidden(style: CSSStyleDeclaration, element: Element): boolean {
  if (style.display === 'none' || style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  if (isFolded(element)) return true;
  // Text for screen readers only is cut to a pixel: it has no place where a mark could stand.
  if (style.position === 'absolute' && (style.clip.startsWith('rect(') || style.clipPath === 'inset(50%)')) return true;
  return element.localName === 'details' ? false : style.getPropertyValue('content-visibility') === 'hidden';
}

/** In closed details, where browsers differ in what the style says. */
function isFolded(element: Element): boolean {
  const parent = parentElementOf(element);
  return parent?.localName === 'details' && !parent.hasAttribute('open') && element.localName !== 'summary';
}

function isInlineStyle(style: CSSStyleDeclaration, element: Element): boolean {
  const display = style.display;
  if (display === '') return isInlineTag(element);
  if (display.startsWith('inline') || display.startsWith('ruby') || display === 'contents') {
    // A custom element without a style of its own is inline, and yet often holds a whole page.
    return isInlineTag(element) || element.firstElementChild === null || !hasBlockChild(element);
  }
  // A drop cap floats, and is still the first letter of its word.
  return style.float !== 'none' && style.float !== '' && (element.textContent ?? '').trim().length === 1;
}

function hasBlockChild(element: Element): boolean {
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (!isInlineTag(child)) return true;
  }
  return false;
}

/** Elements with more elements below them than this are read part by part. */
const LARGE_ELEMENTS = 40;

/**
 * More than a screenful of elements below; stops counting as soon as that is certain. Asked of every block of a page, and
 * most have nothing but a few words in elements of their own: those are told without touching them, for each that a
 * script touches costs the browser an object.
 */
export function isLarge(element: Element): boolean {
  const children = element.childElementCount;
  if (children === 0 || children > LARGE_ELEMENTS) return children > 0;
  if (element.querySelector(':scope > * > *') === null) return false;
  const walker = element.ownerDocument.createTreeWalker(element, 1);
  for (let count = 0; count <= LARGE_ELEMENTS; count++) if (walker.nextNode() === null) return false;
  return true;
}

/** Holds blocks, as far as tags and size tell: such a child of a large element is read apart from it. */
export function isContainer(element: Element): boolean {
  return !isInlineTag(element) || isLarge(element);
}

/** Whether one of its children is a container. */
export function holdsContainer(element: Element): boolean {
  for (let child = firstChildOf(element); child !== null; child = nextSiblingOf(child)) {
    if (child.nodeType === 1 && isContainer(child as Element)) return true;
  }
  return false;
}

/** All segments of an element at once. */
export function readSegments(root: Element, options: ReadOptions): Segment[] {
  const reader = new BlockReader(root, options);
  for (;;) {
    const segments = reader.step();
    if (segments !== null) return segments;
  }
}

/** Whether the nodes still say what `text` says from `start` to `end`. */
export function isUnchanged(segment: Pick<Segment, 'text' | 'pieces'>, start: number, end: number): boolean {
  let covered = 0;
  const { pieces } = segment;
  for (let at = firstBehind(pieces, start); at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    if (piece.at >= end) break;
    const from = Math.max(start, piece.at);
    const to = Math.min(end, piece.at + piece.length);
    if (!piece.node.isConnected) return false;
    const now = said(piece)
      .slice(from - piece.at, to - piece.at)
      .replace(/[\t\n\r\f]/g, ' ');
    if (now !== segment.text.slice(from, to)) return false;
    covered += to - from;
  }
  return covered > 0;
}

/** Where `start–end` of the text lies in the document; null where no text node holds it. */
export function placesOf(pieces: Piece[], start: number, end: number): StaticRangeInit | null {
  const from = firstBehind(pieces, start);
  let to = from;
  while ((pieces[to + 1]?.at ?? end) < end) to++;
  const [first, last] = [pieces[from], pieces[to]];
  if (first === undefined || last === undefined || first.at >= end) return null;
  return {
    startContainer: first.node,
    startOffset: first.from + (first.ligature ? 0 : Math.max(0, start - first.at)),
    endContainer: last.node,
    endOffset: last.from + (last.ligature ? 1 : Math.min(last.length, end - last.at)),
  };
}

/** The first piece that reaches beyond an offset. By halves: a line may have thousands. */
function firstBehind(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { at, length } = pieces[middle] as Piece;
    if (at + length > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the node says now where the piece was read. */
function said({ node, from, length, ligature }: Piece): string {
  return ligature ? lettersOf(node.data.slice(from, from + 1)) : node.data.slice(from, from + length);
}
