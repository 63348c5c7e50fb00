/** Several packs as one: the same topic in two packs is one topic, whatever each of them calls it by. */
import type { Pack, PackTopic } from './schema';

const LONGEST_SLUG = 180;

export interface JoinedTopics {
  topics: PackTopic[];
  /** The id that a pack's own topic has among all. */
  idOf(pack: Pack, id: string): string;
}

/**
 * Topics of all packs. One id and kind is one topic; so is a topic whose whole name is a form that means just one topic of an
 * earlier pack on any page (an article that says only “Lindqvist” is about the Anna Lindqvist of another). Name and
 * kind are the first pack's, forms and mentions those of all.
 */
export function joinTopics(packs: readonly Pack[]): JoinedTopics {
  const joined = new Map<string, PackTopic>();
  const ids = new Map<Pack, Map<string, string>>();
  const meant = new Map<string, Set<string>>();
  for (const pack of packs) {
    const own = new Map(pack.topics.map((topic) => [topic.id, idAmong(topic, joined, meant)]));
    for (const topic of pack.topics) {
      const id = own.get(topic.id) ?? topic.id;
      const present = joined.get(id);
      joined.set(id, present === undefined ? { ...topic, id } : united(present, topic));
    }
    for (const [form, , at] of pack.lexicon) {
      const id = own.get(pack.topics[at]?.id ?? '');
      if (id !== undefined) meant.set(form, (meant.get(form) ?? new Set()).add(id));
    }
    ids.set(pack, own);
  }
  return { topics: [...joined.values()], idOf: (pack, id) => ids.get(pack)?.get(id) ?? id };
}

function idAmong(
  topic: PackTopic,
  joined: ReadonlyMap<string, PackTopic>,
  meant: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const known = joined.get(topic.id);
  if (known?.kind === topic.kind) return topic.id;
  const [only, ...more] = meant.get(topic.name) ?? [];
  const isSame = only !== undefined && more.length === 0 && joined.get(only)?.kind === topic.kind;
  if (isSame) return only;
  // A river and a company of one name: an id that no pack of ours gives, short enough to be one.
  return known === undefined ? topic.id : `${topic.id.slice(0, LONGEST_SLUG)}.${topic.kind}`;
}

function united(first: PackTopic, other: PackTopic): PackTopic {
  const known = new Set(first.forms.map(({ text, match }) => `${match} ${text}`));
  return {
    ...first,
    forms: [...first.forms, ...other.forms.filter(({ text, match }) => !known.has(`${match} ${text}`))],
    mentions: [...first.mentions, ...other.mentions],
    because: [...new Set([...first.because, ...other.because])],
  };
}
