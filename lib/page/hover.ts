/**
 * Pointer and keyboard → intent → card. Listens at the window, in the capture phase, to trusted events only; nothing
 * the page sends can open, close or move a card.
 */
import type { Card } from './card';
import type { CardHost } from './card-host';
import type { Chunks } from './chunks';
import { closestTo, holdsAcross, isGone, parentAcross } from './dom';
import { atRest, type Intent, type IntentEffect, type IntentEvent, next, wakeAt } from './intent';
import { holds, isSameMark, type Mark } from './mark';
import type { PageSettings } from './page-layer';
import { sightOf } from './place';
import { AROUND_PX, type Box, isInside, type Rects } from './rects';
import { Timer } from './timer';
import { isOnWay } from './way';

/** Faster than this, the pointer is going somewhere else. */
const FAST_PX_PER_MS = 0.5;
/** Two moves further apart than this say nothing about speed. */
const MOVE_GAP_MS = 100;

export interface HoverOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  chunks: Chunks;
  rects: Rects;
  card: Card;
  host: CardHost;
  settings: () => PageSettings;
}

interface LastMove {
  x: number;
  y: number;
  at: number;
}

export class Hover {
  readonly #options: HoverOptions;
  #state: Intent<Mark> = atRest();
  readonly #timer: Timer;
  #due: number | null = null;
  readonly #staying: Timer;
  readonly #settled: Timer;
  #last: LastMove | null = null;
  #over: Mark | null = null;

  constructor(options: HoverOptions) {
    this.#options = options;
    const { view, signal } = options;
    this.#timer = new Timer(view);
    this.#staying = new Timer(view);
    this.#settled = new Timer(view);
    const quiet = { capture: true, passive: true, signal };
    view.addEventListener(
      'pointermove',
      (event) => event.isTrusted && this.point(event, event.composedPath()[0] ?? null),
      quiet,
    );
    view.addEventListener('pointerout', (event) => event.isTrusted && this.#onOut(event), quiet);
    view.addEventListener('pointerdown', (event) => event.isTrusted && this.#onPress(event), quiet);
    view.addEventListener('scroll', (event) => event.isTrusted && this.#onShift(event.target), quiet);
    view.addEventListener('resize', (event) => event.isTrusted && this.#onShift(event.target), quiet);
    view.addEventListener('keydown', (event) => event.isTrusted && this.#onKey(event, true), { capture: true, signal });
    view.addEventListener('keyup', (event) => event.isTrusted && this.#onKey(event, false), quiet);
    view.addEventListener('focus', () => this.#onFocus(), quiet);
    view.addEventListener('blur', () => this.#onFocus(), quiet);
    signal.addEventListener('abort', () => this.#clear());
  }

  /** The mark whose card is open. */
  get shown(): Mark | null {
    return this.#state.is === 'open' || this.#state.is === 'pinned' ? this.#state.mark : null;
  }

  send(event: IntentEvent<Mark>): void {
    if (this.#options.signal.aborted) return;
    const { dwellMs, holdKey } = this.#options.settings();
    const rules = { dwellMs, needsKey: holdKey !== null, isSame: isSameMark, mayPrepare };
    const [state, effects] = next(this.#state, event, rules);
    this.#state = state;
    this.#setTimer();
    for (const effect of effects) this.#do(effect);
    // Closed while the pointer is elsewhere: it has left the mark already, and may come back to it.
    if (state.is === 'closed' && state.dismissed !== null && !this.#isUnder(state.dismissed)) {
      this.send({ on: 'pointer-off', at: this.#now(), onWay: false });
    }
  }

  /** As the pointer's last move says, or where a scroll may have moved the mark, its boxes. */
  #isUnder(mark: Mark): boolean {
    return this.#over === null ? this.#isPointerOn(mark) : isSameMark(this.#over, mark);
  }

  /** The page's text changed: a card whose mark is gone goes too. */
  recheck(): void {
    const mark = this.#state.is === 'closed' ? null : this.#state.mark;
    if (mark !== null && !holds(mark)) this.#gone();
  }

  #do(effect: IntentEffect<Mark>): void {
    const { card } = this.#options;
    if (effect.do === 'load') void card.load(effect.mark, effect.focus);
    else if (effect.do === 'show') card.show(effect.mark);
    else card.hide(effect.refocus);
  }

  #setTimer(): void {
    const due = wakeAt(this.#state);
    // A pointer that moves on a mark says the same again and again.
    if (due === this.#due && this.#timer.isSet) return;
    this.#timer.clear();
    this.#due = due;
    if (due === null) return;
    this.#timer.set(Math.max(0, Math.ceil(due - this.#now())), () => this.send({ on: 'tick', at: this.#now() }));
  }

  #now(): number {
    return this.#options.view.performance.now();
  }

  /** The pointer is there. `target`: what it is on, in whatever open shadow tree. */
  point(event: PointerEvent, target: EventTarget | null): void {
    if (event.pointerType === 'touch') return;
    const fast = this.#isFast(event);
    this.#over = null;
    if (this.#options.host.is(event.target)) {
      this.send({ on: 'pointer-on-card' });
      return;
    }
    // Whoever selects text asks for no card, and what was sent away stays away.
    const isDrag = event.buttons !== 0;
    if (isDrag && this.#state.is === 'closed') return;
    const met = !isDrag && target instanceof this.#options.view.Node ? this.#markAt(target, event) : null;
    const mark = met?.paint === false && this.#options.settings().hush ? null : met;
    this.#over = mark;
    const at = this.#now();
    if (mark !== null) {
      this.send({ on: 'pointer-on-mark', mark, at, fast, held: this.#isHeld(event) });
    } else if (this.#state.is !== 'closed' || this.#state.dismissed !== null) {
      this.send({ on: 'pointer-off', at, onWay: this.#isOnWay(event) });
    }
  }

  /**
   * Only a mark whose own block is what the pointer is on: text that is clipped away still has its boxes, and they lie
   * over the text that is seen there. A link stretched over its neighbours lets the pointer through to them.
   */
  #markAt(target: Node, { clientX: x, clientY: y }: PointerEvent): Mark | null {
    const { chunks, rects } = this.#options;
    const segments = chunks.at(target)?.segments ?? [];
    const own = segments.filter(({ block }) => holdsAcross(block, target));
    const mark = rects.hit(own, x, y)?.mark;
    if (mark !== undefined) return mark;
    const under = isInLink(target) ? rects.hit(segments, x, y)?.mark : undefined;
    return under !== undefined && isHit(under.segment.block, x, y) ? under : null;
  }

  #isFast({ clientX: x, clientY: y, timeStamp: at }: PointerEvent): boolean {
    const last = this.#last;
    this.#last = { x, y, at };
    if (last === null || at - last.at > MOVE_GAP_MS) return false;
    return Math.hypot(x - last.x, y - last.y) / Math.max(1, at - last.at) > FAST_PX_PER_MS;
  }

  #isHeld(event: PointerEvent): boolean {
    const { holdKey } = this.#options.settings();
    return holdKey !== null && event.getModifierState(holdKey);
  }

  #isOnWay({ clientX: x, clientY: y }: PointerEvent): boolean {
    const { card } = this.#options;
    if (this.#state.is !== 'open' || card.box === null) return false;
    const mark = this.boxOf(this.#state.mark);
    return mark !== null && isOnWay({ x, y }, mark, card.box);
  }

  /** Out of the window, or into a frame, where it is not heard; into the card is not out. */
  #onOut(event: PointerEvent): void {
    const isOverCard = event.relatedTarget === null && this.#options.host.is(event.target);
    if (event.pointerType === 'touch' || !isGone(event) || isOverCard) return;
    const onWay = this.#isOnWay(event);
    this.#over = null;
    this.#last = null;
    if (this.#state.is !== 'closed') this.send({ on: 'pointer-off', at: this.#now(), onWay });
  }

  #onPress(event: PointerEvent): void {
    if (this.#options.host.is(event.target) || this.#state.is === 'closed') return;
    this.send({ on: 'press-outside' });
  }

  #onKey(event: KeyboardEvent, down: boolean): void {
    const { holdKey } = this.#options.settings();
    if (holdKey !== null && event.key === holdKey && !event.repeat) {
      this.send({ on: 'key-held', held: down, mark: this.#over });
    }
    if (!down || event.key !== 'Escape' || this.#state.is === 'closed') return;
    // An Esc that closes a card must not also close what the page has open.
    if (this.shown !== null) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.send({ on: 'escape' });
  }

  #onFocus(): void {
    // The browser moves the focus after it has told the window.
    if (this.#state.is === 'open') this.send({ on: 'focus', inside: this.#options.host.isFocused });
  }

  /**
   * What the target holds may have moved: forget measures, see what became of the mark. A page may scroll one of its
   * boxes all the time; that is nothing to a mark outside of the box.
   */
  #onShift(target: EventTarget | null): void {
    const { rects, view } = this.#options;
    rects.forget();
    const isMoved = ({ segment }: Mark) =>
      !(target instanceof view.Element) || holdsAcross(target, segment.block) || holdsAcross(segment.block, target);
    if (this.#over !== null && isMoved(this.#over)) this.#over = null;
    if (this.#state.is === 'closed' || !isMoved(this.#state.mark)) return;
    // Told once a frame, before it is drawn; what the page then moves by itself is seen to behind it.
    this.#follow();
    this.#settled.set(0, () => this.#follow());
  }

  #follow(): void {
    if (this.#state.is === 'closed') return;
    const { is, mark } = this.#state;
    if (is === 'waiting') {
      if (!this.#isPointerOn(mark)) this.#gone();
      return;
    }
    const box = this.boxOf(mark);
    if (box !== null && this.isInView(box) && !isScrolledAway(mark.segment.block, box)) {
      this.#options.card.follow(box);
      // A card that came to lie under the pointer is not always told of by a move.
      if (this.#isPointerIn(this.#options.card.box)) this.send({ on: 'pointer-on-card' });
      return;
    }
    this.#gone();
  }

  /** A card that must be seen first is seen to again then. */
  #gone(): void {
    const { stays } = this.#options.card;
    if (stays === 0) {
      this.send({ on: 'gone' });
      return;
    }
    if (this.#staying.isSet) return;
    this.#staying.set(stays, () => {
      this.recheck();
      this.#follow();
    });
  }

  #isPointerOn(mark: Mark): boolean {
    const last = this.#last;
    return last !== null && this.#options.rects.fresh(mark).some((box) => isInside(box, last.x, last.y, AROUND_PX));
  }

  #isPointerIn(box: Box | null): boolean {
    const last = this.#last;
    return last !== null && box !== null && isInside(box, last.x, last.y, 0);
  }

  /** Where a card stands beside: the line that the pointer is on, as high as the whole mark. */
  boxOf(mark: Mark): Box | null {
    const lines = this.#options.rects.fresh(mark);
    const last = this.#last;
    const line = (last && lines.find((box) => isInside(box, last.x, last.y, AROUND_PX))) ?? lines[0];
    if (line === undefined) return null;
    const top = Math.min(...lines.map((box) => box.top));
    const bottom = Math.max(...lines.map((box) => box.bottom));
    return { left: line.left, right: line.right, top, bottom };
  }

  isInView(box: Box): boolean {
    return sightOf(this.#options.view, box).some;
  }

  #clear(): void {
    for (const timer of [this.#timer, this.#staying, this.#settled]) timer.clear();
    this.#state = atRest();
  }
}

/** What is underlined, the page knows already. */
const mayPrepare = ({ paint }: Mark): boolean => paint;

/** Whether a part of the page that scrolls by itself has moved the box out of its own view. */
function isScrolledAway(block: Element, { left, top, right, bottom }: Box): boolean {
  for (let at = parentAcross(block); at !== null && at !== block.ownerDocument.body; at = parentAcross(at)) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    if (block.ownerDocument.defaultView?.getComputedStyle(at).overflow === 'visible') continue;
    const view = at.getBoundingClientRect();
    if (bottom <= view.top || top >= view.bottom || right <= view.left || left >= view.right) return true;
  }
  return false;
}

function isInLink(node: Node): boolean {
  return node.nodeType === 1 && closestTo(node as Element, 'a') !== null;
}

/** Whether a click at this point could reach the element, were there nothing above it. */
function isHit(element: Element, x: number, y: number): boolean {
  return (element.getRootNode() as Document | ShadowRoot).elementsFromPoint(x, y).includes(element);
}
