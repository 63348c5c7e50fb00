import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { newNote } from '../../components/new-note';
import { type Answer, knownIn, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { Written } from '../../components/written';
import type { ArticleView } from '../../lib/coverage';
import { currentTab, notes, onChange, readQuote } from '../../lib/messages';
import { articleAddress, NOTE_CAPS, type Note, type NoteKey, type QuoteSelector } from '../../lib/notes';
import { endOf, type Passages, placePassages, quoteBetween, wordsBetween } from './passages';
import { type Selected, selectedIn } from './selection';

/** Words on which a note is being written, and the paragraph below which its field stands. */
export interface Writing {
  quote: QuoteSelector;
  at: number;
  /** More is selected than a quote holds. */
  isCut?: boolean;
  /** What was written before it was given up. */
  restored?: Written;
  /** Begun when the article was read before: whoever comes now may have come for something else. */
  isLeft?: true;
}

export interface PassageNotes {
  answer: Answer<Note[]>;
  again: () => void;
  passages: Passages;
  /** The article as the page that a note on its words is tied to. */
  page: NonNullable<Note['page']>;
  /** Offered a note on; null while a note is being written that holds a text. */
  selected: Selected | null;
  writing: Writing | null;
  /** The words that are written on could not be kept: with the browser they are gone. */
  isUnkept: boolean;
  /** Given up with a text in it; for a while it can be had back. */
  dropped: Writing | null;
  /** Below this paragraph “Saved” is said. */
  savedAt: number | null;
  /** A note on what is selected, or where nothing is, the field that is there. */
  start: () => void;
  save: (written: Written, id: string) => Promise<void>;
  cancel: (written: Written | null) => void;
  takeBack: () => void;
  forget: () => void;
  onHolding: (isHolding: boolean) => void;
}

const NONE: Note[] = [];
/** A selection that rests so long is made. */
const REST_MS = 120;

/** The reader's notes on an article and on passages of it, and the one that is being written on what is selected. */
export function usePassageNotes(article: ArticleView, text: { current: HTMLElement | null }): PassageNotes {
  const { paragraphs } = article;
  const url = articleAddress(article.id);
  const keys: NoteKey[] = [`article:${article.id}`, `page:${url}`];
  const [answer, again] = useAnswer(article.id, () => notes.list(keys));
  useEffect(() => notes.onChanged(again), [again]);
  const all = knownIn(answer) ?? NONE;
  const [writing, setWriting, isUnkept] = useKeptWriting(paragraphs, `quote-of:${url}`);
  const [dropped, setDropped] = useState<Writing | null>(null);
  const [isHolding, setHolding] = useState(false);
  const [saved, setSaved] = useState<{ note: string; at: number } | null>(null);
  const selected = useSelected(text);
  const passages = useMemo(
    () => placePassages(paragraphs, all, writing?.quote ?? null),
    [paragraphs, all, writing?.quote],
  );
  const page = {
    url,
    title: (article.title.value ?? t('source.untitled', [article.lead])).slice(0, NOTE_CAPS.titleChars),
  };

  // Its sign is there once the note has been read back: where the field was, the focus is.
  const isSigned = saved !== null && all.some(({ id }) => id === saved.note);
  const signed = useRef<string | null>(null);
  useEffect(() => {
    // Once: one that is deleted and comes back leaves the focus where the reader is by then.
    if (!isSigned || signed.current === saved.note) return;
    signed.current = saved.note;
    focusSign(saved.note);
  }, [isSigned]);

  /** What was given up, and nobody had back before the reader went on, is among the texts not saved. */
  const keepDropped = () => {
    if (dropped?.restored === undefined) return;
    notes.drafts
      .open(notes.drafts.on({ kind: 'quote', quote: dropped.quote }, page))
      .keep(dropped.restored)
      .catch(() => null);
  };
  // To other words, or to another article.
  const leaving = useRef(keepDropped);
  leaving.current = keepDropped;
  useEffect(() => () => leaving.current(), []);
  const start = () => {
    const chosen = text.current === null ? null : selectedIn(text.current);
    const quote = chosen === null ? null : quoteBetween(paragraphs, chosen.from, chosen.to);
    if (isHolding || chosen === null || quote === null) return focusField(writing !== null);
    setSaved(null);
    keepDropped();
    setDropped(null);
    const words = wordsBetween(paragraphs, chosen.from, chosen.to) ?? '';
    setWriting({ quote, at: chosen.to.at, isCut: words.length > quote.exact.length });
  };
  const leave = () => {
    setHolding(false);
    setWriting(null);
  };
  const save = async (written: Written, id: string) => {
    if (writing === null) return;
    const subject = { kind: 'quote', quote: writing.quote } as const;
    await notes.onSave(newNote(written, { id, subject, page }));
    setSaved({ note: id, at: writing.at });
    leave();
    again();
  };
  const cancel = (written: Written | null) => {
    setDropped(written === null || writing === null ? null : { ...writing, restored: written });
    leave();
  };
  const takeBack = () => {
    setWriting(dropped);
    setDropped(null);
  };
  useNoteKey(start);
  return {
    ...{ answer, again, passages, page, writing, isUnkept, dropped, start, save, cancel, takeBack },
    selected: isHolding ? null : selected,
    savedAt: saved?.at ?? null,
    forget: () => setDropped(null),
    onHolding: setHolding,
  };
}

/** What one writes on is kept like a draft: a reader that is closed meanwhile has it again on this article. */
function useKeptWriting(paragraphs: ArticleView['paragraphs'], key: string) {
  const [writing, setWriting] = useState<Writing | null>(null);
  useEffect(() => {
    let isOver = false;
    notes.drafts.load(key).then(
      (kept) => {
        const quote = kept === null ? null : quoteIn(kept.text);
        if (!isOver && quote !== null)
          setWriting((now) => now ?? { quote, at: endOf(paragraphs, quote), isLeft: true });
      },
      () => null,
    );
    return () => {
      isOver = true;
    };
  }, [key]);
  const [unkept, setUnkept] = useState<Writing | null>(null);
  const set = (next: Writing | null) => {
    setWriting(next);
    const kept = next === null ? null : { text: JSON.stringify(next.quote), tags: [] };
    notes.drafts.keep(key, kept).catch(() => setUnkept(next));
  };
  return [writing, set, writing !== null && writing === unkept] as const;
}

function quoteIn(text: string): QuoteSelector | null {
  try {
    return readQuote(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What is selected in the text, once the hand that selects rests. */
function useSelected(text: { current: HTMLElement | null }): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const end = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const look = () => {
      clearTimeout(timer);
      if (text.current !== null && !isPressed) setSelected(selectedIn(text.current));
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST_MS);
    };
    const on = (type: string, listener: () => void) =>
      document.addEventListener(type, listener, { signal: end.signal });
    const press = (pressed: boolean) => () => {
      isPressed = pressed;
      if (!pressed) soon();
    };
    on('selectionchange', soon);
    on('pointerdown', press(true));
    on('pointerup', press(false));
    on('pointercancel', press(false));
    addEventListener('resize', soon, { signal: end.signal });
    return () => {
      clearTimeout(timer);
      end.abort();
    };
  }, []);
  return selected;
}

/** The browser's key for a note, told by the background. */
function useNoteKey(start: () => void): void {
  const latest = useRef(start);
  latest.current = start;
  useEffect(() => {
    const own = currentTab().catch(() => null);
    return onChange(({ what, tab }) => {
      if (what === 'quote') void own.then((id) => tab !== null && tab === id && latest.current());
    });
  }, []);
}

function focusField(isWriting: boolean): void {
  document
    .querySelector<HTMLElement>(`${isWriting ? '.passage-note' : '.article-notes > .note-field'} textarea`)
    ?.focus();
}

/** To the sign behind a passage, which is scrolled into view. */
export function focusSign(note: string): void {
  goTo(document.querySelector<HTMLElement>(`[data-sign="${CSS.escape(note)}"]`));
}

/** To the note in the list below the text. */
export function focusNote(note: string): void {
  goTo(document.querySelector<HTMLElement>(`[data-passage="${CSS.escape(note)}"]`));
}

function goTo(element: HTMLElement | null): void {
  if (element === null) return;
  element.focus({ preventScroll: true });
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollTo({ top: top + scrollY - innerHeight / 3 });
}
