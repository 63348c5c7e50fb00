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
  MAY_END,
  MAY_START,
  MAY_START_SMALL,
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
const RULES = MODE_MASK + 1;
const MODES = { exact: EXACT, capitalised: CAPITALISED, any: ANY } as const;

interface Prepared {
  text: string;
  topic: number;
  mode: number;
  fromLower: boolean;
  /** Where its hashes stand in `Hashes.prefixes`: as many as it has tokens. */
  from: number;
  to: number;
}

/** Of all names in one row: a hundred thousand small lists would be most of the work. */
interface Hashes {
  /** Of a name's text up to the end of each token; the last one is the whole name's. */
  prefixes: number[];
  /** Of a name's text up to where each later token has begun. */
  peeks: number[];
}

/**
 * Compiles forms into one buffer that `openLexicon` reads without parsing. A form without a letter or digit, or longer
 * than any page would write it (10 000 characters), is left out. Where two forms are the same to the reader, `exact`
 * beats `capitalised` beats `any`, then the earlier entry.
 */
export function buildLexicon(entries: readonly LexiconEntry[]): ArrayBuffer {
  const hashes: Hashes = { prefixes: [], peeks: [] };
  const prepared: Prepared[] = [];
  for (const entry of entries) {
    const { text, dotted } = canonicalForm(composedForm(entry.form), characterTables());
    if (text !== '' && text.length <= MOST_CHARS) prepared.push(prepare(entry, text, dotted, hashes));
  }
  const alphabet = commonUnits(prepared);
  const code = codeOf(alphabet);
  const index = allocate({
    slots: Math.max(4, Math.ceil(countDistinct(hashes.prefixes) / LOAD)),
    alphabet: alphabet.length,
    pool: prepared.reduce((bytes, { text }) => bytes + RECORD_BYTES + encodedLength(text, code), 0),
    flags: flagsOf(prepared),
    firsts: firstsFor(countDistinct(prepared.map(({ from }) => hashes.prefixes[from] ?? 0))),
    nexts: nextsFor(countDistinct(hashes.peeks)),
  });
  index.units.set(alphabet);
  for (const peek of hashes.peeks) noteNext(index, peek);
  writeRecords(index, placed(index, prepared, hashes.prefixes), code);
  return seal(index);
}

function prepare(entry: LexiconEntry, text: string, dotted: boolean, { prefixes, peeks }: Hashes): Prepared {
  const tables = characterTables();
  const mode = MODES[entry.match];
  const startsLower = tables.lower[unitAt(text, 0)] === 1;
  const from = prefixes.length;
  const cursor: Cursor = { at: 0, hash: HASH_SEED, seen: 0, end: text.length };
  while (cursor.at < text.length) {
    readToken(text, cursor, tables);
    prefixes.push(keyOf(cursor.hash));
    if (!readGap(text, cursor, tables)) break;
    peeks.push(peekToken(text, cursor, tables));
  }
  return {
    text,
    topic: entry.topic,
    mode: dotted ? mode | DOTTED : mode,
    fromLower: mode === ANY || (mode === EXACT && startsLower),
    from,
    to: prefixes.length,
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
  let count = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) count++;
  return count;
}

/**
 * Puts every prefix into the table. The names by the slots where they end, those of one slot in the order in which they
 * are tried.
 */
function placed(index: Index, prepared: readonly Prepared[], prefixes: readonly number[]): Placed[] {
  const count = prepared.length;
  // Slot, rule and number of a name in one key each: numbers are sorted in a tenth of the time of names.
  const keys = new Float64Array(count);
  prepared.forEach(({ from, to, mode, fromLower }, at) => {
    const may = MAY_START | (fromLower ? MAY_START_SMALL : 0) | (to === from + 1 ? MAY_END : 0);
    noteStart(index, prefixes[from] ?? 0, may);
    let slot = 0;
    for (let prefix = from; prefix < to; prefix++) {
      slot = claimSlot(index, prefixes[prefix] ?? 0);
      if (prefix < to - 1) index.table[slot + 1] = MORE;
    }
    keys[at] = (slot * RULES + (mode & MODE_MASK)) * count + at;
  });
  return Array.from(keys.sort(), (key) => ({
    slot: Math.floor(key / count / RULES),
    name: prepared[key % count] as Prepared,
  }));
}

interface Placed {
  slot: number;
  name: Prepared;
}

function writeRecords({ table, bytes }: Index, placed: readonly Placed[], code: Int16Array): void {
  let byte = 0;
  placed.forEach(({ slot, name: { text, topic, mode } }, at) => {
    if (slot !== placed[at - 1]?.slot) table[slot + 1] = (table[slot + 1] ?? 0) | ((byte + 1) << VALUE_SHIFT);
    const end = encode(text, code, bytes, byte + RECORD_BYTES);
    const last = slot === placed[at + 1]?.slot ? 0 : LAST;
    writeHead(bytes, byte, { mode: mode | last, topic, length: end - byte - RECORD_BYTES });
    byte = end;
  });
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
