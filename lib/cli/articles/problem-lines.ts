import { articleProblemWord } from '../../../components/article-problem';
import type { Problems } from '../../articles';
import { TELLER } from '../teller';

/** Each problem as a line, in the words of the panel. */
export const problemLines = (problems: Problems): string[] =>
  problems.lines((problem) => articleProblemWord(problem, TELLER));
