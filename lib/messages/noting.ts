/** The part of the contract about notes: writing, finding, and never losing them. Only our own pages send these. */
import * as v from 'valibot';
import type { Draft, ImportResult, LastImport, ManyResult, OwnState, UnsavedText } from '../library';
import {
  type KeptNote,
  KeptNoteSchema,
  LAST_TIME,
  NOTE_CAPS,
  type Note,
  NoteSchema,
  NoteTagSchema,
  type NoteVersion,
} from '../notes';

/** Caps on what one message may carry. */
export const NOTING_CAPS = {
  /** Things one question may name: a card's comparisons and their figures. */
  keys: 500,
  /** An address and the word before it. */
  keyChars: NOTE_CAPS.urlChars + 20,
  /** In a draft. */
  draftChars: 1_000_000,
  draftTags: 1_000,
  /** Under which a draft may lie since an earlier version. */
  formerKeys: 10,
  /** Notes in one part of an import, and parts. */
  part: 2_000,
  /** Chosen by hand. */
  many: 100_000,
  parts: 10_000,
} as const;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_TIME));
const nothing = v.strictObject({});
const noteKey = v.pipe(
  v.string(),
  v.regex(/^(topic|figure|comparison|article|page):/),
  v.maxLength(NOTING_CAPS.keyChars),
);
const seq = v.pipe(v.number(), v.integer(), v.minValue(0));
const draftKey = v.pipe(v.string(), v.minLength(1), v.maxLength(NOTING_CAPS.keyChars));
/** More than a note may hold: what was pasted is kept until the reader has shortened it. */
const draftText = v.pipe(v.string(), v.maxLength(NOTING_CAPS.draftChars));
const draftTags = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(NOTING_CAPS.draftChars))),
  v.maxLength(NOTING_CAPS.draftTags),
);
const parts = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(NOTING_CAPS.parts));
/** By id: the newer state wins and the other becomes history. Or all as new notes beside those that are there. */
const how = v.picklist(['merge', 'add']);

/* @__NO_SIDE_EFFECTS__ */
const message = <Schema extends v.GenericSchema>(body: Schema) => ({ from: 'extension' as const, body });

export const NOTING = {
  /** Notes, newest first: all, or those with any of these keys (lib/notes `keysOf`). Deleted ones are left out. */
  'note.list': message(v.strictObject({ keys: v.optional(v.pipe(v.array(noteKey), v.maxLength(NOTING_CAPS.keys))) })),
  /** The topic of today that each note on a topic is on, by the note's id; those that no topic answers to are left out. */
  'note.topics': message(nothing),
  /** Notes that were deleted and can still be brought back, last deleted first. */
  'note.trash': message(nothing),
  /** Write a note; the same id again replaces it, one with an older `updated` becomes history. Answers once durable. */
  'note.save': message(v.strictObject({ note: NoteSchema })),
  /** Delete, restorably. */
  'note.remove': message(v.strictObject({ id, at: time })),
  'note.restore': message(v.strictObject({ id, at: time })),
  /** Delete for good; only what lies in the trash can be. */
  'note.erase': message(v.strictObject({ id })),
  /** One change to many notes (`ids` null: to all, trashed ones too), in one transaction; `note.undo` takes it back. */
  'note.many': message(
    v.strictObject({
      act: id,
      at: time,
      ids: v.nullable(v.pipe(v.array(id), v.maxLength(NOTING_CAPS.many))),
      change: v.variant('is', [
        v.strictObject({ is: v.literal('trash') }),
        v.strictObject({ is: v.literal('tag'), tag: NoteTagSchema }),
        v.strictObject({ is: v.literal('untag'), tag: NoteTagSchema }),
        v.strictObject({ is: v.literal('rename'), tag: NoteTagSchema, to: NoteTagSchema }),
      ]),
    }),
  ),
  /** The states a note had before, newest first. */
  'note.history': message(v.strictObject({ id })),
  /** Every note, the deleted ones too, with their history: what a backup holds, page by page. */
  'note.all': message(v.strictObject({ from: v.nullable(id) })),
  /** One part of the notes that an act is to import; nothing of it stands yet. */
  'note.stage': message(
    v.strictObject({
      act: id,
      index: parts,
      notes: v.pipe(v.array(KeptNoteSchema), v.maxLength(NOTING_CAPS.part)),
    }),
  ),
  /** Let go of an act's parts: they will not be imported. */
  'note.unstage': message(v.strictObject({ act: id })),
  /** What an import of the act’s parts would do. Writes nothing. `not-found` where a part is missing. */
  'note.preview': message(v.strictObject({ act: id, parts, how })),
  /** Import them in one transaction; the same act again changes nothing more. */
  'note.import': message(v.strictObject({ act: id, at: time, parts, how })),
  /** The last import that can be taken back, or null. */
  'note.imported': message(nothing),
  /** Take an import back. Notes that were changed after it stay as they are. */
  'note.undo': message(v.strictObject({ act: id, at: time })),
  /** A text begun and not saved, with others that were begun under the same key, or null. */
  'draft.get': message(
    v.strictObject({
      key: draftKey,
      former: v.optional(v.pipe(v.array(draftKey), v.maxLength(NOTING_CAPS.formerKeys))),
    }),
  ),
  /** Every text begun and not saved, newest first, but for those that stand in the edit of a note. */
  'draft.list': message(nothing),
  /** Keep it beside what its field has not seen; an empty one forgets (`DraftWrite`). Answers once it is durable. */
  'draft.set': message(
    v.strictObject({
      key: draftKey,
      text: draftText,
      tags: draftTags,
      at: time,
      base: v.optional(v.nullable(time)),
      was: v.optional(v.nullable(v.strictObject({ text: draftText, tags: draftTags }))),
      of: v.optional(v.nullable(v.strictObject({ text: draftText, tags: draftTags }))),
      edits: v.nullable(time),
      about: v.optional(v.pick(NoteSchema, ['subject', 'page'])),
    }),
  ),
  /** How safe the reader's own data is: counts, disk, last backup, what is wrong. */
  'keeping.state': message(nothing),
  /** A backup was written to a file; `seq`: that of `keeping.state` before its notes were read. */
  'keeping.exported': message(v.strictObject({ at: time, seq })),
  /** Remind of backups, or no longer. */
  'keeping.remind': message(v.strictObject({ remind: v.boolean() })),
  /** The reader knows that notes are missing: `problem` says so no longer. */
  'keeping.dismiss': message(nothing),
} as const;

export interface NotingReplies {
  'note.list': Note[];
  'note.topics': Record<string, { id: string; name: string }>;
  'note.save': Note;
  'note.remove': null;
  'note.restore': null;
  'note.erase': null;
  'note.trash': Note[];
  'note.many': ManyResult;
  'note.history': NoteVersion[];
  'note.all': { notes: KeptNote[]; next: string | null };
  'note.stage': null;
  'note.unstage': null;
  'note.preview': ImportResult;
  'note.import': ImportResult;
  'note.imported': LastImport | null;
  'note.undo': { undone: number; kept: number };
  'draft.get': Draft | null;
  'draft.list': UnsavedText[];
  'draft.set': null;
  'keeping.state': OwnState;
  'keeping.exported': null;
  'keeping.remind': null;
  'keeping.dismiss': null;
}
