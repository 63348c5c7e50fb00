/**
 * The index as one buffer, every section aligned to four bytes, little-endian as every browser's machine is:
 *
 *   header    9 × u32          magic, version, checksum, slots, alphabet, pool bytes, flags, firsts, nexts
 *   table     slots × 2 × i32  hash of a token prefix, 0 = free; (offset of its first record + 1) << 1 | MORE
 *   starts    firsts × u32     four bits per bucket of hashes: MAY_START, MAY_START_SMALL, MAY_END
 *   nexts     nexts × u32      a bit per bucket of hashes: a name goes on so, up to the first two units of a later token
 *   alphabet  alphabet × u16   the unit that a pool byte stands for
 *   pool      records          case rule | DOTTED | LAST, topic as u32, length as u16, then the text: a byte per unit,
 *                              ESCAPE is followed by a unit in two bytes
 *
 * What is read together stands together: on a page of many names most of the time is waiting for memory.
 */

const MAGIC = 0x584c5353; // “SSLX”
/** Raised also where a token, its hash, a case rule or what names count as sure becomes another: indexes are kept on disk. */
const VERSION = 7;
const HEADER_WORDS = 9;

/** On a slot: a longer name goes on from this prefix. */
export const MORE = 1;
export const VALUE_SHIFT = 1;

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
/** Header flag: every name starts with a letter or digit of a script that writes spaces. */
export const ALL_WORDS = 2;
/** Header flag: no name starts with a digit. Prose has many, and each would be read as if one might. */
export const NO_NUMBERS = 4;

/** Before a record's text. */
export const RECORD_BYTES = 7;

export interface Sizes {
  slots: number;
  alphabet: number;
  pool: number;
  flags: number;
  firsts: number;
  nexts: number;
}

export interface Index extends Sizes {
  buffer: ArrayBuffer;
  table: Int32Array;
  starts: Uint32Array;
  goesOn: Uint32Array;
  units: Uint16Array;
  bytes: Uint8Array;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;

function byteLength({ slots, alphabet, pool, firsts, nexts }: Sizes): number {
  return 4 * (HEADER_WORDS + 2 * slots + firsts + nexts) + aligned(2 * alphabet) + aligned(pool);
}

function view(buffer: ArrayBuffer, sizes: Sizes): Index {
  let at = 4 * HEADER_WORDS;
  const take = (bytes: number): number => {
    const from = at;
    at += aligned(bytes);
    return from;
  };
  const { slots, alphabet, pool, firsts, nexts } = sizes;
  return {
    ...sizes,
    buffer,
    table: new Int32Array(buffer, take(8 * slots), 2 * slots),
    starts: new Uint32Array(buffer, take(4 * firsts), firsts),
    goesOn: new Uint32Array(buffer, take(4 * nexts), nexts),
    units: new Uint16Array(buffer, take(2 * alphabet), alphabet),
    bytes: new Uint8Array(buffer, take(pool), pool),
  };
}

export function allocate(sizes: Sizes): Index {
  return view(new ArrayBuffer(byteLength(sizes)), sizes);
}

/** Writes the header, once everything else stands. */
export function seal({ buffer, slots, alphabet, pool, flags, firsts, nexts }: Index): ArrayBuffer {
  const words = new Uint32Array(buffer);
  words.set([MAGIC, VERSION, 0, slots, alphabet, pool, flags, firsts, nexts]);
  words[2] = checksum(words);
  return buffer;
}

/** Throws one sentence for anything that is not a whole index of this version. */
export function open(buffer: ArrayBuffer): Index {
  const words = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  const [magic, version, sum, slots = 0, alphabet = 0, pool = 0, flags = 0, firsts = 0, nexts = 0] = words;
  if (words.length < HEADER_WORDS || magic !== MAGIC) throw new Error('This is not an index of names.');
  if (version !== VERSION) throw new Error('This index of names was made by another version; build it again.');
  const sizes = { slots, alphabet, pool, flags, firsts, nexts };
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
export const keyOf = (hash: number): number => hash | 0 || 1;

/** Buckets for each hash noted: about one in eight of the others passes. */
const BUCKETS_EACH = 8;
/** Buckets in a word: of four bits, and of one. */
const STARTS_A_WORD = 8;
const NEXTS_A_WORD = 32;

/** Words of bits for so many first tokens, and for so many continuations: powers of two, so that a mask finds the bucket. */
export const firstsFor = (tokens: number): number => wordsFor(tokens, STARTS_A_WORD);
export const nextsFor = (tokens: number): number => wordsFor(tokens, NEXTS_A_WORD);

const wordsFor = (hashes: number, aWord: number): number =>
  2 ** Math.ceil(Math.log2(Math.max(1, (hashes * BUCKETS_EACH) / aWord)));

/** A name may start with this token; it may start so in small letters; it may end with it too. */
export const MAY_START = 1;
export const MAY_START_SMALL = 2;
export const MAY_END = 4;

export function noteStart({ starts, firsts }: Index, key: number, may: number): void {
  const bucket = bucketOf(key, firsts * STARTS_A_WORD);
  const word = bucket >>> 3;
  starts[word] = (starts[word] ?? 0) | (may << ((bucket & 7) << 2));
}

/** Which of the three hold for a first token of this key, and bits of other buckets above them. Zeros are certain. */
export function startsAt({ starts, firsts }: Index, key: number): number {
  const bucket = bucketOf(key, firsts * STARTS_A_WORD);
  return (starts[bucket >>> 3] ?? 0) >>> ((bucket & 7) << 2);
}

export function noteNext({ goesOn, nexts }: Index, hash: number): void {
  const bucket = bucketOf(hash, nexts * NEXTS_A_WORD);
  goesOn[bucket >>> 5] = (goesOn[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
}

/** Whether some name may go on to a token that begins so (`peekToken`). False is certain. */
export function mayGoOn({ goesOn, nexts }: Index, hash: number): boolean {
  const bucket = bucketOf(hash, nexts * NEXTS_A_WORD);
  return (((goesOn[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1) !== 0;
}

/** `buckets`: a power of two. */
const bucketOf = (hash: number, buckets: number): number => (hash ^ (hash >>> 15)) & (buckets - 1);

/** Where a key stands in the table, its value behind it; -1 if it does not. */
export function slotOf({ table, slots }: Index, key: number): number {
  const end = 2 * slots;
  let slot = 2 * homeSlot(key, slots);
  for (;;) {
    const found = table[slot];
    if (found === key) return slot;
    if (found === 0) return -1;
    slot = slot + 2 === end ? 0 : slot + 2;
  }
}

/** Where a key stands from now on, at its old place or a free one. */
export function claimSlot(index: Index, key: number): number {
  const { table, slots } = index;
  let slot = 2 * homeSlot(key, slots);
  while (table[slot] !== 0 && table[slot] !== key) slot = slot + 2 === 2 * slots ? 0 : slot + 2;
  table[slot] = key;
  return slot;
}

export interface Head {
  mode: number;
  topic: number;
  /** In bytes. */
  length: number;
}

export function writeHead(bytes: Uint8Array, at: number, { mode, topic, length }: Head): void {
  bytes[at] = mode;
  for (let byte = 0; byte < 4; byte++) bytes[at + 1 + byte] = topic >>> (8 * byte);
  bytes[at + 5] = length;
  bytes[at + 6] = length >>> 8;
}

export const modeAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

export function topicAt(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4]];
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

export const lengthAt = (bytes: Uint8Array, at: number): number => (bytes[at + 5] ?? 0) | ((bytes[at + 6] ?? 0) << 8);
