import { useState } from 'preact/hooks';
import type { ComparisonView } from '../lib/coverage';
import { Comparison, FoldedComparison } from './comparison';
import { numberWord, t } from './words';

export interface ComparisonListProps {
  comparisons: ComparisonView[];
  /** Names the list for those who jump from region to region; once per page. */
  label?: string;
  pageShown?: boolean;
}

/** The most telling comparison open, the others behind “2 more comparisons”, each closed until asked for. */
export function ComparisonList({ comparisons, label, pageShown = false }: ComparisonListProps) {
  const [isOpen, setOpen] = useState(false);
  const [first, ...others] = comparisons;
  if (first === undefined) return null;
  return (
    <section class="part" {...(label === undefined ? {} : { 'aria-label': label })}>
      <Comparison comparison={first} pageShown={pageShown} />
      {others.length > 0 && (
        <button type="button" class="text-button more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('card.more', others.length, [numberWord(others.length)])}
        </button>
      )}
      {isOpen &&
        others.map((comparison) => (
          <FoldedComparison key={comparison.id} comparison={comparison} pageShown={pageShown} />
        ))}
    </section>
  );
}
