/** Where the card goes: beside the mark, never over it, inside the view. */
import { computePosition, flip, offset, shift } from '@floating-ui/dom';
import { CARD_MARGIN_PX, CARD_WIDTH_PX } from './card-style';
import type { Box } from './rects';

export interface Size {
  width: number;
  height: number;
}

const GAP_PX = 6;
const VIEW_SHARE = 0.7;
/** Below this a card is not worth reading; then it goes beside the mark or takes what there is. */
const MIN_HEIGHT_PX = 96;

/** The box's hairline stands outside of what the card draws. */
const HAIRLINES_PX = 2;

/** The size a card's box opens with, given the height it asks for and what the view leaves beside the mark. */
export function sizeFor(wanted: number, mark: Box, view: Size): Size {
  // Narrower than 320 only where the view itself is.
  const width = Math.min(CARD_WIDTH_PX, view.width - 2 * CARD_MARGIN_PX);
  const above = mark.top - GAP_PX - CARD_MARGIN_PX;
  const below = view.height - mark.bottom - GAP_PX - CARD_MARGIN_PX;
  const room = Math.max(above, below);
  const most = Math.max(MIN_HEIGHT_PX, Math.min(view.height * VIEW_SHARE, room));
  return {
    width: Math.round(width),
    height: Math.round(Math.min(Math.max(wanted + HAIRLINES_PX, MIN_HEIGHT_PX), most)),
  };
}

/** Coordinates for the box, which must have its final size by now. */
export async function place(box: HTMLElement, mark: Box): Promise<{ x: number; y: number }> {
  const { left, top, right, bottom } = mark;
  const rect = { x: left, y: top, left, top, right, bottom, width: right - left, height: bottom - top };
  const reference = { getBoundingClientRect: () => rect };
  const { x, y } = await computePosition(reference, box, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset(GAP_PX),
      flip({ padding: CARD_MARGIN_PX, fallbackPlacements: ['top-start', 'right', 'left'] }),
      shift({ padding: CARD_MARGIN_PX }),
    ],
  });
  return { x: Math.round(x), y: Math.round(y) };
}
