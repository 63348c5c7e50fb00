import type { Words } from './figure';

export type Verdict = 'agree' | 'compatible' | 'conflict' | 'different-scope' | 'updated' | 'translation-variant';

/** In the order of PRODUCT, “The panel”. `components/words.ts` has it too, which may import types only. */
export const MOST_TELLING_FIRST: readonly Verdict[] = [
  'conflict',
  'different-scope',
  'updated',
  'compatible',
  'agree',
  'translation-variant',
];

/** Sorts what has a verdict, the most telling first. */
export const byTelling = (a: { verdict: Verdict }, b: { verdict: Verdict }): number =>
  MOST_TELLING_FIRST.indexOf(a.verdict) - MOST_TELLING_FIRST.indexOf(b.verdict);

/** In what two figures of different scope differ. */
export type Dimension = 'event' | 'unit' | 'population' | 'side' | 'part' | 'place' | 'time' | 'origin';

/**
 * Why a verdict was given, as a code and its words, so that a reader's language can say it.
 * `values` are words of the two texts or numbers, in the order the sentence of that code needs them.
 */
export interface Reason {
  code:
    | 'same-interval'
    | 'intervals-meet'
    | 'intervals-apart'
    | 'scope-event'
    | 'scope-unit'
    | 'scope-population'
    | 'scope-side'
    | 'scope-part'
    | 'scope-place'
    | 'scope-time'
    | 'superseded'
    | 'translated'
    | 'roles-differ'
    | 'dates-differ'
    | 'stances-differ'
    | 'attendees-differ'
    | 'quoted-differently';
  values: string[];
}

/** An interval with the number it was stated around; `null` is an open end, or no one number. */
export interface Stated {
  value: number | null;
  lo: number | null;
  hi: number | null;
}

/** Two members brought to one scope by arithmetic: “100,000 each side” is about 200,000 on both. */
export interface Derived {
  /** Which member was converted, by id. */
  of: string[];
  /** What it comes to. */
  total: Stated;
  /** The other member, which counts at that scope already. */
  against: Stated;
  /** What the comparison says once both stand at one scope. */
  verdict: Verdict;
}

export interface Pair {
  a: string;
  b: string;
  verdict: Verdict;
  dimension: Dimension | null;
  reason: Reason;
  /** The words that decide, in each member's sentence. */
  deciding: { a: Words[]; b: Words[] };
  derived: Derived | null;
  /** Both members go back to one origin, named here as the texts name it. */
  origin: string | null;
}

/** Figures or statements of several articles about one thing. `verdict` is that of the most telling pair. */
export interface Comparison {
  id: string;
  /** What is compared, in the texts' own words: “soldiers killed or wounded”. */
  subject: string;
  verdict: Verdict;
  reason: Reason;
  members: string[];
  pairs: Pair[];
  /** Names shared by the members' sentences or articles, as written; later linked to topics. */
  names: string[];
  origin: string | null;
}
