import { useEffect } from 'preact/hooks';
import type { Note, NoteKey, NoteLookup, NoteSubject } from '../lib/notes';
import { Pending } from './failure';
import { noteFailure } from './failures';
import { newNote } from './new-note';
import { NoteContext } from './note-context';
import { NoteField } from './note-field';
import { withoutPlace } from './note-subject';
import { type NoteActs, NoteList } from './notes';
import { knownIn, useAnswer } from './use-answer';
import { useBegunOn } from './use-begun-on';
import { useIsPrivate } from './use-private';
import { t } from './words';
import type { Written } from './written';

/** How a page of ours reaches the notes (lib/messages `notes`). */
export interface NotesPort extends NoteActs {
  list: (keys: NoteKey[]) => Promise<Note[]>;
  onSave: (note: Note) => Promise<unknown>;
  onChanged: (listener: () => void) => () => void;
  /** Whether it stands in a private window. */
  isPrivate: () => Promise<boolean>;
}

export interface NoteBoxProps {
  label: string;
  subject: NoteSubject;
  /** The page that is read meanwhile; null in the reader. */
  page: Note['page'];
  /** How its notes are found. */
  lookup: NoteLookup;
  port: NotesPort;
  /** Opens a topic that a note of the list is tied to; absent where there is nothing to open it in. */
  onOpen?: (topic: string) => void;
  /** Whether its field holds a text that is not saved. */
  onHolding?: (isHolding: boolean) => void;
}

/** The notes on one thing, and a field to write one. */
export function NoteBox(props: NoteBoxProps) {
  const { label, subject: about, page, port, onOpen, onHolding } = props;
  const { keys, isMeant } = props.lookup;
  const [answer, again] = useAnswer(keys.join(' '), async () => (await port.list(keys)).filter(isMeant));
  useEffect(() => port.onChanged(again), [port, again]);
  const isPrivate = useIsPrivate(port.isPrivate);
  const begun = useBegunOn(page);
  // Neither a note nor what is typed for one says where a private window was.
  const place = isPrivate === false ? begun.page : null;
  const subject = page !== null && isPrivate !== false ? withoutPlace(about) : about;
  const save = async (written: Written, id: string) => {
    await port.onSave(newNote(written, { id, subject, page: place }));
    again();
  };
  const isItself = (note: Note) =>
    note.subject !== null && 'id' in note.subject && 'id' in subject && note.subject.id === subject.id;
  return (
    <>
      {/* Drawn without a note too: it holds what is written in one while they are asked for. */}
      <NoteList
        notes={knownIn(answer) ?? []}
        context={(note) => <NoteContext note={isItself(note) ? { ...note, subject: null } : note} onOpen={onOpen} />}
        {...port}
      />
      {answer.is === 'failed' && <Pending answer={answer} say={noteFailure} onAgain={again} />}
      {(page === null || isPrivate !== null) && (
        <>
          {place !== null && place.url !== page?.url && place.title !== page?.title && (
            <p class="context note-place">{t('note.onPage', [place.title])}</p>
          )}
          <NoteField
            label={label}
            draft={{ ...port.drafts.on(subject, place), port: port.drafts }}
            onFound={begun.onFound}
            onHolding={(isHolding) => {
              begun.onHolding(isHolding);
              onHolding?.(isHolding);
            }}
            onSave={save}
          />
        </>
      )}
    </>
  );
}
