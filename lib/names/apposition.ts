import { type Evidence, FAINT, GOOD, STRONG, WEAK } from './evidence';
import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed } from './lists/places';
import { FUNCTION_WORDS, ORG_NOUNS, PARTICLES, PLACE_NOUNS, PLACE_PREPOSITIONS } from './lists/words';
import { looksLikePerson } from './person-name';
import { isRole } from './roles';
import type { Word } from './words';

/** How far behind a comma, or before one, stands the noun that says what a name is the name of. */
const LOOK_WORDS = 8;

/** Whose or which: with it a description begins. */
const DETERMINERS: ReadonlySet<string> = new Set(
  'a an the its his her their our my whose this that one another'.split(' '),
);

/** Of what somebody is in charge, or speaks for. */
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'to']);

export interface Apposed {
  all: readonly Word[];
  /** Index of the name's first word, and of the first word behind it. */
  from: number;
  to: number;
  name: string;
}

/** “Lindqvist, 46, …”, “Ekholm, a village on …”: of what has a capital there, only what ends its own run says anything. */
export function readApposition({ all, from, to, name }: Apposed, found: Evidence): void {
  const sentence = all[to - 1]?.sentence;
  const next = neighbour(all, to, sentence);
  if (!next) return;
  const before = neighbour(all, from - 1, sentence);
  if (/^\d{1,3}$/.test(next.text) && Number(next.text) <= 110) found.person += STRONG;
  if (placeNamed(next.text)) found.place += WEAK;
  for (let at = to; at < to + 6; at++) {
    const word = neighbour(all, at, sentence);
    if (!word || (at > to && !/^\s|^['’]s?\s|^-$/.test(word.gap))) return;
    const behind = neighbour(all, at + 1, sentence);
    // “the Premier League club” is no premier, “the Harbour Union’s secretary” no union, “the city’s mayor” no city.
    if (word.possessive || (word.isCapital && behind?.isCapital && behind.gap === ' ')) continue;
    if (isRole(word.lower)) {
      // “in Torvik, his wife said”
      if (!PLACE_PREPOSITIONS.has(before?.lower ?? '')) found.person += GOOD;
      return;
    }
    // “a hospital official” is no hospital.
    if (ORG_NOUNS.has(word.lower) && !isRole(behind?.lower ?? '')) {
      found.organisation += GOOD;
      return;
    }
    if (PLACE_NOUNS.has(word.lower) && /^(?:an?|the)$/.test(next.lower) && isLastNoun(behind)) {
      found.place += GOOD;
      return;
    }
    if (/^(?:of|which|who|and|but)$/.test(word.lower)) {
      // Clubs are “who” as well; nobody's but a person's name has a “de” or an “al-” inside.
      if (word.lower === 'who') found.person += hasParticle(name) ? GOOD : WEAK + FAINT;
      return;
    }
  }
}

/**
 * “its secretary, Velo Tarn, …”, “a mining company, Velm Ridge, …”, “a spokeswoman for the company, Torva Marin, said”:
 * what stands before the comma describes the name if the name is set off behind as well.
 */
export function readDescribed({ all, from, to, name }: Apposed, found: Evidence): void {
  const [first, behind] = [all[from], all[to]];
  const isSetOff = behind?.sentence !== first?.sentence || /^[,.;]/.test(behind?.gap ?? '');
  if (!first || !isSetOff || !/^,\s$/.test(first.gap)) return;
  const noun = neighbour(all, from - 1, first.sentence);
  if (!noun || noun.isCapital || noun.possessive) return;
  const kind = describedKind(all, from - 1, first.sentence);
  if (kind === 'person' && (looksLikePerson(name) || isRole(noun.lower)))
    found.person += name.includes(' ') ? GOOD : WEAK;
  // “Since he took over the club, Jim Ek, …”
  const isPerson = name.includes(' ') && GIVEN_NAMES.has(name.split(' ')[0] ?? '');
  if (kind === 'organisation' && !isPerson) found.organisation += STRONG;
  if (kind === 'place' && !isPerson) found.place += GOOD;
}

/** Kind of what the words that end at `at` describe, back to their article. */
function describedKind(all: readonly Word[], at: number, sentence: number): keyof Evidence | null {
  const noun = all[at]?.lower ?? '';
  let kind: keyof Evidence | null = null;
  if (isRole(noun)) kind = 'person';
  else if (ORG_NOUNS.has(noun)) kind = 'organisation';
  else if (PLACE_NOUNS.has(noun)) kind = 'place';
  for (let back = at; back > at - LOOK_WORDS; back--) {
    const word = neighbour(all, back, sentence);
    const before = neighbour(all, back - 1, sentence);
    if (!word) return null;
    // “a spokeswoman for the company” speaks, not the company.
    if (back < at && isRole(word.lower) && LINKS.has(all[back + 1]?.lower ?? '')) kind = 'person';
    const isStart = DETERMINERS.has(word.lower) || (before?.possessive ?? false);
    const isLinked = LINKS.has(before?.lower ?? '');
    if (isStart && kind !== null && !isLinked) return kind;
    if (!/^(?:\s|-|['’]s?\s)$/.test(word.gap)) return null;
  }
  return null;
}

const hasParticle = (name: string): boolean =>
  name.split(/[ -]/).some((word, at, words) => at > 0 && at < words.length - 1 && PARTICLES.has(word));

/** “a town, …”, “a town in …”; not “a town hall”. */
export const isLastNoun = (behind: Word | undefined): boolean =>
  behind === undefined || behind.gap !== ' ' || FUNCTION_WORDS.has(behind.lower);

/** The word at a place, if it is in that sentence. */
export function neighbour(words: readonly Word[], at: number, sentence: number | undefined): Word | undefined {
  const word = words[at];
  return word?.sentence === sentence ? word : undefined;
}
