/** The states a note had before, oldest first. */
import { NOTE_CAPS, type Note, type NoteVersion, type QuoteSelector } from './note';
import { isSame } from './same';

/** The state that another one takes the place of; null if what counts as a state (text, tags and quote) stays. */
export function formerState(before: Note, after: Note): NoteVersion | null {
  const { text, tags, updated } = before;
  const quote = quoteOf(before);
  const isTiedAnew = quote !== null && !isSame(quote, quoteOf(after));
  if (text === after.text && isSame(tags, after.tags) && !isTiedAnew) return null;
  return { text, tags, updated, ...(isTiedAnew && { quote }) };
}

const quoteOf = ({ subject }: Note): QuoteSelector | null => (subject?.kind === 'quote' ? subject.quote : null);

/** With one more; the oldest goes when there are too many. */
export function withVersion(versions: readonly NoteVersion[], version: NoteVersion): NoteVersion[] {
  return united(versions, [version], version);
}

/** Two histories as one, each state once. What is too many goes, oldest first, but never `kept`. */
export function united(
  a: readonly NoteVersion[],
  b: readonly NoteVersion[],
  kept: NoteVersion | null = null,
): NoteVersion[] {
  const all: NoteVersion[] = [];
  for (const version of [...a, ...b]) if (!all.some((each) => isSame(each, version))) all.push(version);
  const sorted = all.toSorted((one, other) => one.updated - other.updated);
  const tooMany = sorted.length - NOTE_CAPS.versions;
  if (tooMany <= 0) return sorted;
  const dropped = new Set(sorted.filter((each) => kept === null || !isSame(each, kept)).slice(0, tooMany));
  return sorted.filter((each) => !dropped.has(each));
}
