/** Which notes are shown, and in which order. */
import type { Note } from '../lib/notes';

export interface NoteFilter {
  /** All of these words must be in the text, the tags, the name it is tied to, the quote or the page's title. */
  words: string;
  /** `all`, `page` (the one being read), `quote`, `orphaned`, or `topic:ID`. */
  about: string;
  /** One tag, or empty. */
  tag: string;
  since: Since;
  sort: Sort;
}

export const SINCE = ['any', 'day', 'week', 'month', 'year'] as const;
export type Since = (typeof SINCE)[number];
export const SORTS = ['changed', 'newest', 'oldest', 'page'] as const;
export type Sort = (typeof SORTS)[number];

export const NO_FILTER: NoteFilter = { words: '', about: 'all', tag: '', since: 'any', sort: 'changed' };

const DAYS: Record<Since, number> = { any: Number.POSITIVE_INFINITY, day: 1, week: 7, month: 31, year: 366 };
const DAY_MS = 86_400_000;

/** What a filter needs to know beside the notes. */
export interface NoteSurroundings {
  /** Whether an address is that of the page being read. */
  isHere: (url: string) => boolean;
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
  const oldest = around.now - DAYS[filter.since] * DAY_MS;
  const shown = notes.filter(
    (note) =>
      isAbout(note, filter.about, around) &&
      (tag === '' || note.tags.some((each) => each.toLowerCase() === tag)) &&
      note.updated >= oldest &&
      (words.length === 0 || hasWords(note, words)),
  );
  return shown.sort(ORDERS[filter.sort]);
}

function isAbout(note: Note, about: string, { isHere, orphaned, topics }: NoteSurroundings): boolean {
  if (about === 'all') return true;
  if (about === 'page') return note.page !== null && isHere(note.page.url);
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
