import { GIVEN_NAMES } from './lists/given-names';
import { placeNamed, placeOfAdjective } from './lists/places';
import {
  COMMON_OFFICE_WORDS,
  DIRECTIONS,
  EVENT_OF_HEADS,
  FIELD_WORDS,
  FUNCTION_WORDS,
  GENERATIONS,
  HOLIDAY_HEADS,
  HYPHEN_ENDINGS,
  LAW_HEADS,
  NEVER_NAMES,
  ON_HEADS,
  ORG_HEADS,
  PARTICLES,
  PEOPLE_NOUNS,
  PLACE_HEADS,
  TEXT_HEADS,
  TITLES,
  WELL_KNOWN_ORGS,
} from './lists/words';
import { isHead, isKnown, isNamePart, opensName } from './openers';
import { isSecretary, nameEnd, titleEnd } from './titles';
import { normal, type Reading, type Word } from './words';

/** Offices that a ministry or an institute is never called after, as it is after “Health” or “Justice”. */
const RULERS: ReadonlySet<string> = new Set([
  'President',
  'Premier',
  'Chancellor',
  'Governor',
  'Mayor',
  'Senator',
  'Mr',
  'Mrs',
  'Ms',
]);

/** What is called after somebody, and is no part of another body: “the Guardian’s Board” is. */
const CHARITY_HEADS: ReadonlySet<string> = new Set(
  'Alliance Association Charity Clinic Federation Foundation Fund Hospital Institute League Society Trust'.split(' '),
);

/** Of these one may be two: “Museum and Library”. */
const HOUSES: ReadonlySet<string> = new Set(
  'Archive Archives Clinic College Gallery Gardens Hospice Hospital Library Museum School Seminary'.split(' '),
);

/** What works on something, and may be called after it. */
const CENTRES: ReadonlySet<string> = new Set('Center Centre Initiative Institute Program Programme Project'.split(' '));

/** Endings of nouns for fields of work: “Geosciences”, “Adjustment”. Not “ance” and “ence”, for France and Florence. */
const FIELD_NOUN = /(?:tion|sion|ment|ness|ics|ology|ography|sciences?|finances?|fare|works)$/;

const SIDES = /^(?:(?:North|South|East|West)(?:ern)?)$/;

/** No office's name is longer behind its “and”. */
const CONJUNCT_WORDS = 4;

/** A run of words that may be a name. */
export interface Chunk {
  reading: Reading;
  /** Index of the first and behind the last word in the reading. */
  from: number;
  to: number;
  words: Word[];
  /** As written, apostrophes and spaces made one. */
  name: string;
  /** The titles cut from its front, or the letters from its end. */
  title: string | null;
  /** Its only capital opens a sentence. */
  isWeak: boolean;
}

/** Which words the corpus also writes small: their capital at the start of a sentence proves nothing. */
export function smallWords(readings: readonly Reading[]): Set<string> {
  return new Set(readings.flatMap(({ words }) => words.filter((word) => !word.isCapital).map((word) => word.lower)));
}

/** All capital runs of an article but those of its flat sentences. */
export function chunksOf(reading: Reading, small: ReadonlySet<string>): Chunk[] {
  const { words, flat } = reading;
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (!word || flat.has(word.sentence) || !isNamePart(words, at)) {
      at++;
      continue;
    }
    const to = extend(words, at, small);
    const chunk = trim(reading, at, to, small);
    if (chunk) chunks.push(chunk);
    at = to;
  }
  return chunks;
}

/** How far the name that starts at `from` goes: the index behind its last word. */
function extend(words: readonly Word[], from: number, small: ReadonlySet<string>): number {
  let to = from + 1;
  for (;;) {
    const last = words[to - 1];
    if (!last) return to;
    if (last.possessive && !keepsPossessive(words, { from, to }, small)) return to;
    const next = isConjoined(words, { from, to }, small) ? to + 2 : continuation(words, from, to);
    if (next === to) return to;
    to = next;
  }
}

/** “Sailors' Widows” inside “Committee of …”, “New Year's Day”; but “Norway's Council” ends after Norway. */
function keepsPossessive(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  small: ReadonlySet<string>,
): boolean {
  const owner = words[to - 1];
  const next = words[to];
  if (!owner || !next?.isCapital || NEVER_NAMES.has(next.text)) return false;
  const isCommon = PEOPLE_NOUNS.has(owner.lower) || small.has(owner.lower);
  if (HOLIDAY_HEADS.has(next.text)) return isCommon;
  // “St Alba's School”
  const isSaint = words[to - 2]?.text === 'St' && to - from > 1 && !placeNamed(`St. ${normal(owner.text)}`);
  if (isSaint && isHead(next)) return true;
  if (isOwnersHead(words, { from, to })) return true;
  const insideOf = words.slice(from, to).some((word) => word.lower === 'of');
  return isCommon && (insideOf || PEOPLE_NOUNS.has(owner.lower));
}

/** “the Velm’s Alliance”, “Velm Teachers’ Union”: no person has an article, and a plural owner is no one's. */
function isOwnersHead(words: readonly Word[], { from, to }: { from: number; to: number }): boolean {
  const [before, owner, head, behind] = [words[from - 1], words[to - 1], words[to], words[to + 1]];
  if (!owner || !head || isKnown(owner.text) || (behind?.isCapital && behind.gap === ' ')) return false;
  const isPlural = /^['’]\s$/.test(head.gap) && /(?:er|or|ee|ist|an|ant|ent|man)s$/.test(owner.lower);
  if (isPlural)
    return (ORG_HEADS.has(head.text) || TEXT_HEADS.has(head.text)) && (to - from > 1 || before?.lower === 'the');
  return (
    to - from === 1 && before?.text === 'the' && before.sentence === owner.sentence && CHARITY_HEADS.has(head.text)
  );
}

/** “Fish and Wildlife Service”: common nouns, and behind them what the name is the name of. */
function isConjoined(
  words: readonly Word[],
  { from, to }: { from: number; to: number },
  small: ReadonlySet<string>,
): boolean {
  if (words[to]?.text !== 'and' || words[to]?.gap !== ' ' || to - from > 5 || !isHeadedBehind(words, to + 1))
    return false;
  // “The” of a sentence's start
  const soFar = words.slice(FUNCTION_WORDS.has(words[from]?.lower ?? '') ? from + 1 : from, to);
  // “UN Relief and Works Agency”, “World Travel and Tourism Council”, “Norwegian Parks and Forests Service”
  const own = soFar.length > 1 && isWhoseBody(soFar[0]?.text ?? '') ? soFar.slice(1) : soFar;
  const isWhole = ({ text, lower }: Word): boolean => ORG_HEADS.has(text) && !FIELD_WORDS.has(lower);
  if (own.length === 0 || !own.every((word) => isOfWork(word) || small.has(word.lower)) || own.some(isWhole))
    return false;
  const behind = words[to + 1];
  // “Norwegian Parks and Swedish Forest Service” are two, and so are “US Commerce and Treasury Department”.
  if (!behind || isWhoseBody(behind.text) || isWhole(behind)) return false;
  // A firm can be called like “British Gas”, and any common noun can start a sentence: then what follows is of work, too.
  const isOpen = own.length === 1 && words[from]?.isFirst === true;
  if (own !== soFar && (!isOfWork(behind) || behind.lower === 'national')) return false;
  return !isOpen || (isField(behind) && !(from + 1 === to && PEOPLE_FIELDS.has(own[0]?.lower ?? '')));
}

/** Whose body it is, in front of what it is for. */
const isWhoseBody = (word: string): boolean =>
  /^(?:\p{Lu}(?:\.?\p{Lu}\.?)+|World|Global|International)$/u.test(word) ||
  placeOfAdjective(word) !== undefined ||
  placeNamed(word) !== undefined;

/** “Tourism”, “Adjustment” */
const isField = ({ lower, text }: Word): boolean =>
  FIELD_WORDS.has(lower) || (FIELD_NOUN.test(lower) && !isKnown(text) && !GIVEN_NAMES.has(text));

/** A common noun that says what a body is for. */
const isOfWork = (word: Word): boolean => COMMON_OFFICE_WORDS.has(word.lower) || isField(word);

/** Of these a sentence may speak itself: “Women and Labour Party members”. */
const PEOPLE_FIELDS: ReadonlySet<string> = new Set(
  'children communities consumers farmers growers producers refugees women workers youth'.split(' '),
);

/** “Wildlife Service”, “Harbour Safety Board” */
function isHeadedBehind(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + CONJUNCT_WORDS; at++) {
    const word = words[at];
    if (word?.gap !== ' ' || !(at === from ? isNamePart(words, at) : word.isCapital)) return false;
    if (at > from && (ORG_HEADS.has(word.text) || LAW_HEADS.has(word.text))) return true;
  }
  return false;
}

function continuation(words: readonly Word[], from: number, to: number): number {
  const last = words[to - 1];
  const next = words[to];
  if (!last || !next || next.sentence !== last.sentence) return to;
  if ((isNamePart(words, to) || isCommonSurname(last, next)) && joins(last, next)) return to + 1;
  if (isSecondSyllable(words, from, to) || (next.text === 'plc' && next.gap === ' ')) return to + 1;
  const listed = listEnd(words, from, to);
  if (listed !== null) return listed;
  if (!/^\s$/.test(next.gap) && !/^['’]s?\s$/.test(next.gap)) return to;
  const after = words[to + 1];
  const named = behindParticles(words, to);
  if (named !== null) return named + 1;
  if (!after || !/^\s$/.test(after.gap)) return to;
  const soFar = words.slice(from, to);
  const hasHead = soFar.some(isHead);
  // “Medical College and Hospital”: one house.
  const isHouses = next.text === 'and' && HOUSES.has(last.text) && HOUSES.has(after.text) && to - from > 1;
  if (isHouses && !(words[to + 2]?.isCapital && words[to + 2]?.gap === ' ')) return to + 2;
  const inList = soFar.some(({ lower }) => lower === 'of' || lower === 'for');
  const isOn = soFar.some(({ lower }) => lower === 'on') && isOfWork(after);
  if (next.text === 'of' && (hasHead || isSecretary(soFar) || EVENT_OF_HEADS.has(last.text)))
    return afterArticle(words, to);
  if (next.text === 'for' && hasHead) return afterArticle(words, to);
  if (next.text === 'on' && ON_HEADS.has(last.text)) return afterArticle(words, to);
  // “Centre on Poverty and Inequality”, but a “Centre on Park Street”
  const isOnField = next.text === 'on' && CENTRES.has(last.text) && isNamePart(words, to + 1) && isOfWork(after);
  if (isOnField && !PLACE_HEADS.has(words[to + 2]?.text ?? '') && !HOLIDAY_HEADS.has(words[to + 2]?.text ?? ''))
    return to + 2;
  if (next.text === 'and' && (inList || isOn) && isNamePart(words, to + 1) && !isStandalone(after, words[to + 2]))
    return to + 2;
  return to;
}

/** “Charter on Ports, Tides and Harbours”: of a text, a list with commas belongs to what it is on. */
function listEnd(words: readonly Word[], from: number, to: number): number | null {
  const soFar = words.slice(from, to);
  const isText = soFar.some(({ text }, at) => TEXT_HEADS.has(text) && soFar[at + 1]?.lower === 'on');
  const isNext = (at: number, gap: string): boolean => words[at]?.isCapital === true && words[at]?.gap === gap;
  if (!isText || !isNext(to, ', ') || words[to + 1]?.text !== 'and' || !isNext(to + 2, ' ')) return null;
  return to + 3;
}

/** “al-Ek”, “van Ek”, “van der Ek”: the word behind these, if it is a name's. */
function behindParticles(words: readonly Word[], from: number): number | null {
  let at = from;
  // “Why do Norwegians”
  if (words[from]?.text === 'do' && FUNCTION_WORDS.has(words[from - 1]?.lower ?? '')) return null;
  while (at < from + 2 && PARTICLES.has(words[at]?.text ?? '')) at++;
  const isJoined = words.slice(from + 1, at + 1).every(({ gap }) => /^[\s‑-]$/u.test(gap));
  return at > from && isJoined && isNamePart(words, at) ? at : null;
}

/** “Tan Ye-rin”: family name, then a given name of two syllables; but “San Pedro-based” ends before its hyphen. */
function isSecondSyllable(words: readonly Word[], from: number, to: number): boolean {
  const [given, next] = [words[to - 1], words[to]];
  if (to - from < 2 || !given || !next || !/^[‑-]$/u.test(next.gap) || placeNamed(given.text)) return false;
  return /^\p{Lu}\p{Ll}{1,5}$/u.test(given.text) && /^\p{Ll}{1,5}$/u.test(next.text) && !HYPHEN_ENDINGS.has(next.text);
}

/** “Theresa May”, “Ana West”; not “on Theresa. May …”. */
const isCommonSurname = (last: Word, next: Word): boolean =>
  (/^(?:May|March|August)$/.test(next.text) || DIRECTIONS.has(next.text)) && GIVEN_NAMES.has(last.text);

/** “of X”, “of the X”. */
function afterArticle(words: readonly Word[], of: number): number {
  const next = words[of + 1];
  if (!next || !/^\s$/.test(next.gap) || isRulerNamed(words, of + 1)) return of;
  if (isNamePart(words, of + 1) || isSide(words, of + 1)) return of + 2;
  const behind = words[of + 2];
  const isNamed = behind && (isNamePart(words, of + 2) || isSide(words, of + 2)) && /^\s$/.test(behind.gap);
  return next.lower === 'the' && isNamed ? of + 3 : of;
}

/** “University of Northern Velm”: behind the “of” of a name, a part of the world is of that name as well. */
function isSide(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return SIDES.test(word?.text ?? '') && next?.isCapital === true && next.gap === ' ' && !NEVER_NAMES.has(next.text);
}

/** “the union of Prime Minister Ana Lima”: whose it is, not how it is called. */
function isRulerNamed(words: readonly Word[], from: number): boolean {
  const [first, second] = [words[from]?.text ?? '', words[from + 1]?.text ?? ''];
  const at = RULERS.has(first) ? from + 1 : from + 2;
  if (at === from + 2 && `${first} ${second}` !== 'Prime Minister') return false;
  return [at, at + 1].every((place) => {
    const word = words[place];
    return word !== undefined && word.gap === ' ' && isNamePart(words, place) && !isHead(word);
  });
}

/** In “the Ministry of Defence and Sergei Shoigu” the second is no part of the first. */
function isStandalone(word: Word, next: Word | undefined): boolean {
  const text = normal(word.text);
  return placeNamed(text) !== undefined || (next?.isCapital === true && /^\s$/.test(next.gap) && TITLES.has(text));
}

function joins(last: Word, next: Word): boolean {
  if (/^(?:[\s‑-]|\s?&\s?)$/u.test(next.gap) || /^['’]s?\s$/.test(next.gap)) return true;
  // “Velm, Inc.”, “Ana Lima, Jr.”
  if (/^,\s$/.test(next.gap)) return GENERATIONS.has(next.text) || /^(?:Inc|Ltd|LLC|LLP|Corp|PLC|plc)$/.test(next.text);
  return (
    /^\.\s?$/.test(next.gap) &&
    /^(?:\p{Lu}|St|Mt|Ft|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Maj|Capt|Lt|Sgt|Prof|Rev|Adm|Sr|Jr)$/u.test(last.text)
  );
}

/** Cuts what is not the name off the front, and titles with it; `null` if nothing is left. */
function trim(reading: Reading, from: number, to: number, small: ReadonlySet<string>): Chunk | null {
  const { words } = reading;
  let first = from;
  for (; first < to; first++) {
    const word = words[first];
    if (!word) return null;
    const name = normal(word.text);
    const known = isKnown(name) || WELL_KNOWN_ORGS.has(name) || isKnown(`${name} ${words[first + 1]?.text}`);
    // “US”, “WHO”, “People's Party”
    const isOwner = word.possessive && words[first + 1]?.isCapital === true && first + 1 < to;
    const isOfPlace = placeNamed(`${name} ${words[first + 1]?.text}`) !== undefined;
    const isInitials = /^\p{Lu}{2}/u.test(name) && (known || isSetOffAcronym(reading, first));
    // “The Hague”, “US”
    const isFunctionWord = FUNCTION_WORDS.has(word.lower) && !isOwner && !isOfPlace && !isInitials;
    const isOpener =
      word.isFirst &&
      small.has(word.lower) &&
      !known &&
      !(NEVER_NAMES.has(word.text) && opensName(words, first)) &&
      !isHeaded(words, first, to) &&
      !isQuoted(reading, first, to);
    // “AT&T” opens with no preposition.
    const isJoined = /&/.test(words[first + 1]?.gap ?? '');
    if (isJoined || (!isFunctionWord && !isOpener)) break;
  }
  const title = titleEnd(words, first, to);
  const start = title ?? first;
  const end = nameEnd(words, start, to);
  if (start >= end) return null;
  const kept = words.slice(start, end);
  const head = kept[0];
  const tail = kept.at(-1);
  if (!head || !tail || (kept.length === 1 && isShouted(head, small))) return null;
  return {
    reading,
    from: start,
    to: end,
    words: kept,
    name: normal(reading.text.slice(head.start, tail.end)),
    title: titleOf(reading, first, title) ?? (end < to ? normal(words[end]?.text ?? '') : null),
    isWeak: kept.length === 1 && head.isFirst,
  };
}

const titleOf = ({ text, words }: Reading, first: number, end: number | null): string | null =>
  end === null ? null : normal(text.slice(words[first]?.start ?? 0, words[end - 1]?.end));

/** “COLD” above an article that writes it small: no acronym. */
const isShouted = ({ text, lower }: Word, small: ReadonlySet<string>): boolean =>
  /^\p{Lu}{4,}$/u.test(text) && small.has(lower);

/** “(HAS)”, “the HAS”: letters in brackets, or behind an article, that are an English word as well. */
const isSetOffAcronym = ({ text, words }: Reading, at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]];
  if (!word || !/^\p{Lu}{3,6}$/u.test(word.text)) return false;
  return (/\($/.test(word.gap) && text.charAt(word.end) === ')') || (before?.text === 'the' && word.gap === ' ');
};

/** “Committee of Sailors” may open a sentence although “committee” is also a common word. */
function isHeaded(words: readonly Word[], first: number, to: number): boolean {
  const head = words[first];
  return to - first > 2 && head !== undefined && isHead(head) && words[first + 1]?.lower === 'of';
}

/** “Mother Heroine”: the quotation marks say where the name starts and ends. */
function isQuoted({ text, words }: Reading, first: number, to: number): boolean {
  const opens = /["“'‘«`]$/.test(words[first]?.gap ?? '');
  return opens && to - first > 1 && /^[,.]?["”'’»]/.test(text.slice(words[to - 1]?.end ?? text.length));
}
