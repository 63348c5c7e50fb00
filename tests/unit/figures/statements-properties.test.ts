import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, extractStatements } from '../../../lib/figures';
import { growth, MOST_GROWTH, nothingBut } from '../../support/processor';

const PARTS = [
  'Ana Lima',
  'Bo Chen',
  'Lima',
  'the Council of Ports',
  'the council',
  'the president of',
  'a co-head of',
  'former',
  'met',
  'resigned',
  'died',
  'opposes',
  'supports',
  'does not',
  'attended',
  'the strike',
  'the mothers of sailors',
  'killed',
  'called up',
  'on Monday',
  'on 12 March',
  'in Oslo',
  'said',
  'who',
  ',',
  '.',
  '\n\n',
  '“',
  '”',
  '"',
  'we will not go back to work until all are hired',
  'President',
  'Prime Minister',
  '’s',
  'É',
  '🙂',
];
const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(' '));
const documentOf = (body: string, nth: number) => ({
  article: `${nth}`,
  published: '2024-03-13',
  figures: [],
  statements: extractStatements(body).map((draft, at) => ({ ...draft, id: `${nth}-${at}` })),
});

describe('whatever the text', () => {
  test('every quote and every deciding word stands where its offsets say', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const { start, end, quote, sentence, words } of extractStatements(body)) {
          expect(body.slice(start, end)).toBe(quote);
          expect(body.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text.slice(words.start, words.end)).toBe(words.text);
          expect(start >= sentence.start && end <= sentence.end).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('two articles are told of in the same way in either order', () => {
    const verdicts = (a: string, b: string) =>
      align([documentOf(a, 0), documentOf(b, 1)])
        .map(({ verdict, reason }) => `${verdict} ${reason.code}`)
        .sort();
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(verdicts(a, b)).toEqual(verdicts(b, a));
      }),
      { numRuns: 400 },
    );
  });

  test('an article does not differ from itself', () => {
    fc.assert(
      fc.property(text, (body) => {
        const found = align([documentOf(body, 0), documentOf(body, 1)]);
        expect(found.filter(({ verdict }) => verdict === 'translation-variant')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const MEGABYTE = 1_000_000;

describe('a megabyte of anything is read in linear time', () => {
  test.each([
    ', ',
    '“',
    '"',
    'A ',
    'Ab ',
    'Ab, ',
    'the president of ',
    'Ana Lima, the head of the council, ',
    'President Ana Lima. ',
    'The Council of Ports. the council ',
    'Ana Lima met the mothers of ',
    'Ana Lima opposes ',
    'on Monday ',
    'Ana Lima died on Monday. ',
    '“We will not go back to work at all today,” said Ana Lima. ',
    '“We will not go back to work at all today. ',
  ])('%o', { timeout: 30_000, retry: 2 }, (part) => {
    const { times, ms } = growth(MEGABYTE, nothingBut(part), extractStatements);
    expect(ms).toBeLessThan(4_000);
    expect(times).toBeLessThan(MOST_GROWTH);
  });

  test('many statements of one person are not compared all with all', () => {
    const documents = (length: number) =>
      Array.from({ length }, (_, nth) =>
        documentOf(
          nth % 2 ? 'Ana Lima opposes the strike.' : 'Ana Lima, the head of the Council of Ports, spoke.',
          nth,
        ),
      );
    const { times, ms } = growth(3_000, documents, align);
    expect(ms).toBeLessThan(4_000);
    expect(times).toBeLessThan(MOST_GROWTH);
  });
});
