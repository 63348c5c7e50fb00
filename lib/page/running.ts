import type { pageText, selectedQuote } from './page-text';
import type { startPage } from './start';

/** Where a content script of ours, running, is found by others in the same world (`Symbol.for`). No page sees that world. */
export const RUNNING_KEY = 'second-source.running';

/** Likewise the code that marks a page, once it was sent for. */
export const LAYER_KEY = 'second-source.layer';

export interface PageCode {
  startPage: typeof startPage;
  pageText: typeof pageText;
  selectedQuote: typeof selectedQuote;
}
