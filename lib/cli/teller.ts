import type { Teller } from '../../components/field-problem';
import messages from '../../components/locales/en.json';

const { locale } = messages.meta;
const NUMBERS = new Intl.NumberFormat(locale);
const ANY_OF = new Intl.ListFormat(locale, { type: 'disjunction' });

/** Tells problems in the words of the panel, without a browser. */
export const TELLER: Teller = {
  say: (key, values) => {
    const [group, name] = key.split('.') as ['articleProblem' | 'fieldProblem' | 'packProblem', string];
    const message = (messages[group] as Readonly<Record<string, string>>)[name] ?? key;
    // By a function, so that a `$` in a value stays what it is.
    return message.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
  },
  number: (value) => NUMBERS.format(value),
  anyOf: (words) => ANY_OF.format(words),
};
