/** Comparisons of the articles of all packs, out of the figures and statements that each of them carries. */
import { align } from '../figures';
import { type Run, restore, type Span, spanToText } from '../text';
import { joinTopics } from './join';
import { type LinkedTopic, linkTopics, type Member } from './link';
import type { Article, Pack, PackComparison, PackFigure, Statement } from './schema';

interface Source {
  article: Article;
  runs: Run[];
  text: string;
}

/**
 * What `compile` would compare if all articles were compiled at once, without reading any of them again. Names that are
 * written differently stay as each pack has them. Ids and order depend on content alone.
 */
export function compareAcross(packs: readonly Pack[]): PackComparison[] {
  const sources = new Map(packs.flatMap((pack) => pack.articles.map((article) => [article.id, sourceOf(article)])));
  const figures = packs.flatMap((pack) => inText(pack.figures, sources));
  const statements = packs.flatMap((pack) => inText(pack.statements, sources));
  const byArticle = { figures: byKey(figures), statements: byKey(statements) };
  const members = membersById(figures, statements);
  const topicsOf = topicsByArticle(packs, sources);
  const aligned = align(
    [...sources.values()].map(({ article: { id, published, title }, text }) => ({
      article: id,
      published: published.value,
      about: `${title.value ?? ''}\n\n${text}`,
      figures: byArticle.figures.get(id) ?? [],
      statements: (byArticle.statements.get(id) ?? []).filter(({ kind }) => kind !== 'name'),
    })),
  );
  const linked = aligned.map((comparison) => {
    const articles = new Set(comparison.members.flatMap((id) => members.get(id)?.article ?? []));
    const topics = new Set([...articles].flatMap((id) => topicsOf.get(id) ?? []));
    return { ...comparison, topics: linkTopics(comparison, [...topics], members) };
  });
  return [...linked, ...nameComparisons(packs)];
}

function nameComparisons(packs: readonly Pack[]): PackComparison[] {
  const { idOf } = joinTopics(packs);
  return packs.flatMap((pack) => {
    const names = new Set(pack.statements.flatMap(({ id, kind }) => (kind === 'name' ? [id] : [])));
    return pack.comparisons
      .filter(({ members }) => members.some((id) => names.has(id)))
      .map((comparison) => ({ ...comparison, topics: comparison.topics.map((id) => idOf(pack, id)) }));
  });
}

function sourceOf(article: Article): Source {
  const runs = article.runs.map(([at, from, length]) => ({ at, from, length }));
  return { article, runs, text: restore(article.raw, runs) };
}

/** With spans of the clean text, in which everything before a pack's last step counts. */
function inText<Item extends PackFigure | Statement>(
  items: readonly Item[],
  sources: ReadonlyMap<string, Source>,
): Item[] {
  return items.flatMap((item) => {
    const source = sources.get(item.article);
    const span = source && spanToText(source.runs, item);
    const sentence = source && spanToText(source.runs, item.sentence);
    return span && sentence ? [{ ...item, ...span, sentence: { ...sentence, text: item.sentence.text } }] : [];
  });
}

function byKey<Item extends { article: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.article);
    if (group) group.push(item);
    else groups.set(item.article, [item]);
  }
  return groups;
}

function membersById(figures: readonly PackFigure[], statements: readonly Statement[]): Map<string, Member> {
  const member = ({ article, sentence, start, end }: Member & Span, source: string | null): Member => ({
    article,
    sentence,
    start,
    end,
    source,
  });
  return new Map([
    ...figures.map((each) => [each.id, member({ ...each, source: null }, each.attribution?.source ?? null)] as const),
    ...statements.map((each) => [each.id, member({ ...each, source: null }, each.subject)] as const),
  ]);
}

/** A comparison is linked to topics of its own articles only, so that each looks at few of a large library's. */
function topicsByArticle(packs: readonly Pack[], sources: ReadonlyMap<string, Source>): Map<string, LinkedTopic[]> {
  const found = new Map<string, LinkedTopic[]>();
  for (const topic of joinTopics(packs).topics) {
    const mentions = topic.mentions.flatMap((mention) => {
      const source = sources.get(mention.article);
      const span = source && spanToText(source.runs, mention);
      return span ? [{ article: mention.article, ...span }] : [];
    });
    const linked = { ...topic, mentions };
    for (const article of new Set(mentions.map((mention) => mention.article))) {
      const topics = found.get(article);
      if (topics) topics.push(linked);
      else found.set(article, [linked]);
    }
  }
  return found;
}
