import { describe, expect, test } from 'vitest';
import { extract, type Figure } from '../../../lib/figures';
import { only } from './rows';

type Row = [text: string, lo: number | null, hi: number | null];
const boundOf = (text: string) => {
  const { bound, lo, hi } = only(text);
  return [bound, lo, hi];
};

// FIGURES: about v = v ± min(25 % of v, max(10 % of v, half a step of its last non-zero digit)).
describe('“about” leaves room on both sides', () => {
  test.each<Row>([
    ['The quake damaged about 20 homes.', 15, 25],
    ['The quake damaged around 200 homes.', 150, 250],
    ['The quake damaged roughly 15,000 homes.', 13_500, 16_500],
    ['The quake damaged approximately 60 homes.', 54, 66],
    ['The quake damaged some 300 homes.', 250, 350],
    ['The quake damaged close to 90 homes.', 81, 99],
    ['The quake damaged circa 40 homes.', 35, 45],
    ['The quake damaged ~30 homes.', 25, 35],
    ['The quake damaged in the region of 70 homes.', 63, 77],
    ['The quake damaged perhaps 43 homes.', 38.7, 47.3],
    ['The quake damaged an estimated 1,200 homes.', 1080, 1320],
    ['The quake damaged 80 or so homes.', 72, 88],
    ['The quake damaged 70 homes or so.', 63, 77],
    ['Thirty-odd boats sank.', 25, 35],
    ['The quake damaged about half a million homes.', 450_000, 550_000],
    ['The wave was about 5.6 metres high.', 5.04, 6.16],
    ['It was about minus 20 degrees.', -25, -15],
  ])('%s', (text, lo, hi) => {
    expect(boundOf(text)).toEqual(['approx', lo, hi]);
  });
});

// CQE (Almasian et al., EMNLP 2023): modifiers =, ~, >, <; FIGURES tells at least from more than, up to from under.
describe.each<[Figure['bound'], string, string[]]>([
  [
    'atLeast',
    'the number or more',
    [
      'at least 43 homes',
      'no fewer than 43 homes',
      'not less than 43 homes',
      'a minimum of 43 homes',
      'at the very least 43 homes',
      'as few as 43 homes',
      '43 or more homes',
      '43-plus homes',
      '43+ homes',
      '43 homes or more',
      '43 homes at least',
      '≥ 43 homes',
    ],
  ],
  [
    'moreThan',
    'more than the number',
    [
      'more than 43 homes',
      'over 43 homes',
      'upwards of 43 homes',
      'in excess of 43 homes',
      'well over 43 homes',
      'just over 43 homes',
      '> 43 homes',
      '43 homes and counting',
    ],
  ],
  [
    'atMost',
    'the number or less',
    [
      'up to 43 homes',
      'at most 43 homes',
      'no more than 43 homes',
      'not more than 43 homes',
      'as many as 43 homes',
      'a maximum of 43 homes',
      '43 or fewer homes',
      '43 homes or fewer',
      '43 homes at most',
      '≤ 43 homes',
    ],
  ],
  ['lessThan', 'less than the number', ['fewer than 43 homes', 'less than 43 homes', 'under 43 homes', '< 43 homes']],
  ['exact', 'the number itself', ['43 homes', 'exactly 43 homes', 'precisely 43 homes']],
])('%s: %s', (bound, _meaning, amounts) => {
  const isOpenAbove = bound === 'atLeast' || bound === 'moreThan';
  const lo = isOpenAbove || bound === 'exact' ? 43 : null;
  const hi = isOpenAbove ? null : 43;
  test.each(amounts)('The quake damaged %s.', (amount) => {
    expect(boundOf(`The quake damaged ${amount}.`)).toEqual([bound, lo, hi]);
  });
});

// FIGURES: nearly is under the number, and close to it.
describe('“nearly” is under the number and close to it', () => {
  test.each<Row>([
    ['The quake damaged nearly 50 homes.', 45, 50],
    ['The quake damaged almost 60 homes.', 54, 60],
    ['The quake damaged just under 70 homes.', 63, 70],
    ['It lasted not quite three hours.', 2.7, 3],
    ['Nearly a dozen boats sank.', 10.8, 12],
  ])('%s', (text, lo, hi) => {
    expect(boundOf(text)).toEqual(['lessThan', lo, hi]);
  });
});

// Recognizers-Text NumberRangeModel: “less than or equal to”, “equal to or more than”; a bound rules over an estimate.
describe('of two hedges the bound rules', () => {
  test.each<[text: string, Figure['bound'], ...number: (number | null)[]]>([
    ['The quake damaged less than or equal to 31 homes.', 'atMost', null, 31],
    ['The quake damaged greater than or equal to 32 homes.', 'atLeast', 32, null],
    ['The quake damaged equal to or more than 33 homes.', 'atLeast', 33, null],
    ['The quake damaged up to about 34 homes.', 'atMost', null, 34],
    ['The quake damaged at least around 35 homes.', 'atLeast', 35, null],
    ['The quake damaged at least another 36 homes.', 'atLeast', 36, null],
    ['The quake damaged more than a dozen homes.', 'moreThan', 12, null],
  ])('%s', (text, ...expected) => {
    expect(boundOf(text)).toEqual(expected);
  });
});

// FIGURES: “exceeded” and “topped” say more than; the verb is the hedge.
describe('verbs of passing are bounds', () => {
  test.each<[text: string, lo: number]>([
    ['Damage exceeded $5 million.', 5_000_000],
    ['The toll surpassed 200.', 200],
    ['Losses topped €3 million.', 3_000_000],
  ])('%s', (text, lo) => {
    expect(boundOf(text)).toEqual(['moreThan', lo, null]);
  });
});

// FIGURES: hedges spread over a list.
describe('one hedge covers a list of one kind', () => {
  test.each<[text: string, ...bounds: Figure['bound'][]]>([
    ['About 300 Norwegian and 200 Swedish homes burned.', 'approx', 'approx'],
    ['Around 700 French and 700 German pilots had been killed or injured.', 'approx', 'approx'],
    ['The quake damaged around 300 homes and 40 barns.', 'approx', 'exact'],
    ['At least 30 homes burned, and 12 barns.', 'atLeast', 'exact'],
    ['More than 60 men and exactly 40 women sang.', 'moreThan', 'exact'],
  ])('%s', (text, ...bounds) => {
    expect(extract(text).map(({ bound }) => bound)).toEqual(bounds);
  });
});

test.each<[text: string, hedge: string | null, quote: string]>([
  ['It killed at least 43 goats.', 'at least', 'at least 43 goats'],
  ['It killed up to about 43 goats.', 'up to about', 'up to about 43 goats'],
  ['It killed 43 goats or more.', 'or more', '43 goats or more'],
  ['A farm with 10 or more goats closed.', 'or more', '10 or more goats'],
  ['It killed 43 goats.', null, '43 goats'],
])('the hedge is quoted with the number: %s', (text, hedge, quote) => {
  const figure = only(text);
  expect([figure.hedge?.text ?? null, figure.quote]).toEqual([hedge, quote]);
});

test.each([
  ['It rained over the past 10 days.', 10, 10],
  ['It has rained for more than 10 days.', 10, null],
  ['It rose past 10 metres.', 10, null],
])('the past is no bound: %s', (text, lo, hi) => {
  const [figure] = extract(text);
  expect([figure?.lo, figure?.hi]).toEqual([lo, hi]);
});
