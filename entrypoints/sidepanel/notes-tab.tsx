import { useEffect, useRef, useState } from 'preact/hooks';
import { newNote } from '../../components/new-note';
import { NoteField } from '../../components/note-field';
import { NO_FILTER, type NoteFilter } from '../../components/note-filtering';
import { NoteQuote } from '../../components/note-quote';
import { UndoLine } from '../../components/undo-line';
import { useIsPrivate } from '../../components/use-private';
import { numberWord, t } from '../../components/words';
import type { Written } from '../../components/written';
import { ask, drafts, isPrivateWindow, type PagePlace, type PanelPage, type PlacedQuote } from '../../lib/messages';
import { pageAddress } from '../../lib/notes';
import { KeepingPane } from './keeping-pane';
import { NoteListing } from './note-listing';
import { BackupReminder } from './own-notice';
import { TrashPane } from './trash-pane';
import { elsewhere, UnsavedPane, useUnsaved } from './unsaved-pane';

/** `list`: the notes; `keeping`: backup, export, import, disk; `trash`: deleted ones; `unsaved`: texts begun. */
export type NotesView = 'list' | 'keeping' | 'trash' | 'unsaved';

/** What stays as it was while another tab is shown. */
export interface NotesState {
  view: NotesView;
  filter: NoteFilter;
  /** “Not now” was said to the reminder of backups. */
  isLater: boolean;
  /** The wish of a note on the page, until the reader goes elsewhere: its field takes the focus. Empty: none. */
  wanted: string;
}
export const NOTES_AT_FIRST: NotesState = { view: 'list', filter: NO_FILTER, isLater: false, wanted: '' };

export interface NotesTabProps {
  page: PanelPage | null;
  /** Words that the reader wants to write on. */
  placed: PlacedQuote | null;
  onQuoteDone: () => void;
  onOpen: (topic: string) => void;
  state: NotesState;
  onState: (part: Partial<NotesState>) => void;
}

/** All notes with everything that finds them again, and a field to write one on this page. */
export function NotesTab({ page, placed, onQuoteDone, onOpen, state, onState }: NotesTabProps) {
  const { view } = state;
  const foot = useRef<HTMLParagraphElement>(null);
  const [isSaved, setSaved] = useState(false);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  useReturn(foot, view);
  const show = (next: NotesView) => onState({ view: next });
  if (view === 'keeping') return <KeepingPane onBack={() => show('list')} />;
  if (view === 'trash') return <TrashPane onBack={() => show('list')} />;
  if (view === 'unsaved') return <UnsavedPane here={page?.place ?? null} onBack={() => show('list')} />;
  const onDone = (saved: boolean, given: Dropped | null) => {
    setSaved(saved);
    setDropped(given);
    onQuoteDone();
  };
  const now = placed ?? (dropped?.isBack === true ? dropped.placed : null);
  return (
    <>
      {!state.isLater && (
        <BackupReminder onKeeping={() => show('keeping')} onLater={() => onState({ isLater: true })} />
      )}
      {now === null ? (
        <PageField page={page} isSaved={isSaved} wanted={state.wanted} />
      ) : (
        <QuoteField
          key={`${now.quote.start} ${now.quote.exact}`}
          placed={now}
          restored={placed === null ? dropped?.written : undefined}
          onDone={onDone}
        />
      )}
      {dropped !== null && !dropped.isBack && (
        <div class="padded">
          <UndoLine
            said={t('note.dropped')}
            onUndo={async () => setDropped({ ...dropped, isBack: true })}
            onOver={() => setDropped(null)}
          />
        </div>
      )}
      <NoteListing page={page} onOpen={onOpen} filter={state.filter} onFilter={(filter) => onState({ filter })} />
      <p ref={foot} class="notes-foot">
        <button type="button" class="text-button" data-view="keeping" onClick={() => show('keeping')}>
          {t('notes.keeping')}
        </button>
        <button type="button" class="text-button" data-view="trash" onClick={() => show('trash')}>
          {t('trash.title')}
        </button>
        <UnsavedButton here={page?.place ?? null} onShow={() => show('unsaved')} />
      </p>
    </>
  );
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

/** A note on a quote that was given up, for as long as it can be had back; `isBack`: it is. */
interface Dropped {
  placed: PlacedQuote;
  written: Written;
  isBack: boolean;
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

const isOneSite = (a: PagePlace, b: PagePlace | null): boolean =>
  b !== null && URL.canParse(a.url) && URL.canParse(b.url) && new URL(a.url).origin === new URL(b.url).origin;

interface QuoteFieldProps {
  placed: PlacedQuote;
  restored: Written | undefined;
  onDone: (saved: boolean, dropped: Dropped | null) => void;
}

function QuoteField({ placed, restored, onDone }: QuoteFieldProps) {
  const { quote, page, isCut = false } = placed;
  const subject = { kind: 'quote', quote } as const;
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
      <PrivatePlace />
      <NoteField
        label={t('note.onQuote')}
        restored={restored}
        draft={{ ...drafts.on(subject, page), port: drafts }}
        isFocused
        onSave={save}
        onCancel={(written) => onDone(false, written && { placed, written, isBack: false })}
      />
    </section>
  );
}
