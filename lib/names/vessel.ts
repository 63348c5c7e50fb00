import type { Span } from '../text';
import { placeNamed, placeOfAdjective } from './lists/places';
import { NAVAL_NOUNS, PLACE_NOUNS, PLACE_PREPOSITIONS, SHIP_PREFIXES, VESSEL_NOUNS } from './lists/words';

/** No word that is asked about is longer. */
const LOOK_CHARS = 24;
const DIRECTED: ReadonlySet<string> = new Set(['from', 'to', 'at', 'towards', 'through']);
/** States seize and sink ships: “the tanker Iran seized”. */
const isState = (name: string): boolean => (placeNamed(name)?.adjectives.length ?? 0) > 0;

/**
 * The places of a name in a text that are a vessel's, not the town's that it is called after: “the submarine Torvik”,
 * “USS Torvik”, “the Torvik submarine”; and where a text has one of these, “Torvik” too unless it says that it is a place.
 */
export function vesselsAmong(text: string, places: readonly Span[]): ReadonlySet<Span | undefined> {
  const nameAt = ({ start, end }: Span): string => text.slice(start, end);
  const vessels = new Set<Span | undefined>(places.filter((place) => !isState(nameAt(place)) && isVessel(text, place)));
  if (vessels.size === 0) return vessels;
  const names = new Set(places.filter((place) => vessels.has(place)).map(nameAt));
  for (const place of places) if (names.has(nameAt(place)) && !isSaidOfPlace(text, place)) vessels.add(place);
  return vessels;
}

function isVessel(text: string, { start, end }: Span): boolean {
  const before = wordBefore(text, start);
  if (VESSEL_NOUNS.has(before) || SHIP_PREFIXES.has(before)) return true;
  return NAVAL_NOUNS.has(wordBehind(text, end)) && placeOfAdjective(text.slice(start, end)) === undefined;
}

/** “in Torvik”, “from Torvik”, “the Torvik region” */
function isSaidOfPlace(text: string, { start, end }: Span): boolean {
  const before = wordBefore(text, start);
  return PLACE_PREPOSITIONS.has(before) || DIRECTED.has(before) || PLACE_NOUNS.has(wordBehind(text, end));
}

const wordBefore = (text: string, start: number): string =>
  /([\p{L}\p{N}]+)\s+["“'‘«]?$/u.exec(text.slice(Math.max(0, start - LOOK_CHARS), start))?.[1] ?? '';

const wordBehind = (text: string, end: number): string =>
  /^["”'’»]?\s+(\p{L}+)/u.exec(text.slice(end, end + LOOK_CHARS))?.[1] ?? '';
