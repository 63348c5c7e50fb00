import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../lib/library';
import { momentWord } from './dates';
import { readFailure } from './failures';
import { NoteField } from './note-field';
import { t } from './words';

const UNDO_MS = 10_000;
const LABEL_CHARS = 40;

/** What can be done with notes. Each resolves once it is durable. */
export interface NoteActs {
  onEdit: (note: Note, text: string) => Promise<void>;
  onRemove: (note: Note) => Promise<void>;
  onRestore: (note: Note) => Promise<void>;
}

export interface NoteListProps extends NoteActs {
  notes: Note[];
  /** Where a note belongs, drawn after its date. */
  context?: (note: Note) => ComponentChildren;
}

/** Notes to read, newest first. Where a page might cover us and guide a click, nothing can be changed or deleted. */
export function NotesToRead({ notes }: { notes: Note[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <ul class="notes" aria-label={t('note.list')}>
        {notes.map((note) => (
          <li key={note.id}>
            <article class="note">
              <NoteText note={note} />
              <p class="source">
                <NoteTime note={note} />
              </p>
            </article>
          </li>
        ))}
      </ul>
      <p class="context">{t('note.inPanel')}</p>
    </>
  );
}

function NoteText({ note }: { note: Note }) {
  return (
    <p class="note-text" dir="auto">
      {note.text}
    </p>
  );
}

const NoteTime = ({ note }: { note: Note }) => (
  <time dateTime={new Date(note.created).toISOString()}>{momentWord(note.created)}</time>
);

/** Notes, newest first. A deleted one keeps its place for ten seconds: “Deleted. Undo”. */
export function NoteList({ notes, context, ...acts }: NoteListProps) {
  const [removed, setRemoved] = useState<Note[]>([]);
  const gone = new Set(removed.map(({ id }) => id));
  const shown = [...notes.filter(({ id }) => !gone.has(id)), ...removed].sort((a, b) => b.created - a.created);
  if (shown.length === 0) return null;
  const forget = (note: Note) => setRemoved((all) => all.filter(({ id }) => id !== note.id));
  const remove = async (note: Note) => {
    await acts.onRemove(note);
    setRemoved((all) => [...all, note]);
  };
  const restore = async (note: Note) => {
    await acts.onRestore(note);
    forget(note);
  };
  return (
    <ul class="notes" aria-label={t('note.list')}>
      {shown.map((note) => (
        <li key={note.id}>
          {gone.has(note.id) ? (
            <RemovedNote onUndo={() => restore(note)} onOver={() => forget(note)} />
          ) : (
            <NoteItem note={note} context={context?.(note)} onEdit={acts.onEdit} onRemove={remove} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface NoteItemProps {
  note: Note;
  context: ComponentChildren;
  onEdit: (note: Note, text: string) => Promise<void>;
  onRemove: (note: Note) => Promise<void>;
}

function NoteItem({ note, context, onEdit, onRemove }: NoteItemProps) {
  const [isEditing, setEditing] = useState(false);
  const [problem, attempt] = useAttempt();
  if (isEditing) {
    const save = async (text: string) => {
      await onEdit(note, text);
      setEditing(false);
    };
    return <NoteField label={t('note.label')} initial={note.text} onSave={save} onCancel={() => setEditing(false)} />;
  }
  const label = note.text.length > LABEL_CHARS ? `${note.text.slice(0, LABEL_CHARS)}…` : note.text;
  return (
    <article class="note">
      <NoteText note={note} />
      <p class="source note-foot-line">
        <span class="note-place">
          <NoteTime note={note} />
          {context}
        </span>
        <span class="note-acts">
          <button
            type="button"
            class="text-button"
            aria-label={t('note.editLong', [label])}
            onClick={() => setEditing(true)}
          >
            {t('note.edit')}
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={t('note.deleteLong', [label])}
            onClick={() => attempt(() => onRemove(note))}
          >
            {t('note.delete')}
          </button>
        </span>
      </p>
      {problem}
    </article>
  );
}

/** Takes the focus that the deleted note had, and does not go away under the pointer. */
function RemovedNote({ onUndo, onOver }: { onUndo: () => Promise<void>; onOver: () => void }) {
  const undo = useRef<HTMLButtonElement>(null);
  const over = useRef(onOver);
  over.current = onOver;
  const [isLate, setLate] = useState(false);
  const [problem, attempt] = useAttempt();
  useEffect(() => {
    undo.current?.focus({ preventScroll: true });
    const timer = setTimeout(() => setLate(true), UNDO_MS);
    return () => clearTimeout(timer);
  }, []);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isLate && !isHeld) over.current();
  }, [isLate, isHeld]);
  return (
    <div class="note-removed" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
      <span role="status">{t('note.deleted')}</span>{' '}
      <button ref={undo} type="button" class="text-button" onClick={() => attempt(onUndo)}>
        {t('note.undo')}
      </button>
      {problem}
    </div>
  );
}

/** Runs what may fail and hands back the sentence to show if it did. */
function useAttempt(): [ComponentChildren, (act: () => Promise<void>) => void] {
  const [sentence, setSentence] = useState<string | null>(null);
  const attempt = (act: () => Promise<void>) => {
    setSentence(null);
    act().catch((error: unknown) => setSentence(readFailure(error)));
  };
  const problem =
    sentence === null ? null : (
      <p class="problem" role="alert">
        {sentence}
      </p>
    );
  return [problem, attempt];
}
