import { useEffect, useRef } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { CardView } from '../../lib/coverage';
import { ask, notes, onChange, type PanelPage } from '../../lib/messages';
import { type Note, noteKeys } from '../../lib/notes';

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
        <Card view={answer.value} acts={{}} notes={<TopicNotes view={answer.value} page={here} />} />
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </div>
  );
}

function TopicNotes({ view, page }: { view: CardView; page: Note['page'] }) {
  const subject = cardSubject(view);
  if (subject === null) return null;
  const label = t('note.labelOn', [cardName(view)]);
  return <NoteBox label={label} subject={subject} page={page} port={notes} keys={noteKeys(view)} />;
}
