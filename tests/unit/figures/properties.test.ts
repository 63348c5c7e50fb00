import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignFigures, compare, extract, type Figure } from '../../../lib/figures';
import { paragraphs } from '../../../lib/text';

const row = (words: string): string[] => words.split('|');
/** Words that name a source but send nobody back to an earlier paragraph. */
const PLAIN = row(
  'killed|at least|about|nearly|up to|more than|43|1,200|5.6|two|hundred|million|dozens|thousands|of|people|soldiers|' +
    'children|Norwegian|Peruvian|and|or|or more|-|to|$|km|.|,|(|)|said|Ana Ferro|according to|in September|on Monday|' +
    'were wounded|half|a|between|per cent|rose|of whom|each side|Porto|\n\n',
);
const BACK = row('“|”|"|she|He|they|citing|was quoted by');
const prose = (words: string[], maxLength = 30) =>
  fc.array(fc.constantFrom(...words), { maxLength }).map((chosen) => chosen.join(' '));
const plain = prose(PLAIN);
const anything = fc.oneof(prose([...PLAIN, ...BACK]), fc.string({ maxLength: 200 }), fc.string({ unit: 'binary' }));
const context = { published: '2024-03-13' };

describe('whatever the text', () => {
  test('offsets slice to the quote and lie in the sentence, in order', () => {
    fc.assert(
      fc.property(anything, (input) => {
        let start = 0;
        for (const figure of extract(input)) {
          expect(input.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(input.slice(figure.sentence.start, figure.sentence.end)).toBe(figure.sentence.text);
          expect(figure.sentence.start).toBeLessThanOrEqual(figure.start);
          expect(figure.sentence.end).toBeGreaterThanOrEqual(figure.end);
          expect(figure.start).toBeGreaterThanOrEqual(start);
          start = figure.start;
          const words = [...figure.scope.words, figure.hedge ?? [], figure.event?.trigger ?? []].flat();
          for (const part of words) expect(figure.sentence.text.slice(part.start, part.end)).toBe(part.text);
        }
      }),
    );
  });

  test('the interval obeys the bound', () => {
    fc.assert(
      fc.property(anything, (input) => {
        for (const figure of extract(input)) expect([figure.quote, breach(figure)]).toEqual([figure.quote, null]);
      }),
    );
  });

  test('the figures are those of its paragraphs, shifted; only who says so may stand in one before', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const [whole, parts] = [extract(input, context), extractByParagraph(input)];
        const withoutSource = (figure: Figure) => ({ ...figure, attribution: null });
        expect(whole.map(withoutSource)).toEqual(parts.map(withoutSource));
      }),
    );
  });

  test('without pronouns and quotations who says so stands in the paragraph too', () => {
    fc.assert(
      fc.property(plain, (input) => {
        expect(extract(input, context)).toEqual(extractByParagraph(input));
      }),
    );
  });
});

function extractByParagraph(text: string): Figure[] {
  return paragraphs(text).flatMap(({ start, end }) =>
    extract(text.slice(start, end), context).map((figure) => ({
      ...figure,
      start: figure.start + start,
      end: figure.end + start,
      sentence: { ...figure.sentence, start: figure.sentence.start + start, end: figure.sentence.end + start },
    })),
  );
}

/** How a figure breaks the rule of its bound (FIGURES, “Intervals”), or `null`. */
function breach({ bound, lo, hi, value }: Figure): string | null {
  const is = (holds: boolean): string | null => (holds ? null : `${bound} ${value} [${lo}, ${hi}]`);
  const areNumbers = [lo, hi, value].every((end) => end === null || Number.isFinite(end));
  if (!areNumbers || (lo !== null && hi !== null && lo > hi)) return is(false);
  switch (bound) {
    case 'exact':
      return is(lo === value && hi === value && value !== null);
    case 'approx':
      return is(lo !== null && hi !== null && value !== null && isAbout(value, lo, hi));
    case 'atLeast':
    case 'moreThan':
      return is(lo === value && value !== null && hi === null);
    case 'atMost':
      return is(hi === value && value !== null && lo === null);
    case 'lessThan':
      return is(hi === value && value !== null && (lo === null || value - lo <= Math.abs(value) / 10 + 1e-9));
    case 'range':
      return is(value === null && lo !== null && hi !== null && lo < hi);
    case 'vague':
      return is(value === null && lo !== null && lo >= 2);
  }
}

/** Alike on both sides, never more than a quarter of the number nor, unless that is more, less than a tenth. */
function isAbout(value: number, lo: number, hi: number): boolean {
  const size = Math.abs(value);
  const slack = 1e-9 * Math.max(1, size);
  const [below, above] = [value - lo, hi - value];
  return Math.abs(below - above) <= slack && below <= size / 4 + slack && below >= size / 10 - slack;
}

// The clever reading against the naive one: a number spelt out is read as the number it was spelt from.
describe('a number is read however it is written', () => {
  const natural = fc.integer({ min: 1, max: 999_999_999 });
  const ticketsIn = (amount: string) => extract(`The choir sold ${amount} tickets.`).map(({ value }) => value);

  test('with commas', () => {
    fc.assert(
      fc.property(natural, (number) => {
        expect(ticketsIn(number.toLocaleString('en'))).toEqual([number]);
      }),
    );
  });

  test('in words', () => {
    fc.assert(
      fc.property(natural, (number) => {
        expect(ticketsIn(spell(number))).toEqual([number]);
      }),
    );
  });

  test('with a decimal point and a magnitude', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), (tenths) => {
        fc.pre(tenths % 10 !== 0);
        expect(ticketsIn(`${tenths / 10} million`)).toEqual([tenths * 100_000]);
      }),
    );
  });

  test('as the ends of a range', () => {
    fc.assert(
      fc.property(natural, fc.integer({ min: 1, max: 999_999 }), (from, more) => {
        const [figure] = extract(`The choir sold between ${from} and ${from + more} tickets.`);
        expect([figure?.lo, figure?.hi]).toEqual([from, from + more]);
      }),
    );
  });
});

const ONES = row(
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen',
);
const TENS = row('||twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety');

/** English words for a number below a thousand million, as British newspapers write them. */
function spell(number: number): string {
  const over = (size: number, word: string, joint: string) => {
    const [many, rest] = [Math.floor(number / size), number % size];
    return `${spell(many)} ${word}${rest === 0 ? '' : `${rest < 100 ? ' and ' : joint}${spell(rest)}`}`;
  };
  if (number >= 1_000_000) return over(1_000_000, 'million', ' ');
  if (number >= 1000) return over(1000, 'thousand', ' ');
  if (number >= 100) return over(100, 'hundred', ' and ');
  if (number < 20) return ONES[number] ?? '';
  return `${TENS[Math.floor(number / 10)]}${number % 10 === 0 ? '' : `-${ONES[number % 10]}`}`;
}

describe('comparing', () => {
  const swapped = { a: 'b', b: 'a' } as const;

  test('is symmetric, and a figure never conflicts with itself', () => {
    fc.assert(
      fc.property(anything, anything, fc.boolean(), fc.boolean(), (left, right, ofOneStory, ofOneThing) => {
        const known = { ofOneStory, ofOneThing };
        for (const a of extract(left)) {
          for (const b of extract(right)) {
            const [there, back] = [compare(a, b, known), compare(b, a, known)];
            const { derived = null, deciding, reason, ...judged } = back ?? {};
            expect(there && { ...there, reason: there.reason.code }).toEqual(
              back && {
                ...judged,
                reason: reason?.code,
                deciding: { a: deciding?.b, b: deciding?.a },
                derived: derived && { ...derived, of: derived.of.map((side) => swapped[side as 'a' | 'b']) },
              },
            );
          }
          expect(['agree', undefined]).toContain(compare(a, a)?.verdict);
        }
      }),
    );
  });

  test('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 4 }), (texts) => {
        const documents = texts.map((text, nth) => ({
          article: `${nth}`,
          published: null,
          about: text,
          figures: extract(text).map((figure) => ({ ...figure, id: `${nth}:${figure.start}` })),
        }));
        const told = (order: typeof documents) =>
          alignFigures(order)
            .map(({ verdict, members }) => `${verdict} ${[...members].sort()}`)
            .sort();
        expect(told(documents.toReversed())).toEqual(told(documents));
      }),
    );
  });
});
