import { useEffect } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { CardView } from '../../lib/coverage';
import { ask, notes, onChange, type PanelPage } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { Pane } from './pane';
import { WrongUndo } from './wrong-undo';

export interface TopicPaneProps {
  topic: string;
  page: PanelPage | null;
  onWriting: (isWriting: boolean) => void;
  onBack: () => void;
}

/** A topic's card, in place of the list it was opened from. */
export function TopicPane({ topic, page, onWriting, onBack }: TopicPaneProps) {
  const [answer, again] = useAnswer(topic, () => ask('topic.view', { topic }));
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  const view = knownIn(answer);
  return (
    <Pane onBack={onBack}>
      <Pending answer={answer} onAgain={again} />
      {view !== null && (
        <WrongUndo>
          <Card view={view} acts={{}} notes={<TopicNotes {...{ view, onWriting }} page={page?.place ?? null} />} />
        </WrongUndo>
      )}
    </Pane>
  );
}

type TopicNotesProps = Pick<TopicPaneProps, 'onWriting'> & { view: CardView; page: Note['page'] };

function TopicNotes({ view, page, onWriting }: TopicNotesProps) {
  const subject = cardSubject(view);
  if (subject === null) return null;
  const label = t('note.labelOn', [cardName(view)]);
  const lookup = noteLookup(view, null);
  return <NoteBox {...{ label, subject, page, lookup }} port={notes} onHolding={onWriting} />;
}
