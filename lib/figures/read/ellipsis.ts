import type { Figure, Words } from '../figure';
import { familyOf, TRIGGERS } from '../lexicon/events';
import { STOPS } from '../lexicon/grammar';
import { groupOf, isPersonal } from '../lexicon/people';
import { isPlural, singular } from '../lexicon/plurals';

/**
 * Numbers whose noun is not said with them: “Some 40,000 people marched, organisers said. Police put the number at
 * 12,000.” What they count is taken from a figure before, within a paragraph, and only where words say so. In place.
 */
export function fillEllipses(figures: readonly Figure[], text: string): void {
  let told: Figure[] = [];
  let end = 0;
  for (const figure of figures) {
    if (text.slice(end, figure.sentence.start).includes('\n')) told = [];
    end = figure.sentence.end;
    const meant = isUnsaid(figure) ? firstOf(figure, told) : null;
    if (meant) take(figure, meant);
    if (figure.unit.canonical === '') continue;
    told.push(figure);
    if (told.length > MOST_TOLD) told.shift();
  }
}

/** Nobody reads further back, and a page of numbers stays quick. */
const MOST_TOLD = 12;

/** What a number without a noun counts. */
interface Meant {
  unit: Figure['unit'];
  event: Figure['event'];
  rule: string;
}

type Rule = (figure: Figure, told: readonly Figure[]) => Meant | null;

function firstOf(figure: Figure, told: readonly Figure[]): Meant | null {
  for (const rule of RULES) {
    const meant = rule(figure, told);
    if (meant) return meant;
  }
  return null;
}

function take(figure: Figure, { unit, event, rule }: Meant): void {
  figure.unit = unit;
  figure.event ??= event;
  figure.confidence = Math.max(figure.confidence, FAIRLY);
  figure.rules.push(rule);
}

const FAIRLY = 0.6;

const isUnsaid = (figure: Figure): boolean => isBare(figure) || isOthers(figure) || isOtherPeople(figure);

const isBare = ({ unit, event, rules }: Figure): boolean =>
  unit.canonical === '' && event === null && unit.kind !== 'money' && !rules.includes('list-unit');

/** “12,000 others were damaged”, “37,000 damaged”: things, named before. */
const isOthers = ({ unit, event }: Figure): boolean =>
  event !== null &&
  familyOf(event.class) === 'damage' &&
  (unit.canonical === 'other' || unit.canonical === '' || TRIGGERS.get(unit.canonical) === event.class);

const RULES: readonly Rule[] = [
  others,
  othersOfThem,
  ofThem,
  ofAll,
  elsewhere,
  sum,
  against,
  numberOf,
  numberBehind,
  again,
  crowd,
];

/** “killed 40 militants and wounded dozens of others”: others of them. */
function othersOfThem(figure: Figure, told: readonly Figure[]): Meant | null {
  const before = told.at(-1);
  if (!isOtherPeople(figure) || before?.sentence !== figure.sentence) return null;
  return FORCES.has(groupOf(before.unit.canonical))
    ? { unit: counted(before), event: null, rule: 'noun-of-others' }
    : null;
}

const FORCES = new Set(['militant', 'soldier', 'police']);

const isOtherPeople = ({ unit, event }: Figure): boolean =>
  event !== null && familyOf(event.class) === 'harm' && unit.canonical === 'other';

function others(figure: Figure, told: readonly Figure[]): Meant | null {
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
    : {
        unit: { kind: 'count', head: '', canonical: singular(noun.toLowerCase()) },
        event: null,
        rule: 'noun-of-others',
      };
}

/** “A survey of the houses is available: 1,120 were destroyed” */
const BUILDINGS = /\b(houses|homes|buildings|dwellings|apartments|schools|shops|boats|vehicles)\b/i;

/** Ends what a number says: nothing but where, when or who says so may follow. */
const ENDS =
  /^["”]?\s*(?:[.,;:)]|$|(?:and|but|while|according|instead|in|at|for|on|by|from|before|after|when|now|then|earlier)\b)/;
/** “27 of them in Llacuri”, “27 of them were found in the town”: no more is told than where. */
const WHERE =
  /^\s*(?:of (?:them|those|these|whom|which)\b)?\s*(?:[.,;)]|$|and\b|(?:(?:was|were|are|is|had been|have been) )?(?:found |recorded |reported |registered |counted |recovered )?(?:in|at|on|from|near|around|outside|inside|across)\b)/;

/** “43 people were killed. 27 of them in the capital”: of the last that were counted, and no more than they. */
function ofThem(figure: Figure, told: readonly Figure[]): Meant | null {
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
function ofAll(figure: Figure): Meant | null {
  const opening = OF_ALL.exec(figure.sentence.text);
  const noun = opening?.[1]?.toLowerCase() ?? '';
  const isNoun = isPlural(noun) || TRIGGERS.get(noun) === 'killed' || TRIGGERS.get(noun) === 'wounded';
  if (!opening || !isNoun || STOPS.has(noun) || figure.start < figure.sentence.start + opening[0].length) return null;
  const trigger = TRIGGERS.get(noun);
  const start = opening[0].toLowerCase().lastIndexOf(noun);
  figure.scope.part = 'subset';
  return {
    unit: { kind: 'count', head: '', canonical: singular(noun) },
    event: trigger ? { class: trigger, trigger: { start, end: start + noun.length, text: noun } } : null,
    rule: 'noun-of-all',
  };
}

const THEN = /^[^.;:]{0,80}(?:,|\band)\s*(?:another |a further )?$/;
const PLACED =
  /^\s*(?:died |fell |(?:was|were|are|is) )?(?:found |recorded |reported |registered |recovered )?(?:in|at|on|from|near|around|outside|inside|across)\s+(?:the )?\p{L}/u;

/** “27 of them in Llacuri, nine in the city of Tarmaya”, “41 arrests in Porto and 72 in the whole country” */
function elsewhere(figure: Figure, told: readonly Figure[]): Meant | null {
  const first = told.at(-1);
  if (!first || first.sentence !== figure.sentence || first.unit.kind !== 'count') return null;
  if (!PLACED.test(behind(first).replace(/^\s*of (?:them|those|whom)/, '')) || !PLACED.test(behind(figure)))
    return null;
  if (!THEN.test(between(first, figure))) return null;
  if (first.scope.part === 'subset') figure.scope.part = 'subset';
  return { unit: counted(first), event: first.event, rule: 'noun-elsewhere' };
}

/** “9,000 civilians, against an estimated 12,000 before”, “64,300 people, down from a peak of 250,000”, “more than the 180 it may carry” */
const AGAINST =
  /(?:\bagainst|\bcompared (?:with|to)|\b(?:up|down) from(?: a (?:peak|high|low) of)?|\bto [\d,.]+ (?:[a-z% ]{1,20}|[^.;,\d]{0,20}\) )?from|\bafter|\bthan(?: the)?|\binstead of|\brather than|\bnot|\binsist\w* [^.;]{0,40} just|\ban? (?:offer|total|peak|maximum|average|estimate) of)\s*$/i;

/** “3.4 billion crowns, after 3 billion on Tuesday” */
const ROUND_SUM = /\b(?:million|billion|trillion|m|bn)$/;

function sum(figure: Figure, told: readonly Figure[]): Meant | null {
  const first = told.findLast(({ unit, sentence }) => sentence === figure.sentence && unit.kind === 'money');
  if (!first || !ROUND_SUM.test(figure.quote) || !ENDS.test(behind(figure))) return null;
  return { unit: counted(first), event: first.event, rule: 'unit-sum' };
}

/** “The number of households without electricity was reduced to 12,000” */
const NUMBER_OF =
  /\bnumber of (?:[a-z-]+ ){0,2}?([a-z]{3,}s|people)\b[^.;:\d]{0,60}(?:\b(?:to|at|was|is|reached|exceeded|topped)|:)\s*(?:about |around |some |nearly |almost |more than |at least )?$/i;

function numberOf(figure: Figure): Meant | null {
  const noun = NUMBER_OF.exec(beforeNumber(figure))?.[1]?.toLowerCase();
  if (noun === undefined || STOPS.has(noun)) return null;
  return { unit: { kind: 'count', head: '', canonical: singular(noun) }, event: null, rule: 'noun-number-of' };
}

/** “Police say 60,000, the organisers 250,000”: only crowds have organisers. */
const ORGANISERS = /\borgani[sz]ers?\b/i;
const LEAST_CROWD = 100;

function crowd(figure: Figure, told: readonly Figure[]): Meant | null {
  const { sentence } = figure;
  const isToldOf = told.some((earlier) => earlier.sentence === sentence && earlier.unit.kind !== 'count');
  if (isToldOf || sizeOf(figure) < LEAST_CROWD || !ORGANISERS.test(sentence.text)) return null;
  if (!/^["”]?\s*(?:[.,;)]|$|(?:and|but|while|according|were|had|took|came)\b)/.test(behind(figure))) return null;
  return {
    unit: { kind: 'count', head: '', canonical: 'person' },
    event: { class: 'protested', trigger: quoteOf(figure) },
    rule: 'noun-crowd',
  };
}

function against(figure: Figure, told: readonly Figure[]): Meant | null {
  if (!AGAINST.test(beforeNumber(figure)) || !/^["”]?\s*(?:\W|$|\p{Ll})/u.test(behind(figure))) return null;
  const first = told.findLast((earlier) => earlier.sentence === figure.sentence && areNear(earlier, figure));
  return first ? { unit: counted(first), event: first.event, rule: 'noun-against' } : null;
}

/** “put the number at”, “the police count was a good deal smaller:”, “the national figure was” */
const NUMBER_NOUN =
  /\b(number|figures?|counts?|tally|estimates?|totals?|tolls?|turnout)\b[^.;:]{0,40}(?:\b(?:at|to|was|is|of|gave)|:)\s*$/i;
/** “police said 8,000”, “organisers, who spoke of 12,000” */
const CLAIM =
  /\b(?:says?|said|puts?(?: it)?(?: at)?|claim(?:s|ed|ing)?(?: that)?|counted|counts|calculated|measured|estimat(?:es|ed|ing)|reported|reports|insist(?:s|ed)|sp(?:oke|eaks?) of|gave|gives|lists?|listed|admit(?:s|ted)|acknowledged|confirmed|registered) (?:just |only )?["“]?$/i;
/** “Police: 8,000.” */
const TALLY = /^[^.:;\d]{2,80}: ?$/;
/** “350,000 people for the organisers, 62,000 for the municipal police” */
const FOR_WHOM = /^\s+(?:for|according to) (?:the )?(?:\p{L}+ ){0,2}\p{L}+/u;

const BROUGHT = /\b(?:bring|brought|brings|bringing|raised|raising|took|taking|lifted|lifting)(?: \w+)? to\s*$/i;
const NUMBER_BEHIND = /^ the (?:total )?number of (?:[a-z-]+ )?([a-z]+s|people)\b([^.;,\d]{0,60})/;

/** “bringing to five the number of people known to have died” */
function numberBehind(figure: Figure): Meant | null {
  const said = BROUGHT.test(beforeNumber(figure)) ? NUMBER_BEHIND.exec(behind(figure)) : null;
  const [whole = '', noun = '', rest = ''] = said ?? [];
  if (!said || STOPS.has(noun)) return null;
  const word = rest.split(/[^a-z]+/).find((one) => TRIGGERS.has(one)) ?? '';
  const happened = TRIGGERS.get(word);
  const start = figure.end - figure.sentence.start + whole.lastIndexOf(word);
  return {
    unit: { kind: 'count', head: '', canonical: singular(noun) },
    event: happened ? { class: happened, trigger: { start, end: start + word.length, text: word } } : null,
    rule: 'noun-number-of',
  };
}

/** “120,000 are to be called up, and over 92,000 already have been” */
const SO_HAVE = /^ (?:already )?(?:have|has|had) (?:already )?been\s*[.,;]/;

/** Words that say that a number is told again. */
function again(figure: Figure, told: readonly Figure[]): Meant | null {
  const cue = cueOf(figure, told);
  const first = cue && told.findLast((earlier) => canBeToldAgain(earlier) && areNear(earlier, figure));
  if (!first) return null;
  // “152 people arrested nationwide; the ministry speaks of 118 and of 78 in the capital”
  if (first.sentence === figure.sentence) figure.scope.place ??= first.scope.place;
  const event = first.event && { class: first.event.class, trigger: cue };
  return { unit: counted(first), event, rule: 'noun-before' };
}

const canBeToldAgain = ({ unit, event, scope }: Figure): boolean =>
  unit.kind === 'count' ? event !== null && scope.part !== 'subset' : unit.kind !== 'duration' && unit.kind !== 'age';

/** What stands for what happened, which is said elsewhere. */
function cueOf(figure: Figure, told: readonly Figure[]): Words | null {
  const before = beforeNumber(figure);
  if (SO_HAVE.test(behind(figure))) return quoteOf(figure);
  if (!ENDS.test(behind(figure))) return null;
  const noun = NUMBER_NOUN.exec(before);
  if (noun?.[1]) return { start: noun.index, end: noun.index + noun[1].length, text: noun[1] };
  const first = told.findLast(({ sentence }) => sentence === figure.sentence);
  const isList = first !== undefined && FOR_WHOM.test(behind(first)) && FOR_WHOM.test(behind(figure));
  if (!isList && !CLAIM.test(before) && !TALLY.test(before)) return null;
  return quoteOf(figure);
}

function quoteOf({ start, sentence, quote }: Figure): Words {
  const from = start - sentence.start;
  return { start: from, end: from + quote.length, text: quote };
}

/** A number for the same thing is of the same order; magnitudes hardly differ. */
const FARTHEST = 8;
/** So small a number is anything's, unless the sentence itself says what is counted. */
const SMALL = 12;

function areNear(first: Figure, bare: Figure): boolean {
  const [small, large] = [sizeOf(first), sizeOf(bare)].sort((a, b) => a - b) as [number, number];
  if (first.unit.canonical === 'magnitude') return large - small < 2 && !Number.isInteger(bare.value);
  return small > 0 && large <= FARTHEST * small && (first.sentence === bare.sentence || small > SMALL);
}

const sizeOf = ({ value, lo, hi }: Figure): number => value ?? lo ?? hi ?? 0;

const counted = ({ unit: { kind, canonical } }: Figure): Figure['unit'] => ({ kind, head: '', canonical });

const beforeNumber = ({ start, hedge, sentence }: Figure): string =>
  sentence.text.slice(0, Math.min(start - sentence.start, hedge?.start ?? Number.POSITIVE_INFINITY));

const behind = ({ end, sentence }: Figure): string => sentence.text.slice(end - sentence.start);

const between = (first: Figure, second: Figure): string =>
  first.sentence.text.slice(first.end - first.sentence.start, second.start - first.sentence.start);
