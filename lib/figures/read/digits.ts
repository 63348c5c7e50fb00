/** A number written in digits: its value and the offset behind it. */
export interface Digits {
  value: number;
  end: number;
}

const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const POINT = 46;
const SPACE = 32;
const MOST_DIGITS = 24;

export const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

/** Spaces that group digits: no-break, figure, thin and narrow no-break; a plain one groups too (“40 000”). */
const isGroupSpace = (code: number): boolean =>
  code === SPACE || code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f;

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Whether exactly `size` digits stand at `from`. */
const hasGroup = (text: string, from: number, size: number): boolean => digitsEnd(text, from) === from + size;

/**
 * The longest number in digits at `start`, or `null` for what only looks like one (addresses, versions, dates with
 * points). Groups of three by comma, point or space, Indian groups (12,34,567), decimal point, decimal comma
 * (5,00), powers of ten (1.3e6, 6.2×10^-4). A list (“22,24,26”) is several numbers.
 */
export function readDigits(text: string, start: number): Digits | null {
  const end = digitsEnd(text, start);
  // “0800” is dialled, not counted.
  if (end - start > MOST_DIGITS || (end - start > 2 && text.charCodeAt(start) === ZERO)) return null;
  const whole = grouped(text, start, end) ?? indian(text, start, end);
  const integer = whole ?? { value: Number(text.slice(start, end)), end, separator: 0 };
  const decimal = decimals(text, start, integer);
  if (decimal === null) return null;
  return power(text, decimal);
}

interface Grouped extends Digits {
  separator: number;
}

function grouped(text: string, start: number, end: number): Grouped | null {
  const separator = text.charCodeAt(end);
  const isSpaced = isGroupSpace(separator);
  if (end - start > 3 || !(separator === COMMA || separator === POINT || isSpaced)) return null;
  if (isSpaced && text.charCodeAt(start) === ZERO) return null;
  let at = end;
  let groups = 0;
  while (text.charCodeAt(at) === separator && hasGroup(text, at + 1, 3)) {
    at += 4;
    groups++;
  }
  if (groups === 0 || isListed(text, start)) return null;
  // 1.234 is a decimal; 1.234.567 and 1.234,56 are not.
  const hasCommaDecimals = separator === POINT && text.charCodeAt(at) === COMMA && hasGroup(text, at + 1, 2);
  if (separator === POINT && groups === 1 && !hasCommaDecimals) return null;
  if (text.charCodeAt(at) === separator && isDigit(text.charCodeAt(at + 1)) && !isSpaced) return null;
  const digits = text.slice(start, at).replace(/\D/g, '');
  return { value: Number(digits), end: at, separator };
}

const INDIAN = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d,]*\d)/y;

function indian(text: string, start: number, end: number): Grouped | null {
  if (end - start > 2 || text.charCodeAt(end) !== COMMA || !hasGroup(text, end + 1, 2)) return null;
  INDIAN.lastIndex = start;
  const said = INDIAN.exec(text)?.[0];
  return said ? { value: Number(said.replaceAll(',', '')), end: start + said.length, separator: COMMA } : null;
}

/** A comma and a digit stand before: one of a list. */
const isListed = (text: string, start: number): boolean =>
  text.charCodeAt(start - 1) === COMMA && isDigit(text.charCodeAt(start - 2));

function decimals(text: string, start: number, integer: Grouped): Digits | null {
  const sign = text.charCodeAt(integer.end);
  const from = integer.end + 1;
  if ((sign !== POINT && sign !== COMMA) || sign === integer.separator || !isDigit(text.charCodeAt(from)))
    return integer;
  const end = digitsEnd(text, from);
  const isMore = text.charCodeAt(end) === sign && isDigit(text.charCodeAt(end + 1));
  if (sign === POINT && isMore) return null;
  // A decimal comma has one or two places: 5,00 and 1,3; anything else is a list.
  if (sign === COMMA && (isMore || end - from > 2 || isListed(text, start))) return integer;
  const whole = integer.separator ? String(integer.value) : text.slice(start, integer.end);
  return { value: Number(`${whole}.${text.slice(from, end)}`), end };
}

const EXPONENT =
  /[eE]([+-]?\d{1,3})(?![\w.])|\^([+-]{0,2}\d{1,3})|\s?[x×*]\s?10\^?([-−–+]?\d{1,2})(?!\w)|[x×]2\^(\d{1,2})(?!\w)/y;

function power(text: string, number: Digits): Digits {
  const next = text.charCodeAt(number.end);
  // e E ^ x × * or the space before ×: anything else needs no look.
  if (!(next === 101 || next === 69 || next === 94 || next === 120 || next === 215 || next === 42 || next === SPACE))
    return number;
  EXPONENT.lastIndex = number.end;
  const match = EXPONENT.exec(text);
  if (!match) return number;
  const [said, scientific, raised, ten, two] = match;
  const of = (digits: string): number =>
    Number(
      digits
        .replace(/[−–]/, '-')
        .replace(/^(?:--|\+-|-\+)/, '-')
        .replace(/^\+\+/, ''),
    );
  const value =
    raised !== undefined
      ? number.value ** of(raised)
      : two !== undefined
        ? number.value * 2 ** of(two)
        : number.value * 10 ** of(scientific ?? ten ?? '0');
  return Number.isFinite(value) ? { value, end: number.end + said.length } : number;
}

/** One sign that is a fraction. */
export const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);
