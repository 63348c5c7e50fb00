import type { Note } from '../lib/notes';
import type { Written } from './written';

/** A note as it is first written. Its id is the field's: what is sent twice is written once. */
export function newNote(written: Written, place: Pick<Note, 'id' | 'subject' | 'page'>): Note {
  const now = Date.now();
  return { ...written, ...place, created: now, updated: now, deleted: null };
}
