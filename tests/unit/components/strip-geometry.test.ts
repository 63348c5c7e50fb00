import { expect, test } from 'vitest';
import { shapeStrip } from '../../../components/strip-geometry';

const exact = (value: number) => ({ lo: value, hi: value, value });
const between = (lo: number | null, hi: number | null) => ({ lo, hi, value: null });

test.each([
  ['100,000 and 200,000', [exact(100_000), exact(200_000)], 0, 200_000],
  ['15, 17 and about 20', [exact(15), exact(17), between(18, 22)], 0, 25],
  ['the same number twice', [exact(300_000), exact(300_000)], 0, 300_000],
  ['nothing and something', [exact(0), exact(7)], 0, 8],
  ['two fractions', [exact(0.2), exact(0.5)], 0, 0.5],
])('the axis of %s starts at 0 and ends at a round number', (_, intervals, lo, hi) => {
  expect(shapeStrip(intervals)).toMatchObject({ lo, hi });
});

test('numbers that lie close together get an axis that shows them apart', () => {
  const shape = shapeStrip([exact(1_000), exact(1_010)]);
  expect(shape?.lo).toBeGreaterThan(0);
  const [first, second] = shape?.rows ?? [];
  expect((second?.from ?? 0) - (first?.from ?? 0)).toBeGreaterThan(0.3);
});

test('an exact value is a point, an interval a bar, both where their numbers are', () => {
  const [point, bar] = shapeStrip([exact(50_000), between(100_000, 200_000)])?.rows ?? [];
  expect(point).toMatchObject({ shape: 'point', from: 0.25, to: 0.25 });
  expect(bar).toMatchObject({ shape: 'interval', from: 0.5, to: 1, openStart: false, openEnd: false });
});

test('“at least 500” goes on to the end of the axis, and the axis leaves room for it', () => {
  for (const value of [null, 500]) {
    const [open] = shapeStrip([{ lo: 500, hi: null, value }, exact(300)])?.rows ?? [];
    expect(open).toMatchObject({ shape: 'interval', openEnd: true, to: 1 });
    expect(open?.from).toBeLessThan(0.9);
  }
});

test('“up to 40” begins at the start of the axis', () => {
  const [open] = shapeStrip([between(null, 40), exact(60)])?.rows ?? [];
  expect(open).toMatchObject({ openStart: true, from: 0 });
});

test('marks that would cover each other stand in lanes', () => {
  const shape = shapeStrip([exact(100_000), between(90_000, 110_000), exact(200_000)]);
  expect(shape?.rows.map((row) => row?.lane)).toEqual([0, 1, 0]);
  expect(shape?.lanes).toBe(2);
});

test('what has no number keeps its place in the list and draws nothing', () => {
  const rows = shapeStrip([exact(1), null, exact(2)])?.rows;
  expect(rows?.map((row) => row !== null)).toEqual([true, false, true]);
});

test.each([[[]], [[null, null]], [[exact(5), null]], [[exact(5), between(null, null)]]])(
  'nothing is drawn of %o: one mark compares nothing',
  (intervals) => {
    expect(shapeStrip(intervals)).toBeNull();
  },
);

test('every position lies on the axis, whatever the numbers', () => {
  for (const intervals of [
    [exact(-5), exact(5)],
    [between(-20, -10), exact(-15)],
    [exact(1e12), between(1, null)],
    [exact(1e-9), exact(2e-9)],
  ]) {
    const shape = shapeStrip(intervals);
    expect(shape).not.toBeNull();
    for (const row of shape?.rows ?? []) {
      expect(row?.from).toBeGreaterThanOrEqual(0);
      expect(row?.to).toBeLessThanOrEqual(1);
      expect(row?.from).toBeLessThanOrEqual(row?.to ?? 0);
    }
  }
});
