import type { Span } from '../text';
import { GIVEN_NAMES } from './lists/given-names';
import { givenRoot } from './lists/nicknames';
import { isAmericanPart, placeNamed, placeOfAdjective } from './lists/places';
import {
  COMMON_OFFICE_WORDS,
  DATE_WORDS,
  EVENT_NAME_HEADS,
  FUNCTION_WORDS,
  HONORIFICS,
  MONTH_NAMES,
  NEVER_NAMES,
  ORG_HEADS,
  PARTICLES,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_PREPOSITIONS,
  SPEECH,
  STATE_BODIES,
  TITLE_PARTS,
  TITLES,
  WELL_KNOWN_ORGS,
} from './lists/words';
import { isInitials, PATRONYMIC } from './person-name';
import { isRole } from './roles';
import type { Topic } from './topic';
import { normal, soundOf } from './words';

export interface Place extends Span {
  text: string;
  /** What else was found in the text: a neighbour with a meaning of its own is no part of this name. */
  others: readonly Span[];
}

type Named = Pick<Topic, 'name' | 'kind' | 'forms'>;

/** No word of a name is longer. */
const LOOK_CHARS = 48;
/** No title is longer in words, nor a body's name behind its place. */
const LOOK_WORDS = 4;

/** What a word before a name may be made of; then, full stops and apostrophes at its ends judged, the word. */
const IN_WORD = /[\p{L}\p{M}\p{N}.'’]/u;
const WORD = /(?:(?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]+(?:['’](?![sS]$)[\p{L}\p{M}]+)*)$/u;
const BEHIND = /^(\s+|[-‑])((?:\p{Lu}\.)+|[\p{L}\p{M}\p{N}]+)/u;

/** What a comma parts from a town's name. */
const PART_BEHIND = /^,\s+(\p{Lu}\p{L}+)(\s\p{Lu}\p{L}+)?/u;

/** On either side of a name: as long as a headline. */
const HEADLINE_CHARS = 120;
/** Words beside the name; fewer may be one longer name. */
const HEADLINE_WORDS = 3;
const SHORT_HEADLINE_WORDS = 2;
const HEADLINE_SHARE = 0.7;
const LONG_WORD = /[\p{L}\p{M}-]{4,}/gu;

/** “Visiting”, “Occupied”, “Reportedly”: with these a sentence begins, not a name. */
const OPENS_SENTENCE = /^\p{Lu}\p{Ll}+(?:ing|ed|ly)$/u;
/** German writes every noun with a capital: “Ministerpräsidentin Ek”. */
const GERMAN_OFFICE =
  /(?:präsident|minister|kanzler|sprecher|senator|kommissar|anwält|anwalt|bürgermeister|direktor|botschafter|abgeordnete|politiker|vorsitzende)(?:s|n|r|in)?$/iu;
const STATE_BODY: ReadonlySet<string> = new Set(STATE_BODIES.flat());

/** A word of the page beside a name. */
interface Beside extends Span {
  text: string;
  isHyphened: boolean;
}

/**
 * Whether what stands at a place of a page's text is only a part of a longer name, so of another thing: “Lindqvist” in
 * “Bo Lindqvist” where the topic is Anna, “Norway” in “Bank of Norway”, “Samara” in “Samara Weaving”. Looks at the words
 * joined to it by spaces or a hyphen and nowhere else. Events and subjects are left alone.
 */
export function isPartOfLongerName(place: Place, topic: Named): boolean {
  const written = normal(place.text.slice(place.start, place.end));
  if (topic.kind === 'person') {
    if (isOtherGiven(place, wordBefore(place, place.start), topic) && !isOwnBehind(place, topic)) return true;
    if (!written.includes(' ')) return isAnothers(place, topic) && !isHeadline(place, leastBefore(place));
    return goesOn(place, topic) && !isHeadline(place, SHORT_HEADLINE_WORDS);
  }
  if (isTitle(place)) return !isHeadline(place, SHORT_HEADLINE_WORDS);
  if (topic.kind === 'place' && isNamesake(place, written)) return true;
  // “US”, “EU” and “Norwegian” are said of what follows.
  if ((topic.kind !== 'place' && topic.kind !== 'organisation') || isAcronym(written)) return false;
  if (isSecondOfTwo(place, topic, written)) return !isHeadline(place, leastBefore(place));
  if (isOfBody(place, topic)) return !isHeadline(place, HEADLINE_WORDS);
  if (!isFirstOfMore(place, topic, written)) return false;
  // “Norway Wins Again” is a headline, “Moscow State University” the name of something.
  return !isHeadline(place, hasHeadBehind(place) ? HEADLINE_WORDS : SHORT_HEADLINE_WORDS);
}

/** “Norway Today”: within a sentence no day has a capital. */
const isTitle = (place: Place): boolean => {
  const word = wordBehind(place, place.end);
  return word !== null && !word.isHyphened && /^To(?:day|morrow|night)$/.test(word.text);
};

/** “Oslo, Minnesota”: a town that is called after a capital. */
function isNamesake({ text, end }: Place, written: string): boolean {
  const state = placeNamed(written)?.capitalOf;
  if (state === undefined || state === 'United States' || state === 'Canada') return false;
  const [, first = '', second = ''] = PART_BEHIND.exec(text.slice(end, end + LOOK_CHARS)) ?? [];
  return isAmericanPart(first) || isAmericanPart(`${first}${second}`);
}

/** “Norway Meets Lindqvist”: a word between two names is rather a headline's verb than part of the second. */
function leastBefore(place: Place): number {
  const word = wordBefore(place, place.start);
  const other = word && wordBefore(place, word.start);
  return other && isCapital(other.text) ? SHORT_HEADLINE_WORDS : HEADLINE_WORDS;
}

/** A last name behind somebody else's first name. */
function isAnothers(place: Place, topic: Named): boolean {
  // Without a first name nobody knows whose it is.
  if (!topic.name.includes(' ')) return false;
  let word = wordBefore(place, place.start);
  if (word && PARTICLES.has(word.text)) {
    word = wordBefore(place, word.start);
    return word !== null && isOtherGiven(place, word, topic) && !isOwnBehind(place, topic);
  }
  // “Sandberg-Lindqvist”, but “Anna Berg-Lindqvist”
  if (word?.isHyphened && !GIVEN_NAMES.has(word.text)) {
    word = wordBefore(place, word.start);
    return word !== null && isOtherGiven(place, word, topic);
  }
  if (!word || isHarmless(place, word) || isPlaceWord(word) || isBodyWord(word)) return false;
  return !isOwnBehind(place, topic);
}

/** Whether the topic's own first name opens what stands before: “Anna Karin Lindqvist”. */
function isOwnBehind(place: Place, topic: Named): boolean {
  let at = place.start;
  for (let words = 0; words < LOOK_WORDS; words++) {
    const word = wordBefore(place, at);
    if (!word || !(isCapital(word.text) || PARTICLES.has(word.text))) return false;
    if (isOwn(word.text, topic)) return true;
    at = word.start;
  }
  return false;
}

/** A full name with more behind it: “Anna Lindqvist-Berg”, “Ivan Petrovich Lind-Berg”. */
function goesOn(place: Place, topic: Named): boolean {
  const word = wordBehind(place, place.end);
  if (!word || !isCapital(word.text) || isOwn(word.text, topic)) return false;
  if (word.isHyphened) return !isOtherPair(place);
  if (SPEECH.has(word.text.toLowerCase())) return false;
  return !isHarmless(place, word) && !isAcronym(word.text) && !isPlaceWord(word);
}

/** “Anna Lindqvist-Erik Sandberg”: two whole names, joined. */
function isOtherPair(place: Place): boolean {
  const word = wordBehind(place, place.end);
  const next = word && wordBehind(place, word.end);
  return word !== null && GIVEN_NAMES.has(word.text) && next !== null && isCapital(next.text);
}

/** “Latin America”, “South Korean”, “Kazan Kremlin”; not “Former Norway”, “Eastern Norway”. */
function isSecondOfTwo(place: Place, topic: Named, written: string): boolean {
  const word = wordBefore(place, place.start);
  if (!word || word.isHyphened || !isCapital(word.text)) return false;
  if (HONORIFICS.has(word.text)) return true;
  if (isOwn(word.text, topic)) return false;
  const [meant, joined] = [written, `${word.text} ${written}`].map(
    (name) => placeNamed(name) ?? placeOfAdjective(name),
  );
  if (joined !== undefined && joined !== meant) return true;
  if (isAcronym(word.text)) return false;
  // Every state has a Defence Ministry: whose it is stands before it.
  if (isAdjective(word)) return topic.kind === 'organisation' && isAnyStates(written);
  return !isHarmless(place, word);
}

/** “Moscow State University”, “Samara Weaving”; not “Moscow Mayor”, “Norway Defence Minister”, “Moscow Police”. */
function isFirstOfMore(place: Place, topic: Named, written: string): boolean {
  if (placeOfAdjective(written) !== undefined || isFollowedByBearer(place)) return false;
  let at = place.end;
  for (let words = 0; words < LOOK_WORDS; words++) {
    const word = wordBehind(place, at);
    if (!word || word.isHyphened || !isCapital(word.text)) return false;
    if (isOwn(word.text, topic) || isAcronym(word.text)) return false;
    if (words === 0 && STATE_BODY.has(word.text.toLowerCase())) return false;
    const isPart = TITLE_PARTS.has(word.text);
    if (!isPart) return !isHarmless(place, word);
    at = word.end;
    const next = wordBehind(place, at);
    if (!next || next.isHyphened || !isCapital(next.text)) return PLACE_HEADS.has(word.text);
  }
  return false;
}

/** “Mayor of Torvik Anna Lindqvist”: the next name begins. */
function isFollowedByBearer(place: Place): boolean {
  const before = wordBefore(place, place.start)?.text ?? '';
  return (
    (before === 'of' || PLACE_PREPOSITIONS.has(before)) && GIVEN_NAMES.has(wordBehind(place, place.end)?.text ?? '')
  );
}

/** “Norway State Railways”: what says what the name is the name of. */
function hasHeadBehind(place: Place): boolean {
  let word = wordBehind(place, place.end);
  for (let words = 0; word && words < LOOK_WORDS && isCapital(word.text); words++) {
    if (isHead(word.text)) return true;
    word = wordBehind(place, word.end);
  }
  return false;
}

/** “Bank of Norway”, “Bank of the Seven Isles”; not “City of Torvik”, “Bo Ek of Torvik”. */
function isOfBody(place: Place, topic: Named): boolean {
  let of = wordBefore(place, place.start);
  if (of?.text === 'the') of = wordBefore(place, of.start);
  const head = of?.text === 'of' && !of.isHyphened ? wordBefore(place, of.start) : null;
  if (!head || head.isHyphened || !isHead(head.text) || isOwn(head.text, topic)) return false;
  const lower = head.text.toLowerCase();
  return !PLACE_NOUNS.has(lower) && !STATE_BODY.has(lower) && !isHarmless(place, head);
}

/** Surely a first name, and another's. */
function isOtherGiven(place: Place, word: Beside | null, topic: Named): boolean {
  if (word === null || !(GIVEN_NAMES.has(word.text) || PATRONYMIC.test(word.text))) return false;
  return !isOwn(word.text, topic) && !isCommon(place, word);
}

/** One of the topic's own names, in another spelling or as an initial. */
function isOwn(text: string, { name, kind, forms }: Named): boolean {
  const names = [name, ...forms.map((form) => form.text)];
  const words = new Set(names.flatMap((each) => each.split(/[\s-]+/)));
  if (words.has(text)) return true;
  if (kind !== 'person') return false;
  if (isInitials(text)) return names.some((each) => each.startsWith(text.charAt(0)) && each.includes(' '));
  const sound = soundOf(text);
  const root = givenRoot(sound);
  return [...words].some((each) => soundOf(each) === sound || (root !== null && givenRoot(soundOf(each)) === root));
}

/** A word that stands beside names and belongs to none: small, a common word, a title, or found itself. */
function isHarmless(place: Place, word: Beside): boolean {
  if (!isCapital(word.text) || isCommon(place, word)) return true;
  return place.others.some(({ start, end }) => start < word.end && end > word.start);
}

function isCommon(place: Place, word: Beside): boolean {
  const { text } = word;
  const lower = text.toLowerCase();
  if (FUNCTION_WORDS.has(lower) || TITLES.has(text) || TITLE_PARTS.has(text)) return true;
  // “Jan Ek” is somebody, “in June Ek” is not.
  if (NEVER_NAMES.has(text)) return !GIVEN_NAMES.has(text) || isDate(place, word);
  if (GERMAN_OFFICE.test(text)) return true;
  if (isRole(lower) || isRole(lower.replace(/s$/, '')) || TITLES.has(text.replace(/s$/, ''))) return true;
  return OPENS_SENTENCE.test(text) && !GIVEN_NAMES.has(text) && isFirst(place, word);
}

/** “in June”, “the June talks”, “a Christian” */
const isDate = (place: Place, word: Beside): boolean => {
  const before = wordBefore(place, word.start)?.text.toLowerCase() ?? '';
  return (MONTH_NAMES.has(word.text) && DATE_WORDS.has(before)) || /^(?:an?|the|\d.*)$/.test(before);
};

/** Of a place or a state, and no first name: “Norwegian”, “Norway”. */
const isPlaceWord = (word: Beside): boolean =>
  isAdjective(word) || (placeNamed(word.text) !== undefined && !GIVEN_NAMES.has(word.text));

const isAdjective = ({ text }: Beside): boolean => placeOfAdjective(text) !== undefined;

/** “Parliament Lindqvist”, “Kremlin Lindqvist”, “CEO Lindqvist”: no first name. */
const isBodyWord = ({ text }: Beside): boolean =>
  isHead(text) || WELL_KNOWN_ORGS.has(text) || (isAcronym(text) && !text.includes('.'));

const isHead = (text: string): boolean => ORG_HEADS.has(text) || PLACE_HEADS.has(text) || EVENT_NAME_HEADS.has(text);

const isAnyStates = (written: string): boolean =>
  written.split(/[\s-]/).every((word) => COMMON_OFFICE_WORDS.has(word.toLowerCase()));

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const isAcronym = (text: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(text);

function wordBefore({ text }: Place, at: number): Beside | null {
  let end = at;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  const isHyphened = end === at && isHyphen(text.charAt(at - 1));
  if (isHyphened) end--;
  if (!isJoint(text.slice(end, at))) return null;
  let from = end;
  while (from > end - LOOK_CHARS && from > 0 && IN_WORD.test(text.charAt(from - 1))) from--;
  const word = WORD.exec(text.slice(from, end))?.[0];
  return word === undefined ? null : { text: word, start: end - word.length, end, isHyphened };
}

function wordBehind({ text }: Place, at: number): Beside | null {
  const [, gap = '', word = ''] = BEHIND.exec(text.slice(at, at + LOOK_CHARS)) ?? [];
  if (!isJoint(gap)) return null;
  const start = at + gap.length;
  return { text: word, start, end: start + word.length, isHyphened: !/\s/.test(gap) };
}

/** First of its sentence or of a quotation: its capital proves less. */
const isFirst = ({ text }: Place, { start }: Beside): boolean =>
  /(?:^|[.!?…:•\n][\s"“”'‘’«»)]*|["“‘«(]|\s[–—-]\s+)$/u.test(text.slice(Math.max(0, start - 4), start));

const isHyphen = (unit: string): boolean => unit === '-' || unit === '‑';

/** A blank line ends every name. */
const isJoint = (gap: string): boolean => gap !== '' && !/\n\s*\n/.test(gap);

/** Where at least so many words around have a capital, and few have none, a neighbour's says nothing. */
function isHeadline({ text, start, end }: Place, least: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - HEADLINE_CHARS), start)
      .split('\n\n')
      .at(-1) ?? '';
  const behind = text.slice(end, end + HEADLINE_CHARS).split('\n\n')[0] ?? '';
  const long = `${before} ${behind}`.match(LONG_WORD) ?? [];
  if (isShouted(text.slice(start, end)) && long.some(isShouted)) return true;
  if (long.length < least || /[.;,]["”’')\]]*$/.test(behind.trimEnd())) return false;
  return long.filter(isCapital).length / long.length >= HEADLINE_SHARE;
}

const isShouted = (word: string): boolean => /^[^\p{Ll}]{4,}$/u.test(word);
