/**
 * What marks a page, as a script of its own: the content script (entrypoints/page) sends for it once it knows that it is
 * needed. Frames, sites that are switched off and tabs that nobody looks at read only the small one, and no page is held
 * up for as long as both take.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CODE_KEY, type PageCode, startPage } from '../../lib/page';

const CODE: unique symbol = Symbol.for(CODE_KEY);

export default defineUnlistedScript(() => {
  const world = globalThis as { [CODE]?: Partial<PageCode> };
  world[CODE] = { ...world[CODE], layer: { startPage } };
});
