/**
 * Which chunks are near the view. An observer of every chunk costs Chromium about a microsecond for each at every
 * frame, 4 ms on a page of 5 000 paragraphs; so neighbours are watched as a run, by its first and its last chunk.
 *
 * That can miss a chunk in the middle of a run higher than three views: after `probe`, called at scroll rest and when
 * the tree is open or seen again, the browser is asked what is in view at a few points.
 */
import type { Chunk } from './chunks';
import { elementAt, rootOf } from './dom';

/** How far from the view a text counts as near. */
const NEAR_MARGIN = '100% 0px';
const RUN_CHUNKS = 12;
/** Where to look, as parts of the view's width and height. */
const PROBES: readonly (readonly [number, number])[] = [
  [0.5, 0.5],
  [0.5, 0.15],
  [0.5, 0.85],
  [0.2, 0.5],
  [0.8, 0.5],
];

/** Sibling chunks watched together. */
interface Run {
  chunks: Chunk[];
  /** Watched elements of the run that are near the view. */
  near: Set<Element>;
  watched: Set<Element>;
}

export interface NearnessOptions {
  view: Window & typeof globalThis;
  chunkAt(node: Node): Chunk | null;
  onChange(chunk: Chunk, isNear: boolean): void;
}

export class Nearness {
  readonly #options: NearnessOptions;
  readonly #observer: IntersectionObserver;
  readonly #runOf = new Map<Element, Run>();
  #last: Run | null = null;
  /** How many of the points were looked at since the last `probe`. */
  #probed = 0;

  constructor(options: NearnessOptions) {
    this.#options = options;
    const { view } = options;
    const init = { root: view.document, rootMargin: NEAR_MARGIN };
    this.#observer = new view.IntersectionObserver((entries) => this.#onEntries(entries), init);
  }

  watch(chunk: Chunk): void {
    const last = this.#last;
    const neighbour = last?.chunks.at(-1);
    const joins =
      last !== null &&
      last.chunks.length < RUN_CHUNKS &&
      neighbour !== undefined &&
      !chunk.own &&
      !neighbour.own &&
      neighbour.root.parentNode === chunk.root.parentNode;
    if (!joins) {
      this.settle();
      const run: Run = { chunks: [chunk], near: new Set(), watched: new Set() };
      this.#runOf.set(chunk.root, run);
      this.#observe(run, chunk);
      this.#last = run;
      return;
    }
    last.chunks.push(chunk);
    this.#runOf.set(chunk.root, last);
    if (last.near.size > 0) this.#options.onChange(chunk, true);
  }

  /** No further neighbour is at hand: the last run is complete. */
  settle(): void {
    const end = this.#last?.chunks.at(-1);
    if (this.#last !== null && end !== undefined) this.#observe(this.#last, end);
    this.#last = null;
  }

  unwatch(chunk: Chunk): void {
    const run = this.#runOf.get(chunk.root);
    if (run === undefined) return;
    this.#runOf.delete(chunk.root);
    this.#observer.unobserve(chunk.root);
    run.chunks = run.chunks.filter((other) => other !== chunk);
    run.near.delete(chunk.root);
    if (!run.watched.delete(chunk.root)) return;
    for (const end of [run.chunks.at(0), run.chunks.at(-1)]) if (end !== undefined) this.#observe(run, end);
  }

  /** In view there may be a chunk that counts as far: looked for once the page is laid out, which asking now could cost. */
  probe(): void {
    this.#probed = 0;
    this.#lookSoon();
  }

  #lookSoon(): void {
    const root = rootOf(this.#options.view.document);
    this.#observer.unobserve(root);
    this.#observer.observe(root);
  }

  /** At one point in a frame: on a long page each costs a millisecond or two. */
  #look(): void {
    const { view, chunkAt } = this.#options;
    const [x, y] = PROBES[this.#probed++] ?? [];
    if (x === undefined || y === undefined) return;
    const element = elementAt(view.document, view.innerWidth * x, view.innerHeight * y);
    const chunk = element === null ? null : chunkAt(element);
    if (chunk !== null && !chunk.near) this.spread(chunk);
    this.#lookSoon();
  }

  /** The chunk's run is not what it seemed, or begins with what is not displayed: each chunk of it is watched. */
  spread(chunk: Chunk): void {
    const run = this.#runOf.get(chunk.root);
    if (run !== undefined) for (const each of run.chunks) this.#observe(run, each);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#last = null;
  }

  #observe(run: Run, { root }: Chunk): void {
    if (run.watched.has(root)) return;
    run.watched.add(root);
    this.#observer.observe(root);
  }

  #onEntries(entries: IntersectionObserverEntry[]): void {
    const root = rootOf(this.#options.view.document);
    const changed = new Set<Run>();
    for (const { target, isIntersecting } of entries) {
      const run = this.#runOf.get(target);
      if (run === undefined) {
        // Observed still, it would not be told of once it is a chunk's.
        this.#observer.unobserve(target);
        continue;
      }
      if (isIntersecting) run.near.add(target);
      else run.near.delete(target);
      changed.add(run);
    }
    for (const run of changed) {
      const isNear = run.near.size > 0;
      for (const chunk of run.chunks) if (chunk.near !== isNear || isNear) this.#options.onChange(chunk, isNear);
    }
    if (entries.some(({ target }) => target === root)) this.#look();
  }
}
