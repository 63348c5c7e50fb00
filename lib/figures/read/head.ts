import type { UnitKind } from '../figure';
import { CURRENCIES } from '../lexicon/currencies';
import { TRIGGERS } from '../lexicon/events';
import { DETERMINERS, MONTHS, STOPS, WEEKDAYS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { MAGNITUDES, ONES, TENS } from '../lexicon/numbers';
import { isPlural, singular } from '../lexicon/plurals';
import { MEASURE_WORDS, MEASURES, PERIODS } from '../lexicon/units';
import { type Amount, at, phrase, type Range, type Reading, touches } from './reading';

/** What a number counts. `range` covers adjectives and noun; `after` is the token where the rest of the clause begins. */
export interface Head {
  kind: UnitKind;
  canonical: string;
  range: Range | null;
  /** Adjectives before the noun: “Russian”, “active”. */
  modifiers: Range | null;
  after: number;
  /** “5,937 of its soldiers”, “about 500 of whom”. */
  partitive: boolean;
  rules: string[];
}

const LONGEST_PHRASE = 6;
const none = (amount: Amount): Head => ({
  kind: 'other',
  canonical: '',
  range: null,
  modifiers: null,
  after: end(amount),
  partitive: false,
  rules: [],
});
const end = (amount: Amount): number => Math.max(amount.at.to, amount.hedge?.to ?? 0);

/** The unit or the noun behind a number; the table of measures first, then the noun phrase. */
export function headOf(reading: Reading, amount: Amount): Head {
  return (
    money(reading, amount) ??
    age(reading, amount) ??
    measure(reading, amount) ??
    magnitude(reading, amount) ??
    noun(reading, amount) ??
    none(amount)
  );
}

function money(reading: Reading, amount: Amount): Head | null {
  const from = amount.at.to;
  const make = (code: string, to: number): Head => {
    const rate = period(reading, to);
    return {
      kind: 'money',
      canonical: rate ? `${code}/${rate.unit}` : code,
      range: { from: amount.currency ? amount.at.from : from, to: rate?.to ?? to },
      modifiers: null,
      after: rate?.to ?? to,
      partitive: false,
      rules: ['unit-money'],
    };
  };
  if (amount.currency) return make(amount.currency, from);
  for (let words = MEASURE_WORDS; words > 0; words--) {
    const code = CURRENCIES.get(phrase(reading, from, from + words));
    if (code && amount.value !== 0) return make(code, from + words);
  }
  const adjective = nationOf(at(reading, from).lower);
  const code = adjective ? CURRENCIES.get(at(reading, from + 1).lower) : undefined;
  return code ? make(code, from + 2) : null;
}

/** “a month”, “per day”. */
function period(reading: Reading, i: number): { unit: string; to: number } | null {
  const link = at(reading, i).lower;
  const unit = at(reading, i + 1).lower;
  return ['a', 'an', 'per', 'each', '/'].includes(link) && PERIODS.has(unit) ? { unit, to: i + 2 } : null;
}

/** “20-year-old”, “46 years old”, “aged 46”, “Surname, 46,”. */
function age(reading: Reading, amount: Amount): Head | null {
  const from = amount.at.to;
  const said = phrase(reading, from, from + 5);
  const old = /^(?:year|month|week|day)s? (?:old|of age)\b/.exec(said);
  const make = (to: number, rule: string): Head => ({
    kind: 'age',
    canonical: 'year',
    range: to > from ? { from: at(reading, from).text === '-' ? from + 1 : from, to } : null,
    modifiers: null,
    after: to,
    partitive: false,
    rules: [rule],
  });
  if (old) {
    let to = from;
    while (!/^(?:olds?|age)$/.test(at(reading, to).lower)) to++;
    return make(to + 1, 'age-old');
  }
  const before = at(reading, amount.at.from - 1);
  if (before.lower === 'aged' || before.lower === 'age') return make(from, 'age-aged');
  const value = amount.value ?? 0;
  const isName = /^\p{Lu}\p{Ll}/u.test(at(reading, amount.at.from - 2).text);
  const closed = at(reading, from).text === ',' || at(reading, from).text === ')' || at(reading, from).text === '.';
  const plain = amount.digits && amount.bound === 'exact' && Number.isInteger(value) && value > 0 && value < 115;
  return plain && closed && isName && (before.text === ',' || before.text === '(') ? make(from, 'age-comma') : null;
}

function measure(reading: Reading, amount: Amount): Head | null {
  const hyphen = at(reading, amount.at.to).text === '-' && touches(reading, amount.at.to - 1) ? 1 : 0;
  const from = end(amount) + hyphen;
  for (let words = MEASURE_WORDS; words > 0; words--) {
    const found = MEASURES.get(phrase(reading, from, from + words));
    if (
      !found ||
      (words === 1 &&
        at(reading, from).lower.length <= 2 &&
        at(reading, from).kind === 'word' &&
        !isShortUnit(reading, from))
    )
      continue;
    const rate = found.kind === 'duration' ? null : period(reading, from + words);
    const canonical = rate ? `${found.canonical}/${rate.unit}` : found.canonical;
    const to = rate?.to ?? from + words;
    return {
      ...found,
      canonical,
      range: { from, to },
      modifiers: null,
      after: to,
      partitive: false,
      rules: ['unit-measure'],
    };
  }
  return null;
}

/** “5 m”, “5km” but not “5 in the”, “3 l’Oréal”. */
function isShortUnit(reading: Reading, i: number): boolean {
  return (
    touches(reading, i - 1) ||
    /^(?:km|kg|cm|mm|mg|ft|lb|mi|ha|ml|mw|gw|gb|mb|hr|yr|oz|t|m|g)$/.test(at(reading, i).lower)
  );
}

/** “magnitude 7.6”, “a magnitude of 5.6”, “magnitude-5.2”, “measuring 7.6 on the Richter scale”. */
function magnitude(reading: Reading, amount: Amount): Head | null {
  const i = amount.at.from;
  const before = phrase(reading, i - 3, i);
  const after = phrase(reading, amount.at.to, amount.at.to + 4);
  const isQuake =
    /magnitude(?: of| at)?$/.test(before) ||
    /^(?:degrees )?on the (?:open ended )?richter/.test(after) ||
    (/measuring$/.test(before) && (amount.value ?? 99) < 10);
  return isQuake ? { ...none(amount), kind: 'other', canonical: 'magnitude', rules: ['unit-magnitude'] } : null;
}

function noun(reading: Reading, amount: Amount): Head | null {
  let from = end(amount);
  const hyphened = at(reading, from).text === '-' && touches(reading, from);
  if (hyphened) from++;
  let partitive = false;
  if (at(reading, from).lower === 'of') {
    if (/^(?:whom|them|those|these|which)$/.test(at(reading, from + 1).lower)) return ofWhom(reading, amount, from);
    partitive = amount.bound !== 'vague';
    from++;
    while (DETERMINERS.has(at(reading, from).lower)) from++;
  }
  const more = at(reading, from).lower === 'more' || at(reading, from).lower === 'other';
  if (more) from++;
  // “wounding dozens more Syria's …”: behind “more” a capital opens something else.
  if (more && /^\p{Lu}/u.test(at(reading, from).text) && nationOf(at(reading, from).lower) === null) return null;
  const range = nounPhrase(reading, from);
  if (!range) return null;
  const last = at(reading, range.to - 1).lower;
  const only = range.to - range.from > 1 ? { from: range.from, to: range.to - 1 } : null;
  return {
    kind: 'count',
    canonical: singular(last.replace(/['’]s?$/, '')),
    range,
    modifiers: only,
    after: range.to,
    partitive,
    rules: [partitive ? 'head-of' : 'head-noun'],
  };
}

/** Said of people behind their noun: “43 people dead”. */
const STATES = new Set(['dead', 'wounded', 'injured', 'missing', 'others']);

/** Another number begins: “44 killed dozens injured”. */
const NUMBERS = new Set([
  ...ONES.keys(),
  ...TENS.keys(),
  ...MAGNITUDES.keys(),
  'dozens',
  'hundreds',
  'thousands',
  'millions',
  'scores',
  'several',
]);

function isCalendar(text: string): boolean {
  const lower = text.toLowerCase();
  return text !== lower && (WEEKDAYS.has(lower) || MONTHS.has(lower));
}

/** From `from`, as far as the last of the first plural nouns; a singular noun only where no plural follows. */
function nounPhrase(reading: Reading, from: number): Range | null {
  let to = from;
  let plural = -1;
  while (to < from + LONGEST_PHRASE) {
    const token = at(reading, to);
    const inner = token.text === '-' || token.text === '"' || token.text === '“' || token.text === '”';
    if (inner && to > from && touches(reading, to)) {
      to++;
      continue;
    }
    if (token.kind !== 'word' || STOPS.has(token.lower) || NUMBERS.has(token.lower) || isCalendar(token.text)) break;
    const happened =
      TRIGGERS.has(token.lower) &&
      /(?:ed|ing)$/.test(token.lower) &&
      token.lower !== 'wounded' &&
      token.lower !== 'injured';
    if (happened && plural >= 0) break;
    if (plural >= 0 && STATES.has(token.lower)) break;
    if (isPlural(token.lower) && nationOf(token.lower) === null) plural = to;
    else if (plural >= 0) break;
    to++;
  }
  if (plural >= 0) return { from, to: plural + 1 };
  while (to > from && at(reading, to - 1).kind !== 'word') to--;
  if (to === from) return null;
  const people = lastPeople(reading, from, to);
  return people ?? singularPhrase(reading, from, to);
}

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

/** “members all across Russia, about 500 of whom”: the nearest plural noun before. */
function ofWhom(reading: Reading, amount: Amount, of: number): Head | null {
  const start = amount.hedge?.from ?? amount.at.from;
  for (let i = start - 1; i >= Math.max(0, start - 12); i--) {
    const { lower, kind } = at(reading, i);
    if (kind !== 'word' || !isPlural(lower) || STOPS.has(lower)) continue;
    return {
      kind: 'count',
      canonical: singular(lower),
      range: { from: i, to: i + 1 },
      modifiers: null,
      after: of + 2,
      partitive: true,
      rules: ['head-of-whom'],
    };
  }
  return null;
}
