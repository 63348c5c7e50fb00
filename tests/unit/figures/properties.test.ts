import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, extract, type Figure } from '../../../lib/figures';

const word = fc.constantFrom(
  'killed',
  'at least',
  'about',
  'up to',
  'more than',
  '43',
  '1,200',
  '5.6',
  'two',
  'hundred',
  'million',
  'dozens',
  'thousands',
  'of',
  'people',
  'soldiers',
  'children',
  'Russian',
  'Ukrainian',
  'and',
  'or',
  'more',
  '-',
  'to',
  '$',
  'km',
  '.',
  ',',
  '(',
  ')',
  'said',
  'Ana Lima',
  'according to',
  'in September',
  'were wounded',
  '“',
  '”',
  'half',
  'a',
  'between',
  'per cent',
  'of whom',
  'Porto',
  '\n\n',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 200 }),
);

function obeysBound({ bound, lo, hi, value }: Figure): boolean {
  switch (bound) {
    case 'exact':
      return lo === value && hi === value;
    case 'approx':
      return lo !== null && hi !== null && value !== null && lo <= value && value <= hi;
    case 'atLeast':
    case 'moreThan':
      return lo === value && hi === null;
    case 'atMost':
    case 'lessThan':
      return hi === value && (lo === null || value === null || lo <= value);
    case 'range':
      return value === null && lo !== null && hi !== null && lo < hi;
    case 'vague':
      return value === null && lo !== null;
  }
}

describe('whatever the text', () => {
  test('offsets slice to the quote and lie in the sentence, in order', () => {
    fc.assert(
      fc.property(text, (input) => {
        let start = 0;
        for (const figure of extract(input)) {
          expect(input.slice(figure.start, figure.end)).toBe(figure.quote);
          expect(input.slice(figure.sentence.start, figure.sentence.end)).toBe(figure.sentence.text);
          expect(figure.start).toBeGreaterThanOrEqual(start);
          start = figure.start;
          const words = [
            ...figure.scope.words,
            ...(figure.hedge ? [figure.hedge] : []),
            ...(figure.event ? [figure.event.trigger] : []),
          ];
          for (const part of words) expect(figure.sentence.text.slice(part.start, part.end)).toBe(part.text);
        }
      }),
    );
  });

  test('the interval obeys the bound', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const figure of extract(input)) expect([figure.quote, obeysBound(figure)]).toEqual([figure.quote, true]);
      }),
    );
  });

  test('comparing is symmetric, and a figure never conflicts with itself', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        for (const a of extract(left)) {
          for (const b of extract(right)) {
            const [there, back] = [compare(a, b), compare(b, a)];
            expect([there?.verdict, there?.dimension, there?.origin, there?.deciding.a]).toEqual([
              back?.verdict,
              back?.dimension,
              back?.origin,
              back?.deciding.b,
            ]);
          }
          expect(['agree', undefined]).toContain(compare(a, a)?.verdict);
        }
      }),
    );
  });
});

describe('a hostile page costs time in proportion to its length', () => {
  const timeOf = (unit: string, size: number): number => {
    const input = unit.repeat(size / unit.length);
    const start = performance.now();
    extract(input);
    return performance.now() - start;
  };

  test.each(['1', ',', '“', '"', '[', '1,', '1.', '(', 'a', '$'])('a megabyte of %j', { timeout: 20_000 }, (unit) => {
    expect(timeOf(unit, 1_000_000)).toBeLessThan(5_000);
  });

  // Every other word is a number here: half a figure for each unit of text is far more than prose has.
  test.each(['1 ', 'one ', 'a million ', 'killed 1 and ', '1-', '$1/', '. 1', 'A said 1 ', '1 of whom ', '(1) '])(
    '60 KB of %j',
    { timeout: 20_000 },
    (unit) => {
      expect(timeOf(unit, 60_000)).toBeLessThan(5_000);
    },
  );
});
