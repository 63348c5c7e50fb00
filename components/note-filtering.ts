/** Which notes are shown, and in which order. */
import type { Note } from '../lib/notes';

export interface NoteFilter {
  /** All of these words must be in the text, the tags, the name it is tied to, the quote or the page's title. */
  words: string;
  /** `all`, `page` (the one being read), `quote`, `orphaned`, or `topic:ID`. */
  about: string;
  /** The topic's name, which nothing else knows once no note is on it; else empty. */
  aboutName: string;
  /** One tag, or empty. */
  tag: string;
  /** The address of one page (`NoteSurroundings.addressOf`), or empty. */
  page: string;
  since: Since;
  /** With `since: 'range'`: ISO days, either of which may be empty; in whichever order. */
  from: string;
  to: string;
  sort: Sort;
}

export const SINCE = ['any', 'day', 'week', 'month', 'year', 'range'] as const;
export type Since = (typeof SINCE)[number];
export const SORTS = ['changed', 'newest', 'oldest', 'page'] as const;
export type Sort = (typeof SORTS)[number];

export const NO_FILTER: NoteFilter = {
  words: '',
  about: 'all',
  aboutName: '',
  tag: '',
  page: '',
  since: 'any',
  from: '',
  to: '',
  sort: 'changed',
};

const DAYS = { any: Number.POSITIVE_INFINITY, day: 1, week: 7, month: 31, year: 366 } as const;
const DAY_MS = 86_400_000;

/** What a filter needs to know beside the notes. */
export interface NoteSurroundings {
  /** The address that tells a page from others; one page has many. */
  addressOf: (url: string) => string;
  /** Of the page being read; null where there is none. */
  here: string | null;
  now: number;
  /** Ids of notes whose quote is not on the page any more. */
  orphaned: ReadonlySet<string>;
  topics: NotedTopics;
}

interface NotedTopic {
  id: string;
  name: string;
}

/** By note: the topic of today that it is on. */
export type NotedTopics = Readonly<Record<string, NotedTopic>>;

export function filterNotes(notes: readonly Note[], filter: NoteFilter, around: NoteSurroundings): Note[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const tag = filter.tag.toLowerCase();
  const isInTime = timeOf(filter, around.now);
  const shown = notes.filter(
    (note) =>
      isAbout(note, filter.about, around) &&
      (tag === '' || note.tags.some((each) => each.toLowerCase() === tag)) &&
      (filter.page === '' || pageOf(note, around) === filter.page) &&
      (isInTime(note.created) || isInTime(note.updated)) &&
      (words.length === 0 || hasWords(note, words)),
  );
  return shown.sort(ORDERS[filter.sort]);
}

/** Whether a note that was written or changed then is meant. */
function timeOf({ since, from, to }: NoteFilter, now: number): (at: number) => boolean {
  if (since !== 'range') return (at) => at >= now - DAYS[since] * DAY_MS;
  const [first = '', last = ''] = from !== '' && to !== '' && to < from ? [to, from] : [from, to];
  const start = startOfDay(first) ?? Number.NEGATIVE_INFINITY;
  const end = startOfDay(last, 1) ?? Number.POSITIVE_INFINITY;
  return (at) => at >= start && at < end;
}

/** By the reader's own clock; a day may have 23 hours. Null for what is no day. */
function startOfDay(day: string, later = 0): number | null {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const start = new Date(year, month - 1, date + later).getTime();
  return Number.isNaN(start) ? null : start;
}

const pageOf = ({ page }: Note, { addressOf }: Pick<NoteSurroundings, 'addressOf'>): string | null =>
  page === null ? null : addressOf(page.url);

function isAbout(note: Note, about: string, around: NoteSurroundings): boolean {
  const { here, orphaned, topics } = around;
  if (about === 'all') return true;
  if (about === 'page') return here !== null && pageOf(note, around) === here;
  if (about === 'quote') return note.subject?.kind === 'quote';
  if (about === 'orphaned') return orphaned.has(note.id);
  const topic = topicOf(note, topics);
  return topic !== null && about === `topic:${topic.id}`;
}

function hasWords(note: Note, words: readonly string[]): boolean {
  const { subject } = note;
  const name = subject === null ? '' : subject.kind === 'quote' ? subject.quote.exact : subject.name;
  const whole = [note.text, ...note.tags, name, note.page?.title ?? ''].join('\n').toLowerCase();
  return words.every((word) => whole.includes(word.replace(/^#/, '')));
}

const ORDERS: Record<Sort, (a: Note, b: Note) => number> = {
  changed: (a, b) => b.updated - a.updated,
  newest: (a, b) => b.created - a.created,
  oldest: (a, b) => a.created - b.created,
  page: (a, b) => (a.page?.title ?? '￿').localeCompare(b.page?.title ?? '￿') || b.updated - a.updated,
};

/** Tags in use, most used first. */
export function tagsIn(notes: readonly Note[]): string[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const tag of notes.flatMap(({ tags }) => tags)) {
    const key = tag.toLowerCase();
    const present = counts.get(key);
    if (present === undefined) counts.set(key, { tag, count: 1 });
    else present.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag)).map(({ tag }) => tag);
}

/** Pages that notes were written on, the one with the latest note first, each with the title it had then. */
export function pagesIn(
  notes: readonly Note[],
  around: Pick<NoteSurroundings, 'addressOf'>,
): { address: string; title: string }[] {
  const pages = new Map<string, { address: string; title: string }>();
  for (const note of notes.toSorted((a, b) => b.updated - a.updated)) {
    const address = pageOf(note, around);
    if (address === null || address === '' || note.page === null) continue;
    const known = pages.get(address);
    if (known === undefined) pages.set(address, { address, title: note.page.title });
    else if (known.title === '') known.title = note.page.title;
  }
  return [...pages.values()];
}

/** Topics that notes are tied to, by name. */
export function topicsIn(notes: readonly Note[], topics: NotedTopics): NotedTopic[] {
  const named = new Map<string, NotedTopic>();
  for (const note of notes) {
    const topic = topicOf(note, topics);
    if (topic !== null) named.set(topic.id, topic);
  }
  return [...named.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** As the library knows it today; what it does not know is told apart by the name that the note carries. */
function topicOf({ id, subject }: Note, topics: NotedTopics): NotedTopic | null {
  if (subject?.kind !== 'topic') return null;
  return topics[id] ?? { id: `name:${subject.name}`, name: subject.name };
}
