import { isLastNoun, neighbour, readApposition, readDescribed } from './apposition';
import type { Chunk } from './chunks';
import { CERTAIN, type Evidence, FAINT, GOOD, nothing, STRONG, WEAK } from './evidence';
import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import {
  AWARD_NOUNS,
  COMMON_ACRONYMS,
  COMMON_OFFICE_WORDS,
  COMPANY_HEADS,
  DIRECTIONS,
  EVENT_NAME_HEADS,
  EVENT_OF_HEADS,
  EVENT_OPENERS,
  FIRM_NOUNS,
  GENERATIONS,
  GROUNDS,
  HOLIDAY_HEADS,
  LAW_HEADS,
  LEGAL_FORMS,
  NEVER_NAMES,
  ORG_HEADS,
  ORG_NOUNS,
  ORG_OPENERS,
  PARTICLES,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_OPENERS,
  PLACE_PARTS,
  PLACE_PREPOSITIONS,
  PLACE_VERBS,
  PRIZE_HEADS,
  SITES,
  SPEECH,
  TEXT_HEADS,
  TITLES,
  WELL_KNOWN_ORG_PHRASES,
  WELL_KNOWN_ORGS,
} from './lists/words';
import { isKnown } from './openers';
import { PATRONYMIC, SYLLABLES } from './person-name';
import { isRole } from './roles';
import type { Word } from './words';

/** Longer runs of capitals, without an “of”, are no name. */
const MAX_WORDS = 6;

/** What one mention and the words around it say about its kind. */
export function evidenceOf(chunk: Chunk): Evidence {
  const found = nothing();
  readName(chunk, found);
  readBefore(chunk, found);
  readAfter(chunk, found);
  const { reading, from, to, name } = chunk;
  readDescribed({ all: reading.words, from, to, name }, found);
  return isNoName(chunk) ? nothing() : found;
}

/** “Ahmed” alone, “UN Palestinian”, “Suddenly, …”, “B”, a headline that lost its line break. */
function isNoName({ name, words, title, isWeak }: Chunk): boolean {
  const last = words.at(-1)?.text ?? '';
  const first = words[0]?.text ?? '';
  // “Minister of Foreign Affairs”: a field of work is nobody.
  if (FIELD.test(name) && words.every(({ lower }) => COMMON_OFFICE_WORDS.has(lower))) return true;
  if (COMMON_ACRONYMS.has(name) || name.length < 2 || (isWeak && /^\p{Lu}\p{Ll}{4,}ly$/u.test(name))) return true;
  if (words.length === 1) return title === null && GIVEN_NAMES.has(first) && !placeNamed(name);
  if (placeOfAdjective(last) && !placeNamed(last)) return true;
  return words.length > MAX_WORDS && words.every(({ isCapital }) => isCapital);
}

/** “NRK”, “DR2”, and “AfD”, but “McDowell”. */
const isAcronym = (name: string): boolean =>
  /^\p{Lu}{2}[\p{Lu}\p{N}&]{0,4}$/u.test(name) || /^\p{Lu}{1,2}\p{Ll}\p{Lu}{1,2}$/u.test(name);

/** The name itself. */
function readName({ name, words, title }: Chunk, found: Evidence): void {
  const first = words[0]?.text ?? '';
  const last = words.at(-1)?.text ?? '';
  const isLong = words.length > 1;
  // “World War II”
  const head = GENERATIONS.has(last) ? (words.at(-2)?.text ?? '') : last;
  if (title !== null) found.person += STRONG;
  if (placeNamed(name) || (DIRECTIONS.has(first) && placeNamed(name.slice(first.length + 1)))) found.place += CERTAIN;
  if (WELL_KNOWN_ORGS.has(name) || WELL_KNOWN_ORG_PHRASES.has(name.replaceAll(' ', '_')))
    found.organisation += CERTAIN + WEAK;
  if (isLong && GIVEN_NAMES.has(first) && isOfPersonLength(words) && !words.some(({ lower }) => lower === 'of'))
    found.person += GOOD;
  if (isLong && PATRONYMIC.test(last)) found.person += STRONG;
  if (SYLLABLES.test(name)) found.person += GOOD;
  if (isInitialled(words)) found.person += WEAK;
  if (isLong && (ORG_HEADS.has(last) || LEGAL_FORMS.has(last) || isOrgOf(words))) found.organisation += STRONG;
  // “German TV” is no one's name.
  if (isLong && COMPANY_HEADS.has(last) && (words.length > 2 || !placeOfAdjective(first))) found.organisation += GOOD;
  if (isLong && ORG_OPENERS.has(first) && !PLACE_HEADS.has(last) && !HOLIDAY_HEADS.has(last) && !BANK_NOUN.test(name))
    found.organisation += GOOD;
  if (/ ?& ?/.test(name) && isLong) found.organisation += GOOD;
  if (isTeam(name)) found.organisation += WEAK;
  if (isLong && PLACE_HEADS.has(last)) found.place += GOOD + FAINT;
  if (isLong && PLACE_OPENERS.has(first) && !ORG_HEADS.has(last) && !words[words.length - 1]?.possessive)
    found.place += FOREIGN.test(name) ? STRONG : GOOD;
  if (isLong && EVENT_NAME_HEADS.has(head) && !isOrgOf(words)) found.event += STRONG + WEAK;
  if (
    isLong &&
    ((EVENT_OPENERS.has(first) && !ORG_HEADS.has(last)) || (EVENT_OF_HEADS.has(first) && words[1]?.lower === 'of'))
  )
    found.event += STRONG + WEAK;
  if (isLong && HOLIDAY_HEADS.has(last)) found.subject += CERTAIN;
  if (isLong && (PRIZE_HEADS.has(last) || TEXT_HEADS.has(last) || (words.length > 2 && LAW_HEADS.has(last))))
    found.subject += STRONG;
  if (isLong && isTextOn(words)) found.subject += CERTAIN + WEAK;
  if (isAcronym(name)) found.organisation += GOOD;
}

/** “A.K. Tarn-Brek”: firms have initials too (“J.C. Penney”), so that it is a hint only. */
const isInitialled = ([first, second, ...more]: readonly Word[]): boolean =>
  /^(?:\p{Lu}\.){2,3}$/u.test(first?.text ?? '') &&
  !isKnown(first?.text ?? '') &&
  [second, ...more].every((word) => /^\p{Lu}\p{Ll}+$/u.test(word?.text ?? '') && !ORG_HEADS.has(word?.text ?? ''));

/** At most four words, particles not counted. */
const isOfPersonLength = (words: readonly Word[]): boolean =>
  words.filter(({ lower }) => !PARTICLES.has(lower)).length <= 4;

/** “Harbour Charter on Tides”, “Statute of the Velm Court”: a text that says what it is about. */
const isTextOn = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => TEXT_HEADS.has(text) && /^(?:of|on)$/.test(words[at + 1]?.lower ?? ''));

/** What an office is for, not who. */
const FIELD = / (?:Affairs|Defence|Defense|Security|Services|Intelligence)$/;

/** Not the name of a bank. */
const BANK_NOUN = /^Bank (?:Holiday|Rate|Manager|Account)/;

/** “Place des Arts”, “Calle de la Velm”: a small word that no English name has. */
const FOREIGN = / (?:de|da|do|del|della|des|di|du|al|el|los|las) /;

/** “Boston Terns”, “New York Herons” */
function isTeam(name: string): boolean {
  const [, place = '', nickname = ''] = /^(.+) (\p{Lu}\p{Ll}+s)$/u.exec(name) ?? [];
  return placeNamed(place) !== undefined && !PLACE_HEADS.has(nickname) && !EVENT_NAME_HEADS.has(nickname);
}

const isOrgOf = (words: readonly Word[]): boolean => {
  const of = words.findIndex(({ lower }) => /^(?:of|for|on)$/.test(lower));
  const head = (words[of - 1]?.text ?? '').replace(/s$/, '');
  return of > 0 && (ORG_HEADS.has(head) || ORG_HEADS.has(`${head}s`));
};

/** The word before: “the party United Russia”, “activist Olga …”, “the city of …”. */
function readBefore(chunk: Chunk, found: Evidence): void {
  const { reading, from, words } = chunk;
  if (isInPlaceList(reading.words, from)) found.place += STRONG;
  if (words.length > 1 && isInPeopleList(reading.words, from)) found.person += GOOD;
  const before = neighbour(reading.words, from - 1, words[0]?.sentence);
  if (!before || !/^[\s“"'‘«`]*$/.test(words[0]?.gap ?? '')) return;
  const isQuoted = /["“'‘«`]$/.test(words[0]?.gap ?? '');
  if (ORG_NOUNS.has(before.lower) || before.lower === 'side') found.organisation += STRONG;
  if (isQuoted) return;
  if (isRole(before.lower) && !before.possessive) found.person += GOOD;
  if (SPEECH.has(before.lower) && words.length > 1) found.person += WEAK;
  if (PLACE_PREPOSITIONS.has(before.lower)) found.place += WEAK;
  if (/^(?:at|from|to|into|towards)$/.test(before.lower)) found.place += FAINT;
  const noun = neighbour(reading.words, from - 2, before.sentence);
  if (before.lower === 'of' && noun && PLACE_NOUNS.has(noun.lower)) found.place += STRONG;
  if (noun && saysWhere(before.lower, noun) && isNowhereElse(chunk)) found.place += GOOD;
  if (
    /^(?:of|at|in)$/.test(before.lower) &&
    FIRM_NOUNS.has(noun?.lower ?? '') &&
    !GIVEN_NAMES.has(words[0]?.text ?? '')
  )
    found.organisation += GOOD;
  if (before.lower === 'ruling' && noun && isRulingParty(chunk, noun)) found.organisation += GOOD;
  if (before.lower === 'the' && noun?.lower === 'told' && isToldBody(chunk)) found.organisation += GOOD;
}

/** “born in X”, “a school in X”, “flew to X”, “the mayor of X” */
function saysWhere(before: string, { text }: Word): boolean {
  if (before === 'of') return PLACE_PARTS.has(text);
  if (/^(?:in|near|outside)$/.test(before)) return PLACE_VERBS.has(text) || SITES.has(text);
  // “a base at X”, “landed at X”: not “a meeting at X”, which may be a firm's.
  if (before === 'at') return GROUNDS.has(text);
  return /^(?:to|from)$/.test(before) && PLACE_VERBS.has(text);
}

/** Not “a school in Velm province”, “died in the Velm Hospital”, which say more. */
const isNowhereElse = ({ reading, to, words }: Chunk): boolean =>
  !ORG_HEADS.has(words.at(-1)?.text ?? '') && isLastNoun(neighbour(reading.words, to, words[0]?.sentence));

/** “told the Recorder that”: nobody has an article, and a people is no body. */
function isToldBody({ reading, to, words, name }: Chunk): boolean {
  const behind = neighbour(reading.words, to, words[0]?.sentence);
  const isPeople = placeOfAdjective(name.replace(/s$/, '')) !== undefined;
  return words.length === 1 && !isPeople && !TITLES.has(name) && !words[0]?.possessive && isLastNoun(behind);
}

/** Each of “the towns of Torvik, al-Brek and Velm”. */
function isInPlaceList(all: readonly Word[], from: number): boolean {
  let at = from - 1;
  while (at > 1 && isListed(all, at)) at--;
  const [noun, of, next] = [all[at - 1], all[at], all[at + 1]];
  if (of?.lower !== 'of' || !noun || noun.sentence !== all[from]?.sentence || !/^\s$/.test(next?.gap ?? ''))
    return false;
  return PLACE_NOUNS.has(noun.lower.replace(/ies$/, 'y').replace(/s$/, '')) && /s$/.test(noun.lower);
}

/** Of “the lawyers Ana Lima, Velda Brek and Torv Ek” each behind a first name that people have. */
function isInPeopleList(all: readonly Word[], from: number): boolean {
  const before = all[from - 1];
  const isLater = before?.lower === 'and' ? before.gap === ' ' : all[from]?.gap === ', ';
  let at = from - 1;
  while (at > 0 && isListed(all, at) && !NEVER_NAMES.has(all[at]?.text ?? '')) at--;
  const noun = all[at];
  if (!isLater || !noun || noun.sentence !== all[from]?.sentence || all[at + 1]?.gap !== ' ') return false;
  const one = noun.lower.replace(/s$/, '');
  // “told reporters Ana Lima and Velm Trust agreed”
  const isTold = /^(?:asked|informed|reminded|told|urged|warned)$/.test(all[at - 1]?.lower ?? '');
  const isRoleOfAll = one !== noun.lower && isRole(one) && !isTold;
  return isRoleOfAll && all.slice(at + 1, from).some(({ text }) => GIVEN_NAMES.has(text));
}

/** “Norway's ruling Velm”; of one word not “the ruling Velm”, which may be a court's, nor “the ruling Al Velm family”. */
function isRulingParty({ reading, to, words }: Chunk, before: Word): boolean {
  const isParty = before.possessive || (before.lower === 'the' && words.length > 1);
  return isParty && isLastNoun(neighbour(reading.words, to, words[0]?.sentence));
}

/** A name of the list, its article, or the “and” between two. */
function isListed(all: readonly Word[], at: number): boolean {
  const word = all[at];
  return (
    word !== undefined &&
    (word.isCapital || /^(?:and|al|el)$/.test(word.lower)) &&
    /^,?[\s‑-]$/u.test(all[at + 1]?.gap ?? '')
  );
}

/** The words after: “Akershus province”, “the Nordic independent television channel”, “Lindqvist, 46, …”, “…, a member of”. */
function readAfter({ reading, from, to, words, name, isWeak }: Chunk, found: Evidence): void {
  const sentence = words[0]?.sentence;
  const next = neighbour(reading.words, to, sentence);
  if (!next) return;
  if (/^,\s$/.test(next.gap)) readApposition({ all: reading.words, from, to, name }, found);
  if (/^[‑-]$/.test(next.gap) && next.lower === 'based') found.place += GOOD;
  if (words.at(-1)?.possessive || !/^[\s’'”"]*$/.test(next.gap)) return;
  const isQuoted = /[”"’']/.test(next.gap);
  if (isQuoted && AWARD_NOUNS.has(next.lower)) found.subject += CERTAIN + WEAK;
  if (isQuoted) return;
  // Agencies and ministries speak too: of a single word it proves nothing.
  if (SPEECH.has(next.lower) && words.length > 1) found.person += WEAK + FAINT;
  // “Small island states” opens a sentence as “Velm island” does.
  if (PLACE_NOUNS.has(next.lower)) found.place += isWeak ? WEAK + FAINT : GOOD;
  for (let at = to; at < to + 3; at++) {
    const noun = neighbour(reading.words, at, sentence);
    if (!noun || noun.isCapital || !/^\s$/.test(noun.gap)) break;
    if (ORG_NOUNS.has(noun.lower)) found.organisation += STRONG;
  }
}
