/**
 * An article of the library as the page that a note was written on. It is no address of the web: an article can be on
 * many machines and pages, and its id says which text it is on all of them. Exports say it, and imports take it back.
 */
const SCHEME = 'article:';

/** Half a character has no place in an address. */
export const articleAddress = (id: string): string =>
  SCHEME + encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
