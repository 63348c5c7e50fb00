import {
  type CharacterTables,
  FOLDED,
  IGNORED,
  IN_TOKEN,
  kindAt,
  SINGLE,
  SPACE,
  STARTS,
  singleLength,
  unitAt,
  WORD,
} from './characters';

/** As a signed integer: an unsigned one this large would make every hash of the loops a float. */
export const HASH_SEED = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const LINE_FEED = 10;
const PARAGRAPH_SEPARATOR = 0x2029;
const SPACE_UNIT = 32;

/** A place in a text and the hash of everything read up to there. */
export interface Cursor {
  at: number;
  hash: number;
  /** All that the units of the tokens read so far are, as `scan` has it. */
  seen: number;
  /** The text's length: asking the text itself costs as `unitAt` says. */
  readonly end: number;
}

const hashUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);

/** Reads the token at the cursor. The cursor ends behind its last visible unit. */
export function readToken(text: string, cursor: Cursor, { scan, fold }: CharacterTables): void {
  let { at, hash, seen } = cursor;
  if (((scan[unitAt(text, at)] ?? 0) & IN_TOKEN) === 0) {
    const end = at + singleLength(text, at);
    for (; at < end; at++) hash = hashUnit(hash, fold[unitAt(text, at)] ?? 0);
    cursor.at = end;
    cursor.hash = hash;
    return;
  }
  let end = at;
  for (; at < cursor.end; at++) {
    const is = scan[unitAt(text, at)] ?? 0;
    if ((is & IN_TOKEN) === 0) break;
    seen |= is;
    // Of what is inside a token only its letters, marks and digits could also start one; the rest is not seen.
    if ((is & STARTS) === 0) continue;
    hash = hashUnit(hash, is & FOLDED);
    end = at + 1;
  }
  cursor.at = end;
  cursor.hash = hash;
  cursor.seen = seen;
}

/** The hash that everything up to the first two units of the token at the cursor has; reads no further. */
export function peekToken(text: string, cursor: Cursor, { scan, fold }: CharacterTables): number {
  const { at, hash, end } = cursor;
  const first = unitAt(text, at);
  const begun = hashUnit(hash, fold[first] ?? 0);
  if (((scan[first] ?? 0) & IN_TOKEN) === 0) return begun;
  for (let next = at + 1; next < end; next++) {
    const is = scan[unitAt(text, next)] ?? 0;
    if ((is & IN_TOKEN) === 0) break;
    cursor.seen |= is;
    if ((is & STARTS) !== 0) return hashUnit(begun, is & FOLDED);
  }
  return begun;
}

/**
 * Reads what stands between two tokens: any run of white space is one space.
 * False at a blank line and at the end of the text: no name goes on there.
 */
export function readGap(text: string, cursor: Cursor, { kind, fold }: CharacterTables): boolean {
  let { at, hash } = cursor;
  // Nearly always: one space and a word.
  if (unitAt(text, at) === SPACE_UNIT && at + 1 < cursor.end && kind[unitAt(text, at + 1)] === WORD) {
    cursor.at = at + 1;
    cursor.hash = hashUnit(hash, SPACE_UNIT);
    return true;
  }
  let spaces = 0;
  let lines = 0;
  for (; at < cursor.end; at++) {
    const unit = unitAt(text, at);
    const is = kindAt(text, at, kind);
    if (is === WORD || is === SINGLE) {
      cursor.at = at;
      cursor.hash = spaces > 0 ? hashUnit(hash, SPACE_UNIT) : hash;
      return true;
    }
    if (is === SPACE) {
      spaces++;
      if (unit === LINE_FEED) lines++;
      if (lines > 1 || unit === PARAGRAPH_SEPARATOR) return false;
    } else if (is !== IGNORED) {
      if (spaces > 0) hash = hashUnit(hash, SPACE_UNIT);
      spaces = 0;
      lines = 0;
      hash = hashUnit(hash, fold[unit] ?? 0);
    }
  }
  return false;
}

/**
 * A form as the index keeps it: twins made one, invisible characters gone, white space single, nothing before the
 * first token or after the last. Empty if there is no token. `dotted` says that a full stop followed (“U.S.”).
 */
export function canonicalForm(form: string, tables: CharacterTables): { text: string; dotted: boolean } {
  if (isCanonical(form, tables)) return { text: form, dotted: false };
  const { kind, plain } = tables;
  let text = '';
  let length = 0;
  for (let at = 0; at < form.length; at++) {
    const is = kindAt(form, at, kind);
    if (is === IGNORED) continue;
    const token = is === WORD || is === SINGLE;
    if (!token && length === 0) continue;
    if (is === SPACE) {
      if (!text.endsWith(' ')) text += ' ';
    } else text += String.fromCharCode(plain[unitAt(form, at)] ?? 0);
    if (token) length = text.length;
  }
  return { text: text.slice(0, length), dotted: text.startsWith('.', length) };
}

/** Most forms are: words and single spaces, all of them as they are kept. */
function isCanonical(form: string, { kind, plain }: CharacterTables): boolean {
  let before = SPACE;
  for (let at = 0; at < form.length; at++) {
    const unit = unitAt(form, at);
    const is = kind[unit] ?? 0;
    if (unit === SPACE_UNIT ? before !== WORD : is !== WORD || plain[unit] !== unit) return false;
    before = is;
  }
  return before === WORD;
}
