import { useEffect } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { NoteTrash } from '../../components/note-trash';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, drafts, onChange } from '../../lib/messages';
import { type OpenPane, Pane } from './pane';

/** Deleted notes: to be brought back, or deleted for good. */
export function TrashPane({ isBack, onBack }: OpenPane) {
  const [answer, again] = useAnswer('trash', () => ask('note.trash', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  return (
    <Pane title={t('trash.title')} isBack={isBack} onBack={onBack}>
      {answer.is === 'here' ? (
        <NoteTrash
          notes={answer.value}
          now={Date.now()}
          onRestore={async ({ id }) => {
            await ask('note.restore', { id, at: Date.now() });
            again();
          }}
          editsOf={async (note) => {
            const found = await drafts.load(drafts.keyOf(note));
            return found === null ? [] : [found, ...found.others];
          }}
          onErase={async ({ id }) => {
            await ask('note.erase', { id });
            again();
          }}
        />
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </Pane>
  );
}
