/**
 * The index as one buffer, every section aligned to four bytes, little-endian as every browser's machine is:
 *
 *   header   8 × u32   magic, version, checksum, slots, records, alphabet, pool bytes, flags
 *   keys     slots × u32      hash of a token prefix, 0 = free
 *   values   slots × u32      (first record + 1) << 2 | FROM_LOWER | MORE
 *   offsets  (records + 1) × u32   where a record's text starts in the pool
 *   topics   records × u32
 *   alphabet alphabet × u16   the unit that a pool byte stands for
 *   modes    records × u8     case rule | DOTTED | LAST
 *   pool     bytes            a byte per unit; ESCAPE is followed by a unit in two bytes
 */

const MAGIC = 0x584c5353; // “SSLX”
const VERSION = 1;
const HEADER_WORDS = 8;

/** On a slot: a longer name goes on from this prefix. */
export const MORE = 1;
/** On the slot of a first token: some name may start with a small letter here. */
export const FROM_LOWER = 2;
export const VALUE_SHIFT = 2;

export const EXACT = 0;
export const CAPITALISED = 1;
export const ANY = 2;
export const MODE_MASK = 3;
export const DOTTED = 4;
/** The last record of its slot. */
export const LAST = 8;

export const ESCAPE = 255;
/** Header flag: at least one name may start with a small letter. */
export const HAS_LOWER = 1;

export interface Sizes {
  slots: number;
  records: number;
  alphabet: number;
  pool: number;
  flags: number;
}

export interface Index extends Sizes {
  buffer: ArrayBuffer;
  keys: Uint32Array;
  values: Uint32Array;
  offsets: Uint32Array;
  topics: Uint32Array;
  units: Uint16Array;
  modes: Uint8Array;
  bytes: Uint8Array;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

function byteLength({ slots, records, alphabet, pool }: Sizes): number {
  return 4 * (HEADER_WORDS + 2 * slots + 2 * records + 1) + aligned(2 * alphabet) + aligned(records) + aligned(pool);
}

function view(buffer: ArrayBuffer, sizes: Sizes): Index {
  let at = 4 * HEADER_WORDS;
  const take = (bytes: number): number => {
    const from = at;
    at += aligned(bytes);
    return from;
  };
  const { slots, records, alphabet, pool } = sizes;
  return {
    ...sizes,
    buffer,
    keys: new Uint32Array(buffer, take(4 * slots), slots),
    values: new Uint32Array(buffer, take(4 * slots), slots),
    offsets: new Uint32Array(buffer, take(4 * (records + 1)), records + 1),
    topics: new Uint32Array(buffer, take(4 * records), records),
    units: new Uint16Array(buffer, take(2 * alphabet), alphabet),
    modes: new Uint8Array(buffer, take(records), records),
    bytes: new Uint8Array(buffer, take(pool), pool),
  };
}

export function allocate(sizes: Sizes): Index {
  return view(new ArrayBuffer(byteLength(sizes)), sizes);
}

/** Writes the header, once everything else stands. */
export function seal({ buffer, slots, records, alphabet, pool, flags }: Index): ArrayBuffer {
  const words = new Uint32Array(buffer);
  words.set([MAGIC, VERSION, 0, slots, records, alphabet, pool, flags]);
  words[2] = checksum(words);
  return buffer;
}

/** Throws one sentence for anything that is not a whole index of this version. */
export function open(buffer: ArrayBuffer): Index {
  const words = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const [magic, version, sum, slots = 0, records = 0, alphabet = 0, pool = 0, flags = 0] = words;
  if (words.length < HEADER_WORDS || magic !== MAGIC) throw new Error('This is not an index of names.');
  if (version !== VERSION) throw new Error('This index of names was made by another version; build it again.');
  const sizes = { slots, records, alphabet, pool, flags };
  if (byteLength(sizes) !== buffer.byteLength || sum !== checksum(words)) {
    throw new Error('This index of names is damaged; build it again.');
  }
  return view(buffer, sizes);
}

/** Over all words but its own; 5 MB take about 2 ms. */
function checksum(words: Uint32Array): number {
  let sum = 0x9e3779b9;
  for (let at = 0; at < words.length; at++) {
    if (at === 2) continue;
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 13;
  }
  return sum >>> 0;
}

/** Where the search for a hash starts in a table of any size. */
export function homeSlot(hash: number, slots: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return Math.floor(((mixed >>> 0) * slots) / 0x1_0000_0000);
}

/** The key of a hash: 0 marks a free slot, so a hash of 0 is kept as 1. */
export const keyOf = (hash: number): number => hash >>> 0 || 1;

/** The slot that holds a key, or -1. */
export function slotOf({ keys, slots }: Index, hash: number): number {
  let slot = homeSlot(hash, slots);
  for (;;) {
    const found = keys[slot];
    if (found === hash) return slot;
    if (found === 0) return -1;
    slot = slot + 1 === slots ? 0 : slot + 1;
  }
}
