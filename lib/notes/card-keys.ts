import type { NoteKey } from './note';

/** Most keys one question about notes may have. */
const MAX_KEYS = 500;

/** What a card shows, as far as notes are tied to it. */
export interface NotedCard {
  topic: { id: string } | null;
  comparisons: readonly { id: string; lines: readonly { member: string | null }[] }[];
}

/**
 * What the notes of a card are looked up by: its topic, its comparisons, and every figure in them. So a note on a
 * figure returns wherever that figure, or one that was compared with it, is met.
 */
export function noteKeys({ topic, comparisons }: NotedCard): NoteKey[] {
  const members = new Set(comparisons.flatMap(({ lines }) => lines.flatMap(({ member }) => member ?? [])));
  const keys: NoteKey[] = topic === null ? [] : [`topic:${topic.id}`];
  for (const { id } of comparisons) keys.push(`comparison:${id}`);
  for (const member of members) keys.push(`figure:${member}`);
  return keys.slice(0, MAX_KEYS);
}
