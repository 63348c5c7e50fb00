import { Fragment } from 'preact';
import type { Quote } from '../lib/coverage';
import { excerptOf, tidySpans } from './excerpt';
import { t } from './words';

/** A sentence of an article with the deciding words in bold. `most`: shorten it to about so many characters. */
export function QuoteText({ quote, most }: { quote: Quote; most?: number }) {
  const { cutBefore, cutAfter, ...shown } = excerptOf(quote, most ?? Number.POSITIVE_INFINITY);
  // Beside a mark of the text's own, ours would read as a doubled one.
  const hasMarks = /^["“”„«»]|["“”„«»]$/.test(shown.text);
  return (
    <q class="quote" dir="auto">
      {!hasMarks && t('quote.open')}
      {cutBefore && `${t('quote.gap')} `}
      <Emphasised quote={shown} />
      {cutAfter && ` ${t('quote.gap')}`}
      {!hasMarks && t('quote.close')}
    </q>
  );
}

/** Text with its spans emphasised: bold, or tinted where the quote is what one came to see. */
export function Emphasised({ quote, as: Tag = 'strong' }: { quote: Quote; as?: 'strong' | 'mark' }) {
  const spans = tidySpans(quote.emphasis, quote.text.length);
  return (
    <>
      {spans.map((span, at) => (
        <Fragment key={span.start}>
          {quote.text.slice(spans[at - 1]?.end ?? 0, span.start)}
          <Tag>{quote.text.slice(span.start, span.end)}</Tag>
        </Fragment>
      ))}
      {quote.text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
