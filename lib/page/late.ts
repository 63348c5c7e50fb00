/**
 * Text that is far from the view. Of blocks that hold only words, some of them emphasised or linked, as most of a page's
 * do, it is taken in one piece: each node that a script touches costs the browser an object, and a page has tens of
 * thousands of them. What only a style sheet says (of a part that it hides or draws as a block) is found out when it comes
 * near the view, and is read node by node.
 */
import { isConnected, markupIn, shadowRootOf, textOf } from './dom';
import type { Piece, Segment } from './segment';
import { namesApart } from './skip';

/** White space that is not one plain space, or characters nobody sees. */
export const UNEVEN = /[\t\n\r\f\u00AD\u200B\u2060\uFEFF\uFB00-\uFB06]| {2}/;
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]+/g;
const LIGATURES = /[\uFB00-\uFB06]/g;

/** What such a block may hold: what is in a line wherever no attribute says otherwise. */
const WORDS = 'a,abbr,b,cite,em,i,q,s,small,span,strong,u';
const SAYING =
  '[style],[hidden],[inert],[role],[rel=author],[itemprop],[aria-hidden],[contenteditable],[popover],[href^="#"]';
/**
 * Where two words meet without a space: drawn as blocks, as only a style sheet says, they do not. And an element that
 * holds nothing: it may get a shadow root.
 */
const SEAM = /[\p{L}\p{N}]<\w|<\/\w+>(?:\s*<\w|[\p{L}\p{N}])|<\w[^>]*><\//u;
const OTHERS = `:not(:is(${WORDS}):not(${SAYING}))`;

export const lettersOf = (ligature: string): string => ligature.normalize('NFKC');

/** The text of a block that seems to hold only words; null where it holds anything else, or more than `most` characters. */
export function wordsOf(block: Element, most: number): string | null {
  if (shadowRootOf(block) !== null || Element.prototype.querySelector.call(block, OTHERS) !== null) return null;
  const text = textOf(block);
  if (text.length > most) return null;
  // As markup: to ask its elements for their classes is to touch them.
  const markup = markupIn(block);
  return SEAM.test(markup) || namesApart(markup) ? null : evened(text);
}

/** How many characters of a block's words stand in links. */
export function linkedIn(block: Element): number {
  let linked = 0;
  if (Element.prototype.querySelector.call(block, 'a') === null) return linked;
  for (const link of Element.prototype.querySelectorAll.call(block, 'a')) linked += evened(textOf(link)).length;
  return linked;
}

function evened(text: string): string {
  const even = UNEVEN.test(text)
    ? text
        .replace(UNSEEN, '')
        .replace(/[\t\n\r\f ]+/g, ' ')
        .replace(LIGATURES, lettersOf)
    : text;
  return even.replace(/^ /, '');
}

/** A segment whose pieces are looked up when they are first asked for; none where the block says something else by then. */
export class LateSegment implements Segment {
  readonly block: Element;
  readonly text: string;
  readonly linked: number;
  readonly #read: () => Piece[];
  #pieces: Piece[] | null = null;

  constructor({ block, text, linked }: Pick<Segment, 'block' | 'text' | 'linked'>, read: () => Piece[]) {
    this.block = block;
    this.text = text;
    this.linked = linked;
    this.#read = read;
  }

  /** Whether its pieces were looked up: from then on they say whether it still stands. */
  get isRead(): boolean {
    return this.#pieces !== null;
  }

  /** Whether the block still says the same, as a whole. */
  get stands(): boolean {
    return isConnected(this.block) && evened(textOf(this.block)) === this.text;
  }

  get first(): Node {
    return this.block;
  }

  get pieces(): Piece[] {
    this.#pieces ??= this.#read();
    return this.#pieces;
  }
}
