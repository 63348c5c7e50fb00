import { useState } from 'preact/hooks';
import type { ComparisonView } from '../lib/coverage';
import { type PlotEntry, plotEntries } from './plot-entries';
import { PlotTable } from './plot-table';
import { shapeStrip } from './strip-geometry';
import { TimePlot } from './time-plot';
import { ValuePlot } from './value-plot';
import { t } from './words';

export interface PlotsProps {
  comparison: ComparisonView;
  /** The line under the pointer; the others step back. */
  active: number | null;
}

/** What each outlet states, on one scale and over time, or the same as a table. Nothing where fewer than two can be drawn. */
export function Plots({ comparison, active }: PlotsProps) {
  const [asTable, setAsTable] = useState(false);
  const entries = plotEntries(comparison);
  const shape = shapeStrip(entries.map(({ interval }) => interval));
  if (shape === null) return null;
  return (
    <div class="plots">
      {asTable ? (
        <PlotTable entries={entries} />
      ) : (
        <>
          <ValuePlot entries={entries} shape={shape} active={active} />
          <TimePlot entries={entries} shape={shape} active={active} />
          <Legend entries={entries} />
        </>
      )}
      <button type="button" class="text-button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        {t('plot.asTable')}
      </button>
    </div>
  );
}

/** Only the signs that are drawn. */
function Legend({ entries }: { entries: PlotEntry[] }) {
  const isExact = ({ interval }: PlotEntry) => interval !== null && interval.lo !== null && interval.lo === interval.hi;
  const isOpen = ({ interval }: PlotEntry) => interval !== null && (interval.lo === null) !== (interval.hi === null);
  const isWide = ({ interval }: PlotEntry) => interval !== null && interval.lo !== interval.hi;
  const stated = entries.filter(({ is }) => is !== 'derived');
  const signs = [
    stated.some(isExact) && `● ${t('plot.exact')}`,
    stated.some(isWide) && `▬ ${t('plot.interval')}`,
    entries.some(isOpen) && `▸ ${t('plot.open')}`,
    entries.some(({ is }) => is === 'page') && `◆ ${t('plot.thisPage')}`,
    stated.length < entries.length && `▭ ${t('plot.derived')}`,
  ];
  return (
    <ul class="plot-legend" aria-hidden="true">
      {signs.map((sign) => sign !== false && <li key={sign}>{sign}</li>)}
    </ul>
  );
}
