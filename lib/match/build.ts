import { type Cursor, canonicalForm, HASH_SEED, peekToken, readGap, readToken } from './canonical';
import { characterTables, UNITS, unitAt, WORD } from './characters';
import { composedForm } from './compose';
import {
  ALL_WORDS,
  ANY,
  allocate,
  CAPITALISED,
  claimSlot,
  DOTTED,
  ESCAPE,
  EXACT,
  firstsFor,
  HAS_LOWER,
  type Index,
  keyOf,
  LAST,
  MODE_MASK,
  MORE,
  NO_NUMBERS,
  nextsFor,
  noteNext,
  noteStart,
  RECORD_BYTES,
  seal,
  VALUE_SHIFT,
  writeHead,
} from './format';
import type { LexiconEntry } from './mention';

/** Longer in bytes than a record's head can say. */
const MOST_CHARS = 10_000;
/** Half of the slots stay empty: a miss then looks at two or three of them, side by side. */
const LOAD = 0.5;
const MODES = { exact: EXACT, capitalised: CAPITALISED, any: ANY } as const;

interface Prepared {
  text: string;
  topic: number;
  mode: number;
  /** Hash of the text up to the end of each token; the last one is the whole name's. */
  hashes: number[];
  /** Hash of the text up to where each later token has begun. */
  peeks: number[];
  fromLower: boolean;
}

/**
 * Compiles forms into one buffer that `openLexicon` reads without parsing. A form without a letter or digit, or longer
 * than any page would write it (10 000 characters), is left out. Where two forms are the same to the reader, `exact`
 * beats `capitalised` beats `any`, then the earlier entry.
 */
export function buildLexicon(entries: readonly LexiconEntry[]): ArrayBuffer {
  const prepared = entries.map(prepare).filter(({ text }) => text !== '' && text.length <= MOST_CHARS);
  const alphabet = commonUnits(prepared);
  const code = codeOf(alphabet);
  const index = allocate({
    slots: Math.max(4, Math.ceil(countDistinct(prepared.flatMap(({ hashes }) => hashes)) / LOAD)),
    alphabet: alphabet.length,
    pool: prepared.reduce((bytes, { text }) => bytes + RECORD_BYTES + encodedLength(text, code), 0),
    flags: flagsOf(prepared),
    firsts: firstsFor(countDistinct(prepared.map(({ hashes: [first = 0] }) => first))),
    nexts: nextsFor(countDistinct(prepared.flatMap(({ peeks }) => peeks))),
  });
  index.units.set(alphabet);
  writeRecords(index, bySlot(index, prepared), code);
  return seal(index);
}

function prepare(entry: LexiconEntry): Prepared {
  const tables = characterTables();
  const { text, dotted } = canonicalForm(composedForm(entry.form), tables);
  const mode = MODES[entry.match];
  const startsLower = tables.lower[unitAt(text, 0)] === 1;
  const hashes: number[] = [];
  const peeks: number[] = [];
  const cursor: Cursor = { at: 0, hash: HASH_SEED, seen: 0, end: text.length };
  while (cursor.at < text.length) {
    readToken(text, cursor, tables);
    hashes.push(keyOf(cursor.hash));
    if (!readGap(text, cursor, tables)) break;
    peeks.push(peekToken(text, cursor, tables));
  }
  return {
    text,
    topic: entry.topic,
    mode: dotted ? mode | DOTTED : mode,
    hashes,
    peeks,
    fromLower: mode === ANY || (mode === EXACT && startsLower),
  };
}

function flagsOf(prepared: readonly Prepared[]): number {
  const { kind, number } = characterTables();
  const hasLower = prepared.some(({ fromLower }) => fromLower);
  const allWords = prepared.every(({ text }) => kind[unitAt(text, 0)] === WORD);
  const noNumbers = !prepared.some(({ text }) => number[unitAt(text, 0)] === 1);
  return (hasLower ? HAS_LOWER : 0) | (allWords ? ALL_WORDS : 0) | (noNumbers ? NO_NUMBERS : 0);
}

function countDistinct(hashes: readonly number[]): number {
  const sorted = Int32Array.from(hashes).sort();
  return sorted.reduce((count, hash, at) => (at > 0 && hash === sorted[at - 1] ? count : count + 1), 0);
}

/** Puts every prefix into the table; what ends at each slot, in the order in which it is tried. */
function bySlot(index: Index, prepared: readonly Prepared[]): Map<number, Prepared[]> {
  const ending = new Map<number, Prepared[]>();
  for (const entry of prepared) {
    noteStart(index, entry.hashes[0] ?? 0, entry.fromLower);
    for (const peek of entry.peeks) noteNext(index, peek);
    let slot = 0;
    entry.hashes.forEach((hash, at) => {
      slot = claimSlot(index, hash);
      if (at < entry.hashes.length - 1) index.table[slot + 1] = MORE;
    });
    const others = ending.get(slot);
    if (others === undefined) ending.set(slot, [entry]);
    else others.push(entry);
  }
  for (const entries of ending.values()) if (entries.length > 1) entries.sort((a, b) => rank(a) - rank(b));
  return ending;
}

const rank = (entry: Prepared): number => entry.mode & MODE_MASK;

function writeRecords(index: Index, ending: ReadonlyMap<number, Prepared[]>, code: Int16Array): void {
  const { table, bytes } = index;
  let byte = 0;
  for (const [slot, entries] of ending) {
    table[slot + 1] = (table[slot + 1] ?? 0) | ((byte + 1) << VALUE_SHIFT);
    entries.forEach(({ text, topic, mode }, at) => {
      const end = encode(text, code, bytes, byte + RECORD_BYTES);
      const last = at === entries.length - 1 ? LAST : 0;
      writeHead(bytes, byte, { mode: mode | last, topic, length: end - byte - RECORD_BYTES });
      byte = end;
    });
  }
}

/** The 255 commonest units: they take one byte each in the pool. */
function commonUnits(prepared: readonly Prepared[]): number[] {
  const counts = new Uint32Array(UNITS);
  const used: number[] = [];
  for (const { text } of prepared) {
    for (let at = 0; at < text.length; at++) {
      const unit = unitAt(text, at);
      if (counts[unit] === 0) used.push(unit);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  return used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b).slice(0, ESCAPE);
}

/** The byte of each unit; -1 for one that is written out. */
function codeOf(alphabet: readonly number[]): Int16Array {
  const code = new Int16Array(UNITS).fill(-1);
  alphabet.forEach((unit, at) => {
    code[unit] = at;
  });
  return code;
}

function encodedLength(text: string, code: Int16Array): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) bytes += (code[unitAt(text, at)] ?? -1) < 0 ? 3 : 1;
  return bytes;
}

/** Writes a text; returns the offset behind it. */
function encode(text: string, code: Int16Array, bytes: Uint8Array, from: number): number {
  let byte = from;
  for (let at = 0; at < text.length; at++) {
    const unit = unitAt(text, at);
    const short = code[unit] ?? -1;
    if (short < 0) {
      bytes[byte++] = ESCAPE;
      bytes[byte++] = unit & 255;
      bytes[byte++] = unit >> 8;
    } else bytes[byte++] = short;
  }
  return byte;
}
