/**
 * The names that the packs know, in texts of a page. Most forms mean their topic anywhere. Some do not: a ministry that
 * every state has, a last name that is a common word or two people's. Those count only where the page also carries a
 * form that can mean nothing else, and of all topics that share the short one only one is named.
 */
import { buildLexicon, type LexiconEntry, openLexicon } from '../match';
import { joinTopics, type Pack, type PackTopic } from '../pack';
import type { Span } from '../text';
import { groupedBy, layOut, type Shelf } from './shelf';

export interface NamedTopic extends Span {
  topic: PackTopic;
}

export interface NamedInText {
  named: NamedTopic[];
  /**
   * Ids of topics that short forms of this text can mean, where the page is not known to name any of them: as soon as
   * it does, the text may say more.
   */
  waits: string[];
}

export interface Names {
  /** What the text names beyond doubt. */
  sure(text: string): NamedTopic[];
  /** That, and what becomes sure by the other texts and by topics (their ids) that the page is known to name. */
  find(texts: readonly string[], known: readonly string[]): NamedInText[];
}

/** The index of all names of the packs, to be kept and handed to `openNames`: 100 000 names take 0.3 s to compile. */
export function indexOf(packs: readonly Pack[]): ArrayBuffer {
  const shelf = layOut(packs);
  const place = new Map(shelf.topics.map(({ id }, at) => [id, at]));
  const { idOf } = joinTopics(packs);
  const sure = packs.flatMap((pack) =>
    pack.lexicon.flatMap(([form, match, index]): LexiconEntry[] => {
      const topic = place.get(idOf(pack, pack.topics[index]?.id ?? ''));
      return topic === undefined ? [] : [{ form, match, topic }];
    }),
  );
  const unsure = unsureForms(packs, shelf).map(({ form, match }, at) => ({
    form,
    match,
    topic: shelf.topics.length + at,
  }));
  // Sure ones first: of two that look the same the earlier wins.
  return buildLexicon([...sure, ...unsure]);
}

interface UnsureForm {
  form: string;
  match: LexiconEntry['match'];
  /** All that it can mean. */
  topics: PackTopic[];
}

/** Forms that articles use and that mark no page by themselves. */
function unsureForms(packs: readonly Pack[], shelf: Shelf): UnsureForm[] {
  const { idOf } = joinTopics(packs);
  const sure = new Set(
    packs.flatMap((pack) => pack.lexicon.map(([form, , at]) => `${idOf(pack, pack.topics[at]?.id ?? '')} ${form}`)),
  );
  const forms = shelf.topics.flatMap((topic) =>
    topic.forms.filter(({ text }) => !sure.has(`${topic.id} ${text}`)).map((form) => ({ ...form, topic })),
  );
  return [...groupedBy(forms, ({ text }) => [text])].map(([form, all]) => ({
    form,
    match: all[0]?.match ?? 'exact',
    topics: all.map(({ topic }) => topic),
  }));
}

/** @throws Error if the index is damaged or of another version */
export function openNames({
  packs,
  shelf,
  index,
}: {
  packs: readonly Pack[];
  shelf: Shelf;
  index: ArrayBuffer;
}): Names {
  const lexicon = openLexicon(index);
  let unsure: UnsureForm[] | null = null;
  /** Made at the first page that has one. */
  const meanings = (topic: number): PackTopic[] => {
    unsure ??= unsureForms(packs, shelf);
    return unsure[topic - shelf.topics.length]?.topics ?? [];
  };
  const sureOf = (mentions: ReturnType<typeof lexicon.find>): NamedTopic[] =>
    mentions.flatMap(({ start, end, topic }) => {
      const named = shelf.topics[topic];
      return named === undefined ? [] : [{ start, end, topic: named }];
    });

  return {
    sure: (text) => sureOf(lexicon.find(text)),
    find(texts, known) {
      const mentions = texts.map((text) => lexicon.find(text));
      const there = new Set([...known, ...mentions.flatMap((all) => sureOf(all).map(({ topic }) => topic.id))]);
      return mentions.map((all) => {
        const waits = new Set<string>();
        const named = all.flatMap(({ start, end, topic }) => {
          const sure = shelf.topics[topic];
          if (sure !== undefined) return [{ start, end, topic: sure }];
          const meant = meanings(topic).filter(({ id }) => there.has(id));
          // Between two that the page names, no third decides.
          if (meant.length === 0) for (const { id } of meanings(topic)) waits.add(id);
          return meant.length === 1 ? meant.map((topic) => ({ start, end, topic })) : [];
        });
        return { named, waits: [...waits] };
      });
    },
  };
}
