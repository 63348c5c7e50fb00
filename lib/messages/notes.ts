/** Notes and drafts as our own pages reach them: each act resolves once the background has it on the disk. */
import type { Note, NoteKey, NoteVersion } from '../notes';
import { ask, onChange } from './transport';

type Written = Pick<Note, 'text' | 'tags'>;

export const drafts = {
  /** What was left under this key, or null. @throws MessageError */
  load: async (key: string): Promise<Written | null> => {
    const kept = await ask('draft.get', { key });
    return kept === null ? null : { text: kept.text, tags: kept.tags };
  },
  /** Null forgets it. @throws MessageError */
  keep: (key: string, draft: Written | null): Promise<null> =>
    ask('draft.set', { key, text: draft?.text ?? '', tags: draft?.tags ?? [], at: Date.now() }),
};

export const notes = {
  drafts,
  /** Newest first. */
  list: (keys: NoteKey[]): Promise<Note[]> => ask('note.list', { keys }),
  onSave: (note: Note): Promise<Note> => ask('note.save', { note }),
  onEdit: async (note: Note, { text, tags }: Written): Promise<void> => {
    await ask('note.save', { note: { ...note, text, tags, updated: Date.now() } });
  },
  onRemove: async ({ id }: Note): Promise<void> => {
    await ask('note.remove', { id, at: Date.now() });
  },
  onRestore: async ({ id }: Note): Promise<void> => {
    await ask('note.restore', { id, at: Date.now() });
  },
  onHistory: ({ id }: Note): Promise<NoteVersion[]> => ask('note.history', { id }),
  /** Hears of every change, from this window or another. Returns how to stop. */
  onChanged: (listener: () => void): (() => void) => onChange(({ what }) => void (what === 'notes' && listener())),
};
