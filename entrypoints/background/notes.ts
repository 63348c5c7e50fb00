import { announce, type Handlers, type Sender } from '../../lib/messages';
import { library } from './shelves';

const changed = () => announce({ what: 'notes', tab: null });

/** Views hear of a change only after the write is durable. */
export const noteHandlers: Pick<
  Handlers<'extension', Sender>,
  'note.list' | 'note.save' | 'note.remove' | 'note.restore'
> = {
  'note.list': (filter) => library.notes.list(filter),
  'note.save': async ({ note }) => {
    const saved = await library.notes.save(note);
    await changed();
    return saved;
  },
  'note.remove': async ({ id, at }) => {
    await library.notes.remove(id, at);
    await changed();
    return null;
  },
  'note.restore': async ({ id, at }) => {
    await library.notes.restore(id, at);
    await changed();
    return null;
  },
};
