import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { timeWord } from './dates';
import { saveFailure } from './failures';
import { type DraftAbout, type DraftPlace, type DraftState, type LeftText, useDraft } from './use-draft';
import { numberWord, t } from './words';
import {
  isBlank,
  isSame,
  MAX_TAGS,
  mergedTags,
  NOTE_CHARS,
  TAG_CHARS,
  type TooMuch,
  tagLine,
  tagsOf,
  tooMuchIn,
  type Written,
} from './written';

type State =
  /** The field and its button. */
  | { is: 'writing' }
  /** The button waits. */
  | { is: 'saving' }
  /** “Saved”, said only once it is durable. */
  | { is: 'saved' }
  /** Why not, in one sentence; the text is kept. */
  | { is: 'failed'; sentence: string };

/** A note as it was when an edit of it began; `updated`: when it was written, where it is kept by then. */
export type Begun = Written & { updated?: number };
/** What was written in an edit before it was given up. */
export type Dropped = Written & { begun?: Begun };

export interface NoteFieldProps {
  label: string;
  /** The note being edited, as it now is. */
  initial?: Begun;
  /** What was given up: it is there again, and not saved. */
  restored?: Dropped | undefined;
  /** Where the text is kept while it is typed. */
  draft?: DraftPlace;
  /** Tags that are in use, offered while one is typed. */
  knownTags?: readonly string[];
  /** Takes the focus when drawn; by another word, again. */
  isFocused?: boolean | string;
  /** Says “Saved” where nothing is written: what was saved last had a field of its own. */
  isSaved?: boolean;
  /** Resolves once the note is durable. `id`: the same until it is, so that a second try writes no second note. */
  onSave: (written: Written, id: string) => Promise<void>;
  /** Given up, with what was changed in it; null if nothing was. */
  onCancel?: (dropped: Written | null, begun: Begun) => void;
  /** Whether it holds a text that is not saved. */
  onHolding?: (isHolding: boolean) => void;
  /** The text that was left here earlier is in it, and was begun on this. */
  onFound?: (about: DraftAbout) => void;
}

const NOTHING: Written = { text: '', tags: [] };

/** A field that grows with its text, and one for tags once there is a text. Ctrl/Cmd+Enter or the button saves. */
export function NoteField(props: NoteFieldProps) {
  const { label, knownTags = [], isFocused } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const { text, tags, state, kept, newer, ...acts } = useWriting(props, field);
  const isSaving = state.is === 'saving';
  const isHolding = !isBlank({ text, tags: tagsOf(tags) });
  const tooMuch = tooMuchIn({ text, tags: tagsOf(tags) });
  useGrowing(field, text);
  useLayoutEffect(() => {
    if (isFocused !== undefined && isFocused !== false) field.current?.focus();
  }, [isFocused]);
  useEffect(() => props.onHolding?.(isHolding), [isHolding]);

  return (
    <div class="note-field">
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={t('note.placeholder', [label])}
        readOnly={isSaving}
        value={text}
        onInput={(event) => acts.write({ text: event.currentTarget.value })}
        onKeyDown={acts.onKeyDown}
      />
      {isHolding && (
        <TagField
          line={tags}
          known={knownTags}
          isReadOnly={isSaving}
          onLine={(line) => acts.write({ tags: line })}
          onKeyDown={acts.onKeyDown}
        />
      )}
      {newer !== null && !isSaving && (
        <OtherText
          said={t('note.newer')}
          other={newer}
          onTake={acts.takeNewer}
          dropWord={t('note.leaveNewer')}
          onDrop={acts.dropNewer}
        />
      )}
      {(isSaving ? [] : kept.others).map((other) => (
        <OtherText
          key={other.at}
          said={t('note.other', [timeWord(other.at)])}
          other={other}
          onTake={() => acts.take(other)}
          dropWord={t('note.dropOther')}
          onDrop={() => kept.drop(other)}
        />
      ))}
      <NoteFoot
        state={state}
        draft={kept.state}
        tooMuch={tooMuch}
        onSave={text.trim() === '' ? null : acts.save}
        onCancel={props.onCancel === undefined ? null : acts.cancel}
      />
    </div>
  );
}

/** What is written in the field, and what becomes of it. */
function useWriting(
  { initial = NOTHING, restored, draft, isSaved, onSave, onCancel, onFound }: NoteFieldProps,
  field: { current: HTMLTextAreaElement | null },
) {
  const first = restored ?? initial;
  const [text, setText] = useState(first.text);
  const [tags, setTags] = useState(tagLine(first.tags));
  const [state, setState] = useState<State>({ is: isSaved === true ? 'saved' : 'writing' });
  useEffect(() => {
    if (isSaved === true) setState((now) => (isBlank({ text, tags: tagsOf(tags) }) ? { is: 'saved' } : now));
  }, [isSaved]);
  const id = useRef(crypto.randomUUID());
  const set = (written: Written) => {
    setText(written.text);
    setTags(tagLine(written.tags));
  };
  const onLeft = (left: Written, about: DraftAbout | undefined) => {
    set(left);
    setState({ is: 'writing' });
    if (about !== undefined) onFound?.(about);
  };
  const kept = useDraft(draft, onLeft, restored?.begun?.updated);
  const written = { text, tags: tagsOf(tags) };
  // Before the field is brought up to what the note is by now.
  useLayoutEffect(() => restored && kept.write({ text: restored.text, tags: restored.tags }), []);

  const write = (next: { text?: string; tags?: string }) => {
    if (next.text !== undefined) setText(next.text);
    if (next.tags !== undefined) setTags(next.tags);
    kept.write({ text: next.text ?? text, tags: tagsOf(next.tags ?? tags) });
    if (state.is !== 'saving') setState({ is: 'writing' });
  };
  const { begun, newer, seeNewer } = useNewer(
    { initial, first: restored?.begun ?? initial, written },
    (now, isMine) => {
      if (!isMine) set(now);
      kept.follow(!isMine);
      if (isMine) write({ tags: tagLine(now.tags) });
    },
  );
  const save = async () => {
    if (text.trim() === '' || tooMuchIn(written) !== null || state.is === 'saving') return;
    setState({ is: 'saving' });
    const leave = kept.leave();
    try {
      await onSave({ ...written, text: text.trim() }, id.current);
      id.current = crypto.randomUUID();
      set(NOTHING);
      leave(written);
      setState({ is: 'saved' });
      // The button that had the focus is gone with the text.
      field.current?.focus({ preventScroll: true });
      field.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    } catch (error) {
      setState({ is: 'failed', sentence: saveFailure(error, NOTE_CHARS) });
    }
  };
  const cancel = () => {
    kept.leave()(written);
    onCancel?.(isSame(written, begun) ? null : written, begun);
  };
  /** Nothing is covered: it goes below what is written already. */
  const take = (other: LeftText) => {
    write(below(written, other));
    kept.drop(other);
    field.current?.focus();
  };
  const takeNewer = () => {
    seeNewer();
    kept.follow(false);
    if (newer === null) return;
    const tags = mergedTags({ begun: begun.tags, now: newer.tags, here: written.tags });
    write({ ...below(written, newer), tags: tagLine(tags) });
    field.current?.focus();
  };
  const dropNewer = () => {
    seeNewer();
    kept.follow(false);
    kept.write(written);
  };
  const onEscape = onCancel !== undefined && text === begun.text ? cancel : null;
  const keys = keysOf(save, onEscape);
  return { text, tags, state, kept, newer, write, save, cancel, take, takeNewer, dropNewer, onKeyDown: keys };
}

interface Edited {
  /** The note as it is by now, and as it was when the edit began. */
  initial: Begun;
  first: Begun;
  written: Written;
}

/**
 * What another window has made of the note while it stands in this field. Where nothing was changed here, the field
 * follows; where only tags were changed there, as by giving a tag another name, both changes stand (`isMine`: the text
 * of this field does). Else the reader is to know, because what is saved here will stand.
 */
function useNewer({ initial, first, written }: Edited, follow: (now: Written, isMine: boolean) => void) {
  const [begun, setBegun] = useState(first);
  const isChanged = !isSame(initial, begun);
  const isFollowed = isChanged && (isSame(written, begun) || isSame(written, initial));
  const isRetagged = isChanged && !isFollowed && isSame({ ...initial, tags: begun.tags }, begun);
  useLayoutEffect(() => {
    if (!isFollowed && !isRetagged) return;
    setBegun(initial);
    if (isFollowed) return follow(initial, false);
    const tags = mergedTags({ begun: begun.tags, now: initial.tags, here: written.tags });
    follow({ text: written.text, tags }, true);
  }, [isFollowed, isRetagged, initial.text, tagLine(initial.tags)]);
  const isTold = isChanged && !isFollowed && !isRetagged;
  return { begun, newer: isTold ? initial : null, seeNewer: () => setBegun(initial) };
}

const below = (above: Written, other: Written): { text: string; tags: string } => ({
  text: joined(above.text, other.text),
  tags: tagLine(tagsOf(tagLine([...above.tags, ...other.tags]))),
});

const joined = (above: string, other: string): string => {
  if (above.trim() === '') return other;
  return above.includes(other.trim()) ? above : `${above.trimEnd()}\n\n${other}`;
};

const keysOf = (onSave: () => Promise<void>, onEscape: (() => void) | null) => (event: KeyboardEvent) => {
  if (event.isComposing) return;
  if (event.key === 'Escape' && onEscape !== null) {
    event.preventDefault();
    onEscape();
  }
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  void onSave();
};

interface NoteFootProps {
  state: State;
  draft: DraftState;
  tooMuch: TooMuch | null;
  /** Null while there is nothing to save. */
  onSave: (() => void) | null;
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null;
}

/** How it stands with the text, and the buttons. */
function NoteFoot({ state, draft, tooMuch, onSave, onCancel }: NoteFootProps) {
  return (
    <div class="note-foot">
      <span class="status" role="status">
        {statusWord(state, draft)}
      </span>
      {tooMuch !== null && (
        <span class="problem" role="alert">
          {tooMuchWord(tooMuch)}
        </span>
      )}
      {state.is === 'failed' && (
        <span class="problem" role="alert">
          {state.sentence}
        </span>
      )}
      {state.is !== 'failed' && typeof draft === 'object' && (
        <span class="problem" role="alert">
          {draft.failed}
        </span>
      )}
      {onCancel !== null && (
        <button type="button" class="text-button" onClick={onCancel}>
          {t('note.cancel')}
        </button>
      )}
      {onSave !== null && (
        <button
          type="button"
          class="button"
          title={t('note.keys')}
          disabled={state.is === 'saving' || tooMuch !== null}
          onClick={onSave}
        >
          {t('note.save')}
        </button>
      )}
    </div>
  );
}

interface OtherTextProps {
  /** Where it comes from. */
  said: string;
  other: Written;
  onTake: () => void;
  dropWord: string;
  onDrop: () => void;
}

/** A text that stands beside the one in the field: of another window, or of an older state of the note. */
function OtherText({ said, other, onTake, dropWord, onDrop }: OtherTextProps) {
  return (
    <div class="other-text">
      <p class="context">{said}</p>
      <p class="said" dir="auto">
        {other.text}
      </p>
      {other.tags.length > 0 && <p class="context">{other.tags.map((tag) => `#${tag}`).join(' ')}</p>}
      <button type="button" class="text-button" onClick={onTake}>
        {t('note.takeOther')}
      </button>{' '}
      <button type="button" class="text-button" onClick={onDrop}>
        {dropWord}
      </button>
    </div>
  );
}

function tooMuchWord(tooMuch: TooMuch): string {
  if (tooMuch.is === 'tags') return t('note.tooManyTags', [numberWord(MAX_TAGS)]);
  if (tooMuch.is === 'tag') return t('note.tagTooLong', [`${tooMuch.tag.slice(0, 20)}…`, numberWord(TAG_CHARS)]);
  return t('note.tooLong', tooMuch.by, [numberWord(tooMuch.by), numberWord(NOTE_CHARS)]);
}

function statusWord(state: State, draft: DraftState): string {
  if (state.is === 'saving') return t('note.saving');
  if (state.is === 'saved') return t('note.saved');
  return draft === 'kept' ? t('note.draftKept') : '';
}

interface TagFieldProps {
  line: string;
  known: readonly string[];
  isReadOnly: boolean;
  onLine: (line: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TagField({ line, known, isReadOnly, onLine, onKeyDown }: TagFieldProps) {
  const list = useId();
  // A list of suggestions replaces the whole line, so each suggestion carries what stands before it.
  const before = line.replace(/[^,;]*$/, '').replace(/[,;]$/, (sign) => `${sign} `);
  const used = new Set(tagsOf(line).map((tag) => tag.toLowerCase()));
  const offered = known.filter((tag) => !used.has(tag.toLowerCase()));
  return (
    <>
      <input
        type="text"
        dir="auto"
        class="tag-field"
        aria-label={t('note.tags')}
        placeholder={t('note.tagsHint')}
        autocomplete="off"
        list={list}
        readOnly={isReadOnly}
        value={line}
        onInput={(event) => onLine(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={list}>
        {offered.map((tag) => (
          <option key={tag} value={`${before}${tag}`} />
        ))}
      </datalist>
    </>
  );
}

/** `field-sizing: content` where there is none. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null || CSS.supports?.('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }, [field, text]);
}
