/** What is wrong with a file of notes, in sentences that name the note and the field. */
import * as v from 'valibot';
import { type KeptNote, KeptNoteSchema } from './note';

/** How many problems are told at once: a wrong file has thousands, a reader reads a few. */
const TOLD = 20;
/** Of a text that names its note. */
const WORDS_CHARS = 40;

export type ReadNotes = { ok: true; notes: KeptNote[] } | { ok: false; problems: string[] };

export function refused(problems: readonly string[]): ReadNotes {
  const more = problems.length - TOLD;
  return {
    ok: false,
    problems: more > 0 ? [...problems.slice(0, TOLD), `… and ${more} more problems.`] : [...problems],
  };
}

export const NEWER = 'These notes were saved by a newer version of Second Source. Update the extension to read them.';

/** All of them, or what is wrong with each. */
export function checkAll(items: readonly unknown[]): ReadNotes {
  const notes: KeptNote[] = [];
  const problems: string[] = [];
  const places = new Map<string, number>();
  items.forEach((item, index) => {
    const read = v.safeParse(KeptNoteSchema, item);
    const which = nameOf(item, index);
    if (!read.success) {
      problems.push(...read.issues.map((issue) => `${which}: ${sentenceOf(issue)}`));
      return;
    }
    const { id } = read.output.note;
    const first = places.get(id);
    if (first === undefined) places.set(id, index);
    else problems.push(`${which}: id is the same as that of note ${first + 1}.`);
    notes.push(read.output);
  });
  return problems.length > 0 ? refused(problems) : { ok: true, notes };
}

/** `Note 4 (“Ask the council”)`. */
function nameOf(item: unknown, index: number): string {
  const read = v.safeParse(v.object({ note: v.object({ text: v.string() }) }), item);
  const words = read.success ? read.output.note.text.replace(/\s+/g, ' ').trim() : '';
  if (words === '') return `Note ${index + 1}`;
  return `Note ${index + 1} (“${words.length > WORDS_CHARS ? `${words.slice(0, WORDS_CHARS - 1)}…` : words}”)`;
}

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const field = fieldOf(issue);
  const what = field === '' ? 'it' : field;
  if (issue.kind === 'schema') {
    if (issue.expected === 'never') return `${what} is not known here.`;
    if (issue.received === 'undefined') return `${what} is missing.`;
    return `${what} must be ${plain(issue.expected ?? 'something else')}, not ${shorten(issue.received)}.`;
  }
  if (issue.type === 'max_length') return `${what} is too long: at most ${String(issue.requirement)}.`;
  if (issue.type === 'min_length') return `${what} is empty.`;
  return `${what} must be ${plain(issue.expected ?? issue.type)}, not ${shorten(issue.received)}.`;
}

/** `note.text` is `text` to a reader: a note is all that a file of notes holds. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .replace(/^\.note(?=\.|$)/, '')
    .replace(/^\./, '');
}

/** `(("a" | "b") | "c")` → `"a" or "b" or "c"`. */
const plain = (expected: string): string => expected.replace(/[()]/g, '').replaceAll(' | ', ' or ');

const shorten = (received: string): string => (received.length > 60 ? `${received.slice(0, 57)}…` : received);
