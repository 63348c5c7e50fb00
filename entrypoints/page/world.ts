import { isAlive, ownOrigin } from '../../lib/messages';
import { CODE_KEY, type PageCode, RUNNING_KEY, removeOrphans } from '../../lib/page';

/**
 * Where a running content script is found by another one in the same world: a tab that was open at install gets the
 * script by hand and may get it from the manifest as well. The page's own world does not see it.
 */
const RUNNING: unique symbol = Symbol.for(RUNNING_KEY);
const CODE: unique symbol = Symbol.for(CODE_KEY);
/** Likewise one that only listens: it is not to be taken for one that reads. */
const LISTENING: unique symbol = Symbol.for(`${RUNNING_KEY}-ear`);
interface Running {
  root: Element;
  isAlive: () => boolean;
  stop: () => void;
}
const world = globalThis as typeof globalThis & {
  [RUNNING]?: Running;
  [LISTENING]?: Running;
  [CODE]?: Partial<PageCode>;
};

/**
 * Takes the document over from an earlier content script: one left by an extension that was updated under the page, or by
 * what stood in this window before, for a blank frame that is filled keeps its world. False where one is at work already.
 */
export function takeOver(root: Element, stop: () => void, isReader = true): boolean {
  const key = isReader ? RUNNING : LISTENING;
  const before = world[key];
  if (before?.root === root && before.isAlive()) return false;
  before?.stop();
  if (before?.isAlive() !== true) delete world[CODE];
  removeOrphans(document, ownOrigin);
  world[key] = { root, isAlive, stop };
  return true;
}

/** A part of the code, once it was sent for (entrypoints/layer, cards, quotes). */
export const codeHere = <Part extends keyof PageCode>(part: Part): PageCode[Part] | null => world[CODE]?.[part] ?? null;
