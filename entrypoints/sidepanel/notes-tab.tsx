import { useEffect } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { newNote } from '../../components/new-note';
import { NoteContext } from '../../components/note-context';
import { NoteField } from '../../components/note-field';
import { NoteList } from '../../components/notes';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange, type PanelPage } from '../../lib/messages';
import { noteActs } from './note-acts';

/** All notes, newest first, and a field to write one on this page. */
export function NotesTab({ page, onOpen }: { page: PanelPage | null; onOpen: (topic: string) => void }) {
  const [answer, again] = useAnswer('notes', () => ask('note.list', {}));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const here = page?.page == null ? null : { url: page.page.url, title: page.page.title };
  const save = async (text: string) => {
    await ask('note.save', { note: newNote(text, { topic: null, page: here }) });
    again();
  };
  return (
    <>
      {here !== null && (
        <div class="padded">
          <NoteField key={here.url} label={t('panel.notePage')} onSave={save} />
        </div>
      )}
      {answer.is === 'here' ? (
        <div class="padded">
          <NoteList
            notes={answer.value}
            context={(note) => <NoteContext note={note} onOpen={onOpen} />}
            {...noteActs(again)}
          />
          {answer.value.length === 0 && (
            <p class="context">{here === null ? t('empty.noNotesNoPage') : t('empty.noNotes')}</p>
          )}
        </div>
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </>
  );
}
