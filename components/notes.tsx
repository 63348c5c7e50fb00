import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Note, NoteVersion } from '../lib/notes';
import { useBusy, useIsGone, useStaying, withOne } from './busy-notes';
import { momentWord } from './dates';
import { noteFailure } from './failures';
import { Guarded } from './guarded';
import { Markdown } from './markdown';
import { type Begun, type Dropped, NoteField } from './note-field';
import { NoteHistory, useHasHistory } from './note-history';
import { labelOf } from './note-label';
import { NoteQuote } from './note-quote';
import { UndoLine } from './undo-line';
import { useAttempt } from './use-attempt';
import type { DraftPort } from './use-draft';
import { MoreButton, useMore } from './use-more';
import { useSaid } from './use-said';
import { useOwnWaysBack, type WaysBack, wayBackTo } from './ways-back';
import { t } from './words';
import { tagLine, type Written } from './written';

/** What can be done with notes. Each resolves once it is durable. */
export interface NoteActs {
  drafts: DraftPort;
  /** `quote`: the words that it is tied to from now on. */
  onEdit: (note: Note, written: Written & Pick<NoteVersion, 'quote'>) => Promise<void>;
  onRemove: (note: Note) => Promise<void>;
  onRestore: (note: Note) => Promise<void>;
  /** The states it had before, newest first. */
  onHistory: (note: Note) => Promise<NoteVersion[]>;
  /** Whether it is neither in the trash nor deleted for good. */
  isThere: (note: Note) => Promise<boolean>;
}

export interface NoteListProps extends NoteActs {
  notes: readonly Note[];
  /** All of which these are some: one that is being edited stays when it is not shown any more, as it is here. */
  among?: readonly Note[];
  /** So many there are, of which these are the best: all given are drawn, and who gives them offers more. */
  all?: number;
  /** In the order given; otherwise newest first. */
  isSorted?: boolean;
  /** Why it is these notes: with another reason a long list begins at the top again. */
  of?: unknown;
  knownTags?: readonly string[];
  onTag?: (tag: string) => void;
  /** Where a note belongs, drawn after its date. */
  context?: (note: Note) => ComponentChildren;
  /** Ids of the notes that are chosen, while notes are to be chosen. */
  chosen?: ReadonlySet<string>;
  onChosen?: (chosen: ReadonlySet<string>) => void;
  /** Of whoever outlives this list; absent where it stays as long as its page. */
  ways?: WaysBack;
}

/** Notes to read, newest first. Where a page might cover us and guide a click, nothing can be changed or deleted. */
export function NotesToRead({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <>
      <ul class="notes" aria-label={t('note.list')}>
        {notes.map((note) => (
          <li key={note.id}>
            <article class="note">
              <Markdown text={note.text} />
              <p class="source">
                <NoteTime note={note} />
                <Tags tags={note.tags} />
              </p>
            </article>
          </li>
        ))}
      </ul>
      <p class="context">{t('note.inPanel')}</p>
    </>
  );
}

/** Where a note was changed on another day, by which lists are sorted, that is said too. */
function NoteTime({ note: { created, updated } }: { note: Note }) {
  const day = momentWord(created);
  return (
    <>
      <time dateTime={new Date(created).toISOString()}>{day}</time>
      {momentWord(updated) !== day && ` · ${t('note.changedOn', [momentWord(updated)])}`}
    </>
  );
}

export function Tags({ tags, onTag }: { tags: readonly string[]; onTag?: ((tag: string) => void) | undefined }) {
  return (
    <>
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {' '}
          {onTag === undefined ? (
            <bdi>#{tag}</bdi>
          ) : (
            <button type="button" class="link-button" title={t('note.onlyTag', [tag])} onClick={() => onTag(tag)}>
              <bdi>#{tag}</bdi>
            </button>
          )}
        </span>
      ))}
    </>
  );
}

/** Notes with everything that can be done to them. A deleted one keeps its place for ten seconds: “Deleted. Undo”. */
export function NoteList(props: NoteListProps) {
  const {
    notes,
    among = notes,
    all,
    isSorted = false,
    of,
    context,
    knownTags,
    onTag,
    chosen,
    onChosen,
    ways,
    ...acts
  } = props;
  const own = useOwnWaysBack(acts.drafts);
  const { notes: removals, edits } = ways ?? own;
  const { removed, onRemoved } = removals;
  /** What stood there already when this list came (again). */
  const before = useRef([...removed, ...edits.removed]).current;
  const gone = new Set(removed.map(({ note }) => note.id));
  const left = notes.filter(({ id }) => !gone.has(id));
  const shown = isSorted ? left : left.toSorted((a, b) => b.created - a.created);
  for (const { note, at } of removed) shown.splice(Math.min(at, shown.length), 0, note);
  const [busy, onBusy] = useBusy();
  /** Ids of those that are nowhere in it any more: deleted meanwhile, or among what is listed elsewhere. */
  const lost = new Set<string>();
  for (const { note, at } of useStaying(shown, busy)) {
    const now = among.find(({ id }) => id === note.id);
    if (now === undefined) lost.add(note.id);
    shown.splice(Math.min(at, shown.length), 0, now ?? note);
  }
  const more = useMore(of, shown.length);
  const [most, next] = all === undefined ? [more.most, more.next] : [shown.length, 0];
  const size = Math.max(all ?? 0, shown.length);
  const [said, say] = useSaid('unseen');
  // What was saved may be in none of those that are shown.
  if (shown.length === 0) return <>{said}</>;
  // A note that comes above takes no field away that somebody writes in.
  const drawn = shown.flatMap((note, at) => (at < most || busy.has(note.id) ? [{ note, at }] : []));
  const forget = (note: Note) => onRemoved((all) => all.filter((each) => each.note.id !== note.id));
  const remove = async (note: Note) => {
    const at = shown.findIndex(({ id }) => id === note.id);
    await acts.onRemove(note);
    // A second press of the button may have come meanwhile.
    onRemoved((all) => (all.some((each) => each.note.id === note.id) ? all : [...all, { note, at }]));
  };
  const restore = async (note: Note) => {
    await acts.onRestore(note);
    forget(note);
  };
  return (
    <>
      <ul ref={more.list} class="notes" aria-label={t('note.list')}>
        {drawn.map(({ note, at }) => (
          <li
            key={note.id}
            {...(chosen === undefined ? {} : { class: 'is-choosable' })}
            {...(drawn.length < size ? { 'aria-setsize': size, 'aria-posinset': at + 1 } : {})}
          >
            {chosen !== undefined && (
              <input
                type="checkbox"
                aria-label={t('many.choose', [labelOf(note)])}
                checked={chosen.has(note.id)}
                disabled={gone.has(note.id)}
                onChange={(event) => onChosen?.(withOne(chosen, note.id, event.currentTarget.checked))}
              />
            )}
            {gone.has(note.id) ? (
              <UndoLine
                said={t('note.deleted')}
                say={noteFailure}
                gone={t('note.goneForGood')}
                isBack={before.some((each) => 'note' in each && each.note === note)}
                onUndo={() => restore(note)}
                onOver={() => forget(note)}
              />
            ) : (
              <Guarded of={note}>
                <NoteItem
                  note={note}
                  context={context?.(note)}
                  knownTags={knownTags}
                  onTag={onTag}
                  onBusy={onBusy}
                  onDone={say}
                  lostIn={lost.has(note.id) ? among : null}
                  {...wayBackTo(note, edits, before)}
                  {...acts}
                  onRemove={remove}
                />
              </Guarded>
            )}
          </li>
        ))}
      </ul>
      <MoreButton next={next} onMore={more.onMore} />
      {said}
    </>
  );
}

interface NoteItemProps extends NoteActs {
  note: Note;
  context: ComponentChildren;
  knownTags: readonly string[] | undefined;
  onTag: ((tag: string) => void) | undefined;
  onBusy: (id: string, isBusy: boolean) => void;
  /** Says what was done, where that is not said here any more. */
  onDone: (sentence: string) => void;
  /** All notes that the list knows of, where this one is not among them any more. */
  lostIn: readonly Note[] | null;
  /** What a cancelled edit had changed: it can be had back for a while. `isBack`: it stood there before its view was left. */
  dropped: Dropped | null;
  isBack: boolean;
  onDropped: (dropped: Dropped | null) => void;
}

type Mode =
  /** The note. */
  | 'read'
  /** Its field. */
  | 'edit'
  /** The note and the states before it. */
  | 'history';

function NoteItem(props: NoteItemProps) {
  const { note, context, knownTags = [], onTag, onBusy, onDone, lostIn, dropped, isBack, onDropped, ...acts } = props;
  const [mode, setMode] = useState<Mode>('read');
  /** What was had back: from here on its field, and the draft of it, are what holds it. */
  const [restored, setRestored] = useState<Dropped | null>(null);
  const [problem, attempt] = useAttempt(noteFailure);
  const hasHistory = useHasHistory(note, acts.onHistory);
  const isGone = useIsGone(note, lostIn, acts.isThere);
  const edit = useRef<HTMLButtonElement>(null);
  const last = useRef(mode);
  const isBusy = mode === 'edit' || dropped !== null;
  useLayoutEffect(() => {
    if (!isBusy) return;
    onBusy(note.id, true);
    return () => onBusy(note.id, false);
  }, [note.id, isBusy]);
  useEffect(() => {
    // The field that had the focus is gone.
    if (last.current === 'edit' && mode !== 'edit' && dropped === null) edit.current?.focus({ preventScroll: true });
    last.current = mode;
  }, [mode]);
  if (mode === 'edit') {
    const save = async (written: Written) => {
      await acts.onEdit(note, written);
      setMode('read');
      onDone(t('note.saved'));
    };
    const cancel = (changed: Written | null, begun: Begun) => {
      // The note may be changed elsewhere before it is had back.
      onDropped(changed && { ...changed, begun });
      setMode('read');
    };
    return (
      <>
        <NoteField
          label={t('note.label')}
          initial={note}
          restored={restored ?? undefined}
          draft={{ key: acts.drafts.keyOf(note), port: acts.drafts, note }}
          knownTags={knownTags.map((tag) => tagLine([tag]))}
          isFocused
          onSave={save}
          onCancel={cancel}
        />
        {isGone && (
          <p class="problem" role="alert">
            {t('note.goneMeanwhile')}
          </p>
        )}
      </>
    );
  }
  const toEdit = () => {
    setRestored(dropped);
    onDropped(null);
    setMode('edit');
  };
  const label = labelOf(note);
  return (
    <article class="note">
      {note.subject?.kind === 'quote' && <NoteQuote exact={note.subject.quote.exact} />}
      <Markdown text={note.text} />
      <p class="source note-foot-line">
        <span class="note-place">
          <NoteTime note={note} />
          <Tags tags={note.tags} onTag={onTag} />
          {context}
        </span>
        <span class="note-acts">
          {hasHistory && (
            <Act
              long={t('note.historyLong', [label])}
              short={t('note.history')}
              isOpen={mode === 'history'}
              onAct={() => setMode(mode === 'history' ? 'read' : 'history')}
            />
          )}
          <Act button={edit} long={t('note.editLong', [label])} short={t('note.edit')} onAct={toEdit} />
          <Act
            long={t('note.deleteLong', [label])}
            short={t('note.delete')}
            onAct={() => attempt(() => acts.onRemove(note))}
          />
        </span>
      </p>
      {problem}
      {dropped !== null && (
        <UndoLine
          said={t('note.dropped')}
          isBack={isBack}
          onUndo={async () => toEdit()}
          onOver={() => onDropped(null)}
        />
      )}
      {mode === 'history' && (
        <NoteHistory
          note={note}
          load={acts.onHistory}
          onRestore={async (version) => {
            await acts.onEdit(note, version);
            setMode('read');
            onDone(t('note.versionUsed'));
          }}
        />
      )}
    </article>
  );
}

interface ActProps {
  /** What it does to which note, for those who hear it. */
  long: string;
  short: string;
  isOpen?: boolean;
  button?: RefObject<HTMLButtonElement>;
  onAct: () => void;
}

function Act({ long, short, isOpen, button, onAct }: ActProps) {
  return (
    <button
      {...(button === undefined ? {} : { ref: button })}
      type="button"
      class="text-button"
      aria-label={long}
      onClick={onAct}
      {...(isOpen === undefined ? {} : { 'aria-expanded': isOpen })}
    >
      {short}
    </button>
  );
}
