/** The lossless file: every note with its history, the deleted ones too. */
import * as v from 'valibot';
import { safeAddress } from './address';
import { isoTime } from './described';
import type { KeptNote } from './note';
import { checkAll, type ReadNotes, refused } from './problems';

export const BACKUP_FORMAT = 'second-source-notes';
const BACKUP_VERSION = 1;

const BackupSchema = v.looseObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  notes: v.array(v.unknown()),
});

/** The file's text: `{format, version, exported, notes}`, where `exported` is an ISO time and each note a `KeptNote`. */
export function writeBackup(kept: readonly KeptNote[], at: number): string {
  const exported = isoTime(at);
  return `${JSON.stringify({ format: BACKUP_FORMAT, version: BACKUP_VERSION, exported, notes: kept }, null, 1)}\n`;
}

/** Whether it means to be such a file, sound or not. */
export const isBackup = (input: unknown): boolean => v.is(v.looseObject({ format: v.literal(BACKUP_FORMAT) }), input);

/** @param input the parsed file */
export function readBackup(input: unknown): ReadNotes {
  const read = v.safeParse(BackupSchema, input);
  if (!read.success) return refused([{ is: 'incomplete' }]);
  if (read.output.version > BACKUP_VERSION) return refused([{ is: 'newer' }]);
  const checked = checkAll(read.output.notes);
  return checked.ok ? { ok: true, notes: checked.notes.map(withSafeAddress) } : checked;
}

export function withSafeAddress(kept: KeptNote): KeptNote {
  const { page } = kept.note;
  if (page === null) return kept;
  return { ...kept, note: { ...kept.note, page: { ...page, url: safeAddress(page.url) } } };
}
