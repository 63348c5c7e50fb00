/**
 * Notes: the reader's own text, and what each is tied to. Everything that names a thing of a pack also carries the name
 * it had then, so that a note reads well, and is exported whole, when its pack is gone.
 */
import * as v from 'valibot';
import { pageAddress } from '../text';

/** Caps on one note. A text of this length is a chapter; what comes from a file is held to them too. */
export const NOTE_CAPS = {
  textChars: 50_000,
  nameChars: 500,
  urlChars: 8_000,
  titleChars: 2_000,
  quoteChars: 5_000,
  tags: 50,
  tagChars: 80,
  members: 200,
  /** States kept before the present one. */
  versions: 20,
} as const;

/** The last moment that a date can name, in milliseconds since the epoch. */
export const LAST_TIME = 8.64e15;

/** Deleted notes can be brought back for this long. */
export const TRASH_DAYS = 30;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const name = v.pipe(v.string(), v.maxLength(NOTE_CAPS.nameChars));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));
const NoteTextSchema = v.pipe(v.string(), v.maxLength(NOTE_CAPS.textChars));
/** As written by the reader, without “#”, never empty. */
export const NoteTagSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(NOTE_CAPS.tagChars));
const NoteTagsSchema = v.pipe(v.array(NoteTagSchema), v.maxLength(NOTE_CAPS.tags));
const members = v.pipe(v.array(id), v.maxLength(NOTE_CAPS.members));

/** The words of a quote. */
export const QuoteWordsSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(NOTE_CAPS.quoteChars));

/** W3C Web Annotation: a TextQuoteSelector and a TextPositionSelector. Offsets are UTF-16 units of the page's text. */
export const QuoteSelectorSchema = v.strictObject({
  exact: QuoteWordsSchema,
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
  start: time,
  end: time,
});

/** What a note is tied to. */
export const NoteSubjectSchema = v.variant('kind', [
  /**
   * `also`: other ids by which the library knew it, from its other names. An id is made of a name, and the article that
   * says it can be taken out again: by one of these the note returns all the same.
   */
  v.strictObject({ kind: v.literal('topic'), id, name, also: v.optional(members) }),
  /** `members`: the library's figures that it is, or was compared with; a note returns where one of them is met. */
  v.strictObject({ kind: v.literal('figure'), name, sentence: v.pipe(v.string(), v.maxLength(10_000)), members }),
  v.strictObject({ kind: v.literal('comparison'), id, name, members }),
  v.strictObject({ kind: v.literal('article'), id, name }),
  /** Words of the page the note was written on. */
  v.strictObject({ kind: v.literal('quote'), quote: QuoteSelectorSchema }),
]);

export const NoteSchema = v.strictObject({
  id,
  /** Markdown. */
  text: NoteTextSchema,
  tags: NoteTagsSchema,
  /** Null: the page alone, or nothing. */
  subject: v.nullable(NoteSubjectSchema),
  /** The page it was written on. */
  page: v.nullable(
    v.strictObject({
      url: v.pipe(v.string(), v.maxLength(NOTE_CAPS.urlChars)),
      title: v.pipe(v.string(), v.maxLength(NOTE_CAPS.titleChars)),
    }),
  ),
  /** Milliseconds since the epoch. */
  created: time,
  updated: time,
  /** When it was put into the trash; null while it stands. */
  deleted: v.nullable(time),
});

/** A state a note had before; `quote`: the words that it was tied to then, where it has been tied to others since. */
const NoteVersionSchema = v.strictObject({
  text: NoteTextSchema,
  tags: NoteTagsSchema,
  updated: time,
  quote: v.optional(QuoteSelectorSchema),
});

export type QuoteSelector = v.InferOutput<typeof QuoteSelectorSchema>;
export type NoteSubject = v.InferOutput<typeof NoteSubjectSchema>;
export type Note = v.InferOutput<typeof NoteSchema>;
export type NoteVersion = v.InferOutput<typeof NoteVersionSchema>;

/** A note with the states it had before, oldest first: what a backup holds. */
export const KeptNoteSchema = v.strictObject({
  note: NoteSchema,
  versions: v.pipe(v.array(NoteVersionSchema), v.maxLength(NOTE_CAPS.versions)),
});
export type KeptNote = v.InferOutput<typeof KeptNoteSchema>;

/** The order of notes wherever they are read: the last written first. */
export const newestFirst = (a: Note, b: Note): number => b.updated - a.updated || a.id.localeCompare(b.id);

/** By which a note is looked up: what it is tied to, each figure it concerns, and its page. */
export type NoteKey = `${'topic' | 'figure' | 'comparison' | 'article' | 'page'}:${string}`;

export function keysOf({ subject, page }: Pick<Note, 'subject' | 'page'>): NoteKey[] {
  const keys: NoteKey[] = [];
  if (subject?.kind === 'topic' || subject?.kind === 'comparison' || subject?.kind === 'article') {
    keys.push(`${subject.kind}:${subject.id}`);
  }
  if (subject?.kind === 'topic') keys.push(...(subject.also ?? []).map((id): NoteKey => `topic:${id}`));
  if (subject?.kind === 'figure' || subject?.kind === 'comparison') {
    keys.push(...subject.members.map((member): NoteKey => `figure:${member}`));
  }
  if (page !== null) keys.push(`page:${pageAddress(page.url)}`);
  return [...new Set(keys)];
}

/** What a note is on, with more ids by which the topic was known; the same subject where there is none that is new. */
export function alsoKnownAs(subject: NoteSubject | null, ids: readonly string[]): NoteSubject | null {
  if (subject?.kind !== 'topic') return subject;
  const known = subject.also ?? [];
  const also = [...new Set([...known, ...ids])].filter((each) => each !== subject.id).slice(0, NOTE_CAPS.members);
  return also.length === known.length ? subject : { ...subject, also };
}

/** The note, with the names by which its other state knew the same topic. */
export function withNamesOf(note: Note, { subject }: Pick<Note, 'subject'>): Note {
  if (subject?.kind !== 'topic' || note.subject?.kind !== 'topic' || note.subject.id !== subject.id) return note;
  return { ...note, subject: alsoKnownAs(note.subject, subject.also ?? []) };
}

/** All words by which a note may be looked for. */
export function searchableText({ text, tags, subject, page }: Note): string {
  return [text, ...tags, ...wordsOf(subject), page?.title ?? ''].filter(Boolean).join('\n');
}

function wordsOf(subject: NoteSubject | null): string[] {
  if (subject === null) return [];
  if (subject.kind === 'quote') return [subject.quote.exact];
  return subject.kind === 'figure' ? [subject.name, subject.sentence] : [subject.name];
}
