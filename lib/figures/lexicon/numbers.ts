import { row, setOf } from './words';

const numbered = (words: string, from = 0, step = 1): [string, number][] =>
  row(words).map((word, i) => [word, from + i * step]);

/** Zero to nineteen. */
export const ONES: ReadonlyMap<string, number> = new Map([
  ...numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ['naught', 0],
  ['nought', 0],
]);

export const TENS: ReadonlyMap<string, number> = new Map(
  numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);

/** Word → factor, as `factor word word …`, one factor a line. Short scale, as news in English writes it. */
const scale = (lines: string): [string, number][] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [factor = '', ...words] = line.trim().split(' ');
      return words.map((word): [string, number] => [word, Number(factor)]);
    });

/** What multiplies the number before it. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  scale(`
    1e2 hundred hundreds
    1e3 thousand thousands
    1e5 lakh lakhs lac lacs lkh lkhs
    1e6 million millions mln mn mil
    1e7 crore crores cr krore krores koti
    1e9 billion billions bln bn
    1e12 trillion trillions trn tn tln
    1e15 quadrillion`),
);

export const DOZENS: ReadonlySet<string> = setOf('dozen dozens doz dozs dz dzs');
export const DOZEN = 12;

/** Letters glued to digits: “10k”, “$1.2M”. A small m is metres, or minutes, unless it counts money. */
export const SUFFIXES: ReadonlyMap<string, number> = new Map(
  scale(`
    1e3 k K
    1e6 M MM mm mn mil mln
    1e9 G B b bn Bn bln
    1e12 T tn trn tln`),
);

/** Denominators of fractions; “hundredth” and larger multiply up. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ...numbered('half third fourth fifth sixth seventh eighth ninth tenth', 2),
  ...numbered('halves thirds fourths fifths sixths sevenths eighths ninths tenths', 2),
  ...numbered('quarter quarters', 4, 0),
  ...numbered('twelfth twelfths', 12, 0),
  ...numbered('twentieth twentieths', 20, 0),
  ...numbered('thirtieth thirtieths', 30, 0),
  ...numbered('hundredth hundredths', 1e2, 0),
  ...numbered('thousandth thousandths', 1e3, 0),
  ...numbered('millionth millionths', 1e6, 0),
  ...numbered('billionth billionths', 1e9, 0),
  ...numbered('trillionth trillionths', 1e12, 0),
]);
/** Denominators behind a ten: “twenty-firsts”. */
export const PARTS_BEHIND_TENS: ReadonlyMap<string, number> = new Map([
  ...numbered('first second third fourth fifth sixth seventh eighth ninth', 1),
  ...numbered('firsts seconds thirds fourths fifths sixths sevenths eighths ninths', 1),
]);

/**
 * Plural magnitudes without a number. `[lo, hi]` as FIGURES gives them; `null` is an open end. “several” and “a few”
 * alone are no amounts: no two texts can differ over them.
 */
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
  ['tens of billions', [20_000_000_000, 99_999_999_999]],
  ['hundreds of billions', [200_000_000_000, 999_999_999_999]],
]);

/** “several hundred”, “a few thousand”: how many times the magnitude, from and to. */
export const VAGUE_TIMES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['couple', [2, 3]],
  ['many', [2, 0]],
]);
