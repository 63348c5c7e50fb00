/**
 * Cards and ways to marks, as a part of its own: a page that nobody points at needs none of it. Joins what follows the
 * pointer and the keys, what shows a card, what keeps its keys from the page, and what goes from mark to mark.
 */
import { Card } from './card';
import { CardHost } from './card-host';
import type { Chunks } from './chunks';
import { FocusGuard } from './focus-guard';
import { Hover } from './hover';
import type { KeyShield } from './key-shield';
import type { CardAct, PagePorts, PageSettings } from './page-layer';
import type { Painter } from './painter';
import { Rects } from './rects';
import { Travel } from './travel';

export interface CardsOptions {
  view: Window & typeof globalThis;
  /** Everything is taken down with it. */
  signal: AbortSignal;
  chunks: Chunks;
  painter: Painter;
  settings: () => PageSettings;
  keys: KeyShield;
  ask: PagePorts['card'];
  /** The page took away a card of what it must not know, before that could be seen. */
  onTaken(): void;
}

export class Cards {
  readonly travel: Travel;
  readonly #rects: Rects;
  readonly #host: CardHost;
  readonly #card: Card;
  readonly #hover: Hover;
  readonly #guard: FocusGuard;
  readonly #keys: KeyShield;
  /** Of the last card that was shown here. */
  #ticket = '';

  constructor({ view, signal, chunks, painter, settings, keys, ask, onTaken }: CardsOptions) {
    this.#keys = keys;
    const rects = new Rects(view);
    this.#rects = rects;
    const host = new CardHost(view, signal, () => this.close());
    this.#host = host;
    const card = new Card({
      view,
      host,
      ask,
      boxOf: (mark) => this.#hover.boxOf(mark),
      onNothing: () => this.#hover.send({ on: 'gone' }),
      onHidden: (byReader) => this.#guard.closed(byReader),
      onTaken,
    });
    this.#card = card;
    const hover = new Hover({ view, signal, chunks, rects, card, host, settings });
    this.#hover = hover;
    this.#guard = new FocusGuard({
      view,
      signal,
      host,
      isOpen: () => hover.shown !== null,
      keys,
      onLost: () => hover.send({ on: 'escape' }),
    });
    this.travel = new Travel({ view, signal, hover, painter, chunks, settings });
    signal.addEventListener('abort', () => {
      card.stop();
      rects.stop();
    });
  }

  /** Whether a node is one that we put into the page. */
  isOurs(node: Node): boolean {
    return this.#host.is(node) || this.travel.isOurs(node);
  }

  /** The pointer is there, on this node. */
  point(event: PointerEvent, target: EventTarget | null): void {
    this.#hover.point(event, target);
  }

  /** Everything may be elsewhere now, and a card's mark may be gone. */
  recheck(): void {
    this.#rects.forget();
    this.#hover.recheck();
  }

  close(): void {
    this.#hover.send({ on: 'elsewhere' });
  }

  /** Nothing of ours is to stand in the page, which is about to leave. */
  clear(): void {
    // A page can call off its own leaving: no way to be rid of a card that nobody has seen yet.
    if (this.#card.stays > 0) return;
    this.#hover.send({ on: 'escape' });
    this.#host.remove();
  }

  /** The page has left. One that leaves by itself takes its card along before it was seen. */
  left(): void {
    if (this.#card.stays > 0 && !this.#keys.isUsed) this.#card.taken();
    this.#hover.send({ on: 'escape' });
  }

  /** What the card frame with this ticket says. False: it is no card of this document. */
  tell(ticket: string, act: CardAct): boolean {
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
}

export const startCards = (options: CardsOptions): Cards => new Cards(options);
