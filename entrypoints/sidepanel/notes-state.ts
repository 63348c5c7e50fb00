import { NO_FILTER, type NoteFilter } from '../../components/note-filtering';
import type { Written } from '../../components/written';
import type { PlacedQuote } from '../../lib/messages';

/** `list`: the notes; `keeping`: backup, export, import, disk; `trash`: deleted ones; `unsaved`: texts begun. */
export type NotesView = 'list' | 'keeping' | 'trash' | 'unsaved';

/** What stays of the notes as it was while another tab, or another view in theirs, is shown. */
export interface NotesState {
  view: NotesView;
  /** Another tab was looked at since the view was opened: it takes the focus from nobody who comes by. */
  isBack: boolean;
  filter: NoteFilter;
  /** Ids of the notes that are chosen; null: none are being chosen. */
  chosen: ReadonlySet<string> | null;
  /** A note on a quote that was given up. */
  dropped: DroppedQuote | null;
  /** Asked about until the reader answers. */
  offered: OfferedBackup | null;
  /** “Not now” was said to the reminder of backups. */
  isLater: boolean;
  /** The wish of a note on the page, until the reader goes elsewhere: its field takes the focus. Empty: none. */
  wanted: string;
  /** The same of a note on words of the page. */
  quoting: string;
}

/** A backup that was handed to the browser: when, and of which state of the notes. */
export interface OfferedBackup {
  at: number;
  seq: number;
}

/** A note on a quote, for as long as it can be had back. */
export interface DroppedQuote {
  placed: PlacedQuote;
  /** Null once it stands in its field, which keeps what is written from there on. */
  written: Written | null;
  /** It was had back. */
  isTaken: boolean;
  /** The other words that were wanted when it was had back: it stands before them, and behind any that are wanted later. */
  over: string | null;
}

export type ChangeNotes = (change: Partial<NotesState> | ((now: NotesState) => Partial<NotesState>)) => void;

export const NOTES_AT_FIRST: NotesState = {
  view: 'list',
  isBack: false,
  filter: NO_FILTER,
  chosen: null,
  dropped: null,
  isLater: false,
  offered: null,
  wanted: '',
  quoting: '',
};
