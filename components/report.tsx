import type { Report } from '../lib/coverage';
import { QuoteText } from './quote';
import { SourceLine } from './source-line';
import { t } from './words';

const QUOTE_CHARS = 180;

/** What they reported: one sentence per outlet, newest first. */
export function ReportList({ reports, topic }: { reports: Report[]; topic?: string | undefined }) {
  if (reports.length === 0) return null;
  return (
    <section class="part" aria-label={t('card.reports')}>
      <h3 class="part-head">{t('card.reports')}</h3>
      <ul class="lines">
        {reports.map((report) => (
          <li key={report.article} class="line">
            <SourceLine
              article={report.article}
              outlet={report.outlet}
              published={report.published}
              quote={report.quote.text}
              topic={topic}
            />
            <p>
              <QuoteText quote={report.quote} most={QUOTE_CHARS} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
