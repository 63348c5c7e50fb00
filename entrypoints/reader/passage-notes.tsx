import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import { newNote } from '../../components/new-note';
import { NoteField } from '../../components/note-field';
import { NoteList } from '../../components/notes';
import { UndoLine } from '../../components/undo-line';
import { knownIn } from '../../components/use-answer';
import { numberWord, t } from '../../components/words';
import type { Written } from '../../components/written';
import type { ArticleView } from '../../lib/coverage';
import { notes } from '../../lib/messages';
import type { Note } from '../../lib/notes';
import { focusNote, focusSign, type PassageNotes } from './use-passage-notes';

/** Below a paragraph: the offer of a note on what is selected in it, and the field once it was taken. */
export function BelowParagraph({ at, noting }: { at: number; noting: PassageNotes }) {
  const { selected, writing, dropped, savedAt } = noting;
  return (
    <>
      {selected?.to.at === at && <NoteButton spot={selected.spot} onStart={noting.start} />}
      {writing?.at === at && <PassageField key={`${writing.quote.start} ${writing.quote.exact}`} noting={noting} />}
      {dropped?.at === at && (
        <div class="passage-said">
          <UndoLine said={t('note.dropped')} onUndo={async () => noting.takeBack()} onOver={noting.forget} />
        </div>
      )}
      {savedAt === at && (
        <p class="passage-said" role="status">
          {t('note.saved')}
        </p>
      )}
    </>
  );
}

/** Where the selection ends, inside the column. */
function NoteButton({ spot, onStart }: { spot: { left: number; top: number }; onStart: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const drawn = button.current;
    const room = (drawn?.parentElement?.clientWidth ?? 0) - (drawn?.offsetWidth ?? 0);
    if (drawn !== null) drawn.style.left = `${Math.max(0, Math.min(spot.left - drawn.offsetWidth, room))}px`;
  }, [spot.left, spot.top]);
  return (
    <button
      ref={button}
      type="button"
      class="button note-offer"
      style={{ top: `${spot.top}px` }}
      // The words stay selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onStart}
    >
      {t('note.onQuote')}
    </button>
  );
}

function PassageField({ noting: { writing, isUnkept, page, save, cancel, onHolding } }: { noting: PassageNotes }) {
  if (writing === null) return null;
  const subject = { kind: 'quote', quote: writing.quote } as const;
  return (
    <section class="passage-note" aria-label={t('note.onQuote')}>
      <blockquote class="note-quote" dir="auto">
        {writing.quote.exact}
      </blockquote>
      {writing.isCut && (
        <p class="context" role="status">
          {t('note.quoteCut', [numberWord(writing.quote.exact.length)])}
        </p>
      )}
      {isUnkept && (
        <p class="problem" role="alert">
          {t('note.quoteUnkept')}
        </p>
      )}
      <NoteField
        label={t('note.onQuote')}
        restored={writing.restored}
        draft={{ ...notes.drafts.on(subject, page), port: notes.drafts }}
        isFocused={writing.isLeft !== true}
        onHolding={onHolding}
        onSave={save}
        onCancel={cancel}
      />
    </section>
  );
}

/** As much of a note as its sign says. */
const SIGN_CHARS = 80;

/** Behind a noted passage: leads to its note. It has no text of its own, so that none is selected or copied with the passage. */
export function NoteSign({ note, noting: { answer } }: { note: string; noting: PassageNotes }) {
  const text = answer.is === 'here' ? (answer.value.find(({ id }) => id === note)?.text ?? '') : '';
  const said = t('reader.sign', [text.length > SIGN_CHARS ? `${text.slice(0, SIGN_CHARS)}…` : text]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    focusNote(note);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line could be broken before a button of its own
    <span
      class="note-sign"
      role="button"
      tabIndex={0}
      data-sign={note}
      aria-label={said}
      title={said}
      onClick={() => focusNote(note)}
      onKeyDown={onKeyDown}
    />
  );
}

/** As much of a title as a note remembers. */
const NAME_CHARS = 500;

/** The notes on an article and on its passages, and a field for one on the whole. */
export function ArticleNotes({ article, noting }: { article: ArticleView; noting: PassageNotes }) {
  const { answer, again, page, passages } = noting;
  const subject = { kind: 'article', id: article.id, name: page.title.slice(0, NAME_CHARS) } as const;
  const save = async (written: Written, id: string) => {
    await notes.onSave(newNote(written, { id, subject, page: null }));
    again();
  };
  return (
    <section class="article-notes" aria-label={t('reader.notes')}>
      <NoteList
        notes={knownIn(answer) ?? []}
        context={(note) => <Way note={note} isOrphaned={passages.orphaned.has(note.id)} />}
        {...notes}
      />
      {answer.is === 'failed' && <Pending answer={answer} say={noteFailure} onAgain={again} />}
      <NoteField
        label={t('reader.noteOn')}
        draft={{ ...notes.drafts.on(subject, null), port: notes.drafts }}
        onSave={save}
      />
    </section>
  );
}

/** From a note back to its passage, or that the article does not have those words any more. */
function Way({ note, isOrphaned }: { note: Note; isOrphaned: boolean }) {
  if (note.subject?.kind !== 'quote') return null;
  return (
    <>
      {' · '}
      {isOrphaned ? (
        <span data-passage={note.id} tabIndex={-1}>
          {t('reader.passageGone')}
        </span>
      ) : (
        <button type="button" class="link-button" data-passage={note.id} onClick={() => focusSign(note.id)}>
          {t('reader.toPassage')}
        </button>
      )}
    </>
  );
}

/** Whoever comes by a note is led to its passage, once; where that is gone, to the note and its quote. */
export function useNoteArrival({ answer, passages }: PassageNotes, note: string | null): void {
  const isThere = answer.is === 'here' && answer.value.some(({ id }) => id === note);
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    // One that is deleted and comes back is where the reader is by then.
    if (note === null || !isThere || arrived.current === note) return;
    arrived.current = note;
    if (passages.orphaned.has(note)) focusNote(note);
    else focusSign(note);
  }, [note, isThere]);
}
