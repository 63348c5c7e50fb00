import type { Figure } from '../figure';

type Time = NonNullable<Figure['time']>;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DAY = '(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const LINK =
  '(?:(since|by|until|till|from|in|on|as of|during|before|after|late|early|mid)[ -])?(?:the (?:beginning|start|end) of )?';

const MAY_DATE =
  /\b(?:[JFMASOND][a-z]{2,8}|\w+day|yesterday|today|tonight|(?:19|20)\d{2}|week|month|year|began|started|broke)\b/i;

const PATTERNS: readonly [RegExp, (match: RegExpMatchArray, published: Date | null) => [string, string] | null][] = [
  [
    new RegExp(`\\b${LINK}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?![,.]\\d)`, 'g'),
    (m, p) => day(m[4] ? Number(m[4]) : null, m[2], Number(m[3]), p),
  ],
  [
    new RegExp(`\\b${LINK}(\\d{1,2})(?:st|nd|rd|th)? ${MONTH}(?:,? (\\d{4}))?\\b`, 'g'),
    (m, p) => day(m[4] ? Number(m[4]) : null, m[3], Number(m[2]), p),
  ],
  [new RegExp(`\\b${LINK}${MONTH}(?:,? (\\d{4}))?\\b`, 'g'), (m, p) => month(m[3] ? Number(m[3]) : null, m[2], p)],
  [new RegExp(`\\b(?:on |this |last )?${DAY}\\b`, 'g'), (m, p) => weekday(m[1], p)],
  [/\b(yesterday|today|tonight|earlier today)\b/gi, (m, p) => relative(m[1], p)],
  [/\b(?:in|since|by|during|until) ((?:19|20)\d{2})\b/g, (m) => [`${m[1]}-01-01`, `${m[1]}-12-31`]],
  [/\b(?:earlier )?(?:this|last) (?:week|month|year)\b/gi, () => null],
  [/\bsince (?:the )?[\w’' ]{2,30}? (?:began|started|broke out)\b/gi, () => null],
];

/** A time and where the sentence says it. */
export interface TimeAt {
  index: number;
  time: Time;
}

/**
 * The times a sentence gives, each an interval of ISO days. A date without a year takes the last one that lies
 * before the day of publication; without that day only what the text states is dated.
 */
export function timesOf(sentence: string, published: Date | null): TimeAt[] {
  if (!MAY_DATE.test(sentence)) return [];
  const found: TimeAt[] = [];
  for (const [pattern, resolve] of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const { index } = match;
      const end = index + match[0].length;
      if (found.some((one) => index < one.index + one.time.surface.length && one.index < end)) continue;
      const span = resolve(match, published);
      found.push({ index, time: { surface: match[0], from: span?.[0] ?? null, to: span?.[1] ?? null } });
    }
  }
  return found;
}

/** The time said nearest to `offset`: “100,000 since February, 5,937 of them by September”. */
export function nearestTime(times: readonly TimeAt[], offset: number): Time | null {
  const gap = (one: TimeAt): number => Math.abs(one.index - offset);
  const best = times.reduce<TimeAt | null>(
    (nearest, one) => (nearest && gap(nearest) <= gap(one) ? nearest : one),
    null,
  );
  return best?.time ?? null;
}

/** Reads `2022-11-25` or the end of `2022-11-23/2022-11-24`; anything else is no date. */
export function publishedDate(published: string | null | undefined): Date | null {
  const match = /(\d{4})-(\d{2})-(\d{2})$/.exec(published ?? '');
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : null;
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

function day(
  year: number | null,
  name: string | undefined,
  dayOfMonth: number,
  published: Date | null,
): [string, string] | null {
  const index = MONTHS.indexOf((name ?? '').toLowerCase());
  if (index < 0 || dayOfMonth < 1 || dayOfMonth > 31 || (year === null && !published)) return null;
  const at = (y: number): Date => new Date(Date.UTC(y, index, dayOfMonth));
  let date = at(year ?? published?.getUTCFullYear() ?? 0);
  if (year === null && published && date > published) date = at(published.getUTCFullYear() - 1);
  return [iso(date), iso(date)];
}

function month(year: number | null, name: string | undefined, published: Date | null): [string, string] | null {
  const index = MONTHS.indexOf((name ?? '').toLowerCase());
  if (index < 0 || (year === null && !published)) return null;
  const base = year ?? published?.getUTCFullYear() ?? 0;
  const first = (y: number): Date => new Date(Date.UTC(y, index, 1));
  const y = year === null && published && first(base) > published ? base - 1 : base;
  return [iso(first(y)), iso(new Date(Date.UTC(y, index + 1, 0)))];
}

const DAY_MS = 86_400_000;

/** The last such day on or before the day of publication. */
function weekday(name: string | undefined, published: Date | null): [string, string] | null {
  if (!published) return null;
  const index = WEEKDAYS.indexOf((name ?? '').toLowerCase());
  const back = (published.getUTCDay() - index + 7) % 7;
  const date = iso(new Date(published.getTime() - back * DAY_MS));
  return [date, date];
}

function relative(word: string | undefined, published: Date | null): [string, string] | null {
  if (!published) return null;
  const date = iso(new Date(published.getTime() - (word?.toLowerCase() === 'yesterday' ? DAY_MS : 0)));
  return [date, date];
}
