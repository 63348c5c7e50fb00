/** Joins the parts of the page layer, and takes them all down again. */
import { ArticleRules } from './article';
import type { Cards, startCards } from './cards';
import type { Chunk } from './chunks';
import { areAll, bodyOf, isGone, isHidden, rootOf } from './dom';
import { findingsIn } from './findings';
import { hasOpen } from './mark';
import { Missed } from './missed';
import { Nearness } from './nearness';
import type { PageFindings, PageLayer, PageOptions, PageSettings } from './page-layer';
import { Painter } from './painter';
import { publishedOf } from './published';
import { Repaint } from './repaint';
import { Scan } from './scan';
import { drawn } from './slices';
import { Timer } from './timer';

/** The panel is told of changes at most this often. */
const CHANGED_EVERY_MS = 500;
const SWEEP_AFTER_MS = 2_000;
const REPAINT_MS = 120;
const ARTICLE_AFTER_MS = 1_000;
const TICK_CHARS = 30;
/** A page that changes again and again without ever holding an article is not asked for ever. */
const ARTICLE_LOOKS = 20;

type View = Window & typeof globalThis;

/** What is done once after a while, however often it is asked for meanwhile. */
type Due = 'article' | 'changed' | 'sweep';

/** The Navigation API, where there is one. */
interface LeaveEvent extends Event {
  destination?: { sameDocument: boolean };
  /** A name where the link is a download, which leads nowhere. */
  downloadRequest?: string | null;
}
interface Navigating {
  navigation?: {
    addEventListener(type: 'navigate', listener: (event: LeaveEvent) => void, options: AddEventListenerOptions): void;
  };
}

/** Starts the page layer in an HTML document; null in any other, or where the reader edits the page itself. */
export function startPage(options: PageOptions): PageLayer | null {
  const { document } = options;
  const view = document.defaultView;
  const isHtml = document.contentType === 'text/html' || document.contentType === 'application/xhtml+xml';
  if (view === null || !isHtml || bodyOf(document) === null || document.designMode === 'on') return null;
  return new Page(options, view);
}

class Page implements PageLayer {
  readonly #document: Document;
  readonly #view: View;
  readonly #end = new AbortController();
  readonly #near = new Set<Chunk>();
  readonly #painter: Painter;
  readonly #repaint: Repaint;
  readonly #scan: Scan;
  readonly #shadows = new WeakSet<ShadowRoot>();
  readonly #nearness: Nearness;
  readonly #changes: MutationObserver;
  readonly #options: PageOptions;
  readonly #rules: ArticleRules;
  readonly #missed = new Missed();
  /** Null until they are wanted and here. */
  #cards: Cards | null = null;
  /** Where the pointer was last, while there are no cards; what it is on is known only while that is told. */
  #pointer: { event: PointerEvent; target: EventTarget | null } | null = null;
  readonly #pointing = new AbortController();
  #looks = 0;
  /** It is another page by its address: the article of the former one may be left, and be none. */
  #isElsewhere = false;
  #isOpened = false;
  #settings: PageSettings;
  readonly #timers: Record<Due, Timer>;

  constructor(options: PageOptions, view: View) {
    const { document, ports, settings, random } = options;
    this.#options = options;
    this.#document = document;
    this.#view = view;
    this.#settings = settings;
    this.#timers = { article: new Timer(view), changed: new Timer(view), sweep: new Timer(view) };
    const { signal } = this.#end;
    const rules = new ArticleRules(document);
    this.#rules = rules;
    const current = () => this.#settings;
    const all = () => this.#scan.chunks.all;
    this.#nearness = new Nearness({
      view,
      chunkAt: (node) => this.#scan.chunks.at(node),
      onChange: (chunk, isNear) => this.#onNear(chunk, isNear),
    });
    this.#changes = new view.MutationObserver((records) => this.#onMutations(records));
    this.#painter = new Painter({ view, name: random(), style: (name) => this.#insertStyle(name) });
    this.#scan = new Scan({
      view,
      signal,
      rules,
      find: ports.find,
      watch: (chunk) => this.#nearness.watch(chunk),
      hidden: (chunk) => this.#nearness.spread(chunk),
      opened: () => this.#onOpened(),
      unwatch: (chunk) => this.#unwatch(chunk),
      shadow: (root) => this.#enterShadow(root),
      onMarks: (isSeen) => this.#onMarks(isSeen),
      elsewhere: () => {
        this.#looks = 0;
        this.#isElsewhere = true;
        ports.elsewhere();
        this.#soonSeekArticle();
        // Not within a step of the reading, which would not go on for it.
        queueMicrotask(() => this.#scan.again());
      },
    });
    this.#repaint = new Repaint({
      view,
      signal,
      painter: this.#painter,
      near: this.#near,
      all,
      settings: current,
      onRest: () => this.#nearness.probe(),
    });
    this.#begin();
  }

  apply(settings: PageSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    if (settings.markStyle !== before.markStyle) this.#painter.restyle();
    if (settings.revision !== before.revision) this.#scan.again();
    this.#repaint.request(0);
  }

  report(): PageFindings {
    return { published: publishedOf(this.#document, this.#rules.article), ...findingsIn(this.#scan.chunks.all) };
  }

  equip(start: typeof startCards): void {
    const { signal } = this.#end;
    if (this.#cards !== null || signal.aborted) return;
    const { ports, keys } = this.#options;
    this.#cards = start({
      view: this.#view,
      signal,
      chunks: this.#scan.chunks,
      painter: this.#painter,
      settings: () => this.#settings,
      keys,
      ask: ports.card,
      onTaken: () => {
        this.#settings = { ...this.#settings, hush: true };
        ports.taken();
      },
    });
    this.#pointing.abort();
    if (this.#pointer !== null) this.#cards.point(this.#pointer.event, this.#pointer.target);
    this.#pointer = null;
  }

  get cards(): Cards | null {
    return this.#cards;
  }

  resume(): void {
    if (isHidden(this.#document)) return;
    this.#cards?.recheck();
    const missed = this.#missed.take();
    if (missed !== null) this.#catchUp(missed);
    this.#scan.resume();
    this.#nearness.probe();
    this.#repaint.request(0);
  }

  stop(): void {
    this.#end.abort();
    this.#pointing.abort();
    this.#nearness.stop();
    this.#changes.disconnect();
    for (const timer of Object.values(this.#timers)) timer.clear();
    this.#painter.clear();
    this.#near.clear();
  }

  #begin(): void {
    const { signal } = this.#end;
    const document = this.#document;
    this.#observe(rootOf(document));
    this.#openBody();
    // A frame that goes elsewhere takes along what was found in it.
    document.addEventListener('load', (event) => this.#onLoad(event), { signal, capture: true });
    const first = { signal: this.#pointing.signal, capture: true, passive: true };
    for (const type of ['pointermove', 'pointerout', 'pointerdown'] as const)
      this.#view.addEventListener(type, (event) => this.#onPointer(event), first);
    this.#view.addEventListener('pagehide', ({ isTrusted }) => isTrusted && this.#cards?.left(), { signal });
    (this.#view as Navigating).navigation?.addEventListener('navigate', (event) => this.#onLeave(event), { signal });
  }

  /** Chromium does not keep a page for “back” while an extension’s frame stands in it. `pagehide` is too late. */
  #onLeave({ isTrusted, destination, downloadRequest = null }: LeaveEvent): void {
    if (!isTrusted || destination?.sameDocument !== false || downloadRequest !== null) return;
    this.#cards?.clear();
  }

  /** Until there are cards. */
  #onPointer(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    if (event.type === 'pointermove') {
      this.#pointer = { event, target: event.composedPath()[0] ?? null };
      this.#options.ports.pointed();
    } else if (event.type === 'pointerdown' || isGone(event)) this.#pointer = null;
  }

  #onLoad({ isTrusted, target }: Event): void {
    if (isTrusted && (target as HTMLIFrameElement).contentWindow)
      this.#once('changed', CHANGED_EVERY_MS, this.#options.ports.changed);
  }

  /** What no longer stands there goes before it is seen; the rest as at any change. */
  #catchUp(missed: ReadonlySet<Node> | 'all'): void {
    this.#scan.missed(missed);
    this.#painter.recheck(() => true);
    this.#cards?.recheck();
    this.#soonSeekArticle();
    this.#soonSweep();
  }

  /** New rules change the style of everything: asked for before the page is drawn with them, it would be made in our time. */
  #insertStyle(name: string): Promise<boolean> {
    const inserted = this.#options.ports.style(name).then(async (isThere) => {
      if (isThere) await drawn(this.#view);
      return isThere;
    });
    this.#scan.hold(inserted);
    return inserted;
  }

  #onNear(chunk: Chunk, isNear: boolean): void {
    if (isNear) this.#near.add(chunk);
    else this.#near.delete(chunk);
    this.#scan.near(chunk, isNear);
    // Marks that were read while far away are painted now.
    if (chunk.segments.some(hasOpen)) this.#repaint.request(REPAINT_MS);
  }

  /** The first time it may begin in the middle of a long run; later a scroll leads there. */
  #onOpened(): void {
    this.#nearness.settle();
    if (this.#isOpened) return;
    this.#isOpened = true;
    this.#nearness.probe();
  }

  #unwatch(chunk: Chunk): void {
    this.#near.delete(chunk);
    this.#nearness.unwatch(chunk);
  }

  #enterShadow(root: ShadowRoot): void {
    if (this.#shadows.has(root)) return;
    this.#shadows.add(root);
    this.#observe(root);
  }

  #observe(root: Node): void {
    this.#changes.observe(root, { characterData: true, childList: true, subtree: true });
  }

  /** Runs before the browser draws the change, so it only does what cannot wait. */
  #onMutations(records: MutationRecord[]): void {
    if (isHidden(this.#document)) {
      this.#missed.note(records.map(({ target }) => target));
      return;
    }
    const touched = this.#scan.mutated(records, (node) => this.#cards?.isOurs(node) === true);
    if (touched.size > 0)
      this.#painter.recheck((mark) => touched.has(this.#scan.chunks.at(mark.segment.block) as Chunk));
    this.#cards?.recheck();
    this.#repaint.noteChange();
    this.#soonSeekArticle();
    if (!records.every(({ removedNodes }) => areAll(removedNodes, isTick))) this.#soonSweep();
  }

  /** The article that is known is in the page. */
  get #hasArticle(): boolean {
    return !this.#isElsewhere && this.#rules.article?.isConnected === true;
  }

  #soonSeekArticle(): void {
    if (this.#hasArticle) return;
    this.#once('article', ARTICLE_AFTER_MS, () => this.#whenSeen(() => this.#seekArticle()));
  }

  #soonSweep(): void {
    this.#once('sweep', SWEEP_AFTER_MS, () => this.#whenSeen(() => this.#sweep()));
  }

  /** What comes due in a tab that nobody sees is done when it is seen again. */
  #whenSeen(act: () => void): void {
    if (isHidden(this.#document)) this.#missed.note([]);
    else act();
  }

  /** The article came later, or another one took its place: what is beside it is judged anew. */
  #seekArticle(): void {
    if (this.#hasArticle || this.#looks >= ARTICLE_LOOKS) return;
    const known = this.#rules.article;
    this.#looks += 1;
    if (this.#rules.seek() === known) return;
    this.#looks = 0;
    this.#isElsewhere = false;
    this.#scan.reread();
    this.#openBody();
  }

  #openBody(): void {
    const body = bodyOf(this.#document);
    if (body !== null) this.#scan.open(body);
  }

  #sweep(): void {
    const isLess = this.#scan.sweep();
    this.#painter.recheck(() => true);
    // Told in any case: a quote that was noted, or a frame, may have gone without a mark.
    this.#onMarks(isLess);
  }

  #onMarks(isSeen: boolean): void {
    if (isSeen) this.#repaint.request(0);
    this.#once('changed', CHANGED_EVERY_MS, this.#options.ports.changed);
  }

  #once(name: Due, afterMs: number, act: () => void): void {
    const timer = this.#timers[name];
    if (!timer.isSet && !this.#end.signal.aborted) timer.set(afterMs, act);
  }
}

/** What a clock takes out at every tick: no chunk goes with it, and no quote. */
const isTick = (node: Node): boolean => node.nodeType === 3 && (node as Text).length <= TICK_CHARS;
