/** Notes and drafts as our own pages reach them: each act resolves once the background has it on the disk. */
import type { ImportResult, LastImport, ManyResult, UnsavedText } from '../library';
import {
  draftKeyOfNote,
  draftKeysOn,
  type ImportHow,
  type KeptNote,
  type ManyChange,
  type Note,
  type NoteKey,
  type NoteSubject,
  type NoteVersion,
  newestFirst,
} from '../notes';
import { MessageError } from './failure';
import { NOTING_CAPS } from './noting';
import { isPrivateWindow } from './panel';
import { ask, onChange } from './transport';
import { isUnkept, keepOrHold, release, saysSame, tryAgain, type Unkept, unfollowed, unkeptTexts } from './unkept';

type Written = Pick<Note, 'text' | 'tags'>;

/** A text that was left under a key. */
export interface LeftText extends Written {
  at: number;
  /** Of an edit: the note's `updated` when it began. Where the note is newer by now, the reader is to choose. */
  edits: number | null;
  /** Why it could not be kept, where it is in this page of ours alone. */
  failed?: unknown;
}

/** What a note of a text would be on. */
type About = Pick<Note, 'subject' | 'page'>;

export interface FoundDraft extends LeftText {
  /** Where it was begun, where that is known. */
  about?: About;
  /** Texts that other fields left under the same key; newest first. */
  others: LeftText[];
}

/** One field's hold on the texts under a key: what was never shown in it, it never covers. */
export interface DraftField {
  /** What was left there, or null. @throws MessageError */
  load(): Promise<FoundDraft | null>;
  /** It is shown in the field now: what is kept next takes its place. */
  adopt(shown: LeftText): void;
  /** A note of what is kept from now on would be on this. */
  move(about: About): void;
  /**
   * Keeps what is written now in place of what was adopted or kept before. Where that fails, this page of ours holds it,
   * and tries again. @throws MessageError
   */
  keep(written: Written): Promise<void>;
  /** The note has been changed elsewhere, and the reader has seen it: what is kept from now on is an edit of that. */
  follow(note: Pick<Note, 'updated'>): void;
  /** After this was saved or given up. Others stay, but for those that say the same. @throws MessageError */
  forget(written: Written): Promise<void>;
  /** The reader does not want this other text. @throws MessageError */
  drop(other: LeftText): Promise<void>;
}

/** Where a field's text is kept. */
export interface DraftSpot {
  key: string;
  /** Keys under which it may lie since an earlier version. */
  former?: string[] | undefined;
  /** What a note of it would be on. */
  about?: About | undefined;
  /** The note that is edited, as it now is. */
  note?: Pick<Note, 'updated'> | undefined;
  /** What could not be kept at first is kept now. */
  onKept?: (() => void) | undefined;
}

const sendDraft = (body: Unkept['body']) => ask('draft.set', body);

function draftField({ key, former = [], about, note, onKept }: DraftSpot): DraftField {
  let place = about;
  let base: number | null = null;
  /** What the base says. */
  let was: Written | null = null;
  /** What the base is, where this field holds it. */
  let own: Unkept | null = null;
  let edits = note?.updated ?? null;
  let last = 0;
  const next = () => {
    last = Math.max(Date.now(), last + 1);
    return last;
  };
  /** What could not be kept is followed by nothing: the next one follows what is there. */
  const followed = (): { base: number | null; was: Written | null } => {
    if (own === null || !isUnkept(own) || own.sending !== null) return { base, was };
    return { base: own.body.base ?? null, was: own.body.was ?? null };
  };
  const clear = (at: number, { text, tags }: Written, over: ReturnType<typeof followed>) =>
    ask('draft.set', { key, text: '', tags: [], at, ...over, of: { text, tags }, edits });
  return {
    load: async () => {
      const texts = unkeptTexts(key);
      if (texts.length > 0) await tryAgain(texts);
      try {
        return withUnkept(await ask('draft.get', { key, former }), unkeptTexts(key));
      } catch (error) {
        const found = withUnkept(null, unkeptTexts(key));
        if (found === null) throw error;
        return found;
      }
    },
    adopt: (shown) => {
      own = unkeptOf(key, shown);
      if (own !== null) own.onKept = onKept;
      base = shown.at;
      was = { text: shown.text, tags: shown.tags };
      edits = shown.edits ?? edits;
    },
    move: (to) => {
      place = to;
    },
    keep: async ({ text, tags }) => {
      const same = unkeptTexts(key).find(({ body }) => saysSame(body, { text, tags }));
      const body = same?.body ?? { key, text, tags, at: next(), ...followed() };
      for (const each of [own, same]) if (each) release(each);
      own = { body: { ...body, edits, ...(place && { about: place }) }, sending: null, onKept };
      [base, was] = [body.at, { text, tags }];
      await keepOrHold(own, sendDraft);
    },
    follow: ({ updated }) => {
      edits = updated;
    },
    forget: async (written) => {
      const over = followed();
      for (const each of unkeptTexts(key)) if (each === own || saysSame(each.body, written)) release(each);
      [base, was, own] = [null, null, null];
      await clear(next(), written, over);
    },
    drop: async (other) => {
      const unkept = unkeptOf(key, other);
      const over = unkept?.body ?? { base: other.at, was: other };
      const holdAgain = unkept && release(unkept);
      const { base = null, was = null } = over;
      try {
        await clear(next(), other, { base, was: was && { text: was.text, tags: was.tags } });
      } catch (error) {
        holdAgain?.();
        throw error;
      }
    },
  };
}

const unkeptOf = (key: string, shown: LeftText): Unkept | null =>
  unkeptTexts(key).find(({ body }) => body.at === shown.at && saysSame(body, shown)) ?? null;

const leftOf = ({ body: { text, tags, at, edits }, failed }: Unkept): LeftText => ({ text, tags, at, edits, failed });

/** What was found, with what could not be kept before it. */
function withUnkept(found: FoundDraft | null, texts: readonly Unkept[]): FoundDraft | null {
  const [newest] = texts;
  if (newest === undefined) return found;
  const { others = [], about, ...stands } = found ?? {};
  const states = 'at' in stands ? [stands, ...others] : others;
  const [first, ...more] = [...texts.map(leftOf), ...unfollowed(states, texts)];
  const place = newest.body.about ?? about;
  return first === undefined ? null : { ...first, ...(place && { about: place }), others: more };
}

export const drafts = {
  /** For a field that a reader types in, opened anew with each field. */
  open: draftField,
  /** For a note begun on this subject, or on this page alone. */
  on: (subject: NoteSubject | null, page: Note['page']): Omit<DraftSpot, 'note'> => ({
    ...draftKeysOn(subject, page),
    about: { subject, page },
  }),
  /** The key for an edit of this note. */
  keyOf: ({ id }: Pick<Note, 'id'>): string => draftKeyOfNote(id),
  /** What was left under this key, or null. @throws MessageError */
  load: (key: string): Promise<FoundDraft | null> => ask('draft.get', { key }),
  /** For a key with one writer: what it keeps last counts. Null forgets it. @throws MessageError */
  keep: (key: string, draft: Written | null): Promise<null> =>
    ask('draft.set', { key, text: draft?.text ?? '', tags: draft?.tags ?? [], at: Date.now(), edits: null }),
};

/** A card may have more keys than one question may name. */
async function listNotes(keys: readonly NoteKey[]): Promise<Note[]> {
  const questions: Promise<Note[]>[] = [];
  for (let from = 0; from < keys.length; from += NOTING_CAPS.keys)
    questions.push(ask('note.list', { keys: keys.slice(from, from + NOTING_CAPS.keys) }));
  // A note with keys in two of them comes twice.
  const byId = new Map((await Promise.all(questions)).flat().map((note) => [note.id, note]));
  return [...byId.values()].sort(newestFirst);
}

export const notes = {
  drafts,
  isPrivate: isPrivateWindow,
  /** Those with any of these keys, newest first. @throws MessageError */
  list: listNotes,
  onSave: (note: Note): Promise<Note> => ask('note.save', { note }),
  /** `quote`: it is tied to these words from now on; what it was tied to becomes history. */
  onEdit: async (note: Note, { text, tags, quote }: Written & Pick<NoteVersion, 'quote'>): Promise<void> => {
    const subject = quote === undefined ? note.subject : { kind: 'quote' as const, quote };
    await ask('note.save', { note: { ...note, text, tags, subject, updated: Date.now() } });
  },
  onRemove: async ({ id }: Note): Promise<void> => {
    await ask('note.remove', { id, at: Date.now() });
  },
  onRestore: async ({ id }: Note): Promise<void> => {
    await ask('note.restore', { id, at: Date.now() });
  },
  onHistory: ({ id }: Note): Promise<NoteVersion[]> => ask('note.history', { id }),
  /** Whatever it is on by now. */
  isThere: async ({ id }: Note): Promise<boolean> => (await ask('note.list', {})).some((each) => each.id === id),
  /** Hears of every change, from this window or another. Returns how to stop. */
  onChanged: (listener: () => void): (() => void) => onChange(({ what }) => void (what === 'notes' && listener())),
};

/** Texts that were begun and not saved, wherever. */
export const unsaved = {
  /** Newest first; with those that could not be kept, but for edits of notes. @throws MessageError */
  list: async (): Promise<UnsavedText[]> => {
    if (unkeptTexts().length > 0) await tryAgain();
    const listed = await ask('draft.list', {});
    const texts = unkeptTexts().filter(({ body }) => !body.key.startsWith(draftKeyOfNote('')));
    const isThere = (each: UnsavedText) => {
      const here = texts.filter(({ body }) => body.key === each.key);
      return unfollowed([each], here).length > 0;
    };
    return [...texts.map(unsavedOf), ...listed.filter(isThere)].sort((a, b) => b.at - a.at);
  },
  /** It becomes a note. `id`: the same until it is, so that a second try writes no second one. @throws MessageError */
  onSave: async ({ key, about, ...left }: UnsavedText, id: string): Promise<void> => {
    const now = Date.now();
    const { subject, page } = about ?? NOWHERE;
    const { text, tags } = left;
    await ask('note.save', {
      note: { id, text: text.trim(), tags, subject, page, created: now, updated: now, deleted: null },
    });
    await draftField({ key }).drop(left);
  },
  /** @throws MessageError */
  onDrop: ({ key, ...left }: UnsavedText): Promise<void> => draftField({ key }).drop(left),
  /** It is wanted after all. @throws MessageError */
  onRestore: ({ key, about, edits, ...left }: UnsavedText): Promise<void> =>
    draftField({
      key,
      about: about ?? undefined,
      note: edits === null ? undefined : { updated: edits },
    }).keep(left),
};

const unsavedOf = ({ body: { key, text, tags, at, edits, about } }: Unkept): UnsavedText => ({
  ...{ key, text, tags, at, edits },
  about: about ?? null,
  note: null,
});

const NOWHERE: About = { subject: null, page: null };

/**
 * One change to many notes, or (null) to all of them with those in the trash.
 * @param act an id for the change, by which `undoMany` takes it back
 * @throws MessageError
 */
export const changeMany = (act: string, ids: readonly string[] | null, change: ManyChange): Promise<ManyResult> =>
  ask('note.many', { act, at: Date.now(), ids: ids && [...ids], change });

/** All is as before; `kept`: notes that were changed since stay as they are. @throws MessageError */
export const undoMany = async (act: string): Promise<{ kept: number }> => ask('note.undo', { act, at: Date.now() });

/** Every note with its history, the deleted ones too, the last changed last: what a backup holds. @throws MessageError */
export async function allNotes(): Promise<KeptNote[]> {
  const all: KeptNote[] = [];
  let from: string | null = null;
  do {
    const page: { notes: KeptNote[]; next: string | null } = await ask('note.all', { from });
    all.push(...page.notes);
    from = page.next;
  } while (from !== null);
  return all.sort((a, b) => a.note.updated - b.note.updated);
}

/**
 * What an import of these would do. Writes nothing.
 * @param act an id for these notes; the import of them has the same
 * @throws MessageError
 */
export const previewImport = (act: string, notes: readonly KeptNote[], how: ImportHow): Promise<ImportResult> =>
  staged(act, notes, (parts) => ask('note.preview', { act, parts, how }));

/** All of them or none. The same act again says what it did the first time. @throws MessageError */
export const importNotes = (act: string, notes: readonly KeptNote[], how: ImportHow): Promise<ImportResult> => {
  const at = Date.now();
  return staged(act, notes, (parts) => ask('note.import', { act, at, parts, how }));
};

/** What was previewed will not be imported: nothing of it stays on the disk. @throws MessageError */
export const dropImport = (act: string): Promise<null> => ask('note.unstage', { act });

/** The last import that can be taken back, or null. @throws MessageError */
export const lastImport = (): Promise<LastImport | null> => ask('note.imported', {});

/** Notes that were changed after the import stay as they are. @throws MessageError */
export const undoImport = (act: string): Promise<{ undone: number; kept: number }> =>
  ask('note.undo', { act, at: Date.now() });

/** Sends the notes ahead, in parts that one message can hold, unless they are there. Where it fails, nothing of them stays. */
async function staged<Value>(
  act: string,
  notes: readonly KeptNote[],
  run: (parts: number) => Promise<Value>,
): Promise<Value> {
  const parts = partsOf(notes);
  const isMissing = (error: unknown) => error instanceof MessageError && error.code === 'not-found';
  const sendAll = async () => {
    for (const [index, part] of parts.entries()) await ask('note.stage', { act, index, notes: part });
    return await run(parts.length);
  };
  try {
    return await run(parts.length).catch((error) => (isMissing(error) ? sendAll() : Promise.reject(error)));
  } catch (error) {
    await dropImport(act).catch(() => null);
    throw error;
  }
}

/** Characters in one message: Chromium refuses 64 MiB, and a character can take six bytes. */
const PART_CHARS = 4_000_000;

function partsOf(notes: readonly KeptNote[]): KeptNote[][] {
  const parts: KeptNote[][] = [];
  let room = 0;
  for (const note of notes) {
    const last = parts.at(-1);
    if (last === undefined || room <= 0 || last.length >= NOTING_CAPS.part) {
      parts.push([note]);
      room = PART_CHARS;
    } else last.push(note);
    room -= JSON.stringify(note).length;
  }
  return parts;
}
