import { useEffect } from 'preact/hooks';
import { ChosenBar } from '../../components/chosen-bar';
import { Pending } from '../../components/failure';
import { noteFailure } from '../../components/failures';
import { NoteContext } from '../../components/note-context';
import { NoteFilterForm } from '../../components/note-filter-form';
import {
  filterNotes,
  type NotedTopics,
  type NoteFilter,
  pagesIn,
  tagsIn,
  topicsIn,
} from '../../components/note-filtering';
import { NoteList } from '../../components/notes';
import { knownIn, useAnswer } from '../../components/use-answer';
import type { WaysBack } from '../../components/ways-back';
import { numberWord, t } from '../../components/words';
import { allNotes, ask, onChange, type PanelPage, notes as port } from '../../lib/messages';
import type { Note } from '../../lib/notes';
import { pageAddress } from '../../lib/text';
import { exportFile, saveFile } from './export-file';
import { NoNotes } from './no-notes';
import { tie } from './tie';
import { type Anchors, showOnPage, useAnchors } from './use-anchors';
import { type Doings, type DoneActs, DoneLine } from './use-done';

/** Where the library cannot be read, topics are told apart by the names that the notes carry. */
async function notesWithTopics() {
  const [notes, topics] = await Promise.all([ask('note.list', {}), ask('note.topics', {}).catch(() => ({}))]);
  return { notes, topics: topics as NotedTopics };
}

export interface NoteListingProps {
  page: PanelPage | null;
  /** Opens a topic. */
  onOpen: (topic: string) => void;
  filter: NoteFilter;
  onFilter: (next: (now: NoteFilter) => NoteFilter) => void;
  /** Ids; null: none are being chosen. */
  chosen: ReadonlySet<string> | null;
  onChosen: (chosen: ReadonlySet<string> | null) => void;
  /** What was done last, and what can be had back, whichever view was looked at meanwhile. */
  done: Doings;
  ways: WaysBack;
}

/** All notes, with what finds them again, and what can be done with one or with many. */
export function NoteListing(props: NoteListingProps) {
  const { page, onOpen, filter, onFilter, chosen, onChosen, done, ways } = props;
  const [answer, again] = useAnswer('notes', notesWithTopics);
  useEffect(() => onChange(({ what }) => void ((what === 'notes' || what === 'library') && again())), [again]);
  const known = knownIn(answer);
  const anchors = useAnchors(page, known?.notes ?? []);
  if (known === null) return <Pending answer={answer} say={noteFailure} onAgain={again} />;
  const { notes, topics } = known;
  const here = page?.place == null ? null : pageAddress(page.place.url);
  const orphaned = new Set([...anchors].flatMap(([id, place]) => (place === null ? [id] : [])));
  const around = { addressOf: pageAddress, here, now: Date.now(), orphaned, topics };
  const shown = filterNotes(notes, filter, around);
  const tags = tagsIn(notes);
  /** With those whose way back still stands below: what is above it stays as it is, and the way back where it is. */
  const held = [...notes, ...ways.notes.removed.map(({ note }) => note)];
  const isHeld = held.length > 0 || (done.last !== null && done.last.undo !== null);
  /** All else may have been filtered in another way by then. */
  const retag = (from: string, to: string) => () => onFilter((now) => (now.tag === from ? { ...now, tag: to } : now));
  const rename = async (tag: string, to: string) => {
    await done.many({
      ids: null,
      change: { is: 'rename', tag, to },
      said: (n) => t('many.renamed', n, [numberWord(n), tag, to]),
      onUndone: retag(to, tag),
    });
    retag(tag, to)();
  };
  return (
    <>
      <Pending answer={answer} say={noteFailure} onAgain={again} />
      {isHeld && (
        <NoteFilterForm
          filter={filter}
          onFilter={(next) => onFilter(() => next)}
          topics={topicsIn(held, topics)}
          tags={tags}
          pages={pagesIn(held, around)}
          hasPage={here !== null}
          orphaned={orphaned.size}
          shown={shown.length}
          all={notes.length}
          countOf={(tag) => filterNotes(notes, { ...filter, ...ONLY_TAG, tag }, around).length}
          onRename={rename}
          isChoosing={chosen !== null}
          onChoosing={(is) => onChosen(is ? new Set() : null)}
        />
      )}
      {chosen !== null && isHeld && <Chosen {...{ shown, chosen, tags, done, onChosen }} />}
      <div class="padded">
        <DoneLine {...done} />
        <h2 class="unseen">{t('note.list')}</h2>
        {/* Drawn without a note too: it holds the one that was just deleted, and the way back. */}
        <NoteList
          notes={shown}
          among={notes}
          isSorted
          of={filter}
          knownTags={tags}
          onTag={(tag) => onFilter((now) => ({ ...now, tag }))}
          context={(note) => (
            <NoteContext
              note={note}
              topic={topics[note.id] ?? null}
              onOpen={onOpen}
              onShow={shower(page, anchors.get(note.id))}
              isOrphaned={orphaned.has(note.id)}
              onTie={() => tie(note, page?.tab ?? null, done)}
            />
          )}
          ways={ways}
          {...(chosen === null ? {} : { chosen, onChosen })}
          {...port}
        />
        {notes.length === 0 && <NoNotes hasPage={here !== null} />}
        {notes.length > 0 && shown.length === 0 && <p class="context">{t('notes.noneShown')}</p>}
      </div>
    </>
  );
}

/** The tag alone counts. */
const ONLY_TAG = { words: '', about: 'all', page: '', since: 'any' } as const;

interface ChosenProps {
  shown: readonly Note[];
  chosen: ReadonlySet<string>;
  tags: readonly string[];
  done: DoneActs;
  onChosen: (chosen: ReadonlySet<string> | null) => void;
}

/** What is chosen and not shown any more is left alone: nobody sees that it is meant. */
function Chosen({ shown, chosen, tags, done, onChosen }: ChosenProps) {
  const ids = shown.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  return (
    <ChosenBar
      chosen={ids.length}
      shown={shown.length}
      tags={tags}
      onAll={(isAll) => onChosen(new Set(isAll ? shown.map(({ id }) => id) : []))}
      onTrash={async () => {
        await done.many({ ids, change: { is: 'trash' }, said: (n) => t('many.trashed', n, [numberWord(n)]) });
        onChosen(new Set());
      }}
      onTag={(tag) =>
        done.many({ ids, change: { is: 'tag', tag }, said: (n) => t('many.tagged', n, [numberWord(n), tag]) })
      }
      onUntag={(tag) =>
        done.many({ ids, change: { is: 'untag', tag }, said: (n) => t('many.untagged', n, [numberWord(n), tag]) })
      }
      onExport={async (kind) => {
        const wanted = new Set(ids);
        const kept = (await allNotes()).filter(({ note }) => wanted.has(note.id));
        saveFile(exportFile({ kind, kept, areChosen: true, now: Date.now() }));
      }}
      onDone={() => onChosen(null)}
    />
  );
}

function shower(page: PanelPage | null, place: ReturnType<Anchors['get']>): (() => void) | undefined {
  const tab = page?.tab ?? null;
  return tab === null || place == null ? undefined : () => void showOnPage(tab, place);
}
