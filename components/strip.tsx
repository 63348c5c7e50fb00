import type { ComparisonView } from '../lib/coverage';
import { type StripRow, shapeStrip } from './strip-geometry';
import { intervalWord, numberWord, sourceWord, t } from './words';

const LANE_PX = 9;
const MARK_PX = 4;

export interface StripItem {
  label: string;
  page: boolean;
  derived: boolean;
}

/** Every stated value on one axis: ● exact, ▬ interval, ▸ open end, ◆ this page, hollow what was computed. */
export function Strip({ comparison, active }: { comparison: ComparisonView; active: number | null }) {
  const { lines, derived } = comparison;
  const computed = derived === null ? [] : [derived.total];
  const shape = shapeStrip([...lines.map(({ interval }) => interval), ...computed]);
  if (shape === null) return null;
  const items: StripItem[] = lines.map((line) => ({
    label: t('strip.item', [sourceWord(line), line.stated]),
    page: line.article === null,
    derived: false,
  }));
  for (const interval of computed) {
    items.push({ label: t('strip.derived', [intervalWord(interval)]), page: false, derived: true });
  }
  const told = items.filter((_, at) => shape.rows[at] !== null).map(({ label }) => label);
  const ends = [numberWord(shape.lo), numberWord(shape.hi)] as const;
  const height = shape.lanes * LANE_PX + MARK_PX;
  return (
    <div class="strip" dir="ltr">
      <span aria-hidden="true">{ends[0]}</span>
      <svg class="strip-plot" height={height} role="img" aria-label={t('strip.label', [...ends, told.join('; ')])}>
        <line class="strip-axis" x1="0" x2="100%" y1={height - 1} y2={height - 1} />
        {shape.rows.map((row, at) => {
          const item = items[at];
          if (row === null || item === undefined) return null;
          const y = height - MARK_PX - 3 - row.lane * LANE_PX;
          return <StripMark key={item.label} row={row} item={item} y={y} isFaint={active !== null && active !== at} />;
        })}
      </svg>
      <span aria-hidden="true">{ends[1]}</span>
    </div>
  );
}

export interface StripMarkProps {
  row: StripRow;
  item: StripItem;
  /** Middle of the mark, in pixels from the top. */
  y: number;
  isFaint?: boolean;
}

/** One stated value where it stands on the axis. */
export function StripMark({ row, item, y, isFaint = false }: StripMarkProps) {
  const classes = ['strip-mark', item.derived && 'is-derived', isFaint && 'is-faint'].filter(Boolean).join(' ');
  return (
    <g class={classes}>
      <title>{item.label}</title>
      {row.shape === 'interval' && <Bar row={row} y={y} />}
      {(row.shape === 'point' || item.page) && (
        <svg x={percent((row.from + row.to) / 2)} y={y} overflow="visible" aria-hidden="true">
          {item.page ? <path d="M0-5 5 0 0 5-5 0Z" /> : <circle r={MARK_PX} />}
        </svg>
      )}
    </g>
  );
}

function Bar({ row, y }: { row: StripRow; y: number }) {
  return (
    <>
      <rect x={percent(row.from)} y={y - 2} width={percent(row.to - row.from)} height="4" class="strip-bar" />
      {row.openEnd && <Arrow at={row.to} y={y} d="M0 0-7-4.5V4.5Z" />}
      {row.openStart && <Arrow at={row.from} y={y} d="M0 0 7-4.5V4.5Z" />}
    </>
  );
}

function Arrow({ at, y, d }: { at: number; y: number; d: string }) {
  return (
    <svg x={percent(at)} y={y} overflow="visible" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

/** A fraction as a length of SVG. */
export const percent = (fraction: number) => `${Math.round(fraction * 10_000) / 100}%`;
