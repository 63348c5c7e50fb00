import { useState } from 'preact/hooks';
import { t } from './words';

/** Of a longer quote the beginning is shown, and all of it on demand: the note is read beside it, not pages below. */
const LONG_CHARS = 700;
const SHOWN_CHARS = 500;

/** The words that a note is tied to. */
export function NoteQuote({ exact }: { exact: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = exact.length > LONG_CHARS;
  return (
    <blockquote class="note-quote" dir="auto">
      {isLong && !isOpen ? `${beginning(exact)} …` : exact}
      {isLong && (
        <>
          {' '}
          <button type="button" class="link-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'note.quoteLess' : 'note.quoteWhole')}
          </button>
        </>
      )}
    </blockquote>
  );
}

/** Up to a space, if there is one near. */
const beginning = (words: string): string =>
  words
    .slice(0, SHOWN_CHARS)
    .toWellFormed()
    .replace(/\s+\S{0,40}$/, '');
