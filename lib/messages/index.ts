export { ADDING_CAPS, type KnownArticle, type NoSource, type PageSource } from './adding';
export {
  type Body,
  CAPS,
  type CardAct,
  type CardTarget,
  type FailureCode,
  type FigureTarget,
  type Found,
  type GoTarget,
  type LibraryState,
  MESSAGES,
  type MessageName,
  type PagePlace,
  type PageReport,
  type PanelPage,
  type PanelWish,
  type PlacedQuote,
  type Replies,
  type SenderClass,
  type TabText,
  type Wish,
} from './contract';
export { dispatch, type Handlers, type Sender, senderClass } from './dispatch';
export { MessageError } from './failure';
export { mutes } from './mutes';
export {
  allNotes,
  changeMany,
  type DraftField,
  type DraftSpot,
  drafts,
  dropImport,
  type FoundDraft,
  importNotes,
  type LeftText,
  lastImport,
  notes,
  previewImport,
  undoImport,
  undoMany,
  unsaved,
} from './notes';
export { currentTab, currentWindow, isPrivateWindow, openPanel } from './panel';
export { readPageText, readQuote, readReport, readSelection, readSettings, readTrail } from './read';
export { FOUND_AT_FIRST, SEARCH_CAPS, type SearchCounts, type SearchResult } from './searching';
export {
  type CoverageOrder,
  changedSettings,
  type PageSettings,
  readOrder,
  type Settings,
  type SettingsChange,
  withMuted,
} from './settings';
export { serveTab } from './tab';
export { announce, ask, isAlive, onChange, ownOrigin, serve, tell } from './transport';
export { wrongMatches } from './wrong-matches';
