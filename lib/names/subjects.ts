import { isLastNoun } from './apposition';
import { placeNamed, placeOfAdjective } from './lists/places';
import {
  AWARD_NOUNS,
  EMPTY_SUBJECTS,
  EVENT_HEADS,
  FUNCTION_WORDS,
  NEVER_NAMES,
  STATE_BODIES,
  TITLES,
  WAR_NOUNS,
} from './lists/words';
import type { TopicKind } from './topic';
import { normal, type Reading, type Word } from './words';

/** What articles are about without a capital: terms they quote, actions they name, wars. */
export interface Subject {
  name: string;
  kind: TopicKind;
  forms: string[];
}

/** A name, then in small letters what it is the name of. */
const LOCAL_BODY =
  /(?<![\p{L}\p{N}’'-])((?:\p{Lu}[\p{L}’'-]+ ){1,3})(crown court|magistrates['’] court|county court|(?:city|county|district|borough|town) council|film festival)(?!\p{L})/gu;

const MIN_ARTICLES = 2;
const MIN_TIMES = 3;
const QUOTED = /(?<![\p{L}\p{N}])["“'‘]([^"“”‘.,!?;:()]{5,40}?)["”'’](?![\p{L}\p{N}])/gu;

export function findSubjects(readings: readonly Reading[]): Subject[] {
  const found = [
    ...quotedTerms(readings),
    ...actions(readings),
    ...wars(readings),
    ...happenings(readings),
    ...stateBodies(readings),
    ...localBodies(readings),
    ...courtCases(readings),
    ...ailments(readings),
    ...medicines(readings),
  ];
  const seen = new Set<string>();
  return found.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
}

/** A term in quotation marks that a second article uses too (“cannon fodder”), or that is called a title or an award. */
function quotedTerms(readings: readonly Reading[]): Subject[] {
  const terms = new Map<string, { named: boolean }>();
  for (const { text } of readings) {
    for (const match of text.matchAll(QUOTED)) {
      const term = normal(match[1] ?? '');
      if (!isTerm(term)) continue;
      const before = /(\p{L}+) of $/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '';
      terms.set(term, { named: AWARD_NOUNS.has(before) || (terms.get(term)?.named ?? false) });
    }
  }
  const texts = readings.map(({ text }) => normal(text).toLowerCase());
  return [...terms].flatMap(([term, { named }]): Subject[] => {
    const articles = texts.filter((text) => hasWords(text, term)).length;
    return named || articles >= MIN_ARTICLES ? [{ name: term, kind: 'subject', forms: [term] }] : [];
  });
}

/** Two to four small words, none of them empty: no clause, no single word. */
function isTerm(term: string): boolean {
  const words = term.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Ll}[\p{L}'-]+$/u.test(word) && !FUNCTION_WORDS.has(word))
  );
}

function hasWords(text: string, term: string): boolean {
  const at = text.indexOf(term);
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + term.length));
}

/** “mobilisation”, in both spellings: a named action that several articles come back to. */
function actions(readings: readonly Reading[]): Subject[] {
  const found = new Map<string, { times: number; articles: Set<string>; spellings: Set<string> }>();
  for (const { article, words } of readings) {
    for (const { lower } of words) {
      if (!/^\p{L}{4,}i[sz]ation$/u.test(lower)) continue;
      const key = lower.replace(/isation$/, 'ization');
      const entry = found.get(key) ?? { times: 0, articles: new Set(), spellings: new Set() };
      entry.times++;
      entry.articles.add(article);
      entry.spellings.add(lower);
      found.set(key, entry);
    }
  }
  return [...found].flatMap(([key, { times, articles }]): Subject[] => {
    if (EMPTY_SUBJECTS.has(key) || times < MIN_TIMES || articles.size < MIN_ARTICLES) return [];
    return [{ name: key, kind: 'subject', forms: [key, key.replace(/ization$/, 'isation')] }];
  });
}

/** “war in X”, “invasion of X”, “X war”: one event per place. */
function wars(readings: readonly Reading[]): Subject[] {
  const byPlace = new Map<string, { articles: Set<string>; forms: Map<string, number> }>();
  for (const { article, text, words } of readings) {
    words.forEach((word, at) => {
      const found = WAR_NOUNS.has(word.lower) ? warAt(text, words, at) : null;
      if (!found) return;
      const entry = byPlace.get(found.place) ?? { articles: new Set(), forms: new Map() };
      entry.articles.add(article);
      entry.forms.set(found.form, (entry.forms.get(found.form) ?? 0) + 1);
      byPlace.set(found.place, entry);
    });
  }
  return [...byPlace.values()].flatMap(({ articles, forms }): Subject[] => {
    const sorted = [...forms].sort(
      (a, b) => Number(/ (?:of|in|on) /.test(b[0])) - Number(/ (?:of|in|on) /.test(a[0])) || b[1] - a[1],
    );
    const name = sorted[0]?.[0];
    return name && articles.size >= MIN_ARTICLES ? [{ name, kind: 'event', forms: [...forms.keys()] }] : [];
  });
}

function warAt(text: string, words: readonly Word[], at: number): { place: string; form: string } | null {
  const [before, noun, link, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!noun) return null;
  if (link && after && /^(?:of|in|on|against)$/.test(link.lower) && link.gap === ' ' && after.gap === ' ') {
    const place = placeNamed(after.text);
    if (place) return { place: place.name, form: normal(text.slice(noun.start, after.end)) };
  }
  const place = before && noun.gap === ' ' ? placeNamed(before.text) : undefined;
  return place && before && !before.possessive
    ? { place: place.name, form: normal(text.slice(before.start, noun.end)) }
    : null;
}

/** “the Kursk submarine disaster”: a name, at most one noun, and what happened. */
function happenings(readings: readonly Reading[]): Subject[] {
  const names = readings.flatMap(({ text, words }) =>
    words.flatMap((word, at) => {
      if (!EVENT_HEADS.has(word.lower) || word.isCapital || word.gap !== ' ') return [];
      const middle = words[at - 1];
      const first = middle?.isCapital ? at - 1 : at - 2;
      const name = words[first];
      const isNoun = middle && (middle.isCapital || (!FUNCTION_WORDS.has(middle.lower) && middle.gap === ' '));
      if (!isNoun || !name?.isCapital || name.possessive || middle.possessive || placeOfAdjective(name.text)) return [];
      return words[first - 1]?.text === 'the' && name.gap === ' ' ? [normal(text.slice(name.start, word.end))] : [];
    }),
  );
  return [...new Set(names)].map((name) => ({ name, kind: 'event', forms: [name] }));
}

/** “Russian army”, “Russian military”: a body of a state that two articles name by the adjective. */
function stateBodies(readings: readonly Reading[]): Subject[] {
  const found = new Map<string, { articles: Set<string>; forms: Map<string, number> }>();
  for (const { article, words } of readings) {
    words.forEach((word, at) => {
      if (!word.isCapital || !placeOfAdjective(word.text)) return;
      const [one, two] = [words[at + 1], words[at + 2]];
      const after = [one, two].map((next) =>
        next && next.gap === ' ' && next.sentence === word.sentence ? next.lower : '',
      );
      const row = STATE_BODIES.findIndex((nouns) => nouns.includes(after.join(' ')) || nouns.includes(after[0] ?? ''));
      if (row < 0) return;
      const noun = STATE_BODIES[row]?.includes(after.join(' ')) ? after.join(' ') : after[0];
      const key = `${word.text} ${row}`;
      const entry = found.get(key) ?? { articles: new Set(), forms: new Map() };
      entry.articles.add(article);
      entry.forms.set(`${word.text} ${noun}`, (entry.forms.get(`${word.text} ${noun}`) ?? 0) + 1);
      found.set(key, entry);
    });
  }
  return [...found.values()].flatMap(({ articles, forms }): Subject[] => {
    const name = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
    return name && articles.size >= MIN_ARTICLES ? [{ name, kind: 'organisation', forms: [...forms.keys()] }] : [];
  });
}

/** “Velm crown court”, “Port Velm city council”: bodies that many papers write small. */
function localBodies(readings: readonly Reading[]): Subject[] {
  const found = new Set<string>();
  for (const { text } of readings) {
    for (const [, before = '', noun = ''] of text.matchAll(LOCAL_BODY)) {
      const words = before.trim().split(' ');
      while (FUNCTION_WORDS.has((words[0] ?? '').toLowerCase()) || NEVER_NAMES.has(words[0] ?? '')) words.shift();
      const isNamed =
        words.length > 0 && words.every((word) => placeOfAdjective(word) === undefined && !TITLES.has(word));
      if (isNamed && !/['’]s?$/.test(words.at(-1) ?? '')) found.add(normal(`${words.join(' ')} ${noun}`));
    }
  }
  return [...found].map((name) => ({ name, kind: /festival$/.test(name) ? 'event' : 'organisation', forms: [name] }));
}

/** A party to a suit: capitals, with “of” or “&” between. */
const PARTY = "\\p{Lu}[\\p{L}\\p{N}’'-]*(?:(?: | of | & )\\p{Lu}[\\p{L}\\p{N}’'-]*){0,4}";
/** With its full stop, for “Velm v Torvik” is a match. */
const COURT_CASE = new RegExp(`(?<![\\p{L}\\p{N}’'-])(${PARTY}) v\\. (${PARTY})`, 'gu');

/** “Tarnik v. Velm Inc.”: a case, of which neither party is a mention. */
function courtCases(readings: readonly Reading[]): Subject[] {
  const found = new Set<string>();
  for (const { text } of readings) {
    if (!text.includes(' v. ')) continue;
    for (const [, plaintiff = '', defendant = ''] of text.matchAll(COURT_CASE)) {
      // “the Supreme Court's Ek v. Velm ruling”
      const words = plaintiff.replace(/^.*['’]s? /u, '').split(' ');
      while (words.length > 1 && FUNCTION_WORDS.has((words[0] ?? '').toLowerCase())) words.shift();
      found.add(normal(`${words.join(' ')} v. ${defendant.replace(/[’']s?$/u, '')}`));
    }
  }
  // “the Ek v. Velm Supreme Court ruling”
  const isLonger = (name: string): boolean => [...found].some((other) => name.startsWith(`${other} `));
  return [...found].filter((name) => !isLonger(name)).map((name) => ({ name, kind: 'subject', forms: [name] }));
}

/** “Tarnik's disease” where nobody and no place is called Tarnik; not “Tarnik's disease control agency”. */
function ailments(readings: readonly Reading[]): Subject[] {
  const found = new Map<string, string>();
  for (const { words } of readings) {
    words.forEach(({ lower, gap }, at) => {
      if (!AILMENTS.has(lower) || !/^['’]s $/.test(gap) || !isLastNoun(words[at + 1])) return;
      const name = words[at - 1];
      if (name?.isCapital && !placeNamed(name.text)) found.set(name.text, lower);
    });
  }
  const isSomebody = (name: string): boolean =>
    readings.some(({ words }) => words.some(({ text, possessive }) => text === name && !possessive));
  return [...found].flatMap(([name, noun]): Subject[] => {
    const full = `${name}'s ${noun}`;
    return isSomebody(name) ? [] : [{ name: full, kind: 'subject', forms: [full] }];
  });
}

const AILMENTS: ReadonlySet<string> = new Set(['disease', 'syndrome', 'lymphoma']);

/** Ends of medicines' names by what they do: stems of the WHO's international nonproprietary names. */
const STEMS =
  '[aeiou]mab tinib ciclib rafenib zomib [aeou]vir statin [ei]rsen siran glutide gliptin gliflozin cillin oxacin prazole sartan'.split(
    ' ',
  );
const MEDICINE = new RegExp(`^\\p{Ll}{3,}(?:${STEMS.join('|')})$`, 'u');
/** Their last letters: few words have them, which spares the others the search. */
const STEM_ENDS: ReadonlySet<string> = new Set(STEMS.map((stem) => stem.slice(-2)));

/** Fewer letters have no room for a stem and a name. */
const LEAST_LETTERS = 6;

/** “torvamab”: no other word ends so. */
function medicines(readings: readonly Reading[]): Subject[] {
  const found = new Set<string>();
  for (const { words } of readings) {
    for (const { text, isCapital } of words) {
      const mayBe = text.length > LEAST_LETTERS && !isCapital && STEM_ENDS.has(text.slice(-2));
      if (mayBe && MEDICINE.test(text)) found.add(text);
    }
  }
  return [...found].map((name) => ({ name, kind: 'subject', forms: [name] }));
}
