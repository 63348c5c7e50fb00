import { sentences } from '../../text';
import { readDays } from './days';
import { readGuests } from './guests';
import { isTelling, readQuotations, type Speech } from './quotations';
import { readRoles } from './roles';
import { readStances } from './stances';
import type { StatementDraft } from './statement';
import { goOn, namesIn, type Sentence, storyOf } from './story';

/** Longer ones are no prose, and no reader wants them on a card. */
const LONGEST_SENTENCE = 1_500;

/** Claims without numbers, in order: roles, days of events, stances, guests, quotations. */
export function extractStatements(text: string): StatementDraft[] {
  const read = sentences(text)
    .filter(({ start, end }) => end - start <= LONGEST_SENTENCE)
    .map(({ start, end }): Sentence => {
      const words = text.slice(start, end);
      return { start, end, text: words, names: namesIn(words) };
    });
  const story = storyOf(read);
  const speech: Speech = { isOpen: false, isTold: false, speaker: '', waiting: [] };
  const given = new Set<string>();
  // One office of one person is told once in an article.
  const isNew = ({ subject, value, about }: StatementDraft): boolean =>
    given.size < given.add(`${subject}\n${value}\n${about}`.toLowerCase()).size;
  let end = 0;
  return read
    .flatMap((sentence) => {
      goOn(story, sentence);
      // A quotation that nobody closes ends with its paragraph: the next one opens it anew.
      if (text.slice(end, sentence.start).includes('\n')) speech.isOpen = speech.isTold = false;
      end = sentence.end;
      return [
        ...readRoles(sentence, story).filter(isNew),
        ...readDays(sentence),
        ...readStances(sentence, story),
        ...readGuests(sentence, story),
        ...readQuotations(sentence, story, speech),
      ];
    })
    .filter(isTelling);
}
