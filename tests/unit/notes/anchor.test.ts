import search from 'approx-string-match';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchor, describe as quoteIn } from '../../../lib/notes/anchor';
import { dice } from '../../support/dice';
import { timed } from '../../support/processor';

const WORDS =
  'harbour mayor fishermen council fees protest Monday letter ship quay winter promise listen vote budget rope gull storm market boat engine'.split(
    ' ',
  );
const word = fc.constantFrom(...WORDS, 'the', 'of', 'said', 'naïve', '東京', '👩‍🚒', '—');
/** Prose in which no two sentences are the same: each carries its number. */
const prose = fc
  .array(fc.array(word, { minLength: 6, maxLength: 14 }), { minLength: 12, maxLength: 30 })
  .map((sentences) => sentences.map((words, at) => `${words.join(' ')} ${at * 7919}.`).join(' '));
const inProse = fc.tuple(prose, fc.nat(), fc.integer({ min: 1, max: 160 })).map(([text, at, length]) => {
  const start = at % text.length;
  return { text, start, end: Math.min(text.length, start + length) };
});
const anchored = (text: string, selector: ReturnType<typeof quoteIn>) => {
  const found = anchor(text, selector);
  return found && text.slice(found.start, found.end);
};

const STORY =
  'The harbour was closed on Monday. He said nothing. Anna Lindqvist promised to listen after about 40 fishermen protested against the fees. He said it was late. The council met again on Tuesday, and the fees stayed as they were.';
const quoteOf = (exact: string, text = STORY) => {
  const start = text.indexOf(exact);
  return quoteIn(text, start, start + exact.length);
};

describe('a quote in a text that has not changed', () => {
  it('is found where it was, whatever the text', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const start = a % value.length;
        const end = start + 1 + (b % (value.length - start));
        expect(anchor(value, quoteIn(value, start, end))).toEqual({ start, end, exactness: 'same' });
      }),
    );
  });

  it('is described with 32 characters on each side, and no half of a character', () => {
    fc.assert(
      fc.property(inProse, ({ text, start, end }) => {
        const { exact, prefix, suffix } = quoteIn(text, start, end);
        expect(prefix.length).toBeLessThanOrEqual(32);
        expect(suffix.length).toBeLessThanOrEqual(32);
        expect(text.slice(0, end)).toContain(prefix + exact);
        expect(text.slice(start)).toContain(exact + suffix);
        expect(prefix).not.toMatch(/^[\uDC00-\uDFFF]/);
        expect(suffix).not.toMatch(/[\uD800-\uDBFF]$/);
      }),
    );
    const flags = '👩'.repeat(40);
    expect(quoteIn(`a${flags}b${flags}`, 81, 82)).toMatchObject({ exact: 'b', prefix: '👩'.repeat(16) });
    expect(quoteIn(`${flags}ab${flags}`, 80, 81).suffix).toBe(`b${'👩'.repeat(15)}`);
  });
});

describe('a quote in a text that has changed', () => {
  it('is found after anything was put in or taken out before it', () => {
    fc.assert(
      fc.property(inProse, prose, fc.nat(), fc.nat(), ({ text, start, end }, more, at, cut) => {
        fc.pre(end - start >= 4);
        const selector = quoteIn(text, start, end);
        // What stands right before the quote stays, as when a paragraph is added or removed above.
        const free = Math.max(0, start - 40);
        const from = at % (free + 1);
        const to = Math.min(free, from + (cut % 200));
        const changed = `${text.slice(0, from)}${more} ${text.slice(to)}`;
        const found = anchor(changed, selector);
        expect(found && changed.slice(found.start, found.end)).toBe(selector.exact);
        expect(found?.start).toBe(start + more.length + 1 - (to - from));
      }),
      { numRuns: 200 },
    );
  });

  it('is found after small edits inside it', () => {
    fc.assert(
      fc.property(inProse, fc.nat(), fc.constantFrom('x', '', 'very ', ', '), ({ text, start }, at, put) => {
        const end = Math.min(text.length, start + 90);
        fc.pre(end - start === 90);
        const selector = quoteIn(text, start, end);
        const place = start + 10 + (at % 60);
        const changed = `${text.slice(0, place)}${put}${text.slice(place + 2)}`;
        const found = anchor(changed, selector);
        expect(found).not.toBeNull();
        expect(Math.abs((found?.start ?? 0) - start)).toBeLessThanOrEqual(8);
        expect(Math.abs((found?.end ?? 0) - (end + put.length - 2))).toBeLessThanOrEqual(8);
      }),
      { numRuns: 200 },
    );
  });

  it('is found when only its white space is another', () => {
    const quote = quoteOf('about 40 fishermen protested');
    const changed = STORY.replaceAll(' ', '\n\t ');
    expect(anchored(changed, quote)).toBe('about\n\t 40\n\t fishermen\n\t protested');
    expect(anchor(changed, quote)?.exactness).toBe('moved');
  });

  it.each([
    ['a word was put in', 'about 40 fishermen protested', 'about 40 fishermen', 'about 40 angry fishermen'],
    ['a number was corrected', 'about 40 fishermen protested against the fees', '40', '60'],
    ['a name was respelt', 'Anna Lindqvist promised to listen', 'Lindqvist', 'Lindquist'],
  ])('is found when %s', (_, exact, before, after) => {
    const changed = STORY.replace(before, after);
    expect(anchored(changed, quoteOf(exact))).toBe(exact.replace(before, after));
    expect(anchor(changed, quoteOf(exact))?.exactness).toBe('changed');
  });

  it('of two places with the same words is found at the one with its surroundings', () => {
    const second = quoteIn(STORY, STORY.lastIndexOf('He said'), STORY.lastIndexOf('He said') + 7);
    const changed = `He said hello. ${STORY}`;
    expect(anchor(changed, second)?.start).toBe(changed.lastIndexOf('He said'));
  });
});

describe('a quote that is gone', () => {
  it.each([
    ['short words that also stand elsewhere', 'He said it'],
    ['short words', 'the fees'],
    ['a sentence', 'Anna Lindqvist promised to listen after about 40 fishermen protested against the fees.'],
  ])('is not found: %s', (_, exact) => {
    const elsewhere =
      'The museum opens in May. He said it was a pity. The ministry wants the fees for parking to go down, and ten cyclists protested against them in the town.';
    expect(anchor(elsewhere, quoteOf(exact))).toBeNull();
  });

  it('is not found where only a short beginning before it is nearly the same', () => {
    const quote = quoteIn('boat ship — boat vote listen', 7, 10);
    expect(anchor('They protest. The harbour ship sails in the storm.', quote)).toBeNull();
  });

  it('is not found in other prose, however short it is', () => {
    const letters = (text: string) => text.replaceAll(/\d+/g, '');
    fc.assert(
      fc.property(inProse, prose, ({ text, start, end }, other) => {
        const selector = quoteIn(text, start, Math.min(end, start + 30));
        const found = anchor(letters(other), selector);
        if (found === null) return;
        // By chance the words may come again with their surroundings; then those are there, to the letter or nearly.
        const around = letters(other).slice(Math.max(0, found.start - 32), found.end + 32);
        const shared = [selector.prefix, selector.suffix].some((side) =>
          side.split(' ').some((each) => each.length > 2 && around.includes(each)),
        );
        expect(shared).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('is not found in no text, and no words are found nowhere', () => {
    expect(anchor('', quoteOf('the fees'))).toBeNull();
    expect(anchor(STORY, { ...quoteOf('the fees'), exact: '' })).toBeNull();
    expect(anchor('  ', { exact: ' \n', prefix: '', suffix: '', start: 0, end: 2 })).toBeNull();
  });
});

/** Prose of so many characters, the same for the same seed. */
function longProse(seed: number, chars: number): string {
  const roll = dice(seed);
  const parts: string[] = [];
  for (let length = 0; length < chars; length += parts.at(-1)?.length ?? 0)
    parts.push(`${WORDS[Math.floor(roll() * WORDS.length)]} ${roll() < 0.2 ? `${Math.floor(roll() * 9_999)}. ` : ''}`);
  return parts.join('').slice(0, chars);
}

/** With so many characters, evenly strewn, left out, changed or put in. */
function edited(text: string, edits: number, seed: number): string {
  const roll = dice(seed);
  const characters = [...text];
  for (let nth = 0; nth < edits; nth += 1) {
    const at = Math.floor(roll() * characters.length);
    characters[at] = ['', 'x', `${characters[at]}y`][Math.floor(roll() * 3)] ?? '';
  }
  return characters.join('');
}

describe('a quote of which some characters changed', () => {
  const found = fc.property(
    fc.record({
      seed: fc.integer({ min: 1, max: 2_000_000 }),
      length: fc.constantFrom(60, 100, 333, 1_000, 1_500),
      chars: fc.constantFrom(3_000, 30_000, 200_000),
      share: fc.constantFrom(0.001, 0.02, 0.05, 0.1, 0.2),
      place: fc.nat(),
    }),
    ({ seed, length, chars, share, place }) => {
      const text = longProse(seed, chars);
      const start = place % (chars - length);
      const selector = quoteIn(text, start, start + length);
      const now = edited(selector.exact, Math.min(200, Math.ceil(length * share)), seed + 1);
      fc.pre(!text.includes(now) && selector.exact.trim() === selector.exact);
      // Moved besides: what stood before it is gone.
      const changed = text.slice(start >> 1, start) + now + text.slice(start + length);
      const all = search(changed, selector.exact, Math.min(256, Math.floor(length * 0.35)));
      const anchored = anchor(changed, selector);
      expect(all.map((match) => [match.start, match.end])).toContainEqual([anchored?.start, anchored?.end]);
    },
  );

  it('is found where comparing with the whole text finds it', () => {
    fc.assert(found, { numRuns: 40 });
  });
});

describe('a long text', () => {
  const long = longProse(1, 2_000_000);
  const selector = quoteIn(long, 900_000, 901_000);

  const { exact } = selector;
  // Far from where it was, and nothing else of that place is left.
  const without = (now: string) =>
    long.slice(899_900, 900_000) + now + long.slice(901_000, 901_100) + longProse(7, 1_900_000);
  const letters = { ...selector, exact: `${'a'.repeat(500)}b${'a'.repeat(499)}` };

  it.each([
    ['of which a part was changed', selector, long.replace(exact.slice(400, 440), 'something else stands here')],
    ['of which every tenth character was changed', selector, without(edited(exact, 100, 2))],
    ['of which every fifth character was changed', selector, without(edited(exact, 200, 3))],
    ['of which only two halves are left', selector, without(`${exact.slice(0, 450)} ${exact.slice(550)}`)],
    ['that stands in a text of one letter', letters, 'a'.repeat(2_000_000)],
  ])('gives back a quote %s, in bounded time', (_, asked, text) => {
    const { result: found, ms } = timed(() => anchor(text, asked));
    expect(ms).toBeLessThan(3_000);
    expect(found).not.toBeNull();
  });

  it.each([
    ['a quote that is gone', selector, longProse(4, 2_000_000)],
    ['a quote none of whose letters is left', selector, long.toUpperCase()],
    ['a short quote that is gone', { ...selector, exact: exact.slice(0, 60) }, longProse(5, 2_000_000)],
    ['a quote of 5,000 characters', { ...selector, exact: longProse(6, 5_000) }, long],
    ['a letter in a text of nothing else', { ...selector, exact: 'a' }, 'a'.repeat(2_000_000)],
    ['two words in a text of nothing else', selector, 'ab '.repeat(666_666)],
  ])('gives up on %s, in bounded time', (_, asked, text) => {
    const { result: found, ms } = timed(() => anchor(text, asked));
    expect(ms).toBeLessThan(3_000);
    expect(found).toBeNull();
  });
});

describe('words that stand everywhere', () => {
  it('are found by what stands around them, however far they moved', () => {
    const text = `${'no '.repeat(5_000)}the harbour said no to the mayor. ${'no '.repeat(5_000)}`;
    const start = text.indexOf('said no') + 5;
    const changed = 'no '.repeat(200_000) + text;
    expect(anchor(changed, quoteIn(text, start, start + 2))?.start).toBe(start + 600_000);
  });
});
