import { useEffect, useState } from 'preact/hooks';
import type { Note, NoteVersion } from '../lib/notes';
import { timeWord } from './dates';
import { Pending } from './failure';
import { noteFailure } from './failures';
import { Markdown } from './markdown';
import { NoteQuote } from './note-quote';
import { useAnswer } from './use-answer';
import { useAttempt } from './use-attempt';
import { t } from './words';

export interface NoteHistoryProps {
  note: Note;
  load: (note: Note) => Promise<NoteVersion[]>;
  /** Makes an earlier state the present one; the present one becomes history. */
  onRestore: (version: NoteVersion) => Promise<void>;
}

/** The states a note had before, newest first. */
export function NoteHistory({ note, load, onRestore }: NoteHistoryProps) {
  const [answer, again] = useAnswer(`${note.id} ${note.updated}`, () => load(note));
  const [problem, attempt] = useAttempt(noteFailure);
  if (answer.is !== 'here') return <Pending answer={answer} say={noteFailure} onAgain={again} />;
  if (answer.value.length === 0) return <p class="context">{t('note.noHistory')}</p>;
  return (
    <>
      <ol class="versions" aria-label={t('note.versions')}>
        {answer.value.map((version) => (
          <li key={version.updated}>
            <p class="source note-foot-line">
              <time class="note-place" dateTime={new Date(version.updated).toISOString()}>
                {timeWord(version.updated)}
              </time>
              <button
                type="button"
                class="text-button"
                aria-label={t('note.useVersionLong', [timeWord(version.updated)])}
                onClick={() => attempt(() => onRestore(version))}
              >
                {t('note.useVersion')}
              </button>
            </p>
            {version.quote !== undefined && <NoteQuote exact={version.quote.exact} />}
            <Markdown text={version.text} />
            {version.tags.length > 0 && <p class="source">{version.tags.map((tag) => `#${tag}`).join(' ')}</p>}
          </li>
        ))}
      </ol>
      {problem}
    </>
  );
}

/** What was found for a note, for as long as the list that holds it is the present one: a filter asks nothing anew. */
const found = new WeakMap<Note, Promise<boolean>>();

/** Whether there is a state to show. One that came back from the trash has changed since it was written, and has none. */
export function useHasHistory(note: Note, load: NoteHistoryProps['load']): boolean {
  const [has, setHas] = useState(false);
  const isChanged = note.updated > note.created;
  useEffect(() => {
    if (!isChanged) return;
    let isOver = false;
    void lookedUp(note, load).then((is) => isOver || setHas(is));
    return () => {
      isOver = true;
    };
  }, [note.id, note.updated, isChanged]);
  return isChanged && has;
}

function lookedUp(note: Note, load: NoteHistoryProps['load']): Promise<boolean> {
  const known = found.get(note);
  if (known !== undefined) return known;
  // Where it cannot be read, the list of states says why.
  const asked = load(note).then(
    (versions) => versions.length > 0,
    () => true,
  );
  found.set(note, asked);
  return asked;
}
