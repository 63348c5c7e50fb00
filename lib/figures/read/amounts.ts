import { SIGNS } from '../lexicon/currencies';
import { DOZEN, DOZENS, MAGNITUDES, SUFFIXES } from '../lexicon/numbers';
import { intervalOf } from './bounds';
import { hedgeAfter, hedgeBefore } from './hedge';
import { type Numeral, readNumeral } from './numeral';
import { type Amount, at, phrase, type Reading, touches } from './reading';
import { currencyAt, measureAt } from './unit';

/** A sentence of more numbers is a table that lost its lines: nothing tells what they count. */
const MOST_NUMBERS = 80;

/** All numbers of a sentence with their hedges and ranges, in order, none inside another; none where they are too many. */
export function amounts(reading: Reading): Amount[] {
  const found: Amount[] = [];
  let i = 0;
  while (i < reading.tokens.length) {
    const amount = readAmount(reading, i) ?? readOne(reading, i);
    if (!amount) {
      i++;
      continue;
    }
    const last = found.at(-1);
    const both = last ? joinBounds(reading, last, amount) : null;
    if (both) found[found.length - 1] = both;
    else found.push(amount);
    if (found.length > MOST_NUMBERS) return [];
    i = Math.max(amount.at.to, i + 1);
  }
  return found;
}

function readAmount(reading: Reading, i: number): Amount | null {
  const numeral = readNumeral(reading, i);
  return numeral && (readRange(reading, i, numeral) ?? readHedged(reading, i, numeral));
}

const HARMED = /^(?:kill(?:ed|ing|s)|injur(?:ed|ing)|wound(?:ed|ing)|died|dead)$/;
const PERSON =
  /^(?:girl|boy|man|woman|child|person|baby|toddler|teenager|infant|soldier|policeman|policewoman|officer|firefighter|rescuer|worker|student|civilian|villager|resident|driver|pilot|passenger|journalist|protester|demonstrator)$/;
const ONE_REACH = 6;

/** “A young girl was killed”, “killed a 10-year-old girl”: one person, where harm stands right beside. */
function readOne(reading: Reading, i: number): Amount | null {
  if (!/^an?$/.test(at(reading, i).lower)) return null;
  for (let noun = i + 1; noun < i + ONE_REACH; noun++) {
    const { kind, lower, text } = at(reading, noun);
    if (kind === 'sign' && text !== '-') return null;
    if (!PERSON.test(lower)) continue;
    const isBehind =
      /^(?:was|is|has|had|were|have)$/.test(at(reading, noun + 1).lower) || HARMED.test(at(reading, noun + 1).lower);
    const harm = [noun + 1, noun + 2, noun + 3].some((k) => HARMED.test(at(reading, k).lower));
    if (!(HARMED.test(at(reading, i - 1).lower) || (isBehind && harm))) return null;
    return {
      at: { from: i, to: i + 1 },
      value: 1,
      lo: 1,
      hi: 1,
      bound: 'exact',
      hedge: null,
      currency: null,
      digits: false,
      noun,
      rules: ['number-article'],
    };
  }
  return null;
}

const isFloor = ({ bound }: Amount): boolean => bound === 'atLeast' || bound === 'moreThan';
const isCeiling = ({ bound, lo }: Amount): boolean => (bound === 'atMost' || bound === 'lessThan') && lo === null;

/** “more than 100 and less than 300”, “at most 100 and at least 20”: a floor and a ceiling side by side are a range. */
function joinBounds(reading: Reading, first: Amount, second: Amount): Amount | null {
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

/** The sign before a number: “$5”, “US$ 5”, “Rs. 5”, “EUR 20”. `from` is its first token. */
function signBefore(reading: Reading, i: number): { code: string; from: number } | null {
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
const MINUS = new Set(['-', '−', '–']);

/** The token of a minus sign before token `i`, or −1: “-4”, “- 1 4/5”, “minus five”, “$-5”, but not “2-4” or “B-52”. */
function minusBefore(reading: Reading, i: number): number {
  const before = at(reading, i - 1);
  if (NEGATIVE.has(before.lower)) return i - 1;
  if (!MINUS.has(before.text) || touches(reading, i - 2)) return -1;
  return touches(reading, i - 1) || i === 1 ? i - 1 : -1;
}

function readHedged(reading: Reading, i: number, numeral: Numeral): Amount {
  const minus = numeral.value === null ? -1 : minusBefore(reading, i);
  const first = minus >= 0 ? minus : i;
  const sign = signBefore(reading, first);
  const outer = sign && minus < 0 ? minusBefore(reading, sign.from) : -1;
  const start = outer >= 0 ? outer : (sign?.from ?? first);
  const before = hedgeBefore(reading, start);
  const after = before ? null : hedgeAfter(reading, numeral.next);
  const hedge = stronger(reading, before, numeral.next) ?? after;
  const value = numeral.value === null ? null : minus >= 0 || outer >= 0 ? -numeral.value : numeral.value;
  const interval =
    value === null
      ? { lo: numeral.lo, hi: numeral.hi, bound: 'vague' as const }
      : intervalOf(value, hedge?.hedge ?? null);
  return {
    at: { from: start, to: numeral.next },
    value,
    ...interval,
    hedge: hedge?.range ?? null,
    currency: sign?.code ?? null,
    digits: numeral.digits,
    rules: [`number-${numeral.rule}`, ...(hedge ? [`hedge-${hedge.hedge}`] : [])],
  };
}

/** “about five hundred or more”: a bound behind rules over an estimate before; “less than 5000 or equal” widens. */
function stronger(
  reading: Reading,
  before: ReturnType<typeof hedgeBefore>,
  next: number,
): ReturnType<typeof hedgeBefore> {
  if (!before) return null;
  if (
    (before.hedge === 'lessThan' || before.hedge === 'moreThan') &&
    at(reading, next).lower === 'or' &&
    at(reading, next + 1).lower === 'equal'
  ) {
    const to = at(reading, next + 2).lower === 'to' ? next + 3 : next + 2;
    if (at(reading, to).kind !== 'number')
      return { hedge: before.hedge === 'lessThan' ? 'atMost' : 'atLeast', range: { from: before.range.from, to } };
  }
  if (before.hedge !== 'approx' && before.hedge !== 'exact') return before;
  const after = hedgeAfter(reading, next);
  return after && after.hedge !== 'approx' ? after : before;
}

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
function readRange(reading: Reading, i: number, first: Numeral): Amount | null {
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
