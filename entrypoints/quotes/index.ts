/** What reads a page's text for notes on words of it, as a script of its own: few pages have such a note, or get one. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CODE_KEY, type PageCode, pageText, placeOfQuote, selectedQuote } from '../../lib/page';

const CODE: unique symbol = Symbol.for(CODE_KEY);

export default defineUnlistedScript(() => {
  const world = globalThis as { [CODE]?: Partial<PageCode> };
  world[CODE] = { ...world[CODE], quotes: { pageText, placeOfQuote, selectedQuote } };
});
