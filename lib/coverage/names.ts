/**
 * The names that the packs know, in texts of a page. Most forms mean their topic anywhere. Some do not: a ministry that
 * every state has, a last name that is a common word or two people's. Those count only where the page also carries a
 * form that can mean nothing else, and of all topics that share the short one only one is named. None counts where the
 * page goes on with it to a longer name, which is another's, or calls a ship by it.
 */
import { buildLexicon, type LexiconEntry, type Mention, openLexicon } from '../match';
import { isPartOfLongerName, variantsOf, vesselsAmong } from '../names';
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
  const sure = sureForms(packs, shelf).flatMap(({ form, match, id }): LexiconEntry[] => {
    const topic = place.get(id);
    return topic === undefined ? [] : [{ form, match, topic }];
  });
  const unsure = unsureForms(packs, shelf).map(({ form, match }, at) => ({
    form,
    match,
    topic: shelf.topics.length + at,
  }));
  // Sure ones first: of two that look the same the earlier wins, so that what an article writes goes before a variant.
  return buildLexicon([...sure, ...unsure, ...variants(sure, shelf)]);
}

/** The names of people in other transliterations; what two of them could be is left out. */
function variants(sure: readonly LexiconEntry[], { topics }: Shelf): LexiconEntry[] {
  const all = sure.flatMap(({ form, match, topic }) =>
    topics[topic]?.kind === 'person' ? variantsOf(form).full.map((variant) => ({ form: variant, match, topic })) : [],
  );
  return [...groupedBy(all, ({ form }) => [form])].flatMap(([, alike]) => {
    const [first] = alike;
    return first && alike.every(({ topic }) => topic === first.topic) ? [first] : [];
  });
}

interface SureForm extends Pick<LexiconEntry, 'form' | 'match'> {
  /** Of its topic. */
  id: string;
}

/**
 * Forms that mean their topic anywhere, as far as each pack knows: a last name that is one person's in one and another's
 * in the next is so no longer. Who is called so in full is.
 */
function sureForms(packs: readonly Pack[], { topicById }: Shelf): SureForm[] {
  const { idOf } = joinTopics(packs);
  const all = packs.flatMap((pack) =>
    pack.lexicon.map(([form, match, at]): SureForm => ({ form, match, id: idOf(pack, pack.topics[at]?.id ?? '') })),
  );
  const nameOf = ({ id }: SureForm) => topicById.get(id)?.name;
  return [...groupedBy(all, ({ form }) => [form])].flatMap(([form, alike]) => {
    const names = new Set(alike.map(nameOf));
    return names.size > 1 && !names.has(form) ? [] : alike;
  });
}

interface UnsureForm {
  form: string;
  match: LexiconEntry['match'];
  /** All that it can mean. */
  topics: PackTopic[];
}

/** Forms that articles use and that mark no page by themselves. */
function unsureForms(packs: readonly Pack[], shelf: Shelf): UnsureForm[] {
  const sure = new Set(sureForms(packs, shelf).map(({ id, form }) => `${id} ${form}`));
  const forms = shelf.topics.flatMap((topic) =>
    [...topic.forms, ...lastVariants(topic)]
      .filter(({ text }) => !sure.has(`${topic.id} ${text}`))
      .map((form) => ({ ...form, topic })),
  );
  return [...groupedBy(forms, ({ text }) => [text])].map(([form, all]) => ({
    form,
    match: all[0]?.match ?? 'exact',
    topics: [...new Set(all.map(({ topic }) => topic))],
  }));
}

/** A last name in other transliterations, which a page must first write in full. */
const lastVariants = ({ kind, forms }: PackTopic): PackTopic['forms'] =>
  kind === 'person'
    ? forms.flatMap(({ text, match }) => variantsOf(text).last.map((last) => ({ text: last, match })))
    : [];

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
  const means = (text: string, others: readonly Mention[], { start, end }: Span, topic: PackTopic): NamedTopic[] =>
    isPartOfLongerName({ text, start, end, others }, topic) ? [] : [{ start, end, topic }];
  const sureOf = (text: string, mentions: readonly Mention[]): NamedTopic[] => {
    const places = mentions.filter(({ topic }) => shelf.topics[topic]?.kind === 'place');
    const vessels = vesselsAmong(text, places);
    return mentions.flatMap((mention) => {
      const named = shelf.topics[mention.topic];
      return named === undefined || vessels.has(mention) ? [] : means(text, mentions, mention, named);
    });
  };

  return {
    sure: (text) => sureOf(text, lexicon.find(text)),
    find(texts, known) {
      const read = texts.map((text) => {
        const mentions = lexicon.find(text);
        return { text, mentions, sure: sureOf(text, mentions) };
      });
      const there = new Set([...known, ...read.flatMap(({ sure }) => sure.map(({ topic }) => topic.id))]);
      return read.map(({ text, mentions, sure }) => {
        const waits = new Set<string>();
        const unsure = mentions.flatMap((mention) => {
          if (shelf.topics[mention.topic] !== undefined) return [];
          const all = meanings(mention.topic);
          const [meant, ...rest] = all.filter(({ id }) => there.has(id));
          if (meant === undefined) for (const { id } of all) waits.add(id);
          // Between two that the page names, no third decides.
          return meant === undefined || rest.length > 0 ? [] : means(text, mentions, mention, meant);
        });
        return { named: [...sure, ...unsure].toSorted((a, b) => a.start - b.start), waits: [...waits] };
      });
    },
  };
}
