import type { Comparison, Pair } from '../figures';
import type { Topic, TopicHint, TopicMention } from '../names';
import { baseOf, digestOf } from './ids';
import type { Statement } from './schema';
import { spellings } from './spellings';
import { sentenceAt, type Text } from './texts';

/** Statements and comparisons in clean offsets, as everything before the last step of `compile`. */
export interface NameVariants {
  statements: Statement[];
  comparisons: (Comparison & { topics: string[] })[];
}

/**
 * Names that articles write differently though they mean one thing: the words of a list in another order (“Ports
 * and Harbours”, “Harbours and Ports”), translations that an editor's hint declares, or one name in two spellings.
 * One member per article and name.
 */
export function nameVariants(
  topics: readonly Topic[],
  hints: readonly TopicHint[],
  texts: readonly Text[],
): NameVariants {
  const textOf = new Map(texts.map((text) => [text.id, text]));
  const found: NameVariants = { statements: [], comparisons: [] };
  for (const topic of topics) {
    const declared = hints.filter((hint) => hint.name === topic.name).flatMap((hint) => hint.translations ?? []);
    const members = variantMembers(topic, declared, textOf);
    if (new Set(members.map((member) => normal(member.value))).size < 2) continue;
    found.statements.push(...members);
    found.comparisons.push(compared([topic], members));
  }
  for (const { topics: both, mentions } of spellings(topics)) {
    const members = both.flatMap((topic, side) =>
      (mentions[side] ?? []).flatMap((mention) => spelled(topic, mention, textOf) ?? []),
    );
    found.statements.push(...members);
    found.comparisons.push(compared(both, members));
  }
  return found;
}

function variantMembers(topic: Topic, declared: readonly string[], textOf: ReadonlyMap<string, Text>): Statement[] {
  const isDeclared = new Set(declared.map(normal));
  const written = topic.mentions.flatMap((mention) => {
    const text = textOf.get(mention.article);
    return text ? [{ mention, text, name: text.clean.text.slice(mention.start, mention.end) }] : [];
  });
  const orders = reordered(written.map(({ name }) => name));
  const seen = new Set<string>();
  return written.flatMap(({ mention, text, name }) => {
    const key = normal(name);
    const place = `${mention.article}\n${key}`;
    if ((!orders.has(key) && !isDeclared.has(key)) || seen.has(place)) return [];
    seen.add(place);
    return statement({ topic, mention, text, name, kind: 'order' }) ?? [];
  });
}

function spelled(topic: Topic, mention: TopicMention, textOf: ReadonlyMap<string, Text>): Statement | null {
  const text = textOf.get(mention.article);
  const name = text?.clean.text.slice(mention.start, mention.end);
  return text && name ? statement({ topic, mention, text, name, kind: 'spelling' }) : null;
}

/** Names of the same words in different orders, where the words are a list joined by “and”. */
function reordered(names: readonly string[]): Set<string> {
  const orders = new Map<string, Set<string>>();
  for (const name of names.map(normal)) {
    const words = name.split(' ');
    if (!words.includes('and')) continue;
    const key = words.toSorted().join(' ');
    orders.set(key, (orders.get(key) ?? new Set()).add(name));
  }
  return new Set([...orders.values()].filter((group) => group.size > 1).flatMap((group) => [...group]));
}

interface Named {
  topic: Topic;
  mention: TopicMention;
  text: Text;
  name: string;
  kind: 'order' | 'spelling';
}

function statement({ topic, mention, text, name, kind }: Named): Statement | null {
  const sentence = sentenceAt(text, mention.start);
  if (!sentence || mention.end > sentence.end) return null;
  const at = mention.start - sentence.start;
  return {
    id: `${baseOf(mention.article)}-n${digestOf([kind, topic.name, sentence.text, name, String(at)])}`,
    article: mention.article,
    start: mention.start,
    end: mention.end,
    quote: name,
    sentence,
    kind: 'name',
    subject: topic.name,
    value: name,
    words: { start: at, end: at + name.length, text: name },
  };
}

function compared(topics: readonly Topic[], members: readonly Statement[]): NameVariants['comparisons'][number] {
  const ids = topics.map((topic) => topic.id);
  const names = topics.map((topic) => topic.name);
  const reason = (values: string[]) => ({ code: 'translated' as const, values });
  const pairs = members.flatMap((a, at) =>
    members.slice(at + 1).flatMap((b): Pair[] => {
      if (normal(a.value) === normal(b.value)) return [];
      return [
        {
          a: a.id,
          b: b.id,
          verdict: 'translation-variant',
          dimension: null,
          reason: reason([a.value, b.value]),
          deciding: { a: [a.words], b: [b.words] },
          derived: null,
          origin: null,
        },
      ];
    }),
  );
  return {
    id: `n-${digestOf(ids, 16)}`,
    subject: names[0] ?? '',
    verdict: 'translation-variant',
    reason: pairs[0]?.reason ?? reason([]),
    members: members.map((member) => member.id),
    pairs,
    names,
    topics: ids,
    origin: null,
  };
}

const normal = (name: string): string => name.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');
