import type { Figure } from '../../figure';
import { familyOf, TRIGGERS } from '../../lexicon/events';
import { STOPS } from '../../lexicon/grammar';
import { groupOf, isPersonal } from '../../lexicon/people';
import { isPlural, singular } from '../../lexicon/plurals';
import { behind, between, counted, type Meant, ofNoun, sizeOf } from './meant';

/** “12,000 others were damaged”, “37,000 damaged”: things, named before. */
export const isOthers = ({ unit, event }: Figure): boolean =>
  event !== null &&
  familyOf(event.class) === 'damage' &&
  (unit.canonical === 'other' || unit.canonical === '' || TRIGGERS.get(unit.canonical) === event.class);

/** “killed 40 militants and wounded dozens of others”: others of them. */
export function othersOfThem(figure: Figure, told: readonly Figure[]): Meant | null {
  const before = told.at(-1);
  if (!isOtherPeople(figure) || before?.sentence !== figure.sentence) return null;
  return FORCES.has(groupOf(before.unit.canonical))
    ? { unit: counted(before), event: null, rule: 'noun-of-others' }
    : null;
}

const FORCES = new Set(['militant', 'soldier', 'police']);

export const isOtherPeople = ({ unit, event }: Figure): boolean =>
  event !== null && familyOf(event.class) === 'harm' && unit.canonical === 'other';

export function others(figure: Figure, told: readonly Figure[]): Meant | null {
  if (!isOthers(figure)) return null;
  const thing = told.findLast(
    ({ unit, event, sentence }) =>
      sentence === figure.sentence &&
      unit.kind === 'count' &&
      event !== null &&
      familyOf(event.class) === 'damage' &&
      !isPersonal(unit.canonical),
  );
  const noun =
    thing?.unit.canonical ?? BUILDINGS.exec(figure.sentence.text.slice(0, figure.start - figure.sentence.start))?.[1];
  return noun === undefined
    ? null
    : { unit: ofNoun(singular(noun.toLowerCase())), event: null, rule: 'noun-of-others' };
}

/** “A survey of the houses is available: 1,120 were destroyed” */
const BUILDINGS = /\b(houses|homes|buildings|dwellings|apartments|schools|shops|boats|vehicles)\b/i;

/** “27 of them in Marisk”, “27 of them were found in the town”: no more is told than where. */
const WHERE =
  /^\s*(?:of (?:them|those|these|whom|which)\b)?\s*(?:[.,;)]|$|and\b|(?:(?:was|were|are|is|had been|have been) )?(?:found |recorded |reported |registered |counted |recovered )?(?:in|at|on|from|near|around|outside|inside|across)\b)/;

/** “43 people were killed. 27 of them in the capital”: of the last that were counted, and no more than they. */
export function ofThem(figure: Figure, told: readonly Figure[]): Meant | null {
  if (!figure.rules.includes('head-of-whom')) return null;
  const all = told.findLast(
    ({ unit, event }) =>
      unit.kind === 'count' && (isPersonal(unit.canonical) || (event !== null && familyOf(event.class) === 'harm')),
  );
  if (!all || sizeOf(figure) > sizeOf(all)) return null;
  return { unit: counted(all), event: WHERE.test(behind(figure)) ? all.event : null, rule: 'noun-of-them' };
}

const OF_ALL =
  /^["“]?(?:out )?of (?:(?:the|these|those|its|their|all) )?(?:(?:[\p{L}-]+|[\d,.]+) ){0,2}?(\p{L}+)(?: \p{L}+){0,4}, /iu;

/** “Of the 1,140 flights scheduled, 680 were cancelled”, “Of the dead, nine were recorded in the valley, six in the town”. */
export function ofAll(figure: Figure): Meant | null {
  const opening = OF_ALL.exec(figure.sentence.text);
  const noun = opening?.[1]?.toLowerCase() ?? '';
  const isNoun = isPlural(noun) || TRIGGERS.get(noun) === 'killed' || TRIGGERS.get(noun) === 'wounded';
  if (!opening || !isNoun || STOPS.has(noun) || figure.start < figure.sentence.start + opening[0].length) return null;
  const trigger = TRIGGERS.get(noun);
  const start = opening[0].toLowerCase().lastIndexOf(noun);
  figure.scope.part = 'subset';
  return {
    unit: ofNoun(singular(noun)),
    event: trigger ? { class: trigger, trigger: { start, end: start + noun.length, text: noun } } : null,
    rule: 'noun-of-all',
  };
}

const THEN = /^[^.;:]{0,80}(?:,|\band)\s*(?:another |a further )?$/;
const PLACED =
  /^\s*(?:died |fell |(?:was|were|are|is) )?(?:found |recorded |reported |registered |recovered )?(?:in|at|on|from|near|around|outside|inside|across)\s+(?:the )?\p{L}/u;

/** “27 of them in Marisk, nine in the city of Oskara”, “41 arrests in Porto and 72 in the whole country” */
export function elsewhere(figure: Figure, told: readonly Figure[]): Meant | null {
  const first = told.at(-1);
  if (!first || first.sentence !== figure.sentence || first.unit.kind !== 'count') return null;
  if (!PLACED.test(behind(first).replace(/^\s*of (?:them|those|whom)/, '')) || !PLACED.test(behind(figure)))
    return null;
  if (!THEN.test(between(first, figure))) return null;
  if (first.scope.part === 'subset') figure.scope.part = 'subset';
  return { unit: counted(first), event: first.event, rule: 'noun-elsewhere' };
}
