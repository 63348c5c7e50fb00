import type { Figure } from '../figure';
import { areOneClass, familyOf } from '../lexicon/events';
import { STOPS } from '../lexicon/grammar';
import { groupOf, isPersonal } from '../lexicon/people';
import { areOfOnePast } from './era';
import { type Features, featuresOf, featuresOfText, shared, stem } from './features';
import { equality } from './intervals';
import { wordsBefore } from './local';
import { measureOne } from './measure';
import { originOf } from './origin';
import { type Setting, settingOf } from './setting';
import { isCount } from './units';

/** What is known beyond the two sentences. `compare` knows nothing; `align` knows the articles. */
export interface Context {
  /** Support from the two articles as wholes, 0 to 2.5. */
  support: number;
  /** Weight of a shared name, 0 to 1: rare names tell more. */
  weigh: (name: string) => number;
  /** ISO days of publication, for figures whose sentence has no date. */
  published: readonly [string | null, string | null];
  /** Both articles are dated, and too far apart to report one fresh incident. */
  isFar: boolean;
  /** Scenes that title and lead of each name, where it tells of a wide event: not a part of it, but all. Else `null`. */
  leads: readonly [ReadonlySet<string> | null, ReadonlySet<string> | null];
  /** Skeletons of the names in title and lead of each: where the story is set. */
  centres: readonly [ReadonlySet<string>, ReadonlySet<string>];
  /** Figures of each that are set elsewhere, and where. */
  asides: readonly [ReadonlyMap<Figure, readonly string[]>, ReadonlyMap<Figure, readonly string[]>];
  /** Skeletons of all names that each of the two articles knows; empty where nothing is known. */
  known: readonly [ReadonlySet<string>, ReadonlySet<string>];
}

export const NO_CONTEXT: Context = {
  support: 0,
  weigh: () => 1,
  published: [null, null],
  isFar: false,
  leads: [null, null],
  centres: [new Set(), new Set()],
  asides: [new Map(), new Map()],
  known: [new Set(), new Set()],
};

const NAME = 2;
const NATION = 1;
const WORD = 0.5;
const MOST_WORDS = 4;
const MONTH = 1;
const PAST_YEAR = 1.5;
const ORIGIN = 1.5;
const SAME_LARGE_VALUE = 1.5;
const SAME_VALUE = 0.5;
const SPECIFIC_UNIT = 1;
const SAME_TRIGGER = 0.5;
/** Shared states count only beside this much else. */
const BESIDE_NATIONS = 1;
const OTHER_NATIONS = 2;
/** Support from which two articles tell one story: more than days of publication give. */
export const ONE_STORY = 0.6;

/**
 * How much speaks for two figures being about one thing. Names weigh most, then origin, numbers, words.
 * 1. a shared source counts once, as origin, not again as a name;
 * 2. states alone never link: something else must stand beside them.
 * Where the articles do not already speak for one story, the two sentences must do so without help:
 * 3. who says it is no part of the story, and a state as the source of both is no evidence;
 * 4. the event they share anyway counts once, not again as words, and “people” not at all;
 * 5. scenes in different states speak against.
 */
export function evidence(a: Figure, b: Figure, context: Context): number {
  const isOneStory = context.support >= ONE_STORY;
  const [fa, fb] = isOneStory ? [featuresOf(a), featuresOf(b)] : [sceneOf(a), sceneOf(b)];
  const sources = sharedSources(a, b);
  const names = shared(fa.names, fb.names)
    .filter((name) => !sources.includes(name))
    .reduce((sum, name) => sum + NAME * context.weigh(name), 0);
  const common = shared(fa.words, fb.words);
  const words = WORD * Math.min(MOST_WORDS, (isOneStory ? common : common.filter(isNewTo(a, b))).length);
  const months = shared(fa.months, fb.months).length > 0 ? MONTH : 0;
  const origin = (isOneStory || sources.length > 0) && originOf(a, b) ? ORIGIN : 0;
  const specific =
    names +
    words +
    months +
    origin +
    sameNumber(a, b) +
    (areOfOnePast(a, b, context.published) ? PAST_YEAR : 0) +
    unitOf(a, b) +
    (isOneStory ? sameIncident(settingOf(a), settingOf(b)) : 0) +
    context.support;
  const nations = shared(fa.nations, fb.nations).length;
  if (nations > 0) return specific < BESIDE_NATIONS ? 0 : specific + NATION * nations + sameTrigger(a, b);
  const apart = !isOneStory && fa.nations.size > 0 && fb.nations.size > 0 ? OTHER_NATIONS : 0;
  return specific + sameTrigger(a, b) - apart;
}

const scenes = new WeakMap<Figure, Features>();

/** Features of a figure's sentence without its attribution. */
function sceneOf(figure: Figure): Features {
  if (!figure.attribution) return featuresOf(figure);
  const known = scenes.get(figure);
  if (known) return known;
  const scene = featuresOfText(figure.sentence.text.replace(figure.attribution.surface, ' '));
  scenes.set(figure, scene);
  return scene;
}

const sources = new WeakMap<Figure, ReadonlySet<string>>();

function sourceOf(figure: Figure): ReadonlySet<string> {
  const known = sources.get(figure);
  if (known) return known;
  const { names } = featuresOfText(figure.attribution?.source ?? '');
  sources.set(figure, names);
  return names;
}

/** Names, of no state, that both sources have. */
function sharedSources(a: Figure, b: Figure): string[] {
  if (!a.attribution || !b.attribution) return [];
  return shared(sourceOf(a), sourceOf(b));
}

/** Whether a word's stem says more than the event of either figure, or that people are counted. */
function isNewTo(a: Figure, b: Figure): (word: string) => boolean {
  const said = [a, b].flatMap(({ event, unit }) => [
    ...(event?.trigger.text.toLowerCase().split(/\s+/) ?? []),
    ...(groupOf(unit.canonical) === 'person' ? [unit.head.toLowerCase(), unit.canonical] : []),
  ]);
  const stems = new Set(said.map(stem));
  return (word) => !stems.has(word);
}

/** An equal number tells more when it is large or not round. */
function sameNumber(a: Figure, b: Figure): number {
  const equal = equality(a, b);
  return equal === null ? 0 : equal === 'rare' ? SAME_LARGE_VALUE : SAME_VALUE;
}

const INCIDENT = 0.75;
const BOTH_LEAD = 0.5;

/** A kind of incident that both name, and both at the head of their articles. */
function sameIncident(a: Setting, b: Setting): number {
  const isShared = [...a.incidents].some((incident) => b.incidents.has(incident));
  return (isShared ? INCIDENT : 0) + (a.isLead && b.isLead ? BOTH_LEAD : 0);
}

function unitOf(a: Figure, b: Figure): number {
  const group = groupOf(a.unit.canonical);
  return group !== 'person' && group === groupOf(b.unit.canonical) ? SPECIFIC_UNIT : 0;
}

function sameTrigger(a: Figure, b: Figure): number {
  const [first, second] = [a, b].map(({ event }) => event?.trigger.text.slice(0, 5).toLowerCase());
  return first !== undefined && first === second ? SAME_TRIGGER : 0;
}

export type Kinship = 'event' | 'family' | 'unit' | 'measure';

/** In what two figures could be one thing at all, before any evidence; `null` when in nothing. */
export function kinship(a: Figure, b: Figure): Kinship | null {
  if (a.unit.kind !== b.unit.kind && !(isCount(a) && isCount(b))) return null;
  if (!isCount(a)) return measureOne(a, b) ? 'measure' : null;
  if (a.event && b.event) {
    if (areOneClass(a.event.class, b.event.class)) return countSame(a, b) ? 'event' : null;
    return familyOf(a.event.class) === familyOf(b.event.class) && areTellable(a, b) ? 'family' : null;
  }
  const group = groupOf(a.unit.canonical);
  const isSpecific = group !== '' && group === groupOf(b.unit.canonical) && (group !== 'person' || haveOneVerb(a, b));
  // “900 houses lie on the ground” may be the houses that elsewhere are said to be destroyed.
  return isSpecific &&
    (group === 'person'
      ? isPlain(a) && isPlain(b)
      : (isPlain(a) && isPlain(b)) || (isPlain(a) !== isPlain(b) && a.unit.canonical === b.unit.canonical))
    ? 'unit'
    : null;
}

/** Nothing happened to those counted, or no more than that they came: “350 soldiers were clearing the road”. */
export const isPlain = ({ event, unit }: Figure): boolean =>
  event === null || (event.class === 'sent' && groupOf(unit.canonical) !== 'person');

/** “carrying at least 5,000 people”: people of whom nothing is told but the verb before them. */
function haveOneVerb(a: Figure, b: Figure): boolean {
  const verb = (figure: Figure): string => stem(/([a-z]{4,})\s*$/.exec(wordsBefore(figure))?.[1] ?? '');
  const first = verb(a);
  return first !== '' && first === verb(b) && !STOPS.has(first);
}

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
export const ENOUGH: Readonly<Record<Kinship, number>> = { event: 2.2, family: 3, unit: 3.5, measure: 4.5 };
