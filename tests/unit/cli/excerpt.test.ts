import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, cutTo } from '../../../lib/cli/pack/excerpt';

const SENTENCE =
  'After a long night the fire at the harbour of Port Elsin killed 17 people, as the council said on Monday.';

describe('a sentence in little room', () => {
  test.each<[quote: string, width: number, shown: string]>([
    ['17 people', 200, SENTENCE],
    ['17 people', 40, '…Elsin killed 17 people, as the council…'],
    ['After a long night', 40, 'After a long night the fire at the…'],
    ['on Monday', 40, '…people, as the council said on Monday.'],
    ['17 people', 8, '17 peop…'],
  ])('keeps “%s” in %i characters', (quote, width, shown) => expect(around(SENTENCE, quote, width)).toBe(shown));

  test('is never wider, and always shows the quote if it has the room', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(4), fc.integer({ min: 10, max: 120 }), (all, from, more, width) => {
        const start = from % all.length;
        const quote = all.slice(start, start + 1 + more).join(' ');
        const shown = around(all.join(' '), quote, width);
        expect(shown.length).toBeLessThanOrEqual(width);
        if (quote.length + 2 < width) expect(shown).toContain(quote);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a text that is cut says so', () => {
  expect([cutTo('one  two\nthree', 9), cutTo('one', 9)]).toEqual(['one two…', 'one']);
});
