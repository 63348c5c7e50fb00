/** Addresses out of a file. */

/** Schemes under which a page can have been read, an article of the library too. Anything else (`javascript:`, `data:`) is no place to go back to. */
const PAGES = /^(https?|file|article|[a-z]+-extension):/i;

/** White space and control characters, which browsers overlook in a scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const OVERLOOKED = /[\u0000-\u0020\u007f-\u00a0]/g;

/** The address as it stands, or nothing where following it could do something else than open a page. */
export function safeAddress(url: string): string {
  const bare = url.replace(OVERLOOKED, '');
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(bare);
  return hasScheme && !PAGES.test(bare) ? '' : url;
}
