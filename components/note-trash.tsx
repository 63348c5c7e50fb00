import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../lib/notes';
import { momentWord } from './dates';
import { Empty } from './empty';
import { restoreFailure } from './failures';
import { Markdown } from './markdown';
import { NoteContext } from './note-context';
import { labelOf } from './note-label';
import { NoteQuote } from './note-quote';
import { Tags } from './notes';
import { useAttempt } from './use-attempt';
import { MoreButton, useMore } from './use-more';
import { useSaid } from './use-said';
import { numberWord, t } from './words';
import { isSame, type Written } from './written';

/** How long the trash keeps a note (lib/notes TRASH_DAYS). */
const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

export interface NoteTrashProps {
  notes: readonly Note[];
  now: number;
  onRestore: (note: Note) => Promise<void>;
  /** What was written in an edit of it and not saved: deleted with it. */
  editsOf: (note: Note) => Promise<Written[]>;
  onErase: (note: Note) => Promise<void>;
}

/** Deleted notes, last deleted first, each with the days it is still kept. */
export function NoteTrash({ notes, onRestore, onErase, ...more }: NoteTrashProps) {
  const { most, list, next, onMore } = useMore(null, notes.length);
  const last = useRef<{ act: Act; at: number } | null>(null);
  // The row that had the focus is gone: the same can be done with the one in its place.
  useLayoutEffect(() => {
    const { act, at } = last.current ?? { act: null, at: 0 };
    last.current = null;
    if (act === null || document.activeElement !== document.body) return;
    const rows = [...(list.current?.children ?? [])];
    rows[Math.min(at, rows.length - 1)]?.querySelector<HTMLElement>(`[data-act=${act}]`)?.focus();
  }, [notes]);
  const [said, say] = useSaid('unseen');
  const leaving = (act: Act, run: (note: Note) => Promise<void>) => async (note: Note) => {
    await run(note);
    last.current = { act, at: notes.indexOf(note) };
    say(t(DONE[act], [labelOf(note)]));
  };
  if (notes.length === 0) {
    return (
      <>
        <Empty sentence={t('trash.empty', [numberWord(TRASH_DAYS)])} />
        {said}
      </>
    );
  }
  return (
    <>
      <p class="context padded">{t('trash.help', [numberWord(TRASH_DAYS)])}</p>
      <ul ref={list} class="notes padded" aria-label={t('trash.title')}>
        {notes.slice(0, most).map((note) => (
          <li key={note.id}>
            <TrashedNote
              note={note}
              onRestore={leaving('restore', onRestore)}
              onErase={leaving('erase', onErase)}
              {...more}
            />
          </li>
        ))}
      </ul>
      {next > 0 && (
        <div class="padded">
          <MoreButton next={next} onMore={onMore} />
        </div>
      )}
      {said}
    </>
  );
}

type Act = 'restore' | 'erase';

const DONE = { restore: 'trash.restored', erase: 'trash.erased' } as const;

type TrashedNoteProps = Omit<NoteTrashProps, 'notes'> & { note: Note };

function TrashedNote({ note, now, onRestore, editsOf, onErase }: TrashedNoteProps) {
  /** The edits that would go too, while the reader is asked; else null. */
  const [asking, setAsking] = useState<Written[] | null>(null);
  const [problem, attempt] = useAttempt(restoreFailure);
  const deleted = note.deleted ?? now;
  const ask = async () => setAsking((await editsOf(note)).filter((each) => !isSame(each, note)));
  const days = Math.max(1, Math.ceil(TRASH_DAYS - (now - deleted) / DAY_MS));
  return (
    <article class="note">
      {note.subject?.kind === 'quote' && <NoteQuote exact={note.subject.quote.exact} />}
      <Markdown text={note.text} />
      <p class="source note-foot-line">
        <span class="note-place">
          {t('trash.line', [momentWord(deleted), t('count.days', days, [numberWord(days)])])}
          <NoteContext note={note} />
          <Tags tags={note.tags} />
        </span>
        <span class="note-acts">
          <button type="button" class="text-button" data-act="restore" onClick={() => attempt(() => onRestore(note))}>
            {t('trash.restore')}
          </button>
          <button
            type="button"
            class="text-button"
            data-act="erase"
            aria-expanded={asking !== null}
            onClick={() => (asking === null ? attempt(ask) : setAsking(null))}
          >
            {t('trash.erase')}
          </button>
        </span>
      </p>
      {asking !== null && (
        <p class="question" role="alert">
          {t('trash.sure')} {asking.map((edit) => `${t('trash.edit', [labelOf(edit)])} `)}
          <button type="button" class="button" onClick={() => attempt(() => onErase(note))}>
            {t('trash.eraseNow')}
          </button>{' '}
          <button type="button" class="button" onClick={() => setAsking(null)}>
            {t('trash.keep')}
          </button>
        </p>
      )}
      {problem}
    </article>
  );
}
