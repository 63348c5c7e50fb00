/** What a note written on a card, a comparison or a figure is tied to. */
import type { CardView, ComparisonView } from '../lib/coverage';
import type { NoteSubject } from '../lib/notes';
import { membersOf } from './members';
import { subjectWord } from './words';

const NAME_CHARS = 500;
const SENTENCE_CHARS = 10_000;
const MAX_MEMBERS = 200;

/** A topic's card: the topic; a figure's: the figure as the page states it, and all that the library has beside it. */
export function cardSubject({ topic, page, comparisons }: CardView): NoteSubject | null {
  if (topic !== null) return { kind: 'topic', id: topic.id, name: topic.name.slice(0, NAME_CHARS) };
  if (page === null) return null;
  const name = page.stated.slice(0, NAME_CHARS);
  const sentence = page.quote.text.slice(0, SENTENCE_CHARS);
  return { kind: 'figure', name, sentence, members: members(comparisons) };
}

/** What a note of a private window is tied to: not to the sentence, by which the page could be found. */
export const withoutPlace = (subject: NoteSubject): NoteSubject =>
  subject.kind === 'figure' ? { ...subject, sentence: '' } : subject;

export function comparisonSubject(comparison: ComparisonView): NoteSubject {
  const name = subjectWord(comparison).slice(0, NAME_CHARS);
  return { kind: 'comparison', id: comparison.id, name, members: members([comparison]) };
}

const members = (comparisons: readonly ComparisonView[]): string[] => membersOf(comparisons).slice(0, MAX_MEMBERS);
