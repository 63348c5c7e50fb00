import { useEffect } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { newNote } from '../../components/new-note';
import { NoteContext } from '../../components/note-context';
import { NoteField } from '../../components/note-field';
import { draftKeyOf } from '../../components/note-subject';
import { NoteList } from '../../components/notes';
import { useAnswer } from '../../components/use-answer';
import type { Written } from '../../components/written';
import { ask, drafts, onChange } from '../../lib/messages';
import type { Note, NoteKey, NoteSubject } from '../../lib/notes';
import { noteActs } from './note-acts';

export interface NoteBoxProps {
  label: string;
  subject: NoteSubject;
  page: Note['page'];
  /** By which its notes are looked up. */
  keys: NoteKey[];
  onOpen: (topic: string) => void;
}

/** The notes on one thing, and a field to write one. */
export function NoteBox({ label, subject, page, keys, onOpen }: NoteBoxProps) {
  const [answer, again] = useAnswer(keys.join(' '), () => ask('note.list', { keys }));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const save = async (written: Written) => {
    await ask('note.save', { note: newNote(written, { subject, page }) });
    again();
  };
  const isItself = (note: Note) =>
    note.subject !== null && 'id' in note.subject && 'id' in subject && note.subject.id === subject.id;
  return (
    <>
      {answer.is === 'here' && (
        <NoteList
          notes={answer.value}
          context={(note) => <NoteContext note={isItself(note) ? { ...note, subject: null } : note} onOpen={onOpen} />}
          {...noteActs(again)}
        />
      )}
      {answer.is === 'failed' && <Pending answer={answer} onAgain={again} />}
      <NoteField label={label} draft={{ key: draftKeyOf(subject, page), port: drafts }} onSave={save} />
    </>
  );
}
