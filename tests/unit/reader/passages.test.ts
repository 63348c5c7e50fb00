import { describe, expect, it } from 'vitest';
import { endOf, placePassages, quoteBetween, wordsBetween } from '../../../entrypoints/reader/passages';
import type { Note, QuoteSelector } from '../../../lib/notes';

const ARTICLE = [
  { text: 'Anna Lindqvist said that about 20 women came to the harbour.' },
  { text: 'The council met her on Friday, and nobody was invited.' },
  { text: 'It rained.' },
];
const noted = (id: string, quote: QuoteSelector | null): Pick<Note, 'id' | 'subject'> => ({
  id,
  subject: quote === null ? null : { kind: 'quote', quote },
});
const from = (at: number, offset: number) => ({ at, offset });

describe('words selected in an article', () => {
  it('are a quote with 32 characters around it and its place in the whole text', () => {
    const quote = quoteBetween(ARTICLE, from(1, 4), from(1, 15));
    expect(quote).toEqual({
      exact: 'council met',
      prefix: 'women came to the harbour.\n\nThe ',
      suffix: ' her on Friday, and nobody was i',
      start: 66,
      end: 77,
    } satisfies QuoteSelector as QuoteSelector);
  });

  it('lose the white space around them; white space alone is no quote', () => {
    expect(quoteBetween(ARTICLE, from(0, 4), from(0, 15))?.exact).toBe('Lindqvist');
    expect(quoteBetween(ARTICLE, from(0, 4), from(0, 5))).toBeNull();
  });

  it('may go over several paragraphs, and are cut where a quote may be no longer', () => {
    expect(quoteBetween(ARTICLE, from(1, 41), from(2, 2))?.exact).toBe('was invited.\n\nIt');
    const long = [{ text: `${'word '.repeat(2_000)}end` }];
    expect(quoteBetween(long, from(0, 0), from(0, 10_003))?.exact).toHaveLength(4_999);
    expect(wordsBetween(long, from(0, 0), from(0, 10_003))).toBe(long[0]?.text);
    const faces = [{ text: `a${'😀'.repeat(5_000)}` }];
    expect(quoteBetween(faces, from(0, 0), from(0, 10_001))?.exact).toBe(`a${'😀'.repeat(2_499)}`);
  });
});

describe('noted passages', () => {
  const council = quoteBetween(ARTICLE, from(1, 4), from(1, 15)) as QuoteSelector;
  const both = quoteBetween(ARTICLE, from(1, 41), from(2, 2)) as QuoteSelector;

  it('stand where their words stand, in each of their paragraphs, and end once', () => {
    const { noted: placed, orphaned } = placePassages(ARTICLE, [noted('n1', council), noted('n2', both)], null);
    expect([...placed]).toEqual([
      [
        1,
        [
          { note: 'n1', start: 4, end: 15, isEnd: true },
          { note: 'n2', start: 42, end: 54, isEnd: false },
        ],
      ],
      [2, [{ note: 'n2', start: 0, end: 2, isEnd: true }]],
    ]);
    expect(orphaned.size).toBe(0);
  });

  it('move along where the article was compiled anew; gone, they are orphaned and stand nowhere', () => {
    const [first, second, last] = ARTICLE as [{ text: string }, { text: string }, { text: string }];
    const moved = placePassages([last, first, second], [noted('n1', council)], null);
    expect(moved.noted.get(2)).toEqual([{ note: 'n1', start: 4, end: 15, isEnd: true }]);
    const gone = placePassages([first, last], [noted('n1', council), noted('n3', null)], null);
    expect([...gone.noted]).toEqual([]);
    expect([...gone.orphaned]).toEqual(['n1']);
  });

  it('show what is being written on too; its field stands below the paragraph where it ends', () => {
    const { noted: placed } = placePassages(ARTICLE, [], both);
    expect(placed.get(2)).toEqual([{ note: null, start: 0, end: 2, isEnd: true }]);
    expect(endOf(ARTICLE, both)).toBe(2);
  });
});
