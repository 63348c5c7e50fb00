import { CURRENCIES, nationalCurrency } from '../lexicon/currencies';
import { nationOf } from '../lexicon/nations';
import { MAGNITUDES } from '../lexicon/numbers';
import { singular } from '../lexicon/plurals';
import { GLUED_ONLY, type Measure, measures, PERIODS, SHARES } from '../lexicon/units';
import { at, phrase, type Reading, touches } from './reading';

/** A unit of measurement or a currency and the token behind it. */
export interface UnitAt {
  kind: Measure['kind'];
  canonical: string;
  to: number;
}

const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', '2'],
  ['sq', '2'],
  ['squared', '2'],
  ['²', '2'],
  ['2', '2'],
  ['cubic', '3'],
  ['cu', '3'],
  ['cubed', '3'],
  ['³', '3'],
  ['3', '3'],
]);

/** “km”, “square miles”, “km2”, “degrees Celsius”, “kilometres per hour”: the longest unit at token `i`. */
export function measureAt(reading: Reading, i: number): UnitAt | null {
  const before = POWERS.get(at(reading, i).lower);
  const from = before && at(reading, i).kind === 'word' ? (at(reading, i + 1).text === '.' ? i + 2 : i + 1) : i;
  const base = baseAt(reading, from);
  if (!base) return null;
  const power = from > i ? { degree: before ?? '', to: base.to } : powerBehind(reading, base.to);
  const raised =
    power && base.measure.dimension === 'length'
      ? { ...base.measure, canonical: raise(base.measure.canonical, power.degree), kind: 'other' as const }
      : base.measure;
  if (from > i && raised === base.measure) return null;
  const to = power && raised !== base.measure ? power.to : base.to;
  return withRate(reading, { kind: raised.kind, canonical: raised.canonical, to });
}

const raise = (canonical: string, degree: string): string =>
  /^[a-zµ]{1,2}$/.test(canonical) ? canonical + degree : `${degree === '2' ? 'square' : 'cubic'} ${canonical}`;

function powerBehind(reading: Reading, i: number): { degree: string; to: number } | null {
  const caret = at(reading, i).text === '^' ? 1 : 0;
  const token = at(reading, i + caret);
  const degree = POWERS.get(token.lower);
  if (!degree || (token.lower.startsWith('cu') && token.lower.length < 5) || /^(?:square|sq|cubic)$/.test(token.lower))
    return null;
  return token.kind !== 'number' || caret > 0 ? { degree, to: i + caret + 1 } : null;
}

function baseAt(reading: Reading, i: number): { measure: Measure; to: number } | null {
  const first = at(reading, i);
  if (first.text === '') return null;
  const degree = first.text === '°' && touches(reading, i) ? measures().get(`°${at(reading, i + 1).lower}`) : undefined;
  if (degree) return { measure: degree, to: i + 2 };
  if (first.kind === 'code') return glued(reading, i);
  const two = measures().get(`${first.lower} ${at(reading, at(reading, i + 1).text === '-' ? i + 2 : i + 1).lower}`);
  if (two) return { measure: two, to: at(reading, i + 1).text === '-' ? i + 3 : i + 2 };
  const one = measures().get(first.lower);
  return one && isWhole(reading, i) ? { measure: one, to: i + 1 } : null;
}

/** “km2”, “m3”: letters and a power run together. */
function glued(reading: Reading, i: number): { measure: Measure; to: number } | null {
  const [, letters = '', degree] = /^([a-zµ]{1,2})([23])$/.exec(at(reading, i).text) ?? [];
  const measure = measures().get(letters);
  return measure?.dimension === 'length' && degree
    ? {
        measure: {
          ...measure,
          canonical: letters + degree,
          dimension: degree === '2' ? 'area' : 'volume',
          factor: 0,
          kind: 'other',
        },
        to: i + 1,
      }
    : null;
}

/** “5 in” is inches only where nothing goes on that “in” could open; short symbols are glued, or close the phrase. */
function isWhole(reading: Reading, i: number): boolean {
  const { lower, text } = at(reading, i);
  if (!GLUED_ONLY.has(lower) || touches(reading, i - 1))
    return (lower !== 'pa' && lower !== 'pc') || touches(reading, i - 1);
  // “5 ft 2 in high”
  if (lower === 'in' && /^(?:ft|foot|feet)$/.test(at(reading, i - 2).lower)) return true;
  if (lower === 'min' || lower === 'mm' || lower === 'mg' || lower === 'tb' || lower === 'nm') return true;
  const next = at(reading, i + 1);
  return next.kind !== 'word' && text.length <= 2
    ? lower !== 's' && lower !== 'in'
    : /^[mtgl]$/.test(lower) &&
        /^(?:of|per|and|to|in|long|high|wide|deep|tall|away|below|above|from|valued|race|butterfly|freestyle|hurdles|sprint|final)$/.test(
          next.lower,
        );
}

/** Behind an amount: “a year”, “per gallon”, “/kg”, “an ounce”, “a share”. */
export function withRate(reading: Reading, unit: UnitAt): UnitAt {
  const link = at(reading, unit.to).lower;
  const next = at(reading, unit.to + 1);
  if (link === 'apiece') return { ...unit, canonical: `${unit.canonical}/unit`, to: unit.to + 1 };
  if (link !== 'per' && link !== '/' && link !== 'a' && link !== 'an' && link !== 'each' && link !== 'every')
    return unit;
  const word = singular(next.lower);
  const isPeriod = PERIODS.has(word) && !next.lower.endsWith('s');
  const measure =
    link === 'per' || link === '/' || link === 'a' || link === 'an' ? measures().get(next.lower) : undefined;
  const by = isPeriod
    ? word
    : SHARES.has(next.lower)
      ? next.lower
      : measure && unit.kind !== 'duration' && !(link === 'a' && next.lower.length < 3)
        ? measure.canonical
        : null;
  if (by === null) return unit;
  if (unit.canonical === 'mile' && by === 'hour') return { ...unit, kind: 'other', canonical: 'mph', to: unit.to + 2 };
  if (unit.canonical === 'km' && by === 'hour') return { ...unit, kind: 'other', canonical: 'km/h', to: unit.to + 2 };
  if (unit.kind === 'duration' && !isPeriod) return unit;
  const kind = unit.kind === 'length' || unit.kind === 'mass' ? 'other' : unit.kind;
  return { kind, canonical: `${unit.canonical}/${by}`, to: unit.to + 2 };
}

/** A currency behind a number: “dollars”, “Mexican pesos”, “USD”, “US dollars”. Pounds are money only where the sentence says so. */
export function currencyAt(reading: Reading, i: number, value: number): UnitAt | null {
  const first = at(reading, i).lower;
  const make = (canonical: string, to: number): UnitAt => withRate(reading, { kind: 'money', canonical, to });
  const nation = nationOf(first) ?? nationOf(`${first} ${at(reading, i + 1).lower}`);
  if (nation !== null) {
    const word = i + (nationOf(first) === null ? 2 : 1);
    const code = nationalCurrency(at(reading, word).lower, nation) ?? CURRENCIES.get(at(reading, word).lower);
    if (code) return make(code, word + 1);
  }
  if (first === 'pound' || first === 'pounds') {
    if (at(reading, i + 1).lower === 'sterling') return make('GBP', i + 2);
    return isSum(reading, i, value) ? make('GBP', i + 1) : null;
  }
  const code = CURRENCIES.get(phrase(reading, i, i + 2)) ?? CURRENCIES.get(first);
  if (!code || !isCurrency(reading, i)) return null;
  // “75 USD million”
  return make(code, i + (CURRENCIES.has(first) ? 1 : 2));
}

const MONEY_WORDS =
  /\b(?:cost|costs|costing|paid|pay|pays|paying|worth|price|priced|prices|fine|fined|earn|earned|earns|salary|wage|wages|budget|spend|spent|sold|bought|debt|loan|profit|sales|revenue|tax|donat\w+|raised|£|sterling|money|cash|fund\w*|fee|fees|bill)\b|£/i;

function isSum(reading: Reading, i: number, value: number): boolean {
  if (value >= 1e5) return true;
  return at(reading, i + 1).lower !== 'of' && MONEY_WORDS.test(reading.text) && !/\bweigh|\bheav/i.test(reading.text);
}

/** Words that are not only money: “won” behind a number is a verb more often, “rs”, “rm” and the like need capitals. */
function isCurrency(reading: Reading, i: number): boolean {
  const { lower, text } = at(reading, i);
  if (lower === 'p') return touches(reading, i - 1);
  if (lower === 'won' || lower === 'real' || lower === 'dong') return MAGNITUDES.has(at(reading, i - 1).lower);
  return (
    lower.length > 3 ||
    /^(?:yen|euro?|€|\$|£|¢|₽|₹|nis|rmb|lev|lei)$/.test(lower) ||
    text !== lower ||
    lower.length === 3 ||
    touches(reading, i - 1)
  );
}
