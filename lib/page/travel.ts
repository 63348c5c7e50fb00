/** Going from mark to mark: by key along the page, by the panel along one topic. */
import type { Chunk } from './chunks';
import type { Hover } from './hover';
import { isOf, isSameMark, type Mark, placeOf, targetOf, underlined } from './mark';
import { Overlay } from './overlay';
import type { GoTarget, PageFindings, PageSettings } from './page-layer';
import type { Painter } from './painter';
import { inOrder } from './repaint';

const FLASH_MS = 1_200;

export interface TravelOptions {
  view: Window & typeof globalThis;
  signal: AbortSignal;
  hover: Hover;
  painter: Painter;
  all: () => Iterable<Chunk>;
  settings: () => PageSettings;
}

export class Travel {
  readonly #options: TravelOptions;
  readonly #overlay: Overlay;
  #at: Mark | null = null;
  #flash: number | null = null;

  constructor(options: TravelOptions) {
    this.#options = options;
    this.#overlay = new Overlay(options.view);
    options.signal.addEventListener('abort', () => {
      if (this.#flash !== null) options.view.clearTimeout(this.#flash);
      this.#overlay.hide();
    });
  }

  /** To the next mark from the open card, from the last visit if still in view, or from the edge of the view. */
  move(step: 1 | -1): void {
    const { hover, settings } = this.#options;
    const shown = settings().marks === 'none' ? 'paragraph' : settings().marks;
    const seen = new Set<string>();
    const marks = this.#marks((mark) => {
      const wanted = underlined(mark.segment, { marks: shown }, () => true);
      if (!wanted.includes(mark)) return false;
      if (shown !== 'page' || mark.kind === 'figure') return true;
      const first = !seen.has(mark.id);
      seen.add(mark.id);
      return first;
    });
    const mark = this.#next(marks, step, hover.shown ?? this.#at);
    if (mark === null) return;
    this.#at = mark;
    this.#bringIntoView(mark);
    hover.send({ on: 'move', mark });
  }

  /** To the next mention; after the last comes the first. 0: stays, and flashes one in view. */
  go(target: GoTarget, step: 1 | -1 | 0): void {
    const marks = this.#marks((mark) => isOf(mark, target));
    if (step === 0) {
      // What a page may not see underlined, it does not see because a pointer passes in the panel.
      const seen = marks.find((mark) => mark.paint && this.#isSeen(mark));
      if (seen !== undefined) this.#showFlash(() => placeOf(seen), 'open');
      return;
    }
    const from = this.#at;
    const at = from === null ? -1 : marks.findIndex((mark) => isSameMark(mark, from));
    const mark = at === -1 ? this.#nearest(marks, step) : (marks[at + step] ?? (step === 1 ? marks[0] : marks.at(-1)));
    if (mark === undefined) return;
    this.#at = mark;
    this.#bringIntoView(mark);
    this.#showFlash(() => placeOf(mark), mark.paint ? 'open' : 'private');
  }

  /** To a place of the document. What the reader noted something on is nobody else's business. */
  show(place: StaticRangeInit): void {
    const { view } = this.#options;
    const range = view.document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const isSeen = () => {
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && Math.min(bottom, top + view.innerHeight / 2) <= view.innerHeight;
    };
    if (!isSeen()) {
      place.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { top } = range.getBoundingClientRect();
      if (!isSeen()) view.scrollBy({ top: top - view.innerHeight / 3, behavior: 'instant' });
    }
    this.#showFlash(() => place, 'private');
  }

  /** Whether a node of the page is one of ours, put there to show a place. */
  isOurs(node: Node): boolean {
    return this.#overlay.is(node);
  }

  findings(): Pick<PageFindings, 'topics' | 'figures'> {
    const counts = new Map<string, number>();
    const figures: PageFindings['figures'] = [];
    for (const mark of this.#marks(() => true)) {
      if (mark.kind === 'topic') counts.set(mark.id, (counts.get(mark.id) ?? 0) + 1);
      const target = targetOf(mark);
      if ('figure' in target) figures.push(target.figure);
    }
    return { topics: [...counts].map(([id, count]) => ({ id, count })), figures };
  }

  #marks(wanted: (mark: Mark) => boolean): Mark[] {
    const marks: Mark[] = [];
    for (const chunk of this.#options.all()) for (const segment of chunk.segments) marks.push(...segment.marks);
    return marks.sort(inOrder).filter(wanted);
  }

  #next(marks: Mark[], step: 1 | -1, from: Mark | null): Mark | null {
    const { hover } = this.#options;
    const isSeen = (mark: Mark) => this.#isSeen(mark);
    const at = from === null ? -1 : marks.findIndex((mark) => isSameMark(mark, from) || inOrder(mark, from) === 0);
    const last = marks[at];
    if (last !== undefined && (isSeen(last) || hover.shown !== null)) return marks[at + step] ?? null;
    return (step === 1 ? marks.find(isSeen) : marks.findLast(isSeen)) ?? null;
  }

  #isSeen(mark: Mark): boolean {
    const { hover } = this.#options;
    const box = hover.boxOf(mark);
    return box !== null && hover.isInView(box);
  }

  /** The first mark from the top of the view on, or the last one before its end. */
  #nearest(marks: Mark[], step: 1 | -1): Mark | undefined {
    const { hover, view } = this.#options;
    const isAhead = (mark: Mark) => {
      const box = hover.boxOf(mark);
      return box !== null && (step === 1 ? box.bottom > 0 : box.top < view.innerHeight);
    };
    return step === 1 ? (marks.find(isAhead) ?? marks[0]) : (marks.findLast(isAhead) ?? marks.at(-1));
  }

  #bringIntoView(mark: Mark): void {
    const { hover, view } = this.#options;
    const inView = () => {
      const box = hover.boxOf(mark);
      return box !== null && box.top >= 0 && box.bottom <= view.innerHeight && hover.isInView(box);
    };
    if (inView()) return;
    mark.segment.block.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const box = hover.boxOf(mark);
    // A block may be higher than the view.
    if (box !== null && !inView()) view.scrollBy({ top: box.top - view.innerHeight / 2, behavior: 'instant' });
  }

  /** `open`: by a highlight, which the page can read; `private`: by lines that it cannot find. */
  #showFlash(find: () => StaticRangeInit | null, as: 'open' | 'private'): void {
    const { painter, view } = this.#options;
    if (this.#flash !== null) view.clearTimeout(this.#flash);
    const place = as === 'private' ? find() : null;
    void painter.flash(as === 'open' ? find : null);
    if (place === null) this.#overlay.hide();
    else this.#overlay.show(place);
    this.#flash = view.setTimeout(() => {
      this.#flash = null;
      this.#overlay.hide();
      void painter.flash(null);
    }, FLASH_MS);
  }
}
