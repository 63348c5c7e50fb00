/** What card, panel and reader are given to draw. Words of the interface are added there; these hold data only. */
import type { Bound, Derived, Reason, Verdict } from '../figures';
import type { TopicKind } from '../names';
import type { Claim, Statement } from '../pack';
import type { Span } from '../text';

/** A sentence with the words to be emphasised in it. */
export interface Quote {
  text: string;
  emphasis: Span[];
}

/** How one outlet states it. `article` is null for the page being read. */
export interface Line {
  article: string | null;
  /** Id of the figure or statement in its pack; null for the page. */
  member: string | null;
  /** `value: null` where the text does not state its outlet. For the page: its host name. */
  outlet: Claim;
  published: Claim;
  /** As stated: “about 20 women”. */
  stated: string;
  bound: Bound | null;
  /** The interval drawn on the strip; null for statements without numbers. */
  interval: { lo: number | null; hi: number | null; value: number | null } | null;
  quote: Quote;
  /** Who said it, as named: “mayor Anna Lindqvist”. */
  attribution: string | null;
}

export interface ComparisonView {
  id: string;
  /** What is compared: figures, or one kind of statement. */
  kind: 'figures' | Statement['kind'];
  subject: string;
  verdict: Verdict;
  reason: Reason;
  /** What it says once both stand at one scope (each side → both sides). */
  derived: Pick<Derived, 'verdict' | 'total' | 'against'> | null;
  /** One origin behind all lines, if the texts say so. */
  origin: string | null;
  lines: Line[];
  /** Ids of what is compared as well, where that is more than lines show. */
  more?: string[];
}

/** A comparison in a list: what it is found and chosen by. */
export interface ComparisonRow extends Pick<ComparisonView, 'id' | 'kind' | 'subject' | 'verdict'> {
  said: Pick<Line, 'article' | 'outlet' | 'stated'>[];
  /** Ids of the topics whose cards show it. */
  topics: string[];
}

/** Every comparison of the library, most telling first, and the names of all topics they are about. */
export interface ComparisonList {
  rows: ComparisonRow[];
  topics: Pick<TopicView, 'id' | 'name'>[];
}

/** One outlet's best sentence on a topic. */
export interface Report {
  article: string;
  outlet: Claim;
  published: Claim;
  title: Claim;
  quote: Quote;
}

export interface TopicView {
  id: string;
  name: string;
  kind: TopicKind;
  articles: number;
  outlets: number;
}

export interface CardView {
  /** A topic's card, or a card on a figure of the page (then `topic` may be null). */
  topic: TopicView | null;
  /** The figure of the page under the pointer, with its own sentence. */
  page: Line | null;
  /** Most telling first: conflict, different-scope, updated, compatible, agree, translation-variant. */
  comparisons: ComparisonView[];
  /** Newest first, at most one per outlet. */
  reports: Report[];
}

/** An article related to the page or topic at hand, and why. */
export interface RelatedArticle {
  article: string;
  /** Its first words, for one without a title. */
  lead: string;
  outlet: Claim;
  title: Claim;
  published: Claim;
  /** Names of shared topics, rarest first. */
  topics: string[];
  /** How many of the page's figures it has a comparison with. */
  figures: number;
  /** Days between it and the page, as few and as many as its date allows; null where one date is not known. */
  days: { least: number; most: number } | null;
  score: number;
}

/** An article that a search found. */
export interface ArticleHit extends Pick<RelatedArticle, 'article' | 'lead' | 'outlet' | 'title' | 'published'> {
  /** The sentence of its text that fits, those words emphasised; null where only its title or outlet does. */
  quote: Quote | null;
}

/** An article as a link to it names it. */
export interface ArticleRef {
  id: string;
  /** Its first words, for one without a title. */
  lead: string;
  outlet: Claim;
  title: Claim;
  published: Claim;
}

/** A name or figure of an article's text; offsets are into its paragraph. */
export interface ArticleMark extends Span {
  kind: 'topic' | 'figure';
  /** Of the topic or figure. */
  id: string;
  /** A figure's most telling one. */
  verdict: Verdict | null;
}

/** Where an article stands among those on a topic, by date: the first has place 1. */
export interface Neighbours {
  topic: TopicView;
  place: number;
  of: number;
  previous: ArticleRef | null;
  next: ArticleRef | null;
}

/** What the reader page shows. */
export interface ArticleView extends ArticleRef {
  author: Claim;
  link: Claim;
  /** Clean paragraphs in order; `emphasis` are the spans asked for, `marks` may overlap. */
  paragraphs: (Quote & { marks: ArticleMark[] })[];
  /** Topics named in it and how often, the most often named first. */
  topics: (TopicView & { count: number })[];
  /** What was cut as noise, verbatim, in order. */
  cut: { kind: string; text: string }[];
}
