/**
 * What the page layer takes and gives. Shapes only: they match the message contract structurally, and are declared
 * here so that this module knows neither messages nor `browser`.
 */

import type { Span } from '../text';
import type { CardAddress } from './card-host';
import type { Cards, startCards } from './cards';
import type { KeyShield } from './key-shield';

/** Verdicts that can stand on a page; see FIGURES.md. */
export type PageVerdict = 'agree' | 'compatible' | 'conflict' | 'different-scope' | 'updated' | 'translation-variant';

/** What was found in one text of the page. Offsets are into that text. */
export interface PageMark extends Span {
  kind: 'topic' | 'figure';
  id: string;
  verdict: PageVerdict | null;
  /** False: answers a hover, is never underlined. */
  paint: boolean;
}

export interface PageSettings {
  dwellMs: number;
  holdKey: 'Alt' | 'Control' | 'Shift' | null;
  marks: 'paragraph' | 'every' | 'page' | 'none';
  markStyle: 'dotted' | 'dashed' | 'solid';
  kinds: {
    person: boolean;
    organisation: boolean;
    place: boolean;
    event: boolean;
    subject: boolean;
    figure: boolean;
  };
  /** Another one means that what is found in a text may be another. */
  revision: number;
  /** What is not underlined answers no pointer. */
  hush: boolean;
}

/** A figure of a page is named by the text that states it. */
export interface PageFigure extends Span {
  text: string;
}

export type PageTarget = { topic: string } | { figure: PageFigure };

/** What to go to; a topic by all ids that marks may have of it. */
export type GoTarget = { topics: readonly string[] } | { figure: PageFigure };

/** Where the mentions of something lie in one document, in its order, so that a walk can go on in a frame of it. */
export interface PageTrail {
  /** How many. */
  marks: number;
  /** Of them before each frame (`window.frames`). */
  before: number[];
  /** The one gone to last, if any, and when (milliseconds since the epoch). */
  last: { at: number; when: number } | null;
  /** The first from what is seen on, or backwards the last before its end; null where none is. */
  near: number | null;
}

/** What a page says of itself. `count` is the number of mentions. */
export interface PageFindings {
  /** ISO day that the page gives for itself. */
  published: string | null;
  topics: { id: string; count: number }[];
  figures: PageFigure[];
}

/** What the card frame tells the page that shows it. Heights are CSS pixels. */
export type CardAct =
  | { act: 'ready'; height: number }
  | { act: 'close' }
  | { act: 'covered' }
  /** For the first time; said in a frame, which what holds it can fade. */
  | { act: 'seen' }
  | { act: 'left' }
  | { act: 'pin'; pinned: boolean };

/** What texts of the page contain, one list per text. */
export interface FoundInTexts {
  found: PageMark[][];
  /** Topics by which a text may say more, once the page names one of them. */
  waits: string[][];
  /** Topics that the page is known to name from now on. */
  named: string[];
}

/** What the page layer is given; it never reaches out itself. */
export interface PagePorts {
  /** Null when the background did not answer (it is asked again later). */
  find(texts: string[]): Promise<FoundInTexts | null>;
  /** Inserts the style rules for this page's highlight names (`highlightCss`). False: not inserted. */
  style(name: string): Promise<boolean>;
  /** It is another page by its address: what the former one named is forgotten. */
  elsewhere(): void;
  /** Where the card for this target is, ticket in the hash; null when there is none to show. */
  card(target: PageTarget): Promise<(CardAddress & { ticket: string }) | null>;
  /** The pointer is in the page: what shows cards is wanted (`PageLayer.equip`). Said again until it is there. */
  pointed(): void;
  /** What `report()` says has changed. */
  changed(): void;
  /** The page took away a card of what it must not know, before that could be seen. */
  taken(): void;
}

export interface PageOptions {
  document: Document;
  ports: PagePorts;
  settings: PageSettings;
  /** A fresh highlight name: a letter and 11–31 lower-case letters or digits. */
  random: () => string;
  /** Made before any script of the page ran. */
  keys: KeyShield;
}

export interface PageLayer {
  /** Marks the page again under other settings. */
  apply(settings: PageSettings): void;
  report(): PageFindings;
  /** From now on there are cards. */
  equip(start: typeof startCards): void;
  readonly cards: Cards | null;
  /** The page is seen, or came back: what was missed meanwhile is caught up with. */
  resume(): void;
  /** No marks, no host, no listeners, no observers, no timers left. */
  stop(): void;
}
