import type { Figure } from '../figure';
import { MONTHS, WEEKDAYS } from '../lexicon/grammar';
import { INCIDENTS } from '../lexicon/incidents';
import { ONES } from '../lexicon/numbers';
import { setOf } from '../lexicon/words';
import { at, type Reading, read, wordsOf } from './reading';

type Time = NonNullable<Figure['time']>;

/** A time and where the sentence says it. */
export interface TimeAt {
  index: number;
  time: Time;
}

const LINKS = setOf(
  'since by until till from in on of during before after late early mid the beginning start end this last next',
);
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
]);
const PERIOD = setOf('week month year');
const BEGAN = setOf('began started erupted broke invaded launched');
const BEGAN_REACH = 6;

/**
 * The times a sentence gives, each an interval of ISO days. A date without a year takes the last one that lies
 * before the day of publication; without that day only what the text states is dated.
 */
export function timesOf(sentence: string, published: Date | null): TimeAt[] {
  return timesIn(read(sentence), published);
}

export function timesIn(reading: Reading, published: Date | null): TimeAt[] {
  const found: TimeAt[] = [];
  for (let i = 0; i < reading.tokens.length; ) {
    const one = timeAt(reading, i, published);
    if (!one) {
      i++;
      continue;
    }
    const isThen = tellsOfThen(reading, one.to);
    const since = isThen ? -1 : sinceBefore(reading, i);
    if (since >= 0 && one.span && published) one.span[1] = iso(published);
    const words = wordsOf(reading, {
      from: since >= 0 ? since : isThen || isNameOf(reading, i) ? i : linksBefore(reading, i),
      to: one.to,
    });
    found.push({
      index: words.start,
      time: { surface: words.text, from: one.span?.[0] ?? null, to: one.span?.[1] ?? null },
    });
    i = one.to;
  }
  return found;
}

/** “the worst since 2007, when six died”, “since the quake of 1987, a shock that killed 1,000”: in that year. */
function tellsOfThen(reading: Reading, to: number): boolean {
  const isComma = at(reading, to).text === ',';
  const next = at(reading, isComma ? to + 1 : to).lower;
  return (
    next === 'when' ||
    (isComma && (/^(?:an?|which|where)$/.test(next) || (next === 'in' && at(reading, to + 2).lower === 'which')))
  );
}

/** “since the war started on February 24”: the token of “since”, or −1. */
function sinceBefore(reading: Reading, i: number): number {
  for (let k = i - 1; k > i - SINCE_REACH && at(reading, k).kind === 'word'; k--)
    if (at(reading, k).lower === 'since') return k;
  return -1;
}

const SINCE_REACH = 7;

/** “since the beginning of”, “late”: said with the date. */
function linksBefore(reading: Reading, i: number): number {
  let from = i;
  while (from > Math.max(0, i - 5) && LINKS.has(at(reading, from - 1).lower)) from--;
  while (from < i && /^(?:of|the|from)$/.test(at(reading, from).lower)) from++;
  return from;
}

interface Found {
  to: number;
  span: [string, string] | null;
}

function timeAt(reading: Reading, i: number, published: Date | null): Found | null {
  const { kind, lower, text } = at(reading, i);
  if (kind === 'number')
    return isoDay(reading, i) ?? dayMonth(reading, i, published) ?? year(reading, i) ?? ago(reading, i, published);
  if (ONES.has(lower)) return ago(reading, i, published);
  if (kind !== 'word') return null;
  const days = RELATIVE.get(lower);
  if (days !== undefined)
    return { to: i + 1, span: published && sameDay(new Date(published.getTime() + days * DAY_MS)) };
  if (text !== lower) {
    const month = MONTHS.get(lower);
    if (month !== undefined) return monthDay(reading, i, month, published);
    const weekday = WEEKDAYS.get(lower.replace(/['’]s$/, ''));
    if (weekday !== undefined) return { to: i + 1, span: weekdayOf(weekday, published) };
  }
  if (PERIOD.has(lower) && /^(?:this|last)$/.test(at(reading, i - 1).lower))
    return { to: i + 1, span: published && spanOf(`${at(reading, i - 1).lower} ${lower}`, published) };
  if (lower === 'since') return sinceBegan(reading, i);
  return null;
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
const isDay = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 31;

/** The year behind token `i`, over a comma; and the token behind it. */
function yearBehind(reading: Reading, i: number): { year: number | null; to: number } {
  const next = at(reading, i).text === ',' ? i + 1 : i;
  const token = at(reading, next);
  return token.kind === 'number' && isYear(token.value) && token.text.length === 4
    ? { year: token.value, to: next + 1 }
    : { year: null, to: i };
}

/** “November 25, 2022”, “Jan. 4”, “in September”, “September 2022”; “May” alone only behind a preposition. */
function monthDay(reading: Reading, i: number, month: number, published: Date | null): Found | null {
  const dot = at(reading, i + 1).text === '.' && at(reading, i).text.length < 5 && month !== 5 ? 1 : 0;
  const day = at(reading, i + 1 + dot);
  if (day.kind === 'number' && isDay(day.value)) {
    const suffix = /^(?:st|nd|rd|th)$/.test(at(reading, i + 2 + dot).lower) ? 1 : 0;
    const { year, to } = yearBehind(reading, i + 2 + dot + suffix);
    return { to, span: dayOf(year, month, day.value, published) };
  }
  const { lower } = at(reading, i);
  if (lower.length < 4 && !(lower === 'may' && LINKS.has(at(reading, i - 1).lower)) && dot === 0) return null;
  if ((lower === 'may' || lower === 'march') && !LINKS.has(at(reading, i - 1).lower)) return null;
  const { year, to } = yearBehind(reading, i + 1 + dot);
  return { to, span: monthOf(year, month, published) };
}

/** “2024-03-12” */
function isoDay(reading: Reading, i: number): Found | null {
  const [year, month, day] = [at(reading, i), at(reading, i + 2), at(reading, i + 4)];
  const isWritten =
    at(reading, i + 1).text === '-' &&
    at(reading, i + 3).text === '-' &&
    isYear(year.value) &&
    month.text.length === 2 &&
    day.text.length === 2;
  return isWritten ? { to: i + 5, span: dayOf(year.value, Number(month.text), Number(day.text), null) } : null;
}

/** “25 November 2022”, “14th of March” */
function dayMonth(reading: Reading, i: number, published: Date | null): Found | null {
  const { value } = at(reading, i);
  if (!isDay(value)) return null;
  const suffix = /^(?:st|nd|rd|th)$/.test(at(reading, i + 1).lower) ? 1 : 0;
  const of = at(reading, i + 1 + suffix).lower === 'of' ? 1 : 0;
  const name = at(reading, i + 1 + suffix + of);
  const month = name.text === name.lower ? undefined : MONTHS.get(name.lower);
  if (month === undefined) return null;
  const { year, to } = yearBehind(reading, i + 2 + suffix + of);
  return { to, span: dayOf(year, month, value, published) };
}

/** “in 2015”, “since 2011” */
function year(reading: Reading, i: number): Found | null {
  const { value, text } = at(reading, i);
  const isSaid =
    text.length === 4 &&
    isYear(value) &&
    (/^(?:in|since|by|during|until|of|early|late|mid)$/.test(at(reading, i - 1).lower) || isNameOf(reading, i));
  return isSaid ? { to: i + 1, span: [`${value}-01-01`, `${value}-12-31`] } : null;
}

/** “the 1998 tsunami”, “the 1989 Tiva earthquake”: the year names what happened. */
function isNameOf(reading: Reading, i: number): boolean {
  if (at(reading, i - 1).lower !== 'the') return false;
  for (let k = i + 1; k < i + NAME_REACH && at(reading, k).kind === 'word'; k++)
    if (INCIDENTS.has(at(reading, k).lower)) return true;
  return false;
}

const NAME_REACH = 5;

/** “seven years ago”, “11 days ago”: as coarse as it is said. */
function ago(reading: Reading, i: number, published: Date | null): Found | null {
  if (at(reading, i + 2).lower !== 'ago') return null;
  const count = ONES.get(at(reading, i).lower) ?? at(reading, i).value;
  const unit = at(reading, i + 1).lower.replace(/s$/, '');
  if (!/^(?:day|week|month|year|decade)$/.test(unit) || !published) return { to: i + 3, span: null };
  const then = new Date(published);
  if (unit === 'day' || unit === 'week') then.setUTCDate(then.getUTCDate() - count * (unit === 'week' ? 7 : 1));
  else if (unit === 'month')
    return { to: i + 3, span: monthOf(then.getUTCFullYear(), then.getUTCMonth() + 1 - count, published) };
  else {
    const y = then.getUTCFullYear() - count * (unit === 'decade' ? 10 : 1);
    return { to: i + 3, span: [`${y}-01-01`, `${y}-12-31`] };
  }
  return { to: i + 3, span: sameDay(then) };
}

/** “since the war began” */
function sinceBegan(reading: Reading, i: number): Found | null {
  for (let to = i + 1; to < i + BEGAN_REACH && at(reading, to).kind === 'word'; to++) {
    if (BEGAN.has(at(reading, to).lower)) return { to: to + 1, span: null };
  }
  return null;
}

const TURN = / -- |\b(?:that|which|who|when|where|as|similar|like|recalling)\b/gi;
/** “61% this time, up from 58% in 2019”: the year of the other number. */
const OTHER_SIDE =
  /\b(?:up|down) from\b|\bcompared (?:with|to)\b|\bagainst \d|\b(?:more|fewer|less|higher|lower) than\b/i;
const TURN_COST = 80;
const THEN = /^,? (?:in which|when|where|which)\b/;
const FARTHEST = 200;
/** “built in 1987”, “memories of 1989”: the year of a thing that the sentence names, not of what it tells. */
const OF_ANOTHER =
  /\b(?:built|founded|born|established|opened|launched|elected|memories|anniversary)(?: (?:of|in|of the))? $/;

/**
 * The time said nearest to `offset`: “100,000 since February, 5,937 of them by September”. A relative clause between
 * them speaks of something else: “40 were injured in the quake, which recalled those that hit the town in 2002”.
 */
export function nearestTime(times: readonly TimeAt[], offset: number, sentence: string): Time | null {
  let best: TimeAt | null = null;
  let least = FARTHEST;
  for (const one of times) {
    const opens = THEN.exec(
      sentence.slice(one.index + one.time.surface.length, one.index + one.time.surface.length + 12),
    )?.[0];
    // “memories of 1989, when a quake killed 200”: told behind the year, not before it.
    if (opens?.startsWith(',') && one.index > offset) continue;
    if (!opens && OF_ANOTHER.test(sentence.slice(Math.max(0, one.index - 30), one.index))) continue;
    const [from, to] = one.index < offset ? [one.index, offset] : [offset, one.index];
    if (to - from >= least) continue;
    const between = sentence.slice(from, to);
    if (between.includes(';')) continue;
    if (one.index > offset && OTHER_SIDE.test(between)) continue;
    const turns = (between.match(TURN)?.length ?? 0) - (opens ? 1 : 0);
    const cost = to - from + TURN_COST * turns;
    if (cost >= least) continue;
    best = one;
    least = cost;
  }
  return best?.time ?? null;
}

/** Reads `2022-11-25` or the end of `2022-11-23/2022-11-24`; anything else is no date. */
export function publishedDate(published: string | null | undefined): Date | null {
  const match = /(\d{4})-(\d{2})-(\d{2})$/.exec(published ?? '');
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : null;
}

const DAY_MS = 86_400_000;
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const sameDay = (date: Date): [string, string] => [iso(date), iso(date)];

function dayOf(year: number | null, month: number, day: number, published: Date | null): [string, string] | null {
  if (year === null && !published) return null;
  const on = (y: number): Date => new Date(Date.UTC(y, month - 1, day));
  const date = on(year ?? published?.getUTCFullYear() ?? 0);
  return sameDay(year === null && published && date > published ? on(published.getUTCFullYear() - 1) : date);
}

function monthOf(year: number | null, month: number, published: Date | null): [string, string] | null {
  if (year === null && !published) return null;
  const base = year ?? published?.getUTCFullYear() ?? 0;
  const isAhead = year === null && published !== null && new Date(Date.UTC(base, month - 1, 1)) > published;
  const y = isAhead ? base - 1 : base;
  return [iso(new Date(Date.UTC(y, month - 1, 1))), iso(new Date(Date.UTC(y, month, 0)))];
}

/** “last year” is the one before that of publication; “this year” has come as far as that day. */
function spanOf(said: string, published: Date): [string, string] | null {
  const year = published.getUTCFullYear();
  if (said === 'this year') return [`${year}-01-01`, iso(published)];
  if (said === 'last year') return [`${year - 1}-01-01`, `${year - 1}-12-31`];
  return said === 'last month' ? monthOf(year, published.getUTCMonth(), published) : null;
}

/** The last such day on or before the day of publication. */
function weekdayOf(index: number, published: Date | null): [string, string] | null {
  if (!published) return null;
  const back = (published.getUTCDay() - index + 7) % 7;
  return sameDay(new Date(published.getTime() - back * DAY_MS));
}
