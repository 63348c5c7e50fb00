import type { ArticleHit } from '../lib/coverage';
import { dateWord } from './dates';
import { QuoteText } from './quote';
import { readerLink } from './source-line';
import { outletWord, t } from './words';

const QUOTE_CHARS = 150;

/** Articles that a search found, each with the sentence that fits; leads to it in the reader. */
export function ArticleHits({ articles }: { articles: ArticleHit[] }) {
  return (
    <ul class="rows">
      {articles.map(({ article, lead, outlet, title, published, quote }) => (
        <li key={article} class="related">
          <a
            data-hit
            class="row-name"
            href={readerLink(article, quote?.text)}
            target="_blank"
            rel="noreferrer"
            dir="auto"
          >
            {title.value ?? t('source.untitled', [lead])}
          </a>
          <p class="context">
            {outletWord(outlet)} · {dateWord(published)}
          </p>
          {quote !== null && (
            <p>
              <QuoteText quote={quote} most={QUOTE_CHARS} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
