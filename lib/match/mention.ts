import type { Span } from '../text';

/** One surface form handed to the lexicon; `topic` is an index into the caller's own list. */
export interface LexiconEntry {
  form: string;
  match: 'exact' | 'capitalised' | 'any';
  topic: number;
}

/** A topic found at `start–end` of the text as given. */
export interface Mention extends Span {
  topic: number;
}

export interface Lexicon {
  /** Non-overlapping, longest-leftmost. */
  find(text: string): Mention[];
}
