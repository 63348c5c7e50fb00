import { useEffect, useRef, useState } from 'preact/hooks';
import { newNote } from '../../components/new-note';
import { NoteField } from '../../components/note-field';
import { NoteQuote } from '../../components/note-quote';
import { UndoLine } from '../../components/undo-line';
import { useIsPrivate } from '../../components/use-private';
import type { WaysBack } from '../../components/ways-back';
import { numberWord, t } from '../../components/words';
import type { Written } from '../../components/written';
import { ask, drafts, isPrivateWindow, type PagePlace, type PanelPage, type PlacedQuote } from '../../lib/messages';
import { pageAddress } from '../../lib/text';
import { KeepingPane } from './keeping-pane';
import { NoteListing } from './note-listing';
import type { ChangeNotes, DroppedQuote, NotesState, NotesView } from './notes-state';
import { isOneSite } from './one-site';
import { BackupReminder } from './own-notice';
import { TrashPane } from './trash-pane';
import { elsewhere, UnsavedPane, useUnsaved } from './unsaved-pane';
import type { Doings } from './use-done';

export interface NotesTabProps {
  page: PanelPage | null;
  /** Words that the reader wants to write on. */
  placed: PlacedQuote | null;
  onQuoteDone: () => void;
  /** Whether the field on these words holds a text. */
  onQuoteHolding: (placed: PlacedQuote, isHolding: boolean) => void;
  onOpen: (topic: string) => void;
  state: NotesState;
  onState: ChangeNotes;
  done: Doings;
  ways: WaysBack;
}

/** All notes with everything that finds them again, and a field to write one on this page. */
export function NotesTab(props: NotesTabProps) {
  const { page, placed, onQuoteDone, onQuoteHolding, onOpen, state, onState, done, ways } = props;
  const { view, isBack, dropped } = state;
  const foot = useRef<HTMLParagraphElement>(null);
  const before = useRef(dropped).current;
  const [isSaved, setSaved] = useState(false);
  useReturn(foot, view);
  const show = (next: NotesView) => {
    onState({ view: next, isBack: false });
    setSaved(false);
    // What was deleted is there, with its own way back.
    if (next === 'trash') ways.notes.onRemoved(() => []);
    if (view === 'unsaved') ways.texts.onRemoved(() => []);
  };
  const over = placed && keyOf(placed);
  const isTaken = dropped?.isTaken === true && dropped.over === over;
  const now = isTaken ? dropped.placed : placed;
  // Beside words that are written on, only who wants to write on the page, too.
  const hasPageField = now === null || state.wanted !== '';
  const here = (hasPageField && page?.place) || null;
  const toList = { isBack, onBack: () => show('list') };
  if (view === 'keeping')
    return <KeepingPane offered={state.offered} onOffered={(offered) => onState({ offered })} {...toList} />;
  if (view === 'trash') return <TrashPane {...toList} />;
  if (view === 'unsaved') return <UnsavedPane here={here} drops={ways.texts} {...toList} />;
  const restored = isTaken ? (dropped.written ?? undefined) : undefined;
  const onDone = (saved: boolean, given: DroppedQuote | null) => {
    setSaved(saved);
    onState({ dropped: given, quoting: '', wanted: '' });
    // One that was given up before, and that nobody had back while this one was written.
    if (dropped !== null && !isTaken) keepDropped(dropped);
    // Other words that are wanted come after those that were had back.
    if (now === null || placed === null || keyOf(now) === over) onQuoteDone();
  };
  const takeBack = async () => onState({ dropped: dropped && { ...dropped, isTaken: true, over }, wanted: '' });
  return (
    <>
      {!state.isLater && (
        <BackupReminder onKeeping={() => show('keeping')} onLater={() => onState({ isLater: true })} />
      )}
      {now !== null && (
        <QuoteField
          key={`${isTaken} ${keyOf(now)}`}
          placed={now}
          front={page?.place ?? null}
          isFocused={state.quoting || restored !== undefined}
          restored={restored}
          onRestored={() => onState({ dropped: dropped && { ...dropped, written: null } })}
          onHolding={(isHolding) => onQuoteHolding(now, isHolding)}
          onDone={onDone}
        />
      )}
      {hasPageField && <PageField page={page} isSaved={isSaved} wanted={state.wanted} />}
      {dropped !== null && !dropped.isTaken && (
        <div class="padded">
          <UndoLine
            said={t('note.dropped')}
            isBack={before === dropped}
            onUndo={takeBack}
            onOver={() => onState({ dropped: null })}
          />
        </div>
      )}
      <NoteListing
        {...{ page, onOpen, done, ways }}
        filter={state.filter}
        onFilter={(next) => onState((latest) => ({ filter: next(latest.filter) }))}
        chosen={state.chosen}
        onChosen={(chosen) => onState({ chosen })}
      />
      <p ref={foot} class="notes-foot">
        <button type="button" class="text-button" data-view="keeping" onClick={() => show('keeping')}>
          {t('notes.keeping')}
        </button>
        <button type="button" class="text-button" data-view="trash" onClick={() => show('trash')}>
          {t('trash.title')}
        </button>
        <UnsavedButton here={here} onShow={() => show('unsaved')} />
      </p>
    </>
  );
}

const keyOf = ({ quote }: PlacedQuote): string => `${quote.start} ${quote.exact}`;

/** Among the texts that were begun and not saved: the reader was promised a way back. */
function keepDropped({ placed: { quote, page }, written }: DroppedQuote): void {
  if (written === null) return;
  const spot = drafts.on({ kind: 'quote', quote }, page);
  drafts
    .open(spot)
    .keep(written)
    .catch(() => null);
}

/** Where there are any. */
function UnsavedButton({ here, onShow }: { here: PagePlace | null; onShow: () => void }) {
  const [answer] = useUnsaved();
  const count = answer.is === 'here' ? elsewhere(answer.value, here).length : 0;
  if (count === 0) return null;
  return (
    <button type="button" class="text-button" data-view="unsaved" onClick={onShow}>
      {t('unsaved.count', count, [numberWord(count)])}
    </button>
  );
}

/** Back from another view the focus is where it left. */
function useReturn(foot: { current: HTMLElement | null }, view: NotesView): void {
  const last = useRef(view);
  useEffect(() => {
    if (view === 'list' && last.current !== 'list') {
      foot.current?.querySelector<HTMLElement>(`[data-view=${last.current}]`)?.focus();
    }
    last.current = view;
  }, [view]);
}

/** On the page in front. A page that changes its address while one writes (endless news sites do) does not take the text along. */
function PageField({ page, isSaved, wanted }: { page: PanelPage | null; isSaved: boolean; wanted: string }) {
  const [held, setHeld] = useState<{ tab: number | null; place: PagePlace } | null>(null);
  const [isHolding, setHolding] = useState(false);
  const tab = page?.tab ?? null;
  const front = fieldOn(tab, page?.place ?? null);
  const frontNow = useRef(front);
  frontNow.current = front;
  /** The field that says “Saved”: the one of the page in front by then, wherever the note was begun. */
  const [savedOn, setSavedOn] = useState(isSaved ? front : null);
  useEffect(() => {
    if (isSaved) setSavedOn(frontNow.current);
  }, [isSaved]);
  // Elsewhere, and back here again, nothing was saved just now.
  useEffect(() => setSavedOn((now) => (now === front ? now : null)), [front]);
  const isHeld = held !== null && isHolding && held.tab === tab && isOneSite(held.place, page?.place ?? null);
  const here = isHeld ? held.place : (page?.place ?? null);
  if (here === null) return null;
  const key = fieldOn(tab, here);
  const isSavedHere = savedOn === key;
  const onHolding = (holds: boolean) => {
    setHolding(holds);
    if (holds && !isHeld) setHeld({ tab, place: here });
  };
  const save = async (written: Written, id: string) => {
    await ask('note.save', { note: newNote(written, { id, subject: null, page: here }) });
    if (frontNow.current !== key) setSavedOn(frontNow.current);
  };
  return (
    <div class="padded">
      {isHeld && here.url !== page?.place?.url && <p class="context note-place">{t('note.onPage', [here.title])}</p>}
      <PrivatePlace />
      <NoteField
        key={key}
        label={t('panel.notePage')}
        isFocused={wanted === '' ? isSavedHere : wanted}
        isSaved={isSavedHere}
        draft={{ ...drafts.on(null, here), port: drafts }}
        onHolding={onHolding}
        onSave={save}
      />
    </div>
  );
}

/** Which field it is: each page of a tab has its own. */
const fieldOn = (tab: number | null, place: PagePlace | null): string | null =>
  place === null ? null : `${tab} ${pageAddress(place.url)}`;

/** Elsewhere nothing is kept of a private window; a note on its page cannot be without the address. */
function PrivatePlace() {
  return useIsPrivate(isPrivateWindow) ? <p class="context note-place">{t('note.privatePlace')}</p> : null;
}

interface QuoteFieldProps {
  placed: PlacedQuote;
  /** The page in front, which may have changed its address since. */
  front: PagePlace | null;
  isFocused: boolean | string;
  restored: Written | undefined;
  /** It stands in the field. */
  onRestored: () => void;
  onHolding: (isHolding: boolean) => void;
  onDone: (saved: boolean, dropped: DroppedQuote | null) => void;
}

function QuoteField({ placed, front, isFocused, restored, onRestored, onHolding, onDone }: QuoteFieldProps) {
  const { quote, page, isCut = false } = placed;
  const subject = { kind: 'quote', quote } as const;
  useEffect(() => void (restored && onRestored()), []);
  const save = async (written: Written, id: string) => {
    await ask('note.save', { note: newNote(written, { id, subject, page }) });
    onDone(true, null);
  };
  return (
    <section class="padded" aria-label={t('note.onQuote')}>
      <NoteQuote exact={quote.exact} />
      {isCut && (
        <p class="context" role="status">
          {t('note.quoteCut', [numberWord(quote.exact.length)])}
        </p>
      )}
      {front !== null && pageAddress(page.url) !== pageAddress(front.url) && (
        <p class="context note-place">{t('note.onPage', [page.title])}</p>
      )}
      <PrivatePlace />
      <NoteField
        label={t('note.onQuote')}
        restored={restored}
        draft={{ ...drafts.on(subject, page), port: drafts }}
        isFocused={isFocused}
        onHolding={onHolding}
        onSave={save}
        onCancel={(written) => onDone(false, written && { placed, written, isTaken: false, over: null })}
      />
    </section>
  );
}
