/** The words of the interface, without a browser. */
import type { Teller } from '../../components/article-problem';
import messages from '../../components/locales/en.json';

export const TELLER: Teller = {
  say: (key, values) =>
    messages.articleProblem[key].replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? ''),
  number: String,
};
