import { SIGNS } from '../lexicon/currencies';
import { isDigit, readDigits, VULGAR } from './digits';

/**
 * A word, a number in digits with its value, one sign, or a `code`: letters and digits run together, versions,
 * addresses (“B52”, “10.0.1”), which count nothing.
 */
export interface Token {
  kind: 'word' | 'number' | 'sign' | 'code';
  start: number;
  end: number;
  text: string;
  lower: string;
  /** Of a number; otherwise 0. */
  value: number;
}

const LETTER = /[\p{L}\p{M}]/u;
const POINT = 46;
const isAsciiLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isAsciiLetter(code) || (code > 127 && LETTER.test(text.charAt(at)));
};
const isBlank = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

/** Tokens of a sentence in one pass, offsets into `text`. */
export function lex(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const token =
      isDigit(code) || (code === POINT && opensDecimals(text, at))
        ? number(text, at)
        : isLetter(text, at)
          ? word(text, at)
          : sign(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

const make = (text: string, kind: Token['kind'], start: number, end: number, value = 0): Token => {
  const said = text.slice(start, end);
  return { kind, start, end, text: said, lower: kind === 'word' ? said.toLowerCase() : said, value };
};

/** “.77”: a point with digits behind and neither letter nor digit before. */
function opensDecimals(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at + 1)) && (at === 0 || !(isLetter(text, at - 1) || isDigit(text.charCodeAt(at - 1))))
  );
}

const DECIMALS = /\.\d{1,15}/y;

function number(text: string, start: number): Token {
  if (text.charCodeAt(start) === POINT) {
    DECIMALS.lastIndex = start;
    const said = DECIMALS.exec(text)?.[0] ?? '.';
    return make(text, 'number', start, start + said.length, Number(`0${said}`));
  }
  const digits = readDigits(text, start);
  if (!digits) return make(text, 'code', start, codeEnd(text, start));
  const part = VULGAR.get(text.charAt(digits.end));
  return part === undefined
    ? make(text, 'number', start, digits.end, digits.value)
    : make(text, 'number', start, digits.end + 1, digits.value + part);
}

/** Letters, digits and points between them. */
function codeEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    const inner = code === POINT && (isDigit(text.charCodeAt(end + 1)) || isLetter(text, end + 1));
    if (!(isDigit(code) || isLetter(text, end) || inner)) return end;
    end++;
  }
}

/** Inner apostrophes belong to a word, and the points of “U.S.” and “p.m.” */
function word(text: string, start: number): Token {
  let end = start + 1;
  while (isLetter(text, end)) end++;
  if (end === start + 1 && text.charCodeAt(end) === POINT) {
    let far = end + 1;
    while (isLetter(text, far) && !isLetter(text, far + 1) && text.charCodeAt(far + 1) === POINT) far += 2;
    if (far > end + 1) return make(text, 'word', start, far);
  }
  for (let quote = text.charAt(end); quote === "'" || quote === '’'; quote = text.charAt(end)) {
    if (!isLetter(text, end + 1)) break;
    end++;
    while (isLetter(text, end)) end++;
  }
  // “USD3.14” is a sum, “L2” and “MH370” are names.
  if (isDigit(text.charCodeAt(end)) && !SIGNS.has(text.slice(start, end).toLowerCase()))
    return make(text, 'code', start, codeEnd(text, start));
  return make(text, 'word', start, end);
}

function sign(text: string, start: number): Token {
  const part = VULGAR.get(text.charAt(start));
  if (part !== undefined) return make(text, 'number', start, start + 1, part);
  const code = text.charCodeAt(start);
  return make(text, 'sign', start, start + (code >= 0xd800 && code < 0xdc00 ? 2 : 1));
}
