import { readFailure } from './failures';
import type { Answer } from './use-answer';
import { t } from './words';

interface FailureProps {
  error: unknown;
  /** What is said of why. */
  say?: ((error: unknown) => string) | undefined;
  onAgain: () => void;
}

/** One plain sentence and the one thing to do about it. */
export function Failure({ error, say = readFailure, onAgain }: FailureProps) {
  return (
    <div class="empty" role="alert">
      <p>{say(error)}</p>
      <button type="button" class="button" onClick={onAgain}>
        {t('failure.again')}
      </button>
    </div>
  );
}

/** Reserved space first, a word after 150 ms, a sentence where it failed; nothing once the answer is here. */
export function Pending({ answer, ...more }: { answer: Answer<unknown> } & Omit<FailureProps, 'error'>) {
  if (answer.is === 'here') return null;
  if (answer.is === 'failed') return <Failure error={answer.error} {...more} />;
  return (
    <p class="waiting" role="status">
      {answer.is === 'waiting' ? t('card.waiting') : ''}
    </p>
  );
}
