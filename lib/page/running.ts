import type { startCards } from './cards';
import type { pageText, placeOfQuote, selectedQuote } from './page-text';
import type { startPage } from './start';

/** Where a content script of ours, running, is found by others in the same world (`Symbol.for`). No page sees that world. */
export const RUNNING_KEY = 'second-source.running';

/** Likewise the code that was sent for. */
export const CODE_KEY = 'second-source.code';

/** What the content script sends for once it is needed; each part is a script of its own, called like it. */
export interface PageCode {
  /** Marks the page. */
  layer: { startPage: typeof startPage };
  /** Shows cards, and goes from mark to mark. */
  cards: { startCards: typeof startCards };
  /** The page's text, for notes on words of it. */
  quotes: { pageText: typeof pageText; placeOfQuote: typeof placeOfQuote; selectedQuote: typeof selectedQuote };
}
