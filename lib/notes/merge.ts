/** What an import makes of what is there: decided here, without a database, so that a preview cannot differ from it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { formerState, united } from './history';
import type { KeptNote, Note } from './note';
import { isSame } from './same';

/** `merge`: by id, the newer state wins and the other becomes history. `add`: as new notes beside those that are there. */
export type ImportHow = 'merge' | 'add';

export type Merged = 'added' | 'updated' | 'same' | 'older';

export interface Plan {
  counts: Record<Merged, number>;
  /** What is to be written, by id; notes that stay as they are do not appear. */
  writes: Map<string, KeptNote>;
}

/** Ids under which an import may write: what is there under them must be known to `planImport`. */
export function idsOf(notes: readonly KeptNote[], how: ImportHow, act: string): string[] {
  const own = notes.map(({ note }) => note.id);
  return [...new Set(how === 'merge' ? own : [...own, ...own.map((id) => copyId(act, id))])];
}

/** @param present what is there now, by id */
export function planImport(options: {
  notes: readonly KeptNote[];
  present: ReadonlyMap<string, KeptNote>;
  how: ImportHow;
  act: string;
}): Plan {
  const { notes, present, how, act } = options;
  const writes = new Map<string, KeptNote>();
  const counts = { added: 0, updated: 0, same: 0, older: 0 };
  const there = (id: string) => writes.get(id) ?? present.get(id);
  for (const incoming of notes) {
    const target = how === 'merge' ? incoming : beside(incoming, there, act);
    const { as, kept } = merge(there(target.note.id), target);
    counts[as] += 1;
    if (kept !== null) writes.set(target.note.id, kept);
  }
  return { counts, writes };
}

/** Under another id if its own is taken by something else. The same act makes the same id. */
function beside(incoming: KeptNote, there: (id: string) => KeptNote | undefined, act: string): KeptNote {
  const present = there(incoming.note.id);
  if (present === undefined || isSame(present.note, incoming.note)) return incoming;
  return { ...incoming, note: { ...incoming.note, id: copyId(act, incoming.note.id) } };
}

const ID_HEX = 32;
const copyId = (act: string, id: string): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([act, id])))).slice(0, ID_HEX);

/** `kept` is null where nothing is to be written. */
function merge(present: KeptNote | undefined, incoming: KeptNote): { as: Merged; kept: KeptNote | null } {
  if (present === undefined) return { as: 'added', kept: { ...incoming, versions: united(incoming.versions, []) } };
  const isNewer = incoming.note.updated > present.note.updated;
  const [winner, loser] = isNewer ? [incoming.note, present.note] : [present.note, incoming.note];
  const versions = historyOf({ winner, loser, versions: [present.versions, incoming.versions] });
  const kept = { note: winner, versions };
  const as = isSame(present.note, incoming.note) ? 'same' : isNewer ? 'updated' : 'older';
  return { as, kept: isSame(kept, present) ? null : kept };
}

function historyOf(options: { winner: Note; loser: Note; versions: [KeptNote['versions'], KeptNote['versions']] }) {
  const { winner, loser, versions } = options;
  const former = formerState(loser, winner);
  const both = united(...versions);
  return former === null ? both : united(both, [former], former);
}
