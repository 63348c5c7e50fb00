/**
 * What the reader tied to a topic (notes, muted names, wrong matches) carries the id that the topic had then; see
 * `TopicIds` in lib/coverage. Where the library cannot be read, ids stand for themselves: notes are there all the same.
 */
import { coverage } from './shelves';

const TOPIC = 'topic:';

/** With the keys by which each topic was known when something was noted on it. */
export async function withFormerIds(keys: readonly string[]): Promise<string[]> {
  const topics = keys.filter((key) => key.startsWith(TOPIC));
  const known = topics.length === 0 ? null : await coverage().catch(() => null);
  if (known === null) return [...keys];
  const former = topics.flatMap((key) => known.topicIds.all(key.slice(TOPIC.length)));
  return [...new Set([...keys, ...former.map((id) => `${TOPIC}${id}`)])];
}

/** From an id that a topic has or had to the one that it has now. */
export async function topicsNow(): Promise<(id: string) => string> {
  const known = await coverage().catch(() => null);
  return (id) => known?.topicIds.now(id) ?? id;
}
