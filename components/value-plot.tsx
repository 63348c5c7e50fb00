import { numberOf, type PlotEntry } from './plot-entries';
import { percent, StripMark } from './strip';
import type { StripShape } from './strip-geometry';
import { numberWord, t } from './words';

const LINE_PX = 16;
const GRID = [0, 0.5, 1] as const;

export interface PlotProps {
  entries: PlotEntry[];
  shape: StripShape;
  active: number | null;
}

/** One row per outlet, all on one axis. The words beside each mark say the same, so that no mark has to be read. */
export function ValuePlot({ entries, shape, active }: PlotProps) {
  const middle = (shape.lo + shape.hi) / 2;
  return (
    <figure class="plot">
      <figcaption class="plot-head">{t('plot.values')}</figcaption>
      <ol class="plot-rows">
        {entries.map((entry, at) => (
          <li key={entry.number} class={active !== null && active !== at ? 'is-faint' : ''}>
            <p class="plot-label">
              <span class="plot-number" aria-hidden="true">
                {entry.number}
              </span>{' '}
              <span class="outlet">{entry.name}</span> <span dir="auto">{entry.stated}</span>
            </p>
            <ValueLine entry={entry} row={shape.rows[at] ?? null} />
          </li>
        ))}
      </ol>
      <p class="plot-scale" dir="ltr" aria-hidden="true">
        <span>{numberWord(shape.lo)}</span>
        <span>{numberWord(middle)}</span>
        <span>{numberWord(shape.hi)}</span>
      </p>
    </figure>
  );
}

function ValueLine({ entry, row }: { entry: PlotEntry; row: StripShape['rows'][number] }) {
  return (
    <svg class="plot-line" height={LINE_PX} role="img" aria-label={numberOf(entry)}>
      {GRID.map((at) => (
        <line key={at} class="plot-grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
      ))}
      <line class="plot-grid" x1="0" x2="100%" y1={LINE_PX / 2} y2={LINE_PX / 2} />
      {row !== null && (
        <StripMark
          row={row}
          item={{ label: `${entry.name}: ${entry.stated}`, page: entry.is === 'page', derived: entry.is === 'derived' }}
          y={LINE_PX / 2}
        />
      )}
    </svg>
  );
}
