import type { Derived, Pair, Verdict } from '../comparison';
import type { Figure } from '../figure';
import { familyOf } from '../lexicon/events';
import { partOf } from '../lexicon/people';
import { areOfTwoIncidents } from './incident';
import { meeting, ratio } from './intervals';
import { areHalfNamed, areOfOthers, shareName } from './local';
import { areHalfShared, areOfOtherCounts, areOfOtherWholes, measureOneDimension } from './measure';
import { originOf } from './origin';
import { areNarrowedApart } from './qualified';
import { type Difference, difference, quoteWords } from './scope';
import { settingOf } from './setting';
import { type Context, ENOUGH, evidence, isPlain, type Kinship, kinship, NO_CONTEXT, ONE_STORY } from './thing';
import { inUnitOf } from './units';
import { supersedes } from './updated';

export type Judgement = Omit<Pair, 'a' | 'b'>;

/** Below this a figure was read with too little certainty to be compared. */
const CERTAIN = 0.5;
/** Numbers further apart than this are about different things, or one was misread: not linked. */
const FARTHEST: Readonly<Record<Kinship, number>> = { event: 3, family: 8, unit: 3, measure: 1.3 };
const FARTHEST_TOLL = 8;
const MUCH = 3;
/** Institutes differ by half a magnitude; more are two quakes. */
const FARTHEST_MAGNITUDE = 1.12;
/** The same for stated numbers whose intervals meet only because one has no end. */
const FARTHEST_STATED = 20;
/** A conflict and a difference of scope are shown only on more evidence than an agreement. */
const MORE = 0.5;

/**
 * Whether two figures are about one thing, and then whether they agree. `null` when not, or when unsure.
 * Order (FIGURES): same thing → same scope → intervals → time → origin. Symmetric but for the order of
 * `reason.values` and `deciding`. Judges on the figures alone, and strictly; `ofOneStory` says that the texts they
 * stand in are known to tell one story, so that a sentence need not prove it.
 */
export function compare(a: Figure, b: Figure, { ofOneStory = false, ofOneThing = false } = {}): Judgement | null {
  if (ofOneThing) return told(a, b, NO_CONTEXT);
  return judge(a, b, ofOneStory ? { ...NO_CONTEXT, support: ONE_STORY } : NO_CONTEXT);
}

/** As `compare`, with what is known about the two articles. */
export function judge(a: Figure, b: Figure, context: Context): Judgement | null {
  if (!isCertain(a) || !isCertain(b)) return null;
  const kin = kinship(a, b);
  if (!kin) return null;
  const surplus = evidence(a, b, context) - ENOUGH[kin];
  if (surplus < 0) return null;
  if (isOfIncident(a, kin) && (areOfTwoIncidents(a, b, context, surplus) || statedRatio(a, b) > FARTHEST_STATED))
    return null;
  if (kin === 'family' && statedRatio(a, b) > FARTHEST_STATED) return null;
  if (kin !== 'family' && !isHarm(a) && a.unit.canonical !== 'magnitude' && areOfOthers(a, b)) return null;
  if (areOfOtherWholes(a, b) || areOfOtherCounts(a, b) || isOneDenied(a, b)) return null;
  const differs = difference(a, b);
  const origin = originOf(a, b);
  if (differs) return surplus >= MORE && isTelling(a, b, differs) ? scoped(a, b, differs, origin) : null;
  const verdict = weigh(a, b);
  if (verdict === 'conflict') {
    if (
      surplus < MORE ||
      ratio(a, b) > farthest(a, b, kin, surplus) ||
      !mayConflict(a, b, kin) ||
      isBirthday(a, b, context)
    )
      return null;
    if (supersedes(a, b, context.published)) return same(a, b, 'updated', origin);
  }
  return same(a, b, verdict, origin);
}

/** The verdict once both are known to be about one thing. */
function told(a: Figure, b: Figure, context: Context): Judgement {
  const origin = originOf(a, b);
  const differs = difference(a, b);
  if (differs) return scoped(a, b, differs, origin);
  const verdict = weigh(a, b);
  return same(a, b, verdict === 'conflict' && supersedes(a, b, context.published) ? 'updated' : verdict, origin);
}

/** A first report and the last toll lie further apart, where both lead their articles and much speaks for one thing. */
function farthest(a: Figure, b: Figure, kin: Kinship, surplus: number): number {
  if (a.unit.canonical === 'magnitude') return FARTHEST_MAGNITUDE;
  const areTolls = kin === 'event' && surplus >= MUCH && settingOf(a).isLead && settingOf(b).isLead;
  return areTolls ? FARTHEST_TOLL : FARTHEST[kin];
}

/** “denied that 30”, “denies reports that at least 40”. Who denies guilt for a strike that killed 40 does not deny the 40. */
const DENIAL =
  /\bden(?:y|ies|ied|ying) (?:(?:the |any )?(?:reports?|claims?|allegations?|suggestions?) )?(?:that )?(?:[a-z]+ ){0,2}$/i;
const isDenied = ({ sentence, start }: Figure): boolean =>
  DENIAL.test(sentence.text.slice(0, Math.max(0, start - sentence.start)));

/** Who denies a number states another, or none. */
const isOneDenied = (a: Figure, b: Figure): boolean => isDenied(a) !== isDenied(b);

const isHarm = (a: Figure): boolean => a.event !== null && familyOf(a.event.class) === 'harm';

const INCIDENTAL = new Set(['harm', 'crowd', 'custody', 'rescue', 'trap', 'damage', 'flight', 'power']);

/** What is counted belongs to one incident, so that another place or time is another count. */
function isOfIncident(a: Figure, kin: Kinship): boolean {
  return (
    kin === 'unit' ||
    kin === 'measure' ||
    (kin === 'event' && a.event !== null && INCIDENTAL.has(familyOf(a.event.class))) ||
    isHarm(a)
  );
}

function statedRatio(a: Figure, b: Figure): number {
  const x = Math.abs(a.value ?? a.lo ?? a.hi ?? 0);
  const y = Math.abs(b.value ?? b.lo ?? b.hi ?? 0);
  return x && y ? Math.max(x, y) / Math.min(x, y) : 1;
}

/** Lengths and durations of one text are of many things, small counts of objects too: told apart only by reading. */
function mayConflict(a: Figure, b: Figure, kin: Kinship): boolean {
  if (a.unit.canonical === 'magnitude') return true;
  if (areSomeOfAll(a) && areSomeOfAll(b)) return false;
  if (areNarrowedApart(a, b)) return false;
  if (kin === 'unit' && !(isPlain(a) && isPlain(b))) return false;
  const isThing = kin === 'unit' || kin === 'measure' || a.event?.class === 'destroyed' || a.event?.class === 'damaged';
  const isHalf = areHalfNamed(a, b) || areHalfShared(a, b);
  if (isThing && isHalf && !(a.unit.kind === 'length' && measureOneDimension(a, b))) return false;
  if (a.unit.kind === 'length')
    return (shareName(a, b) || measureOneDimension(a, b)) && ratio(a, inUnitOf(a, b)) < NEAR_LENGTH;
  if (kin === 'measure') return a.unit.kind === 'percent' || a.unit.kind === 'money' || a.unit.kind === 'age';
  return !isThing || (a.lo ?? a.hi ?? 0) > SMALL_COUNT;
}

/** “16 of the victims” were buried, “26 of the victims” recruits: what sets them apart is told freely. */
const areSomeOfAll = ({ scope, unit, event }: Figure): boolean =>
  scope.part === 'subset' && scope.of === null && partOf(unit.canonical, event?.class) === 'person';

/** Who was 46 may be 47 now: a year between two ages tells nothing, unless both were written on nearly one day. */
function isBirthday(a: Figure, b: Figure, { published: [first, second] }: Context): boolean {
  if (a.unit.kind !== 'age' || Math.abs((a.value ?? 0) - (b.value ?? 0)) > 1) return false;
  return !first || !second || Math.abs(Date.parse(first) - Date.parse(second)) > NEAR_DAYS * DAY_MS;
}

const NEAR_DAYS = 7;
const DAY_MS = 86_400_000;

const SMALL_COUNT = 12;
/** Two distances to one named place, further apart than this, are of two things. */
const NEAR_LENGTH = 1.5;

function isCertain(figure: Figure): boolean {
  return figure.role === 'content' && figure.confidence >= CERTAIN && (figure.lo !== null || figure.hi !== null);
}

/** Two differences at once are two things: the Russian dead are not the Ukrainian wounded. */
function isTelling(a: Figure, b: Figure, { dimension }: Difference): boolean {
  if (dimension !== 'event') return true;
  return (
    a.scope.population === null ||
    b.scope.population === null ||
    a.scope.population.slice(0, 4) === b.scope.population.slice(0, 4)
  );
}

function weigh(a: Figure, b: Figure): Verdict {
  const met = meeting(a, inUnitOf(a, b));
  return met === 'same' ? 'agree' : met === 'meet' ? 'compatible' : 'conflict';
}

const CODES = {
  agree: 'same-interval',
  compatible: 'intervals-meet',
  conflict: 'intervals-apart',
  updated: 'superseded',
} as const;

function same(a: Figure, b: Figure, verdict: Verdict, origin: string | null): Judgement {
  const code = CODES[verdict as keyof typeof CODES] ?? 'intervals-meet';
  return {
    verdict,
    dimension: verdict === 'updated' ? 'time' : null,
    reason: { code, values: [a.quote, b.quote] },
    deciding: { a: [quoteWords(a)], b: [quoteWords(b)] },
    derived: null,
    origin,
  };
}

function scoped(a: Figure, b: Figure, differs: Difference, origin: string | null): Judgement {
  return { verdict: 'different-scope', ...differs, derived: differs.dimension === 'side' ? total(a, b) : null, origin };
}

/** “100,000 each side” is about 200,000 on both: doubles the one and weighs again. `of` holds `a` or `b` until ids are known. */
function total(a: Figure, b: Figure): Derived | null {
  const each = a.scope.side === 'each' ? a : b.scope.side === 'each' ? b : null;
  if (!each) return null;
  const other = each === a ? b : a;
  const twice = (number: number | null) => (number === null ? null : number * 2);
  const doubled = { value: twice(each.value), lo: twice(each.lo), hi: twice(each.hi) };
  const met = meeting({ ...doubled, bound: each.bound }, other);
  return {
    of: [each === a ? 'a' : 'b'],
    total: doubled,
    against: { value: other.value, lo: other.lo, hi: other.hi },
    verdict: met === 'apart' ? 'conflict' : met === 'meet' ? 'compatible' : 'agree',
  };
}
