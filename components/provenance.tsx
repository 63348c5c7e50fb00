import type { ArticleView } from '../lib/coverage';
import type { Claim } from '../lib/pack';
import { isoWord } from './dates';
import { t } from './words';

/** Where an article comes from, and how each of these is known. */
export function Provenance({ article, quoteHref = null }: { article: ArticleView; quoteHref?: string | null }) {
  const { link } = article;
  return (
    <p class="provenance">
      {[
        outletSentence(article.outlet),
        titleSentence(article.title),
        authorSentence(article.author),
        dateSentence(article.published),
      ]
        .filter((sentence) => sentence !== null)
        .join(' ')}{' '}
      {link.value !== null && /^https?:\/\//.test(link.value) ? (
        <>
          <a href={quoteHref ?? link.value} rel="noreferrer noopener">
            {quoteHref === null || quoteHref === link.value ? t('reader.link') : t('reader.linkAtQuote')}
          </a>{' '}
          {t(link.evidence === 'inferred' ? 'reader.linkInferred' : 'reader.linkStated', [plain(link.because)])}
        </>
      ) : (
        t('reader.linkUnknown')
      )}
    </p>
  );
}

function outletSentence({ value, evidence, because }: Claim): string {
  if (value === null) return t('reader.outletUnknown');
  return t(evidence === 'inferred' ? 'reader.outletInferred' : 'reader.outletStated', [value, plain(because)]);
}

function dateSentence({ value, evidence, because }: Claim): string {
  if (value === null) return t('reader.dateUnknown');
  return t(evidence === 'inferred' ? 'reader.dateInferred' : 'reader.dateStated', [isoWord(value), plain(because)]);
}

/** A title that the text states stands above; only another one needs a word. */
function titleSentence({ value, evidence, because }: Claim): string | null {
  if (value === null) return t('reader.titleUnknown');
  return evidence === 'inferred' ? t('reader.titleInferred', [plain(because)]) : null;
}

function authorSentence({ value, evidence, because }: Claim): string {
  if (value === null) return t('reader.authorUnknown');
  return evidence === 'inferred'
    ? t('reader.authorInferred', [value, plain(because)])
    : t('reader.authorStated', [value]);
}

/** A reason set into brackets does not end in a full stop. */
const plain = (because: string) => because.trim().replace(/\.$/, '');
