import { useEffect, useMemo } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import type { Removals } from '../../components/removals';
import { Unsaved } from '../../components/unsaved';
import { type Answer, knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { UnsavedText } from '../../lib/library';
import { drafts, notes, onChange, type PagePlace, unsaved } from '../../lib/messages';
import { type OpenPane, Pane } from './pane';

/** Asked for again when one is begun or goes anywhere, and when a note is written: it may have been one of them. */
export function useUnsaved(): [Answer<UnsavedText[]>, () => void] {
  const [answer, again] = useAnswer('unsaved', unsaved.list);
  useEffect(() => onChange(({ what }) => void ((what === 'notes' || what === 'drafts') && again())), [again]);
  return [answer, again];
}

/** But for what the field on the page in front shows by itself. */
export function elsewhere(texts: readonly UnsavedText[], here: PagePlace | null): UnsavedText[] {
  const shown = here === null ? null : drafts.on(null, here).key;
  return texts.filter(({ key }) => key !== shown);
}

interface UnsavedPaneProps extends OpenPane {
  here: PagePlace | null;
  drops: Removals<UnsavedText>;
}

/** Texts begun and not saved: to be made notes, gone on with, or dropped. */
export function UnsavedPane({ here, drops, isBack, onBack }: UnsavedPaneProps) {
  const [answer, again] = useUnsaved();
  const all = knownIn(answer);
  const texts = useMemo(() => elsewhere(all ?? [], here), [all, here?.url]);
  return (
    <Pane title={t('unsaved.title')} isBack={isBack} onBack={onBack}>
      {all !== null && (
        <Unsaved
          texts={texts}
          drops={drops}
          drafts={drafts}
          onAgain={again}
          onSave={async (text, id) => {
            await unsaved.onSave(text, id);
            again();
          }}
          onEdit={async (note, written) => {
            await notes.onEdit(note, written);
            again();
          }}
          onDrop={unsaved.onDrop}
          onRestore={async (text) => {
            await unsaved.onRestore(text);
            again();
          }}
        />
      )}
      <Pending answer={answer} say={noteFailure} onAgain={again} />
    </Pane>
  );
}
