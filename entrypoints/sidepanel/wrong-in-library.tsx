import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { UndoLine } from '../../components/undo-line';
import { useIsPrivate } from '../../components/use-private';
import { WrongContext } from '../../components/wrong-context';
import { WRONG_IN_LIBRARY, type Wrongable } from '../../components/wrong-match';
import { isPrivateWindow, wrongMatches } from '../../lib/messages';

/** What is compared inside can be called wrong for the whole library; what was said last can be undone above it. */
export function WrongInLibrary({ children }: { children: ComponentChildren }) {
  const [last, setLast] = useState<{ id: string; said: string } | null>(null);
  const isPrivate = useIsPrivate(isPrivateWindow);
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
