import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonRow } from '../lib/coverage';
import { saidLine } from './comparison';
import { Fold } from './fold';
import { numberWord, subjectWord, t } from './words';

/** So many rows are drawn at once; the browser lays out only those in view (`content-visibility`). */
export const ROWS_AT_ONCE = 50;

export interface ComparisonRowsProps {
  /** The same array as long as it holds the same. */
  rows: ComparisonRow[];
  /** What a row opens to. */
  opened: (row: ComparisonRow) => ComponentChildren;
}

/** Comparisons, closed until asked for, the first fifty and more on demand. */
export function ComparisonRows({ rows, opened }: ComparisonRowsProps) {
  const [asked, setAsked] = useState({ of: rows, most: ROWS_AT_ONCE });
  // Another filter begins at the top again.
  const most = asked.of === rows ? asked.most : ROWS_AT_ONCE;
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (firstNew.current === null) return;
    list.current?.children[firstNew.current]?.querySelector('button')?.focus();
    firstNew.current = null;
  }, [most]);
  const left = Math.min(ROWS_AT_ONCE, rows.length - most);
  const showMore = () => {
    // The button moves away under the one who pressed it: the focus goes on with the list.
    firstNew.current = most;
    setAsked({ of: rows, most: most + ROWS_AT_ONCE });
  };
  return (
    <>
      <h2 class="unseen">{t('card.comparisons')}</h2>
      <ul ref={list} class="rows figures long-list">
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <Fold label={subjectWord(row)} verdict={row.verdict} said={saidLine(row.said)}>
              {() => opened(row)}
            </Fold>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <div class="padded">
          <button type="button" class="button" onClick={showMore}>
            {t('filter.more', left, [numberWord(left)])}
          </button>
        </div>
      )}
    </>
  );
}
