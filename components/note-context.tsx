import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Note } from '../lib/notes';
import { noteFailure } from './failures';
import { passageLink, readerLink } from './source-line';
import { useAttempt } from './use-attempt';
import { t } from './words';

export interface NoteContextProps {
  note: Pick<Note, 'id' | 'subject' | 'page'>;
  /** The topic of today that it is on; null where the library has none. Absent: the one that the note names. */
  topic?: { id: string } | null;
  /** Opens the topic; absent where there is nothing to open it in. */
  onOpen?: ((topic: string) => void) | undefined;
  /** Shows the quote on the page that is open; absent where it is another page, or the quote is gone. */
  onShow?: (() => void) | undefined;
  /** The page is open and does not have the quote any more. */
  isOrphaned?: boolean;
  /** Ties the note to what is selected on the page; resolves to whether anything is. */
  onTie?: (() => Promise<boolean>) | undefined;
}

/** Where a note belongs: what it is tied to, which opens, and the page it was written on. */
export function NoteContext({ note, topic, onOpen, onShow, isOrphaned = false, onTie }: NoteContextProps) {
  const { subject, page } = note;
  const opened = subject?.kind === 'topic' && topic === undefined ? subject : (topic ?? null);
  const href = passageLink(note) ?? (page !== null && isWeb(page.url) ? page.url : null);
  return (
    <>
      {subject?.kind === 'topic' && (
        <Part>
          {onOpen === undefined || opened === null ? (
            <bdi>{subject.name}</bdi>
          ) : (
            <button type="button" class="link-button" onClick={() => onOpen(opened.id)}>
              <bdi>{subject.name}</bdi>
            </button>
          )}
        </Part>
      )}
      {(subject?.kind === 'figure' || subject?.kind === 'comparison') && (
        <Part>
          <bdi>{subject.name}</bdi>
        </Part>
      )}
      {subject?.kind === 'article' && (
        <Part>
          <a href={readerLink(subject.id)} target="_blank" rel="noreferrer">
            <bdi>{subject.name}</bdi>
          </a>
        </Part>
      )}
      {page !== null && (
        <Part>
          {href !== null ? (
            <a href={href} target="_blank" rel="noreferrer">
              <bdi>{page.title || page.url}</bdi>
            </a>
          ) : (
            t('note.onPage', [page.title])
          )}
        </Part>
      )}
      {onShow !== undefined && (
        <Part>
          <button type="button" class="link-button" onClick={onShow}>
            {t('note.show')}
          </button>
        </Part>
      )}
      {isOrphaned && <Part>{t('note.orphaned')}</Part>}
      {isOrphaned && onTie !== undefined && (
        <Part>
          <Tie onTie={onTie} />
        </Part>
      )}
    </>
  );
}

/** The page is asked what is selected there when this is pressed, and not before. */
function Tie({ onTie }: { onTie: () => Promise<boolean> }) {
  const [isNothing, setNothing] = useState(false);
  const [problem, attempt] = useAttempt(noteFailure);
  const tie = () => {
    setNothing(false);
    return attempt(async () => setNothing(!(await onTie())));
  };
  return (
    <>
      <button type="button" class="link-button" onClick={tie}>
        {t('note.tie')}
      </button>
      {isNothing && (
        <span class="problem" role="alert">
          {' '}
          {t('note.tieNothing')}
        </span>
      )}
      {problem}
    </>
  );
}

function Part({ children }: { children: ComponentChildren }) {
  return (
    <>
      {' · '}
      {children}
    </>
  );
}

const isWeb = (url: string) => /^https?:\/\//.test(url);
