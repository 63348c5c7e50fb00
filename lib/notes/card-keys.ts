import { keysOf, type Note, type NoteKey } from './note';
import { pageKeys } from './page-keys';

/** What a card shows, as far as notes are tied to it. */
export interface NotedCard {
  topic: { id: string } | null;
  /** A figure as the page that is read states it. */
  page: { stated: string; quote: { text: string } } | null;
  comparisons: readonly NotedComparison[];
}

interface NotedComparison {
  id: string;
  lines: readonly { member: string | null }[];
  /** What is compared as well, and no line shows. */
  more?: readonly string[];
}

/** How the notes of a card are found. */
export interface NoteLookup {
  /** As many as the card has: of a topic in thousands of articles, thousands. */
  keys: NoteKey[];
  /** Under these keys there may be others. */
  isMeant: (note: Note) => boolean;
}

/**
 * The notes of a card are on its topic, its comparisons, and every figure in them: so a note on a figure returns wherever
 * that figure, or one that was compared with it, is met. A figure of a page (at this address) that the library knew nothing
 * of when the note was written is found again there, by its sentence.
 */
export function noteLookup(card: NotedCard, url: string | null): NoteLookup {
  const keys = keysOfCard(card);
  const { page } = card;
  if (page === null || url === null) return { keys, isMeant: () => true };
  const known = new Set(keys);
  const isHere = ({ subject }: Note) =>
    subject?.kind === 'figure' && subject.name === page.stated && subject.sentence === page.quote.text;
  return {
    keys: [...pageKeys(url), ...keys],
    isMeant: (note) => keysOf(note).some((key) => known.has(key)) || isHere(note),
  };
}

function keysOfCard({ topic, comparisons }: NotedCard): NoteKey[] {
  const members = new Set(
    comparisons.flatMap(({ lines, more = [] }) => [...lines.flatMap(({ member }) => member ?? []), ...more]),
  );
  const keys: NoteKey[] = topic === null ? [] : [`topic:${topic.id}`];
  for (const { id } of comparisons) keys.push(`comparison:${id}`);
  for (const member of members) keys.push(`figure:${member}`);
  return keys;
}
