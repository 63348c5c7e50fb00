/** Going from mark to mark: by key along the page, by the panel along one topic. */
import type { Chunks } from './chunks';
import { parentAcross, rectOf } from './dom';
import { marksIn } from './findings';
import type { Hover } from './hover';
import { inOrder, isOf, isSameMark, type Mark, placeOf, underlined } from './mark';
import { Overlay } from './overlay';
import type { GoTarget, PageSettings, PageTrail } from './page-layer';
import type { Painter } from './painter';
import { type Sight, scrollOn, sightOf } from './place';
import type { Box } from './rects';
import { Timer } from './timer';

const FLASH_MS = 1_200;
/** A page may hold as many as it likes; a message not. */
const MOST_FRAMES = 100;
const MOST_MARKS = 10_000;

export interface TravelOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  hover: Hover;
  painter: Painter;
  chunks: Chunks;
  settings: () => PageSettings;
}

export class Travel {
  readonly #options: TravelOptions;
  readonly #overlay: Overlay;
  #at: Mark | null = null;
  /** When it went there. */
  #when = 0;
  readonly #flash: Timer;

  constructor(options: TravelOptions) {
    this.#options = options;
    this.#overlay = new Overlay(options.view);
    this.#flash = new Timer(options.view);
    options.signal.addEventListener('abort', () => {
      this.#flash.clear();
      this.#overlay.hide();
    });
  }

  /** To the next or previous mark from here: opens its card and gives it the focus. `at`: to this one of the trail. False if there is none. */
  move(step: 1 | -1, at: number | null): boolean {
    const marks = this.#on(null);
    const mark = marks[at ?? this.#nextOf(marks, null, step)];
    if (mark === undefined) return false;
    this.#visit(mark);
    this.#options.hover.send({ on: 'move', mark });
    return true;
  }

  /**
   * Scrolls to the next or previous mention and flashes it; after the last comes the first. 0: flashes one in view and
   * does not scroll. `at`: to this one of the trail. False if there is none.
   */
  go(target: GoTarget, step: 1 | -1 | 0, at?: number | null): boolean {
    const marks = this.#on(target);
    if (step === 0) {
      // What a page may not see underlined, it does not see because a pointer passes in the panel.
      const seen = marks.find((mark) => mark.paint && this.#isSeen(mark));
      if (seen !== undefined) this.#showFlash(() => placeOf(seen), 'open');
      return seen !== undefined;
    }
    const mark = marks[at ?? this.#nextOf(marks, target, step)] ?? marks.at(step === 1 ? 0 : -1);
    if (mark === undefined) return false;
    this.#visit(mark);
    this.#showFlash(() => placeOf(mark), mark.paint ? 'open' : 'private');
    return true;
  }

  /** For a walk through several documents. No target: through every mark. */
  trail(target: GoTarget | null, step: 1 | -1): PageTrail {
    const { view, hover } = this.#options;
    const marks = this.#on(target).slice(0, MOST_MARKS);
    const last = this.#lastOf(marks, target);
    const isOpen = target === null && hover.shown !== null;
    const near = this.#near(marks, step);
    const before = Array.from({ length: Math.min(view.length, MOST_FRAMES) }, (_, index) => {
      const frame = frameAt(view, index);
      if (frame === null) return 0;
      const after = marks.findIndex(({ segment }) => !(segment.block.compareDocumentPosition(frame) & 4));
      return after === -1 ? marks.length : after;
    });
    return {
      marks: marks.length,
      before,
      last: last === -1 ? null : { at: last, when: isOpen ? Date.now() : this.#when },
      near: near === -1 ? null : near,
    };
  }

  /** Scrolls to a place of the document and flashes it. What the reader noted something on is nobody else's business. */
  show(place: StaticRangeInit): void {
    const { view } = this.#options;
    const range = view.document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const sight = () => {
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return sightOf(view, { left, top, right, bottom: Math.min(bottom, top + view.innerHeight / 2) });
    };
    if (!sight().whole) {
      parentAcross(place.startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { top, height, whole } = sight();
      if (!whole) scrollOn(view, top - height / 3);
    }
    this.#showFlash(() => place, 'private');
  }

  /** Whether a node of the page is one of ours, put there to show a place. */
  isOurs(node: Node): boolean {
    return this.#overlay.is(node);
  }

  /** What a walk goes through, in reading order: the mentions of a target, or every mark that is or could be underlined. */
  #on(target: GoTarget | null): Mark[] {
    const all = this.#options.chunks.all;
    if (target !== null) return marksIn(all, (mark) => isOf(mark, target));
    const { marks } = this.#options.settings();
    const shown = marks === 'none' ? 'paragraph' : marks;
    const seen = new Set<string>();
    let [segment, wanted]: [Mark['segment'] | null, ReadonlySet<Mark>] = [null, new Set()];
    return marksIn(all).filter((mark) => {
      // Those of a segment come one after the other.
      if (mark.segment !== segment) {
        segment = mark.segment;
        wanted = new Set(underlined(segment, { marks: shown }, () => true));
      }
      if (!wanted.has(mark)) return false;
      if (shown !== 'page' || mark.kind === 'figure') return true;
      const first = !seen.has(mark.id);
      seen.add(mark.id);
      return first;
    });
  }

  #nextOf(marks: Mark[], target: GoTarget | null, step: 1 | -1): number {
    const last = this.#lastOf(marks, target);
    return last === -1 ? this.#near(marks, step) : last + step;
  }

  #visit(mark: Mark): void {
    this.#at = mark;
    this.#when = Date.now();
    this.#bringIntoView(mark);
  }

  #isSeen(mark: Mark): boolean {
    const { hover } = this.#options;
    const box = hover.boxOf(mark);
    return box !== null && hover.isInView(box);
  }

  /**
   * The mark to go on from: that of the open card, or the one gone to last. Whoever walks through all marks and has
   * scrolled away from it goes on from what is in view.
   */
  #lastOf(marks: Mark[], target: GoTarget | null): number {
    const { shown } = this.#options.hover;
    const last = target === null ? (shown ?? this.#at) : this.#at;
    if (last === null || (target === null && shown === null && !this.#isSeen(last))) return -1;
    return marks.findIndex((mark) => isSameMark(mark, last) || (target === null && inOrder(mark, last) === 0));
  }

  /** The first mark from the top of the view on, or the last one before its end; -1 where none is. */
  #near(marks: Mark[], step: 1 | -1): number {
    const { hover, view } = this.#options;
    const isPast = (box: Box) => {
      const { top, bottom, height } = sightOf(view, box);
      return step === 1 ? bottom <= 0 : top >= height;
    };
    const isAhead = (mark: Mark) => {
      // A block is measured at less cost than a mark in it; not what flows out of it.
      const { block } = mark.segment;
      if (block.clientHeight > 0 && block.scrollHeight <= block.clientHeight && isPast(rectOf(block))) return false;
      const box = hover.boxOf(mark);
      return box !== null && !isPast(box);
    };
    return step === 1 ? marks.findIndex(isAhead) : marks.findLastIndex(isAhead);
  }

  #bringIntoView(mark: Mark): void {
    const { hover, view } = this.#options;
    const sight = () => {
      const box = hover.boxOf(mark);
      return box === null ? null : sightOf(view, box);
    };
    const isInView = (at: Sight | null) => at?.whole === true && at.some;
    if (isInView(sight())) return;
    mark.segment.block.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const at = sight();
    // A block may be higher than the view.
    if (at !== null && !isInView(at)) scrollOn(view, at.top - at.height / 2);
  }

  /** `open`: by a highlight, which the page can read; `private`: by lines that it cannot find. */
  #showFlash(find: () => StaticRangeInit | null, as: 'open' | 'private'): void {
    const { painter } = this.#options;
    const place = as === 'private' ? find() : null;
    void painter.flash(as === 'open' ? find : null);
    if (place === null) this.#overlay.hide();
    else this.#overlay.show(place);
    this.#flash.set(FLASH_MS, () => {
      this.#overlay.hide();
      void painter.flash(null);
    });
  }
}

/** The element that shows a frame of the page; null for one of another site. */
function frameAt(view: Window, index: number): Element | null {
  try {
    return view[index]?.frameElement ?? null;
  } catch {
    return null;
  }
}
