/**
 * What the reader tied to a topic (notes, muted names, wrong matches) carries the id that the topic had then; see
 * `TopicIds` in lib/coverage. Where the library cannot be read, ids stand for themselves: notes are there all the same.
 */
import { keysOf, type Note } from '../../lib/notes';
import { learnAll, learnOfChoices, learnOfNotes } from './learning';
import { coverage, library } from './shelves';

const TOPIC = 'topic:';

/**
 * Notes under any of these keys, newest first; those on a topic also where it had another id when they were written.
 * `known`: every id of the topics among the keys, which are topics of now, from whoever has them without the library.
 */
export async function notesUnder(keys: readonly string[], known: readonly string[] | null = null): Promise<Note[]> {
  const topics = keys.filter((key) => key.startsWith(TOPIC)).map((key) => key.slice(TOPIC.length));
  if (topics.length === 0) return library.notes.list({ keys });
  const ids = known ?? (await idsOf(topics));
  const found = await library.notes.list({ keys: [...new Set([...keys, ...ids.map((id) => `${TOPIC}${id}`)])] });
  const wanted = new Set(keys);
  const isDirect = ({ subject }: Note) => subject?.kind !== 'topic' || wanted.has(`${TOPIC}${subject.id}`);
  if (known !== null && found.every(isDirect)) return found;
  const topicOf = await topicsOfNotes();
  // A name by which it was known may be somebody else's by now.
  const keysNow = (note: Note) => [
    ...keysOf(note).filter((key) => !key.startsWith(TOPIC)),
    ...(note.subject?.kind === 'topic' ? [`${TOPIC}${topicOf(note) ?? note.subject.id}`] : []),
  ];
  return found.filter((note) => keysNow(note).some((key) => wanted.has(key)));
}

async function idsOf(topics: string[]): Promise<string[]> {
  const known = await coverage().catch(() => null);
  return known === null ? topics : topics.flatMap((id) => known.topicIds.all(id));
}

/** From a note to the topic of now that it is on; null where it is on none, or the library has none that is surely meant. */
export async function topicsOfNotes(): Promise<(note: Note) => string | null> {
  const known = await coverage().catch(() => null);
  return ({ subject }) => {
    if (subject?.kind !== 'topic') return null;
    return known === null ? subject.id : known.topicIds.now(subject.id, subject.also);
  };
}

/** The topic of now that each note is on, by the note's id; those that no topic answers to are left out. */
export async function topicsByNote(notes: readonly Note[]): Promise<Record<string, { id: string; name: string }>> {
  const known = await coverage().catch(() => null);
  if (known === null) return {};
  const topicOf = await topicsOfNotes();
  const names = new Map(known.topics().map(({ id, name }) => [id, name]));
  return Object.fromEntries(
    notes.flatMap((note) => {
      const id = topicOf(note);
      const name = id === null ? undefined : names.get(id);
      return id === null || name === undefined ? [] : [[note.id, { id, name }]];
    }),
  );
}

/** From an id that a topic has or had to the one that it has now. */
export async function topicsNow(): Promise<(id: string) => string> {
  const [known, others] = await Promise.all([
    coverage().catch(() => null),
    library.knownAs.get().catch(() => new Map<string, string[]>()),
  ]);
  return (id) => known?.topicIds.now(id, others.get(id)) ?? id;
}

/** Before names are taken out of the library: what the reader tied to topics keeps the ids of all of them. */
export async function learnNames(): Promise<void> {
  await learnAll(library, (await coverage()).topicIds);
}

/** A note that has just been saved. The save itself waits for no library: what is sent after it must not overtake it. */
export async function learnNamesOf(note: Note): Promise<void> {
  if (note.subject?.kind === 'topic') await learnOfNotes(library, (await coverage()).topicIds, note.id);
}

/** Muted names and wrong matches, after one of them has just been said. */
export async function learnChosenNames(): Promise<void> {
  await learnOfChoices(library, (await coverage()).topicIds);
}
