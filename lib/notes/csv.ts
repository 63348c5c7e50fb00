/**
 * Notes as a table: RFC 4180, every cell quoted, UTF-8.
 * It begins with a byte order mark: without one Excel reads UTF-8 as the local code page, and what else reads tables
 * takes the mark or can be told to.
 */
import { isoTime, quotedIn, subjectName, wellFormed } from './described';
import type { Note } from './note';

const COLUMNS: [name: string, cell: (note: Note) => string][] = [
  ['id', ({ id }) => id],
  ['created', ({ created }) => isoTime(created)],
  ['updated', ({ updated }) => isoTime(updated)],
  ['on', ({ subject, page }) => subject?.kind ?? (page === null ? '' : 'page')],
  ['name', (note) => subjectName(note) ?? ''],
  ['quote', (note) => quotedIn(note) ?? ''],
  ['page', ({ page }) => page?.title ?? ''],
  ['url', ({ page }) => page?.url ?? ''],
  ['tags', ({ tags }) => tags.map(tagWord).join(', ')],
  ['text', ({ text }) => text],
];

const BYTE_ORDER_MARK = '\ufeff';

/** @param notes in the order of the rows; deleted ones are left out */
export function writeCsv(notes: readonly Note[]): string {
  const rows = notes.filter(({ deleted }) => deleted === null).map((note) => COLUMNS.map(([, cell]) => cell(note)));
  const lines = [COLUMNS.map(([name]) => name), ...rows].map((cells) => cells.map(quoted).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** Within the cell as a reader types them: one that holds a separator, or begins with a mark, is quoted as cells are. */
const tagWord = (tag: string): string => (/[,;\n]|^["#]/.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag);

const quoted = (cell: string): string => `"${guarded(wellFormed(cell)).replaceAll('"', '""')}"`;

/** What a spreadsheet takes for the beginning of a formula (OWASP, “CSV Injection”), full-width forms too. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A cell that would be calculated gets an apostrophe before it, which spreadsheets read as “this is text”. */
const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
