import { useEffect, useRef, useState } from 'preact/hooks';
import { readFailure, undoFailure } from './failures';
import { useAttempt } from './use-attempt';
import { t } from './words';

const UNDO_MS = 10_000;

/** Whether the focus stands there for someone who goes by keys. */
const isKeyed = (button: HTMLElement | null): boolean => button?.matches(':focus-visible') ?? false;

export interface UndoLineProps {
  /** “Deleted.” */
  said: string;
  /** It stood there before this view was left: the focus of whoever comes back stays where it is. */
  isBack?: boolean;
  /** What is said of why it could not be had back yet. */
  say?: (error: unknown) => string;
  /** And where it cannot be had back any more. */
  gone?: string;
  onUndo: () => Promise<unknown>;
  /** Ten seconds are over, or the reader has gone on. */
  onOver: () => void;
}

/** “Deleted. Undo” for ten seconds: takes the focus of what is gone, and does not go away under pointer or keyboard. */
export function UndoLine({ said, isBack = false, say = readFailure, gone, onUndo, onOver }: UndoLineProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const over = useRef(onOver);
  over.current = onOver;
  const [isLate, setLate] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const [problem, attempt] = useAttempt((error) => undoFailure(error, say, gone));
  useEffect(() => {
    if (!isBack) undo.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => setLate(true), UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isLate && !isHeld && !isKeyed(undo.current)) over.current();
  }, [isLate, isHeld]);
  return (
    <div
      class="undo-line"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusOut={() => isLate && over.current()}
    >
      <span role="status">{said}</span>{' '}
      <button ref={undo} type="button" class="text-button" onClick={() => attempt(onUndo)}>
        {t('note.undo')}
      </button>
      {problem}
    </div>
  );
}
