/**
 * Where the card goes: below the mark, else above it, else beside it; never over it while there is room, always inside
 * the view. The geometry is plain arithmetic on whole pixels: a fraction of a pixel must not decide the side.
 */
import { CARD_MARGIN_PX, CARD_WIDTH_PX } from './card-style';
import type { Box } from './rects';

export interface Size {
  width: number;
  height: number;
}

export interface Spot {
  x: number;
  y: number;
}

const GAP_PX = 6;
const VIEW_SHARE = 0.7;
/** With less room than this above and below, a card is not worth reading there; then it goes beside the mark. */
const MIN_HEIGHT_PX = 96;
/** Where there is no room beside it either, so much above or below still shows a line at a time, and covers nothing. */
const LINE_HEIGHT_PX = 56;

/** The box's hairline stands outside of what the card draws. */
const HAIRLINES_PX = 2;

/**
 * The size a card's box opens with, given the height it asks for and what the view leaves around the mark.
 *
 * @param at where it is seen already: it keeps its side, for somebody may have the pointer on it
 */
export function sizeFor(wanted: number, mark: Box, view: Size, at: Box | null = null): Size {
  // Narrower than 320 only where the view itself is.
  const width = Math.max(0, Math.min(CARD_WIDTH_PX, Math.floor(view.width) - 2 * CARD_MARGIN_PX));
  const most = Math.max(0, Math.floor(Math.min(view.height * VIEW_SHARE, view.height - 2 * CARD_MARGIN_PX)));
  const least = Math.min(MIN_HEIGHT_PX, most);
  const height = Math.min(Math.max(Math.ceil(wanted) + HAIRLINES_PX, least), most);

  const { above, below, before, after } = roomAround(mark, view);
  const isBelow = at !== null && at.top >= mark.bottom;
  const isAbove = at !== null && at.bottom <= mark.top;
  const room = isBelow ? below : isAbove ? above : Math.max(above, below);
  if (room >= least) return { width, height: Math.min(height, room) };
  // Beside the mark the whole height of the view is free.
  if (Math.max(before, after) >= width) return { width, height };
  // With no room anywhere, a small card covers the least.
  return { width, height: room >= LINE_HEIGHT_PX ? Math.min(height, room) : least };
}

/** Where a box of this size goes: the first side with room for it, else where it covers the least of the mark. */
export function spotFor({ width, height }: Size, mark: Box, view: Size): Spot {
  const { left, top, right, bottom } = outward(mark);
  const { above, below, before, after } = roomAround(mark, view);
  const sides = [
    { x: left, y: bottom + GAP_PX, isFree: below >= height },
    { x: left, y: top - GAP_PX - height, isFree: above >= height },
    { x: right + GAP_PX, y: top, isFree: after >= width },
    { x: left - GAP_PX - width, y: top, isFree: before >= width },
  ];
  let best: Spot = { x: CARD_MARGIN_PX, y: CARD_MARGIN_PX };
  let leastCovered = Number.POSITIVE_INFINITY;
  for (const side of sides) {
    const x = into(side.x, width, view.width);
    const y = into(side.y, height, view.height);
    if (side.isFree) return { x, y };
    const covered = overlap(x, width, left, right) * overlap(y, height, top, bottom);
    if (covered >= leastCovered) continue;
    best = { x, y };
    leastCovered = covered;
  }
  return best;
}

/** What can be seen of the page, without its scroll bars; not asked of its elements, whose size the page sets. */
export function viewSize({ visualViewport, innerWidth, innerHeight }: Window): Size {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: width * scale, height: height * scale };
}

/**
 * What is seen of the page, in its own coordinates: a frame of the same site may be taller than the window that shows
 * it. A frame whose page we may not see from inside counts as whole.
 */
export function seenOf(view: Window): Box {
  const { width, height } = viewSize(view);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const outside = aroundOf(view);
  if (outside === null) return whole;
  const { x, y } = outside;
  const around = seenOf(outside.outer);
  const seen = {
    left: Math.max(0, around.left - x),
    top: Math.max(0, around.top - y),
    right: Math.min(width, around.right - x),
    bottom: Math.min(height, around.bottom - y),
  };
  return seen.right > seen.left && seen.bottom > seen.top ? seen : whole;
}

/** How a box of the page lies in the outermost page around it that we may see. */
export interface Sight {
  top: number;
  bottom: number;
  /** Height of that page's window. */
  height: number;
  /** A part of it is inside that window, and inside each frame on the way. */
  some: boolean;
  /** All of its height is. */
  whole: boolean;
}

export function sightOf(view: Window, { left, top, right, bottom }: Box): Sight {
  const { innerWidth, innerHeight: height } = view;
  const some = bottom > 0 && right > 0 && top < height && left < innerWidth;
  const whole = top >= 0 && bottom <= height;
  const around = aroundOf(view);
  if (around === null) return { top, bottom, height, some, whole };
  const { outer, x, y } = around;
  const sight = sightOf(outer, { left: left + x, top: top + y, right: right + x, bottom: bottom + y });
  return { ...sight, some: some && sight.some, whole: whole && sight.whole };
}

/** Scrolls the page, and the pages around it by what it cannot. */
export function scrollOn(view: Window, top: number): void {
  const before = view.scrollY;
  view.scrollBy({ top, behavior: 'instant' });
  const left = top - (view.scrollY - before);
  const outer = aroundOf(view)?.outer;
  if (outer && Math.abs(left) > 1) scrollOn(outer, left);
}

/** A box of the page as it lies in what is seen. */
export function within({ left, top, right, bottom }: Box, seen: Box): { mark: Box; view: Size } {
  return {
    mark: { left: left - seen.left, top: top - seen.top, right: right - seen.left, bottom: bottom - seen.top },
    view: { width: seen.right - seen.left, height: seen.bottom - seen.top },
  };
}

/** Where a box of this size goes in a page of which this much is seen. */
export function placeIn(seen: Box, size: Size, mark: Box): Spot {
  const inSeen = within(mark, seen);
  const { x, y } = spotFor(size, inSeen.mark, inSeen.view);
  return { x: Math.round(x + seen.left), y: Math.round(y + seen.top) };
}

/** The page around a frame, and where in it the frame's own begins; null where we may not see it, or there is none. */
function aroundOf(view: Window): { outer: Window; x: number; y: number } | null {
  try {
    const frame = view.frameElement;
    const outer = frame?.ownerDocument.defaultView;
    if (frame === null || !outer) return null;
    const { left, top } = frame.getBoundingClientRect();
    return { outer, x: left + frame.clientLeft, y: top + frame.clientTop };
  } catch {
    return null;
  }
}

/** Pixels for a card on each side of the mark, gap and margin taken off; negative where the mark leaves the view. */
function roomAround(mark: Box, view: Size): { above: number; below: number; before: number; after: number } {
  const { left, top, right, bottom } = outward(mark);
  const lost = GAP_PX + CARD_MARGIN_PX;
  return {
    above: top - lost,
    below: Math.floor(view.height) - bottom - lost,
    before: left - lost,
    after: Math.floor(view.width) - right - lost,
  };
}

/** The whole pixels a box touches. */
function outward({ left, top, right, bottom }: Box): Box {
  return { left: Math.floor(left), top: Math.floor(top), right: Math.ceil(right), bottom: Math.ceil(bottom) };
}

/** The start nearest to the one asked for that keeps a length inside the view's margins. */
function into(start: number, length: number, viewLength: number): number {
  const last = Math.floor(viewLength) - CARD_MARGIN_PX - length;
  return Math.max(CARD_MARGIN_PX, Math.min(start, last));
}

function overlap(start: number, length: number, from: number, to: number): number {
  return Math.max(0, Math.min(start + length, to) - Math.max(start, from));
}
