/** Joins the parts of the page layer, and takes them all down again. */
import { ArticleRules } from './article';
import { Card } from './card';
import { CardHost } from './card-host';
import type { Chunk } from './chunks';
import { areAll, bodyOf, isHidden, rootOf } from './dom';
import { FocusGuard } from './focus-guard';
import { HIGHLIGHT_NAME } from './highlight-css';
import { Hover } from './hover';
import type { KeyShield } from './key-shield';
import { hasOpen } from './mark';
import { Missed } from './missed';
import { Nearness } from './nearness';
import type { CardAct, GoTarget, PageFindings, PageLayer, PageOptions, PageSettings, PageTrail } from './page-layer';
import { Painter } from './painter';
import { publishedOf } from './published';
import { Rects } from './rects';
import { Repaint } from './repaint';
import { Scan } from './scan';
import { Timer } from './timer';
import { Travel } from './travel';

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
  readonly #rects: Rects;
  readonly #host: CardHost;
  readonly #card: Card;
  readonly #hover: Hover;
  readonly #guard: FocusGuard;
  /** Of the last card that was shown here. */
  #ticket = '';
  readonly #repaint: Repaint;
  readonly #travel: Travel;
  readonly #scan: Scan;
  readonly #shadows = new WeakSet<ShadowRoot>();
  readonly #nearness: Nearness;
  readonly #changes: MutationObserver;
  readonly #tell: () => void;
  readonly #keys: KeyShield;
  readonly #rules: ArticleRules;
  readonly #missed = new Missed();
  #looks = 0;
  #isOpened = false;
  #settings: PageSettings;
  readonly #timers: Record<Due, Timer>;

  constructor({ document, ports, settings, random, keys }: PageOptions, view: View) {
    this.#document = document;
    this.#view = view;
    this.#settings = settings;
    this.#tell = ports.changed;
    this.#keys = keys;
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
    this.#rects = new Rects(view);
    this.#painter = new Painter({ view, name: nameFrom(random), style: ports.style });
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
        ports.elsewhere();
        // Not within a step of the reading, which would not go on for it.
        queueMicrotask(() => this.#scan.again());
      },
    });
    const painter = this.#painter;
    this.#repaint = new Repaint({
      view,
      signal,
      painter,
      near: this.#near,
      all,
      settings: current,
      onRest: () => this.#nearness.probe(),
    });
    this.#host = new CardHost(view, signal, () => this.#hover.send({ on: 'elsewhere' }));
    this.#card = new Card({
      view,
      host: this.#host,
      ask: ports.card,
      boxOf: (mark) => this.#hover.boxOf(mark),
      onNothing: () => this.#hover.send({ on: 'gone' }),
      onHidden: (byReader) => this.#guard.closed(byReader),
      onTaken: () => {
        this.#settings = { ...this.#settings, hush: true };
        ports.taken();
      },
    });
    const chunks = this.#scan.chunks;
    this.#hover = new Hover({
      view,
      signal,
      chunks,
      rects: this.#rects,
      card: this.#card,
      host: this.#host,
      settings: current,
    });
    this.#guard = new FocusGuard({
      view,
      signal,
      host: this.#host,
      isOpen: () => this.#hover.shown !== null,
      keys,
      onLost: () => this.#hover.send({ on: 'escape' }),
    });
    this.#travel = new Travel({ view, signal, hover: this.#hover, painter, all, settings: current });
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
    const document = this.#document;
    const published = publishedOf(document, this.#rules.article);
    return { published, ...this.#travel.findings() };
  }

  move(step: 1 | -1, at: number | null): boolean {
    return this.#travel.move(step, at);
  }

  close(): void {
    this.#hover.send({ on: 'elsewhere' });
  }

  go(target: GoTarget, step: 1 | -1 | 0, at?: number | null): boolean {
    return this.#travel.go(target, step, at);
  }

  trail(target: GoTarget | null, step: 1 | -1): PageTrail {
    return this.#travel.trail(target, step);
  }

  show(place: StaticRangeInit): true {
    this.#travel.show(place);
    return true;
  }

  card(ticket: string, act: CardAct): boolean {
    if (!this.#card.owns(ticket)) return ticket === this.#ticket;
    this.#ticket = ticket;
    if (act.act === 'ready') this.#card.ready(ticket, act.height);
    else if (act.act === 'left') this.#guard.left();
    else if (act.act === 'covered') this.#card.rise();
    else if (act.act === 'seen') this.#card.noteSeen();
    else if (act.act === 'pin') this.#hover.send({ on: 'pin', pinned: act.pinned });
    else this.#hover.send({ on: 'escape' });
    return true;
  }

  resume(): void {
    if (isHidden(this.#document)) return;
    this.#rects.forget();
    const missed = this.#missed.take();
    if (missed !== null) this.#catchUp(missed);
    this.#scan.resume();
    this.#nearness.probe();
    this.#repaint.request(0);
  }

  stop(): void {
    this.#end.abort();
    this.#nearness.stop();
    this.#changes.disconnect();
    for (const timer of Object.values(this.#timers)) timer.clear();
    this.#card.stop();
    this.#painter.clear();
    this.#rects.stop();
    this.#near.clear();
  }

  #begin(): void {
    const { signal } = this.#end;
    const document = this.#document;
    this.#observe(rootOf(document));
    this.#openBody();
    // A frame that goes elsewhere takes along what was found in it.
    document.addEventListener('load', (event) => this.#onLoad(event), { signal, capture: true });
    this.#view.addEventListener('pagehide', (event) => event.isTrusted && this.#onHide(), { signal });
    (this.#view as Navigating).navigation?.addEventListener('navigate', (event) => this.#onLeave(event), { signal });
  }

  /** Chromium does not keep a page for “back” while an extension’s frame stands in it. `pagehide` is too late. */
  #onLeave({ isTrusted, destination, downloadRequest = null }: LeaveEvent): void {
    if (!isTrusted || destination?.sameDocument !== false || downloadRequest !== null) return;
    // A page can call off its own leaving: no way to be rid of a card that nobody has seen yet.
    if (this.#card.stays > 0) return;
    this.#hover.send({ on: 'escape' });
    this.#host.remove();
  }

  /** A page that leaves by itself takes its card along before it was seen. */
  #onHide(): void {
    if (this.#card.stays > 0 && !this.#keys.isUsed) this.#card.taken();
    this.#hover.send({ on: 'escape' });
  }

  #onLoad({ isTrusted, target }: Event): void {
    if (isTrusted && (target as HTMLIFrameElement).contentWindow) this.#once('changed', CHANGED_EVERY_MS, this.#tell);
  }

  /** What no longer stands there goes before it is seen; the rest as at any change. */
  #catchUp(missed: ReadonlySet<Node> | 'all'): void {
    this.#scan.missed(missed);
    this.#painter.recheck(() => true);
    this.#hover.recheck();
    this.#soonSeekArticle();
    this.#soonSweep();
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
    const touched = this.#scan.mutated(records, (node) => this.#host.is(node) || this.#travel.isOurs(node));
    this.#rects.forget();
    if (touched.size > 0)
      this.#painter.recheck((mark) => touched.has(this.#scan.chunks.at(mark.segment.block) as Chunk));
    this.#hover.recheck();
    this.#repaint.noteChange();
    this.#soonSeekArticle();
    if (!records.every(({ removedNodes }) => areAll(removedNodes, isTick))) this.#soonSweep();
  }

  #soonSeekArticle(): void {
    if (this.#rules.article?.isConnected === true) return;
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
    const known = this.#rules.article;
    if (known?.isConnected === true || this.#looks >= ARTICLE_LOOKS) return;
    this.#looks += 1;
    if (this.#rules.seek() === known) return;
    this.#looks = 0;
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
    this.#once('changed', CHANGED_EVERY_MS, this.#tell);
  }

  #once(name: Due, afterMs: number, act: () => void): void {
    const timer = this.#timers[name];
    if (!timer.isSet && !this.#end.signal.aborted) timer.set(afterMs, act);
  }
}

/** What a clock takes out at every tick: no chunk goes with it, and no quote. */
const isTick = (node: Node): boolean => node.nodeType === 3 && (node as Text).length <= TICK_CHARS;

/** Fails early: a name that is none of ours would be refused by the background at the first mark. */
function nameFrom(random: () => string): string {
  const name = random();
  if (!HIGHLIGHT_NAME.test(name)) throw new RangeError('not a highlight name');
  return name;
}
