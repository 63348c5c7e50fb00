/**
 * One walk through the mentions of several documents: a page, its frames and theirs, in the order in which they are
 * read. Pure; the documents tell where their mentions and their frames lie (`PageTrail`).
 */
import type { PageTrail } from './page-layer';

/** A document of a tab. */
export interface TrailOf {
  frame: number;
  /** Its place: for each document around it, from the outermost on, which of its `window.frames`. Empty: the page. */
  path: readonly number[];
  trail: PageTrail;
}

/** A mention: the document, and which of the mentions in it. */
export interface TrailPlace {
  frame: number;
  at: number;
}

/**
 * The mention after (or before) the one that was gone to last in any of the documents; else the first from what is
 * seen on. Null where there is none. After the last comes the first where the walk is `round`.
 */
export function nextOnTrails(trails: readonly TrailOf[], step: 1 | -1, round: boolean): TrailPlace | null {
  const places = allPlaces(trails);
  const indexOf = ({ frame, at }: TrailPlace) => places.findIndex((each) => each.frame === frame && each.at === at);
  const from = lastOf(trails);
  const near = trails.flatMap(({ frame, trail }) => (trail.near === null ? [] : [indexOf({ frame, at: trail.near })]));
  const to =
    from !== null ? indexOf(from) + step : near.length === 0 ? -1 : step === 1 ? Math.min(...near) : Math.max(...near);
  return places[to] ?? (round ? places.at(step === 1 ? 0 : -1) : null) ?? null;
}

/** Sorted so that a document comes before its frames, and these in their order. */
export function byPath(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((part, index) => part !== b[index]);
  return differs === -1 ? a.length - b.length : b.length <= differs ? 1 : (a[differs] ?? 0) - (b[differs] ?? 0);
}

function lastOf(trails: readonly TrailOf[]): TrailPlace | null {
  let latest = Number.NEGATIVE_INFINITY;
  let place: TrailPlace | null = null;
  for (const { frame, trail } of trails) {
    if (trail.last === null || trail.last.when <= latest) continue;
    latest = trail.last.when;
    place = { frame, at: trail.last.at };
  }
  return place;
}

/** Every mention. Each document stands in the innermost one around it that was heard, at the place of its frame there. */
function allPlaces(trails: readonly TrailOf[]): TrailPlace[] {
  const sorted = trails.toSorted((a, b) => byPath(a.path, b.path));
  const inside = new Map<TrailOf | null, TrailOf[]>();
  for (const each of sorted) {
    const around = sorted.findLast((other) => other !== each && isInside(each.path, other.path)) ?? null;
    inside.set(around, [...(inside.get(around) ?? []), each]);
  }
  const places: TrailPlace[] = [];
  const walk = (document: TrailOf) => {
    const { frame, path, trail } = document;
    const placeOf = (child: TrailOf) => trail.before[child.path[path.length] ?? -1] ?? trail.marks;
    const children = (inside.get(document) ?? []).toSorted((a, b) => placeOf(a) - placeOf(b));
    let next = 0;
    for (let at = 0; at <= trail.marks; at++) {
      for (let child = children[next]; child && (at === trail.marks || placeOf(child) <= at); child = children[next]) {
        walk(child);
        next += 1;
      }
      if (at < trail.marks) places.push({ frame, at });
    }
  };
  for (const outermost of inside.get(null) ?? []) walk(outermost);
  return places;
}

const isInside = (path: readonly number[], around: readonly number[]): boolean =>
  path.length > around.length && around.every((part, index) => part === path[index]);
