/** Under which keys texts that were begun and not saved are kept. */

import { pageAddress } from '../text';
import type { Note, NoteSubject } from './note';

/** Of a key, so much says which words are meant. */
const WORDS_CHARS = 80;

/** The key for an edit of this note. */
export const draftKeyOfNote = (id: string): string => `note:${id}`;

export interface DraftKeys {
  key: string;
  /** Keys that earlier versions would have kept it under. */
  former: string[];
}

/** For a note begun on this subject, or on this page alone. */
export function draftKeysOn(subject: NoteSubject | null, page: Note['page']): DraftKeys {
  const url = page?.url ?? '';
  const key = keyAt(subject, pageAddress(url));
  // Addresses were cut at their fragment, and nowhere else.
  const former = keyAt(subject, url.replace(/#.*$/, ''));
  return { key, former: former === key ? [] : [former] };
}

function keyAt(subject: NoteSubject | null, url: string): string {
  if (subject === null) return `page:${url}`;
  if (subject.kind === 'figure') return `figure:${url} ${subject.name} ${subject.sentence.slice(0, WORDS_CHARS)}`;
  if (subject.kind === 'quote')
    return `quote:${url} ${subject.quote.start} ${subject.quote.exact.slice(0, WORDS_CHARS)}`;
  return `${subject.kind}:${subject.id}`;
}

/** The page that a key names, where one does: all that is known of a text that says no more of itself. */
export function pageOfDraft(key: string): string | null {
  return /^(?:page|quote|figure):(\S+)/.exec(key)?.[1] ?? null;
}
