import { useEffect } from 'preact/hooks';
import { useAnswer } from '../../components/use-answer';
import { numberWord, t } from '../../components/words';
import { ask, onChange } from '../../lib/messages';

/** No note stands: there was none yet, or all are in the trash, as one that was deleted a moment ago. */
export function NoNotes({ hasPage }: { hasPage: boolean }) {
  const [answer, again] = useAnswer('trash', () => ask('note.trash', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  if (answer.is === 'asked' || answer.is === 'waiting') return null;
  const trashed = answer.is === 'here' ? answer.value.length : 0;
  if (trashed > 0) return <p class="context">{t('notes.inTrash', trashed, [numberWord(trashed)])}</p>;
  return <p class="context">{t(hasPage ? 'empty.noNotes' : 'empty.noNotesNoPage')}</p>;
}
