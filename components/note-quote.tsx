import { useState } from 'preact/hooks';
import { t } from './words';

/** Of a longer quote the beginning is shown, and all of it on demand: the note is read beside it, not pages below. */
const LONG_CHARS = 700;
const SHOWN_CHARS = 500;

/** The words that a note is tied to. */
export function NoteQuote({ exact }: { exact: string }) {
  const [isWhole, setWhole] = useState(exact.length <= LONG_CHARS);
  return (
    <blockquote class="note-quote" dir="auto">
      {isWhole ? exact : `${exact.slice(0, SHOWN_CHARS).toWellFormed().trimEnd()} …`}
      {exact.length > LONG_CHARS && (
        <>
          {' '}
          <button type="button" class="link-button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? 'note.quoteLess' : 'note.quoteWhole')}
          </button>
        </>
      )}
    </blockquote>
  );
}
