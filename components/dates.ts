/** Dates as a newspaper writes them: “26 Nov 2022”, “23–24 Nov 2022”, “Nov 2022”. */
import type { Claim } from '../lib/pack';
import { locale, t } from './words';

const DAY = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
const MONTH = { month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** “date not stated”, “25 Nov 2022”, “25 Nov 2022, date inferred”. */
export function dateWord(claim: Claim): string {
  if (claim.value === null) return t('source.dateUnknown');
  const word = isoWord(claim.value);
  return claim.evidence === 'inferred' ? t('source.dateInferred', [word]) : word;
}

/** An ISO date or an interval of two; anything else is shown as it came. */
export function isoWord(iso: string): string {
  const [from, to] = iso.split('/').map(dayAt);
  if (!from || to === null) return iso;
  if (to === undefined) return format(from, DAY);
  if (isWholeMonth(iso)) return format(from, MONTH);
  // Within one month the dash is closed up, as printed: “23–24 Nov 2022”.
  const range = new Intl.DateTimeFormat(locale(), DAY).formatRange(from, to);
  return range.replace(/^(\d+)\s*–\s*(?=\d)/, '$1–');
}

/** A month written 2022-11: “Nov 2022”; anything else is shown as it came. */
export function monthWord(month: string): string {
  const first = dayAt(`${month}-01`);
  return first === null ? month : format(first, MONTH);
}

/** Null for what the calendar has not: some engines read 2022-02-31 as a day of March. */
function dayAt(iso: string): Date | null {
  const read = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? read : null;
}

/** The day of a moment, in the reader's own time zone. */
export function momentWord(milliseconds: number): string {
  const { timeZone: _, ...local } = DAY;
  return new Intl.DateTimeFormat(locale(), local).format(new Date(milliseconds));
}

/** The day and minute of a moment, in the reader's own time zone. */
export function timeWord(milliseconds: number): string {
  const options = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(locale(), options).format(new Date(milliseconds));
}

/** For sorting: the last day a claim allows; unknown dates come last. */
export const lastDay = (claim: Claim): string => claim.value?.split('/').at(-1) ?? '';

/** Whether an interval of days is one month from its first day to its last. */
export function isWholeMonth(iso: string): boolean {
  const [from, to] = iso.split('/').map(dayAt);
  if (!from || !to) return false;
  const next = new Date(to.getTime() + 86_400_000);
  return from.getUTCDate() === 1 && next.getUTCDate() === 1 && from.getUTCMonth() === to.getUTCMonth();
}

const format = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), options).format(date);
