import { useState } from 'preact/hooks';
import type { Note } from '../lib/notes';
import { momentWord } from './dates';
import { Empty } from './empty';
import { Markdown } from './markdown';
import { NoteContext } from './note-context';
import { useAttempt } from './use-attempt';
import { MoreButton, useMore } from './use-more';
import { numberWord, t } from './words';

/** How long the trash keeps a note (lib/notes TRASH_DAYS). */
const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

export interface NoteTrashProps {
  notes: readonly Note[];
  now: number;
  onRestore: (note: Note) => Promise<void>;
  onErase: (note: Note) => Promise<void>;
}

/** Deleted notes, last deleted first, each with the days it is still kept. */
export function NoteTrash({ notes, now, onRestore, onErase }: NoteTrashProps) {
  const { most, list, next, onMore } = useMore(null, notes.length);
  if (notes.length === 0) return <Empty sentence={t('trash.empty', [numberWord(TRASH_DAYS)])} />;
  return (
    <>
      <p class="context padded">{t('trash.help', [numberWord(TRASH_DAYS)])}</p>
      <ul ref={list} class="notes padded" aria-label={t('trash.title')}>
        {notes.slice(0, most).map((note) => (
          <li key={note.id}>
            <TrashedNote note={note} now={now} onRestore={onRestore} onErase={onErase} />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div class="padded">
          <MoreButton next={next} onMore={onMore} />
        </div>
      )}
    </>
  );
}

function TrashedNote({ note, now, onRestore, onErase }: Omit<NoteTrashProps, 'notes'> & { note: Note }) {
  const [isAsking, setAsking] = useState(false);
  const [problem, attempt] = useAttempt();
  const deleted = note.deleted ?? now;
  const days = Math.max(1, Math.ceil(TRASH_DAYS - (now - deleted) / DAY_MS));
  return (
    <article class="note">
      <Markdown text={note.text} />
      <p class="source note-foot-line">
        <span class="note-place">
          {t('trash.line', [momentWord(deleted), t('count.days', days, [numberWord(days)])])}
          <NoteContext note={note} />
        </span>
        <span class="note-acts">
          <button type="button" class="text-button" onClick={() => attempt(() => onRestore(note))}>
            {t('trash.restore')}
          </button>
          <button type="button" class="text-button" aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
            {t('trash.erase')}
          </button>
        </span>
      </p>
      {isAsking && (
        <p class="question" role="alert">
          {t('trash.sure')}{' '}
          <button type="button" class="button" onClick={() => attempt(() => onErase(note))}>
            {t('trash.eraseNow')}
          </button>{' '}
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {t('trash.keep')}
          </button>
        </p>
      )}
      {problem}
    </article>
  );
}
