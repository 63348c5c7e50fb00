/**
 * What “not this one” means on a card: of the name, of a comparison in it, and of one line in that. A comparison is all that
 * is compared in it: what no line shows would come in the place of what is left out.
 */
import type { CardView, ComparisonView, Line } from '../lib/coverage';
import type { WrongMatch, WrongPlace } from '../lib/library';
import { membersOf } from './members';
import { subjectWord, t } from './words';

/** What can be called a wrong match, and how that is said. */
export interface Wrongable {
  match: WrongMatch;
  words: { act: string; undo: string; said: string };
}

export interface WrongParts {
  comparison: (comparison: ComparisonView) => Wrongable;
  /** Null where no two would be left to compare. */
  line: (comparison: ComparisonView, line: Line) => Wrongable | null;
}

/** The name of a card as this page, or in the reader this article, means it; null on a figure's card. */
export function wrongName({ topic }: CardView, place: WrongPlace): Wrongable | null {
  if (topic === null) return null;
  const { id, name } = topic;
  const isArticle = place.url.startsWith('article:');
  const said = t(isArticle ? 'card.wrongArticleSaid' : 'card.wrongNameSaid', [name]);
  const match = { is: 'topic' as const, topic: id, name, place };
  return { match, words: { act: t('card.wrongName', [name]), undo: t('card.wrongUndoName', [name]), said } };
}

/** On a card over a web page: its figure holds for that page, what a name's card compares for the library. */
export function wrongOnPage({ page }: Pick<CardView, 'page'>, place: WrongPlace): WrongParts {
  if (page === null) return WRONG_IN_LIBRARY;
  const of = (members: string[], subject: string) => {
    const { stated, quote } = page;
    return { is: 'figure' as const, stated, sentence: quote.text, members, subject, place };
  };
  return {
    comparison: (comparison) => {
      const subject = subjectWord(comparison);
      const words = { ...together(subject), said: t('card.wrongFiguresSaid', [subject]) };
      return { match: of(membersOf([comparison]), subject), words };
    },
    line: (comparison, { member, stated }) =>
      member === null || membersOf([comparison]).length < 2
        ? null
        : { match: of([member], stated), words: { ...alone(stated), said: t('card.wrongOneHereSaid', [stated]) } },
  };
}

/** Figures and statements of the library, wherever they would be compared. */
export const WRONG_IN_LIBRARY: WrongParts = {
  comparison: (comparison) => {
    const subject = subjectWord(comparison);
    const match = { is: 'comparison' as const, members: membersOf([comparison]), subject };
    return { match, words: { ...together(subject), said: t('card.wrongTextsSaid', [subject]) } };
  },
  line: (comparison, { member, stated }) => {
    const members = membersOf([comparison]);
    if (member === null || members.length < 3) return null;
    const match = { is: 'comparison' as const, members, subject: subjectWord(comparison), odd: { member, stated } };
    return { match, words: { ...alone(stated), said: t('card.wrongOneSaid', [stated]) } };
  },
};

const together = (subject: string) => ({
  act: t('card.wrongFigures', [subject]),
  undo: t('card.wrongUndoFigures', [subject]),
});

const alone = (stated: string) => ({
  act: t('card.wrongLine', [stated]),
  undo: t('card.wrongUndoLine', [stated]),
});
