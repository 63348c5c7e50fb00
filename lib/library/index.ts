export type { OwnArticle, PackChoice } from './articles';
export { LibraryError } from './failure';
export { type Arrival, type Bundle, type Library, openLibrary, type Shelf } from './library';
export type { NoteStore, SettingsStore, SiteStore } from './own';
export type { ImportResult, OwnState } from './own-state';
export { type Counts, PARTS, type Part, type Slice, slicesOf } from './packs';
export { type KnownPack, OWN_PACK, type PackKind, type Shelves } from './shelving';
export type { SiteState } from './site';
