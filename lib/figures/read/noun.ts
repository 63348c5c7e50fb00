import { TRIGGERS } from '../lexicon/events';
import { MONTHS, STOPS, WEEKDAYS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { DOZENS, MAGNITUDES, ONES, TENS } from '../lexicon/numbers';
import { isPlural } from '../lexicon/plurals';
import { at, type Range, type Reading, touches } from './reading';

const LONGEST_PHRASE = 6;

/** Said of people behind their noun: “43 people dead”. */
export const STATES = new Set(['dead', 'wounded', 'injured', 'missing', 'others']);

/** Another number begins: “44 killed dozens injured”. */
const NUMBERS = new Set([...ONES.keys(), ...TENS.keys(), ...MAGNITUDES.keys(), ...DOZENS, 'scores', 'several']);

const BUTTONS = new Set(['print', 'tweet', 'views', 'share', 'email', 'related', 'comments', 'subscribe']);

function isCalendar(text: string): boolean {
  const lower = text.toLowerCase();
  return text !== lower && (WEEKDAYS.has(lower) || MONTHS.has(lower));
}

/** From `from`, as far as the last of the first plural nouns; a singular noun only where no plural follows. */
export function nounPhrase(reading: Reading, from: number): Range | null {
  let to = from;
  let plural = -1;
  while (to < from + LONGEST_PHRASE) {
    const token = at(reading, to);
    const isInner = token.text === '-' || token.text === '"' || token.text === '“' || token.text === '”';
    if (isInner && to > from && touches(reading, to)) {
      to++;
      continue;
    }
    // “rises to 38 monitor AFP Print Tweet Views”: a site's buttons, run into its headline.
    if (BUTTONS.has(token.lower) && token.text !== token.lower) return null;
    if (token.kind !== 'word' || STOPS.has(token.lower) || NUMBERS.has(token.lower) || isCalendar(token.text)) break;
    if (plural >= 0 && (STATES.has(token.lower) || hasHappened(token.lower))) break;
    if (
      (isPlural(token.lower) ? !isShouted(token.text, reading.text) : ACRONYMS.test(token.text)) &&
      nationOf(token.lower) === null
    )
      plural = to;
    else if (plural >= 0) break;
    to++;
  }
  if (plural >= 0) return { from, to: plural + 1 };
  // “44 MNA Print Email”: a name behind a number is not what it counts.
  if (/^\p{Lu}{2}/u.test(at(reading, from).text) && nationOf(at(reading, from).lower) === null) return null;
  while (to > from && at(reading, to - 1).kind !== 'word') to--;
  // “Toll rises to 74 monitor”: a headline's source, without its colon.
  if (SOURCES.test(at(reading, from).lower)) return null;
  if (
    to === from ||
    /^(?:late|early)$/.test(at(reading, from).lower) ||
    ADVERB.test(at(reading, from).lower) ||
    VERBS.test(at(reading, from).lower)
  )
    return null;
  return lastPeople(reading, from, to) ?? singularPhrase(reading, from, to);
}

/** “70 REUTERS”: capitals in running text are a name. */
const isShouted = (word: string, text: string): boolean => /^\p{Lu}{3,}$/u.test(word) && /\p{Ll}{2}/u.test(text);

/** “90 MPs” */
const ACRONYMS = /^\p{Lu}{2,}s$/u;
/** “4 critically”: how, not what. Nouns that end so are named. */
const ADVERB =
  /^(?!(?:family|assembly|ally|supply|anomaly|monopoly|fly|belly|jelly|bully|rally|tally|reply|italy)$).{3,}ly$/;

const SOURCES = /^(?:monitor|ministry|minister|governor|official|spokesman|spokeswoman|agency|report|source)$/;

/** “12 died”, “thousands fled”: a verb, where a noun could stand. */
const VERBS =
  /^(?:died|fled|met|voted|marched|attended|gathered|protested|rallied|survived|perished|drowned|escaped|voted|joined|demonstrated|participated|cannot|past|x|remain|remained|stayed|spent|returned|left|arrived|came|went|became|received|suffered|sustained|needed|required|took|turned|walked|stood|sat|waited|crossed|filled|cancelled|canceled)$/;

const hasHappened = (word: string): boolean =>
  TRIGGERS.has(word) && /(?:ed|ing)$/.test(word) && word !== 'wounded' && word !== 'injured';

/** “40 Palestinians killed”: the name of a people counts its people. */
function lastPeople(reading: Reading, from: number, to: number): Range | null {
  for (let i = from; i < to; i++) {
    const { lower } = at(reading, i);
    if (nationOf(lower) !== null && isPlural(lower)) return { from, to: i + 1 };
  }
  return null;
}

/** Without a plural: “24 dead”, “one person”. The verb that may follow is not a part of it. */
function singularPhrase(reading: Reading, from: number, to: number): Range | null {
  for (let i = from; i < to; i++) {
    const { lower } = at(reading, i);
    if (/(?:ed|ing)$/.test(lower) && i === from && TRIGGERS.has(lower)) return { from, to: i + 1 };
    if (/(?:ed|ing)$/.test(lower) && i > from) return { from, to: i };
  }
  return { from, to: Math.min(to, from + 2) };
}

const REACH = 12;

/** The nearest plural noun before token `end`, or −1. */
export function pluralBefore(reading: Reading, end: number): number {
  for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
    const { lower, kind } = at(reading, i);
    if (kind === 'word' && isPlural(lower) && !STOPS.has(lower) && !STATES.has(lower)) return i;
  }
  return -1;
}
