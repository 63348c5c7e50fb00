import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import {
  COMPANY_HEADS,
  EVENT_NAME_HEADS,
  FUNCTION_WORDS,
  GENERATIONS,
  HOLIDAY_HEADS,
  LEGAL_FORMS,
  ORG_HEADS,
  PARTICLES,
  PLACE_HEADS,
} from './lists/words';
import { soundOf } from './words';

export const PATRONYMIC = /(?:ovich|evich|yevich|ovych|ovna|evna|yevna|ichna|inichna)$/;

/** “Tan Ye-rin”: Korean and Taiwanese given names keep their second syllable small, which no other name does. */
export const SYLLABLES = /^\p{Lu}\p{Ll}{1,6} \p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;

/** A person's name in its parts, each by sound. */
export interface PersonName {
  /** What it was read from, without “Jr.”. */
  written: string[];
  parts: string[];
  first: string;
  last: string;
  /** First letter of what stands between; '' if nothing does. */
  middle: string;
  /** “jr”, “iii” */
  generation: string;
}

export function personName(name: string): PersonName {
  const words = joinInitials(name.split(' ').map((word) => word.replace(/,$/, '')));
  const isLater = words.length > 2 && GENERATIONS.has((words.at(-1) ?? '').replace(/\.$/, ''));
  const written = isLater ? words.slice(0, -1) : words;
  const parts = written.map((word) => soundOf(word.replace(/^(?:al|el)[-‑](?=\p{Lu})/iu, '')));
  const between = written.slice(1, -1).filter((word) => !PARTICLES.has(word.toLowerCase()));
  return {
    written,
    parts,
    first: parts[0] ?? '',
    last: parts.at(-1) ?? '',
    middle: soundOf(between[0] ?? '').charAt(0),
    generation: isLater ? soundOf(words.at(-1) ?? '') : '',
  };
}

/** “J. K. Ek” is “J.K. Ek”. */
function joinInitials(words: string[]): string[] {
  const from = words.findIndex((word) => !isInitials(word));
  return from < 2 ? words : [words.slice(0, from).join(''), ...words.slice(from)];
}

/** First and last name; what stands between them may be left out. */
export const personKey = ({ first, last }: PersonName): string => `${first} ${last}`;

/** “George H. Ek” is not “George W. Ek”, nor is the second of a name the third. */
export const mayBeOne = (a: PersonName, b: PersonName): boolean =>
  isOneOrUnsaid(a.middle, b.middle) && isOneOrUnsaid(a.generation, b.generation);

const isOneOrUnsaid = (a: string, b: string): boolean => a === '' || b === '' || a === b;

export const isPatronymic = (words: readonly string[]): boolean =>
  words.length === 2 && PATRONYMIC.test(words[1] ?? '');

/** “J.”, “J.K.”, “JK”: what stands for a first name. */
export const isInitials = (word: string | undefined): boolean => /^(?:\p{Lu}\.?){1,3}$/u.test(word ?? '');

export const isParticle = (word: string | undefined): boolean => PARTICLES.has((word ?? '').toLowerCase());

/** Nothing in it says that it is something else: two to four words with capitals, particles not counted, none a place or a head noun. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  const length = words.filter((word) => !isParticle(word)).length;
  return words.length >= 2 && length <= 4 && !isParticle(words[0]) && words.every(isNameWord);
}

const isNameWord = (word: string): boolean => isParticle(word) || isPlainName(word.replace(/^(?:al|el)[-‑]/, ''));

const isPlainName = (word: string): boolean =>
  isInitials(word) || (/^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*,?$/u.test(word) && !isOther(word));

const isOther = (word: string): boolean =>
  [ORG_HEADS, PLACE_HEADS, EVENT_NAME_HEADS, HOLIDAY_HEADS, LEGAL_FORMS, COMPANY_HEADS].some((heads) =>
    heads.has(word),
  ) ||
  FUNCTION_WORDS.has(word.toLowerCase()) ||
  placeOfAdjective(word) !== undefined ||
  (placeNamed(word) !== undefined && !GIVEN_NAMES.has(word));
