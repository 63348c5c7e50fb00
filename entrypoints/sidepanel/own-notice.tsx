import { useEffect } from 'preact/hooks';
import { timeWord } from '../../components/dates';
import { noteFailure } from '../../components/failures';
import { useAnswer } from '../../components/use-answer';
import { useAttempt } from '../../components/use-attempt';
import { numberWord, t } from '../../components/words';
import type { OwnState } from '../../lib/library';
import { ask, onChange } from '../../lib/messages';

/** Worth a word: so many changes that are in no backup, or a few and a week since the last one, or one that is old. */
const MANY_CHANGES = 20;
const FEW_CHANGES = 5;
const WEEK_MS = 7 * 86_400_000;
const OLD_MS = 30 * 86_400_000;

function useOwnState() {
  const [answer, again] = useAnswer('own', () => ask('keeping.state', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  return [answer.is === 'here' ? answer.value : null, again] as const;
}

/** What is wrong with the notes' database, on whichever tab. Quiet if all is well. */
export function OwnProblem({ onKeeping }: { onKeeping: () => void }) {
  const [state, again] = useOwnState();
  if (state === null || state.problem === null) return null;
  return <Problem state={state} problem={state.problem} again={again} onKeeping={onKeeping} />;
}

export interface BackupReminderProps {
  onKeeping: () => void;
  onLater: () => void;
}

/** Says that it is time for a backup. */
export function BackupReminder({ onKeeping, onLater }: BackupReminderProps) {
  const [state, again] = useOwnState();
  const [failure, attempt] = useAttempt(noteFailure);
  if (state === null || state.problem !== null || !isDue(state, Date.now())) return null;
  const { changed } = state;
  return (
    <aside class="notice" aria-label={t('keeping.backup')}>
      <p>{t('notice.due', changed, [numberWord(changed)])}</p>
      <p class="acts">
        <button type="button" class="button" onClick={onKeeping}>
          {t('notice.backup')}
        </button>
        <button type="button" class="text-button" onClick={onLater}>
          {t('notice.later')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => attempt(() => ask('keeping.remind', { remind: false }).then(again))}
        >
          {t('notice.never')}
        </button>
      </p>
      {failure}
    </aside>
  );
}

function isDue({ remind, changed, oldestChange, exported }: OwnState, now: number): boolean {
  if (!remind) return false;
  if (changed >= MANY_CHANGES) return true;
  if (exported !== null && changed >= FEW_CHANGES && now - exported > WEEK_MS) return true;
  return oldestChange !== null && now - oldestChange > OLD_MS;
}

interface ProblemProps {
  state: OwnState;
  problem: NonNullable<OwnState['problem']>;
  again: () => void;
  onKeeping: () => void;
}

function Problem({ state: { notes, trashed }, problem, again, onKeeping }: ProblemProps) {
  const [failure, attempt] = useAttempt(noteFailure);
  if (problem.is === 'newer') {
    return (
      <p class="notice problem" role="alert">
        {t('notice.newer')}
      </p>
    );
  }
  const { expected, at } = problem;
  return (
    <div class="notice" role="alert">
      <p class="problem">
        {t('notice.vanished', expected, [numberWord(expected), timeWord(at), numberWord(notes)])}{' '}
        {trashed > 0 && `${t('notice.inTrash', trashed, [numberWord(trashed)])} `}
        {t('notice.missing', expected)}
      </p>
      <p class="acts">
        <button type="button" class="button" onClick={onKeeping}>
          {t('notice.restore')}
        </button>
        <button type="button" class="text-button" onClick={() => attempt(() => ask('keeping.dismiss', {}).then(again))}>
          {t('notice.accept')}
        </button>
      </p>
      {failure}
    </div>
  );
}
