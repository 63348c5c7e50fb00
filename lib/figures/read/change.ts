import type { Figure } from '../figure';
import { setOf } from '../lexicon/words';
import type { Head } from './head';
import { type Amount, at, type Reading } from './reading';

const UP = setOf(
  'rose rise rises risen rising up climbed climb climbs climbing jumped jump jumps gained gain gains gaining grew grow grown grows growing growth increased increase increases increasing surged surge soared soar advanced higher hike boosted swelled doubled expanded rebounded rallied improved',
);
const DOWN = setOf(
  'fell fall falls fallen falling down dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slipped slid slumped plunged tumbled sank shrank shed lost loses losing reduced reduce reducing reduction cut cuts cutting lower lowered narrowed eased weakened dipped trimmed slashed shrunk retreated',
);
/** Stand between the verb and its number. */
const BETWEEN = setOf(
  'by to of a an another further about around nearly almost as much at least more than some roughly just only over well',
);
const REACH = 4;
/** “called up 31,000”, “cut down 5 trees” change nothing. */
const PHRASAL = setOf(
  'called call calling picked gave given give set took taken take made make makes cut held lined rounded turned blew backed shut broke tore',
);
/** “raised the rate by 25 points”: the verb stands before what it changes. */
const OVER_OBJECT = 7;

/** “rose 5%”, “down 12 points”, “a 3% increase”, “an increase of 3%”: the word of change right before or behind. */
export function changeOf(reading: Reading, amount: Amount, head: Head): Figure['change'] {
  const start = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);
  for (let i = start - 1; i >= Math.max(0, start - REACH); i--) {
    const { lower } = at(reading, i);
    const isPhrasal = (lower === 'up' || lower === 'down') && PHRASAL.has(at(reading, i - 1).lower);
    if (isPhrasal) return null;
    if (UP.has(lower)) return 'up';
    if (DOWN.has(lower)) return 'down';
    if (!BETWEEN.has(lower)) break;
  }
  if (/^(?:by|to)$/.test(at(reading, start - 1).lower)) {
    for (let i = start - 2; i >= Math.max(0, start - OVER_OBJECT); i--) {
      const { lower, kind } = at(reading, i);
      if (kind !== 'word') break;
      if (/^(?:raised|lifted|increased|boosted|doubled)$/.test(lower)) return 'up';
      if (/^(?:lowered|reduced|cut|trimmed|slashed|halved)$/.test(lower)) return 'down';
    }
  }
  if (head.kind === 'count') return null;
  const { lower } = at(reading, head.after);
  return UP.has(lower) ? 'up' : DOWN.has(lower) ? 'down' : null;
}
