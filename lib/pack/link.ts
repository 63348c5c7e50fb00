import type { Comparison } from '../figures';
import type { Topic } from '../names';
import type { Span } from '../text';

/** A member of a comparison as far as linking needs it, in clean offsets. */
export interface Member {
  article: string;
  sentence: Span;
  /** Whose word it is, as the text names them. */
  source: string | null;
}

/**
 * The topics whose cards show a comparison, the closest first. A topic belongs to it if
 * - sentences of members of two articles name it, or
 * - it is the source of a member's figure, or
 * - one member's sentence names it and all other members' articles do too; not for places and people, whom
 *   half of an article names in passing.
 */
export function linkTopics(
  comparison: Comparison,
  topics: readonly Topic[],
  memberOf: ReadonlyMap<string, Member>,
): string[] {
  const members = comparison.members.flatMap((id) => memberOf.get(id) ?? []);
  const articles = new Set(members.map((member) => member.article));
  return topics
    .map((topic) => ({ topic, ...closeness(topic, members) }))
    .filter(({ topic, sentences, isSource }) => {
      if (sentences.size >= 2 || isSource) return true;
      if (sentences.size === 0 || topic.kind === 'place' || topic.kind === 'person') return false;
      const named = new Set(topic.mentions.map((mention) => mention.article));
      return [...articles].every((article) => named.has(article));
    })
    .sort(
      (a, b) => b.sentences.size - a.sentences.size || a.topic.mentions.length - b.topic.mentions.length,
    )
    .map(({ topic }) => topic.id);
}

function closeness(topic: Topic, members: readonly Member[]): { sentences: Set<string>; isSource: boolean } {
  const sentences = new Set<string>();
  let isSource = false;
  for (const { article, sentence, source } of members) {
    const isNamed = topic.mentions.some(
      (mention) => mention.article === article && mention.start >= sentence.start && mention.end <= sentence.end,
    );
    if (!isNamed) continue;
    sentences.add(article);
    if (source !== null && topic.forms.some((form) => source.includes(form.text))) isSource = true;
  }
  return { sentences, isSource };
}
