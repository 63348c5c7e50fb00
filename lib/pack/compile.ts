import { align, type Comparison, extract, extractStatements } from '../figures';
import { findTopics, type Topic, type TopicHint } from '../names';
import { clean, type Span } from '../text';
import { revisionOf } from './canonical';
import { comparable, type ReadArticle } from './comparable';
import { idsWithin } from './ids';
import { linkerTo, type Member } from './link';
import {
  type Article,
  type ArticleMetadata,
  type Pack,
  type PackComparison,
  type PackFigure,
  type PackTopic,
  SCHEMA_VERSION,
  type Statement,
  type TitlePage,
} from './schema';
import { rawSpan, type Text } from './texts';
import { nameVariants } from './variants';

export interface ArticleInput {
  id: string;
  raw: string;
  metadata: ArticleMetadata;
}

export interface PackInput {
  manifest: TitlePage;
  articles: readonly ArticleInput[];
  hints: readonly TopicHint[];
  /** A pack of some of these articles that the same code has compiled: their figures are not read again. */
  before?: Pack | null;
}

/** What `compile` is about to do. */
export type Stage = 'texts' | 'topics' | 'figures' | 'comparisons' | 'lexicon';

/** Told when a stage begins (`done` 0), and in the stages that go article by article after each of them. */
export type OnStage = (stage: Stage, done: number, of: number) => void;

/**
 * A pack out of articles: noise cut, names and figures found, compared and tied to each other.
 *
 * All modules before count in clean text; the last step maps every span to the article's raw text. What cannot be
 * mapped is left out. Same input, same pack, same revision.
 */
export function compile(input: PackInput, onStage: OnStage = () => {}): Pack {
  return sealed(compiled(input, { onStage, isAlone: true }));
}

/** The pack as it will be kept: its revision says what is in it. */
export function sealed(pack: Pack): Pack {
  return { ...pack, manifest: { ...pack.manifest, revision: revisionOf(pack) } };
}

/**
 * As `compile`, not yet `sealed`. @param how `isAlone`: figures and statements are compared, and not only names that are
 * written differently
 */
export function compiled(input: PackInput, { onStage, isAlone }: { onStage: OnStage; isAlone: boolean }): Pack {
  const of = input.articles.length;
  onStage('texts', 0, of);
  const texts = input.articles.map(({ id, raw }, at): Text => {
    const text = { id, clean: clean(raw) };
    onStage('texts', at + 1, of);
    return text;
  });
  onStage('topics', 0, of);
  const topics = findTopics(
    texts.map(({ id, clean }) => ({ id, text: clean.text })),
    input.hints,
  );
  onStage('figures', 0, of);
  const known = readBefore(input);
  const read = texts.map((text, at) => {
    const article = known.get(text.id) ?? readArticle(text, input.articles[at]?.metadata);
    onStage('figures', at + 1, of);
    return article;
  });
  onStage('comparisons', 0, of);
  const variants = nameVariants(topics, input.hints, texts);
  const figures = read.flatMap((article) => article.figures);
  const statements = [...read.flatMap((article) => article.statements), ...variants.statements];
  const linked = linkerTo(topics, membersById(figures, statements));
  const comparisons = [
    ...(isAlone ? align(read) : []).map((comparison) => ({ ...comparison, topics: linked(comparison) })),
    ...variants.comparisons,
  ];
  onStage('lexicon', 0, of);
  const textOf = new Map(texts.map((text) => [text.id, text]));
  return {
    manifest: { ...input.manifest, revision: '', schema: SCHEMA_VERSION },
    articles: input.articles.flatMap((article, at) => packArticle(article, texts[at])),
    topics: topics.map((topic) => packTopic(topic, textOf)),
    ...mapped(figures, statements, comparisons, textOf),
    lexicon: lexiconOf(topics),
  };
}

function readArticle({ id, clean: { text } }: Text, metadata: ArticleMetadata | undefined): ReadArticle {
  const published = metadata?.published.value ?? null;
  const idOf = idsWithin(id);
  const figures = extract(text, published === null ? {} : { published }).map(
    (figure): PackFigure => ({ ...figure, id: idOf('f', figure), article: id }),
  );
  const statements = extractStatements(text).map(
    (draft): Statement => ({ ...draft, id: idOf('s', draft), article: id }),
  );
  return { article: id, published, about: `${metadata?.title.value ?? ''}\n\n${text}`, figures, statements };
}

/** What was read of articles that are what they were. */
function readBefore({ articles, before }: PackInput): Map<string, ReadArticle> {
  if (!before) return new Map();
  const kept = new Map(before.articles.map((article) => [article.id, article]));
  const same = new Set(
    articles.flatMap(({ id, raw, metadata: { published, title } }) => {
      const article = kept.get(id);
      const isSame =
        article?.raw === raw && article.published.value === published.value && article.title.value === title.value;
      return isSame ? [id] : [];
    }),
  );
  return new Map(
    comparable([before])
      .documents.filter(({ article }) => same.has(article))
      .map((document) => [document.article, document]),
  );
}

function membersById(figures: readonly PackFigure[], statements: readonly Statement[]): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const { id, article, sentence, start, end, attribution } of figures) {
    members.set(id, { article, sentence, start, end, source: attribution?.source ?? null });
  }
  for (const { id, article, sentence, start, end, subject } of statements) {
    members.set(id, { article, sentence, start, end, source: subject });
  }
  return members;
}

function packArticle({ id, raw, metadata }: ArticleInput, text: Text | undefined): Article[] {
  if (!text) return [];
  const { runs, cuts } = text.clean;
  return [{ id, ...metadata, raw, runs: runs.map(({ at, from, length }) => [at, from, length]), cuts }];
}

/** What marks pages stands in the lexicon alone; `forms` are all names, to be shown. */
function packTopic({ marks: _marks, ...topic }: Topic, textOf: ReadonlyMap<string, Text>): PackTopic {
  const mentions = topic.mentions.flatMap((mention) => {
    const span = toRawSpan(mention, mention.article, textOf);
    return span ? [{ article: mention.article, ...span }] : [];
  });
  return { ...topic, mentions };
}

function toRawSpan(span: Span, article: string, textOf: ReadonlyMap<string, Text>): Span | null {
  const text = textOf.get(article);
  return text ? rawSpan(text, span) : null;
}

interface Stated extends Span {
  id: string;
  article: string;
  sentence: Span & { text: string };
}

/** Figures, statements and comparisons with raw spans; a comparison that loses a member goes with it. */
function mapped(
  figures: readonly PackFigure[],
  statements: readonly Statement[],
  comparisons: readonly (Comparison & { topics: string[] })[],
  textOf: ReadonlyMap<string, Text>,
): Pick<Pack, 'figures' | 'statements' | 'comparisons'> {
  const toRaw = <Item extends Stated>(items: readonly Item[]): Item[] =>
    items.flatMap((item) => {
      const span = toRawSpan(item, item.article, textOf);
      const sentence = toRawSpan(item.sentence, item.article, textOf);
      return span && sentence ? [{ ...item, ...span, sentence: { ...sentence, text: item.sentence.text } }] : [];
    });
  const kept = { figures: toRaw(figures), statements: toRaw(statements) };
  const ids = new Set([...kept.figures, ...kept.statements].map(({ id }) => id));
  const whole = comparisons.filter(({ members }) => members.every((member) => ids.has(member)));
  return { ...kept, comparisons: whole satisfies PackComparison[] };
}

function lexiconOf(topics: readonly Topic[]): Pack['lexicon'] {
  return topics.flatMap((topic, at) => topic.marks.map((form): Pack['lexicon'][number] => [form.text, form.match, at]));
}
