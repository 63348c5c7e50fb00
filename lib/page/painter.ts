/**
 * Paints marks by the CSS Custom Highlight API. At most a screenful of ranges exists at a time, for Chromium walks
 * all of them at every change of the page; they are static, for live ranges slow the page's own removals.
 *
 * Until something is painted the page has no highlight and no rule of ours. Firefox: a Highlight and the registry are
 * never iterated (Xray wrappers throw); `#painted` is our own record of what is in them.
 */
import { HIGHLIGHT_ENDINGS, type HighlightKind } from './highlight-css';
import { highlightOf, holds, type Mark, placeOf } from './mark';

interface Painted {
  range: StaticRange;
  kind: HighlightKind;
}

/** What the painter needs of the window; no registry where the reader has switched it off, where a hover must do. */
type PaintingWindow = Window & typeof globalThis;

export class Painter {
  readonly #view: PaintingWindow;
  readonly #name: string;
  readonly #insertStyle: (name: string) => Promise<boolean>;
  readonly #highlights = new Map<HighlightKind, Highlight>();
  readonly #painted = new Map<Mark, Painted>();
  #isStyled = false;
  /** The question that is under way: whether rules were inserted. */
  #asked: Promise<boolean> | null = null;
  /** What was asked for last is not what is wanted by now. */
  #isStale = false;
  #refusals = 0;
  #wanted: Mark[] = [];
  #flashing: Painted | null = null;
  /** Which call for one it was: rules may come when the next has been made. */
  #flashes = 0;

  constructor(options: { view: PaintingWindow; name: string; style: (name: string) => Promise<boolean> }) {
    this.#view = options.view;
    this.#name = options.name;
    this.#insertStyle = options.style;
  }

  /** These marks, and no others, are underlined. */
  async paint(marks: Mark[]): Promise<void> {
    this.#wanted = marks;
    if (marks.length === 0 && this.#painted.size === 0) return;
    if (!(await this.#hasStyle())) return;
    const wanted = new Set(this.#wanted);
    for (const mark of [...this.#painted.keys()]) if (!wanted.has(mark)) this.#erase(mark);
    for (const mark of wanted) if (!this.#painted.has(mark)) this.#draw(mark);
    for (const [kind, highlight] of this.#highlights) this.#restore(kind, highlight);
  }

  /** Takes away what no longer stands where it was painted. Called before the browser draws a change. */
  recheck(of: (mark: Mark) => boolean): void {
    for (const mark of [...this.#painted.keys()]) if (of(mark) && !holds(mark)) this.#erase(mark);
  }

  /** Shows one place strongly, until called with null. It is asked for once the style is there. */
  async flash(find: (() => StaticRangeInit | null) | null): Promise<void> {
    const call = ++this.#flashes;
    if (this.#flashing !== null) this.#take(this.#flashing);
    this.#flashing = null;
    if (find === null || !(await this.#hasStyle()) || call !== this.#flashes) return;
    const place = find();
    if (place !== null) this.#flashing = this.#put(place, 'flash');
  }

  /** Style rules must be inserted again, for other settings. */
  restyle(): void {
    this.#isStale = this.#asked !== null;
    this.#isStyled = false;
    this.#refusals = 0;
  }

  clear(): void {
    this.#wanted = [];
    this.#flashes += 1;
    for (const kind of this.#highlights.keys()) this.#view.CSS.highlights.delete(this.#nameOf(kind));
    this.#highlights.clear();
    this.#painted.clear();
    this.#flashing = null;
  }

  /** One place knows whether rules are there; three refusals and we hover without marks. */
  async #hasStyle(): Promise<boolean> {
    while (!this.#isStyled) {
      if (this.#refusals >= 3 || !this.#view.CSS.highlights) return false;
      this.#asked ??= this.#ask();
      if (!(await this.#asked)) return false;
    }
    return true;
  }

  async #ask(): Promise<boolean> {
    const inserted = await this.#insertStyle(this.#name).catch(() => false);
    this.#asked = null;
    this.#isStyled = inserted && !this.#isStale;
    this.#isStale = false;
    if (!inserted) this.#refusals += 1;
    return inserted;
  }

  #draw(mark: Mark): void {
    const kind = highlightOf(mark);
    const place = kind === null ? null : placeOf(mark);
    if (kind !== null && place !== null) this.#painted.set(mark, this.#put(place, kind));
  }

  #erase(mark: Mark): void {
    const painted = this.#painted.get(mark);
    if (painted === undefined) return;
    this.#painted.delete(mark);
    this.#take(painted);
  }

  #put(place: StaticRangeInit, kind: HighlightKind): Painted {
    const range = new this.#view.StaticRange(place);
    let highlight = this.#highlights.get(kind);
    if (highlight === undefined) {
      highlight = new this.#view.Highlight();
      this.#highlights.set(kind, highlight);
    }
    highlight.add(range);
    this.#register(kind, highlight);
    return { range, kind };
  }

  /** A page may clear the registry, or what it finds there; the next paint puts back what it took. */
  #restore(kind: HighlightKind, highlight: Highlight): void {
    const all = [...this.#painted.values(), ...(this.#flashing === null ? [] : [this.#flashing])];
    const ours = all.filter((each) => each.kind === kind);
    if (highlight.size !== ours.length) for (const { range } of ours) highlight.add(range);
    this.#register(kind, highlight);
  }

  #register(kind: HighlightKind, highlight: Highlight): void {
    const { highlights } = this.#view.CSS;
    const name = this.#nameOf(kind);
    if (highlights.get(name) !== highlight) highlights.set(name, highlight);
  }

  /** An empty highlight leaves the registry: where nothing is marked, nothing of ours is to be found. */
  #take({ range, kind }: Painted): void {
    const highlight = this.#highlights.get(kind);
    highlight?.delete(range);
    if (highlight?.size !== 0) return;
    this.#view.CSS.highlights.delete(this.#nameOf(kind));
    this.#highlights.delete(kind);
  }

  #nameOf(kind: HighlightKind): string {
    return `${this.#name}${HIGHLIGHT_ENDINGS[kind]}`;
  }
}
