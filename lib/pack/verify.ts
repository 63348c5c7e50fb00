import { type Run, restore, type Span, spanToText } from '../text';
import { revisionOf } from './canonical';
import type { PackItem, PackList, PackProblem } from './problems';
import { type Article, isInCalendar, type Pack, type PackFigure, type Statement } from './schema';

interface Source {
  runs: Run[];
  text: string;
}

/** What a shape cannot say: references resolve, days are in the calendar, quotes are verbatim, the content is what the revision was made of. */
export function verify(pack: Pack): PackProblem[] {
  const cheap = [...verifyStructure(pack), ...pack.articles.flatMap(dayProblems)];
  if (cheap.length > 0) return cheap;
  const sources = new Map(pack.articles.map((article) => [article.id, sourceOf(article)]));
  const quotes = [...quoteProblems(pack, sources), ...mentionProblems(pack, sources)];
  if (quotes.length > 0) return quotes;
  return revisionOf(pack) === pack.manifest.revision ? [] : [{ is: 'changed' }];
}

/** The part that costs little: ids are single, references resolve, runs fit. */
export function verifyStructure(pack: Pack): PackProblem[] {
  return [...duplicates(pack), ...pack.articles.flatMap(runProblems), ...danglers(pack)];
}

function dayProblems({ published: { value } }: Article, nth: number): PackProblem[] {
  if (value === null || isInCalendar(value)) return [];
  return [{ is: 'field', path: ['articles', nth, 'published', 'value'], fault: { is: 'notDate' } }];
}

function duplicates(pack: Pack): PackProblem[] {
  const { articles, topics, comparisons, figures, statements } = pack;
  const lists: [PackList, readonly { id: string }[]][] = [
    ['articles', articles],
    ['topics', topics],
    ['comparisons', comparisons],
    ['members', [...figures, ...statements]],
  ];
  return lists.flatMap(([list, items]) => {
    const seen = new Set<string>();
    return items.flatMap(({ id }): PackProblem[] => {
      if (seen.has(id)) return [{ is: 'sameId', list, id }];
      seen.add(id);
      return [];
    });
  });
}

/** Runs rise on both sides and end inside the raw text; between two stand at most two units. */
function runProblems({ id, raw, runs }: Article): PackProblem[] {
  let at = 0;
  let from = 0;
  for (const [nth, run] of runs.entries()) {
    const gap = run[0] - at;
    if (gap < 0 || gap > 2 || run[1] < from || run[1] + run[2] > raw.length) {
      return [{ is: 'noRun', article: id, nth }];
    }
    at = run[0] + run[2];
    from = run[1] + run[2];
  }
  return [];
}

function danglers(pack: Pack): PackProblem[] {
  const articles = new Set(pack.articles.map(({ id }) => id));
  const topics = new Set(pack.topics.map(({ id }) => id));
  const members = new Set([...pack.figures, ...pack.statements].map(({ id }) => id));
  const missing = (
    item: PackItem,
    { is, known }: { is: 'noArticle' | 'noTopic' | 'noMember'; known: ReadonlySet<string> },
    ids: readonly string[],
  ): PackProblem[] => ids.filter((id) => !known.has(id)).map((id) => ({ is, item, id }));
  const anArticle = { is: 'noArticle', known: articles } as const;
  return [
    ...pack.topics.flatMap(({ id, mentions }) =>
      missing({ list: 'topics', id }, anArticle, [...new Set(mentions.map(({ article }) => article))]),
    ),
    ...pack.figures.flatMap(({ id, article }) => missing({ list: 'figures', id }, anArticle, [article])),
    ...pack.statements.flatMap(({ id, article }) => missing({ list: 'statements', id }, anArticle, [article])),
    ...pack.comparisons.flatMap(({ id, topics: of, members: all, pairs }) => [
      ...missing({ list: 'comparisons', id }, { is: 'noTopic', known: topics }, of),
      ...missing({ list: 'comparisons', id }, { is: 'noMember', known: members }, [
        ...all,
        ...pairs.flatMap(({ a, b }) => [a, b]),
      ]),
    ]),
    ...pack.lexicon.flatMap(([form, , topic]): PackProblem[] =>
      topic < pack.topics.length ? [] : [{ is: 'noTopicOfForm', form, topic }],
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

function quoteProblems(pack: Pack, sources: ReadonlyMap<string, Source>): PackProblem[] {
  const told = (list: PackList, each: PackFigure | Statement): PackProblem[] => {
    const source = sources.get(each.article);
    const { id, quote, sentence } = each;
    const item = { list, id };
    if (wordsAt(source, each) !== quote) return [{ is: 'noQuote', item }];
    if (wordsAt(source, sentence) !== sentence.text) return [{ is: 'noSentence', item }];
    const isThere = deciding(each).every(({ start, end, text }) => sentence.text.slice(start, end) === text);
    return isThere ? [] : [{ is: 'noWords', item }];
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

function mentionProblems(pack: Pack, sources: ReadonlyMap<string, Source>): PackProblem[] {
  return pack.topics.flatMap(({ id, mentions }): PackProblem[] =>
    mentions.some((mention) => !/[\p{L}\p{N}]/u.test(wordsAt(sources.get(mention.article), mention) ?? ''))
      ? [{ is: 'noMention', item: { list: 'topics', id } }]
      : [],
  );
}
