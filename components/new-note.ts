import type { Note } from '../lib/library';

/** A note as it is first written. */
export function newNote(text: string, place: Pick<Note, 'topic' | 'page'>): Note {
  const now = Date.now();
  return { id: crypto.randomUUID(), text, ...place, created: now, updated: now, deleted: null };
}
