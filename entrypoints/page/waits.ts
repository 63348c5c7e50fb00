/**
 * What a document must be before it is worth a question to the background. A page can hold events back or make them up:
 * each wait begins at the start of the document, before any script of the page, and believes only what the document is.
 */
import { after, isHidden } from '../../lib/page';

/** A tab that was opened behind another may never be looked at. */
export const seen = (): Promise<void> => until(() => !isHidden(document), 'visibilitychange');

/** Pages hold blank frames to measure and to fetch with: most never say a word. */
export async function filled(): Promise<void> {
  while (location.protocol === 'about:' && !/\S/.test(document.body?.textContent ?? '')) {
    await new Promise<unknown>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve(null);
      }).observe(document, { childList: true, characterData: true, subtree: true });
    });
  }
}

/** Who writes a frame may never say that it is whole, and a server may take its time: then what comes later is read as a change. */
const WHOLE_MS = 10_000;

/** The document as its server sent it, whole. */
export const parsed = (): Promise<void> =>
  Promise.race([
    until(() => document.readyState !== 'loading', 'DOMContentLoaded'),
    new Promise<void>((resolve) => void after(window, WHOLE_MS, resolve)),
  ]);

/** Heard at the window, on the way down, where nobody hears it earlier. */
async function until(isSo: () => boolean, type: 'visibilitychange' | 'DOMContentLoaded'): Promise<void> {
  if (isSo()) return;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo()) return;
      removeEventListener(type, look, true);
      resolve();
    };
    addEventListener(type, look, true);
  });
}
