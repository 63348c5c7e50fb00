/**
 * Where marks are on the screen, measured once per rest: until the page scrolls, resizes or changes, a hit test is a
 * walk over a handful of numbers.
 */
import { type Mark, type MarkedSegment, placeOf } from './mark';

/** In CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface MarkBox extends Box {
  mark: Mark;
}

/** Measures may be wrong after this long even without a scroll: something on the page may be moving by itself. */
const TRUST_MS = 400;
/** Between the lines of a mark, and around it, the pointer still counts as on it. */
export const AROUND_PX = 2;

interface Measured {
  boxes: MarkBox[];
  epoch: number;
  at: number;
}

export class Rects {
  readonly #view: Window;
  /** One range for all measuring: live ranges cost the page while they exist, so there is never a second. */
  readonly #range: Range;
  #measured = new WeakMap<MarkedSegment, Measured>();
  #epoch = 0;

  constructor(view: Window) {
    this.#view = view;
    this.#range = view.document.createRange();
  }

  /** Everything may be elsewhere now. */
  forget(): void {
    this.#epoch += 1;
  }

  /** Gives up the range. */
  stop(): void {
    this.#measured = new WeakMap();
    this.#release();
  }

  /** One box per line of each mark. */
  of(segment: MarkedSegment): MarkBox[] {
    const now = this.#view.performance.now();
    const known = this.#measured.get(segment);
    if (known !== undefined && known.epoch === this.#epoch && now - known.at < TRUST_MS) return known.boxes;
    const boxes: MarkBox[] = [];
    for (const mark of segment.marks) for (const box of this.#measure(mark)) boxes.push({ ...box, mark });
    this.#release();
    this.#measured.set(segment, { boxes, epoch: this.#epoch, at: now });
    return boxes;
  }

  /** Measured anew; empty when the mark is gone or not drawn. */
  fresh(mark: Mark): Box[] {
    const boxes = this.#measure(mark);
    this.#release();
    return boxes;
  }

  /** The mark under a point: the shortest, where several are. */
  hit(segments: readonly MarkedSegment[], x: number, y: number): MarkBox | null {
    let best: MarkBox | null = null;
    for (const segment of segments) {
      for (const box of this.of(segment)) {
        if (!isInside(box, x, y, AROUND_PX)) continue;
        if (best === null || box.mark.end - box.mark.start < best.mark.end - best.mark.start) best = box;
      }
    }
    return best;
  }

  #measure(mark: Mark): Box[] {
    const place = placeOf(mark);
    if (place === null) return [];
    this.#range.setStart(place.startContainer, place.startOffset);
    this.#range.setEnd(place.endContainer, place.endOffset);
    const boxes: Box[] = [];
    for (const { left, top, right, bottom } of this.#range.getClientRects()) {
      if (right > left && bottom > top) boxes.push({ left, top, right, bottom });
    }
    return boxes;
  }

  #release(): void {
    this.#range.setStart(this.#view.document, 0);
    this.#range.collapse(true);
  }
}

export function isInside(box: Box, x: number, y: number, around: number): boolean {
  return x >= box.left - around && x <= box.right + around && y >= box.top - around && y <= box.bottom + around;
}
