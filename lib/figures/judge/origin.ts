import type { Figure } from '../figure';
import { nationOf } from '../lexicon/nations';

const OFFICES = new Set(
  'general president minister ministry army military government officials official chief spokesman spokeswoman administration authorities commander defence defense department intelligence'.split(
    ' ',
  ),
);
/** Words many sources share without being one. */
const COMMON = new Set(
  'the a an of for and in on to at by agency news media state television tv police channel group human rights local medical hospital sources source reports report officials official minister ministry president general governor spokesman office government independent doctors mr mrs'.split(
    ' ',
  ),
);

/**
 * The one origin two figures go back to, as the shorter of the two names it, or `null`.
 * Two sources are one when they share a name, or when both are a state or its officials
 * (“the United States”, “the most senior US general”).
 */
export function originOf(a: Figure, b: Figure): string | null {
  if (!a.attribution || !b.attribution) return null;
  const [first, second] = [a.attribution.source, b.attribution.source];
  if (!sharesName(first, second) && !sharesState(first, second)) return null;
  return [first, second].sort((x, y) => x.length - y.length || (x < y ? -1 : 1))[0] ?? null;
}

function wordsOf(source: string): string[] {
  return source.split(/[^\p{L}\p{N}.'’-]+/u).filter((word) => word !== '');
}

function sharesName(a: string, b: string): boolean {
  const names = (source: string): Set<string> =>
    new Set(
      wordsOf(source)
        .filter((word) => /^\p{Lu}/u.test(word) && nationOf(word) === null)
        .map((word) => word.toLowerCase().replace(/['’]s?$/, ''))
        .filter((word) => word.length > 2 && !COMMON.has(word)),
    );
  const other = names(b);
  return [...names(a)].some((word) => other.has(word));
}

function sharesState(a: string, b: string): boolean {
  const state = speaksFor(a);
  return state !== null && state === speaksFor(b);
}

/** The state a source speaks for: its bare name, or one of its offices. */
function speaksFor(source: string): string | null {
  const whole = nationOf(source);
  if (whole) return whole;
  const words = wordsOf(source);
  const state = words.map(nationOf).find((nation) => nation !== null) ?? null;
  const isOffice = words.some((word) => OFFICES.has(word.toLowerCase().replace(/['’]s?$/, '')));
  return state !== null &&
    (isOffice || words.every((word) => nationOf(word) !== null || COMMON.has(word.toLowerCase())))
    ? state
    : null;
}
