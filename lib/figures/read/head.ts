import { SIGNS } from '../lexicon/currencies';
import { isPlural } from '../lexicon/plurals';
import { countedNoun } from './counted';
import { endOf, type Head, noHead } from './head-shape';
import { type Amount, at, phrase, type Reading, touches } from './reading';
import { currencyAt, measureAt, type UnitAt, withRate } from './unit';

export type { Head } from './head-shape';

/** The unit or the noun behind a number; the table of measures first, then the noun phrase. */
export function headOf(reading: Reading, amount: Amount): Head {
  if (amount.noun !== undefined) return one(reading, amount, amount.noun);
  return (
    money(reading, amount) ??
    age(reading, amount) ??
    magnitude(reading, amount) ??
    points(reading, amount) ??
    measure(reading, amount) ??
    countedNoun(reading, amount) ??
    noHead(amount)
  );
}

function one(reading: Reading, amount: Amount, noun: number): Head {
  const range = { from: amount.at.to, to: noun + 1 };
  return {
    ...noHead(amount),
    kind: 'count',
    canonical: at(reading, noun).lower,
    range,
    after: range.to,
    rules: ['head-noun'],
  };
}

function money(reading: Reading, amount: Amount): Head | null {
  const from = amount.at.to;
  const ofUnit = (unit: UnitAt, start: number): Head => ({
    ...noHead(amount),
    ...unit,
    range: { from: start, to: unit.to },
    after: unit.to,
    rules: ['unit-money'],
  });
  if (amount.currency) {
    // “$20 million US dollars”, “$5 bn (USD)”: the sign has said it.
    const word = currencyAt(reading, from, amount.value ?? 0)?.to ?? from;
    return ofUnit(withRate(reading, { kind: 'money', canonical: amount.currency, to: word }), amount.at.from);
  }
  // “millions of dollars”
  if (amount.bound === 'vague' && at(reading, from).lower === 'of') {
    const sum = currencyAt(reading, from + 1, amount.lo ?? 0);
    if (sum) return ofUnit(sum, from + 1);
  }
  const hyphen = at(reading, from).text === '-' && touches(reading, from - 1) ? 1 : 0;
  const unit = currencyAt(reading, from + hyphen, amount.value ?? amount.hi ?? 0);
  if (unit) return ofUnit(unit, from + hyphen);
  const sign = SIGNS.get(at(reading, from).text);
  return sign && /^[$£€¥]$/.test(at(reading, from).text) && at(reading, from + 1).kind !== 'number'
    ? ofUnit(withRate(reading, { kind: 'money', canonical: sign, to: from + 1 }), from)
    : null;
}

const OLD = /^(?:year|month|week|day)s? (?:olds?|of age)\b/;

/** “20-year-old”, “46 years old”, “aged 46”, “46 yo”, “Surname, 46,”. */
function age(reading: Reading, amount: Amount): Head | null {
  const from = amount.at.to;
  const make = (to: number, rule: string, unit = 'year'): Head => ({
    ...noHead(amount),
    kind: 'age',
    canonical: unit,
    range: to > from ? { from: at(reading, from).text === '-' ? from + 1 : from, to } : null,
    after: to,
    rules: [rule],
  });
  const said = OLD.exec(phrase(reading, from, from + 6));
  if (said) {
    let to = from;
    while (!/^(?:olds?|age)$/.test(at(reading, to).lower)) to++;
    return make(to + 1, 'age-old', /^[a-z]+?(?=s? )/.exec(said[0])?.[0] ?? 'year');
  }
  if (/^(?:yo|y\.o|y\/o)$/.test(at(reading, from).lower)) return make(from + 1, 'age-old');
  const start = amount.hedge ? Math.min(amount.hedge.from, amount.at.from) : amount.at.from;
  const before = at(reading, start - 1);
  if (isLegalAge(reading, amount, start)) return make(from, 'age-legal');
  const isAged =
    before.lower === 'aged' || before.lower === 'age' || (before.lower === 'ages' && amount.bound === 'range');
  if (isAged || isUnderAge(reading, amount, start)) return make(from, 'age-aged');
  const isDoers = /^(?:was|is)$/.test(before.lower) && DOER.test(at(reading, start - 2).lower);
  if (isDoers && amount.digits && !isPlural(at(reading, from).lower)) return make(from, 'age-was');
  return isAgeInCommas(reading, amount) ? make(from, 'age-comma') : null;
}

/** “children under 12”, “under the age of six” */
function isUnderAge(reading: Reading, amount: Amount, start: number): boolean {
  if (at(reading, start - 1).lower === 'of' && at(reading, start - 2).lower === 'age') return true;
  const hedge = amount.hedge && at(reading, amount.hedge.from).lower;
  if (!hedge || !/^(?:under|over|below|above)$/.test(hedge) || measureAt(reading, amount.at.to)) return false;
  return /^(?:children|people|those|anyone|women|men|boys|girls|adults|kids|voters|everyone)$/.test(
    at(reading, start - 1).lower,
  );
}

const DOER = /^(?:gunman|attacker|assailant|shooter|suspect|killer|bomber|perpetrator)$/;
const LEGAL_REACH = 7;

/** “raise the retirement age to 67 from 62”, “lifting the pension age by five years to 67” */
function isLegalAge(reading: Reading, amount: Amount, start: number): boolean {
  const value = amount.value ?? amount.hi ?? 0;
  if (!/^(?:to|from|at|until|of|is|was)$/.test(at(reading, start - 1).lower) || value < 10 || value > 80) return false;
  if (measureAt(reading, amount.at.to) || isPlural(at(reading, amount.at.to).lower)) return false;
  return /\b(?:retirement|pension|pensionable|voting|drinking) age\b/.test(
    phrase(reading, Math.max(0, start - LEGAL_REACH), start),
  );
}

function isAgeInCommas(reading: Reading, amount: Amount): boolean {
  const value = amount.value ?? 0;
  const { from, to } = amount.at;
  const before = at(reading, from - 1).text;
  const isName = /^\p{Lu}\p{Ll}/u.test(at(reading, from - 2).text) || DOER.test(at(reading, from - 2).lower);
  const isClosed = /^[,).]$/.test(at(reading, to).text);
  const isPlain = amount.digits && amount.bound === 'exact' && Number.isInteger(value) && value > 0 && value < 115;
  return isPlain && isClosed && isName && (before === ',' || before === '(');
}

function measure(reading: Reading, amount: Amount): Head | null {
  const hyphen = at(reading, amount.at.to).text === '-' && touches(reading, amount.at.to - 1) ? 1 : 0;
  const bracket = at(reading, amount.at.to).text === '(' && at(reading, amount.at.to + 2).text === ')' ? 1 : 0;
  const from = bracket ? amount.at.to + 1 : amount.at.to + hyphen;
  const unit = measureAt(reading, from) ?? (endOf(amount) > from ? measureAt(reading, endOf(amount)) : null);
  if (!unit) return null;
  return {
    ...noHead(amount),
    kind: unit.kind,
    canonical: unit.canonical,
    range: { from, to: unit.to },
    after: unit.to + bracket,
    rules: ['unit-measure'],
  };
}

const OF_SHARES = /%|\bper ?cent|\bpoll|\bvot|\bturnout|\bapproval|\binterest rate/i;

/** “a gap of three points” where shares are told: percentage points. */
function points(reading: Reading, amount: Amount): Head | null {
  const from = amount.at.to;
  if (!/^points?$/.test(at(reading, from).lower) || !OF_SHARES.test(reading.text)) return null;
  return {
    ...noHead(amount),
    kind: 'percent',
    canonical: 'percentage point',
    range: { from, to: from + 1 },
    after: from + 1,
    rules: ['unit-points'],
  };
}

const READING_REACH = 8;

/** “measured the first quake at 7.3”, “revised an initial reading of 6.0”: one decimal, in a sentence on a quake. */
function isReading(reading: Reading, i: number): boolean {
  if (!/^\d\.\d$/.test(at(reading, i).text) || !/\b(?:quake|earthquake|tremor)/i.test(reading.text)) return false;
  const before = phrase(reading, Math.max(0, i - READING_REACH), i);
  return /\bmeasur(?:ed|ing) [a-z ]*\bat$|\breading of$/.test(before);
}

/** “magnitude 7.6”, “a magnitude of 5.6”, “magnitude-5.2”, “measuring 7.6 on the Richter scale”. */
function magnitude(reading: Reading, amount: Amount): Head | null {
  const i = amount.at.from;
  const value = amount.value ?? amount.hi ?? 99;
  if (value >= 10.5) return null;
  const before = phrase(reading, Math.max(0, i - 3), i);
  const after = phrase(reading, amount.at.to, amount.at.to + 5);
  const isQuake =
    /magnitudes?(?: of| at| over| above)?(?: about)?$/.test(before) ||
    isReading(reading, i) ||
    (/\b(?:quake|earthquake|tremor|temblor)(?: of)?$/.test(before) && after.startsWith('degrees')) ||
    /^(?:degrees )?on the (?:open ended )?richter|^(?:magnitude|richter)/.test(after) ||
    /\bmeasur(?:ing|ed)(?: at)?$/.test(before) ||
    (at(reading, amount.at.to - 1).text.includes('.') && /^(?:earthquake|quake|tremor|temblor|aftershock)/.test(after));
  return isQuake ? { ...noHead(amount), canonical: 'magnitude', rules: ['unit-magnitude'] } : null;
}
