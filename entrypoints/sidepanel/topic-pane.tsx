import { useEffect, useRef } from 'preact/hooks';
import { Card } from '../../components/card';
import { Pending } from '../../components/failure';
import { newNote } from '../../components/new-note';
import { NoteContext } from '../../components/note-context';
import { NoteField } from '../../components/note-field';
import { NoteList } from '../../components/notes';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { Note } from '../../lib/library';
import { ask, onChange, type PanelPage } from '../../lib/messages';
import { noteActs } from './note-acts';

export interface TopicPaneProps {
  topic: string;
  page: PanelPage | null;
  onBack: () => void;
}

/** A topic's card, in place of the list it was opened from. */
export function TopicPane({ topic, page, onBack }: TopicPaneProps) {
  const [answer, again] = useAnswer(topic, () => ask('topic.view', { topic }));
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  useEffect(() => {
    back.current?.focus();
    scrollTo(0, 0);
  }, []);
  const here = page?.page == null ? null : { url: page.page.url, title: page.page.title };
  return (
    <div class="topic-view">
      <div class="padded">
        <button ref={back} type="button" class="text-button" onClick={onBack}>
          ← {t('panel.back')}
        </button>
      </div>
      {answer.is === 'here' ? (
        <Card
          view={answer.value}
          acts={{}}
          notes={<TopicNotes topic={{ id: topic, name: answer.value.topic?.name ?? '' }} page={here} />}
        />
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </div>
  );
}

function TopicNotes({ topic, page }: { topic: NonNullable<Note['topic']>; page: Note['page'] }) {
  const [answer, again] = useAnswer(topic.id, () => ask('note.list', { topic: topic.id }));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const save = async (text: string) => {
    await ask('note.save', { note: newNote(text, { topic, page }) });
    again();
  };
  return (
    <>
      {answer.is === 'here' && (
        <NoteList
          notes={answer.value}
          context={(note) => <NoteContext note={{ ...note, topic: null }} onOpen={() => undefined} />}
          {...noteActs(again)}
        />
      )}
      {answer.is === 'failed' && <Pending answer={answer} onAgain={again} />}
      <NoteField label={t('note.labelOn', [topic.name])} onSave={save} />
    </>
  );
}
