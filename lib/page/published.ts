/** The day a page gives for itself. It can say anything: good for ordering what we show, never for a claim. */

const META =
  'meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name="date"],meta[name="dc.date"]';
/** No day of a form that was never filled in, “0000-00-00”. */
const DAY = /[12]\d{3}-[01]\d-[0-3]\d/;

/** ISO day out of its metadata, or the first time its article carries; null where it gives none. */
export function publishedOf(document: Document, article: Element | null): string | null {
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
    ({ textContent }) => /"datePublished"\s*:\s*"([^"]*)/.exec(textContent ?? '')?.[1],
  );
  const said = [
    document.querySelector<HTMLMetaElement>(META)?.content,
    ...linked,
    article?.querySelector('time')?.dateTime,
  ];
  for (const each of said) {
    const day = DAY.exec(each ?? '');
    if (day !== null) return day[0];
  }
  return null;
}
