import type { Dimension, Reason } from '../comparison';
import type { Figure, Words } from '../figure';
import { areOneClass } from '../lexicon/events';
import { nationOf } from '../lexicon/nations';
import { groupOf, partOf } from '../lexicon/people';
import { stem } from './features';
import { originOf } from './origin';
import { settingOf } from './setting';

/** A difference of scope and the words that show it. */
export interface Difference {
  dimension: Dimension;
  reason: Reason;
  deciding: { a: Words[]; b: Words[] };
}

/** The first scope in which two figures of one thing differ, in the order of FIGURES, or `null`. */
export function difference(a: Figure, b: Figure): Difference | null {
  return (
    byEvent(a, b) ??
    byRecipient(a, b) ??
    byRate(a, b) ??
    byOrder(a, b) ??
    bySide(a, b) ??
    byPopulation(a, b) ??
    byDegree(a, b) ??
    byPart(a, b) ??
    byPlace(a, b) ??
    byTime(a, b)
  );
}

const tell = (dimension: Dimension, code: Reason['code'], a: Words[], b: Words[]): Difference => ({
  dimension,
  reason: { code, values: [said(a), said(b)] },
  deciding: { a, b },
});

const said = (words: readonly Words[]): string => words.map((word) => word.text).join(' … ');

/** The quote as words of its sentence. */
export function quoteWords(figure: Figure): Words {
  return { start: figure.start - figure.sentence.start, end: figure.end - figure.sentence.start, text: figure.quote };
}

const orQuote = (figure: Figure, words: readonly Words[]): Words[] =>
  words.length > 0 ? [...words] : [quoteWords(figure)];

function byEvent(a: Figure, b: Figure): Difference | null {
  if (!a.event || !b.event || areOneClass(a.event.class, b.event.class)) return null;
  return tell('event', 'scope-event', [a.event.trigger], [b.event.trigger]);
}

/** “3,000 requests” and “1,000 requests a week”. */
function byRate(a: Figure, b: Figure): Difference | null {
  const rate = ({ unit }: Figure): string => unit.canonical.split('/')[1] ?? '';
  return a.unit.kind === 'count' && b.unit.kind === 'count' && rate(a) !== rate(b)
    ? tell('time', 'scope-time', [quoteWords(a)], [quoteWords(b)])
    : null;
}

/** Requests are counted by whom they reach: two sources that share no name speak of their own. */
function byRecipient(a: Figure, b: Figure): Difference | null {
  if (a.event?.class !== 'requested' || !a.attribution || !b.attribution || originOf(a, b)) return null;
  return {
    dimension: 'population',
    reason: { code: 'scope-population', values: [a.attribution.source, b.attribution.source] },
    deciding: { a: [quoteWords(a)], b: [quoteWords(b)] },
  };
}

/** “the first quake”, “one of the tremors”. An aftershock is never the quake that is told of plainly. */
function byOrder(a: Figure, b: Figure): Difference | null {
  const [oa, ob] = [settingOf(a).order, settingOf(b).order];
  const isOther = oa === 'after' || ob === 'after' ? oa !== ob : oa && ob && oa !== ob;
  return isOther ? tell('part', 'scope-part', [quoteWords(a)], [quoteWords(b)]) : null;
}

function bySide(a: Figure, b: Figure): Difference | null {
  const [sa, sb] = [a.scope.side, b.scope.side];
  if (sa === null || sb === null || sa === sb) return null;
  if (sa !== 'both' && sb !== 'both') return null;
  return tell('side', 'scope-side', orQuote(a, a.scope.words), orQuote(b, b.scope.words));
}

/** Events whose people outlets describe freely: “women” and “mothers” at one meeting, “reservists” and “people” called up. */
const LOOSE = new Set(['called-up', 'sent', 'attended', 'protested', 'voted', 'detained']);
/** Who guards a march is not of it. */
const areGuards = (a: Figure, b: Figure): boolean =>
  (a.event?.class === 'attended' || a.event?.class === 'protested') &&
  (groupOf(a.unit.canonical) === 'police') !== (groupOf(b.unit.canonical) === 'police');

/** Soldiers sent are not rescuers sent. */
const areOtherHelpers = (a: Figure, b: Figure): boolean =>
  a.event?.class === 'sent' && isTold(a) && isTold(b) && groupsDiffer(a, b);
const isTold = ({ unit }: Figure): boolean => groupOf(unit.canonical) !== 'person';

/** Children are told apart in every crowd. */
const areChildrenApart = (a: Figure, b: Figure): boolean =>
  (groupOf(a.unit.canonical) === 'child') !== (groupOf(b.unit.canonical) === 'child');

function byPopulation(a: Figure, b: Figure): Difference | null {
  const [na, nb] = [nation(a), nation(b)];
  const [pa, pb] = [a.rules.includes('list-part'), b.rules.includes('list-part')];
  const differ =
    (na !== null && nb !== null && na !== nb) ||
    pa !== pb ||
    areGuards(a, b) ||
    areChildrenApart(a, b) ||
    areOtherHelpers(a, b) ||
    (!LOOSE.has(a.event?.class ?? '') && groupsDiffer(a, b));
  return differ ? tell('population', 'scope-population', [quoteWords(a)], [quoteWords(b)]) : null;
}

const nation = (figure: Figure): string | null => (figure.scope.population ? nationOf(figure.scope.population) : null);

/** “four people” and “four civilians”: one count, told with and without a word for them. */
function areAllCivilians(a: Figure, b: Figure): boolean {
  const groups = [a, b].map(({ unit }) => groupOf(unit.canonical));
  return a.value !== null && a.value === b.value && groups.includes('civilian') && groups.includes('person');
}

function groupsDiffer(a: Figure, b: Figure): boolean {
  if (areAllCivilians(a, b)) return false;
  if (namesSame(a, b) || namesSame(b, a)) return false;
  return (
    a.unit.kind === 'count' &&
    b.unit.kind === 'count' &&
    partOf(a.unit.canonical, a.event?.class) !== partOf(b.unit.canonical, b.event?.class)
  );
}

/** “seriously injured”, “hospitalised”: some of those hurt. */
function byDegree(a: Figure, b: Figure): Difference | null {
  if (a.scope.of === b.scope.of) return null;
  return tell('part', 'scope-part', orQuote(a, a.scope.words), orQuote(b, b.scope.words));
}

function byPart(a: Figure, b: Figure): Difference | null {
  const [pa, pb] = [a.scope.part === 'subset', b.scope.part === 'subset'];
  // “43 people, including 12 children” and “14 children”: a part of all, told alone.
  const group = partOf(a.unit.canonical, a.event?.class);
  if (group !== 'person' && group === partOf(b.unit.canonical, b.event?.class)) return null;
  if (pa === pb || (pa ? describes(b, a) : describes(a, b))) return null;
  return tell('part', 'scope-part', orQuote(a, pa ? a.scope.words : []), orQuote(b, pb ? b.scope.words : []));
}

/** “35 soldiers held as prisoners” and “35 prisoners”: one text puts the other's noun right behind its own. */
function namesSame(a: Figure, b: Figure): boolean {
  const behind = a.sentence.text
    .slice(a.end - a.sentence.start, a.end - a.sentence.start + NEAR_CHARS)
    .toLowerCase()
    .replace(/\d.*$/s, '');
  const noun = b.unit.head.toLowerCase().split(/\s+/).at(-1) ?? '';
  return (
    noun.length > 3 && new RegExp(`\\b(?:as|were|are|being) (?:\\w+ )?${noun.replace(/[^a-z]/g, '')}\\b`).test(behind)
  );
}

const NEAR_CHARS = 60;

/** “500 active members” names the part that “about 500 of whom were actively involved” describes. */
function describes(whole: Figure, part: Figure): boolean {
  const adjectives = whole.unit.head
    .toLowerCase()
    .split(/\s+/)
    .slice(0, -1)
    .map(stem)
    .filter((word) => word.length > 3);
  const behind = part.sentence.text.slice(part.end - part.sentence.start).toLowerCase();
  return adjectives.some((adjective) => behind.includes(adjective));
}

function byPlace(a: Figure, b: Figure): Difference | null {
  const [pa, pb] = [a.scope.place, b.scope.place];
  if ((pa === 'nationwide') !== (pb === 'nationwide'))
    return tell('place', 'scope-place', orQuote(a, a.scope.words), orQuote(b, b.scope.words));
  if (!pa || !pb || within(pa, pb) || within(pb, pa)) return null;
  // Both places may lie in one another without saying so: only two states are surely apart.
  const [na, nb] = [nationOf(pa), nationOf(pb)];
  if (na === null || nb === null || na === nb) return null;
  return tell('place', 'scope-place', placeWords(a), placeWords(b));
}

const within = (inner: string, outer: string): boolean => outer.toLowerCase().includes(inner.toLowerCase());
const placeWords = (figure: Figure): Words[] => figure.scope.words.filter((word) => word.text === figure.scope.place);

const DAY_MS = 86_400_000;
/** Reports of one count may stand this far apart. */
const WINDOW_DAYS = 180;

function byTime(a: Figure, b: Figure): Difference | null {
  if (!a.time?.from || !b.time?.from || !a.time.to || !b.time.to) return null;
  if (areOfOtherDays(a, b)) return tell('time', 'scope-time', timeWords(a), timeWords(b));
  const gap = Math.max(
    Date.parse(a.time.from) - Date.parse(b.time.to),
    Date.parse(b.time.from) - Date.parse(a.time.to),
  );
  return gap > WINDOW_DAYS * DAY_MS ? tell('time', 'scope-time', timeWords(a), timeWords(b)) : null;
}

/** A crowd is counted on its day: who came on Wednesday is not who came on Thursday. */
function areOfOtherDays({ event, time: first }: Figure, { time: second }: Figure): boolean {
  const isCrowd = event?.class === 'attended' || event?.class === 'protested';
  return isCrowd && first?.from === first?.to && second?.from === second?.to && first?.from !== second?.from;
}

function timeWords(figure: Figure): Words[] {
  const surface = figure.time?.surface ?? '';
  const start = figure.sentence.text.indexOf(surface);
  return start < 0 ? [quoteWords(figure)] : [{ start, end: start + surface.length, text: surface }];
}
