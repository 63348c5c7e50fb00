import { useId } from 'preact/hooks';
import { dateWord, isoWord } from './dates';
import { numberOf, type PlotEntry } from './plot-entries';
import { percent } from './strip';
import type { StripRow } from './strip-geometry';
import { shapeTimes, type TimeMark } from './time-geometry';
import type { PlotProps } from './value-plot';
import { numberWord, t } from './words';

const NUDGE_PX = 15;
const GRID = [0, 0.5, 1] as const;

/** The same values over the day each was published; unknown days in a band aside. What was computed has no day. */
export function TimePlot({ entries, shape, active }: PlotProps) {
  const id = useId();
  const rows = entries.map(({ is }, at) => (is === 'derived' ? null : (shape.rows[at] ?? null)));
  const times = shapeTimes(
    entries.map(({ published }) => published?.value ?? null),
    rows,
  );
  if (times === null) return null;
  const { first, last, split } = times;
  const isOneDay = first === last;
  return (
    <figure class="plot">
      <figcaption class="plot-head">{t('plot.times')}</figcaption>
      <div class="time-plot" dir="ltr">
        <p class="time-scale" aria-hidden="true">
          {[shape.hi, (shape.hi + shape.lo) / 2, shape.lo].map((value) => (
            <span key={value}>{numberWord(value)}</span>
          ))}
        </p>
        <svg class="time-area" role="img" aria-labelledby={`${id}-title`} aria-describedby={`${id}-desc`}>
          <title id={`${id}-title`}>{t('plot.timesLabel', [isoWord(first), isoWord(last)])}</title>
          <desc id={`${id}-desc`}>{described(entries, rows)}</desc>
          {split < 1 && <rect class="time-unknown" x={percent(split)} y="0" width={percent(1 - split)} height="100%" />}
          {GRID.map((at) => (
            <line key={at} class="plot-grid" x1="0" x2="100%" y1={percent(at)} y2={percent(at)} />
          ))}
          {times.marks.map((mark, at) => {
            const [row, entry] = [rows[at], entries[at]];
            if (mark === null || !row || entry === undefined) return null;
            const isFaint = active !== null && active !== at;
            return <TimePoint key={entry.number} {...{ mark, row, entry, isFaint }} />;
          })}
        </svg>
        <p class="time-ends" style={{ gridTemplateColumns: `${split}fr ${1 - split}fr` }} aria-hidden="true">
          <span class={isOneDay ? 'time-days is-one' : 'time-days'}>
            <span>{isoWord(first)}</span>
            {!isOneDay && <span>{isoWord(last)}</span>}
          </span>
          {split < 1 && <span class="time-aside">{t('plot.unknownDate')}</span>}
        </p>
      </div>
    </figure>
  );
}

/** Every mark in words: “1. NHK, 27 Nov 2022: about 20 women”. */
function described(entries: PlotEntry[], rows: (StripRow | null)[]): string {
  return entries
    .filter((_, at) => rows[at] !== null)
    .map((entry) => {
      const { number, name, stated, published } = entry;
      const day = published === null ? '' : dateWord(published);
      return t('plot.item', [numberWord(number), name, day, stated || numberOf(entry)]);
    })
    .join('; ');
}

interface TimePointProps {
  mark: TimeMark;
  row: StripRow;
  entry: PlotEntry;
  isFaint: boolean;
}

function TimePoint({ mark, row, entry, isFaint }: TimePointProps) {
  const x = percent((mark.from + mark.to) / 2);
  const top = percent(1 - row.to);
  const middle = percent(1 - (row.from + row.to) / 2);
  const shift = mark.nudge * NUDGE_PX;
  const isPage = entry.is === 'page';
  return (
    <g class={isFaint ? 'strip-mark is-faint' : 'strip-mark'} transform={`translate(${shift})`}>
      {mark.to > mark.from && (
        <line class="time-span" x1={percent(mark.from)} x2={percent(mark.to)} y1={middle} y2={middle} />
      )}
      {row.shape === 'interval' && (
        <>
          <rect x={x} y={top} width="4" height={percent(row.to - row.from)} transform="translate(-2)" />
          {row.openEnd && <Sign x={x} y={top} d="M0 0-4.5 7H4.5Z" />}
          {row.openStart && <Sign x={x} y={percent(1 - row.from)} d="M0 0-4.5-7H4.5Z" />}
        </>
      )}
      {(row.shape === 'point' || isPage) && (
        <Sign x={x} y={middle} d={isPage ? 'M0-5 5 0 0 5-5 0Z' : 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z'} />
      )}
      <svg x={x} y={middle} overflow="visible" aria-hidden="true">
        <text class="time-number" x="6" y="-4">
          {entry.number}
        </text>
      </svg>
    </g>
  );
}

function Sign({ x, y, d }: { x: string; y: string; d: string }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}
