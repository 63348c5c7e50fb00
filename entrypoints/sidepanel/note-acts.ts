import type { NoteActs } from '../../components/notes';
import { ask, drafts } from '../../lib/messages';

/** Acts on notes; each tells the list to ask again once it is durable. */
export function noteActs(again: () => void): NoteActs {
  return {
    drafts,
    onEdit: async (note, { text, tags }) => {
      await ask('note.save', { note: { ...note, text, tags, updated: Date.now() } });
      again();
    },
    onRemove: async ({ id }) => {
      await ask('note.remove', { id, at: Date.now() });
      again();
    },
    onRestore: async ({ id }) => {
      await ask('note.restore', { id, at: Date.now() });
      again();
    },
    onHistory: ({ id }) => ask('note.history', { id }),
  };
}
