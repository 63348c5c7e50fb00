import { type Cursor, canonicalForm, HASH_SEED, readGap, readToken } from './canonical';
import { characterTables } from './characters';
import {
  ANY,
  allocate,
  CAPITALISED,
  DOTTED,
  ESCAPE,
  EXACT,
  FROM_LOWER,
  HAS_LOWER,
  homeSlot,
  type Index,
  keyOf,
  LAST,
  MODE_MASK,
  MORE,
  seal,
  slotOf,
  VALUE_SHIFT,
} from './format';
import type { LexiconEntry } from './mention';

/** Slots stay a third empty: a miss then looks at about two of them. */
const LOAD = 0.66;
const MODES = { exact: EXACT, capitalised: CAPITALISED, any: ANY } as const;

interface Prepared {
  text: string;
  topic: number;
  mode: number;
  /** Hash of the text up to the end of each token; the last one is the whole name's. */
  hashes: number[];
  fromLower: boolean;
}

/**
 * Compiles forms into one buffer that `openLexicon` reads without parsing. A form without a letter or digit is left
 * out. Where two forms are the same to the reader, `exact` beats `capitalised` beats `any`, then the earlier entry.
 */
export function buildLexicon(entries: readonly LexiconEntry[]): ArrayBuffer {
  const prepared = entries.map(prepare).filter((entry) => entry.text !== '');
  const hashes = distinct(prepared);
  const alphabet = commonUnits(prepared);
  const code = new Map(alphabet.map((unit, at) => [unit, at]));
  const pool = prepared.reduce((bytes, { text }) => bytes + encodedLength(text, code), 0);
  const index = allocate({
    slots: Math.max(4, Math.ceil(hashes.length / LOAD)),
    records: prepared.length,
    alphabet: alphabet.length,
    pool,
    flags: prepared.some((entry) => entry.fromLower) ? HAS_LOWER : 0,
  });
  index.units.set(alphabet);
  for (const hash of hashes) index.keys[freeSlot(index, hash)] = hash;
  writeRecords(index, prepared, code);
  return seal(index);
}

function prepare(entry: LexiconEntry): Prepared {
  const tables = characterTables();
  const { text, dotted } = canonicalForm(entry.form, tables);
  const mode = MODES[entry.match];
  const startsLower = tables.lower[text.charCodeAt(0)] === 1;
  const hashes: number[] = [];
  const cursor: Cursor = { at: 0, hash: HASH_SEED };
  while (cursor.at < text.length) {
    readToken(text, cursor, tables);
    hashes.push(keyOf(cursor.hash));
    if (!readGap(text, cursor, tables)) break;
  }
  return {
    text,
    topic: entry.topic,
    mode: dotted ? mode | DOTTED : mode,
    hashes,
    fromLower: mode === ANY || (mode === EXACT && startsLower),
  };
}

function distinct(prepared: readonly Prepared[]): number[] {
  return [...new Set(prepared.flatMap((entry) => entry.hashes))];
}

function freeSlot({ keys, slots }: Index, hash: number): number {
  let slot = homeSlot(hash, slots);
  while (keys[slot] !== 0) slot = slot + 1 === slots ? 0 : slot + 1;
  return slot;
}

/** Flags on every prefix; records side by side per slot, in the order in which they are tried. */
function writeRecords(index: Index, prepared: readonly Prepared[], code: ReadonlyMap<number, number>): void {
  const placed = prepared.map((entry, order) => {
    const slots = entry.hashes.map((hash) => slotOf(index, hash));
    for (const slot of slots.slice(0, -1)) index.values[slot] = (index.values[slot] ?? 0) | MORE;
    const first = slots[0] ?? 0;
    if (entry.fromLower) index.values[first] = (index.values[first] ?? 0) | FROM_LOWER;
    return { entry, order, slot: slots.at(-1) ?? 0 };
  });
  placed.sort((a, b) => a.slot - b.slot || rank(a.entry) - rank(b.entry) || a.order - b.order);
  let byte = 0;
  placed.forEach(({ entry, slot }, at) => {
    const value = index.values[slot] ?? 0;
    if (value >>> VALUE_SHIFT === 0) index.values[slot] = value | ((at + 1) << VALUE_SHIFT);
    index.offsets[at] = byte;
    index.topics[at] = entry.topic;
    index.modes[at] = entry.mode | (placed[at + 1]?.slot === slot ? 0 : LAST);
    byte = encode(entry.text, code, index.bytes, byte);
  });
  index.offsets[placed.length] = byte;
}

const rank = (entry: Prepared): number => entry.mode & MODE_MASK;

/** The 255 commonest units: they take one byte each in the pool. */
function commonUnits(prepared: readonly Prepared[]): number[] {
  const counts = new Map<number, number>();
  for (const { text } of prepared) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, ESCAPE)
    .map(([unit]) => unit);
}

function encodedLength(text: string, code: ReadonlyMap<number, number>): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += code.has(text.charCodeAt(at)) ? 1 : 3;
  return bytes;
}

function encode(text: string, code: ReadonlyMap<number, number>, bytes: Uint8Array, from: number): number {
  let byte = from;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const short = code.get(unit);
    if (short === undefined) {
      bytes[byte++] = ESCAPE;
      bytes[byte++] = unit & 255;
      bytes[byte++] = unit >> 8;
    } else bytes[byte++] = short;
  }
  return byte;
}
