/** Which addresses are one page. */

/** Whoever links to a page adds these; it is the same page without them. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id)(?:=|$)/;
/** A fragment that is an address of its own, in pages of one file. */
const ROUTE = /^#[/!]/;

/** The address that tells a page from others: without places in it, and without what links to it add. As spelt. */
export function pageAddress(url: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [url, url];
  const named = query
    .slice(1)
    .split('&')
    .filter((part) => !TRACKING.test(part));
  const asked = named.join('&');
  return path + (asked === '' ? '' : `?${asked}`) + (ROUTE.test(fragment) ? fragment : '');
}
