/**
 * Ids by which topics were known before. An id is made of a topic's name. An article that names someone in fuller words,
 * or a pack that is switched on before another, gives a topic another name, and so another id: what the reader tied to
 * the former one (notes, muted names) must stay with it. The former name is still one of its forms.
 */
import { slugOf } from '../names';
import type { PackTopic } from '../pack';

export interface TopicIds {
  /** The topic that an id stands for: the one that has it, else the only one that is called so; null if none is sure. */
  now(id: string): string | null;
  /** Every id that stands for this topic, its own first. */
  all(id: string): string[];
}

export function openTopicIds(topicById: ReadonlyMap<string, PackTopic>): TopicIds {
  let made: Map<string, string | null> | null = null;
  const former = () => {
    made ??= formerIds(topicById);
    return made;
  };
  return {
    now: (id) => (topicById.has(id) ? id : (former().get(id) ?? null)),
    all(id) {
      const earlier = formsOf(topicById.get(id)).filter((each) => former().get(each) === id);
      return [id, ...new Set(earlier)];
    },
  };
}

/** By the slug of each form of a topic that is no topic’s id: whose it is, null where several are called so. */
function formerIds(topicById: ReadonlyMap<string, PackTopic>): Map<string, string | null> {
  const owners = new Map<string, string | null>();
  for (const topic of topicById.values()) {
    for (const slug of formsOf(topic)) {
      if (topicById.has(slug)) continue;
      const owner = owners.get(slug);
      owners.set(slug, owner === undefined || owner === topic.id ? topic.id : null);
    }
  }
  return owners;
}

const formsOf = (topic: PackTopic | undefined): string[] =>
  topic === undefined ? [] : topic.forms.map(({ text }) => slugOf(text)).filter((slug) => slug !== '');
