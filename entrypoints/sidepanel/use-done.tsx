import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
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

/** What was done last in the list of notes, said in one line with its way back. */
export function useDone(): [ComponentChildren, DoneActs] {
  const [done, setDone] = useState<Done | null>(null);
  const tell = (said: string | null, act: string) => setDone(said === null ? null : { act, said, undo: null });
  const many: DoneActs['many'] = async ({ ids, change, said, onUndone }) => {
    const act = crypto.randomUUID();
    const { changed, full } = await changeMany(act, ids, change);
    const more = full === 0 ? '' : t('many.full', full, [numberWord(full)]);
    const undo = async () => {
      const { kept } = await undoMany(act);
      onUndone?.();
      return kept === 0 ? null : t('many.kept', kept, [numberWord(kept)]);
    };
    if (changed === 0) tell(more || t('many.none'), act);
    else setDone({ act, said: `${said(changed)} ${more}`.trim(), undo });
  };
  const say: DoneActs['say'] = (said, undo) => setDone({ act: crypto.randomUUID(), said, undo });
  const line =
    done === null ? null : done.undo === null ? (
      <p class="status" role="status">
        {done.said}
      </p>
    ) : (
      <UndoLine
        key={done.act}
        said={done.said}
        onUndo={async () => tell((await done.undo?.()) ?? null, done.act)}
        onOver={() => setDone((now) => (now?.act === done.act ? null : now))}
      />
    );
  return [line, { many, say }];
}
