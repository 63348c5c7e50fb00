import type { ComponentChildren } from 'preact';
import type { Note } from '../lib/notes';
import { passageLink, readerLink } from './source-line';
import { t } from './words';

export interface NoteContextProps {
  note: Note;
  /** Opens the topic; absent where there is nothing to open it in. */
  onOpen?: ((topic: string) => void) | undefined;
  /** Shows the quote on the page that is open; absent where it is another page, or the quote is gone. */
  onShow?: (() => void) | undefined;
  /** The page is open and does not have the quote any more. */
  isOrphaned?: boolean;
}

/** Where a note belongs: what it is tied to, which opens, and the page it was written on. */
export function NoteContext({ note, onOpen, onShow, isOrphaned = false }: NoteContextProps) {
  const { subject, page } = note;
  const href = passageLink(note) ?? (page !== null && isWeb(page.url) ? page.url : null);
  return (
    <>
      {subject?.kind === 'topic' && (
        <Part>
          {onOpen === undefined ? (
            <bdi>{subject.name}</bdi>
          ) : (
            <button type="button" class="link-button" onClick={() => onOpen(subject.id)}>
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
