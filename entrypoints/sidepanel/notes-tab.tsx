import { useEffect, useState } from 'preact/hooks';
import { Pending } from '../../components/failure';
import { newNote } from '../../components/new-note';
import { NoteContext } from '../../components/note-context';
import { NoteField } from '../../components/note-field';
import { NoteFilterForm } from '../../components/note-filter-form';
import { filterNotes, NO_FILTER, tagsIn, topicsIn } from '../../components/note-filtering';
import { draftKeyOf } from '../../components/note-subject';
import { NoteList } from '../../components/notes';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { Written } from '../../components/written';
import { ask, drafts, onChange, type PanelPage, notes as port } from '../../lib/messages';
import { type Note, type QuoteSelector, withoutFragment } from '../../lib/notes';
import { KeepingPane } from './keeping-pane';
import { OwnNotice } from './own-notice';
import { TrashPane } from './trash-pane';
import { type Anchors, showOnPage, useAnchors } from './use-anchors';

export interface NotesTabProps {
  page: PanelPage | null;
  /** Words of the page that the reader wants to write on. */
  quote: QuoteSelector | null;
  onQuoteDone: () => void;
  onOpen: (topic: string) => void;
}

/** `list`: the notes; `keeping`: backup, export, import, disk; `trash`: deleted ones. */
type View = 'list' | 'keeping' | 'trash';

/** All notes with everything that finds them again, and a field to write one on this page. */
export function NotesTab({ page, quote, onQuoteDone, onOpen }: NotesTabProps) {
  const [view, setView] = useState<View>('list');
  // Who has just selected words wants to write, whatever was open here.
  useEffect(() => {
    if (quote !== null) setView('list');
  }, [quote]);
  const back = () => setView('list');
  if (view === 'keeping') return <KeepingPane onBack={back} />;
  if (view === 'trash') return <TrashPane onBack={back} />;
  return (
    <>
      <OwnNotice onKeeping={() => setView('keeping')} />
      {quote === null ? (
        <PageField page={page} />
      ) : (
        <QuoteField key={`${quote.start} ${quote.exact}`} page={page} quote={quote} onDone={onQuoteDone} />
      )}
      <Notes page={page} onOpen={onOpen} />
      <p class="notes-foot">
        <button type="button" class="text-button" onClick={() => setView('keeping')}>
          {t('notes.keeping')}
        </button>
        <button type="button" class="text-button" onClick={() => setView('trash')}>
          {t('notes.trash')}
        </button>
      </p>
    </>
  );
}

const placeOf = (page: PanelPage | null): Note['page'] =>
  page?.page == null ? null : { url: page.page.url, title: page.page.title };

function PageField({ page }: { page: PanelPage | null }) {
  const here = placeOf(page);
  if (here === null) return null;
  const save = async (written: Written) => {
    await ask('note.save', { note: newNote(written, { subject: null, page: here }) });
  };
  return (
    <div class="padded">
      <NoteField
        key={here.url}
        label={t('panel.notePage')}
        draft={{ key: draftKeyOf(null, here), port: drafts }}
        onSave={save}
      />
    </div>
  );
}

function QuoteField({ page, quote, onDone }: { page: PanelPage | null; quote: QuoteSelector; onDone: () => void }) {
  const subject = { kind: 'quote', quote } as const;
  const here = placeOf(page);
  const save = async (written: Written) => {
    await ask('note.save', { note: newNote(written, { subject, page: here }) });
    onDone();
  };
  return (
    <section class="padded" aria-label={t('note.onQuote')}>
      <blockquote class="note-quote" dir="auto">
        {quote.exact}
      </blockquote>
      <NoteField
        label={t('note.onQuote')}
        draft={{ key: draftKeyOf(subject, here), port: drafts }}
        isFocused
        onSave={save}
        onCancel={onDone}
      />
    </section>
  );
}

function Notes({ page, onOpen }: Pick<NotesTabProps, 'page' | 'onOpen'>) {
  const [answer, again] = useAnswer('notes', () => ask('note.list', {}));
  const [filter, setFilter] = useState(NO_FILTER);
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  const anchors = useAnchors(page, answer.is === 'here' ? answer.value : []);
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
  const notes = answer.value;
  const here = placeOf(page);
  const orphaned = new Set([...anchors].flatMap(([id, place]) => (place === null ? [id] : [])));
  const around = {
    page: here === null ? null : withoutFragment(here.url),
    now: Date.now(),
    orphaned: new Set<string>(),
  };
  const shown = filterNotes(notes, filter, around);
  return (
    <>
      {notes.length > 0 && (
        <NoteFilterForm
          filter={filter}
          onFilter={setFilter}
          topics={topicsIn(notes)}
          tags={tagsIn(notes)}
          hasPage={here !== null}
          orphaned={orphaned.size}
          shown={shown.length}
          all={notes.length}
        />
      )}
      <div class="padded">
        <NoteList
          notes={shown}
          isSorted
          knownTags={tagsIn(notes)}
          onTag={(tag) => setFilter({ ...filter, tag })}
          context={(note) => (
            <NoteContext
              note={note}
              onOpen={onOpen}
              onShow={shower(page, anchors.get(note.id))}
              isOrphaned={orphaned.has(note.id)}
            />
          )}
          {...port}
        />
        {shown.length === 0 && <p class="context">{nothingShown(notes.length, here !== null)}</p>}
      </div>
    </>
  );
}

function shower(page: PanelPage | null, place: ReturnType<Anchors['get']>): (() => void) | undefined {
  const tab = page?.tab ?? null;
  return tab === null || place == null ? undefined : () => void showOnPage(tab, place);
}

/** The list itself stays drawn: it holds the note that was just deleted, and the way back. */
function nothingShown(all: number, hasPage: boolean): string {
  if (all > 0) return t('notes.noneShown');
  return hasPage ? t('empty.noNotes') : t('empty.noNotesNoPage');
}
