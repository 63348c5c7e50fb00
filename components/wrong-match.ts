/** What “not this one” means on a card: the name, or of a figure's card the comparison that stands open in it. */
import type { CardView, ComparisonView } from '../lib/coverage';
import type { WrongMatch, WrongPlace } from '../lib/library';
import { subjectWord, t } from './words';

/** What can be called a wrong match, and how that is said. */
export interface Wrongable {
  match: WrongMatch;
  words: { act: string; undo: string; said: string };
}

/** On a card over a web page. */
export function wrongOnPage({ topic, page, comparisons: [first] }: CardView, place: WrongPlace): Wrongable | null {
  if (topic !== null) return wrongName(topic, place, t('card.wrongNameSaid', [topic.name]));
  if (page === null || first === undefined) return null;
  const subject = subjectWord(first);
  const { stated, quote } = page;
  const match = { is: 'figure' as const, stated, sentence: quote.text, members: membersOf(first), subject, place };
  return { match, words: { ...figureWords(subject), said: t('card.wrongFiguresSaid', [subject]) } };
}

/** On a card in the reader: a name as this article means it, or a comparison of the library. */
export function wrongInArticle({ topic, comparisons: [first] }: CardView, place: WrongPlace): Wrongable | null {
  if (topic !== null) return wrongName(topic, place, t('card.wrongArticleSaid', [topic.name]));
  if (first === undefined) return null;
  const subject = subjectWord(first);
  const match = { is: 'comparison' as const, members: membersOf(first), subject };
  return { match, words: { ...figureWords(subject), said: t('card.wrongTextsSaid', [subject]) } };
}

function wrongName({ id, name }: { id: string; name: string }, place: WrongPlace, said: string): Wrongable {
  const match = { is: 'topic' as const, topic: id, name, place };
  return { match, words: { act: t('card.wrongName', [name]), undo: t('card.wrongUndoName', [name]), said } };
}

const figureWords = (subject: string) => ({
  act: t('card.wrongFigures', [subject]),
  undo: t('card.wrongUndoFigures', [subject]),
});

/** Those that no line shows as well: else they would come in the place of the others. */
const membersOf = ({ lines, more = [] }: ComparisonView): string[] => [
  ...new Set([...lines.flatMap(({ member }) => (member === null ? [] : [member])), ...more]),
];
