import { useEffect, useRef, useState } from 'preact/hooks';
import type { Note } from '../lib/notes';

/** Notes that are being edited, or whose edit can still be had back. */
export function useBusy(): [ReadonlySet<string>, (id: string, isBusy: boolean) => void] {
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const onBusy = (id: string, isBusy: boolean) =>
    setBusy((now) => (now.has(id) === isBusy ? now : withOne(now, id, isBusy)));
  return [busy, onBusy];
}

/** Those that somebody writes in and that are not listed any more, each with the place it had: their fields stay. */
export function useStaying(shown: readonly Note[], busy: ReadonlySet<string>): { note: Note; at: number }[] {
  const last = useRef<{ note: Note; at: number }[]>([]);
  const staying = last.current.filter(({ note }) => busy.has(note.id) && !shown.some(({ id }) => id === note.id));
  const listed = shown.flatMap((note, at) => (busy.has(note.id) ? [{ note, at }] : []));
  last.current = [...listed, ...staying].sort((a, b) => a.at - b.at);
  return staying;
}

/** Whether a note that somebody writes in was deleted meanwhile; asked anew with each list that it is not in. */
export function useIsGone(
  note: Note,
  lostIn: readonly Note[] | null,
  isThere: (note: Note) => Promise<boolean>,
): boolean {
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    if (lostIn === null) return setGone(false);
    let isOver = false;
    isThere(note).then(
      (is) => isOver || setGone(!is),
      // What is not known is not said.
      () => null,
    );
    return () => {
      isOver = true;
    };
  }, [note.id, lostIn]);
  return isGone;
}

export const withOne = (all: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> =>
  new Set(isIn ? [...all, id] : [...all].filter((each) => each !== id));
