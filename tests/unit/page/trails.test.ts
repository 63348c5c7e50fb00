import { describe, expect, it } from 'vitest';
import { byPath, nextOnTrails, type PageTrail } from '../../../lib/page';

/** A document: its frame, its place, and what it says of itself. */
type Row = [frame: number, path: number[], trail: Partial<PageTrail>];

const NOTHING: PageTrail = { marks: 0, before: [], last: null, near: null };

const trailsOf = (rows: Row[]) =>
  rows.map(([frame, path, trail]) => ({ frame, path, trail: { ...NOTHING, ...trail } }));

/** Every mention in turn, from the first on, as “frame:mention”. */
function walk(rows: Row[], step: 1 | -1): string[] {
  const went: string[] = [];
  let last: { frame: number; at: number } | null = null;
  for (let when = 1; when < 50; when++) {
    const trails = trailsOf(rows).map((each) =>
      each.frame === last?.frame ? { ...each, trail: { ...each.trail, last: { at: last.at, when } } } : each,
    );
    last = nextOnTrails(trails, step, true);
    if (last === null || went.includes(`${last.frame}:${last.at}`)) break;
    went.push(`${last.frame}:${last.at}`);
  }
  return went;
}

const WALKS: [sentence: string, rows: Row[], walk: string][] = [
  ['a page alone', [[0, [], { marks: 2 }]], '0:0 0:1'],
  [
    'a frame stands between the mentions before and after it',
    [
      [7, [0], { marks: 2 }],
      [0, [], { marks: 3, before: [1] }],
    ],
    '0:0 7:0 7:1 0:1 0:2',
  ],
  [
    'frames in the order of the page, not of their numbers',
    [
      [0, [], { marks: 1, before: [1, 0] }],
      [7, [0], { marks: 1 }],
      [9, [1], { marks: 1 }],
    ],
    '9:0 0:0 7:0',
  ],
  [
    'a frame in a frame',
    [
      [0, [], { marks: 2, before: [1] }],
      [7, [0], { marks: 2, before: [1] }],
      [9, [0, 0], { marks: 1 }],
    ],
    '0:0 7:0 9:0 7:1 0:1',
  ],
  [
    'a frame in a frame of another site stands where that one does',
    [
      [0, [], { marks: 2, before: [0, 1] }],
      [9, [1, 3], { marks: 1 }],
    ],
    '0:0 9:0 0:1',
  ],
  [
    'a frame of which the page does not know comes after it',
    [
      [0, [], { marks: 1 }],
      [9, [4], { marks: 1 }],
    ],
    '0:0 9:0',
  ],
  [
    'a page that does not answer leaves its frames',
    [
      [9, [1], { marks: 1 }],
      [7, [0], { marks: 1 }],
    ],
    '7:0 9:0',
  ],
  ['nothing', [[0, [], {}]], ''],
];

describe('a walk through a page and its frames', () => {
  it.each(WALKS)('%s', (_, rows, wanted) => {
    const places = wanted.split(' ').filter(Boolean);
    expect(walk(rows, 1)).toEqual(places);
    expect(walk(rows, -1)).toEqual(places.toReversed());
  });

  it('starts at what is seen, wherever it stands', () => {
    const rows = trailsOf([
      [0, [], { marks: 3, before: [1], near: 2 }],
      [7, [0], { marks: 2, near: 1 }],
    ]);
    expect(nextOnTrails(rows, 1, true)).toEqual({ frame: 7, at: 1 });
    expect(nextOnTrails(rows, -1, true)).toEqual({ frame: 0, at: 2 });
  });

  it('goes on from where it went last, in whichever document that was', () => {
    const rows = trailsOf([
      [0, [], { marks: 3, before: [1], near: 0, last: { at: 0, when: 5 } }],
      [7, [0], { marks: 2, last: { at: 1, when: 6 } }],
    ]);
    expect(nextOnTrails(rows, 1, true)).toEqual({ frame: 0, at: 1 });
  });

  it('ends at the last mention and at the first, unless it goes round', () => {
    const at = (frame: number, last: number) =>
      trailsOf([
        [0, [], { marks: 1, before: [1], near: 0 }],
        [7, [0], { marks: 2 }],
      ]).map((each) =>
        each.frame === frame ? { ...each, trail: { ...each.trail, last: { at: last, when: 9 } } } : each,
      );
    expect(nextOnTrails(at(7, 1), 1, false)).toBeNull();
    expect(nextOnTrails(at(7, 1), 1, true)).toEqual({ frame: 0, at: 0 });
    expect(nextOnTrails(at(0, 0), -1, false)).toBeNull();
    expect(nextOnTrails(at(7, 0), -1, false)).toEqual({ frame: 0, at: 0 });
  });

  it('survives documents that say what cannot be', () => {
    const rows = trailsOf([
      [0, [], { marks: 1, before: [900], near: 70, last: { at: 80, when: 1 } }],
      [7, [0], { marks: 0, near: 3 }],
    ]);
    expect(nextOnTrails(rows, 1, true)).toEqual({ frame: 0, at: 0 });
  });
});

it('documents are sorted by where they stand', () => {
  expect([[1], [0, 2], [], [0], [10], [0, 1, 5]].sort(byPath)).toEqual([[], [0], [0, 1, 5], [0, 2], [1], [10]]);
});
