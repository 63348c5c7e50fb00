/**
 * What is read, in which order, and what is done with the answers.
 *
 *   near chunks        at once, in slices          texts → find → marks
 *   opening the tree   at once, then when idle     elements → chunks
 *   the rest           when idle                   so that the panel knows the whole page
 *
 * A chunk that changed is read again after a moment, the more often it changes the later.
 */
import { Arrivals } from './arrivals';
import { Asking, type AskingOptions } from './asking';
import { Asleep } from './asleep';
import { type Chunk, Chunks, holdPlain } from './chunks';
import { areAll, bodyOf, isHidden, parentAcross, rootOf } from './dom';
import { hasOpen, withMarks } from './mark';
import { isNoise } from './noise';
import { type Asides, BlockReader, holdsContainer, isLarge, type Segment } from './segment';
import { isInlineTag, isInsideSkipped, type SkipRules } from './skip';
import { type Left, type Slices, startSlices } from './slices';
import { Timer } from './timer';

/** A page of which more than so many pieces cannot be read is left alone until it changes. */
const MOST_FAILURES = 1_000;
/** What a page may make us read in all. */
const PAGE_CHARS = 4_000_000;
/** The first elements are opened without waiting for an idle moment. */
const EAGER_OPENS = 400;
const CHANGED_AFTER_MS = 120;
const CHANGED_AFTER_MAX_MS = 8_000;
/** A chunk that was left alone this long counts as calm again. */
const CALM_MS = 10_000;

export interface ScanOptions extends AskingOptions {
  view: Window & typeof globalThis;
  rules: SkipRules;
  /** Near or far from the view is told by `near`; watched from now on. */
  watch(chunk: Chunk): void;
  unwatch(chunk: Chunk): void;
  /** The chunk is not displayed: it says nothing about its neighbours. */
  hidden(chunk: Chunk): void;
  /** Every element asked for is opened. */
  opened(): void;
  shadow(root: ShadowRoot): void;
}

export class Scan {
  readonly chunks: Chunks;
  readonly #options: ScanOptions;
  readonly #slices: Slices;
  readonly #asking: Asking;
  readonly #asleep: Asleep;
  readonly #near = new Set<Chunk>();
  readonly #far = new Set<Chunk>();
  readonly #changed = new Map<Chunk, number>();
  readonly #arrivals: Arrivals;
  /** One that takes more than a step to read. */
  #reading: { chunk: Chunk; reader: BlockReader } | null = null;
  #opened = 0;
  #readings = 0;
  #chars = 0;
  #failures = 0;
  readonly #timer: Timer;

  constructor(options: ScanOptions) {
    this.#options = options;
    const { view, signal, rules, watch, unwatch, shadow } = options;
    this.chunks = new Chunks(rules, {
      added: (chunk) => {
        this.#far.add(chunk);
        watch(chunk);
      },
      removed: (chunk) => {
        // No answer is of this reading.
        chunk.reading = 0;
        for (const queue of [this.#near, this.#far]) queue.delete(chunk);
        this.#changed.delete(chunk);
        if (this.#reading?.chunk === chunk) this.#reading = null;
        unwatch(chunk);
      },
      shadow,
    });
    this.#arrivals = new Arrivals(this.chunks);
    this.#timer = new Timer(view);
    this.#asking = new Asking(options);
    this.#asleep = new Asleep({
      view,
      signal,
      onStir: (elements) => this.#stir(elements),
      onRoot: (root) => this.#enter(root),
    });
    this.#slices = startSlices({ view, signal, step: () => this.#tryStep() });
    signal.addEventListener('abort', () => this.#stop());
  }

  /** Opens an element and everything in it; the last call is opened first. */
  open(element: Element): void {
    this.chunks.open(element);
    this.#slices.wake(true);
  }

  /** The chunk came near the view, or went away from it. */
  near(chunk: Chunk, isNear: boolean): void {
    chunk.near = isNear;
    if (!isNear && chunk.state === 'read') this.#near.delete(chunk);
    if (!isNear || (chunk.state === 'read' && !chunk.isLate) || this.#reading?.chunk === chunk) return;
    this.#far.delete(chunk);
    this.#near.add(chunk);
    this.#slices.wake(true);
  }

  /** Everything is asked again, for other settings; what is marked stays until then, so that nothing blinks. */
  again(): void {
    this.#chars = 0;
    for (const chunk of this.chunks.all) {
      chunk.isOutdated = true;
      chunk.plain = null;
    }
    this.reread();
  }

  /** Everything is read again, by other rules; what is marked stays until then. */
  reread(): void {
    for (const chunk of this.chunks.all) this.#queue(chunk);
  }

  /** Takes note of what changed; reads nothing yet. Elements of `ours` do not count. */
  mutated(records: MutationRecord[], ours: (node: Node) => boolean): Set<Chunk> {
    const touched = new Set<Chunk>();
    const parts = new Map<Element, boolean>();
    for (const record of records) {
      const { type, addedNodes, removedNodes } = record;
      if (type === 'childList' && areAll(addedNodes, ours) && areAll(removedNodes, ours)) continue;
      this.#try(() => {
        const chunk = this.chunks.at(record.target);
        if (chunk !== null) {
          touched.add(chunk);
          this.#change(chunk);
        }
        if (chunk === null || chunk.own) this.#adopt(record, chunk, parts);
      });
    }
    return touched;
  }

  /** Takes note of places that changed some time ago, it is not known how. */
  missed(places: ReadonlySet<Node> | 'all'): void {
    const { rules, view } = this.#options;
    const [root, body] = [rootOf(view.document), bodyOf(view.document)];
    if (places === 'all') {
      this.reread();
      this.open(body ?? root);
      return;
    }
    for (const place of places) {
      // What is in a shadow tree is read with its host.
      this.#try(() => {
        const element = place.nodeType === 1 ? (place as Element) : parentAcross(place.firstChild ?? place);
        if (element?.isConnected !== true) return;
        const chunk = this.chunks.at(element);
        if (chunk !== null) this.#change(chunk);
        const isOpen = (chunk === null || chunk.own) && !isInsideSkipped(element, rules);
        if (isOpen) this.open((element === root && body) || element);
      });
    }
  }

  /** Lets go of what is no longer in the page. True if open marks went with it. */
  sweep(): boolean {
    const gone = [...this.chunks.all].filter(({ root }) => !root.isConnected);
    for (const chunk of gone) this.chunks.remove(chunk);
    return gone.some(({ segments }) => segments.some(hasOpen));
  }

  /** Nothing is read before this is over. */
  hold(until: Promise<unknown>): void {
    this.#slices.hold(until);
  }

  resume(): void {
    this.#asleep.resume();
    this.#slices.wake(true);
    this.#setTimer();
  }

  /** Text that belongs to no chunk yet. `parts`: of a parent met before, whether it is taken up part by part. */
  #adopt({ type, target, addedNodes }: MutationRecord, chunk: Chunk | null, parts: Map<Element, boolean>): void {
    const parent = target.nodeType === 1 ? (target as Element) : target.parentElement;
    if (parent !== null && chunk === null) {
      if (!parts.has(parent)) parts.set(parent, this.#isByParts(parent));
      if (!parts.get(parent)) return;
    }
    if (type === 'characterData' && parent !== null && chunk === null) this.chunks.add(parent, true);
    else if (addedNodes.length > 0) this.#arrivals.add(addedNodes, parent);
    this.#slices.wake(addedNodes.length > 0);
  }

  /** Not what is skipped; what is small is opened as a whole. */
  #isByParts(parent: Element): boolean {
    if (isInsideSkipped(parent, this.#options.rules)) return false;
    if (isLarge(parent)) return true;
    this.open(parent);
    return false;
  }

  #change(chunk: Chunk): void {
    if (!this.#changed.has(chunk)) {
      const now = this.#now();
      if (now - chunk.readAt > CALM_MS) chunk.changes = 0;
      this.#changed.set(chunk, now + Math.min(CHANGED_AFTER_MS * 2 ** chunk.changes, CHANGED_AFTER_MAX_MS));
      chunk.changes += 1;
    }
    this.#setTimer();
  }

  #setTimer(): void {
    const { view, signal } = this.#options;
    if (this.#timer.isSet || this.#changed.size === 0 || signal.aborted || isHidden(view.document)) return;
    // Not when the first is due: one that is due sooner may come, and waits no longer than this.
    this.#timer.set(CHANGED_AFTER_MS, () => this.#settle());
  }

  #settle(): void {
    const now = this.#now();
    for (const [chunk, due] of this.#changed) {
      if (due > now) continue;
      this.#changed.delete(chunk);
      this.#queue(chunk);
    }
    this.#setTimer();
  }

  #queue(chunk: Chunk): void {
    if (this.#reading?.chunk === chunk) this.#reading = null;
    chunk.state = 'unread';
    (chunk.near ? this.#near : this.#far).add(chunk);
    this.#slices.wake(true);
  }

  /** A page can give its elements names that stand before the DOM's own (controls of a form): such a piece is left out. */
  #try<Result>(act: () => Result): Result | undefined {
    try {
      return act();
    } catch {
      this.#failures += 1;
      return undefined;
    }
  }

  #tryStep(): Left {
    const left = this.#try(() => this.#step());
    if (left !== undefined) return left;
    this.#reading = null;
    return this.#failures < MOST_FAILURES ? 'now' : 'nothing';
  }

  /** The next small piece of work. */
  #step(): Left {
    const near = this.#near.values().next().value;
    if (this.#reading !== null && (near === undefined || this.#reading.chunk.near)) return this.#readOn(this.#reading);
    if (near !== undefined) {
      // A far one is begun anew later.
      if (this.#reading !== null) this.#queue(this.#reading.chunk);
      this.#near.delete(near);
      return this.#read(near);
    }
    if (this.#asking.isPressing) this.#asking.ask();
    if (this.#arrivals.step()) return 'now';
    if (this.chunks.step()) {
      this.#opened += 1;
      return this.#opened < EAGER_OPENS ? 'now' : 'idle';
    }
    this.#options.opened();
    const far = this.#chars < PAGE_CHARS ? this.#far.values().next().value : undefined;
    if (far === undefined) {
      this.#asking.ask();
      return 'nothing';
    }
    this.#far.delete(far);
    return this.#read(far);
  }

  #read(chunk: Chunk): Left {
    const { rules, onMarks } = this.#options;
    const left = chunk.near ? 'now' : 'idle';
    chunk.isLate = false;
    if (!chunk.root.isConnected) {
      this.chunks.remove(chunk);
      if (chunk.segments.length > 0) onMarks(chunk.near && chunk.segments.some(hasOpen));
      return left;
    }
    if (chunk.changes > 0 && !chunk.own && isLarge(chunk.root) && holdsContainer(chunk.root)) {
      this.chunks.remove(chunk);
      this.chunks.open(chunk.root);
      // Told, but not painted: until its parts are read, what is marked stays.
      if (chunk.segments.length > 0) onMarks(false);
      return left;
    }
    if (this.#asleep.isAway(chunk.root)) {
      this.#take(chunk, []);
      return left;
    }
    const { root, own, near, changes } = chunk;
    chunk.isLate = !near && !own && changes === 0;
    const reader = new BlockReader(root, { own, isLate: chunk.isLate, rules, asides: this.#asidesOf(chunk) });
    return this.#readOn({ chunk, reader });
  }

  #asidesOf(chunk: Chunk): Asides {
    return {
      onShadow: (root) => this.#enter(root),
      onBare: (element) => this.#asleep.bare(element),
      isElsewhere: (element) => this.chunks.get(element) !== undefined,
      onHidden: (element) => {
        this.#asleep.hidden(element);
        if (element === chunk.root) this.#options.hidden(chunk);
        else if (!isInlineTag(element)) this.chunks.add(element, false);
      },
    };
  }

  #readOn(reading: { chunk: Chunk; reader: BlockReader }): Left {
    const { chunk, reader } = reading;
    this.#reading = reading;
    const segments = reader.step();
    if (segments !== null) {
      this.#reading = null;
      this.#take(chunk, segments);
    }
    return chunk.near ? 'now' : 'idle';
  }

  /** What a chunk says now; its marks that still stand are kept, and what is new is asked. */
  #take(chunk: Chunk, segments: readonly Segment[]): void {
    const { rules, onMarks } = this.#options;
    const before = new Map(chunk.segments.map((segment) => [segment.text, segment]));
    const { plain, isOutdated } = chunk;
    chunk.segments = [];
    chunk.isOutdated = false;
    // A text that is gone is forgotten: a ticker has a new one every second.
    chunk.plain = null;
    chunk.readAt = this.#now();
    chunk.reading = ++this.#readings;
    // What is not displayed now is read when it comes near the view, displayed, or is displayed there.
    chunk.state = segments.length > 0 ? 'read' : 'unread';
    for (const segment of segments) {
      if (isNoise(segment, rules)) continue;
      if (!isOutdated && plain?.has(segment.text)) {
        if (chunk.changes > 0 || chunk.isLate) holdPlain(chunk, segment.text);
        continue;
      }
      this.#chars += segment.text.length;
      const known = before.get(segment.text);
      const marked = withMarks(segment, known?.marks ?? []);
      if (marked !== null) {
        // What waits for an answer to an earlier reading waits for none by now: that one is dropped.
        marked.isOutdated = isOutdated || known?.isOutdated === true;
        marked.isUnsure = known?.isUnsure === true;
        chunk.segments.push(marked);
      }
      if (marked === null || marked.isUnsure || marked.isOutdated) this.#asking.add(chunk, segment, marked);
    }
    if (before.size > 0) onMarks(chunk.near && [...before.values()].some(hasOpen));
    // It came near while it was read.
    if (chunk.near && chunk.isLate) this.#queue(chunk);
  }

  #enter(root: ShadowRoot): void {
    this.#options.shadow(root);
    for (const child of root.children) this.open(child);
  }

  /** What was not shown may be shown now. */
  #stir(elements: ReadonlySet<Element>): void {
    for (const element of elements) if (this.chunks.at(element) === null) this.chunks.open(element);
    for (const chunk of this.chunks.shownWith(elements)) this.#queue(chunk);
    this.#slices.wake(true);
  }

  #now(): number {
    return this.#options.view.performance.now();
  }

  #stop(): void {
    this.#timer.clear();
    this.chunks.clear();
  }
}
