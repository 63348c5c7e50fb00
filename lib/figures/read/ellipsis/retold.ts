import type { Figure, Words } from '../../figure';
import { TRIGGERS } from '../../lexicon/events';
import { STOPS } from '../../lexicon/grammar';
import { singular } from '../../lexicon/plurals';
import { beforeNumber, behind, counted, ENDS, type Meant, ofNoun, quoteOf, sizeOf } from './meant';

/** “9,000 civilians, against an estimated 12,000 before”, “64,300 people, down from a peak of 250,000”, “more than the 180 it may carry” */
const AGAINST =
  /(?:\bagainst|\bcompared (?:with|to)|\b(?:up|down) from(?: a (?:peak|high|low) of)?|\bto [\d,.]+ (?:[a-z% ]{1,20}|[^.;,\d]{0,20}\) )?from|\bafter|\bthan(?: the)?|\binstead of|\brather than|\bnot|\binsist\w* [^.;]{0,40} just|\ban? (?:offer|total|peak|maximum|average|estimate) of)\s*$/i;

export function against(figure: Figure, told: readonly Figure[]): Meant | null {
  if (!AGAINST.test(beforeNumber(figure)) || !/^["”]?\s*(?:\W|$|\p{Ll})/u.test(behind(figure))) return null;
  const first = told.findLast((earlier) => earlier.sentence === figure.sentence && areNear(earlier, figure));
  return first ? { unit: counted(first), event: first.event, rule: 'noun-against' } : null;
}

/** “3.4 billion crowns, after 3 billion on Tuesday” */
const ROUND_SUM = /\b(?:million|billion|trillion|m|bn)$/;

export function sum(figure: Figure, told: readonly Figure[]): Meant | null {
  const first = told.findLast(({ unit, sentence }) => sentence === figure.sentence && unit.kind === 'money');
  if (!first || !ROUND_SUM.test(figure.quote) || !ENDS.test(behind(figure))) return null;
  return { unit: counted(first), event: first.event, rule: 'unit-sum' };
}

/** “The number of households without electricity was reduced to 12,000” */
const NUMBER_OF =
  /\bnumber of (?:[a-z-]+ ){0,2}?([a-z]{3,}s|people)\b[^.;:\d]{0,60}(?:\b(?:to|at|was|is|reached|exceeded|topped)|:)\s*(?:about |around |some |nearly |almost |more than |at least )?$/i;

export function numberOf(figure: Figure): Meant | null {
  const noun = NUMBER_OF.exec(beforeNumber(figure))?.[1]?.toLowerCase();
  if (noun === undefined || STOPS.has(noun)) return null;
  return { unit: ofNoun(singular(noun)), event: null, rule: 'noun-number-of' };
}

/** “Police say 60,000, the organisers 250,000”: only crowds have organisers. */
const ORGANISERS = /\borgani[sz]ers?\b/i;
const LEAST_CROWD = 100;

export function crowd(figure: Figure, told: readonly Figure[]): Meant | null {
  const { sentence } = figure;
  const isToldOf = told.some((earlier) => earlier.sentence === sentence && earlier.unit.kind !== 'count');
  if (isToldOf || sizeOf(figure) < LEAST_CROWD || !ORGANISERS.test(sentence.text)) return null;
  if (!/^["”]?\s*(?:[.,;)]|$|(?:and|but|while|according|were|had|took|came)\b)/.test(behind(figure))) return null;
  return {
    unit: ofNoun('person'),
    event: { class: 'protested', trigger: quoteOf(figure) },
    rule: 'noun-crowd',
  };
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
export function numberBehind(figure: Figure): Meant | null {
  const said = BROUGHT.test(beforeNumber(figure)) ? NUMBER_BEHIND.exec(behind(figure)) : null;
  const [whole = '', noun = '', rest = ''] = said ?? [];
  if (!said || STOPS.has(noun)) return null;
  const word = rest.split(/[^a-z]+/).find((one) => TRIGGERS.has(one)) ?? '';
  const happened = TRIGGERS.get(word);
  const start = figure.end - figure.sentence.start + whole.lastIndexOf(word);
  return {
    unit: ofNoun(singular(noun)),
    event: happened ? { class: happened, trigger: { start, end: start + word.length, text: word } } : null,
    rule: 'noun-number-of',
  };
}

/** “120,000 are to be called up, and over 92,000 already have been” */
const SO_HAVE = /^ (?:already )?(?:have|has|had) (?:already )?been\s*[.,;]/;

/** Words that say that a number is told again. */
export function again(figure: Figure, told: readonly Figure[]): Meant | null {
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

/** A number for the same thing is of the same order; magnitudes hardly differ. */
const FARTHEST = 8;
/** So small a number is anything's, unless the sentence itself says what is counted. */
const SMALL = 12;

function areNear(first: Figure, bare: Figure): boolean {
  const [small, large] = [sizeOf(first), sizeOf(bare)].sort((a, b) => a - b) as [number, number];
  if (first.unit.canonical === 'magnitude') return large - small < 2 && !Number.isInteger(bare.value);
  return small > 0 && large <= FARTHEST * small && (first.sentence === bare.sentence || small > SMALL);
}
