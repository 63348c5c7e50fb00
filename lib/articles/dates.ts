/** Days as people and pages write them. Times of day are left out as written: no clock is turned into another. */

/** An ISO date, or an interval of two where only the month or the year is named. */
export type DayOrSpan = string;

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const NAME = String.raw`(?<month>[A-Za-z]{3,9})\.?`;
const TIME = String.raw`(?:[T\s,].*)?`;

const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})${TIME}$`),
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})(?:T.*)?$/,
  new RegExp(String.raw`^(?:[A-Za-z]{3,9},?\s+)?(?<d>\d{1,2})(?:st|nd|rd|th)?\s+${NAME},?\s+(?<y>\d{4})${TIME}$`),
  new RegExp(String.raw`^(?:[A-Za-z]{3,9},?\s+)?${NAME}\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})${TIME}$`),
  /^(?<y>\d{4})-(?<m>\d{2})$/,
  new RegExp(String.raw`^${NAME},?\s+(?<y>\d{4})$`),
  /^(?<y>\d{4})$/,
];

/** `null` for what names no day of the calendar, or could name two (02/03/2031). */
export function readDay(text: string): DayOrSpan | null {
  const trimmed = text.trim();
  const [from, to, ...more] = trimmed.split(/\s*\/\s*(?=\d{4}-)/);
  if (to !== undefined && from !== undefined) {
    const ends = [readDay(from), readDay(to)];
    const [first, last] = ends;
    return more.length > 0 || !first || !last || first > last || ends.some((end) => end?.includes('/'))
      ? null
      : `${first}/${last}`;
  }
  for (const form of FORMS) {
    const { y, m, d, month } = form.exec(trimmed)?.groups ?? {};
    if (y !== undefined) return dayOf(Number(y), month === undefined ? m : monthNumber(month), d);
  }
  return null;
}

function monthNumber(name: string): string | null {
  const at = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return at < 0 ? null : String(at + 1);
}

function dayOf(year: number, month: string | null | undefined, day: string | undefined): DayOrSpan | null {
  if (month === null || year < 1000) return null;
  if (month === undefined) return `${year}-01-01/${year}-12-31`;
  if (day !== undefined) return iso(year, Number(month), Number(day));
  const first = iso(year, Number(month), 1);
  return first && `${first}/${new Date(Date.UTC(year, Number(month), 0)).toISOString().slice(0, 10)}`;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
