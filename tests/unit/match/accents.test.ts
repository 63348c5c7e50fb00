import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLexicon, openLexicon } from '../../../lib/match';

/** Letters with accents in them and behind them, other tokens, and what stands between and inside of tokens. */
const UNITS = [
  ...['a', 'B', 'n', 'é', 'É', 'ö', 'e\u0301', 'E\u0301', 'o\u0308', 'c\u0327\u0301', '\u0301'],
  ...['漢', ' ', ' ', '-', '’', '.', '\u00ad'],
];
const words = (most: number) =>
  fc.array(fc.constantFrom(...UNITS), { minLength: 1, maxLength: most }).map((units) => units.join(''));
const entries = fc.array(
  fc.record({ form: words(6), topic: fc.nat(5), match: fc.constantFrom('exact', 'capitalised', 'any') }),
  { minLength: 1, maxLength: 6 },
);

test('an accent behind its letter is no letter more: initials are as they are with accents in them', () => {
  const lexicon = openLexicon(buildLexicon([{ form: 'É', topic: 0, match: 'exact' }]));
  for (const text of ['e\u0301.É', 'é.É', 'é.E\u0301', 'É.e\u0301']) expect(lexicon.find(text), text).toEqual([]);
  for (const text of ['née.É', 'ne\u0301e\u0301.É']) expect(lexicon.find(text), text).toHaveLength(1);
});

test('a text with its accents behind their letters names what it names with them inside', () => {
  fc.assert(
    fc.property(entries, words(40), (names, text) => {
      const lexicon = openLexicon(buildLexicon(names));
      const composed = text.replace(/.[\u0300-\u036f]+/gsu, (letter) => letter.normalize('NFC'));
      const named = (of: string) =>
        lexicon.find(of).map(({ topic, start, end }) => [topic, of.slice(start, end).normalize('NFC')]);
      expect(named(text)).toEqual(named(composed));
    }),
    { numRuns: 1_500 },
  );
});
