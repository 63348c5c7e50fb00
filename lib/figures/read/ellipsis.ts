import type { Figure, Words } from '../figure';

/** “put the number at”, “the police count was a good deal smaller:”, “the national figure was” */
const NUMBER_NOUN =
  /\b(number|figures?|counts?|tally|estimates?|totals?|tolls?|turnout)\b[^.;:]{0,40}(?:\b(?:at|to|was|is|of|gave)|:)\s*$/i;
/** “police said 8,000”, “organisers, who spoke of 12,000” */
const CLAIM =
  /\b(?:says?|said|puts?(?: it)?(?: at)?|claim(?:s|ed|ing)?(?: that)?|counted|counts|estimat(?:es|ed|ing)|reported|reports|insist(?:s|ed)|sp(?:oke|eaks?) of|gave|gives|lists?|listed|admit(?:s|ted)|acknowledged|confirmed|registered) (?:just |only )?["“]?$/i;
/** “Police: 8,000.” */
const TALLY = /^[^.:;\d]{2,80}: ?$/;
/** What may follow a number that has no noun of its own. */
const ENDS = /^["”]?\s*(?:[.,;)]|$|(?:and|but|while|according|in|at|for|on|by)\b)/;

/** A number for the same thing is of the same order. */
const FARTHEST = 8;
/** So small a number is anything's, unless the sentence itself says what is counted. */
const SMALL = 12;

/**
 * Numbers whose noun stands before: “Some 40,000 people marched, organisers said. Police put the number at 12,000.”
 * Only where words say that a number is told again, only within a paragraph, and only of the same order. In place.
 */
export function fillEllipses(figures: readonly Figure[], text: string): void {
  let full: Figure[] = [];
  let end = 0;
  for (const figure of figures) {
    if (text.slice(end, figure.sentence.start).includes('\n')) full = [];
    end = figure.sentence.end;
    const cue = isBare(figure) ? cueOf(figure) : null;
    const event = cue && full.findLast((earlier) => canBeOne(earlier, figure));
    if (cue && event?.event) {
      figure.unit = { kind: 'count', head: '', canonical: event.unit.canonical };
      figure.event = { class: event.event.class, trigger: cue };
      figure.confidence = 0.6;
      figure.rules.push('noun-before');
    }
    if (isFull(figure)) full.push(figure);
  }
}

const isBare = ({ unit, event, rules }: Figure): boolean =>
  unit.canonical === '' && event === null && unit.kind !== 'money' && !rules.includes('list-unit');

const isFull = ({ unit, event, scope }: Figure): boolean =>
  unit.kind === 'count' && event !== null && unit.canonical !== '' && scope.part !== 'subset';

/** The words that say that a number is told again, or `null`: they stand for what happened, which is said elsewhere. */
function cueOf({ start, end, quote, sentence }: Figure): Words | null {
  const from = start - sentence.start;
  const before = sentence.text.slice(0, from);
  if (!ENDS.test(sentence.text.slice(end - sentence.start))) return null;
  const noun = NUMBER_NOUN.exec(before);
  if (noun?.[1]) return { start: noun.index, end: noun.index + noun[1].length, text: noun[1] };
  return CLAIM.test(before) || TALLY.test(before) ? { start: from, end: from + quote.length, text: quote } : null;
}

function canBeOne(full: Figure, bare: Figure): boolean {
  const sizes = [full, bare].map(({ value, lo, hi }) => value ?? lo ?? hi ?? 0);
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  return small > 0 && large <= FARTHEST * small && (full.sentence === bare.sentence || small > SMALL);
}
