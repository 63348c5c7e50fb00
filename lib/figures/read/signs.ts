import { SIGNS } from '../lexicon/currencies';
import { at, type Reading, touches } from './reading';

/** The sign before a number: “$5”, “US$ 5”, “Rs. 5”, “EUR 20”. `from` is its first token. */
export function signBefore(reading: Reading, i: number): { code: string; from: number } | null {
  const dot = at(reading, i - 1).text === '.' ? 1 : 0;
  const sign = at(reading, i - 1 - dot);
  if (sign.text === '') return null;
  const before = at(reading, i - 2);
  // “US$5”, “c $ 5”, “MXN$ 15”
  const two = SIGNS.get(before.lower + sign.text) ?? (sign.text === '$' ? SIGNS.get(before.lower) : undefined);
  if (
    two &&
    before.kind === 'word' &&
    (touches(reading, i - 2) || (before.text.length < 3 && before.lower !== 'a' && before.lower !== 's'))
  )
    return { code: two, from: i - 2 };
  const code = SIGNS.get(sign.text.toLowerCase());
  if (!code || (dot > 0 && sign.kind !== 'word')) return null;
  return sign.kind === 'sign' || sign.text !== sign.lower || code.toLowerCase() === sign.lower
    ? { code, from: i - 1 - dot }
    : null;
}

const NEGATIVE = new Set(['minus', 'negative']);
export const MINUS = new Set(['-', '−', '–']);

/** The token of a minus sign before token `i`, or −1: “-4”, “- 1 4/5”, “minus five”, “$-5”, but not “2-4” or “B-52”. */
export function minusBefore(reading: Reading, i: number): number {
  const before = at(reading, i - 1);
  if (NEGATIVE.has(before.lower)) return i - 1;
  if (!MINUS.has(before.text) || touches(reading, i - 2)) return -1;
  return touches(reading, i - 1) || i === 1 ? i - 1 : -1;
}
