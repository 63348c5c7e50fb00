import { type Run, restore, type Span, spanToText } from '../text';
import { revisionOf } from './canonical';
import type { Article, Pack, PackFigure, Statement } from './schema';

interface Source {
  runs: Run[];
  text: string;
}

/** What a shape cannot say: references resolve, quotes are verbatim, the content is what the revision was made of. */
export function verify(pack: Pack): string[] {
  const structural = verifyStructure(pack);
  if (structural.length > 0) return structural;
  const sources = new Map(pack.articles.map((article) => [article.id, sourceOf(article)]));
  const quotes = [...quoteProblems(pack, sources), ...mentionProblems(pack, sources)];
  if (quotes.length > 0) return quotes;
  return revisionOf(pack) === pack.manifest.revision
    ? []
    : ['manifest.revision does not fit the content: the pack was changed after it was made.'];
}

/** The part that costs little: ids are single, references resolve, runs fit. */
export function verifyStructure(pack: Pack): string[] {
  return [...duplicates(pack), ...pack.articles.flatMap(runProblems), ...danglers(pack)];
}

function duplicates(pack: Pack): string[] {
  const lists = { articles: pack.articles, topics: pack.topics, comparisons: pack.comparisons };
  const members = [...pack.figures, ...pack.statements];
  return Object.entries({ ...lists, 'figures and statements': members }).flatMap(([name, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }) => {
      if (seen.has(id)) return [`${name}: two have the id “${id}”.`];
      seen.add(id);
      return [];
    });
  });
}

/** Runs rise on both sides and end inside the raw text; between two stand at most two units. */
function runProblems({ id, raw, runs }: Article): string[] {
  let at = 0;
  let from = 0;
  for (const [nth, run] of runs.entries()) {
    const gap = run[0] - at;
    if (gap < 0 || gap > 2 || run[1] < from || run[1] + run[2] > raw.length) {
      return [`articles “${id}”: runs[${nth}] does not fit the raw text.`];
    }
    at = run[0] + run[2];
    from = run[1] + run[2];
  }
  return [];
}

function danglers(pack: Pack): string[] {
  const articles = new Set(pack.articles.map(({ id }) => id));
  const topics = new Set(pack.topics.map(({ id }) => id));
  const members = new Set([...pack.figures, ...pack.statements].map(({ id }) => id));
  const missing = (where: string, what: string, known: ReadonlySet<string>, ids: readonly string[]): string[] =>
    ids.filter((id) => !known.has(id)).map((id) => `${where} names ${what} “${id}”, which the pack has not.`);
  return [
    ...pack.topics.flatMap(({ id, mentions }) =>
      missing(`topics “${id}”`, 'the article', articles, [...new Set(mentions.map(({ article }) => article))]),
    ),
    ...pack.figures.flatMap(({ id, article }) => missing(`figures “${id}”`, 'the article', articles, [article])),
    ...pack.statements.flatMap(({ id, article }) => missing(`statements “${id}”`, 'the article', articles, [article])),
    ...pack.comparisons.flatMap((comparison) => [
      ...missing(`comparisons “${comparison.id}”`, 'the topic', topics, comparison.topics),
      ...missing(`comparisons “${comparison.id}”`, 'the member', members, [
        ...comparison.members,
        ...comparison.pairs.flatMap(({ a, b }) => [a, b]),
      ]),
    ]),
    ...pack.lexicon.flatMap(([form, , topic]) =>
      topic < pack.topics.length ? [] : [`lexicon: “${form}” names topic ${topic}, which the pack has not.`],
    ),
  ];
}

function sourceOf({ raw, runs }: Article): Source {
  const named = runs.map(([at, from, length]) => ({ at, from, length }));
  return { runs: named, text: restore(raw, named) };
}

/** The words at a raw span, without what was cut from between them. */
function wordsAt(source: Source | undefined, span: Span): string | null {
  const inText = source && spanToText(source.runs, span);
  return inText ? source.text.slice(inText.start, inText.end) : null;
}

function quoteProblems(pack: Pack, sources: ReadonlyMap<string, Source>): string[] {
  const told = (list: string, item: PackFigure | Statement): string[] => {
    const source = sources.get(item.article);
    const { quote, sentence } = item;
    if (wordsAt(source, item) !== quote) return [`${list} “${item.id}”: its quote is not what its article says there.`];
    if (wordsAt(source, sentence) !== sentence.text) {
      return [`${list} “${item.id}”: its sentence is not what its article says there.`];
    }
    return deciding(item).every(({ start, end, text }) => sentence.text.slice(start, end) === text)
      ? []
      : [`${list} “${item.id}”: its deciding words do not stand in its sentence.`];
  };
  return [
    ...pack.figures.flatMap((figure) => told('figures', figure)),
    ...pack.statements.flatMap((statement) => told('statements', statement)),
  ];
}

function deciding(item: PackFigure | Statement): (Span & { text: string })[] {
  if ('words' in item) return [item.words];
  const { hedge, event, scope } = item;
  return [...(hedge ? [hedge] : []), ...(event ? [event.trigger] : []), ...scope.words];
}

function mentionProblems(pack: Pack, sources: ReadonlyMap<string, Source>): string[] {
  return pack.topics.flatMap(({ id, mentions }) =>
    mentions.some((mention) => !/[\p{L}\p{N}]/u.test(wordsAt(sources.get(mention.article), mention) ?? ''))
      ? [`topics “${id}”: a mention stands where its article has no text.`]
      : [],
  );
}
