/** Comparisons as a table that a person reads, as wide as their terminal. */
import type { ComparisonView, Line } from '../../coverage';
import { around, cutTo } from './excerpt';
import { originWords, reasonWords, subjectWords, verdictWords } from './words';

const INDENT = '    ';
const GAP = '  ';
/** No cell takes more; the sentence needs the room. */
const CELL_CHARS = { outlet: 22, published: 24, stated: 34, attribution: 24 } as const;
const CELLS = ['outlet', 'published', 'stated', 'attribution'] as const;
/** With less room than this beside the cells, the sentence gets a line of its own. */
const SENTENCE_CHARS = 44;
const UNKNOWN = '–';

type Row = Record<(typeof CELLS)[number], string> & { line: Line };

/** `≠ Conflict  subject`, the reason, who is behind it, then a line per member. */
export function comparisonBlock(comparison: ComparisonView, width: number): string {
  const { verdict, origin, lines } = comparison;
  const about = [reasonWords(comparison), ...(origin === null ? [] : [originWords(origin)])];
  const head = `${verdictWords(verdict)}${GAP}`;
  return [
    `${head}${cutTo(subjectWords(comparison), width - head.length)}`,
    ...wrap(about.join(' '), width - GAP.length).map((line) => `${GAP}${line}`),
    ...memberRows(lines, width),
  ].join('\n');
}

function memberRows(lines: readonly Line[], width: number): string[] {
  const rows = lines.map(rowOf);
  const widths = CELLS.map((cell) => Math.min(CELL_CHARS[cell], Math.max(...rows.map((row) => row[cell].length))));
  const taken = INDENT.length + widths.reduce((sum, cell) => sum + cell + GAP.length, 0);
  const isBeside = width - taken >= SENTENCE_CHARS;
  return rows.flatMap((row) => {
    const cells = CELLS.map((cell, at) => cutTo(row[cell], widths[at] ?? 0).padEnd(widths[at] ?? 0)).join(GAP);
    const room = isBeside ? width - taken : width - INDENT.length - GAP.length;
    const sentence = around(row.line.quote.text, row.line.stated, room);
    return isBeside
      ? [`${INDENT}${cells}${GAP}${sentence}`]
      : [`${INDENT}${cells}`.slice(0, width).trimEnd(), `${INDENT}${GAP}${sentence}`];
  });
}

const rowOf = (line: Line): Row => ({
  outlet: line.article === null ? 'This page' : (line.outlet.value ?? 'outlet unknown'),
  published: line.article === null ? UNKNOWN : dayWords(line),
  stated: line.stated.replace(/\s+/g, ' '),
  attribution: line.attribution ?? UNKNOWN,
  line,
});

/** `2022-11-25`; `c. 2022-11-21–24` for a day that was worked out. */
function dayWords({ published: { value, evidence } }: Line): string {
  if (value === null) return 'date unknown';
  const [from = '', to] = value.split('/');
  const end = to === undefined ? '' : `–${to.slice(0, 8) === from.slice(0, 8) ? to.slice(8) : to}`;
  return `${evidence === 'inferred' ? 'c. ' : ''}${from}${end}`;
}

/** Lines of whole words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
