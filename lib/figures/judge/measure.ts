import type { Figure } from '../figure';
import { areOneClass } from '../lexicon/events';
import { STOPS } from '../lexicon/grammar';
import { groupOf } from '../lexicon/people';
import { isPlural, singular } from '../lexicon/plurals';
import { stem } from './features';
import { equality } from './intervals';
import { shareWords, wordsBefore, wordsBehind } from './local';
import { areConvertible } from './units';

/**
 * Whether two shares, sums, lengths, durations or ages measure one thing. By themselves they tell nothing of what they
 * measure: the words right beside them must.
 */
export function measureOne(a: Figure, b: Figure): boolean {
  if (!areConvertible(a, b)) return false;
  if (a.unit.kind === 'age') return areOfOnePerson(a, b);
  // A price is no fine.
  if (a.event && b.event && !areOneClass(a.event.class, b.event.class)) return false;
  if (a.unit.canonical === 'magnitude') return true;
  const [first, second] = [measuredIn(a), measuredIn(b)];
  if (first && second && first !== second) return false;
  if ((a.event && b.event) || equality(a, b) === 'rare') return true;
  const share = shareOf(a);
  return (share !== null && share === shareOf(b)) || shareWords(a, b);
}

/** “24 kilometers (15 miles) deep” */
const DIMENSION = /^\s*(?:\([^)]*\)\s*)?(deep|high|tall|wide|long)\b/;

/** Both say in so many words that they measure one dimension: a depth. */
export function measureOneDimension(a: Figure, b: Figure): boolean {
  const said = measuredIn(a);
  return said !== null && said === measuredIn(b);
}

/** “winds of 185 kph”, “gusts up to 220 kph”, “a depth of 24 km”: the noun whose measure it is, or `null`. */
function measuredIn(figure: Figure): string | null {
  const { start, sentence, hedge, unit } = figure;
  if (unit.kind !== 'length' && unit.kind !== 'other') return null;
  const dimension = DIMENSION.exec(wordsBehind(figure))?.[1];
  if (dimension) return stem(dimension);
  const from = hedge ? Math.min(start, sentence.start + hedge.start) : start;
  const noun =
    /\b([a-z]{4,}) (?:of|at|reaching) (?:up to |about |around |more than |over |some )?$|\b([a-z]{4,}) (?:up to )?$/.exec(
      wordsBefore(figure, from),
    );
  const said = noun?.[1] ?? (noun?.[2] && isPlural(noun[2]) ? noun[2] : undefined);
  return said === undefined || STOPS.has(said) || NO_MEASURE.test(said) ? null : stem(said);
}

/** Verbs, and nouns that say how much, not of what: “crested at”, “a peak of”. */
const NO_MEASURE = /ed$|^(?:peak|height|level|total|maximum|minimum|record|average|around|about)$/;

const NAME_BEFORE = /(\p{Lu}[\p{L}'’-]+)(?:,| \(|,? aged| is| was)? ?$/u;
const NAME_BEHIND = /^(?:[\s,]+[a-z-]+){0,4} ((?:\p{Lu}[\p{L}'’-]+ ?)+)/u;
/** “the gunman, 17,”, “an 18-year-old suspect”: one who did it, whom nobody names. */
const DOER = /\b(?:gunman|attacker|assailant|shooter|suspect|killer|bomber|perpetrator)\b/i;
const DOER_REACH = 40;
/** “raise the retirement age to 67”: an age that is nobody's. */
const LEGAL_AGE = /\b(retirement|pension|pensionable|voting|drinking) age\b/i;

/** “Ana Ferro, 46”, “46-year-old Ana Ferro”: an age is that of the name right beside it, told by the last of its words. */
function areOfOnePerson(a: Figure, b: Figure): boolean {
  const [first, second] = [whoIsAged(a), whoIsAged(b)];
  return first !== null && first === second;
}

function whoIsAged(figure: Figure): string | null {
  const [before, behind] = [wordsBefore(figure), wordsBehind(figure)];
  const legal = LEGAL_AGE.exec(before)?.[1]?.toLowerCase();
  if (legal) return legal.startsWith('pension') ? 'retirement' : legal;
  const name = NAME_BEFORE.exec(before)?.[1] ?? NAME_BEHIND.exec(behind)?.[1]?.trim().split(' ').at(-1);
  return name ?? (DOER.test(`${before.slice(-DOER_REACH)} ${behind.slice(0, DOER_REACH)}`) ? 'doer' : null);
}

/** “97% of ballots”, “91% in industry”: of what. */
function shareOf({ end, sentence, unit }: Figure): string | null {
  const behind = unit.kind === 'percent' ? sentence.text.slice(end - sentence.start) : '';
  const whole = /^ (?:of|in) (?:the |its |their |all |registered |total )*([a-z]{3,})/.exec(behind)?.[1];
  return whole === undefined ? null : groupOf(singular(whole));
}

/** Shares of two wholes: of ballots and of voters. */
export function areOfOtherWholes(a: Figure, b: Figure): boolean {
  const [wa, wb] = [shareOf(a), shareOf(b)];
  return equality(a, b) === null && wa !== null && wb !== null && wa !== wb;
}

/** A share whose whole only one of them names: enough to agree, too little to contradict. */
export const areHalfShared = (a: Figure, b: Figure): boolean => (shareOf(a) === null) !== (shareOf(b) === null);

/** “48.9% at 5pm”, “by noon”: how it stood at an hour of a day that was not over. */
const INTERIM = /^[^.;]{0,25}?\b(?:at|by) (?:noon|midday|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o['’]clock))/i;
const POLLED = /\b(?:polls?|polled|pollsters?|surveys?|surveyed|projections?|projected|forecasts?|expected)\b/i;
const AGAINST = /\b(?:oppos\w+|against|disapprov\w+|reject\w*|disagree\w*|dissatisfied)\b/i;

/** “Rs 500,000 for the dead and Rs 50,000 for the injured” */
const FOR_DEAD = /\b(?:dead|deceased|killed|died|kin|bereaved)\b/i;
const FOR_HURT = /\b(?:injured|wounded|hurt|injuries)\b/i;

const areForOthers = (a: Figure, b: Figure): boolean =>
  FOR_DEAD.test(clauseOf(a)) && !FOR_DEAD.test(clauseOf(b)) && FOR_HURT.test(clauseOf(b));

/**
 * Shares at two stages of one count, of a poll and of a vote, of those for and those against: nothing that could
 * contradict.
 */
export function areOfOtherCounts(a: Figure, b: Figure): boolean {
  if (a.unit.kind === 'money') return areForOthers(a, b) || areForOthers(b, a);
  if (a.unit.kind !== 'percent') return false;
  const differ = (holds: (figure: Figure) => boolean): boolean => holds(a) !== holds(b);
  return (
    a.change !== b.change ||
    differ((figure) => INTERIM.test(wordsBehind(figure))) ||
    differ(({ sentence }) => POLLED.test(sentence.text)) ||
    differ((figure) => AGAINST.test(clauseOf(figure)))
  );
}

/** The words between the numbers before and behind. */
const clauseOf = (figure: Figure): string =>
  `${wordsBefore(figure).replace(/^.*(?:[\d;,]|\b(?:while|whereas|but|and)\b)/s, '')} ${wordsBehind(figure).replace(/[\d;,].*$/s, '')}`;
