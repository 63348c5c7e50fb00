import type { ComponentChildren } from 'preact';
import type { Note } from '../lib/notes';
import { readerLink } from './source-line';
import { t } from './words';

export interface NoteContextProps {
  note: Pick<Note, 'subject' | 'page'>;
  /** The topic of today that it is on; null where the library has none. Absent: the one that the note names. */
  topic?: { id: string } | null;
  /** Opens the topic; absent where there is nothing to open it in. */
  onOpen?: ((topic: string) => void) | undefined;
  /** Shows the quote on the page that is open; absent where it is another page, or the quote is gone. */
  onShow?: (() => void) | undefined;
  /** The page is open and does not have the quote any more. */
  isOrphaned?: boolean;
}

/** Where a note belongs: what it is tied to, which opens, and the page it was written on. */
export function NoteContext({ note, topic, onOpen, onShow, isOrphaned = false }: NoteContextProps) {
  const { subject, page } = note;
  const opened = subject?.kind === 'topic' && topic === undefined ? subject : (topic ?? null);
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
          {isWeb(page.url) ? (
            <a href={page.url} target="_blank" rel="noreferrer">
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
