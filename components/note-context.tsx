import type { Note } from '../lib/library';
import { t } from './words';

/** Where a note belongs: its topic, which opens, and the page it was written on. */
export function NoteContext({ note: { topic, page }, onOpen }: { note: Note; onOpen: (topic: string) => void }) {
  return (
    <>
      {topic !== null && (
        <>
          {' · '}
          <button type="button" class="link-button" onClick={() => onOpen(topic.id)}>
            {topic.name}
          </button>
        </>
      )}
      {page !== null && (
        <>
          {' · '}
          {isWeb(page.url) ? (
            <a href={page.url} target="_blank" rel="noreferrer">
              {page.title || page.url}
            </a>
          ) : (
            t('note.onPage', [page.title])
          )}
        </>
      )}
    </>
  );
}

const isWeb = (url: string) => /^https?:\/\//.test(url);
