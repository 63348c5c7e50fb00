import type { NoteKey } from '../notes';
import type { CardView, ComparisonView } from './views';

/** Most keys one question about notes may have. */
const MAX_KEYS = 500;

/**
 * What the notes of a card are looked up by: its topic, its comparisons, and every figure in them. So a note on a
 * figure returns wherever that figure, or one that was compared with it, is met.
 */
export function noteKeys({ topic, comparisons }: Pick<CardView, 'topic' | 'comparisons'>): NoteKey[] {
  const keys: NoteKey[] = topic === null ? [] : [`topic:${topic.id}`];
  for (const comparison of comparisons) keys.push(`comparison:${comparison.id}`);
  for (const member of membersOf(comparisons)) keys.push(`figure:${member}`);
  return keys.slice(0, MAX_KEYS);
}

/** Ids of the library's figures and statements in comparisons, each once. */
export function membersOf(comparisons: readonly ComparisonView[]): string[] {
  return [...new Set(comparisons.flatMap(({ lines }) => lines.flatMap(({ member }) => member ?? [])))];
}
