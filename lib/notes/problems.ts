/** What is wrong with a file of notes, as codes that name the note and the field; views word them. */
import * as v from 'valibot';
import { type KeptNote, KeptNoteSchema } from './note';

/** How many problems are told at once: a wrong file has thousands, a reader reads a few. */
const TOLD = 20;
/** Of a text that names its note. */
const WORDS_CHARS = 40;
/** Of a value that is not what it should be. */
const VALUE_CHARS = 60;

/** A note by its place in the file, from 1, and by its first words, which may be none. */
export interface WhichNote {
  nth: number;
  words: string;
}

/** What is wrong with a value. `wrong`: `expected` has kinds (`string`) and values (`"topic"`), of which one is wanted. */
export type FieldFault =
  | { is: 'missing' }
  | { is: 'unknown' }
  | { is: 'empty' }
  | { is: 'tooLong'; most: number }
  | { is: 'wrong'; expected: string[]; found: string };

export type NoteProblem =
  /** Not JSON, or cut off. */
  | { is: 'notJson' }
  /** A field of this name could change others; no file of notes has it. */
  | { is: 'dangerous'; field: string }
  /** Neither a backup nor annotations. */
  | { is: 'neither' }
  | { is: 'noAnnotations' }
  /** A backup without its head or its list. */
  | { is: 'incomplete' }
  /** A newer version wrote it. */
  | { is: 'newer' }
  /** `field` is empty where it is the note itself. */
  | { is: 'field'; note: WhichNote; field: string; fault: FieldFault }
  /** Its id is that of an earlier note. */
  | { is: 'sameId'; note: WhichNote; first: number }
  /** So many more than are told. */
  | { is: 'more'; count: number };

export type ReadNotes = { ok: true; notes: KeptNote[] } | { ok: false; problems: NoteProblem[] };

export function refused(problems: readonly NoteProblem[]): ReadNotes {
  const more = problems.length - TOLD;
  return {
    ok: false,
    problems: more > 0 ? [...problems.slice(0, TOLD), { is: 'more', count: more }] : [...problems],
  };
}

/**
 * All of them, or what is wrong with each.
 * @param places which in the file each comes from, counted from 0, where one can make several
 */
export function checkAll(items: readonly unknown[], places = items.map((_, index) => index)): ReadNotes {
  const notes: KeptNote[] = [];
  const problems: NoteProblem[] = [];
  const placeOf = new Map<string, number>();
  items.forEach((item, index) => {
    const read = v.safeParse(KeptNoteSchema, item);
    const place = places[index] ?? index;
    const note = whichNote(item, place);
    if (!read.success) {
      for (const issue of read.issues)
        problems.push({ is: 'field', note, field: fieldOf(issue), fault: faultOf(issue) });
      return;
    }
    const { id } = read.output.note;
    const first = placeOf.get(id);
    if (first === undefined) placeOf.set(id, place);
    else problems.push({ is: 'sameId', note, first: first + 1 });
    notes.push(read.output);
  });
  return problems.length > 0 ? refused(problems) : { ok: true, notes };
}

function whichNote(item: unknown, index: number): WhichNote {
  const read = v.safeParse(v.object({ note: v.object({ text: v.string() }) }), item);
  const words = read.success ? read.output.note.text.replace(/\s+/g, ' ').trim() : '';
  return { nth: index + 1, words: shorten(words, WORDS_CHARS) };
}

function faultOf(issue: v.BaseIssue<unknown>): FieldFault {
  const expected = plain(issue.expected ?? issue.type);
  const wrong: FieldFault = { is: 'wrong', expected, found: shorten(issue.received, VALUE_CHARS) };
  if (issue.kind === 'schema') {
    if (issue.expected === 'never') return { is: 'unknown' };
    return issue.received === 'undefined' ? { is: 'missing' } : wrong;
  }
  if (issue.type === 'max_length' && typeof issue.requirement === 'number')
    return { is: 'tooLong', most: issue.requirement };
  return issue.type === 'min_length' ? { is: 'empty' } : wrong;
}

/** `note.text` is `text` to a reader: a note is all that a file of notes holds. */
function fieldOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
    .join('')
    .replace(/^\.note(?=\.|$)/, '')
    .replace(/^\./, '');
}

/** `(("a" | "b") | "c")` → `"a"`, `"b"`, `"c"`. */
const plain = (expected: string): string[] => expected.replace(/[()]/g, '').split(' | ');

const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
