import type { Span } from '../text';

export type TopicKind = 'person' | 'organisation' | 'place' | 'event' | 'subject';

/** One way in which articles name a topic. */
export interface Form {
  text: string;
  /** `exact`: letter for letter (acronyms); `capitalised`: must start with a capital on the page; `any`: case is ignored. */
  match: 'exact' | 'capitalised' | 'any';
}

/** A topic at `start–end` of one article's clean text. */
export interface TopicMention extends Span {
  article: string;
}

/** A person, organisation, place, event or subject with every form by which articles name it. */
export interface Topic {
  id: string;
  name: string;
  kind: TopicKind;
  forms: Form[];
  /** Those of `forms` that mean it on any page; the others mean it in these articles alone. */
  marks: Form[];
  mentions: TopicMention[];
  /** Where editorial knowledge (`seeds/topics`) added something no text states: one reason per entry. */
  because: string[];
}

/** Editorial knowledge about a corpus that no text of it states. */
export interface TopicHint {
  name: string;
  kind?: TopicKind;
  /** Further surface forms of the same thing. */
  forms?: string[];
  /** Forms that mean it in these articles alone: other news uses them for something else. They mark no page. */
  within?: string[];
  /** Forms that are translations of one original name: articles that use different ones are shown to do so. */
  translations?: string[];
  /** Not a topic at all (a byline, a mistranslation). */
  drop?: boolean;
  because: string;
}
