import { useEffect, useState } from 'preact/hooks';
import { Card, cardName } from '../../components/card';
import { CardFoot } from '../../components/card-foot';
import { citationOf } from '../../components/citation';
import { copyText } from '../../components/clipboard';
import { newNote } from '../../components/new-note';
import { NoteField } from '../../components/note-field';
import { NotesToRead } from '../../components/notes';
import { t } from '../../components/words';
import { ask, type CardAct, onChange, openPanel, type Replies } from '../../lib/messages';

type Reply = Replies['card.view'];

/** Texts begun and not saved, by card name: a card that closes loses nothing. They live as long as the frame. */
const drafts = new Map<string, string>();

export function ShownCard({ reply, act }: { reply: Reply; act: (what: CardAct) => Promise<unknown> }) {
  const [isPinned, setPinned] = useState(false);
  const [notice, setNotice] = useState('');
  const { view, tab } = reply;
  const mute = useMute(view.topic?.id ?? null);
  /** Shown as pinned once the page that holds the card knows it, and not before. */
  const pin = (pinned: boolean) => void act({ act: 'pin', pinned }).then(() => setPinned(pinned));
  return (
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
      notes={<CardNotes reply={reply} />}
      foot={<CardFoot onCopy={() => copyText(citationOf(view))} {...(mute === null ? {} : { mute })} />}
    />
  );
}

/** A topic's notes; on a figure's card, those on this page that belong to no topic. */
function CardNotes({ reply: { view, notes: first, page } }: { reply: Reply }) {
  const [notes, setNotes] = useState(first);
  const topic = view.topic === null ? null : { id: view.topic.id, name: view.topic.name };
  const name = cardName(view);
  const key = topic?.id ?? name;
  const refresh = async () =>
    setNotes(await ask('note.list', topic === null ? { url: page.url, topic: null } : { topic: topic.id }));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && refresh().catch(() => null))), []);
  const save = async (text: string) => {
    const kept = await ask('note.save', { note: newNote(text, { topic, page }) });
    setNotes((all) => [kept, ...all.filter(({ id }) => id !== kept.id)]);
  };
  return (
    <>
      <NotesToRead notes={notes} />
      <NoteField
        label={t('note.labelOn', [name])}
        initial={drafts.get(key) ?? ''}
        onDraft={(text) => drafts.set(key, text)}
        onSave={save}
      />
    </>
  );
}

/** Null while unknown, and where there is no name to mute. */
function useMute(topic: string | null) {
  const [isMuted, setMuted] = useState<boolean | null>(null);
  useEffect(() => {
    if (topic === null) return;
    ask('settings.get', {}).then(
      ({ muted }) => setMuted(muted.includes(topic)),
      () => setMuted(false),
    );
  }, [topic]);
  if (topic === null) return null;
  const onMute = async (mute: boolean) => {
    const settings = await ask('settings.get', {});
    const others = settings.muted.filter((id) => id !== topic);
    await ask('settings.set', { settings: { ...settings, muted: mute ? [...others, topic] : others } });
    setMuted(mute);
  };
  return { isMuted: isMuted ?? false, onMute };
}
