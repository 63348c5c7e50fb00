export { type Anchored, anchor, describe } from './anchor';
export { type NotedCard, noteKeys } from './card-keys';
export { formerState, withVersion } from './history';
export { type ImportHow, idsOf, planImport } from './merge';
export {
  type KeptNote,
  keysOf,
  NOTE_CAPS,
  type Note,
  type NoteKey,
  NoteSchema,
  type NoteSubject,
  type NoteVersion,
  NoteVersionSchema,
  type QuoteSelector,
  QuoteSelectorSchema,
  TRASH_DAYS,
  withoutFragment,
} from './note';
export { isSame } from './same';
