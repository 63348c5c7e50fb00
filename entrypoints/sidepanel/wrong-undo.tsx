import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { UndoLine } from '../../components/undo-line';
import { useIsPrivate } from '../../components/use-private';
import { WrongContext } from '../../components/wrong-context';
import { WRONG_IN_LIBRARY, type Wrongable } from '../../components/wrong-match';
import { isPrivateWindow, wrongMatches } from '../../lib/messages';

export interface WrongUndoProps {
  /** What is said holds there (its address): where another is shown, the way back makes room. */
  place?: string | null;
  children: ComponentChildren;
}

/**
 * What is compared inside can be called wrong, for the whole library where nobody inside says otherwise; what was said
 * last can be undone above it. It stands around a list that may become empty: the way back must not go with the last row.
 */
export function WrongUndo({ place = null, children }: WrongUndoProps) {
  const [last, setLast] = useState<{ id: string; said: string } | null>(null);
  const isPrivate = useIsPrivate(isPrivateWindow);
  useEffect(() => setLast(null), [place]);
  const onWrong = async ({ match, words }: Wrongable) => {
    setLast({ id: await wrongMatches.add(match), said: words.said });
  };
  const undo = async () => {
    if (last !== null) await wrongMatches.remove(last.id);
    setLast(null);
  };
  return (
    <WrongContext.Provider value={isPrivate === false ? { ...WRONG_IN_LIBRARY, onWrong } : null}>
      {last !== null && (
        <div class="padded wrong-undo">
          <UndoLine key={last.id} said={last.said} onUndo={undo} onOver={() => setLast(null)} />
        </div>
      )}
      {children}
    </WrongContext.Provider>
  );
}
