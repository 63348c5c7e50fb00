/** What the reader's address asks for: an article, and the quote, topic or note that brought one here. */
export interface Address {
  article: string;
  quote: string | null;
  topic: string | null;
  /** The note whose passage one wants to see. */
  note: string | null;
}

/** `#ARTICLE_ID`, `&q=QUOTE`, `&topic=TOPIC_ID` and `&note=NOTE_ID`, all encoded; null where nothing is named. */
export function readAddress(hash: string): Address | null {
  const [article = '', ...rest] = hash.replace(/^#/, '').split('&');
  const read = (name: string) => {
    const value = rest.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
    return value ? decodeURIComponent(value) : null;
  };
  try {
    if (article === '') return null;
    return { article: decodeURIComponent(article), quote: read('q'), topic: read('topic'), note: read('note') };
  } catch {
    // A hand-made address with a lone “%”.
    return null;
  }
}

/** The address of an article for one who follows a topic; `at`: and stays at what brought them to this one. */
export function topicAddress(
  article: string,
  topic: string,
  at: Pick<Address, 'quote' | 'note'> | null = null,
): string {
  const parts = Object.entries({ q: at?.quote ?? null, topic, note: at?.note ?? null });
  const named = parts.map(([name, value]) =>
    value === null ? '' : `&${name}=${encodeURIComponent(value.toWellFormed())}`,
  );
  return `#${encodeURIComponent(article.toWellFormed())}${named.join('')}`;
}
