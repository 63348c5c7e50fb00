import { describe, expect, test } from 'vitest';
import { extract } from '../../../lib/figures';
import { only } from './rows';

type Row = [text: string, lo: number, hi: number];

// Microsoft Recognizers-Text, Specs/Number/English/NumberRangeModel; Duckling's English corpus (intervals).
describe('two numbers joined are one range', () => {
  test.each<Row>([
    ['The storm felled between 40 and 50 trees.', 40, 50],
    ['The storm felled from 41 to 51 trees.', 41, 51],
    ['The storm felled 42 to 52 trees.', 42, 52],
    ['The storm felled 43-53 trees.', 43, 53],
    ['The storm felled 44–54 trees.', 44, 54],
    ['The storm felled 45 - 55 trees.', 45, 55],
    ['The storm felled forty to fifty-six trees.', 40, 56],
    ['The storm felled two or three trees.', 2, 3],
    ['The well is 1,200-1,500 feet deep.', 1200, 1500],
    ['The nights brought -5 to 10 degrees.', -5, 10],
    ['Pupils aged 6 to 12 took the ferry.', 6, 12],
    ['Prices rose by 2.5 to 3 per cent.', 2.5, 3],
    ['Prices rose anywhere from 5 to 10 percent.', 5, 10],
  ])('%s', (text, lo, hi) => {
    expect(only(text)).toMatchObject({ bound: 'range', value: null, lo, hi });
  });
});

// NumberRangeModel: “three to five million” multiplies both ends; AP Stylebook writes “$5 million to $6 million”.
describe('a magnitude or a sign said once holds for both ends', () => {
  test.each<[...Row, canonical: string]>([
    ['The storm felled three or four hundred trees.', 300, 400, 'tree'],
    ['The storm felled 3-4 thousand trees.', 3000, 4000, 'tree'],
    ['The storm felled between two and three million trees.', 2_000_000, 3_000_000, 'tree'],
    ['The bid of $5-6 million failed.', 5_000_000, 6_000_000, 'USD'],
    ['The bid of €2-3bn failed.', 2_000_000_000, 3_000_000_000, 'EUR'],
    ['The bid of £7 to £8 million failed.', 7_000_000, 8_000_000, 'GBP'],
    ['The bid of $5 million to $6.5 million failed.', 5_000_000, 6_500_000, 'USD'],
    ['The bid of between €4bn and €5bn failed.', 4_000_000_000, 5_000_000_000, 'EUR'],
    ['Bids of $10m-$15m failed.', 10_000_000, 15_000_000, 'USD'],
    ['Two to three dozen boats sank.', 24, 36, 'boat'],
    ['The sum was somewhere between 280,000 and half a million euros.', 280_000, 500_000, 'EUR'],
    ['Prices rose 5-7%.', 5, 7, '%'],
    ['It takes one to two hours by boat.', 1, 2, 'hour'],
  ])('%s', (text, lo, hi, canonical) => {
    expect(only(text)).toMatchObject({ bound: 'range', lo, hi, unit: { canonical } });
  });
});

// NumberRangeModel: “more than 40 and less than 50”.
describe('two bounds close one interval', () => {
  test.each<Row>([
    ['The storm felled more than 40 and less than 50 trees.', 40, 50],
    ['The storm felled more than 60 but fewer than 70 trees.', 60, 70],
    ['The storm felled at least 80 but no more than 90 trees.', 80, 90],
  ])('%s', (text, lo, hi) => {
    expect(only(text)).toMatchObject({ bound: 'range', lo, hi });
  });
});

// FIGURES: a change has two levels, a choice two numbers; neither is an interval.
describe('two numbers with their own units stay two', () => {
  test.each<[text: string, ...values: number[]]>([
    ['The fleet shrank from 50 boats to 40 boats.', 50, 40],
    ['Prices fell from 8% to 6%.', 8, 6],
    ['The storm felled 40 pines or 50 oaks.', 40, 50],
    ['The storm felled 40 pines and 50 oaks.', 40, 50],
  ])('%s', (text, ...values) => {
    expect(extract(text).map(({ bound, value }) => [bound, value])).toEqual(values.map((value) => ['exact', value]));
  });
});
