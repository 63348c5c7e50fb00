import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import {
  DATE_WORDS,
  DIRECTIONS,
  EVENT_NAME_HEADS,
  MONTH_NAMES,
  NEVER_NAMES,
  OPENERS,
  ORG_HEADS,
  PLACE_HEADS,
  TITLES,
  WELL_KNOWN_ORG_PHRASES,
} from './lists/words';
import { isRole } from './roles';
import type { Word } from './words';

/** “Council”, “Committees”: the noun that says what a name is the name of. */
export const isHead = (word: Word): boolean =>
  [word.text, word.text.replace(/s$/, '')].some(
    (text) => ORG_HEADS.has(text) || PLACE_HEADS.has(text) || EVENT_NAME_HEADS.has(text),
  );

/** A capital word that may stand in a name, and begin one. */
export const isNamePart = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word?.isCapital === true && (!NEVER_NAMES.has(word.text) || opensName(words, at));
};

/** What is no name alone and may begin one: “North Korea”, “Arab League”, “June Carter”. */
export function opensName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next?.isCapital || next.sentence !== word.sentence || !/^\s$/.test(next.gap)) return false;
  if (NEVER_NAMES.has(next.text) || TITLES.has(next.text)) return false;
  if (DIRECTIONS.has(word.text) || isKnown(`${word.text} ${next.text}`)) return true;
  if (OPENERS.has(word.text) && endsInHead(words, at + 1)) return true;
  return isGivenName(words, at, next) || isDayAsName(words, at);
}

/** “Ambassador Sunday Tarn”, “envoy Sunday Tarn”: in West Africa days are first names. */
function isDayAsName(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!/^(?:Sunday|Monday|Friday)$/.test(word?.text ?? '') || !before || before.sentence !== word?.sentence)
    return false;
  return word.gap === ' ' && (TITLES.has(before.text) || (!before.isCapital && isRole(before.lower)));
}

/** A place, its adjective, or what everybody knows. */
export const isKnown = (name: string): boolean =>
  placeNamed(name) !== undefined ||
  placeOfAdjective(name) !== undefined ||
  WELL_KNOWN_ORG_PHRASES.has(name.replace(' ', '_'));

/** “Eastern Harbour Council”, “Islamic Republic of …” */
function endsInHead(words: readonly Word[], from: number): boolean {
  let to = from + 1;
  while (
    words[to]?.isCapital &&
    words[to]?.sentence === words[from]?.sentence &&
    /^(?:['’]s?)?\s$/.test(words[to]?.gap ?? '')
  )
    to++;
  const last = words[to - 1];
  return last !== undefined && isHead(last);
}

/** “Jan Ek”, “Christian Ek”; not “in June Ek left”, “a Christian Democrat”, “4 August Street”. */
function isGivenName(words: readonly Word[], at: number, next: Word): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!word || !GIVEN_NAMES.has(word.text) || isKnown(next.text)) return false;
  if (before?.sentence !== word.sentence || !/^\s$/.test(word.gap)) return true;
  return !/^(?:an?|the|\d.*)$/.test(before.lower) && !(MONTH_NAMES.has(word.text) && DATE_WORDS.has(before.lower));
}
