import { DETERMINERS, MONTHS, WEEKDAYS } from '../lexicon/grammar';
import { PRONOUNS, SPEAKERS } from '../lexicon/reporting';
import { at, phrase, type Range, type Reading, wordsOf } from './reading';

export const LONGEST_SOURCE = 12;
export const CLOSES = /^[.,;:()[\]“”"–—!?]$/;
export const EDGE = new Set(
  'that and but while as when who which after because although though if then before since where adding whose'.split(
    ' ',
  ),
);

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** How far an apposition may stretch: “Surname, 46, the mother of a conscript from the city of Samara, told”. */
const APPOSED = 30;

/** The noun phrase that ends before token `end`. Over appositions between commas the name that opens them is meant. */
export function subject(reading: Reading, end: number): Range | null {
  const isApposed = at(reading, end - 1).text === ',';
  const near = nounPhraseBefore(reading, isApposed ? end - 1 : end);
  if (!isApposed) return near && (ownerOf(reading, near) ?? whoBefore(reading, near.from) ?? near);
  for (let i = end - 2; i >= Math.max(0, end - APPOSED); i--) {
    const text = at(reading, i).text;
    if (/^[.;:“”"!?]$/.test(text)) break;
    if (text !== ',') continue;
    const head = nounPhraseBefore(reading, i);
    if (!head) continue;
    const isRelative = /^(?:who|which|whose)$/.test(at(reading, i + 1).lower);
    if (isRelative || NAME.test(wordsOf(reading, head).text)) return head;
    if (near && near.from === i + 1) return { from: head.from, to: near.to };
  }
  return near;
}

/** “put at 85 million by the government, which said”: what stands before the comma. */
function ownerOf(reading: Reading, near: Range): Range | null {
  const isRelative = near.to - near.from === 1 && /^(?:which|who)$/.test(at(reading, near.from).lower);
  return isRelative && at(reading, near.from - 1).text === ',' ? nounPhraseBefore(reading, near.from - 1) : null;
}

const RELATIVE_REACH = 8;

/** “a student who survived the blast told”: who is told of, not what the clause about them ends with; or `null`. */
function whoBefore(reading: Reading, from: number): Range | null {
  for (let i = from - 1; i > from - RELATIVE_REACH; i--) {
    if (CLOSES.test(at(reading, i).text)) return null;
    if (at(reading, i).lower === 'who') return nounPhraseBefore(reading, i);
  }
  return null;
}

/** Verbs and small words no source begins with or runs over. */
const NOT_IN_SOURCE = new Set(
  'said told were was is are has had have killed wounded injured to in on at by for with from into near reported and or but as that when where while after before who which than'.split(
    ' ',
  ),
);
/** Small words inside names and offices: “Syrian Observatory for Human Rights”, “head of the agency”. */
export const JOINS = new Set(['of', 'for', 'and', '&']);
const NOT_A_SOURCE = /^(?:this|these|it|there)\b.+|^(?:some|others|many|few|most|those|one)$/;

export const isCapital = (reading: Reading, i: number): boolean => /^\p{Lu}/u.test(at(reading, i).text);

export function isCalendar(text: string): boolean {
  const lower = text.toLowerCase();
  return text !== lower && (WEEKDAYS.has(lower) || MONTHS.has(lower));
}

/**
 * The source that ends before token `end`, read leftwards: a name; a noun phrase back to its article, and over “of”
 * to the office before it; a bare noun that speaks (“officials”). Texts that lost their commas read so too.
 */
export function nounPhraseBefore(reading: Reading, end: number): Range | null {
  const last = at(reading, end - 1).lower;
  if (PRONOUNS.has(last)) return { from: end - 1, to: end };
  if (DETERMINERS.has(last) || JOINS.has(last)) return null;
  let from = end;
  let whole = end;
  while (from > 0 && end - from < LONGEST_SOURCE) {
    const token = at(reading, from - 1);
    if (
      token.kind === 'number' ||
      CLOSES.test(token.text) ||
      token.text === "'" ||
      token.text === '’' ||
      EDGE.has(token.lower) ||
      isCalendar(token.text)
    ) {
      if (isBare(reading, from, end, whole)) whole = from;
      break;
    }
    if (DETERMINERS.has(token.lower)) {
      whole = from - 1;
      if (!isOffice(reading, whole)) break;
      from = whole - 1;
    } else if (isCapital(reading, from - 1)) {
      from--;
      whole = from;
    } else if (JOINS.has(token.lower) && (isCapital(reading, from - 2) || isOffice(reading, from))) {
      from--;
    } else if (NOT_IN_SOURCE.has(token.lower)) {
      if (isPlaced(reading, from, end)) from--;
      else {
        if (isBare(reading, from, end, whole)) whole = from;
        break;
      }
    } else from--;
  }
  if (from === 0 && isBare(reading, 0, end, whole)) whole = 0;
  if (whole >= end) return null;
  const said = phrase(reading, whole, end);
  return /\p{L}/u.test(said) && !NOT_A_SOURCE.test(said) ? { from: whole, to: end } : null;
}

/** “of”, “in” or “at” before token `i`, and a noun that speaks before that: “director of the hospital”. */
const isOffice = (reading: Reading, i: number): boolean =>
  /^(?:of|in|at|for|from)$/.test(at(reading, i - 1).lower) &&
  (isNamed(reading, i) ||
    SPEAKERS.has(at(reading, i - 2).lower) ||
    (at(reading, i - 1).lower === 'of' &&
      /^(?:head|leader|member|mayor|mother|secretary)$/.test(at(reading, i - 2).lower)));

/** “Ana Ferro of the Harbour Hospital”: two names in a row before “of”. */
const isNamed = (reading: Reading, i: number): boolean =>
  at(reading, i - 1).lower === 'of' &&
  isCapital(reading, i - 2) &&
  isCapital(reading, i - 3) &&
  DETERMINERS.has(at(reading, i).lower);

/** “doctors in Gaza”: all read so far is a name, and “in” stands before it. */
function isPlaced(reading: Reading, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!isCapital(reading, i)) return false;
  return isOffice(reading, from);
}

/** A clause that begins with its source, or a short run that ends in a noun that speaks. */
function isBare(reading: Reading, from: number, end: number, whole: number): boolean {
  if (whole < end && whole - from > 2) return false;
  if (whole < end && from < whole && NOT_IN_SOURCE.has(at(reading, from).lower)) return false;
  return (
    from === 0 ||
    CLOSES.test(at(reading, from - 1).text) ||
    EDGE.has(at(reading, from - 1).lower) ||
    SPEAKERS.has(at(reading, end - 1).lower)
  );
}
