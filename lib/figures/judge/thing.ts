import type { Figure } from '../figure';
import { familyOf } from '../lexicon/events';
import { groupOf, isPersonal } from '../lexicon/people';
import { type Features, featuresOf, shared } from './features';
import { originOf } from './origin';

/** What is known beyond the two sentences. `compare` knows nothing; `align` knows the articles. */
export interface Context {
  /** Support from the two articles as wholes, 0 to 2.5. */
  support: number;
  /** Weight of a shared name, 0 to 1: rare names tell more. */
  weigh: (name: string) => number;
  /** ISO days of publication, for figures whose sentence has no date. */
  published: readonly [string | null, string | null];
}

export const NO_CONTEXT: Context = { support: 0, weigh: () => 1, published: [null, null] };

const NAME = 2;
const NATION = 1;
const WORD = 0.5;
const MOST_WORDS = 4;
const MONTH = 1;
const ORIGIN = 1.5;
const SAME_LARGE_VALUE = 1.5;
const SAME_VALUE = 0.5;
const SPECIFIC_UNIT = 1;
const SAME_TRIGGER = 0.5;

/** How much speaks for two figures being about one thing. Names weigh most, then origin, numbers, words. */
export function evidence(a: Figure, b: Figure, context: Context): number {
  const [fa, fb] = [featuresOf(a), featuresOf(b)];
  const names = shared(fa.names, fb.names).reduce((sum, name) => sum + NAME * context.weigh(name), 0);
  const nations = NATION * shared(fa.nations, fb.nations).length;
  const words = WORD * Math.min(MOST_WORDS, sharedWords(fa, fb));
  const months = shared(fa.months, fb.months).length > 0 ? MONTH : 0;
  const origin = originOf(a, b) ? ORIGIN : 0;
  return names + nations + words + months + origin + sameNumber(a, b) + sameUnit(a, b) + context.support;
}

function sharedWords(a: Features, b: Features): number {
  return shared(a.words, b.words).length;
}

/** An equal number tells more when it is large or not round. */
function sameNumber(a: Figure, b: Figure): number {
  if (a.value === null || a.value !== b.value) return 0;
  return a.value >= 1000 || a.value % 10 !== 0 ? SAME_LARGE_VALUE : SAME_VALUE;
}

function sameUnit(a: Figure, b: Figure): number {
  const group = groupOf(a.unit.canonical);
  const unit = group !== 'person' && group === groupOf(b.unit.canonical) ? SPECIFIC_UNIT : 0;
  const trigger =
    a.event &&
    b.event &&
    a.event.trigger.text.slice(0, 5).toLowerCase() === b.event.trigger.text.slice(0, 5).toLowerCase();
  return unit + (trigger ? SAME_TRIGGER : 0);
}

export type Kinship = 'event' | 'family' | 'unit' | 'measure';

/** In what two figures could be one thing at all, before any evidence; `null` when in nothing. */
export function kinship(a: Figure, b: Figure): Kinship | null {
  if (a.unit.kind !== b.unit.kind && !(isCount(a) && isCount(b))) return null;
  if (!isCount(a))
    return a.unit.canonical !== '' && a.unit.canonical === b.unit.canonical && a.unit.kind !== 'age' ? 'measure' : null;
  if (a.event && b.event) {
    if (a.event.class === b.event.class) return countSame(a, b) ? 'event' : null;
    return familyOf(a.event.class) === familyOf(b.event.class) && areTellable(a, b) ? 'family' : null;
  }
  const group = groupOf(a.unit.canonical);
  const isSpecific = group !== '' && group !== 'person' && group === groupOf(b.unit.canonical);
  return isSpecific && !a.event && !b.event ? 'unit' : null;
}

const isCount = (figure: Figure): boolean => figure.unit.kind === 'count' || figure.unit.canonical === '';

/** Nouns under one event: people of any description, or one and the same thing. */
function countSame(a: Figure, b: Figure): boolean {
  const [ua, ub] = [a.unit.canonical, b.unit.canonical];
  if (ua === '' || ub === '') return isPersonal(ua || ub || 'person');
  return groupOf(ua) === groupOf(ub) || (isPersonal(ua) && isPersonal(ub));
}

const TELLABLE = new Set([
  'called-up|sent',
  'attended|member',
  'killed|killed-or-wounded',
  'killed-or-wounded|wounded',
]);

/** Two events readers take for one another: dead for casualties, called up for sent to fight, members for guests. */
function areTellable(a: Figure, b: Figure): boolean {
  const pair = [a.event?.class ?? '', b.event?.class ?? ''].sort().join('|');
  return TELLABLE.has(pair) && countSame(a, b);
}

/** Evidence below which nothing is linked. */
export const ENOUGH: Readonly<Record<Kinship, number>> = { event: 2.5, family: 3, unit: 3.5, measure: 4.5 };
