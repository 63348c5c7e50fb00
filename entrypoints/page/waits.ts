/** What a document must be before it is worth a question to the background. */

/** A tab that was opened behind another may never be looked at. */
export async function seen(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}

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

/** The document as its server sent it, whole. */
export function hasBody(): Promise<unknown> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}
