import { type ArticleProblemKey, articleProblemWord } from '../../../components/article-problem';
import messages from '../../../components/locales/en.json';
import type { Problems } from '../../articles';

const NUMBERS = new Intl.NumberFormat(messages.meta.locale);

/** Each problem as a line, in the words of the panel. */
export const problemLines = (problems: Problems): string[] =>
  problems.lines((problem) => articleProblemWord(problem, { say, number: (value) => NUMBERS.format(value) }));

/** By a function, so that a `$` in a value stays what it is. */
const say = (key: ArticleProblemKey, values: string[]): string =>
  messages.articleProblem[key].replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');
