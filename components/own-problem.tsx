import type { OwnState } from '../lib/library';
import { timeWord } from './dates';
import { useAttempt } from './use-attempt';
import { numberWord, t } from './words';

export interface OwnProblemProps {
  /** Articles that are here. */
  articles: number;
  problem: NonNullable<OwnState['problem']>;
  /** The reader knows that some are missing. */
  onAccept: () => Promise<unknown>;
}

/** What is wrong with the database of “My articles”. */
export function OwnProblem({ articles, problem, onAccept }: OwnProblemProps) {
  const [failure, attempt] = useAttempt();
  if (problem.is === 'newer') {
    return (
      <p class="notice problem" role="alert">
        {t('library.newer')}
      </p>
    );
  }
  const { expected, at } = problem;
  return (
    <div class="notice" role="alert">
      <p class="problem">
        {t('library.vanished', expected, [numberWord(expected), timeWord(at), numberWord(articles)])}
      </p>
      <p class="acts">
        <button type="button" class="text-button" onClick={() => attempt(onAccept)}>
          {t('library.accept')}
        </button>
      </p>
      {failure}
    </div>
  );
}
