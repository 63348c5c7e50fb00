import { useEffect, useState } from 'preact/hooks';
import { timeWord } from '../../components/dates';
import { useAnswer } from '../../components/use-answer';
import { numberWord, t } from '../../components/words';
import type { OwnState } from '../../lib/library';
import { ask, onChange } from '../../lib/messages';

/** So many changes since the last backup, or a week with any, are worth a word. */
const MANY_CHANGES = 20;
const FEW_CHANGES = 5;
const WEEK_MS = 7 * 86_400_000;

/** What is wrong with the notes' database, or that it is time for a backup. Quiet if all is well. */
export function OwnNotice({ onKeeping }: { onKeeping: () => void }) {
  const [answer, again] = useAnswer('own', () => ask('keeping.state', {}));
  const [isLater, setLater] = useState(false);
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  if (answer.is !== 'here') return null;
  const { problem } = answer.value;
  if (problem !== null) return <Problem state={answer.value} problem={problem} again={again} onKeeping={onKeeping} />;
  if (isLater || !isDue(answer.value, Date.now())) return null;
  const { changed } = answer.value;
  return (
    <aside class="notice" aria-label={t('keeping.backup')}>
      <p>{t('notice.due', changed, [numberWord(changed)])}</p>
      <p class="acts">
        <button type="button" class="button" onClick={onKeeping}>
          {t('notice.backup')}
        </button>
        <button type="button" class="text-button" onClick={() => setLater(true)}>
          {t('notice.later')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => void ask('keeping.remind', { remind: false }).then(again, again)}
        >
          {t('notice.never')}
        </button>
      </p>
    </aside>
  );
}

function isDue({ remind, changed, exported }: OwnState, now: number): boolean {
  if (!remind) return false;
  return changed >= MANY_CHANGES || (changed >= FEW_CHANGES && now - (exported ?? 0) > WEEK_MS);
}

interface ProblemProps {
  state: OwnState;
  problem: NonNullable<OwnState['problem']>;
  again: () => void;
  onKeeping: () => void;
}

function Problem({ state: { notes, trashed }, problem, again, onKeeping }: ProblemProps) {
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
      <p class="problem">{t('notice.vanished', [numberWord(expected), timeWord(at), numberWord(notes + trashed)])}</p>
      <p class="acts">
        <button type="button" class="button" onClick={onKeeping}>
          {t('notice.restore')}
        </button>
        <button type="button" class="text-button" onClick={() => void ask('keeping.dismiss', {}).then(again, again)}>
          {t('notice.accept')}
        </button>
      </p>
    </div>
  );
}
