import { DOZEN, DOZENS, MAGNITUDES, VAGUE, VAGUE_TIMES } from '../lexicon/numbers';
import type { Numeral } from './numeral';
import { at, phrase, type Reading } from './reading';

const LONGEST = 3;

/** “dozens”, “tens of thousands”, “several hundred”, “a few dozen”. */
export function readVague(reading: Reading, i: number): Numeral | null {
  const { lower } = at(reading, i);
  if (lower === 'a') {
    const some = numberOf(reading, i);
    if (some) return some;
  }
  if (lower === 'several' || lower === 'few' || lower === 'couple' || lower === 'a' || lower === 'many')
    return times(reading, lower === 'a' ? i + 1 : i);
  if (!lower.endsWith('s')) return null;
  for (let words = LONGEST; words > 0; words--) {
    const interval = VAGUE.get(phrase(reading, i, i + words));
    if (interval) return vague(interval[0], interval[1], i + words);
  }
  return null;
}

/** “a number of”, “a large number of”, “a handful of”: more than one, and nothing more is said. */
function numberOf(reading: Reading, i: number): Numeral | null {
  const word = /^(?:large|small|great|huge|vast|growing|record|significant|considerable|substantial)$/.test(
    at(reading, i + 1).lower,
  )
    ? i + 2
    : i + 1;
  const said = at(reading, word).lower;
  return (said === 'number' || said === 'handful') && at(reading, word + 1).lower === 'of'
    ? vague(said === 'number' ? 2 : 3, said === 'number' ? null : 7, word + 1)
    : null;
}

const vague = (lo: number, hi: number | null, next: number): Numeral => ({
  value: null,
  lo,
  hi,
  next,
  digits: false,
  rule: 'vague',
});

function times(reading: Reading, i: number): Numeral | null {
  const factor = VAGUE_TIMES.get(at(reading, i).lower);
  if (!factor) return null;
  const word = at(reading, i + 1).lower === 'of' ? i + 2 : i + 1;
  const said = at(reading, word).lower;
  const magnitude = DOZENS.has(said) ? DOZEN : MAGNITUDES.get(said);
  if (magnitude === undefined) return null;
  // Up to the next of its kind: several hundred is less than a thousand.
  if (factor[1] === 0) return vague(factor[0] * magnitude, null, word + 1);
  const top = magnitude === DOZEN ? 99 : factor[1] === 9 ? magnitude * 10 - 1 : factor[1] * magnitude;
  return vague(factor[0] * magnitude, top, word + 1);
}
