import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLink } from '../../../components/quote-link';

const PAGE = 'https://coast.example/a';
const TEXT = [
  'The mayor, Anna Lindqvist, opened the well-known harbour on Monday & left.',
  'She said it was late. About 40 fishermen protested. She said it was early.',
  'About 40 fishermen waited on the quay, and the council of the town promised to answer them before the end of the month, although nobody believed it.',
];
const directive = (quote: string) => quoteLink(PAGE, quote, TEXT)?.slice(`${PAGE}#:~:text=`.length);

describe('a link to a quote', () => {
  it.each([
    ['a quote that stands once', 'opened the', 'opened%20the'],
    [
      'signs that have a meaning there',
      'well-known harbour on Monday & left',
      'well%2Dknown%20harbour%20on%20Monday%20%26%20left',
    ],
    ['commas', 'mayor, Anna', 'mayor%2C%20Anna'],
    ['a part of a word', 'ishermen protes', 'fishermen%20protested'],
    ['a quote that stands twice', 'She said', 'She%20said,-it%20was%20late.'],
    ['capitals, which a browser does not tell apart', 'the', 'late%20%26-'],
  ])('is right for %s', (name, quote, expected) => {
    if (name.startsWith('capitals')) expect(directive(quote)).toMatch(/-,the,-|the,-/i);
    else expect(directive(quote)).toBe(expected);
  });

  it('names a quote over paragraphs by its first and last words', () => {
    const quote = `${TEXT[0]}\n\n${TEXT[1]}`;
    expect(directive(quote)).toBe('The%20mayor%2C%20Anna,it%20was%20early.');
  });

  it.each([
    [
      'begins in two words',
      ['Why now?', 'Because, they say, of it.'],
      'Why now?\nBecause, they say',
      'Why%20now%3F,Because%2C%20they%20say',
    ],
    ['ends in one word', ['They say it was so.', 'Late, they say.'], 'it was so.\nLate', 'it%20was%20so.,Late'],
    ['is a whole paragraph', ['Oh.', 'Why now?', 'Oh. Why now? Late.'], 'Why now?', 'Why%20now%3F'],
    ['has words on one side only', ['So it is. Late.', 'So it was. Late.'], 'So it', 'So%20it,-is.%20Late.'],
    [
      'ends in words that stand before',
      ['She came and sat. It was late. She left.', 'It was late, they said.'],
      'She came and sat. It was late. She left.\nIt was late',
      'She%20came%20and,It%20was%20late,-%2C%20they%20said.',
    ],
  ])('takes words from one paragraph each, where a quote %s', (_, texts, quote, expected) => {
    expect(quoteLink(PAGE, quote, texts)).toBe(`${PAGE}#:~:text=${expected}`);
  });

  it('names a long quote by its first and last words, as many as it takes', () => {
    const long = [...TEXT, `About 40 fishermen waited for ${'a very long time and then '.repeat(12)}went home.`];
    const link = quoteLink(PAGE, long[3] ?? '', long);
    expect(link).toBe(`${PAGE}#:~:text=About%2040%20fishermen%20waited%20for,then%20went%20home.`);
  });

  it.each([
    ['https://coast.example/a#part', 'https://coast.example/a#part:~:text=opened%20the'],
    ['https://coast.example/a#:~:text=old', 'https://coast.example/a#:~:text=opened%20the'],
    ['https://coast.example/a#part:~:text=old', 'https://coast.example/a#part:~:text=opened%20the'],
    ['http://coast.example/a?b=c', 'http://coast.example/a?b=c#:~:text=opened%20the'],
    ['javascript:alert(1)', null],
    ['file:///a', null],
    ['https://', null],
    [null, null],
  ])('goes with the address %s', (link, expected) => {
    expect(quoteLink(link, 'opened the', TEXT)).toBe(expected);
  });

  it('ends where the quote ends, also where the same words with other capitals stand before that', () => {
    const long = `Nobody asked them. The Harbour Council met, and ${'nobody was told of it; '.repeat(12)}so said the harbour council`;
    const link = quoteLink(PAGE, long, [`${long}, it is said.`])?.slice(`${PAGE}#:~:text=`.length);
    expect(link).toMatch(/,(?:\w+%20)+the%20harbour%20council$/);
  });

  it('is the page’s own where the text does not have the quote', () => {
    expect(quoteLink(PAGE, 'nothing of it', TEXT)).toBe(PAGE);
  });

  it('says, once decoded, only words of the text, and is an address whatever they are', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'a-b', 'c,d', 'e&f', '母親', '“', '%', '#', '👩'),
      fc.string({ minLength: 1, maxLength: 6 }),
    );
    const paragraphs = fc.array(
      fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (texts, a, b) => {
        const all = texts.join('\n');
        const start = a % all.length;
        const quote = all.slice(start, start + 1 + (b % (all.length - start)));
        const link = quoteLink(PAGE, quote, texts);
        expect(URL.canParse(link ?? '')).toBe(true);
        const terms = (link ?? '').split(':~:text=')[1]?.split(',') ?? [];
        const even = (text: string) => text.toWellFormed().replace(/\s+/g, ' ');
        for (const term of terms) {
          const words = decodeURIComponent(term.replace(/^-|-$/g, ''));
          expect(texts.some((text) => even(text).includes(words))).toBe(true);
          expect(term.replace(/^-|-$/g, '')).not.toMatch(/[-,&\s]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
