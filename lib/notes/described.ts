/** What a person reads of a note outside the product. */
import { LAST_TIME, type Note } from './note';

/** Characters that a file in UTF-8 cannot hold: halves of others. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The words that it is tied to; null for one on a page alone, or on nothing. */
export function quotedIn({ subject }: Note): string | null {
  if (subject?.kind === 'quote') return subject.quote.exact;
  return subject?.kind === 'figure' ? subject.sentence : null;
}

/** The name of what it is tied to, where that has one. */
export const subjectName = ({ subject }: Note): string | null => (subject && 'name' in subject ? subject.name : null);

const TITLE_CHARS = 60;

/** One short line: what it is on, or else its page, or else its first words. */
export function titleOf(note: Note): string {
  const words = [subjectName(note), note.page?.title, note.text].map((each) => oneLine(each ?? '')).find(Boolean) ?? '';
  return wellFormed([...words].slice(0, TITLE_CHARS).join('')).trim();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

export const isoTime = (time: number): string => dateOf(time).toISOString();

/** The day of a moment by the reader's own clock, as all that is shown dates it: 2031-03-02. */
export function dayOf(time: number): string {
  const date = dateOf(time);
  const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

/** A date that no calendar has is the nearest one: what was written can be read without it. */
const dateOf = (time: number): Date => new Date(Math.min(LAST_TIME, Math.max(-LAST_TIME, time || 0)));
