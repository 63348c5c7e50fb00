/** What is wrong with a field of a file. The panel and the command line both tell it, each with its own way to the messages. */
import type { FieldFault, FieldProblem } from '../lib/pack';
import type messages from './locales/en.json';

type Group = 'articleProblem' | 'fieldProblem' | 'packProblem';

export type ProblemKey = { [Each in Group]: `${Each}.${keyof (typeof messages)[Each] & string}` }[Group];

export interface Teller {
  /** The message of this name, its places filled. */
  say: (key: ProblemKey, values: string[]) => string;
  number: (value: number) => string;
  /** One of these, as a list of words. */
  anyOf: (words: string[]) => string;
}

/** `articles[2].outlet.evidence must be "stated", "inferred" or "unknown", not "guessed".` Places count as in the file, from 0. */
export const fieldProblemWord = ({ path, fault }: FieldProblem, teller: Teller): string =>
  faultWord(
    path
      .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
      .join('')
      .replace(/^\./, ''),
    fault,
    teller,
  );

/** `field` is empty where it is the whole. */
export function faultWord(field: string, fault: FieldFault, { say, number, anyOf }: Teller): string {
  const what = field === '' ? say('fieldProblem.itself', []) : field;
  const kind = (name: string) => kindWord(name, say);
  switch (fault.is) {
    case 'tooLong':
      return say('fieldProblem.tooLong', [what, number(fault.most)]);
    case 'wrong':
      return say('fieldProblem.wrong', [what, anyOf(fault.expected.map(kind)), kind(fault.found)]);
    default:
      return say(`fieldProblem.${fault.is}`, [what]);
  }
}

const KINDS = {
  string: 'fieldProblem.kindText',
  number: 'fieldProblem.kindNumber',
  boolean: 'fieldProblem.kindBoolean',
  Array: 'fieldProblem.kindList',
  Object: 'fieldProblem.kindFields',
  null: 'fieldProblem.kindNothing',
} as const;

/** What a kind is called; a value stays as it is. */
const kindWord = (kind: string, say: Teller['say']): string =>
  Object.hasOwn(KINDS, kind) ? say(KINDS[kind as keyof typeof KINDS], []) : kind;
