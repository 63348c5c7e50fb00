/** One change to many notes at once. */
import { NOTE_CAPS, type Note } from './note';

export type ManyChange =
  | { is: 'trash' }
  /** Whatever its capitals, a tag is on a note once. */
  | { is: 'tag'; tag: string }
  | { is: 'untag'; tag: string }
  /** Where both are on a note they become one. */
  | { is: 'rename'; tag: string; to: string };

/** What becomes of a note, but for its time; null where nothing does, `full` where it has as many tags as it may. */
export function changedBy(note: Note, change: ManyChange, at: number): Note | 'full' | null {
  if (change.is === 'trash') return note.deleted === null ? { ...note, deleted: at } : null;
  const has = note.tags.some((tag) => isOne(tag, change.tag));
  if (change.is === 'tag') {
    if (has) return null;
    return note.tags.length >= NOTE_CAPS.tags ? 'full' : { ...note, tags: [...note.tags, change.tag] };
  }
  if (!has) return null;
  if (change.is === 'untag') return { ...note, tags: note.tags.filter((tag) => !isOne(tag, change.tag)) };
  const tags = renamed(note.tags, change.tag, change.to);
  return tags.length === note.tags.length && tags.every((tag, place) => tag === note.tags[place])
    ? null
    : { ...note, tags };
}

/** In the place of the first of them. */
function renamed(tags: readonly string[], tag: string, to: string): string[] {
  const isMeant = (each: string) => isOne(each, tag) || isOne(each, to);
  const first = tags.findIndex(isMeant);
  return tags.flatMap((each, place) => (place === first ? [to] : isMeant(each) ? [] : [each]));
}

const isOne = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
