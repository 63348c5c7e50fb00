import type { Note } from '../lib/notes';
import type { Written } from './written';

/** A note as it is first written. */
export function newNote(written: Written, place: Pick<Note, 'subject' | 'page'>): Note {
  const now = Date.now();
  return { id: crypto.randomUUID(), ...written, ...place, created: now, updated: now, deleted: null };
}
