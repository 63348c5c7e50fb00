import type { NoteProblem } from '../lib/notes';
import { locale, numberWord, t } from './words';

type WhichNote = Extract<NoteProblem, { is: 'field' }>['note'];
type FieldFault = Extract<NoteProblem, { is: 'field' }>['fault'];

/** What is wrong with a file of notes, as a sentence that names the note and the field. */
export function noteProblemWord(problem: NoteProblem): string {
  switch (problem.is) {
    case 'dangerous':
      return t('noteProblem.dangerous', [problem.field]);
    case 'field':
      return t('noteProblem.inNote', [noteWord(problem.note), faultWord(problem.field, problem.fault)]);
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

function faultWord(field: string, fault: FieldFault): string {
  const what = field === '' ? t('noteProblem.itself') : field;
  switch (fault.is) {
    case 'tooLong':
      return t('noteProblem.tooLong', [what, numberWord(fault.most)]);
    case 'wrong':
      return t('noteProblem.wrong', [what, anyOf(fault.expected), kindWord(fault.found)]);
    default:
      return t(`noteProblem.${fault.is}`, [what]);
  }
}

const anyOf = (expected: readonly string[]): string =>
  new Intl.ListFormat(locale(), { type: 'disjunction' }).format(expected.map(kindWord));

const KINDS = {
  string: 'noteProblem.kindText',
  number: 'noteProblem.kindNumber',
  boolean: 'noteProblem.kindBoolean',
  Array: 'noteProblem.kindList',
  Object: 'noteProblem.kindFields',
  null: 'noteProblem.kindNothing',
} as const;

/** What a kind is called; a value stays as it is. */
const kindWord = (kind: string): string => (kind in KINDS ? t(KINDS[kind as keyof typeof KINDS]) : kind);
