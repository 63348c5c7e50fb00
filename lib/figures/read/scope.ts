import type { Figure, Words } from '../figure';
import { MONTHS, WEEKDAYS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { DOZENS, MAGNITUDES, ONES, TENS } from '../lexicon/numbers';
import { setOf } from '../lexicon/words';
import type { Head } from './head';
import { type Amount, at, phrase, type Reading, wordsOf } from './reading';

type Scope = Figure['scope'];

/** Whom a number covers: nation, sides, part or total, place. Every field is decided by words, and they are kept. */
export function scopeOf(reading: Reading, amount: Amount, head: Head): Scope {
  const scope: Scope = { population: null, side: null, part: null, place: null, of: null, words: [] };
  if (head.kind === 'count') population(reading, head, scope);
  if (head.kind === 'count' || head.canonical === '') degree(reading, amount, head, scope);
  side(reading, amount, head, scope);
  if (head.kind === 'count' || head.canonical === '') part(reading, amount, head, scope);
  place(reading, amount, head, scope);
  return scope;
}

const wordAt = (reading: Reading, i: number): Words => wordsOf(reading, { from: i, to: i + 1 });

function population(reading: Reading, head: Head, scope: Scope): void {
  if (!head.range) return;
  const { from, to } = head.range;
  const own = nationFrom(reading, from, to, 1);
  if (own >= 0) belongs(reading, scope, own, []);
  // “310 soldiers from Norway”
  const homeland =
    own < 0 && /^(?:from|of)$/.test(at(reading, head.after).lower)
      ? nationFrom(reading, head.after + 1, head.after + 2, 1)
      : -1;
  if (homeland >= 0) belongs(reading, scope, homeland, []);
  if (own >= 0 || homeland >= 0 || !head.partitive) return;
  // “Russia has admitted to 5,937 of its soldiers”: the nearest nation before “its” owns them.
  const owner = at(reading, from - 1).lower;
  const far =
    owner === 'its' || owner === 'their' ? nationFrom(reading, from - 2, Math.max(0, from - OWNER_REACH), -1) : -1;
  if (far >= 0) belongs(reading, scope, far, [wordAt(reading, from - 1)]);
}

/** The first token that names a nation, from `from` in steps of `step` before `to`, or −1. */
function nationFrom(reading: Reading, from: number, to: number, step: 1 | -1): number {
  for (let i = from; step > 0 ? i < to : i >= to; i += step) if (nationOf(at(reading, i).lower) !== null) return i;
  return -1;
}

const OWNER_REACH = 14;

function belongs(reading: Reading, scope: Scope, i: number, words: Words[]): void {
  const nation = wordAt(reading, i);
  scope.population = nation.text;
  scope.side = 'one';
  scope.words.push(...words, nation);
}

/** How many tokens behind the noun “on both sides” may stand. */
const SIDE_REACH = 6;
const SIDES = setOf('side sides army armies parties');

function side(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  for (let i = head.after; i < head.after + SIDE_REACH; i++) {
    const said = sideAt(reading, i + 1);
    if (!said || !/^(?:on|for|from|by|of)$/.test(at(reading, i).lower)) continue;
    scope.side = said;
    scope.words.push(wordsOf(reading, { from: i, to: i + 3 }));
    return;
  }
  const start = amount.hedge?.from ?? amount.at.from;
  for (let i = Math.max(0, start - 4); i < start - 1; i++) scope.side = sideAt(reading, i) ?? scope.side;
}

/** “both sides”, “each of the armies” at token `i`. */
function sideAt(reading: Reading, i: number): 'both' | 'each' | null {
  const { lower } = at(reading, i);
  if (lower !== 'both' && lower !== 'each' && lower !== 'either') return null;
  const of = at(reading, i + 1).lower === 'of' ? i + 2 : i + 1;
  const noun = at(reading, of).lower === 'the' ? of + 1 : of;
  // “both sides of the river” are no sides of a war.
  if (at(reading, noun + 1).lower === 'of' && !/^(?:war|conflict|front|fighting)$/.test(at(reading, noun + 3).lower))
    return null;
  return SIDES.has(at(reading, noun).lower) ? (lower === 'both' ? 'both' : 'each') : null;
}

const SUBSET_BEFORE = /(?:among them|including|of whom|of which)$/;
const SUBSET_AFTER = /^(?:of (?:the|them|those|whom|these)\b|(?:were|are) among\b|among (?:the|those|them)\b)/;
const TOTAL_BEFORE = /\b(?:total of|in all|altogether|overall|total)$/;
const TOTAL_AFTER = /^(?:in total|in all|overall|altogether)\b/;

function part(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  const start = amount.hedge ? Math.min(amount.hedge.from, amount.at.from) : amount.at.from;
  const ahead = phrase(reading, Math.max(0, start - 3), start);
  const behind = phrase(reading, head.after, head.after + 2);
  if (TOTAL_BEFORE.test(ahead) || TOTAL_AFTER.test(behind)) scope.part = 'total';
  else if (
    head.rules.includes('head-of-whom') ||
    head.rules.includes('head-predicate') ||
    SUBSET_BEFORE.test(ahead) ||
    SUBSET_AFTER.test(behind) ||
    SUBSET_AFTER.test(phrase(reading, amount.at.to, amount.at.to + 2))
  ) {
    scope.part = 'subset';
    const to = Math.min(head.after + 1, reading.tokens.length);
    if (amount.at.to < to) scope.words.push(wordsOf(reading, { from: amount.at.to, to }));
  }
}

const DEGREES = setOf(
  'serious seriously critical critically severe severely badly gravely minor hospitalised hospitalized outpatient treated discharged hospital intensive',
);
const DEGREE_REACH = 8;

/** “eight people had suffered from serious injury”, “50 people were hospitalised”, “10 of whom remain critical”. */
function degree(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  if (withDoer(reading, head, scope) || notYet(reading, amount, scope)) return;
  const i = degreeBefore(reading, Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from));
  const told = i >= 0 ? i : degreeBehind(reading, head);
  if (told < 0) return;
  scope.of = at(reading, told).lower.replace(/ly$/, '').replace('hospitals', 'hospital').replace('required', 'needed');
  scope.words.push(wordAt(reading, told));
}

const NEEDED = /^(?:needs?|needed|requires?|required|lacks?|lacked|seeks?|sought|demands?|demanded|wants?|wanted)$/;
const WITNESSED = /^(?:saw|heard|counted|seen)$/;
const VERB_REACH = 3;

/** “We need 2,000 tents”, “I heard 10 shots”: what is wanted is not there, and one witness saw a part. */
function notYet(reading: Reading, amount: Amount, scope: Scope): boolean {
  const start = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);
  for (let i = start - 1; i >= Math.max(0, start - VERB_REACH); i--) {
    const isNeeded = NEEDED.test(at(reading, i).lower);
    const isWitnessed = WITNESSED.test(at(reading, i).lower) && at(reading, i - 1).lower === 'i';
    if (!isNeeded && !isWitnessed) continue;
    scope.of = isNeeded ? 'needed' : 'witnessed';
    scope.words.push(wordAt(reading, i));
    return true;
  }
  return false;
}

const DOERS = setOf(
  'gunman gunmen attacker attackers assailant assailants bomber bombers shooter suspect perpetrator perpetrators hijackers driver pilot',
);
const DOER_REACH = 6;

/** “six people, including the gunman”: outlets count with or without those who did it. */
function withDoer(reading: Reading, head: Head, scope: Scope): boolean {
  for (let i = head.after; i < head.after + DOER_REACH; i++) {
    const { kind, lower } = at(reading, i);
    if (kind === 'number') return false;
    if (!DOERS.has(lower) || !/^including (?:the|both|all)$/.test(phrase(reading, i - 2, i))) continue;
    scope.of = 'with the doer';
    scope.words.push(wordsOf(reading, { from: i - 2, to: i + 1 }));
    return true;
  }
  return false;
}

/** “seriously injured 12 people”: the token of the degree, or −1. */
function degreeBefore(reading: Reading, start: number): number {
  for (let i = Math.max(0, start - 3); i < start; i++)
    if (DEGREES.has(at(reading, i).lower) && /^(?:injur|wound|hurt)/.test(at(reading, i + 1).lower)) return i;
  return -1;
}

function degreeBehind(reading: Reading, head: Head): number {
  const from = head.rules.includes('head-of-whom') ? head.after : (head.range?.from ?? head.after);
  for (let i = from; i < head.after + DEGREE_REACH; i++) {
    const { lower, kind, text } = at(reading, i);
    const isOver = i >= head.after && (text === ',' || lower === 'and' || lower === 'while');
    if (kind === 'number' || text === ';' || isOver) return -1;
    // “treated for injuries” are the injured.
    if (lower === 'treated' && /^for (?:\w+ )?(?:injur|wound)/.test(phrase(reading, i + 1, i + 4))) return -1;
    if (isStill(reading, i)) return i;
    if (DEGREES.has(lower) || (lower === 'home' && at(reading, i - 1).lower === 'sent')) return i;
  }
  return -1;
}

/** “64,000 people remain in shelters”, “52,000 have yet to go home”: of those who fled, who still have not returned. */
function isStill(reading: Reading, i: number): boolean {
  const { lower } = at(reading, i);
  const next = at(reading, i + 1).lower;
  if (lower === 'yet') return next === 'to';
  return STAYS.has(lower) && /^(?:in|at|with)$/.test(next) && !CARE.has(at(reading, i + 2).lower);
}

const STAYS = setOf('remain remained remaining staying sleeping sheltering living housed still');
const CARE = setOf('hospital intensive critical serious');

const WIDE =
  /\b(?:nationwide|countrywide|nationally|(?:across|throughout|around|all over) the (?:country|nation)|in the (?:whole country|country as a whole))\b/i;
const PLACE_REACH = 6;
const NO_PLACE = /^(?:Day|Eve|Richter|Week)$/;
const PLACED = setOf('in at near across inside on');

const NUMERALS = new Set(['half', ...ONES.keys(), ...TENS.keys(), ...MAGNITUDES.keys(), ...DOZENS]);

/** The words from the number before to the number behind: “41 arrests in Porto and 72 in the whole country”. */
function ownOf(reading: Reading, amount: Amount): Words {
  const isOther = (i: number): boolean =>
    at(reading, i).kind === 'number' || at(reading, i).text === ';' || NUMERALS.has(at(reading, i).lower);
  let { from, to } = amount.at;
  while (from > 0 && !isOther(from - 1)) from--;
  while (to < reading.tokens.length && !isOther(to)) to++;
  return wordsOf(reading, { from, to });
}

const MANY_REACH = 9;
const MANY = /^(?:towns|cities|provinces|regions|states|municipalities|locations|places|counties|districts)$/;

/** “133,000 demonstrators in 29 towns”, “marches held in 86 towns and cities”: all of them together. */
function isOverMany(reading: Reading, head: Head): boolean {
  for (let i = head.after; i < head.after + MANY_REACH; i++) {
    const { text, kind } = at(reading, i);
    if (/^[.,;:]$/.test(text)) return false;
    if (kind !== 'number') continue;
    return /^(?:in|across|over|than|least)$/.test(at(reading, i - 1).lower) && MANY.test(at(reading, i + 1).lower);
  }
  return false;
}

/** “people in Indonesia”, “of them in Aceh”: a capitalised name behind in, at, near or on, close to the noun. */
function place(reading: Reading, amount: Amount, head: Head, scope: Scope): void {
  const own = ownOf(reading, amount);
  const wide = WIDE.exec(own.text);
  if (wide) {
    const start = own.start + wide.index;
    scope.place = 'nationwide';
    scope.words.push({ start, end: start + wide[0].length, text: wide[0] });
    return;
  }
  if (isOverMany(reading, head)) {
    scope.place = 'nationwide';
    return;
  }
  for (let i = head.after; i < head.after + PLACE_REACH; i++) {
    const token = at(reading, i);
    if (token.text === ',' || token.text === ';' || token.kind === 'number') return;
    if (!PLACED.has(token.lower)) continue;
    const from = at(reading, i + 1).lower === 'the' ? i + 2 : i + 1;
    let to = from;
    while (/^\p{Lu}/u.test(at(reading, to).text)) to++;
    const first = at(reading, from).lower;
    if (to === from || WEEKDAYS.has(first) || MONTHS.has(first) || NO_PLACE.test(at(reading, to - 1).text)) continue;
    const word = wordsOf(reading, { from, to });
    scope.place = word.text;
    scope.words.push(word);
    return;
  }
  opening(reading, scope);
}

/** “In Chile, 310 miners died.” */
function opening(reading: Reading, scope: Scope): void {
  if (!PLACED.has(at(reading, 0).lower)) return;
  let to = 1;
  while (/^\p{Lu}/u.test(at(reading, to).text)) to++;
  const first = at(reading, 1).lower;
  if (to === 1 || at(reading, to).text !== ',' || WEEKDAYS.has(first) || MONTHS.has(first)) return;
  const word = wordsOf(reading, { from: 1, to });
  scope.place = word.text;
  scope.words.push(word);
}
