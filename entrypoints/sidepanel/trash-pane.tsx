import { useEffect } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import { NoteTrash } from '../../components/note-trash';
import { knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, drafts, onChange } from '../../lib/messages';
import type { Note } from '../../lib/notes';
import { type OpenPane, Pane } from './pane';

/** The row that had the focus goes away. */
const toBack = () => document.querySelector<HTMLElement>('.pane-head button')?.focus({ preventScroll: true });

/** Deleted notes: to be brought back, or deleted for good. */
export function TrashPane({ isBack, onBack }: OpenPane) {
  const [answer, again] = useAnswer('trash', () => ask('note.trash', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const trashed = knownIn(answer);
  const left = (notes: readonly Note[]) => {
    if (notes.length === 1) toBack();
    again();
  };
  return (
    <Pane title={t('trash.title')} isBack={isBack} onBack={onBack}>
      {trashed !== null && (
        <NoteTrash
          notes={trashed}
          now={Date.now()}
          onRestore={async ({ id }) => {
            await ask('note.restore', { id, at: Date.now() });
            left(trashed);
          }}
          editsOf={async (note) => {
            const found = await drafts.open({ key: drafts.keyOf(note) }).load();
            return found === null ? [] : [found, ...found.others];
          }}
          onErase={async ({ id }) => {
            await ask('note.erase', { id });
            left(trashed);
          }}
        />
      )}
      <Pending answer={answer} say={noteFailure} onAgain={again} />
    </Pane>
  );
}
