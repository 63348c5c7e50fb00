import { useRef, useState } from 'preact/hooks';
import { noteFailure } from '../../components/failures';
import { UndoLine } from '../../components/undo-line';
import { numberWord, t } from '../../components/words';
import { changeMany, undoMany } from '../../lib/messages';
import type { ManyChange } from '../../lib/notes';

interface Done {
  act: string;
  said: string;
  /** Null: there is nothing to undo. Resolves to what else is to be said. */
  undo: (() => Promise<string | null>) | null;
}

interface Many {
  /** Null: all notes. */
  ids: readonly string[] | null;
  change: ManyChange;
  /** Of so many. */
  said: (changed: number) => string;
  onUndone?: () => void;
}

export interface DoneActs {
  /** Resolves once it is durable. */
  many: (wanted: Many) => Promise<void>;
  /** `undo` resolves to what else is to be said. */
  say: (said: string, undo: () => Promise<string | null>) => void;
}

/** What was done last in the list of notes, kept by whoever outlives the list. */
export interface Doings extends DoneActs {
  last: Done | null;
  onLast: (next: (now: Done | null) => Done | null) => void;
}

export function useDone(): Doings {
  const [last, onLast] = useState<Done | null>(null);
  const many: DoneActs['many'] = async ({ ids, change, said, onUndone }) => {
    const act = crypto.randomUUID();
    const { changed, full } = await changeMany(act, ids, change);
    const more = full === 0 ? '' : t('many.full', full, [numberWord(full)]);
    const undo = async () => {
      const { kept } = await undoMany(act);
      onUndone?.();
      return kept === 0 ? null : t('many.kept', kept, [numberWord(kept)]);
    };
    if (changed === 0) onLast({ act, said: more || t('many.none'), undo: null });
    else onLast({ act, said: `${said(changed)} ${more}`.trim(), undo });
  };
  const say: DoneActs['say'] = (said, undo) => onLast({ act: crypto.randomUUID(), said, undo });
  return { last, onLast, many, say };
}

/** It is said in one line, with its way back; what has none is not said again in a list that is come back to. */
export function DoneLine({ last, onLast }: Pick<Doings, 'last' | 'onLast'>) {
  const isBack = useRef(last).current === last;
  if (last === null) return null;
  const { act, said, undo } = last;
  if (undo === null) {
    return isBack ? null : (
      <p class="status" role="status">
        {said}
      </p>
    );
  }
  const put = (next: Done | null) => onLast((now) => (now?.act === act ? next : now));
  return (
    <UndoLine
      key={act}
      said={said}
      say={noteFailure}
      isBack={isBack}
      onUndo={async () => {
        const more = await undo();
        put(more === null ? null : { act, said: more, undo: null });
      }}
      onOver={() => put(null)}
    />
  );
}
