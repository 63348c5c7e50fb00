import { dateWord } from './dates';
import { numberOf, type PlotEntry } from './plot-entries';
import { t } from './words';

/** What the plots draw, as a table. */
export function PlotTable({ entries }: { entries: PlotEntry[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section class="plot-table" aria-label={t('plot.table')} tabIndex={0}>
      <table>
        <caption class="unseen">{t('plot.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('plot.outlet')}</th>
            <th scope="col">{t('plot.stated')}</th>
            <th scope="col">{t('plot.number')}</th>
            <th scope="col">{t('plot.published')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <th scope="row">{entry.name}</th>
              <td>
                <bdi>{entry.stated}</bdi>
              </td>
              <td>{numberOf(entry)}</td>
              <td>{entry.published === null ? '' : dateWord(entry.published)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
