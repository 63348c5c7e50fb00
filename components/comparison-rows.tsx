import type { ComponentChildren } from 'preact';
import type { ComparisonRow } from '../lib/coverage';
import { saidLine } from './comparison';
import { Fold } from './fold';
import { Guarded } from './guarded';
import { MoreButton, useMore } from './use-more';
import { subjectWord, t } from './words';

export interface ComparisonRowsProps {
  rows: ComparisonRow[];
  /** By what they were chosen, by identity: other ones begin at the top again, the same ones changed do not. */
  of: unknown;
  /** What a row opens to. */
  opened: (row: ComparisonRow) => ComponentChildren;
}

/** Comparisons, closed until asked for; the browser lays out only those in view (`content-visibility`). */
export function ComparisonRows({ rows, of, opened }: ComparisonRowsProps) {
  const { most, list, next, onMore } = useMore(of, rows.length);
  return (
    <>
      <h2 class="unseen">{t('card.comparisons')}</h2>
      <ul ref={list} class="rows figures long-list">
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <Fold label={subjectWord(row)} verdict={row.verdict} said={saidLine(row.said)}>
              {() => <Guarded of={row}>{opened(row)}</Guarded>}
            </Fold>
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div class="padded">
          <MoreButton next={next} onMore={onMore} />
        </div>
      )}
    </>
  );
}
