/**
 * Ids by which topics were known before. An id is made of a topic's name. An article that names someone in fuller words,
 * or a pack that is switched on before another, gives a topic another name, and so another id: what the reader tied to
 * the former one (notes, muted names) must stay with it. The former name is still one of its forms.
 */
import { slugOf } from '../names';
import { joinTopics, type Pack, type PackTopic } from '../pack';

export interface TopicIds {
  /**
   * The topic that an id stands for: the one that has it, else the only one that was called so, else the only one that
   * stands for any of `also`, by which it was known beside; null if none is sure.
   */
  now(id: string, also?: readonly string[]): string | null;
  /** Every id that stands for this topic, its own first. */
  all(id: string): string[];
}

/** Of packs that nothing else is asked of. */
export const topicIdsOf = (packs: readonly Pack[]): TopicIds =>
  openTopicIds(new Map(joinTopics(packs).topics.map((topic) => [topic.id, topic])));

export function openTopicIds(topicById: ReadonlyMap<string, PackTopic>): TopicIds {
  let made: Map<string, string | null> | null = null;
  const former = () => {
    made ??= formerIds(topicById);
    return made;
  };
  /** Undefined: nobody was ever called so. */
  const ownerOf = (id: string) => (topicById.has(id) ? id : former().get(id));
  return {
    now(id, also = []) {
      const owner = ownerOf(id);
      if (owner !== undefined) return owner;
      const owners = new Set(also.map(ownerOf).filter((each) => each !== undefined));
      const [only = null] = owners;
      return owners.size === 1 ? only : null;
    },
    all(id) {
      const earlier = earlierIds(topicById.get(id));
      return [id, ...earlier.filter((each) => former().get(each) === id)];
    },
  };
}

/** By id that no topic has: whose it was, null where it can have been that of several. */
function formerIds(topicById: ReadonlyMap<string, PackTopic>): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const topic of topicById.values()) {
    for (const id of earlierIds(topic)) {
      if (topicById.has(id)) continue;
      const owner = owners.get(id);
      owners.set(id, owner === undefined || owner === topic.id ? topic.id : null);
    }
  }
  return owners;
}

/** Of forms of several words: by one word alone, such as a last name, something of another kind may have been called. */
function earlierIds(topic: PackTopic | undefined): string[] {
  if (topic === undefined) return [];
  const forms = topic.forms.filter(({ text }) => text !== topic.name && SEVERAL.test(text));
  return [...new Set(forms.map(({ text }) => slugOf(text)).filter((id) => id !== '' && id !== topic.id))];
}

const SEVERAL = /\S\s+\S/;
