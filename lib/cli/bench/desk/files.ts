import { strToU8, zipSync } from 'fflate';
import { markdownFolder, readNotes, writeAnnotations, writeBackup, writeCsv } from '../../../notes';
import { table } from '../../accuracy/table';
import { note } from '../machine';
import { median, ms, timed, times } from './times';
import { notesOf } from './written';

const NOTES = 10_000;
const ROUNDS = 3;

/** Every file of 10,000 notes, written and read again; beside it JSON.stringify and JSON.parse of the same notes. */
export function benchFiles(): void {
  note(`files of ${NOTES.toLocaleString('en')} notes`);
  const kept = notesOf(NOTES);
  const notes = kept.map((each) => each.note);
  const at = Date.UTC(2026, 10, 28);
  const plain = often(() => JSON.stringify(kept, null, 1));
  const parsed = often(() => JSON.parse(plain.result) as unknown);
  const rows = [['JSON.stringify, JSON.parse', sizeOf(plain.result.length), ms(plain.ms), '1×', ms(parsed.ms), '1×']];
  const add = (name: string, write: () => string | Uint8Array, read?: (text: string) => unknown) => {
    const written = often(write);
    const { result } = written;
    const back = read === undefined || typeof result !== 'string' ? null : often(() => read(result)).ms;
    const reading = back === null ? ['–', '–'] : [ms(back), times(back / parsed.ms)];
    rows.push([name, sizeOf(result.length), ms(written.ms), times(written.ms / plain.ms), ...reading]);
  };
  add('backup', () => writeBackup(kept, at), readAll);
  add('annotations, JSON-LD', () => writeAnnotations(kept, at), readAll);
  add('Markdown folder, zipped', () =>
    zipSync(Object.fromEntries(markdownFolder(notes).map(({ name, text }) => [name, strToU8(text)]))),
  );
  add('CSV', () => writeCsv(notes));
  console.log(table([`${NOTES.toLocaleString('en')} notes`, 'size', 'write', 'of plain', 'read', 'of plain'], rows));
}

function readAll(text: string): void {
  const read = readNotes(text);
  if (!read.ok || read.notes.length !== NOTES) throw new Error('What was written could not be read.');
}

const sizeOf = (length: number): string => `${(length / 1e6).toFixed(1)} MB`;

/** Median of a few. */
function often<Result>(work: () => Result): { ms: number; result: Result } {
  const runs = Array.from({ length: ROUNDS }, () => timed(work));
  const [first] = runs;
  if (first === undefined) throw new Error('It did not run.');
  return { ms: median(runs.map((run) => run.ms)), result: first.result };
}
