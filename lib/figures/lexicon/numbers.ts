import { row, setOf } from './words';

const numbered = (words: string, from = 0, step = 1): [string, number][] =>
  row(words).map((word, i) => [word, from + i * step]);

/** Zero to nineteen. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
]);

export const TENS: ReadonlyMap<string, number> = new Map(
  numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);

/** What multiplies the number before it. Short scale, as news in English writes it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map<string, number>([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trn', 1e12],
  ['tn', 1e12],
  ['dozen', 12],
  ['dozens', 12],
]);

/** Letters glued to digits: “10k”, “$1.2M”. A lone small m is metres unless it counts money. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['mm', 1e6],
  ['MM', 1e6],
  ['mn', 1e6],
  ['G', 1e9],
  ['B', 1e9],
  ['bn', 1e9],
  ['Bn', 1e9],
  ['tn', 1e12],
  ['T', 1e12],
]);

/** Denominators of fractions in words. */
export const PARTS: ReadonlyMap<string, number> = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
]);

/** Plural magnitudes without a number. `[lo, hi]` as FIGURES gives them; `null` is an open end. */
export const VAGUE: ReadonlyMap<string, readonly [number, number | null]> = new Map<
  string,
  readonly [number, number | null]
>([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, null]],
  ['tens of thousands', [20_000, 99_999]],
  ['hundreds of thousands', [200_000, 999_999]],
  ['millions', [2_000_000, null]],
  ['tens of millions', [20_000_000, 99_999_999]],
  ['hundreds of millions', [200_000_000, 999_999_999]],
  ['billions', [2_000_000_000, null]],
  ['several dozen', [36, 99]],
  ['a few dozen', [36, 99]],
  ['several hundred', [300, 999]],
  ['a few hundred', [300, 999]],
  ['several thousand', [3_000, 9_999]],
  ['a few thousand', [3_000, 9_999]],
  ['several', [3, null]],
  ['a few', [3, null]],
  ['a couple', [2, 3]],
  ['a handful', [3, 7]],
  ['a number', [2, null]],
]);

/** First words of the table above. */
export const VAGUE_STARTS = setOf('dozens scores hundreds thousands tens millions billions several a');
/** Longest phrase of the table above, in words. */
export const VAGUE_WORDS = 3;
