export { LibraryError } from './failure';
export { type Bundle, type Library, openLibrary } from './library';
export type { Note, SiteState } from './note';
export type { NoteStore, SettingsStore, SiteStore } from './own';
