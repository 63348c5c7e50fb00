import { browser } from 'wxt/browser';
import { announce, type Handlers, type Sender } from '../../lib/messages';
import { learnNamesOf, notesUnder, topicsByNote } from './former-ids';
import { closeLocalStorage } from './own-ports';
import { library } from './shelves';
import { draftAt, unsavedTexts } from './unsaved';

const changed = () => announce({ what: 'notes', tab: null });

/** Views hear of a change only after the write is durable. */
async function done<Value>(act: Promise<Value>): Promise<Value> {
  const value = await act;
  await changed();
  return value;
}

const nothing = async (act: Promise<void>): Promise<null> => {
  await done(act);
  return null;
};

/** Looks after the reader's own data when the browser starts, and after an install or update. */
export function followOwn(): void {
  closeLocalStorage();
  browser.runtime.onStartup.addListener(startOwn);
}

export function startOwn(): void {
  // What is wrong is kept, and told by `own.state`.
  void library.safety.start(Date.now()).catch(() => null);
}

export const noteHandlers: Pick<
  Handlers<'extension', Sender>,
  | 'note.list'
  | 'note.topics'
  | 'note.trash'
  | 'note.save'
  | 'note.remove'
  | 'note.restore'
  | 'note.many'
  | 'note.erase'
  | 'note.history'
  | 'note.all'
  | 'note.stage'
  | 'note.unstage'
  | 'note.preview'
  | 'note.import'
  | 'note.imported'
  | 'note.undo'
  | 'draft.get'
  | 'draft.list'
  | 'draft.set'
> = {
  'note.list': ({ keys }) => (keys === undefined ? library.notes.list({}) : notesUnder(keys)),
  'note.topics': async () => topicsByNote(await library.notes.list({})),
  'note.trash': () => library.notes.trash(),
  'note.history': ({ id }) => library.notes.history(id),
  'note.all': ({ from }) => library.notes.page(from),
  'note.save': async ({ note }) => {
    const saved = await done(library.notes.save(note));
    void learnNamesOf(saved).catch(() => null);
    return saved;
  },
  'note.remove': ({ id, at }) => nothing(library.notes.remove(id, at)),
  'note.restore': ({ id, at }) => nothing(library.notes.restore(id, at)),
  'note.many': (wanted) => done(library.changeMany(wanted)),
  'note.erase': ({ id }) => nothing(library.notes.erase(id)),
  'note.stage': async (part) => {
    await library.imports.stage(part);
    return null;
  },
  'note.unstage': async ({ act }) => {
    await library.imports.unstage(act);
    return null;
  },
  'note.preview': (wanted) => library.imports.preview(wanted),
  'note.import': (wanted) => done(library.imports.import(wanted)),
  'note.imported': () => library.imports.last(),
  'note.undo': ({ act, at }) => done(library.imports.undo(act, at)),
  'draft.get': ({ key, former }) => draftAt(key, former ?? []),
  'draft.list': unsavedTexts,
  'draft.set': async (draft) => {
    // Whoever types is not kept waiting for the views.
    if (await library.drafts.set(draft)) void announce({ what: 'drafts', tab: null });
    return null;
  },
};

export const ownHandlers: Pick<
  Handlers<'extension', Sender>,
  'keeping.state' | 'keeping.exported' | 'keeping.remind' | 'keeping.dismiss'
> = {
  'keeping.state': () => library.safety.state(),
  'keeping.exported': ({ at, seq }) => nothing(library.safety.exported(at, seq)),
  'keeping.remind': ({ remind }) => nothing(library.safety.remind(remind, Date.now())),
  'keeping.dismiss': () => nothing(library.safety.dismiss()),
};
