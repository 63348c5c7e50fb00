import type { NoteProblem } from '../lib/notes';
import { faultWord } from './field-problem';
import { TELLER } from './teller';
import { numberWord, t } from './words';

type WhichNote = Extract<NoteProblem, { is: 'field' }>['note'];

/** What is wrong with a file of notes, as a sentence that names the note and the field. */
export function noteProblemWord(problem: NoteProblem): string {
  switch (problem.is) {
    case 'dangerous':
      return t('noteProblem.dangerous', [problem.field]);
    case 'field':
      return t('noteProblem.inNote', [noteWord(problem.note), faultWord(problem.field, problem.fault, TELLER)]);
    case 'sameId':
      return t('noteProblem.inNote', [noteWord(problem.note), t('noteProblem.sameId', [numberWord(problem.first)])]);
    case 'more':
      return t('import.moreProblems', problem.count, [numberWord(problem.count)]);
    default:
      return t(`noteProblem.${problem.is}`);
  }
}

const noteWord = ({ nth, words }: WhichNote): string =>
  words === '' ? t('noteProblem.note', [numberWord(nth)]) : t('noteProblem.noteWords', [numberWord(nth), words]);
