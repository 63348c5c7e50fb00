export { type Anchored, anchor, describe } from './anchor';
export { writeAnnotations } from './annotation';
export { articleAddress } from './article-address';
export { readBackup, writeBackup } from './backup';
export { type NotedCard, type NoteLookup, noteLookup } from './card-keys';
export { writeCsv } from './csv';
export { dayOf } from './described';
export { type DraftKeys, draftKeyOfNote, draftKeysOn, pageOfDraft } from './draft-keys';
export { formerState, withVersion } from './history';
export { changedBy, type ManyChange } from './many';
export { markdownFile, markdownFolder, type TextFile } from './markdown';
export { type ImportHow, idsOf, joinNotes, planImport } from './merge';
export {
  alsoKnownAs,
  type KeptNote,
  KeptNoteSchema,
  keysOf,
  LAST_TIME,
  NOTE_CAPS,
  type Note,
  type NoteKey,
  NoteSchema,
  type NoteSubject,
  NoteTagSchema,
  type NoteVersion,
  newestFirst,
  type QuoteSelector,
  QuoteSelectorSchema,
  QuoteWordsSchema,
  searchableText,
  TRASH_DAYS,
  withNamesOf,
} from './note';
export { pageKeys } from './page-keys';
export type { NoteProblem, ReadNotes } from './problems';
export { readNotes } from './read-notes';
export { isSame } from './same';
