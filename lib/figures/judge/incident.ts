import type { Figure } from '../figure';
import { familyOf } from '../lexicon/events';
import { scenesIn } from '../lexicon/incidents';
import { areOfDifferentTimes, areOfOnePast } from './era';
import { featuresOf, skeleton } from './features';
import { areApart, settingOf } from './setting';
import type { Context } from './thing';

/**
 * Whether two counts of one kind belong to two incidents: of two places, kinds, spans or scenes, of articles that stand
 * far apart, or of two times. `surplus` is the evidence beyond what linking asks for.
 */
export function areOfTwoIncidents(a: Figure, b: Figure, context: Context, surplus: number): boolean {
  return (
    areElsewhere(a, b, context) ||
    isAway(a, b, context) ||
    areDaysApart(a, b) ||
    isYetToCome(a, b, context.published) ||
    areApart(settingOf(a), settingOf(b)) ||
    areOfOtherScenes(a, b, context) ||
    context.isFar ||
    isOfAnotherTime(a, b, context, surplus)
  );
}

const isOfIncident = ({ event }: Figure): boolean =>
  event !== null && (familyOf(event.class) === 'harm' || event.class === 'protested');
const isHarm = ({ event }: Figure): boolean => event !== null && familyOf(event.class) === 'harm';

/** One looks back where the other does not: then only much evidence makes them one thing. */
function isOfAnotherTime(a: Figure, b: Figure, { published }: Context, surplus: number): boolean {
  // “since the war began in 2011” is how long it has lasted, not when it was counted.
  if (settingOf(a).isLong && settingOf(b).isLong) return false;
  // “an 18-year-old who was expelled last year”
  if (a.unit.kind === 'age') return false;
  const differ = areOfDifferentTimes(a, b, published);
  return differ === 'surely' || (differ === 'maybe' && surplus < SURE);
}

const SURE = 2.5;

/** Each sentence names a place that the other's whole article does not know: two incidents of one region. */
function areElsewhere(a: Figure, b: Figure, { known: [ofA, ofB] }: Context): boolean {
  const places = (figure: Figure): string[] => Array.from(featuresOf(figure).places, skeleton);
  const isUnknown = (names: readonly string[], article: ReadonlySet<string>): boolean =>
    article.size > 0 && names.some((name) => !article.has(name));
  return isUnknown(places(a), ofB) && isUnknown(places(b), ofA);
}

const DAYS_APART = 3;
const DAY_MS = 86_400_000;

/** “the shelling on March 9, when 11 were killed” and “killed 23 on Wednesday”: attacks and crashes happen on their day. */
function areDaysApart(a: Figure, b: Figure): boolean {
  const dayOf = ({ time }: Figure): number =>
    time?.from && time.from === time.to ? Date.parse(time.from) : Number.NaN;
  const isSudden = (figure: Figure): boolean =>
    settingOf(figure).incidents.has('attack') || settingOf(figure).incidents.has('crash');
  const gap = Math.abs(dayOf(a) - dayOf(b));
  if (a.unit.canonical === 'magnitude') return gap >= DAY_MS;
  return isHarm(a) && (isSudden(a) || isSudden(b)) && gap >= DAYS_APART * DAY_MS;
}

/** Wednesday's crowd is none that was told of on Sunday. */
function isYetToCome(a: Figure, b: Figure, [ofA, ofB]: Context['published']): boolean {
  const isAfter = ({ time, event }: Figure, published: string | null): boolean =>
    event !== null &&
    familyOf(event.class) === 'crowd' &&
    published !== null &&
    time?.from != null &&
    time.from === time.to &&
    // Days of publication differ by the time zone.
    Date.parse(time.from) - Date.parse(published) > DAY_MS;
  return isAfter(a, ofB) || isAfter(b, ofA);
}

/**
 * One is set in a place that its article does not lead with, and the other in another place, or in none where that
 * article does not lead with it either: “rebels then shelled the city of Oskara, killing six” is not the strike that
 * both articles are about.
 */
function isAway(a: Figure, b: Figure, { centres: [ofA, ofB], asides, published }: Context): boolean {
  if (ofA.size === 0 || ofB.size === 0 || !(isOfIncident(a) || isOfIncident(b)) || areOfOnePast(a, b, published))
    return false;
  const [first, second] = [asides[0].get(a) ?? [], asides[1].get(b) ?? []];
  if (first.some((place) => second.includes(place))) return false;
  return isNotAt(b, ofB, first) || isNotAt(a, ofA, second);
}

function isNotAt(figure: Figure, centre: ReadonlySet<string>, places: readonly string[]): boolean {
  if (places.length === 0) return false;
  const said = featuresOf(figure);
  const names = new Set(Array.from(said.names, skeleton));
  if (places.some((place) => names.has(place))) return false;
  return said.places.size > 0 || !places.some((place) => centre.has(place));
}

/** “most of them in Porto” is where some were hurt. */
const OF_THEM = /\b(?:most|mostly|many|some|all|several|half)(?: of (?:them|whom))? in\b/;

const placesIn = (figure: Figure): string[] =>
  OF_THEM.test(figure.sentence.text) ? [] : Array.from(featuresOf(figure).places, skeleton);

const THERE = /\bthere\b(?! (?:is|are|was|were|has|have|had)\b)/i;
/** The first sentence or two are what an article is about. */
const OPENING_CHARS = 350;
/** So short a sentence goes on with the one before: “At least 30 were hurt.” */
const SHORT = 50;
/** Characters between two paragraphs at most. */
const GAP = 2;

/**
 * The counts of harm and the crowds in an article that are set in another place than `centre`, its title and lead,
 * with skeletons of that place. What a sentence does not say stands in the one before: “Rockets fell on Oskara, killing
 * nine. 30 were hurt.”
 */
export function asidesOf(figures: readonly Figure[], centre: ReadonlySet<string>): ReadonlyMap<Figure, string[]> {
  const found = new Map<Figure, string[]>();
  let before: { end: number; places: string[] } = { end: 0, places: [] };
  for (const figure of figures.filter(isOfIncident)) {
    const { places: own } = settingOf(figure);
    const isLead = figure.start < OPENING_CHARS;
    const said = own.size > 0 && !OF_THEM.test(figure.sentence.text) ? [...own] : placesIn(figure);
    const gap = figure.sentence.start - before.end;
    const { text } = figure.sentence;
    const isNext = gap <= GAP && (text.length < SHORT || THERE.test(text) || figure.rules.includes('noun-before'));
    const places = said.length > 0 ? said : isNext ? before.places : [];
    before = { end: figure.sentence.end, places };
    if (!isLead && places.length > 0 && !places.some((place) => centre.has(place))) found.set(figure, places);
  }
  return found;
}

/** One counts a part of a wider event, the ferry that the typhoon sank, and the other all of it or another part. */
function areOfOtherScenes(a: Figure, b: Figure, { leads, published }: Context): boolean {
  const [whole, other] = leads;
  if (!isHarm(a) || !whole || !other || areOfOnePast(a, b, published)) return false;
  const partsOf = (figure: Figure): string[] => {
    const { isLead, scenes } = settingOf(figure);
    const named = [...scenes];
    return isLead || named.some((scene) => whole.has(scene) || other.has(scene)) ? [] : named;
  };
  const [first, second] = [partsOf(a), partsOf(b)];
  if (first.length + second.length === 0) return false;
  const [ofA, ofB] = [scenesIn(a.sentence.text), scenesIn(b.sentence.text)];
  return ![...first, ...second].some((scene) => ofA.has(scene) && ofB.has(scene));
}
