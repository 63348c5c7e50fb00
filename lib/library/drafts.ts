/**
 * Texts begun and not saved. Two fields may write under one key, in two windows or one after the other: what one of
 * them never saw is not covered by what it writes, but kept beside it.
 */
import { draftKeyOfNote, draftKeysOn, isSame, type Note } from '../notes';
import type { OwnConnection } from './own-connection';
import { type DraftAbout, type DraftRow, type DraftState, type NoteRow, noteOf, type OwnTables } from './own-database';

export interface Draft extends DraftState {
  /** What a note of it would be on. Earlier versions did not say. */
  about?: DraftAbout;
  /** What else was left under this key and is not part of this text: another field wrote it. Newest first. */
  others: DraftState[];
}

/** What a field writes. Both `text` and `tags` empty: it was saved or given up. */
export interface DraftWrite extends DraftState {
  key: string;
  /**
   * `at` of the state that this one follows: the one that was loaded, or that this field wrote last; null if none.
   * Undefined for a key that has one writer: what it writes last counts.
   */
  base?: number | null | undefined;
  /** What that state said: two fields may write in the same millisecond, and each follows its own. */
  was?: { text: string; tags: string[] } | null | undefined;
  /** What a note of it would be on. */
  about?: DraftAbout | undefined;
  /** With an empty one: what was saved or given up. */
  of?: { text: string; tags: string[] } | null | undefined;
}

/** A text with what is needed to make a note of it. */
export interface UnsavedText extends DraftState {
  key: string;
  about: DraftAbout | null;
  /** The note of which it is a change, as that stands now. */
  note: Note | null;
}

export interface DraftStore {
  /** @param former keys that what belongs here may lie under: it is brought here */
  get(key: string, former?: readonly string[]): Promise<Draft | null>;
  /**
   * Every text that was begun and not saved, newest first. Of the changes of one note the newest: its field shows the
   * others. Without those of a note in the trash, with which they come back.
   */
  list(): Promise<UnsavedText[]>;
  /**
   * Resolves when it is durable, to whether the list may be longer or shorter by it. The same again, or a state that was
   * followed by another, changes nothing.
   */
  set(draft: DraftWrite): Promise<boolean>;
  /** Clears away what was forgotten long ago. */
  purge(at: number): Promise<void>;
}

/** A message sent again by a view whose worker died comes within seconds. */
const FORGOTTEN_MS = 86_400_000;
/** States that are known to have been followed by another. A field writes five in a second. */
const PAST = 20;
const MOST_OTHERS = 20;

/** Keys of edits, and of selected words that somebody is about to write on. */
const EDITS = draftKeyOfNote('');
const QUOTES = 'quote-of:';

export function draftStore(connection: OwnConnection, now: () => number): DraftStore {
  /** What lies under the former keys goes to this one, in one act. */
  const gather = (key: string, former: readonly string[]): Promise<DraftRow | undefined> =>
    connection.write({
      what: 'The draft',
      tables: ['drafts'],
      run: async ({ drafts }) => {
        const [here, ...moved] = await drafts.bulkGet([key, ...former]);
        const row = gathered(key, here, moved);
        if (row === here || row === undefined) return here;
        await drafts.put(row);
        for (const each of moved) if (each !== undefined) await drafts.put(forgotten(each));
        return row;
      },
    });

  return {
    get: async (key, former = []) => {
      const rows = await connection.read({
        what: 'The draft',
        tables: ['drafts'],
        run: (tables) => tables.drafts.bulkGet([key, ...former]),
      });
      const [here, ...moved] = rows;
      const found = gathered(key, here, moved);
      // Where nothing can be written, what was left is read all the same.
      const row = found === here ? here : await gather(key, former).catch(() => found);
      const [first, ...others] = apartIn(row);
      if (first === undefined) return null;
      const about = row?.about;
      return { ...first, ...(about && { about }), others };
    },
    list: () =>
      connection.read({
        what: 'The drafts',
        tables: ['drafts', 'notes'],
        run: async (tables) => {
          const rows = await tables.drafts.filter((row) => !isEmpty(row) && !row.key.startsWith(QUOTES)).toArray();
          const edited = rows.map(({ key }) => (key.startsWith(EDITS) ? key.slice(EDITS.length) : ''));
          const notes = await tables.notes.bulkGet(edited);
          return rows.flatMap((row, at) => unsavedIn(row, notes[at])).sort((a, b) => b.at - a.at);
        },
      }),
    set: (draft) =>
      connection.write({
        what: 'The draft',
        tables: ['drafts'],
        carries: draft,
        run: async (tables) => {
          const before = await tables.drafts.get(draft.key);
          const row = followed(before, draft, now());
          if (row === null) return false;
          await tables.drafts.put(row);
          return listedOf(before) !== listedOf(row);
        },
      }),
    purge: (at) =>
      connection.write({
        what: 'The drafts',
        tables: ['drafts'],
        run: async (tables) => {
          const old = tables.drafts.where('at').below(at - FORGOTTEN_MS);
          await old.filter(isEmpty).delete();
        },
      }),
  };
}

/** Notes go without the reader's asking: edits of them that were not saved stay, as texts begun where the notes were. */
export async function leaveEdits({ drafts }: OwnTables, gone: readonly NoteRow[]): Promise<void> {
  const rows = await drafts.bulkGet(gone.map(({ id }) => draftKeyOfNote(id)));
  for (const [index, edited] of gone.entries()) {
    const [row, note] = [rows[index], noteOf(edited)];
    if (row === undefined) continue;
    const [first, ...others] = unsaidIn(row, note);
    if (first === undefined) await drafts.delete(row.key);
    else await drafts.put({ ...row, ...first, others, about: { subject: note.subject, page: note.page } });
  }
}

/** A text that has become a note is begun no more: its field may be gone before it hears of that. */
export async function leaveSaved({ drafts }: OwnTables, note: Note): Promise<void> {
  const row = await drafts.get(draftKeysOn(note.subject, note.page).key);
  if (row === undefined) return;
  const isSaid = ({ text, tags }: DraftState) => saysSame({ text: text.trim(), tags }, note);
  const states = statesOf(row);
  const gone = states.filter(isSaid);
  if (gone.length === 0) return;
  const [first, ...others] = states.filter((each) => !isSaid(each));
  const past = [...(row.past ?? []), ...gone.map(({ at }) => at)].slice(-PAST);
  await drafts.put(first === undefined ? { ...forgotten(row), past } : { ...row, ...first, others, past });
}

const isEmpty = ({ text, tags = [] }: Pick<DraftRow, 'text' | 'tags'>): boolean => text === '' && tags.length === 0;

/** All that lies there, what stands first; nothing if it was forgotten. */
function statesOf(row: DraftRow | undefined): DraftState[] {
  if (row === undefined || isEmpty(row)) return [];
  const { text, tags = [], at, edits = null, others = [] } = row;
  return [{ text, tags, at, edits }, ...others];
}

/** The row of a key with what lies under its former ones, what stands here first; the same row where that is nothing. */
function gathered(
  key: string,
  here: DraftRow | undefined,
  moved: readonly (DraftRow | undefined)[],
): DraftRow | undefined {
  const [stands, ...beside] = statesOf(here);
  const rest = [...beside, ...moved.flatMap(statesOf)].sort((a, b) => b.at - a.at);
  const [first, ...others] = stands === undefined ? rest : [stands, ...rest];
  if (first === undefined || moved.every((each) => statesOf(each).length === 0)) return here;
  const about = [here, ...moved].find((each) => each?.about !== undefined)?.about;
  const past = (here?.past ?? []).slice(-PAST);
  return { key, ...first, others: atMost(MOST_OTHERS, others), past, ...(about && { about }) };
}

/** What lies there after the write; null if it changes nothing. */
function followed(row: DraftRow | undefined, draft: DraftWrite, now: number): DraftRow | null {
  const { key, text, tags, at, base, was = null, edits, of = null } = draft;
  const about = draft.about ?? row?.about;
  const place = { key, ...(about && { about }) };
  // Dated in the future by a wrong clock, it is not newer than what is typed now.
  const isOlder = row !== undefined && row.at > at && row.at <= now;
  const states = statesOf(row);
  const follows = states.find((each) => each.at === base && (was === null || saysSame(each, was)));
  // A state that has been followed is sent again; not so what follows one that stands.
  const isPast = row?.past?.includes(at) === true && (was === null || follows === undefined);
  if (isPast || (isOlder && base === undefined)) return null;
  const state = { text, tags, at, edits };
  const [stands] = states;
  const unseen = base === undefined ? states.slice(1) : states.filter((each) => each !== follows);
  let kept: DraftState[];
  if (isEmpty(draft)) {
    kept = base === undefined ? [] : unseen.filter((each) => of === null || !saysSame(each, of));
  } else {
    const apart = unseen.filter((each) => !isSame(each, state));
    const isLate = isOlder && stands !== undefined && apart.includes(stands);
    kept = isLate ? [stands, state, ...apart.slice(1)] : [state, ...apart];
  }
  const gone = states.filter((each) => !kept.some((other) => isSame(other, each))).map((each) => each.at);
  const past = [...(row?.past ?? []), ...(typeof base === 'number' ? [base] : []), ...gone].slice(-PAST);
  const [first = state, ...others] = kept;
  return { ...place, ...first, others: atMost(MOST_OTHERS, others), past };
}

/** Nothing is left out: what would be too many is one text. */
function atMost(most: number, states: DraftState[]): DraftState[] {
  const [first, ...more] = states.slice(most - 1);
  if (first === undefined || more.length === 0) return states;
  const text = [first, ...more].map((each) => each.text).join('\n\n');
  const tags = [...new Set([first, ...more].flatMap((each) => each.tags))];
  return [...states.slice(0, most - 1), { ...first, text, tags }];
}

/** A text that is sent there again does not come back. */
const forgotten = ({ key, at, past = [] }: DraftRow): DraftRow => ({
  key,
  text: '',
  tags: [],
  at,
  others: [],
  past: [...past, at].slice(-PAST),
});

function unsavedIn(row: DraftRow, edited: NoteRow | undefined): UnsavedText[] {
  if (edited !== undefined) return changesIn(row, noteOf(edited));
  const { key, about = null } = row;
  return apartIn(row).map((state) => ({ key, about, note: null, ...state }));
}

/** What is not read in the first of them anyway. */
function apartIn(row: DraftRow | undefined): DraftState[] {
  const [first, ...others] = statesOf(row);
  return first === undefined ? [] : [first, ...others.filter((each) => !covers(first, each))];
}

/** As many texts as the list has of it, or more: of the changes of a note it has one. */
const listedOf = (row: DraftRow | undefined): number => (row?.key.startsWith(QUOTES) ? 0 : apartIn(row).length);

function changesIn(row: DraftRow, note: Note): UnsavedText[] {
  const [first] = note.deleted === null ? unsaidIn(row, note) : [];
  const { subject, page } = note;
  return first === undefined ? [] : [{ key: row.key, about: { subject, page }, note, ...first }];
}

/** What the note says already was saved, by a window that could not tell any more. */
const unsaidIn = (row: DraftRow, note: Note): DraftState[] =>
  statesOf(row).filter(({ text, tags }) => !saysSame({ text: text.trim(), tags }, note));

const saysSame = (a: Pick<DraftState, 'text' | 'tags'>, b: Pick<DraftState, 'text' | 'tags'>): boolean =>
  a.text === b.text && isSame(a.tags, b.tags);

/** Nothing of `b` is missed where `a` is read. */
const covers = (a: DraftState, b: DraftState): boolean =>
  a.text.includes(b.text) && b.tags.every((tag) => a.tags.includes(tag));
