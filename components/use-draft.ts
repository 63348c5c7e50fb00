import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Note, NoteSubject } from '../lib/notes';
import { draftFailure } from './failures';
import { isBlank, isSame, type Written } from './written';

/** A text that was begun earlier or elsewhere, and not saved. */
export interface LeftText extends Written {
  at: number;
  /** Of an edit: the note's `updated` when it began. */
  edits: number | null;
  /** Why it could not be kept, where it is nowhere but in this page. */
  failed?: unknown;
}

/** What a note of a text would be on. */
export type DraftAbout = Pick<Note, 'subject' | 'page'>;

/** One field's hold on the texts under its key (lib/messages `drafts`). */
export interface DraftField {
  load(): Promise<(LeftText & { others: LeftText[]; about?: DraftAbout }) | null>;
  /** It is shown in the field now: what is kept next takes its place. */
  adopt(shown: LeftText): void;
  /** A note of what is kept from now on would be on this. */
  move(about: DraftAbout): void;
  /** Resolves once it is durable. Where it fails, the text is found again all the same for as long as this page is there. */
  keep(written: Written): Promise<void>;
  /** The note has been changed elsewhere, and the reader has seen it. */
  follow(note: { updated: number }): void;
  /** After this was saved or given up. */
  forget(written: Written): Promise<void>;
  /** The reader does not want this other text. */
  drop(other: LeftText): Promise<void>;
}

/** Where texts are kept that were begun and not saved. */
export interface DraftPort {
  open(spot: DraftSpot): DraftField;
  /** For an edit of this note: its key. */
  keyOf(note: { id: string }): string;
  /** For a note begun on this subject, or on this page alone. */
  on(subject: NoteSubject | null, page: Note['page']): Omit<DraftSpot, 'note'>;
}

/** Where it is kept; `about`: what a note of it would be on. */
export interface DraftSpot {
  key: string;
  former?: string[] | undefined;
  about?: DraftAbout | undefined;
  /** The note that is edited. */
  note?: (Written & { updated: number }) | undefined;
  /** What could not be kept at first is kept now. */
  onKept?: (() => void) | undefined;
}

export interface DraftPlace extends DraftSpot {
  port: DraftPort;
}

const NOTHING: Written = { text: '', tags: [] };

const textOf = ({ text, tags, at, edits, failed }: LeftText): LeftText => ({ text, tags, at, edits, failed });

/** How long typing may go on before what is written is kept. */
const KEEP_MS = 200;

export type DraftState =
  /** Nothing written since it was last kept or saved. */
  | 'clean'
  /** Written, not kept yet. */
  | 'dirty'
  /** It would survive a crash. */
  | 'kept'
  /** It could not be kept; one sentence says why. */
  | { failed: string };

/**
 * Keeps what is typed under a key, at most 200 ms after the key press, and hands back what was left there earlier:
 * one text to `onFound`, unless the reader has begun to type meanwhile or the note was changed since; all others as
 * `others`, to be taken in or dropped.
 * @param edits `updated` of the state on which an edit was begun, where that is not the note's present one
 */
export function useDraft(
  place: DraftPlace | undefined,
  onFound: (written: Written, about: DraftAbout | undefined) => void,
  edits?: number,
) {
  const [state, setState] = useState<DraftState>('clean');
  const [others, setOthers] = useState<LeftText[]>([]);
  const pending = useRef<{ written: Written; timer: ReturnType<typeof setTimeout> } | null>(null);
  const isTouched = useRef(false);
  const lastKept = useRef<Written>(NOTHING);
  const field = useRef<DraftField | null>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const { key, port } = place ?? {};
  /** As it was when the field opened: a note that is changed meanwhile is the field's business. */
  const note = useRef(place?.note);
  const now = useRef(place);
  now.current = place;

  const flush = useCallback(() => {
    if (pending.current === null || field.current === null) return;
    const { written, timer } = pending.current;
    clearTimeout(timer);
    removeEventListener('pagehide', flush);
    pending.current = null;
    const said = now.current?.note;
    // Typed back to what the note says by now, it is no change of it.
    const isNothing = isBlank(written) || (said !== undefined && isSame(written, said));
    const keeping = isNothing ? field.current.forget(lastKept.current) : field.current.keep(written);
    lastKept.current = isNothing ? NOTHING : written;
    keeping.then(
      () => setState((now) => (pending.current === null && now === 'dirty' ? (isNothing ? 'clean' : 'kept') : now)),
      (error: unknown) => setState({ failed: draftFailure(error) }),
    );
  }, []);

  useEffect(() => {
    if (port === undefined || key === undefined) return;
    const { former, about } = now.current ?? {};
    const edited = note.current;
    const begun = edited && { ...edited, updated: edits ?? edited.updated };
    const onKept = () => setState((now) => (field.current === mine && typeof now === 'object' ? 'kept' : now));
    const mine = port.open({ key, former, about, note: begun, onKept });
    field.current = mine;
    mine.load().then(
      (left) => {
        if (left === null || field.current !== mine) return;
        const isSaid = (each: LeftText) => edited !== undefined && isSame(each, edited);
        const texts = [left, ...left.others].map(textOf);
        // What the note says already was saved, by a window that could not tell any more.
        for (const each of texts.filter(isSaid)) mine.drop(each).catch(() => null);
        const [first, ...more] = texts.filter((each) => !isSaid(each));
        if (first === undefined) return;
        const isOutdated = first.edits !== null && edited !== undefined && first.edits < edited.updated;
        if (isTouched.current || isOutdated) return setOthers([first, ...more]);
        mine.adopt(first);
        lastKept.current = first;
        setOthers(more);
        setState(first.failed === undefined ? 'kept' : { failed: draftFailure(first.failed) });
        found.current(first, left.about);
      },
      () => null,
    );
    return () => {
      flush();
      field.current = null;
    };
  }, [key, port, flush]);

  const url = place?.about?.page?.url;
  useEffect(() => {
    if (now.current?.about !== undefined) field.current?.move(now.current.about);
  }, [url]);

  /** What was typed last is not kept any more. */
  const stop = () => {
    if (pending.current !== null) clearTimeout(pending.current.timer);
    removeEventListener('pagehide', flush);
    pending.current = null;
    setState('clean');
  };
  const write = (written: Written) => {
    isTouched.current = true;
    setState('dirty');
    if (pending.current !== null) {
      pending.current.written = written;
      return;
    }
    pending.current = { written, timer: setTimeout(flush, KEEP_MS) };
    // A panel that is closed, or a card, is gone within a frame: what is pending goes out first. Only while something
    // is: a frame that listens for its end is taken down late, and the page around it misses the back/forward cache.
    addEventListener('pagehide', flush);
  };
  /**
   * Before a save, or when the reader gives up. What it gives back is called once the text is not wanted here any more:
   * nothing of it is left to be found, also where the field has gone from the screen meanwhile.
   */
  const leave = () => {
    const mine = field.current;
    // Ahead of the note, by which what it says is let go of.
    flush();
    // What is found from now on was left beside what is being saved.
    isTouched.current = true;
    return (written: Written): void => {
      stop();
      mine?.forget(written).catch(() => null);
      lastKept.current = NOTHING;
    };
  };
  /** The reader has seen what the note is by now. `isFollowed`: and what was written here has given way to it. */
  const follow = (isFollowed: boolean) => {
    if (now.current?.note !== undefined) field.current?.follow(now.current.note);
    if (!isFollowed) return;
    stop();
    if (isBlank(lastKept.current)) return;
    field.current?.forget(lastKept.current).catch(() => null);
    lastKept.current = NOTHING;
  };
  /** An other text is part of the field's now, or is not wanted. */
  const drop = (other: LeftText) => {
    setOthers((all) => all.filter((each) => each !== other));
    field.current?.drop(other).catch(() => null);
  };
  return { state, others, write, leave, follow, drop };
}
