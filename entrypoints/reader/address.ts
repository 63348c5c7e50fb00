/** What the reader's address asks for: an article, and the quote that brought one here. */
export interface Address {
  article: string;
  quote: string | null;
}

/** `#ARTICLE_ID` or `#ARTICLE_ID&q=QUOTE`, both encoded; null where nothing is named. */
export function readAddress(hash: string): Address | null {
  const [article = '', ...rest] = hash.replace(/^#/, '').split('&');
  const quote = rest.find((part) => part.startsWith('q='))?.slice(2);
  try {
    if (article === '') return null;
    return { article: decodeURIComponent(article), quote: quote ? decodeURIComponent(quote) : null };
  } catch {
    // A hand-made address with a lone “%”.
    return null;
  }
}
