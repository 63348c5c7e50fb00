import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naiveLexicon } from '../../../lib/cli/bench/match/naive';
import { buildLexicon, type LexiconEntry, openLexicon } from '../../../lib/match';

type Row = [text: string, found: string[]];

const LIBRARY: [form: string, match: LexiconEntry['match']][] = [
  ['Vladimir Putin', 'capitalised'],
  ['Putin', 'capitalised'],
  ['Council of Mothers and Wives', 'capitalised'],
  ['Council of Mothers', 'capitalised'],
  ["Mother's Day", 'capitalised'],
  ['St. Petersburg', 'capitalised'],
  ['Novo-Ogaryovo', 'capitalised'],
  ['US', 'exact'],
  ['U.S.', 'exact'],
  ['iPhone', 'exact'],
  ['mother hero', 'any'],
  ['Neil', 'capitalised'],
  ['プーチン', 'any'],
  ['ปูติน', 'any'],
  ['京都', 'any'],
  ['北京', 'any'],
  ['กรุง', 'any'],
  ['ทรัมป์', 'any'],
  ['普京', 'any'],
  ['Ελλάς', 'capitalised'],
  ['Μόσχα', 'capitalised'],
  ['Müller', 'capitalised'],
  ['Jose\u0301 Lima', 'capitalised'],
];

const lexicon = openLexicon(buildLexicon(LIBRARY.map(([form, match], topic) => ({ form, match, topic }))));
const found = (text: string) => lexicon.find(text).map(({ start, end }) => text.slice(start, end));

describe('names are found on a page as its typesetter wrote them', () => {
  test.each<Row>([
    ['Yesterday Vladimir Putin spoke.', ['Vladimir Putin']],
    ['Vladimir Putin’s plan, Putin’s plan', ['Vladimir Putin', 'Putin']],
    ["Putin'S PLAN", ['Putin']],
    ['Vladimir\u00a0Putin and Vladimir\n  Putin', ['Vladimir\u00a0Putin', 'Vladimir\n  Putin']],
    ['Vla\u00addimir Pu\u00adtin\u00ad left', ['Vla\u00addimir Pu\u00adtin']],
    ['Mother’s Day, Mother\u2018s Day', ['Mother’s Day', 'Mother\u2018s Day']],
    ['the Council of Mothers and Wives', ['Council of Mothers and Wives']],
    ['the Council of Mothers and friends', ['Council of Mothers']],
    ['in St. Petersburg.', ['St. Petersburg']],
    ['Novo\u2011Ogaryovo', ['Novo\u2011Ogaryovo']],
    ['pro-Putin (Putin) “Putin”', ['Putin', 'Putin', 'Putin']],
    ['the reserves.Putin said', ['Putin']],
    ['プーチン大統領', ['プーチン']],
    ['ทรัมป์พบปูติน', ['ทรัมป์', 'ปูติน']],
    ['กรุงเทพมหานคร', []],
    ['東京都に行く。京都に行く。', ['京都']],
    ['京都市は、', ['京都']],
    ['北京大学, 普京总统说', ['北京', '普京']],
    ['在東京都，在北京', ['北京']],
    ['ΕΛΛΆΣ', ['ΕΛΛΆΣ']],
    ['Mu\u0308ller’s, (Müller), x\u0308, Mu\u0308ller', ['Mu\u0308ller', 'Müller', 'Mu\u0308ller']],
    ['MU\u0308LLER and José Lima, Jose\u0301\u00a0Lima.', ['MU\u0308LLER', 'José Lima', 'Jose\u0301\u00a0Lima']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('what only looks like a name is left alone', () => {
  test.each<Row>([
    ['putin', []],
    ['Putinism, Rasputin, Putin_2022', []],
    ['Vladimir. Putin', ['Putin']],
    ['Vladimir\n\nPutin', ['Putin']],
    ["O’Neil and O'Neil", []],
    ['Putin.com and Putin’ll', []],
    ['St Petersburg', []],
    ['Mu\u0308llers, Mu\u0301ller, Muller, Putin\u0301', []],
    ['NovoOgaryovo', []],
    ['', []],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('capitals count as each form asks', () => {
  test.each<Row>([
    ['US troops told us', ['US']],
    ['Us and them', []],
    ['U.S. troops in the U.S', ['U.S.', 'U.S']],
    ['U.S.A', []],
    ['an iPhone, an IPHONE', ['iPhone']],
    ['PUTIN', ['PUTIN']],
    ['mother hero, Mother Hero, MOTHER HERO', ['mother hero', 'Mother Hero', 'MOTHER HERO']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

test('one spelling under several rules goes to the strictest that fits', () => {
  const forms: LexiconEntry[] = [
    { form: 'May', match: 'any', topic: 0 },
    { form: 'May', match: 'capitalised', topic: 1 },
    { form: 'MAY', match: 'exact', topic: 2 },
  ];
  const { find } = openLexicon(buildLexicon(forms));
  expect(find('may May MAY').map(({ topic }) => topic)).toEqual([0, 1, 2]);
});

test('a form without a letter is no name', () => {
  expect(openLexicon(buildLexicon([{ form: '–', match: 'any', topic: 0 }])).find('a – b')).toEqual([]);
});

test('accents written apart change nothing but the offsets', () => {
  const pieces = fc.array(
    fc.constantFrom('Müller', 'é', 'ǖ', 'ñ', 'x\u0308', '😀\u0301', ' ', '. ', 'José Lima', 'Putin', '\u0301'),
  );
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join('');
      const apart = text.normalize('NFD');
      const names = (of: string) => lexicon.find(of).map(({ start, end }) => of.slice(start, end).normalize('NFC'));
      expect(names(apart)).toEqual(names(text));
    }),
  );
});

describe('an index that is not whole is refused in one sentence', () => {
  const good = buildLexicon([{ form: 'Putin', match: 'exact', topic: 0 }]);
  const changed = (at: number) => {
    const bytes = new Uint8Array(good.slice(0));
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes.buffer;
  };
  test.each<[string, ArrayBuffer, string]>([
    ['nothing', new ArrayBuffer(0), 'This is not an index of names.'],
    ['something else', new ArrayBuffer(400), 'This is not an index of names.'],
    ['another version', changed(4), 'This index of names was made by another version; build it again.'],
    ['cut off', good.slice(0, -4), 'This index of names is damaged; build it again.'],
    ['a flipped bit', changed(good.byteLength - 5), 'This index of names is damaged; build it again.'],
  ])('%s', (_, buffer, message) => expect(() => openLexicon(buffer)).toThrow(message));

  test('wherever the bit flips', () => {
    fc.assert(
      fc.property(fc.nat(good.byteLength - 1), (at) => {
        expect(() => openLexicon(changed(at))).toThrow(/^This /);
      }),
    );
  });
});

/** Few letters, so that generated texts and names really meet. */
const piece = fc.constantFrom(
  ...['a', 'A', 'b', 'B', 's', 'é', 'É', 'σ', 'ς', '1', '漢', '字', 'カ', 'ー', 'ก', '\u{20000}', '😀'],
  ...[' ', '\u00a0', '\n', '\n\n', '\u00ad', '\u200b', "'", '’', 'ʼ', '.', ',', '-', '‑', '_'],
);
const words = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const entries = fc.array(
  fc.record({
    form: words(6),
    match: fc.constantFrom<LexiconEntry['match']>('exact', 'capitalised', 'any'),
    topic: fc.nat(50),
  }),
  { maxLength: 12 },
);

/** Names that start with capitals, so that whole words and numbers of a text are passed over. */
const tall = fc.array(
  fc.record({
    form: fc.tuple(fc.constantFrom('A', 'B', 'É'), words(5)).map(([first, rest]) => first + rest),
    match: fc.constantFrom<LexiconEntry['match']>('exact', 'capitalised'),
    topic: fc.nat(50),
  }),
  { maxLength: 12 },
);

test.each([
  ['any names', entries],
  ['names that start with capitals', tall],
  ['one of them with a number', tall.map((names) => [...names, { form: '1A', match: 'exact' as const, topic: 0 }])],
])(
  'it finds exactly what a plain search finds, on any text and %s',
  (_, lists) => {
    fc.assert(
      fc.property(lists, words(40), (names, text) => {
        expect(openLexicon(buildLexicon(names)).find(text)).toEqual(naiveLexicon(names).find(text));
      }),
      { numRuns: 2_000 },
    );
  },
  30_000,
);
