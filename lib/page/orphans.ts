/**
 * Firefox takes a content script's world away without a word when its extension is updated, so what it had in the page
 * stays: an element whose frame shows nothing any more. Its closed root opens to an extension there.
 */
interface Opened extends HTMLDivElement {
  openOrClosedShadowRoot?: ShadowRoot | null;
}

/** Removes hosts of cards that an earlier content script left. `own` says how the addresses of our own pages begin. */
export function removeOrphans(document: Document, own: () => string): void {
  if (!('openOrClosedShadowRoot' in Element.prototype)) return;
  for (const host of document.querySelectorAll<Opened>('div:empty')) {
    const frame = host.openOrClosedShadowRoot?.querySelector('iframe');
    if (frame?.src.startsWith(own())) host.remove();
  }
}
