import { expect, test } from 'vitest';
import { shapeStrip } from '../../../components/strip-geometry';
import { shapeTimes } from '../../../components/time-geometry';

const exact = (value: number) => ({ lo: value, hi: value, value });
const rowsOf = (...intervals: (ReturnType<typeof exact> | null)[]) => shapeStrip(intervals)?.rows ?? [];
const middle = (mark: { from: number; to: number } | null | undefined) => ((mark?.from ?? 0) + (mark?.to ?? 0)) / 2;

test('days stand in their order and in proportion, first and last inside the plot', () => {
  const shape = shapeTimes(['2031-03-01', '2031-03-03', '2031-03-09'], rowsOf(exact(10), exact(50), exact(100)));
  const [first, second, third] = shape?.marks.map(middle) ?? [];
  expect(shape).toMatchObject({ first: '2031-03-01', last: '2031-03-09', split: 1 });
  expect(first).toBeGreaterThan(0);
  expect(third).toBeLessThan(1);
  expect(((second ?? 0) - (first ?? 0)) / ((third ?? 0) - (first ?? 0))).toBeCloseTo(0.25);
});

test('a date known to some days only is as wide as those days', () => {
  const shape = shapeTimes(['2031-03-01/2031-03-05', '2031-03-09'], rowsOf(exact(10), exact(100)));
  const [wide, narrow] = shape?.marks ?? [];
  expect((wide?.to ?? 0) - (wide?.from ?? 0)).toBeGreaterThan(0.3);
  expect(narrow?.to).toBe(narrow?.from);
});

test('what has no date stands aside, beyond all that have one', () => {
  const shape = shapeTimes(['2031-03-01', null, 'in spring'], rowsOf(exact(10), exact(20), exact(60)));
  expect(shape?.marks.map((mark) => mark?.isDated)).toEqual([true, false, false]);
  expect(shape?.split).toBeLessThan(1);
  for (const mark of shape?.marks ?? []) {
    expect(middle(mark) > (shape?.split ?? 1)).toBe(!mark?.isDated);
  }
});

test('one day for all stands in the middle', () => {
  const shape = shapeTimes(['2031-03-01', '2031-03-01'], rowsOf(exact(10), exact(100)));
  expect(shape?.marks.map(middle)).toEqual([0.5, 0.5]);
});

test('equal numbers of one day stand beside each other, each seen', () => {
  const same = ['2031-03-01', '2031-03-01', '2031-03-01', '2031-03-01'];
  const shape = shapeTimes(same, rowsOf(exact(50), exact(50), exact(50), exact(10)));
  expect(shape?.marks.map((mark) => mark?.nudge)).toEqual([0, 1, -1, 0]);
});

test('without any date, or without numbers, there is no time to draw', () => {
  expect(shapeTimes([null, null], rowsOf(exact(10), exact(20)))).toBeNull();
  expect(shapeTimes(['2031-03-01', '2031-03-02'], [null, null])).toBeNull();
});

test('a line without a number keeps its place and draws nothing', () => {
  const shape = shapeTimes(['2031-03-01', '2031-03-02', '2031-03-03'], rowsOf(exact(10), null, exact(20)));
  expect(shape?.marks.map((mark) => mark !== null)).toEqual([true, false, true]);
});
