/** What an import makes of what is there: decided here, without a database, so that a preview cannot differ from it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formerState, united } from './history';
import { type KeptNote, type Note, type NoteVersion, withNamesOf } from './note';
import { isSame } from './same';

/** `merge`: by id, the newer state wins and the other becomes history. `add`: as new notes beside those that are there. */
export type ImportHow = 'merge' | 'add';

export type Merged = 'added' | 'updated' | 'trashed' | 'same' | 'inTrash' | 'older';

export interface Plan {
  counts: Record<Merged, number>;
  /** What is to be written, by id; notes that stay as they are do not appear. */
  writes: Map<string, KeptNote>;
}

/** Ids under which an import may write: what is there under them must be known to `planImport`. */
export function idsOf(notes: readonly KeptNote[], how: ImportHow): string[] {
  return [...new Set(notes.flatMap(({ note }) => (how === 'merge' ? [note.id] : [note.id, ...copyIds(note)])))];
}

/**
 * @param present what is there now, by id
 * @param at when it is imported: by that time a note is in the trash that was not there before
 */
export function planImport(options: {
  notes: readonly KeptNote[];
  present: ReadonlyMap<string, KeptNote>;
  how: ImportHow;
  at: number;
}): Plan {
  const { notes, present, how, at } = options;
  const writes = new Map<string, KeptNote>();
  const counts = { added: 0, updated: 0, trashed: 0, same: 0, inTrash: 0, older: 0 };
  const there = (id: string) => writes.get(id) ?? present.get(id);
  for (const incoming of notes) {
    const target = how === 'merge' ? incoming : beside(incoming, there);
    const here = there(target.note.id);
    const { as, kept } = merge(here, arriving(target, here, at));
    counts[as] += 1;
    if (kept !== null) writes.set(target.note.id, kept);
  }
  return { counts, writes };
}

/** The notes of several files as one: of two states under one id the newer stands, the other becomes history. */
export function joinNotes(files: readonly (readonly KeptNote[])[]): KeptNote[] {
  const joined = new Map<string, KeptNote>();
  for (const kept of files.flat()) {
    const { id } = kept.note;
    const here = joined.get(id);
    joined.set(id, here === undefined ? kept : (merge(here, kept).kept ?? here));
  }
  return [...joined.values()];
}

/** Under another id if its own is taken by something else; and where a copy of it is there already, that is it. */
function beside(incoming: KeptNote, there: (id: string) => KeptNote | undefined): KeptNote {
  const own = taking(incoming, incoming.note.id, there);
  if (own !== null) return own;
  const ids = copyIds(incoming.note);
  for (const id of ids) {
    const copy = taking(incoming, id, there);
    if (copy !== null) return copy;
  }
  return { ...incoming, note: { ...incoming.note, id: ids.at(-1) ?? incoming.note.id } };
}

/** Null where another note has this id. */
function taking(incoming: KeptNote, id: string, there: (id: string) => KeptNote | undefined): KeptNote | null {
  const present = there(id);
  const note = { ...incoming.note, id };
  if (present === undefined) return { ...incoming, note };
  return isSameContent(present.note, note) ? { ...incoming, note: present.note } : null;
}

const HASH_HEX = 30;
/** How often a copy can be edited here, and another copy of the same be made. */
const COPIES = 4;

/** What says the same gets the same ids, whichever import brings it. */
function copyIds(note: Note): string[] {
  const hash = bytesToHex(sha256(utf8ToBytes(JSON.stringify(contentOf(note))))).slice(0, HASH_HEX);
  return Array.from({ length: COPIES }, (_, nth) => `${hash}${String(nth).padStart(2, '0')}`);
}

/**
 * With the times that it gets here. None lies after the import: a clock was wrong, and such a note would win for ever.
 * The days in the trash begin with the import: nobody here could have used them. What is the same as here keeps the
 * times it has here, or the same file would never be done. No former state is newer than its note: of too many the oldest
 * go, and those of the reader would.
 */
function arriving(incoming: KeptNote, here: KeptNote | undefined, at: number): KeptNote {
  const { note } = incoming;
  const known = here !== undefined && isSameContent(here.note, note) ? here.note : null;
  const created = note.created <= at ? note.created : (known?.created ?? at);
  const updated = note.updated <= at ? note.updated : (known?.updated ?? at);
  const deleted = note.deleted === null ? null : (known?.deleted ?? at);
  return {
    note: { ...note, created, updated, deleted },
    versions: formerTo(updated, incoming.versions, here?.versions),
  };
}

/** Those that are dated after it come right before it, in their order: of states of one time, any could be the oldest. */
function formerTo(updated: number, versions: readonly NoteVersion[], here: readonly NoteVersion[] = []): NoteVersion[] {
  const late = versions.filter((each) => each.updated > updated).toSorted((a, b) => a.updated - b.updated);
  return versions.map((version) => {
    if (version.updated <= updated) return version;
    const known = here.find((each) => isSame({ ...each, updated }, { ...version, updated }));
    return known ?? { ...version, updated: Math.max(0, updated - late.length + late.indexOf(version)) };
  });
}

const isSameContent = (a: Note, b: Note): boolean => isSame(contentOf(a), contentOf(b));

/** All but the times, and but for what a library adds by itself. */
const contentOf = ({ created: _created, updated: _updated, deleted, ...rest }: Note) => ({
  ...rest,
  subject: withoutAlso(rest.subject),
  isDeleted: deleted !== null,
});

function withoutAlso(subject: Note['subject']): Note['subject'] {
  if (subject?.kind !== 'topic') return subject;
  const { also: _also, ...said } = subject;
  return said;
}

/** `kept` is null where nothing is to be written. */
function merge(present: KeptNote | undefined, incoming: KeptNote): { as: Merged; kept: KeptNote | null } {
  if (present === undefined) {
    // Nobody finds it among the notes: what lay in the trash where it comes from lies in the trash here.
    const as = incoming.note.deleted === null ? 'added' : 'trashed';
    return { as, kept: { ...incoming, versions: united(incoming.versions, []) } };
  }
  const isNewer = incoming.note.updated > present.note.updated;
  const [winner, loser] = isNewer ? [incoming.note, present.note] : [present.note, incoming.note];
  const versions = historyOf({ winner, loser, versions: [present.versions, incoming.versions] });
  const kept = { note: withNamesOf(winner, loser), versions };
  if (isSame(kept, present)) {
    const isGone = present.note.deleted !== null && incoming.note.deleted === null;
    return { as: isGone ? 'inTrash' : 'same', kept: null };
  }
  return { as: kindOf({ present: present.note, incoming: incoming.note, isNewer }), kept };
}

/** Where only the history grows, what comes is older states. */
function kindOf({ present, incoming, isNewer }: { present: Note; incoming: Note; isNewer: boolean }): Merged {
  if (!isNewer) return 'older';
  return present.deleted === null && incoming.deleted !== null ? 'trashed' : 'updated';
}

function historyOf(options: { winner: Note; loser: Note; versions: [KeptNote['versions'], KeptNote['versions']] }) {
  const { winner, loser, versions } = options;
  const former = formerState(loser, winner);
  const both = united(...versions);
  return former === null ? both : united(both, [former], former);
}
