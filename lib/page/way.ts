/**
 * Whether a pointer is on its way from a mark to its card: inside the smallest convex shape that holds the place
 * where it left and the card. Pure geometry.
 */
import type { Box } from './rects';

export interface Point {
  x: number;
  y: number;
}

/** A hand does not draw straight lines. */
const SLACK_PX = 6;

/** Positive when c lies left of the line from a to b. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** Andrew's monotone chain: the corners of the convex hull, in one sense of rotation. */
function hull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (from: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      for (;;) {
        const [a, b] = [chain.at(-2), chain.at(-1)];
        if (a === undefined || b === undefined || turn(a, b, point) > 0) break;
        chain.pop();
      }
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function corners({ left, top, right, bottom }: Box, slack: number): Point[] {
  return [
    { x: left - slack, y: top - slack },
    { x: right + slack, y: top - slack },
    { x: right + slack, y: bottom + slack },
    { x: left - slack, y: bottom + slack },
  ];
}

/** Whether `at` lies between the mark and its card. */
export function isOnWay(at: Point, mark: Box, card: Box): boolean {
  const shape = hull([...corners(mark, SLACK_PX), ...corners(card, SLACK_PX)]);
  return shape.every((corner, i) => {
    const following = shape[(i + 1) % shape.length] ?? corner;
    return turn(corner, following, at) >= 0;
  });
}
