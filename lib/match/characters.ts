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
const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;

/** Characters that a typesetter swaps for one another, and the one that stands for them here. */
const TWINS: readonly (readonly [string, string])[] = [
  ["'", '’‘‛ʼʹ′´`＇'],
  ['"', '“”„‟″«»＂'],
  ['-', '‐‑‒–'],
];

/** In `scan`: the unit is part of a token or hides inside one; it may start one; it is a capital or has no case. */
export const IN_TOKEN = 1 << 16;
export const STARTS = 1 << 17;
export const STARTS_TALL = 1 << 18;
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
}

let tables: CharacterTables | undefined;

/** Made once, at first use: about 10 ms, 655 KB. */
export function characterTables(): CharacterTables {
  tables ??= makeTables();
  return tables;
}

function makeTables(): CharacterTables {
  const kind = new Uint8Array(UNITS);
  const fold = new Uint16Array(UNITS);
  const plain = new Uint16Array(UNITS);
  const lower = new Uint8Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) {
    const char = String.fromCharCode(unit);
    kind[unit] = kindOf(unit, char);
    plain[unit] = unit;
    const folded = char.toLowerCase();
    fold[unit] = folded.length === 1 ? folded.charCodeAt(0) : unit;
    lower[unit] = folded === char && char.toUpperCase() !== char ? 1 : 0;
  }
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
  return { kind, scan: scanTable({ kind, fold, lower }), fold, plain, lower };
}

function scanTable({ kind, fold, lower }: Pick<CharacterTables, 'kind' | 'fold' | 'lower'>): Uint32Array {
  return Uint32Array.from(kind, (is, unit) => {
    const inside = is === WORD || is === IGNORED ? IN_TOKEN : 0;
    const starts = is === WORD || is === SINGLE || is === SURROGATE ? STARTS : 0;
    return (fold[unit] ?? 0) | inside | starts | (starts && lower[unit] !== 1 ? STARTS_TALL : 0);
  });
}

function kindOf(unit: number, char: string): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  // U+FEFF is both: it was never meant to be seen.
  if (INVISIBLE.test(char)) return IGNORED;
  if (/\s/.test(char)) return SPACE;
  if (!WORDLIKE.test(char)) return OTHER;
  return unit > 0xe00 && SPACELESS.test(char) ? SINGLE : WORD;
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
