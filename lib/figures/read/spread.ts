import type { Figure } from '../figure';
import { familyOf } from '../lexicon/events';
import { STOPS } from '../lexicon/grammar';
import { groupOf, isPersonal } from '../lexicon/people';
import { intervalOf } from './bounds';

/** What may stand between two members of a list: “, ”, “ and ”, “ or ”. */
const LIST = /^\s*(?:,|,?\s*(?:and|or|&)|,\s*(?:and|or)?)\s*$/;

/**
 * Numbers of a list share what is said once: “around 100,000 Russian and 100,000 Ukrainian soldiers” hedges both,
 * and the soldiers and what happened to them are said only behind the last. Changes the figures in place.
 */
export function spreadOverLists(figures: Figure[]): void {
  for (let i = figures.length - 2; i >= 0; i--) {
    const [first, second] = [figures[i], figures[i + 1]];
    if (!first || !second || first.sentence.start !== second.sentence.start) continue;
    // “Of the 40 passengers, 12 were killed”: a whole and its part are no list.
    if (first.rules.includes('head-whole')) continue;
    const between = first.sentence.text.slice(first.end - first.sentence.start, second.start - first.sentence.start);
    if (isAmong(second, between) && !second.event) second.event = first.event;
    if (isAmong(second, between)) second.rules.push('list-among');
    retell(first, second, between);
    if (!LIST.test(between)) continue;
    if (borrowsNoun(first, second)) borrow(first, second);
    if (second.event?.class === 'member' && first.event) second.event = first.event;
    sharePredicate(first, second);
    markParts(first, second);
    shareMeasure(first, second);
    order(first, second);
    shareHedge(first, second);
  }
  continueEvents(figures);
}

/** “six children and four women were among the dead”, “43 protesters and 19 officers were hurt”: said once, of both. */
function sharePredicate(first: Figure, second: Figure): void {
  const isPeople =
    first.unit.kind === 'count' &&
    isPersonal(first.unit.canonical) &&
    (isPersonal(second.unit.canonical) || second.unit.canonical === 'family');
  if (!isPeople || !second.event || !second.rules.includes('event-behind')) return;
  if (!first.event || (first.rules.includes('event-noun') && familyOf(first.event.class) === 'crowd'))
    first.event = second.event;
}

/** “47 soldiers and militiamen and 38 civilians” */
const LIST_OF_PAIRS = /^\s*and [a-z]+,? and\s*$/;

/** “cost 148 lives: 63 rebels, 47 soldiers and 38 civilians”: what happened to all happened to each of the list. */
function continueEvents(figures: readonly Figure[]): void {
  let isListed = false;
  for (const [i, second] of figures.entries()) {
    const first = figures[i - 1];
    if (!first || first.sentence.start !== second.sentence.start) continue;
    const between = first.sentence.text.slice(first.end - first.sentence.start, second.start - first.sentence.start);
    isListed = /^\s*:\s*$/.test(between) || (isListed && (LIST.test(between) || LIST_OF_PAIRS.test(between)));
    // “61 civilians, among them 24 children and 15 women”
    const isAlso = LIST.test(between) && first.rules.includes('list-among');
    if (isAlso && !second.event) second.rules.push('list-among');
    if ((isListed || isAlso) && !second.event && second.unit.kind === 'count' && isPersonal(second.unit.canonical))
      second.event = first.event;
  }
}

/** “31 dead, including 12 children”, “31 dead, 12 of them children”: what happened to all happened to the part. */
const isAmong = (second: Figure, between: string): boolean =>
  /\b(?:including|among them)\s*$/.test(between) ||
  (second.rules.includes('head-of-whom') && /^[\s,(–-]*$|^[^;]{0,40}\bof whom\s*$/.test(between)) ||
  (second.rules.includes('head-predicate') && /\b(?:and|while|,)\s*$/.test(between));

const RETOLD =
  /\b(?:says?|said|puts?|claim(?:s|ed)?|lists?|counts?|counted|estimated?|according to|against|compared (?:with|to)|versus|reported)\b/;

/** “police said 8,000 people marched, while organisers put the crowd at 25,000”: another word on the same count. */
function retell(first: Figure, second: Figure, between: string): void {
  if (second.unit.head !== '' || second.unit.kind === 'money' || first.unit.kind !== 'count') return;
  const behind = second.sentence.text.slice(second.end - second.sentence.start);
  if (second.unit.canonical !== '' && !/^ more\b/.test(behind)) return;
  const isMore = /^ more\b/.test(behind) || /\banother\s*$/.test(between) || second.quote.startsWith('another');
  if (between.length > 120 || !(isMore || (RETOLD.test(between) && /^\s*(?:[.,;)]|and\b|according\b|$)/.test(behind))))
    return;
  second.unit = { kind: 'count', head: '', canonical: first.unit.canonical };
  second.event ??= first.event;
  second.confidence = Math.max(second.confidence, 0.6);
  second.rules.push('list-retold');
}

/** The first has an adjective where its noun should be: same kind of word as the second's own adjective. */
function borrowsNoun(first: Figure, second: Figure): boolean {
  if (
    first.unit.kind !== 'count' ||
    second.unit.kind !== 'count' ||
    !first.scope.population ||
    !second.scope.population
  )
    return false;
  return first.unit.head === first.scope.population && second.unit.head !== second.scope.population;
}

function borrow(first: Figure, second: Figure): void {
  const words = second.unit.head.split(/\s+/).filter((word) => word !== second.scope.population && !STOPS.has(word));
  first.unit = { kind: 'count', head: [first.scope.population, ...words].join(' '), canonical: second.unit.canonical };
  first.event = second.event;
  first.rules.push('list-noun');
  first.confidence = Math.max(first.confidence, second.confidence);
  if (first.value !== second.value) return;
  first.scope.side = 'each';
  second.scope.side = 'each';
}

/** “7.6 and 7.5 magnitude quakes”, “measuring 7.6 and 7.4”: a unit said once. Counted nouns are not lent: “40, 15 of them”. */
function shareMeasure(first: Figure, second: Figure): void {
  const [bare, full] = first.unit.canonical === '' ? [first, second] : [second, first];
  if (
    bare.unit.canonical !== '' ||
    full.unit.kind === 'count' ||
    (full.unit.kind === 'age' && (full !== first || !first.rules.includes('age-aged'))) ||
    full.unit.canonical === '' ||
    bare.event
  )
    return;
  bare.unit = { ...full.unit };
  bare.rules.push('list-unit');
  bare.confidence = Math.min(full.confidence, 0.8);
}

/** “220 passengers and 14 crew”, “60 French and 40 German soldiers”: each a part of what both count together. */
function markParts(first: Figure, second: Figure): void {
  if (
    first.unit.kind !== 'count' ||
    second.unit.kind !== 'count' ||
    !isPersonal(first.unit.canonical) ||
    !isPersonal(second.unit.canonical) ||
    first.scope.part === 'subset' ||
    second.scope.part === 'subset'
  )
    return;
  if (first.event && second.event && first.event.class !== second.event.class) return;
  const isOther =
    first.scope.population !== second.scope.population ||
    groupOf(first.unit.canonical) !== groupOf(second.unit.canonical);
  if (!isOther) return;
  for (const figure of [first, second]) if (!figure.rules.includes('list-part')) figure.rules.push('list-part');
}

/** “7.6 and 7.4”: two measurements of two things, in order. */
function order(first: Figure, second: Figure): void {
  if (first.unit.kind !== 'other' || first.unit.canonical !== second.unit.canonical || first.unit.canonical === '')
    return;
  first.rules.push('list-first');
  second.rules.push('list-second');
}

function shareHedge(first: Figure, second: Figure): void {
  if (first.bound !== 'approx' || second.bound !== 'exact' || second.value === null || second.hedge) return;
  if (first.unit.canonical !== second.unit.canonical) return;
  Object.assign(second, intervalOf(second.value, 'approx'));
  second.hedge = first.hedge;
  second.rules.push('list-hedge');
}
