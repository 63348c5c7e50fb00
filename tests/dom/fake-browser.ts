/** What happy-dom lacks: highlights, nearness, boxes. Just enough to see what the page layer leaves behind. */

/** A registry that counts what is in it, and refuses to be iterated, as Firefox does. */
export class FakeHighlight {
  readonly #ranges = new Set<unknown>();
  get size(): number {
    return this.#ranges.size;
  }
  add(range: unknown): this {
    this.#ranges.add(range);
    return this;
  }
  delete(range: unknown): boolean {
    return this.#ranges.delete(range);
  }
  /** What is painted, for the test only. */
  get texts(): string[] {
    return [...this.#ranges].map((range) => {
      const { startContainer, startOffset, endContainer, endOffset } = range as StaticRange;
      if (startContainer === endContainer) return (startContainer as Text).data.slice(startOffset, endOffset);
      return `${(startContainer as Text).data.slice(startOffset)}…${(endContainer as Text).data.slice(0, endOffset)}`;
    });
  }
}

export class FakeRegistry {
  readonly #highlights = new Map<string, FakeHighlight>();
  get size(): number {
    return this.#highlights.size;
  }
  set(name: string, highlight: FakeHighlight): void {
    this.#highlights.set(name, highlight);
  }
  delete(name: string): boolean {
    return this.#highlights.delete(name);
  }
  get(name: string): FakeHighlight | undefined {
    return this.#highlights.get(name);
  }
}

class FakeStaticRange {
  constructor(init: StaticRangeInit) {
    Object.assign(this, init);
  }
}

/** Everything observed is near, a moment later. */
class FakeIntersectionObserver {
  readonly #call: (entries: object[]) => void;
  readonly #observed = new Set<Element>();
  constructor(call: (entries: object[]) => void) {
    this.#call = call;
  }
  observe(target: Element): void {
    this.#observed.add(target);
    FakeIntersectionObserver.live.add(this);
    const boundingClientRect = { width: 100, height: 20 };
    queueMicrotask(() => this.#call([{ target, isIntersecting: true, boundingClientRect }]));
  }
  unobserve(target: Element): void {
    this.#observed.delete(target);
    if (this.#observed.size === 0) FakeIntersectionObserver.live.delete(this);
  }
  disconnect(): void {
    FakeIntersectionObserver.live.delete(this);
  }
  static readonly live = new Set<FakeIntersectionObserver>();
}

export interface FakeBrowser {
  highlights: FakeRegistry;
  /** Names and functions of listeners that are still there. */
  listeners(): number;
  timers(): number;
  observed(): number;
}

/** Puts the fakes into the window, and counts what is begun and not ended. */
export function fakeBrowser(view: Window & typeof globalThis): FakeBrowser {
  const highlights = new FakeRegistry();
  const timers = new Set<AbortSignal>();
  const fakes = {
    Highlight: FakeHighlight,
    StaticRange: FakeStaticRange,
    IntersectionObserver: FakeIntersectionObserver,
    CSS: { highlights },
    AbortSignal: fakeTimeouts(timers),
  };
  for (const [name, value] of Object.entries(fakes)) Object.defineProperty(view, name, { value, configurable: true });
  const box = { left: 0, top: 10, right: 100, bottom: 30, width: 100, height: 20, x: 0, y: 10 };
  view.Element.prototype.getBoundingClientRect = () => box as DOMRect;
  view.Range.prototype.getClientRects = () => [box] as unknown as DOMRectList;

  const signals: AbortSignal[] = [];
  for (const target of [view, view.document]) {
    const add = target.addEventListener.bind(target);
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      if (options?.signal) signals.push(options.signal);
      else throw new Error(`a listener for ${type} that nothing ends`);
      add(type, listener, options);
    };
  }
  return {
    highlights,
    listeners: () => signals.filter((signal) => !signal.aborted).length,
    timers: () => timers.size,
    observed: () => FakeIntersectionObserver.live.size,
  };
}

/**
 * Timeouts of signals, by the clock that a test may fake.
 * @param waiting those that somebody waits for, kept up to date
 */
export function fakeTimeouts(waiting = new Set<AbortSignal>()) {
  return {
    timeout: (ms: number): AbortSignal => {
      const end = new AbortController();
      const { signal } = end;
      const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
      signal.addEventListener = (type: string, listener: EventListener) => {
        waiting.add(signal);
        add(type, listener);
      };
      signal.removeEventListener = (type: string, listener: EventListener) => {
        waiting.delete(signal);
        remove(type, listener);
      };
      setTimeout(() => {
        waiting.delete(signal);
        end.abort();
      }, ms);
      return signal;
    },
  };
}
