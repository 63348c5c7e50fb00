import { ACCENT, characterTables, IGNORED, unitAt, WORD } from './characters';

/**
 * Where a word may start and end beside what joins letters into one word (Unicode Annex 29 calls it MidLetter and
 * ExtendNumLet): “Neil” is no word of “O'Neil”, “example” none of “example.com”, but “Putin” is one of “Putin's”.
 */

const SMALL_OR_DIGIT = /[\p{Ll}\p{N}]/u;
const APOSTROPHE = 39;
const FULL_STOP = 46;
const LOW_LINE = 95;

/** May a name start at `at`? */
export function startsWord(text: string, at: number): boolean {
  const joint = stepBack(text, at - 1);
  const joiner = unitAt(text, joint);
  if (joiner === LOW_LINE) return false;
  if (!isJoiner(joiner) || !isLetter(text, at)) return true;
  const before = stepBack(text, joint - 1);
  if (!isLetter(text, before)) return true;
  if (joiner !== FULL_STOP) return false;
  return !dotJoins(text, before, stepOn(text, at));
}

/** May a name end at `end` (the offset behind its last letter)? A possessive ’s may follow. */
export function endsWord(text: string, end: number): boolean {
  const joint = stepOn(text, end);
  const joiner = unitAt(text, joint);
  if (joiner === LOW_LINE) return false;
  if (!isJoiner(joiner) || !isLetter(text, stepBack(text, end - 1))) return true;
  const after = stepOn(text, joint + 1);
  if (!isLetter(text, after)) return true;
  if (joiner === FULL_STOP) return !dotJoins(text, stepBack(text, end - 1), after);
  return /[sS]/.test(text.charAt(after)) && !isLetter(text, stepOn(text, after + 1));
}

/** “example.com”, “U.S.A”, but not “war.The”: a page that lost a space still ends its sentence there. */
function dotJoins(text: string, before: number, after: number): boolean {
  if (SMALL_OR_DIGIT.test(text.charAt(after))) return true;
  return !isLetter(text, stepBack(text, letterAt(text, before) - 1)) && !isLetter(text, behindLetter(text, after));
}

/** The letter that the accents at this place are written behind. */
function letterAt(text: string, from: number): number {
  let at = from;
  while (isAccent(text, at)) at = stepBack(text, at - 1);
  return at;
}

/** What follows a letter and the accents written behind it. */
function behindLetter(text: string, letter: number): number {
  let at = stepOn(text, letter + 1);
  while (isAccent(text, at)) at = stepOn(text, at + 1);
  return at;
}

/** Nothing stands before a text and behind it: NaN, which joins nothing. */
const isJoiner = (unit: number): boolean => unit === FULL_STOP || characterTables().plain[unit] === APOSTROPHE;

const isLetter = (text: string, at: number): boolean => characterTables().kind[unitAt(text, at)] === WORD;

const isAccent = (text: string, at: number): boolean =>
  ((characterTables().scan[unitAt(text, at)] ?? 0) & ACCENT) !== 0;

const isHidden = (text: string, at: number): boolean => characterTables().kind[unitAt(text, at)] === IGNORED;

function stepOn(text: string, from: number): number {
  let at = from;
  while (isHidden(text, at)) at++;
  return at;
}

function stepBack(text: string, from: number): number {
  let at = from;
  while (isHidden(text, at)) at--;
  return at;
}
