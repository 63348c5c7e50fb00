import type { Span } from '../text';
import { type Cursor, HASH_SEED, peekToken, readGap, readToken } from './canonical';
import {
  ACCENT,
  type CharacterTables,
  characterTables,
  IGNORED,
  IN_TOKEN,
  JOINS_SHIFT,
  kindAt,
  SINGLE,
  SPACE,
  STARTS,
  STARTS_TALL,
  STARTS_TALL_LETTER,
  unitAt,
  WORD,
} from './characters';
import { compose } from './compose';
import {
  ALL_WORDS,
  CAPITALISED,
  DOTTED,
  ESCAPE,
  EXACT,
  HAS_LOWER,
  type Index,
  keyOf,
  LAST,
  lengthAt,
  MAY_END,
  MAY_START,
  MAY_START_SMALL,
  MODE_MASK,
  MORE,
  mayGoOn,
  modeAt,
  NO_NUMBERS,
  open,
  RECORD_BYTES,
  slotOf,
  startsAt,
  topicAt,
  VALUE_SHIFT,
} from './format';
import type { Lexicon, Mention } from './mention';
import { SpacelessWords } from './spaceless';
import { endsWord, startsWord } from './words';

const FULL_STOP = 46;
const SPACE_UNIT = 32;

/** Views a buffer of `buildLexicon`; throws one clear sentence if it is something else, of another version or damaged. */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  const index = open(buffer);
  return { find: (text) => find(index, text) ?? findComposed(index, text) };
}

/** Names are kept with their accents in their letters; a page may write them apart. */
function findComposed(index: Index, text: string): Mention[] {
  const composed = compose(text);
  const { from } = composed;
  return (find(index, composed.text, true) ?? []).map(({ start, end, topic }) => ({
    start: from[start] ?? start,
    end: from[end] ?? end,
    topic,
  }));
}

/**
 * Most units of a page start nothing: they cost one look into one table. A token that may start a name is hashed; most
 * of those are no first word of a name, or of one that goes on otherwise, which tables of bits say without a visit to the
 * slots.
 * Null where a token that could matter has accents of its own: only then is the text worth composing.
 */
function find(index: Index, text: string, isComposed = false): Mention[] | null {
  const tables = characterTables();
  const { kind, scan } = tables;
  // Where no name starts with a small letter, words are not read to their ends.
  const skipsWords = (index.flags & HAS_LOWER) === 0;
  const tall = (index.flags & NO_NUMBERS) !== 0 ? STARTS_TALL_LETTER : STARTS_TALL;
  const starts = skipsWords ? tall : STARTS;
  const skipsUnits = skipsWords && (index.flags & ALL_WORDS) !== 0;
  const mentions: Mention[] = [];
  const spaceless = new SpacelessWords(text);
  const cursor: Cursor = { at: 0, hash: HASH_SEED, seen: 0, end: text.length };
  // One for all: an object for each token that may start a name costs more than most of them do.
  const from: Start = { index, tables, text, spaceless, start: 0 };
  let at = 0;
  while (at < cursor.end) {
    const is = scan[unitAt(text, at)] ?? 0;
    if ((is & starts) === 0) {
      at = skipsUnits ? nextTall(text, at, cursor.end, tall, scan) : at + 1;
      continue;
    }
    if ((is & IN_TOKEN) !== 0 ? skipsWords && isInsideToken(text, at, tables) : kindAt(text, at, kind) !== SINGLE) {
      at++;
      continue;
    }
    cursor.at = at;
    cursor.hash = HASH_SEED;
    readToken(text, cursor, tables);
    const end = cursor.at;
    const key = keyOf(cursor.hash);
    const may = startsAt(index, key);
    const mention =
      (may & ((is & STARTS_TALL) === 0 ? MAY_START_SMALL : MAY_START)) !== 0
        ? walk(from, at, cursor, (may & MAY_END) !== 0)
        : undefined;
    if (mention) mentions.push(mention);
    at = mention ? mention.end : end;
  }
  return isComposed || (cursor.seen & ACCENT) === 0 ? mentions : null;
}

/**
 * The next unit that a name may start with where all start with a capital of a script that writes spaces: behind a
 * letter the next unit starts nothing, so most units are not looked at.
 */
function nextTall(text: string, from: number, end: number, tall: number, scan: Uint32Array): number {
  let at = from;
  // Two at a time, the second not knowing of the first: one by one each would wait for the step of the one before it.
  while (at + 2 < end) {
    const is = scan[unitAt(text, at)] ?? 0;
    const next = scan[unitAt(text, at + 2)] ?? 0;
    const joins = is >>> JOINS_SHIFT;
    if (((is | next) & tall) === 0) at += 1 + (-joins & (2 + (next >>> JOINS_SHIFT)));
    else if ((is & tall) !== 0) return at;
    else if (joins === 0) at++;
    else return at + 2;
  }
  while (at < end) {
    const is = scan[unitAt(text, at)] ?? 0;
    if ((is & tall) !== 0) break;
    at += 1 + (is >>> JOINS_SHIFT);
  }
  return at;
}

/** A letter in the middle of a word starts nothing. */
function isInsideToken(text: string, at: number, { kind, scan }: CharacterTables): boolean {
  let before = at - 1;
  if (before < 0 || ((scan[unitAt(text, before)] ?? 0) & IN_TOKEN) === 0) return false;
  while (before >= 0 && kind[unitAt(text, before)] === IGNORED) before--;
  return before >= 0 && kind[unitAt(text, before)] === WORD;
}

interface Start {
  index: Index;
  tables: CharacterTables;
  text: string;
  spaceless: SpacelessWords;
  start: number;
}

/**
 * From a first token already read, token by token as long as some name goes on; the longest name that ended wins.
 *
 * @param mayEnd some name may end with the first token: its slot is worth a visit
 */
function walk(from: Start, start: number, cursor: Cursor, mayEnd: boolean): Mention | undefined {
  const { index, tables, text } = from;
  from.start = start;
  let best: Mention | undefined;
  for (let isVisited = mayEnd; ; isVisited = true) {
    if (isVisited) {
      const slot = slotOf(index, keyOf(cursor.hash));
      if (slot < 0) return best;
      const value = index.table[slot + 1] ?? 0;
      const record = (value >>> VALUE_SHIFT) - 1;
      if (record >= 0) best = ended(from, cursor.at, record) ?? best;
      if ((value & MORE) === 0) return best;
    }
    // Most words that could go on do not: told without reading the next one to its end, or a visit to its slot.
    if (!readGap(text, cursor, tables) || !mayGoOn(index, peekToken(text, cursor, tables))) return best;
    readToken(text, cursor, tables);
  }
}

/** The first record of a slot that the words at a span satisfy. */
function ended({ index, tables, text, spaceless, start }: Start, end: number, first: number): Mention | undefined {
  const { bytes } = index;
  const { kind } = tables;
  for (let record = first; ; record += RECORD_BYTES + lengthAt(bytes, record)) {
    const mode = modeAt(bytes, record);
    if (hasText(index, record, text, { start, end })) {
      if (!startsWord(text, start) || !endsWord(text, end)) return undefined;
      if (kind[unitAt(text, start)] !== WORD && !spaceless.breaksAt(start)) return undefined;
      if (kind[unitAt(text, end - 1)] !== WORD && !spaceless.breaksAt(end)) return undefined;
      const dot = (mode & DOTTED) !== 0 && unitAt(text, end) === FULL_STOP ? 1 : 0;
      return { start, end: end + dot, topic: topicAt(bytes, record) };
    }
    if ((mode & LAST) !== 0) return undefined;
  }
}

/** Letter for letter against the pool: a hash alone proves nothing. */
function hasText({ bytes, units }: Index, record: number, text: string, { start, end }: Span): boolean {
  const { kind, fold, plain, lower } = characterTables();
  const mode = modeAt(bytes, record) & MODE_MASK;
  if (mode === CAPITALISED && lower[unitAt(text, start)] === 1) return false;
  const as = mode === EXACT ? plain : fold;
  let byte = record + RECORD_BYTES;
  const last = byte + lengthAt(bytes, record);
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    const short = bytes[byte] ?? 0;
    const escaped = short === ESCAPE;
    const wanted = escaped ? (bytes[byte + 1] ?? 0) | ((bytes[byte + 2] ?? 0) << 8) : (units[short] ?? 0);
    if (unit !== wanted || byte >= last) {
      const is = kind[unit];
      if (is === IGNORED || (is === SPACE && spaceBefore(text, at, kind))) continue;
      if (byte >= last || as[wanted] !== (is === SPACE ? SPACE_UNIT : as[unit])) return false;
    }
    byte += escaped ? 3 : 1;
  }
  return byte === last;
}

function spaceBefore(text: string, at: number, kind: Uint8Array): boolean {
  let before = at - 1;
  while (before >= 0 && kind[unitAt(text, before)] === IGNORED) before--;
  return before >= 0 && kind[unitAt(text, before)] === SPACE;
}
