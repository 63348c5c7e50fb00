/**
 * What a UTF-16 unit is to the matcher, and its folded case, as two tables over the basic plane.
 *
 * A token is a run of WORD units (letters, marks, digits) or one SINGLE (Han, Kana, Thai and other scripts that
 * write no spaces; any letter beyond the basic plane). Everything else stands between tokens.
 */

const OTHER = 0;
export const WORD = 1;
export const SINGLE = 2;
/** Seen by nobody: soft hyphens, zero-width characters, direction marks, variation selectors. */
export const IGNORED = 3;
export const SPACE = 4;
/** Half of a character beyond the basic plane: `kindAt` looks at both halves. */
export const SURROGATE = 5;

export const UNITS = 0x10000;
const WORDLIKE = /[\p{L}\p{M}\p{N}]/u;
/** Letters, marks and digits of scripts that write no spaces. */
const SPACELESS_WORDS =
  /(?:(?=[\u0e01-\uffff])(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])+/gu;

/** Characters that a typesetter swaps for one another, and the one that stands for them here. */
const TWINS: readonly (readonly [string, string])[] = [
  ["'", '’‘‛ʼʹ′´`＇'],
  ['"', '“”„‟″«»＂'],
  ['-', '‐‑‒–'],
];

/**
 * In `scan`: the unit is part of a token or hides inside one; it may start one; it is a capital or has no case; the
 * same and no number; it is an accent written behind its letter (see `compose`).
 */
export const IN_TOKEN = 1 << 16;
export const STARTS = 1 << 17;
export const STARTS_TALL = 1 << 18;
export const STARTS_TALL_LETTER = 1 << 19;
export const ACCENT = 1 << 20;
/** The unit is of kind WORD: no word starts right behind it. The highest bit, so that shifted it is a number of units. */
export const JOINS_SHIFT = 21;
export const FOLDED = 0xffff;

/**
 * `text.charCodeAt(at)`, asked of the function itself: V8 stops inlining the method where five kinds of strings (joined,
 * cut, of one byte or two …) came by, and a search over pages meets them all. Measured: 10 ns a unit that way, 2 ns so.
 */
export const unitAt: (text: string, at: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt);

export interface CharacterTables {
  kind: Uint8Array;
  /** All that the search asks of most units, so that it looks once: the folded unit and the flags above. */
  scan: Uint32Array;
  /** The unit that stands for this one when case is ignored. */
  fold: Uint16Array;
  /** The unit that stands for this one when case counts. */
  plain: Uint16Array;
  /** 1 for a letter of lower case. */
  lower: Uint8Array;
  /** 1 for a digit or other number. */
  number: Uint8Array;
}

let tables: CharacterTables | undefined;

/** Made once, at first use: about 3 ms, 655 KB. */
export function characterTables(): CharacterTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): CharacterTables {
  const kind = new Uint8Array(UNITS);
  kind.fill(SURROGATE, FIRST_SURROGATE, LAST_SURROGATE + 1);
  // Later ones win: U+FEFF is white space and a mark that was never meant to be seen.
  paint(kind, WORD, /[\p{L}\p{M}\p{N}]+/gu);
  paint(kind, SINGLE, SPACELESS_WORDS);
  paint(kind, SPACE, /\s+/gu);
  paint(kind, IGNORED, /[\p{Cf}\p{Variation_Selector}]+/gu);

  const plain = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) plain[unit] = unit;
  const fold = plain.slice();
  for (const { from, to } of runsOf(/\p{Changes_When_Lowercased}+/gu)) {
    for (let unit = from; unit < to; unit++) {
      const folded = String.fromCharCode(unit).toLowerCase();
      if (folded.length === 1) fold[unit] = folded.charCodeAt(0);
    }
  }
  const lower = new Uint8Array(UNITS);
  paint(lower, 1, /(?:(?!\p{Changes_When_Lowercased})\p{Changes_When_Uppercased})+/gu);
  for (const [standard, twins] of TWINS) {
    for (const twin of twins) {
      const unit = twin.charCodeAt(0);
      // U+02BC and its like count as letters in Unicode; in a name they are apostrophes.
      kind[unit] = OTHER;
      plain[unit] = standard.charCodeAt(0);
      fold[unit] = standard.charCodeAt(0);
    }
  }
  fold[0x3c2] = 0x3c3; // a Greek sigma that ends a word
  const number = new Uint8Array(UNITS);
  paint(number, 1, /\p{N}+/gu);
  return { kind, scan: scanTable({ kind, fold, lower, number }), fold, plain, lower, number };
}

/** Unicode's Combining Diacritical Marks. */
const FIRST_ACCENT = 0x300;
const LAST_ACCENT = 0x36f;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** All units but surrogates, those before and those behind them apart: side by side two would make a character. */
const STRETCHES = [
  { from: 0, to: FIRST_SURROGATE },
  { from: LAST_SURROGATE + 1, to: UNITS },
];

/** Runs of units that fit: one expression over all of them at once takes a tenth of a test for each. */
function runsOf(units: RegExp): { from: number; to: number }[] {
  return STRETCHES.flatMap(({ from, to }) =>
    Array.from(textOf(from, to).matchAll(units), ({ index, 0: run }) => ({
      from: from + index,
      to: from + index + run.length,
    })),
  );
}

function textOf(from: number, to: number): string {
  let text = '';
  for (let unit = from; unit < to; unit++) text += String.fromCharCode(unit);
  return text;
}

function paint(table: Uint8Array, value: number, units: RegExp): void {
  for (const { from, to } of runsOf(units)) table.fill(value, from, to);
}

function scanTable({ kind, fold, lower, number }: Omit<CharacterTables, 'scan' | 'plain'>): Uint32Array {
  const scan = new Uint32Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const is = kind[unit];
    const inside = is === WORD || is === IGNORED ? IN_TOKEN : 0;
    const starts = is === WORD || is === SINGLE || is === SURROGATE ? STARTS : 0;
    const tall = starts !== 0 && lower[unit] !== 1 ? STARTS_TALL : 0;
    const letter = tall !== 0 && number[unit] !== 1 ? STARTS_TALL_LETTER : 0;
    const joins = is === WORD ? 1 << JOINS_SHIFT : 0;
    const accent = unit >= FIRST_ACCENT && unit <= LAST_ACCENT ? ACCENT : 0;
    scan[unit] = (fold[unit] ?? 0) | inside | starts | tall | letter | accent | joins;
  }
  return scan;
}

/** The kind of the unit at `at`; a surrogate is judged with its other half, a lone one is OTHER. */
export function kindAt(text: string, at: number, kinds: Uint8Array): number {
  const kind = kinds[unitAt(text, at)] ?? OTHER;
  return kind === SURROGATE ? kindOfSurrogate(text, at) : kind;
}

function kindOfSurrogate(text: string, at: number): number {
  const unit = unitAt(text, at);
  const start = unit >= 0xdc00 ? at - 1 : at;
  const point = start < 0 ? 0 : (text.codePointAt(start) ?? 0);
  if (point < UNITS || !WORDLIKE.test(String.fromCodePoint(point))) return OTHER;
  return SINGLE;
}

/** How many units a SINGLE token at `at` takes. */
export function singleLength(text: string, at: number): number {
  const unit = unitAt(text, at);
  return unit >= 0xd800 && unit <= 0xdbff ? 2 : 1;
}
