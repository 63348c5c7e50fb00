import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';
import { only } from './rows';

// FIGURES: dozens [24, 99], hundreds [200, 999], thousands [2 000, …), tens of thousands [20 000, 99 999],
// hundreds of thousands [200 000, 999 999]; larger words by the same rule.
describe('plural magnitudes are intervals', () => {
  test.each<[text: string, lo: number, hi: number | null]>([
    ['Dozens of boats sank.', 24, 99],
    ['Scores of boats sank.', 40, 199],
    ['Hundreds of boats sank.', 200, 999],
    ['Thousands of boats sank.', 2000, null],
    ['Tens of thousands of trees burned.', 20_000, 99_999],
    ['Hundreds of thousands of trees burned.', 200_000, 999_999],
    ['Millions of trees burned.', 2_000_000, null],
    ['Tens of millions of trees burned.', 20_000_000, 99_999_999],
    ['Hundreds of millions of trees burned.', 200_000_000, 999_999_999],
    ['Billions of trees burned.', 2_000_000_000, null],
    ['Dozens more boats sank.', 24, 99],
    ['Many thousands of boats sank.', 2000, null],
  ])('%s', (text, lo, hi) => {
    expect(only(text)).toMatchObject({ bound: 'vague', value: null, lo, hi });
  });
});

// Duckling's English corpus takes “a few” for 3 and “a couple” for 2; a reader does not, so here they are intervals.
describe('a few of a magnitude is an interval of it', () => {
  test.each<[text: string, lo: number, hi: number]>([
    ['Several hundred boats sank.', 300, 999],
    ['Several thousand boats sank.', 3000, 9999],
    ['A few dozen boats sank.', 36, 99],
    ['A few hundred boats sank.', 300, 999],
    ['A couple of hundred boats sank.', 200, 300],
    ['A couple thousand boats sank.', 2000, 3000],
    ['Several million dollars went missing.', 3_000_000, 9_999_999],
  ])('%s', (text, lo, hi) => {
    expect(only(text)).toMatchObject({ bound: 'vague', lo, hi });
  });
});

test.each<[text: string, canonical: string]>([
  ['Millions of dollars went missing.', 'USD'],
  ['Tens of billions of euros went missing.', 'EUR'],
  ['Thousands fled.', 'person'],
])('what is counted vaguely is known: %s', (text, canonical) => {
  expect(only(text).unit.canonical).toBe(canonical);
});

test('each of two vague amounts counts its own', () => {
  const figures = extract('Hundreds of boats and dozens of barns burned.');
  expect(figures.map(({ lo, unit }) => [lo, unit.canonical])).toEqual([
    [200, 'boat'],
    [24, 'barn'],
  ]);
});

// FIGURES: below confidence 0.5 a figure is never compared.
describe('a handful or a number of things is too little to compare', () => {
  test.each(['A handful of boats sank.', 'A number of boats sank.', 'A large number of boats sank.'])('%s', (text) => {
    expect(only(text).confidence).toBeLessThan(0.5);
  });
});

// FIGURES: no two texts can differ over “several” or “many”.
describe('words for any number are none', () => {
  test.each([
    'Several boats sank.',
    'A few boats sank.',
    'Many boats sank.',
    'Some boats sank.',
    'The number of boats is large.',
    'A couple was married on the pier.',
  ])('%s', (text) => {
    expect(extract(text)).toEqual([]);
  });
});
