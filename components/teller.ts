import type { ProblemKey, Teller } from './field-problem';
import { locale, numberWord, t } from './words';

/** Tells problems in the words of the interface. `t` counts the places of each message; here the values come with the key. */
export const TELLER: Teller = {
  say: t as (key: ProblemKey, values: string[]) => string,
  number: numberWord,
  anyOf: (words) => new Intl.ListFormat(locale(), { type: 'disjunction' }).format(words),
};
