import { useEffect, useRef } from 'preact/hooks';
import type { UnsavedText } from '../lib/library';
import type { Note } from '../lib/notes';
import type { Dropped } from './note-field';
import { type Removals, useRemovals } from './removals';
import type { DraftPort } from './use-draft';

/** A deleted note, and the place that it had in its list. */
export interface RemovedNote {
  note: Note;
  at: number;
}

/** What an edit of a note had changed before it was given up. */
export interface DroppedEdit {
  note: Note;
  dropped: Dropped;
}

/** What can be had back of a list of notes for ten seconds. */
export interface WaysBack {
  notes: Removals<RemovedNote>;
  edits: Removals<DroppedEdit>;
  /** Texts that were begun, not saved, and dropped. */
  texts: Removals<UnsavedText>;
}

export function useWaysBack(): WaysBack {
  const notes = useRemovals<RemovedNote>();
  const edits = useRemovals<DroppedEdit>();
  const texts = useRemovals<UnsavedText>();
  return { notes, edits, texts };
}

/**
 * The ways back of a list that nobody outlives. One that goes before their time is over leaves what was given up among
 * the texts that were begun and not saved: the reader was promised it. A deleted note is in the trash.
 */
export function useOwnWaysBack(drafts: DraftPort): WaysBack {
  const ways = useWaysBack();
  const latest = useRef(ways.edits.removed);
  latest.current = ways.edits.removed;
  useEffect(
    () => () => {
      for (const { note, dropped } of latest.current) {
        const { begun, text, tags } = dropped;
        const edited = { ...note, updated: begun?.updated ?? note.updated };
        drafts
          .open({ key: drafts.keyOf(note), note: edited })
          .keep({ text, tags })
          .catch(() => null);
      }
    },
    [],
  );
  return ways;
}

/** To what an edit of this note had changed. `before`: what stood there already when the list came (again). */
export function wayBackTo(note: Note, { removed, onRemoved }: WaysBack['edits'], before: readonly object[]) {
  const edit = removed.find((each) => each.note.id === note.id) ?? null;
  const onDropped = (dropped: Dropped | null) =>
    onRemoved((all) => [
      ...all.filter((each) => each.note.id !== note.id),
      ...(dropped === null ? [] : [{ note, dropped }]),
    ]);
  return { dropped: edit?.dropped ?? null, isBack: edit !== null && before.includes(edit), onDropped };
}
