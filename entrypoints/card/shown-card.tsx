import { useEffect, useState } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { CardFoot } from '../../components/card-foot';
import { citationOf } from '../../components/citation';
import { copyText } from '../../components/clipboard';
import { newNote } from '../../components/new-note';
import { NoteField } from '../../components/note-field';
import { cardSubject, withoutPlace } from '../../components/note-subject';
import { NotesToRead } from '../../components/notes';
import { useBegunOn } from '../../components/use-begun-on';
import { useMute } from '../../components/use-mute';
import { useWrong } from '../../components/use-wrong';
import { t } from '../../components/words';
import type { Written } from '../../components/written';
import { WrongContext } from '../../components/wrong-context';
import { wrongName, wrongOnPage } from '../../components/wrong-match';
import { ask, type CardAct, drafts, mutes, onChange, openPanel, type Replies, wrongMatches } from '../../lib/messages';
import type { Note } from '../../lib/notes';
import { isNeverSure } from './unseen';

type Reply = Replies['card.view'];

export interface ShownCardProps {
  reply: Reply;
  act: (what: CardAct) => Promise<unknown>;
  /** Its notes as they are now. */
  onNotes: () => Promise<Note[]>;
  /** What it shows as that is now. */
  onView: () => Promise<Reply['view']>;
}

export function ShownCard({ reply, act, onNotes, onView }: ShownCardProps) {
  const [isPinned, setPinned] = useState(false);
  const [notice, setNotice] = useState(isNeverSure ? t('card.keysOnly') : '');
  const [view, setView] = useState(reply.view);
  const { tab, page, isPrivate } = reply;
  const mute = useMute(view.topic?.id ?? null, mutes);
  const wrong = useWrong({
    name: wrongName(view, page),
    parts: wrongOnPage(view, page),
    port: wrongMatches,
    // What cannot be read anew is compared no longer: its verdict may be wrong by now.
    onTurned: () => onView().then(setView, () => setView((now) => ({ ...now, comparisons: [] }))),
  });
  /** Shown as pinned once the page that holds the card knows it, and not before. */
  const pin = (pinned: boolean) => void act({ act: 'pin', pinned }).then(() => setPinned(pinned));
  // It would keep the page's address.
  const inFoot = isPrivate ? t('card.wrongPrivate') : (wrong.foot ?? undefined);
  return (
    <WrongContext.Provider value={isPrivate ? null : wrong.taker}>
      <Card
        view={view}
        acts={{
          pin: { isPinned, onPin: pin },
          onOpen: () => {
            void openPanel(tab).then((opened) => setNotice(opened ? '' : t('card.openRefused')));
            if (view.topic !== null) void ask('panel.show', { tab, topic: view.topic.id }).catch(() => null);
          },
          onClose: () => void act({ act: 'close' }),
        }}
        notice={notice}
        notes={<CardNotes reply={reply} onNotes={onNotes} />}
        foot={
          <CardFoot
            onCopy={() => copyText(citationOf(view))}
            {...(mute === null ? {} : { mute })}
            {...(inFoot === undefined ? {} : { wrong: inFoot })}
          />
        }
      />
    </WrongContext.Provider>
  );
}

/** The notes on what the card shows, and a field to write one. */
function CardNotes({ reply, onNotes }: { reply: Reply; onNotes: () => Promise<Note[]> }) {
  const { view, notes: first } = reply;
  const [notes, setNotes] = useState(first);
  const { page: begunOn, ...begun } = useBegunOn(reply.page);
  // Neither a note nor what is typed for one says where a private window was.
  const page = reply.isPrivate ? null : (begunOn ?? reply.page);
  const about = cardSubject(view);
  const subject = reply.isPrivate && about !== null ? withoutPlace(about) : about;
  useEffect(
    () =>
      onChange(
        ({ what }) =>
          void (
            what === 'notes' &&
            onNotes()
              .then(setNotes)
              .catch(() => null)
          ),
      ),
    [onNotes],
  );
  const save = async (written: Written, id: string) => {
    const kept = await ask('note.save', { note: newNote(written, { id, subject, page }) });
    setNotes((all) => [kept, ...all.filter(({ id }) => id !== kept.id)]);
  };
  return (
    <>
      <NotesToRead notes={notes} />
      {page !== null && page.title !== reply.page.title && (
        <p class="context note-place">{t('note.onPage', [page.title])}</p>
      )}
      <NoteField
        label={t('note.labelOn', [cardName(view)])}
        draft={{ ...drafts.on(subject, page), port: drafts }}
        {...begun}
        onSave={save}
      />
    </>
  );
}
