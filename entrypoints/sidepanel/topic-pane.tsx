import { useEffect } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { CardView } from '../../lib/coverage';
import { ask, notes, onChange, type PanelPage } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { Pane } from './pane';
import { WrongUndo } from './wrong-undo';

export interface TopicPaneProps {
  topic: string;
  page: PanelPage | null;
  onBack: () => void;
}

/** A topic's card, in place of the list it was opened from. */
export function TopicPane({ topic, page, onBack }: TopicPaneProps) {
  const [answer, again] = useAnswer(topic, () => ask('topic.view', { topic }));
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  return (
    <Pane onBack={onBack}>
      {answer.is === 'here' ? (
        <WrongUndo>
          <Card view={answer.value} acts={{}} notes={<TopicNotes view={answer.value} page={page?.place ?? null} />} />
        </WrongUndo>
      ) : (
        <Pending answer={answer} onAgain={again} />
      )}
    </Pane>
  );
}

function TopicNotes({ view, page }: { view: CardView; page: Note['page'] }) {
  const subject = cardSubject(view);
  if (subject === null) return null;
  const label = t('note.labelOn', [cardName(view)]);
  return <NoteBox label={label} subject={subject} page={page} port={notes} lookup={noteLookup(view, null)} />;
}
