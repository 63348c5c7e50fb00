import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparisonView, Line } from '../lib/coverage';
import { useAttempt } from './use-attempt';
import { t } from './words';
import type { Wrongable, WrongParts } from './wrong-match';

/** What can be called wrong in the comparisons that are drawn, and who takes it; null where nothing can. */
export interface WrongTaker extends WrongParts {
  onWrong: (wrong: Wrongable) => Promise<void>;
}
export const WrongContext = createContext<WrongTaker | null>(null);

/** “not the same thing”, behind the reason of a comparison. */
export function WrongComparison({ comparison }: { comparison: ComparisonView }) {
  const taker = useContext(WrongContext);
  const wrong = taker?.comparison(comparison) ?? null;
  return wrong === null || taker === null ? null : (
    <WrongButton wrong={wrong} label={t('card.wrongTogether')} onWrong={taker.onWrong} />
  );
}

interface WrongLineProps {
  comparison: ComparisonView;
  line: Line;
  /** For one that stands elsewhere. */
  label?: string;
}

/** “leave out”, behind the source of one line of several. */
export function WrongLine({ comparison, line, label = t('card.wrongOne') }: WrongLineProps) {
  const taker = useContext(WrongContext);
  const wrong = taker?.line(comparison, line) ?? null;
  return wrong === null || taker === null ? null : <WrongButton wrong={wrong} label={label} onWrong={taker.onWrong} />;
}

function WrongButton({ wrong, label, onWrong }: { wrong: Wrongable; label: string } & Pick<WrongTaker, 'onWrong'>) {
  const [problem, attempt] = useAttempt();
  return (
    <>
      {' '}
      <button
        type="button"
        class="link-button wrong-act"
        aria-label={wrong.words.act}
        title={wrong.words.act}
        onClick={() => attempt(() => onWrong(wrong))}
      >
        {label}
      </button>
      {problem}
    </>
  );
}
