/** Packs as they are compared: every article with its figures and statements, in spans of the clean text. */
import type { AlignedDocument, Comparison } from '../figures';
import { type Run, restore, type Span, spanToText } from '../text';
import { joinTopics } from './join';
import { type LinkedTopic, linkerTo, type Member } from './link';
import type { Article, Pack, PackComparison, PackFigure, Statement } from './schema';

/** An article with all that was read of it. */
export interface ReadArticle extends AlignedDocument {
  about: string;
  figures: PackFigure[];
  statements: Statement[];
}

export interface Comparable {
  documents: ReadArticle[];
  /** With the topics of these packs that its cards are shown on. */
  linked(comparison: Comparison): PackComparison;
}

interface Source {
  article: Article;
  runs: Run[];
  text: string;
}

export function comparable(packs: readonly Pack[]): Comparable {
  const sources = new Map(packs.flatMap((pack) => pack.articles.map((article) => [article.id, sourceOf(article)])));
  const figures = packs.flatMap((pack) => inText(pack.figures, sources));
  const statements = packs.flatMap((pack) => inText(pack.statements, sources));
  const byArticle = { figures: byKey(figures), statements: byKey(statements) };
  const topicsOf = linkerTo(topicsInText(packs, sources), membersById(figures, statements));
  return {
    documents: [...sources.values()].map(({ article: { id, published, title }, text }) => ({
      article: id,
      published: published.value,
      about: `${title.value ?? ''}\n\n${text}`,
      figures: byArticle.figures.get(id) ?? [],
      statements: (byArticle.statements.get(id) ?? []).filter(({ kind }) => kind !== 'name'),
    })),
    linked: (comparison) => ({ ...comparison, topics: topicsOf(comparison) }),
  };
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

function topicsInText(packs: readonly Pack[], sources: ReadonlyMap<string, Source>): LinkedTopic[] {
  return joinTopics(packs).topics.map((topic) => ({
    ...topic,
    mentions: topic.mentions.flatMap((mention) => {
      const source = sources.get(mention.article);
      const span = source && spanToText(source.runs, mention);
      return span ? [{ article: mention.article, ...span }] : [];
    }),
  }));
}
