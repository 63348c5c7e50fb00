import { useEffect, useState } from 'preact/hooks';
import type { Note, NoteVersion } from '../lib/notes';
import { timeWord } from './dates';
import { Pending } from './failure';
import { Markdown } from './markdown';
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
  const [problem, attempt] = useAttempt();
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
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
            <Markdown text={version.text} />
            {version.tags.length > 0 && <p class="source">{version.tags.map((tag) => `#${tag}`).join(' ')}</p>}
          </li>
        ))}
      </ol>
      {problem}
    </>
  );
}

/** Whether there is a state to show. One that came back from the trash has changed since it was written, and has none. */
export function useHasHistory(note: Note, load: NoteHistoryProps['load']): boolean {
  const [has, setHas] = useState(false);
  const isChanged = note.updated > note.created;
  useEffect(() => {
    if (!isChanged) return;
    let isOver = false;
    const tell = (found: boolean) => void (isOver || setHas(found));
    // Where it cannot be read, the list of states says why.
    load(note).then(
      (versions) => tell(versions.length > 0),
      () => tell(true),
    );
    return () => {
      isOver = true;
    };
  }, [note.id, note.updated, isChanged]);
  return isChanged && has;
}
