import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Size, sizeFor, spotFor } from '../../lib/page/place';
import type { Box } from '../../lib/page/rects';

const MARGIN = 8;
const GAP = 6;
const MIN_HEIGHT = 96;
/** Above or below a mark that leaves no more anywhere. */
const LINE_HEIGHT = 56;

function open(wanted: number, mark: Box, view: Size, at: Box | null = null): Box & Size {
  const size = sizeFor(wanted, mark, view, at);
  const { x, y } = spotFor(size, mark, view);
  return { ...size, left: x, top: y, right: x + size.width, bottom: y + size.height };
}

function sideOf(card: Box, mark: Box): string {
  if (card.top >= mark.bottom) return 'below';
  if (card.bottom <= mark.top) return 'above';
  if (card.left >= mark.right) return 'after';
  return card.right <= mark.left ? 'before' : 'over';
}

function isInside(card: Box, view: Size): boolean {
  return (
    card.left >= MARGIN &&
    card.top >= MARGIN &&
    card.right <= view.width - MARGIN &&
    card.bottom <= view.height - MARGIN
  );
}

const covered = (card: Box, mark: Box): number =>
  Math.max(0, Math.min(card.right, mark.right) - Math.max(card.left, mark.left)) *
  Math.max(0, Math.min(card.bottom, mark.bottom) - Math.max(card.top, mark.top));

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** A view, a mark with fractional edges inside it (mostly a word, sometimes as large as the view), a wanted height. */
const situation = fc
  .record({
    width: fc.integer({ min: 320, max: 2000 }),
    height: fc.integer({ min: 240, max: 1400 }),
    wide: fc.oneof(fc.double({ min: 4, max: 300, noNaN: true }), fc.double({ min: 4, max: 2000, noNaN: true })),
    high: fc.oneof(fc.double({ min: 8, max: 40, noNaN: true }), fc.double({ min: 8, max: 1400, noNaN: true })),
    along: share,
    down: share,
    wanted: fc.double({ min: 0, max: 2000, noNaN: true }),
  })
  .map(({ width, height, wide, high, along, down, wanted }) => {
    const left = Math.max(0, width - wide) * along;
    const top = Math.max(0, height - high) * down;
    const mark = { left, top, right: Math.min(width, left + wide), bottom: Math.min(height, top + high) };
    return { view: { width, height }, mark, wanted };
  });

const RUNS = { numRuns: 5000 };

/** The whole pixels that the mark touches. */
const outward = ({ left, top, right, bottom }: Box): Box => ({
  left: Math.floor(left),
  top: Math.floor(top),
  right: Math.ceil(right),
  bottom: Math.ceil(bottom),
});

function roomAround(mark: Box, view: Size) {
  const { left, top, right, bottom } = outward(mark);
  return {
    above: top - GAP - MARGIN,
    below: view.height - bottom - GAP - MARGIN,
    before: left - GAP - MARGIN,
    after: view.width - right - GAP - MARGIN,
  };
}

describe('the card, wherever the mark is', () => {
  it('lies inside the view, on whole pixels, at most 70 % of it high and as wide as it may be', () => {
    fc.assert(
      fc.property(situation, ({ view, mark, wanted }) => {
        const card = open(wanted, mark, view);
        expect(isInside(card, view)).toBe(true);
        expect(Object.values(card).every(Number.isInteger)).toBe(true);
        expect(card.height).toBeLessThanOrEqual(view.height * 0.7);
        expect(card.height).toBeGreaterThanOrEqual(LINE_HEIGHT);
        expect(card.width).toBe(Math.min(380, view.width - 2 * MARGIN));
      }),
      RUNS,
    );
  });

  it('never covers the mark while any side has room', () => {
    fc.assert(
      fc.property(situation, ({ view, mark, wanted }) => {
        const { above, below, before, after } = roomAround(mark, view);
        const card = open(wanted, mark, view);
        fc.pre(Math.max(above, below) >= LINE_HEIGHT || Math.max(before, after) >= card.width);
        expect(covered(card, mark)).toBe(0);
      }),
      RUNS,
    );
  });

  it('stands above or below while one of them is worth reading, on the roomier one unless all of it fits below', () => {
    fc.assert(
      fc.property(situation, ({ view, mark, wanted }) => {
        const { above, below } = roomAround(mark, view);
        fc.pre(Math.max(above, below) >= MIN_HEIGHT);
        const card = open(wanted, mark, view);
        const fitting = Math.min(Math.max(Math.ceil(wanted) + 2, MIN_HEIGHT), Math.floor(view.height * 0.7));
        expect(sideOf(card, mark)).toBe(below >= fitting || below >= above ? 'below' : 'above');
        expect(card.height).toBe(Math.min(fitting, Math.max(above, below)));
      }),
      RUNS,
    );
  });

  it('grows where it is: a pointer on it stays on it', () => {
    fc.assert(
      fc.property(situation, fc.double({ min: 0, max: 2000, noNaN: true }), ({ view, mark, wanted }, more) => {
        const card = open(wanted, mark, view);
        fc.pre(sideOf(card, mark) !== 'over');
        const grown = open(wanted + more, mark, view, card);
        expect(sideOf(grown, mark)).toBe(sideOf(card, mark));
        expect(isInside(grown, view)).toBe(true);
        expect([grown.left, grown.right]).toEqual([card.left, card.right]);
        expect(grown.top).toBeLessThanOrEqual(card.top);
        expect(grown.bottom).toBeGreaterThanOrEqual(card.bottom);
      }),
      RUNS,
    );
  });

  it('covers, where there is no room, no more than a small card at the top or the bottom of the view would', () => {
    fc.assert(
      fc.property(situation, ({ view, mark, wanted }) => {
        const { above, below, before, after } = roomAround(mark, view);
        const card = open(wanted, mark, view);
        fc.pre(Math.max(above, below) < LINE_HEIGHT && Math.max(before, after) < card.width);
        expect(card.height).toBe(MIN_HEIGHT);
        const touched = outward(mark);
        const left = Math.max(MARGIN, Math.min(touched.left, view.width - MARGIN - card.width));
        for (const top of [MARGIN, view.height - MARGIN - card.height]) {
          const other = { left, top, right: left + card.width, bottom: top + card.height };
          expect(covered(card, touched)).toBeLessThanOrEqual(covered(other, touched));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stays inside the view in the size it opened with, wherever its mark moves', () => {
    fc.assert(
      fc.property(situation, situation, fc.integer({ min: -3000, max: 3000 }), (opened, moved, scrolled) => {
        const size = sizeFor(opened.wanted, opened.mark, opened.view);
        const mark = { ...moved.mark, top: moved.mark.top + scrolled, bottom: moved.mark.bottom + scrolled };
        const { x, y } = spotFor(size, mark, opened.view);
        expect(isInside({ left: x, top: y, right: x + size.width, bottom: y + size.height }, opened.view)).toBe(true);
      }),
      RUNS,
    );
  });
});

const word = (left: number, top: number): Box => ({ left, top, right: left + 81.3, bottom: top + 18.4 });

const tall = (left: number): Box => ({ left, top: 100.5, right: left + 81.3, bottom: 140.5 });

const ROWS: [situation: string, view: [number, number], mark: Box, wanted: number, side: string, height: number][] = [
  ['a small window, fractional room', [500, 400], word(60.5, 190.7), 500, 'below', 176],
  ['a small window, mark in its lower half', [500, 400], word(300.5, 230.6), 500, 'above', 216],
  ['a wide, low window does not tempt it beside the mark', [1280, 500], word(400.5, 230.55), 600, 'below', 237],
  ['a big window neither', [1280, 860], word(400.5, 420.55), 600, 'below', 407],
  ['a short card stays below though above is roomier', [1280, 860], word(400.5, 600.5), 150, 'below', 152],
  ['a wanted height that fits only above', [1280, 860], word(400.5, 700.5), 500, 'above', 502],
  ['no height above or below: beside, sized for that side', [1280, 240], tall(400.5), 600, 'after', 168],
  ['no height, no width after it: before', [1280, 240], tall(1100.5), 600, 'before', 168],
  [
    'a heading that fills most of a small view: one line below',
    [320, 256],
    { left: 20.5, top: 60.5, right: 300.5, bottom: 180.5 },
    600,
    'below',
    61,
  ],
  [
    'no room at all: over it, small',
    [320, 240],
    { left: 20.5, top: 40.5, right: 300.5, bottom: 200.5 },
    600,
    'over',
    96,
  ],
  ['a view narrower than a card', [320, 568], word(200.5, 100.5), 200, 'below', 202],
];

describe('the side', () => {
  it.each(ROWS)('%s', (_, [width, height], mark, wanted, side, cardHeight) => {
    const card = open(wanted, mark, { width, height });
    expect([sideOf(card, mark), card.height]).toEqual([side, cardHeight]);
  });

  it('with no room at all is the one where least is covered', () => {
    const view = { width: 320, height: 240 };
    expect(open(600, { left: 20, top: 20, right: 300, bottom: 170 }, view).bottom).toBe(232);
    expect(open(600, { left: 20, top: 70, right: 300, bottom: 220 }, view).top).toBe(8);
  });
});
