export { LibraryError } from './failure';
export { type Bundle, type Library, openLibrary } from './library';
export type { NoteStore, SettingsStore, SiteStore } from './own';
export type { ImportResult, OwnState } from './own-state';
export type { SiteState } from './site';
