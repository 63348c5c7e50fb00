/**
 * Shows a place that the page must not learn of. A page can read the highlight registry to the character; of this it
 * sees that an empty element comes and goes, not where its lines are drawn: they lie in a closed root and take no pointer.
 */
import { raise } from './card-host';
import { setStyle, styleHost } from './card-style';
import { parentAcross } from './dom';

/** More lines than a screenful has. */
const MOST_LINES = 120;

export class Overlay {
  readonly #view: Window & typeof globalThis;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #follow: AbortController | null = null;

  constructor(view: Window & typeof globalThis) {
    this.#view = view;
  }

  /** Whether a node of the page is ours. */
  is(node: Node): boolean {
    return node === this.#host;
  }

  /** Lines under these words, wherever they scroll, until `hide`. */
  show(place: StaticRangeInit): void {
    this.hide();
    const { document } = this.#view;
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    const host = this.#ensure();
    document.documentElement.append(host);
    // Nothing of the page covers, moves or scales what is in the top layer.
    raise(host);
    const draw = () => this.#draw(range);
    draw();
    this.#follow = new AbortController();
    const quiet = { capture: true, passive: true, signal: this.#follow.signal };
    this.#view.addEventListener('scroll', draw, quiet);
    this.#view.addEventListener('resize', draw, quiet);
  }

  hide(): void {
    this.#follow?.abort();
    this.#follow = null;
    this.#host?.remove();
    this.#root?.replaceChildren();
  }

  #ensure(): HTMLElement {
    if (this.#host !== null) return this.#host;
    const host = this.#make();
    const root = host.attachShadow({ mode: 'closed' });
    styleHost(host, root, this.#view);
    this.#host = host;
    this.#root = root;
    return host;
  }

  #make(): HTMLElement {
    return this.#view.document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  }

  #draw(range: Range): void {
    const { startContainer } = range;
    const words = parentAcross(startContainer);
    if (words === null) return;
    const { color } = this.#view.getComputedStyle(words);
    const seen = [...range.getClientRects()].filter(
      ({ top, bottom, width }) => width > 0 && bottom > 0 && top < this.#view.innerHeight,
    );
    const lines = seen.slice(0, MOST_LINES).map(({ left, bottom, width }) => {
      const line = this.#make();
      line.ariaHidden = 'true';
      setStyle(line, {
        position: 'fixed',
        left: `${left}px`,
        top: `${bottom}px`,
        width: `${width}px`,
        'border-bottom': `3px solid ${color}`,
        'pointer-events': 'none',
      });
      return line;
    });
    this.#root?.replaceChildren(...lines);
  }
}
