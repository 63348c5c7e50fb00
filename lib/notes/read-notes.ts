/** A file of notes that a reader chose. Everything in it is checked before anything of it is given back. */
import { isBackup, readBackup } from './backup';
import { type NoteProblem, type ReadNotes, refused } from './problems';
import { isAnnotations, readAnnotations } from './read-annotations';

/**
 * Notes out of the text of a file: our own backup, or annotations. Never throws.
 * @param at the time of notes whose file says none
 */
export function readNotes(text: string, at = 0): ReadNotes {
  const parsed = parse(text.replace(/^\ufeff/, ''));
  if ('problem' in parsed) return refused([parsed.problem]);
  if (isBackup(parsed.input)) return readBackup(parsed.input);
  if (isAnnotations(parsed.input)) return readAnnotations(parsed.input, at);
  return refused([{ is: 'neither' }]);
}

/** No note has such a field; objects that are copied field by field could be changed by it. */
const DANGEROUS = '__proto__';

function parse(text: string): { input: unknown } | { problem: NoteProblem } {
  let isDangerous = false;
  try {
    const input: unknown = JSON.parse(text, (key, value) => {
      if (key === DANGEROUS) isDangerous = true;
      return value;
    });
    return isDangerous ? { problem: { is: 'dangerous', field: DANGEROUS } } : { input };
  } catch {
    return { problem: { is: 'notJson' } };
  }
}
