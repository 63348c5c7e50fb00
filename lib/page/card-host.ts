/**
 * The one element of ours in the page: a plain `div` with a closed root, in it a box, in it the frame of the card.
 * Made when the first card is prepared. The card itself is an extension page; nothing of it can be read from here.
 */
import { BOX_STYLE, FADE_MS, FRAME_STYLE, hideInPrint, paper, RISE_PX, setStyle, styleHost } from './card-style';
import { closestTo, outermost } from './dom';
import { placeIn, type Size, seenOf, sizeFor, within } from './place';
import type { Box } from './rects';

interface Parts {
  host: HTMLElement;
  /** In which it was built. */
  parent: Element;
  box: HTMLElement;
  frame: HTMLIFrameElement;
  /** Whether the card's page stands in the frame, so that only the fragment of its address need change. */
  isLoaded: boolean;
  hasSheet: boolean;
}

/** Where a card is: `url` loads the frame; a loaded one goes on by `next`. Assistive technology calls it `title`. */
export interface CardAddress {
  url: string;
  next: string;
  title: string;
}

/** A page that takes the host away gets it back this often, then the panel must do. */
const REBIRTHS = 3;
/** A page that opens something above the card, or takes it down, sees it rise again this often; then it is hidden. */
const RISES = 10;

/** By how much a filter of the whole page may do this so that it can be read: what makes pages dark does it. */
const TINTS: Record<string, (amount: number) => boolean> = {
  invert: (amount) => amount <= 0.1 || amount >= 0.9,
  brightness: (amount) => amount >= 0.6 && amount < 2,
  contrast: (amount) => amount >= 0.6 && amount < 2,
  'hue-rotate': () => true,
  sepia: () => true,
  grayscale: () => true,
  saturate: () => true,
};

/** What comes with something that goes into the top layer. */
const OPENINGS = ['toggle', 'fullscreenchange'];

export class CardHost {
  readonly #view: Window & typeof globalThis;
  readonly #onFaded: () => void;
  #parts: Parts | null = null;
  #rebirths = 0;
  #shown: Size | null = null;
  #at: Box | null = null;
  /** How often the shown card may still rise above what is opened. */
  #rises = 0;
  /** The card belongs in the top layer. */
  #isHigh = false;
  #beat: Animation | null = null;

  /** `onFaded`: the page lets nobody see the card that is shown; it must close. */
  constructor(view: Window & typeof globalThis, signal: AbortSignal, onFaded: () => void) {
    this.#view = view;
    this.#onFaded = onFaded;
    hideInPrint(view, signal, () => (this.#parts?.hasSheet === false ? this.#parts.host : null));
  }

  /** Whether an event that the page sees at this node came from the card. */
  is(node: EventTarget | null): boolean {
    return node !== null && node === this.#parts?.host;
  }

  /** Where the card is seen; null while it is not. */
  get box(): Box | null {
    return this.#shown === null ? null : this.#at;
  }

  /** Whether it is drawn where we put it, as far as that can be told from here. */
  get isDrawn(): boolean {
    if (this.#parts === null || !isInPlace(this.#parts)) return false;
    const { host, box } = this.#parts;
    if (isDisplaced(host, box) || (this.#isHigh && !host.matches(':popover-open'))) return false;
    // Mirrored at the view's corner it is neither displaced nor scaled, and lies outside.
    const { right, bottom } = box.getBoundingClientRect();
    if (right <= 0 || bottom <= 0) return false;
    // The box itself may be fading in.
    if (host.checkVisibility?.({ opacityProperty: true }) === false) return false;
    const isBox = box.checkVisibility?.({ visibilityProperty: true }) !== false;
    return isBox && !this.#isFaded();
  }

  /** What holds this document can fade it, and the card can tell. */
  get isFramed(): boolean {
    return this.#view !== this.#view.top && knowsSight(this.#view);
  }

  get isFocused(): boolean {
    const host = this.#parts?.host;
    return host !== undefined && (this.#view.document.activeElement === host || host.matches(':focus-within'));
  }

  /** Loads an address into the frame, unseen, beside the mark, for a frame out of view is not drawn. */
  load(address: CardAddress, mark: Box, near: Element): boolean {
    const parts = this.#ensure(near);
    if (parts === null) return false;
    this.#veil(parts);
    this.#resize(parts, this.#sizeFor(this.#view.innerHeight, mark));
    this.#move(parts, mark);
    parts.frame.title = address.title;
    navigate(parts, address);
    return true;
  }

  /** Shows the card at this height, as far as there is room; where it is seen already, on the side where it is. */
  show(height: number, mark: Box): void {
    const parts = this.#parts;
    if (parts === null || !parts.host.isConnected) return;
    const first = this.#shown === null;
    const size = this.#sizeFor(height, mark, first ? null : this.#at);
    this.#resize(parts, size);
    setStyle(parts.box, paper(this.#view.matchMedia('(prefers-color-scheme: dark)').matches));
    this.#shown = size;
    this.#move(parts, mark);
    if (first) this.#unveil(parts);
  }

  /** Follows its mark. */
  follow(mark: Box): void {
    if (this.#parts !== null && this.#shown !== null) this.#move(this.#parts, mark);
  }

  focus(): void {
    this.#parts?.frame.focus({ preventScroll: true });
  }

  blur(): void {
    this.#parts?.frame.blur();
  }

  hide(): void {
    this.#shown = null;
    this.#at = null;
    if (this.#parts === null) return;
    this.#veil(this.#parts);
    setStyle(this.#parts.box, { visibility: 'hidden' });
    const { host } = this.#parts;
    if (host.matches(':popover-open')) host.hidePopover();
  }

  remove(): void {
    this.hide();
    this.#parts?.host.remove();
    this.#parts = null;
  }

  #ensure(near: Element): Parts | null {
    const parent = topmost(this.#view.document, near);
    if (this.#parts?.host.parentNode === parent) return this.#parts;
    if (this.#parts !== null && !isInPlace(this.#parts)) {
      this.#rebirths += 1;
      if (this.#rebirths > REBIRTHS) return null;
    }
    this.remove();
    this.#parts = this.#build(parent);
    return this.#parts;
  }

  #build(parent: Element): Parts {
    const document = this.#view.document;
    const make = <Name extends 'div' | 'iframe'>(name: Name): HTMLElementTagNameMap[Name] =>
      document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElementTagNameMap[Name];
    const host = make('div');
    const root = host.attachShadow({ mode: 'closed' });
    const box = make('div');
    const frame = make('iframe');
    const hasSheet = styleHost(host, root, this.#view);
    // Before the page can see it, so that its rise changes nothing.
    host.popover = 'manual';
    setStyle(box, BOX_STYLE);
    setStyle(frame, FRAME_STYLE);
    // Chromium refuses other frames in pages that demand cross-origin isolation.
    if ('credentialless' in frame) frame.credentialless = true;
    box.append(frame);
    root.append(box);
    parent.append(host);
    const parts: Parts = { host, parent, box, frame, isLoaded: false, hasSheet };
    frame.addEventListener('load', () => {
      parts.isLoaded = frame.src !== '';
    });
    return parts;
  }

  #sizeFor(wanted: number, box: Box, at: Box | null = null): Size {
    const seen = seenOf(this.#view);
    const { mark, view } = within(box, seen);
    return sizeFor(wanted, mark, view, at && within(at, seen).mark);
  }

  #resize({ box }: Parts, { width, height }: Size): void {
    setStyle(box, { width: `${width}px`, height: `${height}px` });
  }

  #move({ host, box }: Parts, mark: Box): void {
    if (isDisplaced(host, box)) this.rise();
    const { x, y } = placeIn(seenOf(this.#view), { width: box.offsetWidth, height: box.offsetHeight }, mark);
    setStyle(box, { left: `${x}px`, top: `${y}px` });
    const { left, top, right, bottom } = box.getBoundingClientRect();
    this.#at = { left, top, right, bottom };
  }

  /** There, so that it is drawn, but neither seen nor touched. */
  #veil({ box }: Parts): void {
    this.#shown = null;
    this.#isHigh = false;
    this.#beat?.cancel();
    for (const type of OPENINGS) this.#view.document.removeEventListener(type, this.#onOpening, true);
    setStyle(box, {
      visibility: 'visible',
      opacity: '0',
      'pointer-events': 'none',
      transition: 'none',
      transform: `translateY(${RISE_PX}px)`,
    });
  }

  #unveil(parts: Parts): void {
    const { box } = parts;
    const calm = this.#view.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const transition = calm ? 'none' : `opacity ${FADE_MS}ms ease-out, transform ${FADE_MS}ms ease-out`;
    setStyle(box, { visibility: 'visible', 'pointer-events': 'auto', transition, opacity: '1', transform: 'none' });
    // Nothing of the page may come to lie above it.
    this.rise();
    this.#rises = RISES;
    for (const type of OPENINGS) this.#view.document.addEventListener(type, this.#onOpening, true);
    this.#watch();
  }

  /** Something of the page may have gone into the top layer, and above the card. */
  #onOpening = (event: Event): void => {
    if (!event.isTrusted || this.is(event.target)) return;
    const { newState } = event as Partial<ToggleEvent>;
    const isLow = newState === 'closed' || (event.target as Element).localName === 'details';
    if (!isLow) this.#riseAgain();
  };

  /** Each frame: a page can take our host down, or away, and stop the event that would tell. */
  #watch = (): void => {
    if (this.#shown === null || this.#parts === null) return;
    if (this.#isFaded() || !isInPlace(this.#parts)) this.#giveUp();
    else if (!this.#parts.host.matches(':popover-open')) this.#riseAgain();
    if (this.#shown !== null) this.#beatOn(this.#parts.box);
  };

  /** A page can call off what waits for a frame. An animation in our closed root, of nothing, it does not find. */
  #beatOn(box: HTMLElement): void {
    this.#beat = box.animate(null, 1);
    this.#beat.onfinish = this.#watch;
  }

  /** Whether the page as a whole is drawn so that nothing in it may be seen: in Firefox that reaches the top layer. */
  #isFaded(): boolean {
    if (knowsSight(this.#view)) return false;
    const { filter, maskImage } = this.#view.getComputedStyle(this.#view.document.documentElement);
    return maskImage !== 'none' || !isTint(filter);
  }

  #riseAgain(): void {
    if (this.#shown === null) return;
    if (this.#rises === 0) this.#giveUp();
    else {
      this.#rises -= 1;
      this.rise();
    }
  }

  /** Hidden first: a card that was to be seen yet does not count as drawn. */
  #giveUp(): void {
    this.hide();
    this.#onFaded();
  }

  /** Above what the page laid over it. The page is asked first, and may hinder it: `isDrawn` tells. */
  rise(): void {
    this.#isHigh = true;
    try {
      if (this.#parts !== null) raise(this.#parts.host);
    } catch {
      // It took the attribute, or the host, away meanwhile.
    }
  }
}

/** Whether the page has left the host where it was built. */
const isInPlace = ({ host, parent }: Parts): boolean => host.isConnected && host.parentNode === parent;

/**
 * Whether the view's corner is somewhere else for the host, or its pixels are not the view's: it stands in something
 * moved, turned or scaled, such as a centred dialog.
 */
function isDisplaced(host: HTMLElement, box: HTMLElement): boolean {
  const { left, top } = host.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isScaled = Math.abs(width - box.offsetWidth) > 1 || Math.abs(height - box.offsetHeight) > 1;
  return isScaled || Math.abs(left) > 1 || Math.abs(top) > 1;
}

/** As the style has computed it: “invert(0.9) hue-rotate(180deg)”. Of a filter that comes twice nobody knows what it does. */
function isTint(filter: string): boolean {
  if (filter === 'none') return true;
  const steps = [...filter.matchAll(/([a-z-]+)\(([^()]*)\)/g)];
  const names = new Set(steps.map(([, name]) => name));
  const said = steps.map(([step]) => step).join(' ');
  return (
    said === filter &&
    names.size === steps.length &&
    steps.every(([, name = '', amount = '']) =>
      TINTS[name]?.(Number.parseFloat(amount) / (amount.endsWith('%') ? 100 : 1)),
    )
  );
}

/** Whether a frame can be told that it is covered (IntersectionObserver v2): not in Firefox. */
function knowsSight({ IntersectionObserverEntry }: Window & typeof globalThis): boolean {
  return IntersectionObserverEntry !== undefined && 'isVisible' in IntersectionObserverEntry.prototype;
}

/** Into the top layer, or from wherever it is in it to its top: nothing covers, moves or scales it there. */
export function raise(host: HTMLElement): void {
  if (typeof host.showPopover !== 'function') return;
  if (host.matches(':popover-open')) host.hidePopover();
  if (host.popover !== 'manual') host.popover = 'manual';
  host.showPopover();
}

/** A fragment that is replaced neither loads the frame again nor lengthens the history. */
function navigate({ frame, isLoaded }: Parts, { url, next }: CardAddress): void {
  if (isLoaded && frame.contentWindow !== null) frame.contentWindow.location.replace(next);
  else frame.src = url;
}

/** Where the host must stand to be usable: inside a modal dialog everything else is inert. */
function topmost(document: Document, near: Element): Element {
  try {
    // Within a shadow tree a host of ours could not be told from the element that holds the tree.
    const modal = closestTo(outermost(near), 'dialog:modal');
    if (modal !== null) return modal;
  } catch {
    // A browser without `:modal` has no modal dialogs either.
  }
  const full = document.fullscreenElement;
  return full?.contains(near) ? full : document.documentElement;
}
