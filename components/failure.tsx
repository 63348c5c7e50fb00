import { readFailure } from './failures';
import type { Answer } from './use-answer';
import { t } from './words';

/** One plain sentence and the one thing to do about it. */
export function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  return (
    <div class="empty" role="alert">
      <p>{readFailure(error)}</p>
      <button type="button" class="button" onClick={onAgain}>
        {t('failure.again')}
      </button>
    </div>
  );
}

/** Reserved space first, a word after 150 ms, a sentence where it failed; nothing once the answer is here. */
export function Pending({ answer, onAgain }: { answer: Answer<unknown>; onAgain: () => void }) {
  if (answer.is === 'here') return null;
  if (answer.is === 'failed') return <Failure error={answer.error} onAgain={onAgain} />;
  return (
    <p class="waiting" role="status">
      {answer.is === 'waiting' ? t('card.waiting') : ''}
    </p>
  );
}
