/**
 * Pack schema, version 1. A pack is one JSON file: everything a build or an import compiled out of a set of articles.
 * Every span in it counts UTF-16 units of an article's `raw` text, except words inside a sentence, which count from
 * that sentence's own `text`. Text only: nothing in a pack is ever read as HTML.
 */
import * as v from 'valibot';
import { type Form, pattern } from './problems';

export const SCHEMA_VERSION = 1;

const LIMITS = { articles: 50_000, textChars: 2_000_000, words: 2_000 } as const;

const text = (max: number = LIMITS.words) => v.pipe(v.string(), v.maxLength(max));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const spanEntries = { start: offset, end: offset };
const words = v.object({ ...spanEntries, text: text() });
const finite = v.pipe(v.number(), v.finite());
const bound = v.nullable(finite);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const httpLink = v.pipe(text(), pattern(/^https?:\/\//, 'notAddress'));

/** A piece of metadata and how it is known. `because` quotes the words it rests on, or says what is missing. */
const claim = <Value extends v.GenericSchema<unknown, string>>(value: Value) =>
  v.variant('evidence', [
    v.object({ value, evidence: v.picklist(['stated', 'inferred']), because: text() }),
    v.object({ value: v.null(), evidence: v.literal('unknown'), because: text() }),
  ]);

/** An ISO 8601 date or an interval of two: “2022-11-25”, “2022-11-23/2022-11-24”. */
const DATE = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/;

/** Whether the calendar has each day of a date: it has no 2022-02-31, which some engines read as a day of March. */
export const isInCalendar = (date: string): boolean =>
  date.split('/').every((day) => {
    const read = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
  });

/** Of an article that comes in. */
export const ArticleMetadataSchema = v.object({
  outlet: claim(text()),
  title: claim(text()),
  published: claim(
    v.pipe(
      v.string(),
      v.check((date) => DATE.test(date) && isInCalendar(date), 'notDate' satisfies Form),
    ),
  ),
  author: claim(text()),
  link: claim(httpLink),
});

export const ArticleSchema = v.object({
  id,
  ...ArticleMetadataSchema.entries,
  // By its form alone: whether the calendar has the day is asked of what comes in (`verify`). A pack that was laid
  // before that was asked has to open.
  published: claim(v.pipe(v.string(), pattern(DATE, 'notDate'))),
  raw: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.textChars)),
  /** `[at, from, length]`: clean text from `at` is raw text from `from` (lib/text `restore`). */
  runs: v.array(v.tuple([offset, offset, offset])),
  cuts: v.array(
    v.object({
      ...spanEntries,
      kind: v.picklist([
        'advertisement',
        'appeal',
        'related',
        'caption',
        'byline',
        'markup',
        'navigation',
        'repeated-title',
      ]),
    }),
  ),
});

export const TopicSchema = v.object({
  id,
  name: text(),
  kind: v.picklist(['person', 'organisation', 'place', 'event', 'subject']),
  /** Every name the articles have for it. Only those in `lexicon` may mark a page. */
  forms: v.array(v.object({ text: text(300), match: v.picklist(['exact', 'capitalised', 'any']) })),
  mentions: v.array(v.object({ article: id, ...spanEntries })),
  because: v.array(text()),
});

const eventClass = v.picklist([
  'killed',
  'wounded',
  'killed-or-wounded',
  'missing',
  'called-up',
  'sent',
  'detained',
  'freed',
  'displaced',
  'attended',
  'protested',
  'voted',
  'paid',
  'member',
  'requested',
  'awarded',
  'population',
  'rescued',
  'trapped',
  'aboard',
  'destroyed',
  'damaged',
  'without-power',
  'laid-off',
  'pledged',
  'bought',
  'cost',
]);

export const FigureSchema = v.object({
  id,
  article: id,
  ...spanEntries,
  quote: text(),
  sentence: v.object({ ...spanEntries, text: text(10_000) }),
  value: bound,
  lo: bound,
  hi: bound,
  bound: v.picklist(['exact', 'approx', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'range', 'vague']),
  hedge: v.nullable(words),
  unit: v.object({
    kind: v.picklist(['count', 'money', 'percent', 'duration', 'age', 'length', 'mass', 'other']),
    head: text(),
    canonical: text(),
  }),
  event: v.nullable(v.object({ class: eventClass, trigger: words })),
  scope: v.object({
    population: v.nullable(text()),
    side: v.nullable(v.picklist(['each', 'both', 'one'])),
    part: v.nullable(v.picklist(['total', 'subset'])),
    place: v.nullable(text()),
    of: v.nullable(text()),
    words: v.array(words),
  }),
  time: v.nullable(v.object({ surface: text(), from: v.nullable(text()), to: v.nullable(text()) })),
  attribution: v.nullable(
    v.object({
      source: text(),
      surface: text(),
      chain: v.array(text()),
      stance: v.picklist(['says', 'admits', 'estimates', 'denies']),
    }),
  ),
  change: v.nullable(v.picklist(['up', 'down'])),
  equals: v.nullable(v.object({ value: finite, canonical: text(), quote: text() })),
  role: v.picklist(['content', 'noise']),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  rules: v.array(text(100)),
});

/** A claim without a number that can differ between articles: a role, a day, a stance, a name in another translation. */
export const StatementSchema = v.object({
  id,
  article: id,
  ...spanEntries,
  quote: text(),
  sentence: v.object({ ...spanEntries, text: text(10_000) }),
  kind: v.picklist(['role', 'date', 'stance', 'attendance', 'quotation', 'name']),
  /** Whom or what it is about, as named. */
  subject: text(),
  /** Of what: the body of a role, the object of a stance, the occasion. Absent for names, and in older packs. */
  about: v.optional(text()),
  /** What is claimed: “co-head”. */
  value: text(),
  words: words,
});

const statedInterval = v.object({ value: bound, lo: bound, hi: bound });
const verdict = v.picklist(['agree', 'compatible', 'conflict', 'different-scope', 'updated', 'translation-variant']);
const reason = v.object({
  code: v.picklist([
    'same-interval',
    'intervals-meet',
    'intervals-apart',
    'scope-event',
    'scope-unit',
    'scope-population',
    'scope-side',
    'scope-part',
    'scope-place',
    'scope-time',
    'superseded',
    'translated',
    'roles-differ',
    'dates-differ',
    'stances-differ',
    'attendees-differ',
    'quoted-differently',
  ]),
  values: v.array(text()),
});

export const ComparisonSchema = v.object({
  id,
  subject: text(),
  verdict,
  reason,
  /** Ids of figures or statements. */
  members: v.array(id),
  pairs: v.array(
    v.object({
      a: id,
      b: id,
      verdict,
      dimension: v.nullable(v.picklist(['event', 'unit', 'population', 'side', 'part', 'place', 'time', 'origin'])),
      reason,
      deciding: v.object({ a: v.array(words), b: v.array(words) }),
      derived: v.nullable(v.object({ of: v.array(id), total: statedInterval, against: statedInterval, verdict })),
      origin: v.nullable(text()),
    }),
  ),
  names: v.array(text()),
  /** Ids of the topics whose cards show it. */
  topics: v.array(id),
  origin: v.nullable(text()),
});

/** What a person writes about a pack; the rest of the manifest is computed. */
export const TitlePageSchema = v.object({
  id,
  title: text(),
  /** BCP 47. */
  language: text(35),
  licence: text(),
  attribution: text(),
});

export const ManifestSchema = v.object({
  ...TitlePageSchema.entries,
  /** SHA-256 of everything but the manifest, in hex. */
  revision: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  schema: v.literal(SCHEMA_VERSION),
});

export const PackSchema = v.object({
  manifest: ManifestSchema,
  articles: v.pipe(v.array(ArticleSchema), v.maxLength(LIMITS.articles)),
  topics: v.array(TopicSchema),
  figures: v.array(FigureSchema),
  statements: v.array(StatementSchema),
  comparisons: v.array(ComparisonSchema),
  /** `[form, match, index into topics]`: what the matcher is built from. */
  lexicon: v.array(v.tuple([text(300), v.picklist(['exact', 'capitalised', 'any']), offset])),
});

export type Claim = v.InferOutput<typeof ArticleMetadataSchema>['outlet'];
export type ArticleMetadata = v.InferOutput<typeof ArticleMetadataSchema>;
export type Article = v.InferOutput<typeof ArticleSchema>;
export type PackTopic = v.InferOutput<typeof TopicSchema>;
export type PackFigure = v.InferOutput<typeof FigureSchema>;
export type Statement = v.InferOutput<typeof StatementSchema>;
export type PackComparison = v.InferOutput<typeof ComparisonSchema>;
export type TitlePage = v.InferOutput<typeof TitlePageSchema>;
export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;
