import type { ComparisonView, Line } from '../lib/coverage';
import type { StripInterval } from './strip-geometry';
import { intervalWord, sourceWord, t } from './words';

/** One row of the plots and of their table. */
export interface PlotEntry {
  /** Ties the marks of both plots and the rows of the table together; counted from 1. */
  number: number;
  is: 'outlet' | 'page' | 'derived';
  name: string;
  stated: string;
  interval: StripInterval | null;
  published: Line['published'] | null;
}

/** A comparison's lines, and after them what was computed to bring them to one scope. */
export function plotEntries({ lines, derived }: Pick<ComparisonView, 'lines' | 'derived'>): PlotEntry[] {
  const entries = lines.map(
    (line, at): PlotEntry => ({
      number: at + 1,
      is: line.article === null ? 'page' : 'outlet',
      name: sourceWord(line),
      stated: line.stated,
      interval: line.interval,
      published: line.published,
    }),
  );
  if (derived === null) return entries;
  const { total } = derived;
  const computed: PlotEntry = {
    number: entries.length + 1,
    is: 'derived',
    name: t('plot.derivedName'),
    stated: intervalWord(total),
    interval: total,
    published: null,
  };
  return [...entries, computed];
}

/** The number as an interval; “no number” where the words hold none. */
export const numberOf = ({ interval }: PlotEntry): string => (interval && intervalWord(interval)) || t('plot.noNumber');
