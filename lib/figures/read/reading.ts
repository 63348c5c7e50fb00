import type { Bound, Words } from '../figure';
import { lex, type Token } from './lex';

export type { Token } from './lex';

/** A sentence taken apart. Token offsets count from the start of the sentence. */
export interface Reading {
  text: string;
  tokens: readonly Token[];
}

/** Half-open range of token indices. */
export interface Range {
  from: number;
  to: number;
}

/** A number as said, before anybody knows what it counts. `at` covers number and currency sign, without the hedge. */
export interface Amount {
  at: Range;
  value: number | null;
  lo: number | null;
  hi: number | null;
  bound: Bound;
  hedge: Range | null;
  /** ISO code of a sign before the number. */
  currency: string | null;
  /** Written in digits; years and clock times are. */
  digits: boolean;
  /** The token of the noun, where reading the number found it: “a young girl”. */
  noun?: number;
  rules: string[];
}

export function read(sentence: string): Reading {
  return { text: sentence, tokens: lex(sentence) };
}

const NO_TOKEN: Token = { start: -1, end: -1, kind: 'sign', text: '', lower: '', value: 0 };

/** The token at `index`, or an empty one: lets rules look past both ends. */
export function at(reading: Reading, index: number): Token {
  return reading.tokens[index] ?? NO_TOKEN;
}

/** Whether nothing stands between token `index` and the next. */
export function touches(reading: Reading, index: number): boolean {
  const next = reading.tokens[index + 1];
  return next !== undefined && at(reading, index).end === next.start;
}

/** The words of a token range, verbatim. */
export function wordsOf(reading: Reading, range: Range): Words {
  const start = at(reading, range.from).start;
  const end = at(reading, range.to - 1).end;
  return { start, end, text: reading.text.slice(start, end) };
}

/** Lower-case tokens of a range joined by one space; a hyphen joins like a space. */
export function phrase(reading: Reading, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const { lower } = at(reading, i);
    if (lower === '-') continue;
    text += text ? ` ${lower}` : lower;
  }
  return text;
}
