import { SIGNS } from '../lexicon/currencies';
import { DOZEN, DOZENS, MAGNITUDES, SUFFIXES } from '../lexicon/numbers';
import { hedgeBefore } from './hedge';
import { type Numeral, readNumeral } from './numeral';
import { type Amount, at, phrase, type Reading, touches } from './reading';
import { MINUS, minusBefore, signBefore } from './signs';
import { currencyAt, measureAt } from './unit';

const LINKS: ReadonlyMap<string, string> = new Map([
  ['between', 'and'],
  ['from', 'to'],
]);
const DASHES = new Set(['-', '–', '—', '~', '−']);

/** What stands between the ends of a range: a unit said twice, the link, a sign said twice. */
interface Link {
  opener: string | undefined;
  /** First token of the second number. */
  second: number;
  isDash: boolean;
  word: string;
  /** The first end has its unit, “3 km to 5 km”. */
  hasUnit: boolean;
  /** The second end has a currency sign. */
  hasSign: boolean;
}

function linkAfter(reading: Reading, start: number, first: Numeral): Link | null {
  const opener = [
    LINKS.has(at(reading, start - 1).lower) ? start - 1 : -1,
    LINKS.has(at(reading, start - 2).lower) && hedgeBefore(reading, start) ? start - 2 : -1,
  ].find((i) => i >= 0);
  const opening = opener === undefined ? undefined : at(reading, opener).lower;
  const closing = opening && LINKS.get(opening);
  let link = first.next;
  const unit = unitEnd(reading, link, first.value ?? 0);
  if (unit > link) {
    const behind = at(reading, unit).lower;
    if (behind === closing || behind === 'to' || DASHES.has(behind)) link = unit;
  }
  const hasUnit = link > first.next;
  // “8- to 16-meter”
  if (at(reading, link).text === '-' && at(reading, link + 1).lower === 'to') link++;
  const token = at(reading, link);
  const isDash = DASHES.has(token.text);
  const isWord =
    token.lower === 'to' ||
    token.lower === 'through' ||
    (token.lower === 'or' && !opening) ||
    (closing !== undefined && (token.lower === closing || token.lower === 'and'));
  if (!isDash && !isWord) return null;
  let second = link + 1;
  if (isDash && at(reading, second).text === '~') second++;
  const hedge = /^(?:about|around|some|roughly|approximately|~)$/.test(at(reading, second).lower) ? 1 : 0;
  second += hedge;
  const hasSign = SIGNS.has(at(reading, second).lower) && at(reading, second).kind === 'sign';
  return { opener: opening, second: hasSign ? second + 1 : second, isDash, word: token.lower, hasUnit, hasSign };
}

/** Behind a unit said at the first end already, or `i`. */
const unitEnd = (reading: Reading, i: number, value: number): number =>
  measureAt(reading, i)?.to ?? currencyAt(reading, i, value)?.to ?? (at(reading, i).lower === 'people' ? i + 1 : i);

/** “between 10 and 20”, “from 10 to 20”, “10 to 20”, “10–20”, “two or three”, “3km to 5km”, “$10-$20”. */
export function readRange(reading: Reading, i: number, first: Numeral): Amount | null {
  if (first.value === null) return null;
  const minus = minusBefore(reading, i);
  const sign = signBefore(reading, minus >= 0 ? minus : i);
  const start = sign?.from ?? (minus >= 0 ? minus : i);
  const link = linkAfter(reading, start, first);
  if (!link) return null;
  const negative = link.opener && MINUS.has(at(reading, link.second).text) && touches(reading, link.second) ? 1 : 0;
  const second = readNumeral(reading, link.second + negative);
  if (second?.value == null || isThird(reading, second.next, link)) return null;
  const ends = ordered(reading, { first, second, isMinus: minus >= 0, isSecondMinus: negative === 1 });
  if (!ends || !isPlausible(reading, link, ends, { first, second, i })) return null;
  const from = link.opener ? start - (LINKS.has(at(reading, start - 1).lower) ? 1 : 2) : start;
  const amount = range(reading, { from, to: second.next, ...ends, currency: sign?.code ?? null, digits: first.digits });
  return hedgedRange(reading, amount);
}

/** “10-20-30” is no range. */
const isThird = (reading: Reading, next: number, link: Link): boolean =>
  link.isDash && DASHES.has(at(reading, next).text) && at(reading, next + 1).kind === 'number';

interface Ends {
  lo: number;
  hi: number;
}

/** Both ends with their signs; “5 to 10 million”: the magnitude belongs to both. */
function ordered(
  reading: Reading,
  {
    first,
    second,
    isMinus,
    isSecondMinus,
  }: { first: Numeral; second: Numeral; isMinus: boolean; isSecondMinus: boolean },
): Ends | null {
  const hi = (second.value ?? 0) * (isSecondMinus ? -1 : 1);
  const last = at(reading, second.next - 1);
  const magnitude = MAGNITUDES.get(last.lower) ?? (last.kind === 'word' ? SUFFIXES.get(last.text) : undefined);
  const value = (first.value ?? 0) * (isMinus ? -1 : 1);
  const dozen = DOZENS.has(last.lower) ? DOZEN : undefined;
  if (dozen && value < dozen && value * dozen < hi) return { lo: value * dozen, hi };
  const lo = magnitude && value < magnitude && value * magnitude < hi ? value * magnitude : value;
  if (lo === hi) return null;
  return isMinus || isSecondMinus ? { lo: Math.min(lo, hi), hi: Math.max(lo, hi) } : lo < hi ? { lo, hi } : null;
}

function isPlausible(
  reading: Reading,
  link: Link,
  { lo, hi }: Ends,
  { first, second, i }: { first: Numeral; second: Numeral; i: number },
): boolean {
  if (link.word === 'or') return hi - lo <= Math.max(2, lo);
  // “rose from 200 to 3,000” tells of two levels, “from 20 to 30 in 2008” of one interval.
  if ((link.opener === 'from' || (link.word === 'to' && link.hasUnit)) && isChanging(reading, i)) return false;
  if (link.hasUnit && link.hasSign) return false;
  if (!link.opener && !link.isDash && link.word === 'to' && first.digits !== second.digits && hi > lo * 100)
    return false;
  return true;
}

/** “rose from”, “down from”, “a fall from”: before and after, not from–to. */
function isChanging(reading: Reading, i: number): boolean {
  if (/^(?:anywhere|somewhere|ranging|ranged|ranges|range)$/.test(at(reading, i - 2).lower)) return false;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const { lower } = at(reading, k);
    if (
      /^(?:up|down|rose|rise|risen|rises|rising|fell|fall|fallen|falls|falling|dropped|drop|drops|increased?|increases|increasing|decreased?|grew|grown|grows|jumped|climbed|climbing|declined?|cut|cutting|raised?|raising|lifted|slipped|went|gone|changed|changing|reduced|lowered|widened|narrowed|expand(?:ed)?|revised|upgraded|downgraded|soared|surged|plunged|dropping|swelled)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

function range(
  _reading: Reading,
  {
    from,
    to,
    lo,
    hi,
    currency,
    digits,
  }: { from: number; to: number; lo: number; hi: number; currency: string | null; digits: boolean },
): Amount {
  return {
    at: { from, to },
    value: null,
    lo,
    hi,
    bound: 'range',
    hedge: null,
    currency,
    digits,
    rules: ['number-range'],
  };
}

/** “around 10–20”: the hedge belongs to the quote and leaves the ends as they are said. */
function hedgedRange(reading: Reading, amount: Amount): Amount {
  const before = hedgeBefore(reading, amount.at.from);
  return before?.hedge === 'approx'
    ? { ...amount, hedge: before.range, rules: [...amount.rules, 'hedge-approx'] }
    : amount;
}

const isFloor = ({ bound }: Amount): boolean => bound === 'atLeast' || bound === 'moreThan';
const isCeiling = ({ bound, lo }: Amount): boolean => (bound === 'atMost' || bound === 'lessThan') && lo === null;

/** “more than 100 and less than 300”, “at most 100 and at least 20”: a floor and a ceiling side by side are a range. */
export function joinBounds(reading: Reading, first: Amount, second: Amount): Amount | null {
  const [floor, ceiling] = isFloor(first) ? [first, second] : [second, first];
  if (!isFloor(floor) || !isCeiling(ceiling) || floor.lo === null || ceiling.hi === null || floor.lo >= ceiling.hi)
    return null;
  const end = Math.max(first.at.to, first.hedge?.to ?? 0);
  const start = second.hedge?.from ?? second.at.from;
  if (!/^(?:,|and|but|or)?(?: and| but)?$/.test(phrase(reading, end, Math.max(end, start)))) return null;
  const from = Math.min(first.at.from, first.hedge?.from ?? first.at.from);
  const to = Math.max(second.at.to, second.hedge?.to ?? 0);
  return range(reading, { from, to, lo: floor.lo, hi: ceiling.hi, currency: first.currency, digits: first.digits });
}
