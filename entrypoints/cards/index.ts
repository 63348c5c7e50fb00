/**
 * What shows cards and goes from mark to mark, as a script of its own: the content script (entrypoints/page) sends for it
 * when the pointer first moves in a page, or the reader asks for a mark by key or in the panel.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CODE_KEY, type PageCode, startCards } from '../../lib/page';

const CODE: unique symbol = Symbol.for(CODE_KEY);

export default defineUnlistedScript(() => {
  const world = globalThis as { [CODE]?: Partial<PageCode> };
  world[CODE] = { ...world[CODE], cards: { startCards } };
});
