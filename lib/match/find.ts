import { type Cursor, HASH_SEED, readGap, readToken } from './canonical';
import { type CharacterTables, characterTables, IGNORED, kindAt, SINGLE, SPACE, SURROGATE, WORD } from './characters';
import {
  CAPITALISED,
  DOTTED,
  ESCAPE,
  EXACT,
  FROM_LOWER,
  HAS_LOWER,
  type Index,
  keyOf,
  LAST,
  MODE_MASK,
  MORE,
  open,
  slotOf,
  VALUE_SHIFT,
} from './format';
import type { Lexicon, Mention } from './mention';
import { endsWord, startsWord } from './words';

const FULL_STOP = 46;
const SPACE_UNIT = 32;

/** Views a buffer of `buildLexicon`; throws one clear sentence if it is something else, of another version or damaged. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const index = open(buffer);
  return { find: (text) => find(index, text) };
}

function find(index: Index, text: string): Mention[] {
  const tables = characterTables();
  const { kind, lower } = tables;
  const anyCase = (index.flags & HAS_LOWER) !== 0;
  const mentions: Mention[] = [];
  const cursor: Cursor = { at: 0, hash: HASH_SEED };
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    let is = kind[unit];
    if (is === SURROGATE) is = kindAt(text, at, kind);
    if (is !== WORD && is !== SINGLE) {
      at++;
      continue;
    }
    const small = lower[unit] === 1;
    if (small && !anyCase) {
      // Most words of a page start with a small letter: they cost no more than finding their end.
      do at++;
      while (kind[text.charCodeAt(at)] === WORD || kind[text.charCodeAt(at)] === IGNORED);
      continue;
    }
    cursor.at = at;
    cursor.hash = HASH_SEED;
    readToken(text, cursor, tables);
    const next = cursor.at;
    const mention = walk({ index, tables, text, start: at, small }, cursor);
    if (mention) mentions.push(mention);
    at = mention ? mention.end : next;
  }
  return mentions;
}

interface Start {
  index: Index;
  tables: CharacterTables;
  text: string;
  start: number;
  /** The first letter is a small one. */
  small: boolean;
}

/** From a first token already read, token by token as long as some name goes on; the longest name that ended wins. */
function walk({ index, tables, text, start, small }: Start, cursor: Cursor): Mention | undefined {
  let slot = slotOf(index, keyOf(cursor.hash));
  if (slot < 0 || (small && ((index.values[slot] ?? 0) & FROM_LOWER) === 0)) return undefined;
  let best: Mention | undefined;
  while (slot >= 0) {
    const value = index.values[slot] ?? 0;
    const record = (value >>> VALUE_SHIFT) - 1;
    if (record >= 0) best = ended(index, text, { start, end: cursor.at }, record) ?? best;
    if ((value & MORE) === 0 || !readGap(text, cursor, tables)) return best;
    readToken(text, cursor, tables);
    slot = slotOf(index, keyOf(cursor.hash));
  }
  return best;
}

/** The first record of a slot that the words at a span satisfy. */
function ended(index: Index, text: string, at: { start: number; end: number }, first: number): Mention | undefined {
  for (let record = first; ; record++) {
    const mode = index.modes[record] ?? LAST;
    if (hasText(index, record, text, at)) {
      if (!startsWord(text, at.start) || !endsWord(text, at.end)) return undefined;
      const dot = (mode & DOTTED) !== 0 && text.charCodeAt(at.end) === FULL_STOP ? 1 : 0;
      return { start: at.start, end: at.end + dot, topic: index.topics[record] ?? 0 };
    }
    if ((mode & LAST) !== 0) return undefined;
  }
}

/** Letter for letter against the pool: a hash alone proves nothing. */
function hasText(index: Index, record: number, text: string, { start, end }: { start: number; end: number }): boolean {
  const { kind, fold, plain, lower } = characterTables();
  const mode = (index.modes[record] ?? 0) & MODE_MASK;
  if (mode === CAPITALISED && lower[text.charCodeAt(start)] === 1) return false;
  const as = mode === EXACT ? plain : fold;
  const last = index.offsets[record + 1] ?? 0;
  let byte = index.offsets[record] ?? 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const is = kind[unit];
    if (is === IGNORED) continue;
    if (is === SPACE && spaceBefore(text, at, kind)) continue;
    if (byte >= last) return false;
    let wanted = index.units[index.bytes[byte] ?? 0] ?? 0;
    if (index.bytes[byte] === ESCAPE) {
      wanted = (index.bytes[byte + 1] ?? 0) | ((index.bytes[byte + 2] ?? 0) << 8);
      byte += 2;
    }
    byte++;
    if (as[wanted] !== (is === SPACE ? SPACE_UNIT : as[unit])) return false;
  }
  return byte === last;
}

function spaceBefore(text: string, at: number, kind: Uint8Array): boolean {
  let before = at - 1;
  while (before >= 0 && kind[text.charCodeAt(before)] === IGNORED) before--;
  return before >= 0 && kind[text.charCodeAt(before)] === SPACE;
}
