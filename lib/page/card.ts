/**
 * One card at a time: asks for its address, loads it into the frame, shows it when it says that it is drawn.
 * Every wait checks afterwards whether it is still wanted; a late answer is dropped.
 */
import type { CardHost } from './card-host';
import { type Mark, targetOf } from './mark';
import type { PagePorts } from './page-layer';
import type { Box } from './rects';
import { after, Timer } from './timer';

/** A card that is not drawn by then is shown as plain paper, and fills in. */
const PLAIN_AFTER_MS = 150;
const PLAIN_HEIGHT_PX = 240;
/** For so long the card of a name that the page must not know is seen, so that nobody tries names out unseen. */
const STAY_MS = 1_000;
/** Said behind the ticket to a card that was opened by a key and takes the focus. */
const KEY_FLAG = '.k';

/** One showing, from the first load to the hide. */
interface Showing {
  mark: Mark;
  focus: boolean;
  ticket: string | null;
  height: number | null;
  wanted: boolean;
  seen: 'no' | 'plain' | 'drawn';
  /** When the page could first see it, where it must not know of it. */
  since: number;
  /** It is to be looked for yet. */
  isDue: boolean;
  /** It says itself that it is seen. */
  isSighted: boolean;
  /** It is to go, once that is known. */
  isLeaving: boolean;
  /** Where its mark was last. */
  box: Box | null;
}

export interface CardOptions {
  view: Window & typeof globalThis;
  host: CardHost;
  ask: PagePorts['card'];
  /** Where a mark is now; null when it is nowhere. */
  boxOf(mark: Mark): Box | null;
  /** There is nothing to show for this mark. */
  onNothing(): void;
  /** It is away. */
  onHidden(byReader: boolean): void;
  /** The page took it away before it could be seen, and must not know that it was there. */
  onTaken(): void;
}

export class Card {
  readonly #options: CardOptions;
  #showing: Showing | null = null;
  readonly #plain: Timer;
  #before: HTMLElement | SVGElement | null = null;

  constructor(options: CardOptions) {
    this.#options = options;
    this.#plain = new Timer(options.view);
  }

  get box(): Box | null {
    return this.#options.host.box;
  }

  async load(mark: Mark, focus: boolean): Promise<void> {
    const known = this.#showing;
    if (known !== null && known.mark === mark && known.focus === focus) {
      // The reader came back to it meanwhile.
      known.isLeaving = false;
      return;
    }
    if (known?.isLeaving) this.#lookForIt(known, true);
    const showing: Showing = {
      mark,
      focus,
      ticket: null,
      height: null,
      wanted: false,
      seen: 'no',
      since: 0,
      isDue: false,
      isSighted: false,
      isLeaving: false,
      box: null,
    };
    this.#showing = showing;
    const { ask, host, boxOf, onNothing } = this.#options;
    const answer = await ask(targetOf(mark)).catch(() => null);
    if (this.#showing !== showing) return;
    const box = boxOf(mark);
    if (answer === null || box === null) {
      onNothing();
      return;
    }
    showing.ticket = answer.ticket;
    const flag = focus ? KEY_FLAG : '';
    const address = { url: answer.url + flag, next: answer.next + flag, title: answer.title };
    // From here on the page can see that something comes.
    if (!mark.paint) this.#watchOver(showing);
    if (!host.load(address, box, mark.segment.block)) {
      onNothing();
      return;
    }
    if (showing.wanted) this.#await(showing);
  }

  show(mark: Mark): void {
    const showing = this.#showing;
    if (showing === null || showing.mark !== mark) return;
    showing.wanted = true;
    if (showing.ticket !== null) this.#await(showing);
  }

  /** The card with this ticket is drawn; or, drawn before its answer was there, is as high as that needs. */
  ready(ticket: string, height: number): void {
    const showing = this.#showing;
    if (showing === null || showing.ticket !== ticket) return;
    if (showing.seen === 'drawn') this.#grow(showing, height);
    else {
      showing.height = height;
      if (showing.wanted) this.#reveal(showing, 'drawn');
    }
  }

  /** Whether what this ticket's card says is about the card being shown. */
  owns(ticket: string): boolean {
    return this.#showing?.ticket === ticket;
  }

  /** The page takes it away before it could be seen. */
  taken(): void {
    this.#options.onTaken();
  }

  /** The card that is shown says that it is seen. */
  noteSeen(): void {
    const showing = this.#showing;
    if (showing === null) return;
    showing.isSighted = true;
    if (showing.isLeaving) this.hide(false);
  }

  /** For how many milliseconds it must be seen yet, wherever its mark is by now. */
  get stays(): number {
    const showing = this.#showing;
    if (showing === null || showing.mark.paint || showing.seen === 'no') return 0;
    return Math.max(0, Math.ceil(showing.since + STAY_MS - this.#options.view.performance.now()));
  }

  hide(refocus: boolean): void {
    this.#plain.clear();
    const { host, onHidden } = this.#options;
    const showing = this.#showing;
    if (showing?.isDue && showing.seen !== 'no') {
      // That it is seen is told some tenths of a second later; only the reader's own Esc need not wait for it.
      showing.isLeaving = !refocus && host.isFramed && !showing.isSighted;
      if (showing.isLeaving) return;
      this.#lookForIt(showing, false);
    }
    this.#showing = null;
    const focused = host.isFocused;
    const before = this.#before;
    this.#before = null;
    host.hide();
    onHidden(refocus);
    if (!focused) return;
    // Where the focus was taken by us it never stays behind in what nobody sees.
    if (refocus && before?.isConnected) before.focus({ preventScroll: true });
    else host.blur();
  }

  /** Above what the page laid over it. There a fixed place may be another than under a root that is transformed. */
  rise(): void {
    const { host, boxOf } = this.#options;
    host.rise();
    const box = this.#showing === null ? null : boxOf(this.#showing.mark);
    if (box !== null) this.follow(box);
  }

  follow(box: Box): void {
    this.#options.host.follow(box);
  }

  stop(): void {
    if (this.#showing !== null) this.#showing.isDue = false;
    this.hide(false);
    this.#options.host.remove();
  }

  /** Shows what is there, or plain paper after a moment. */
  #await(showing: Showing): void {
    if (showing.height !== null) {
      this.#reveal(showing, 'drawn');
      return;
    }
    // In the same moment in which the page can see that it is there.
    if (!showing.mark.paint) {
      this.#reveal(showing, 'plain');
      return;
    }
    this.#plain.set(PLAIN_AFTER_MS, () => this.#reveal(showing, 'plain'));
  }

  #reveal(showing: Showing, as: 'plain' | 'drawn'): void {
    this.#plain.clear();
    if (this.#showing !== showing || showing.seen === as) return;
    const { host, boxOf, onNothing } = this.#options;
    if (showing.focus && showing.seen === 'no') this.#takeKeys();
    const box = boxOf(showing.mark) ?? (this.stays > 0 ? showing.box : null);
    showing.box = box;
    showing.seen = as;
    if (box === null) {
      onNothing();
      return;
    }
    // Empty paper may still find its height; once something was to be read it only grows (`ready`).
    host.show(showing.height ?? PLAIN_HEIGHT_PX, box);
    // Not before it stands in its frame: what is focused while a frame changes process hears no keys in Chromium.
    if (as === 'drawn' && showing.focus) host.focus();
  }

  /** Never less high: the pointer may be on what is taken away. */
  #grow(showing: Showing, height: number): void {
    const { host, boxOf } = this.#options;
    const box = boxOf(showing.mark);
    if (box === null || height <= (showing.height ?? 0)) return;
    showing.height = height;
    host.show(height, box);
  }

  #watchOver(showing: Showing): void {
    const { view } = this.#options;
    showing.since = view.performance.now();
    showing.isDue = true;
    const look = () => {
      if (this.#showing !== showing || !showing.isDue) return;
      this.#lookForIt(showing, true);
      if (showing.isLeaving) this.hide(false);
    };
    // Just before it may go.
    after(view, STAY_MS - 1, look);
  }

  /** @param byItself whether it must have said itself that it is seen, where it can */
  #lookForIt(showing: Showing, byItself: boolean): void {
    showing.isDue = false;
    const { host, onTaken } = this.#options;
    if (!host.isDrawn || (byItself && host.isFramed && !showing.isSighted)) onTaken();
  }

  /** Until the card has the focus, an Esc is heard by its document: the reader may have been in another one. */
  #takeKeys(): void {
    const { host, view } = this.#options;
    const active = view.document.activeElement;
    if (!host.is(active) && active !== null && 'focus' in active) this.#before = active as HTMLElement;
    const isInFrame = !host.is(active) && /^i?frame$/.test(active?.localName ?? '');
    if (isInFrame || !view.document.hasFocus()) view.focus();
  }
}
