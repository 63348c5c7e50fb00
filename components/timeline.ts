/** Articles by the day they were published, the newest day first; those whose day is not known come last. */
import type { RelatedArticle } from '../lib/coverage';
import { isoWord, lastDay, monthWord } from './dates';

export interface TimelineGroup {
  /** ISO date, interval or month; null where none is known. */
  date: string | null;
  /** As a newspaper writes it; null where none is known. */
  heading: string | null;
  articles: RelatedArticle[];
  /** The page being read is of this date. */
  isPage: boolean;
}

/** With more dates than these, a heading stands for a month. */
const MOST_DATES = 24;

/** `page`: the day of the page being read, which gets a place among them; null if it is not known. */
export function timelineOf(articles: readonly RelatedArticle[], page: string | null): TimelineGroup[] {
  const dates = new Set(articles.map(({ published }) => published.value));
  const isByMonth = dates.size > MOST_DATES;
  const keyOf = (date: string | null) => (date !== null && isByMonth ? monthOf(date) : date);
  const groups = new Map<string | null, TimelineGroup>();
  const groupOf = (date: string | null): TimelineGroup => {
    const key = keyOf(date);
    const present = groups.get(key);
    if (present !== undefined) return present;
    const heading = key === null ? null : isByMonth ? monthWord(key) : isoWord(key);
    const group: TimelineGroup = { date: key, heading, articles: [], isPage: false };
    groups.set(key, group);
    return group;
  };
  for (const article of articles) groupOf(article.published.value).articles.push(article);
  if (page !== null) groupOf(page).isPage = true;
  if (isByMonth) for (const { articles: inMonth } of groups.values()) inMonth.sort(byLastDay);
  return [...groups.values()].sort(byDate);
}

/** An interval belongs to the month it ends in, as it does in the order of days. */
const monthOf = (date: string): string => (date.split('/').at(-1) ?? date).slice(0, 7);

const byLastDay = (a: RelatedArticle, b: RelatedArticle): number =>
  lastDay(b.published).localeCompare(lastDay(a.published));

/** By the last day a date allows; of two with one last day the closer known comes first. */
function byDate({ date: a }: TimelineGroup, { date: b }: TimelineGroup): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const [end, otherEnd] = [a, b].map((date) => date.split('/').at(-1) ?? date) as [string, string];
  return otherEnd.localeCompare(end) || a.length - b.length;
}
