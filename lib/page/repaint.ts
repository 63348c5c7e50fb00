/**
 * Which marks carry a range now, and when that is decided: when marks are found, when the page has come to rest after
 * a scroll. A page that changes at nearly every frame gets no ranges at all until it is calm, for each would cost it.
 */
import type { Chunk } from './chunks';
import { isHidden, rectOf } from './dom';
import { inOrder, type Mark, type MarkedSegment, placeOf, underlined } from './mark';
import type { PageSettings } from './page-layer';
import type { Painter } from './painter';
import { Timer } from './timer';

const MOST_RANGES = 60;
/** Painted this far beyond the view, so that a short scroll shows no late line. */
const BEYOND_VIEWS = 0.5;
const SCROLL_REST_MS = 120;
/** What scrolls by itself, a ticker or a live chat, may never come to rest: then it is painted while it moves. */
const LONGEST_WAIT_MS = 500;
/** So many changes within the last second: the page is restless, and stays so until they are fewer than half as many. */
const RESTLESS_CHANGES = 30;
const CALM_CHANGES = 15;
const RESTLESS_MS = 1_000;

export interface RepaintOptions {
  view: Window;
  signal: AbortSignal;
  painter: Painter;
  near: ReadonlySet<Chunk>;
  all: () => Iterable<Chunk>;
  settings: () => PageSettings;
  /** The page came to rest after a scroll. */
  onRest(): void;
}

export class Repaint {
  readonly #options: RepaintOptions;
  readonly #timer: Timer;
  /** When the paint that waits was first asked for. */
  #askedAt = 0;
  readonly #calm: Timer;
  #moved = false;
  /** When the last changes were, the newest at the end. */
  #changes: number[] = [];
  #isRestless = false;

  constructor(options: RepaintOptions) {
    this.#options = options;
    const { view, signal } = options;
    this.#timer = new Timer(view);
    this.#calm = new Timer(view);
    const later = (event: Event) => {
      if (!event.isTrusted) return;
      this.#moved = true;
      this.request(SCROLL_REST_MS);
    };
    view.addEventListener('scroll', later, { capture: true, passive: true, signal });
    view.addEventListener('resize', later, { passive: true, signal });
    signal.addEventListener('abort', () => {
      for (const timer of [this.#timer, this.#calm]) timer.clear();
    });
  }

  /** Paints again after so many milliseconds; a later request replaces an earlier one, but not for ever. */
  request(afterMs: number): void {
    const { view, signal } = this.#options;
    if (signal.aborted) return;
    const now = view.performance.now();
    if (!this.#timer.isSet) this.#askedAt = now;
    this.#timer.set(Math.max(0, Math.min(afterMs, this.#askedAt + LONGEST_WAIT_MS - now)), () => this.#paint());
  }

  /** The page changed. */
  noteChange(): void {
    this.#changes.push(this.#options.view.performance.now());
    if (this.#changes.length > RESTLESS_CHANGES) this.#changes.shift();
    if (this.#isRestless || !this.#hadLately(RESTLESS_CHANGES)) return;
    this.#isRestless = true;
    void this.#options.painter.paint([]);
    this.#awaitCalm();
  }

  /** Whether there were so many changes within the second that ends now. */
  #hadLately(count: number): boolean {
    const first = this.#changes.at(-count);
    return first !== undefined && this.#options.view.performance.now() - first <= RESTLESS_MS;
  }

  #awaitCalm(): void {
    this.#calm.set(RESTLESS_MS * 2, () => {
      this.#isRestless = this.#hadLately(CALM_CHANGES);
      if (this.#isRestless) this.#awaitCalm();
      else this.request(0);
    });
  }

  #paint(): void {
    const { view, painter, onRest } = this.#options;
    if (isHidden(view.document)) return;
    if (this.#moved) onRest();
    this.#moved = false;
    void painter.paint(this.#isRestless ? [] : this.#choose());
  }

  /**
   * The marks nearest to the middle of the view. Blocks are measured, not marks: a tenth of the cost. Only of a block with
   * more marks than are painted, such as a page that is one long text, some are.
   */
  #choose(): Mark[] {
    const { near, settings } = this.#options;
    const isFirst = this.#firsts();
    const blocks = new Map<Element, { segments: MarkedSegment[]; away: number }>();
    for (const chunk of near) {
      if (chunk.segments.length === 0 || this.#distance(chunk.root) === null) continue;
      for (const segment of chunk.segments) {
        const known = blocks.get(segment.block);
        known?.segments.push(segment);
        const away = known === undefined ? this.#distance(segment.block) : null;
        if (away !== null) blocks.set(segment.block, { segments: [segment], away });
      }
    }
    const chosen: Mark[] = [];
    for (const { segments } of [...blocks.values()].sort((a, b) => a.away - b.away)) {
      const marks = segments.flatMap((segment) => underlined(segment, settings(), isFirst));
      chosen.push(...this.#nearest(marks, MOST_RANGES - chosen.length));
      if (chosen.length === MOST_RANGES) break;
    }
    return chosen;
  }

  /** So many of a block's marks, on both sides of the first that stands below the middle of the view. */
  #nearest(marks: Mark[], most: number): Mark[] {
    if (marks.length <= most) return marks;
    const { document, innerHeight } = this.#options.view;
    const range = document.createRange();
    marks.sort(inOrder);
    let from = 0;
    let to = marks.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const place = placeOf(marks[middle] as Mark);
      if (place !== null) {
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
      }
      if (range.getBoundingClientRect().bottom < innerHeight / 2) from = middle + 1;
      else to = middle;
    }
    // A live range costs the page while it lies in it.
    range.setEnd(document, 0);
    const first = Math.max(0, Math.min(from - (most >> 1), marks.length - most));
    return marks.slice(first, first + most);
  }

  /** How far a block is from the middle of the view, in pixels; null when it is not drawn or too far to paint. */
  #distance(block: Element): number | null {
    const { top, bottom, width } = rectOf(block);
    const height = this.#options.view.innerHeight;
    if (bottom < -height * BEYOND_VIEWS || top > height * (1 + BEYOND_VIEWS)) return null;
    if (width === 0 && getDisplay(block) !== 'contents') return null;
    return Math.max(0, top - height / 2, height / 2 - bottom);
  }

  /** For “first on the page”: a test for it. Asked only under that setting. */
  #firsts(): (mark: Mark) => boolean {
    const { settings, all } = this.#options;
    if (settings().marks !== 'page') return () => true;
    const firsts = new Map<string, Mark>();
    for (const chunk of all()) {
      for (const segment of chunk.segments) {
        for (const mark of segment.marks) {
          const known = firsts.get(mark.id);
          if (mark.paint && (known === undefined || inOrder(mark, known) < 0)) firsts.set(mark.id, mark);
        }
      }
    }
    return (mark) => firsts.get(mark.id) === mark;
  }
}

/** A block without a box of its own may still be drawn. */
function getDisplay(block: Element): string {
  return block.ownerDocument.defaultView?.getComputedStyle(block).display ?? 'none';
}
