import { useEffect, useRef, useState } from 'preact/hooks';
import { readFailure } from './failures';
import { t } from './words';

const UNDO_MS = 10_000;

export interface RemovedProps {
  sentence: string;
  onUndo: () => Promise<unknown>;
  onOver: () => void;
}

/** “Removed. Undo” for ten seconds. Takes the focus that the removed thing had, and stays while it is pointed at. */
export function Removed({ sentence, onUndo, onOver }: RemovedProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const over = useRef(onOver);
  over.current = onOver;
  const [isLate, setLate] = useState(false);
  const [isHeld, setHeld] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    undo.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => setLate(true), UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (isLate && !isHeld) over.current();
  }, [isLate, isHeld]);
  return (
    <div class="removed" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      <span role="status">{sentence}</span>{' '}
      <button
        ref={undo}
        type="button"
        class="text-button"
        onClick={() => void onUndo().catch((error: unknown) => setProblem(readFailure(error)))}
      >
        {t('note.undo')}
      </button>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
