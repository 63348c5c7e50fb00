/**
 * What marks a page, as a script of its own: the content script (entrypoints/page) sends for it once it knows that it is
 * needed. Frames, sites that are switched off and tabs that nobody looks at read only the small one, and no page is held
 * up for as long as both take.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LAYER_KEY, type PageCode, pageText, selectedQuote, startPage } from '../../lib/page';

const LAYER: unique symbol = Symbol.for(LAYER_KEY);

export default defineUnlistedScript(() => {
  (globalThis as { [LAYER]?: PageCode })[LAYER] = { startPage, pageText, selectedQuote };
});
