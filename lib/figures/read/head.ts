import type { UnitKind } from '../figure';
import { SIGNS } from '../lexicon/currencies';
import { DETERMINERS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { isPlural, singular } from '../lexicon/plurals';
import { PERIODS } from '../lexicon/units';
import { nounPhrase, pluralBefore, STATES } from './noun';
import { readNumeral } from './numeral';
import { type Amount, at, phrase, type Range, type Reading, touches } from './reading';
import { currencyAt, measureAt, type UnitAt, withRate } from './unit';

/** What a number counts. `range` covers adjectives and noun; `after` is the token where the rest of the clause begins. */
export interface Head {
  kind: UnitKind;
  canonical: string;
  range: Range | null;
  after: number;
  /** “5,937 of its soldiers”, “about 500 of whom”. */
  partitive: boolean;
  rules: string[];
}

const end = (amount: Amount): number => Math.max(amount.at.to, amount.hedge?.to ?? 0);
const none = (amount: Amount): Head => ({
  kind: 'other',
  canonical: '',
  range: null,
  after: end(amount),
  partitive: false,
  rules: [],
});

/** The unit or the noun behind a number; the table of measures first, then the noun phrase. */
export function headOf(reading: Reading, amount: Amount): Head {
  if (amount.noun !== undefined) return one(reading, amount, amount.noun);
  return (
    money(reading, amount) ??
    age(reading, amount) ??
    measure(reading, amount) ??
    magnitude(reading, amount) ??
    noun(reading, amount) ??
    none(amount)
  );
}

function one(reading: Reading, amount: Amount, noun: number): Head {
  const range = { from: amount.at.to, to: noun + 1 };
  return {
    ...none(amount),
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
    ...none(amount),
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
    ...none(amount),
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
  const isAged =
    before.lower === 'aged' || before.lower === 'age' || (before.lower === 'ages' && amount.bound === 'range');
  if (isAged || isUnderAge(reading, amount, start)) return make(from, 'age-aged');
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

function isAgeInCommas(reading: Reading, amount: Amount): boolean {
  const value = amount.value ?? 0;
  const { from, to } = amount.at;
  const before = at(reading, from - 1).text;
  const isName = /^\p{Lu}\p{Ll}/u.test(at(reading, from - 2).text);
  const isClosed = /^[,).]$/.test(at(reading, to).text);
  const isPlain = amount.digits && amount.bound === 'exact' && Number.isInteger(value) && value > 0 && value < 115;
  return isPlain && isClosed && isName && (before === ',' || before === '(');
}

function measure(reading: Reading, amount: Amount): Head | null {
  const hyphen = at(reading, amount.at.to).text === '-' && touches(reading, amount.at.to - 1) ? 1 : 0;
  const bracket = at(reading, amount.at.to).text === '(' && at(reading, amount.at.to + 2).text === ')' ? 1 : 0;
  const from = bracket ? amount.at.to + 1 : amount.at.to + hyphen;
  const unit = measureAt(reading, from) ?? (end(amount) > from ? measureAt(reading, end(amount)) : null);
  if (!unit) return null;
  return {
    ...none(amount),
    kind: unit.kind,
    canonical: unit.canonical,
    range: { from, to: unit.to },
    after: unit.to + bracket,
    rules: ['unit-measure'],
  };
}

/** “magnitude 7.6”, “a magnitude of 5.6”, “magnitude-5.2”, “measuring 7.6 on the Richter scale”. */
function magnitude(reading: Reading, amount: Amount): Head | null {
  const i = amount.at.from;
  const value = amount.value ?? amount.hi ?? 99;
  if (value >= 10.5) return null;
  const before = phrase(reading, Math.max(0, i - 3), i);
  const after = phrase(reading, amount.at.to, amount.at.to + 5);
  const isQuake =
    /magnitude(?: of| at| over| above)?(?: about)?$/.test(before) ||
    /^(?:degrees )?on the (?:open ended )?richter|^(?:magnitude|richter)/.test(after) ||
    /\bmeasur(?:ing|ed)(?: at)?$/.test(before);
  return isQuake ? { ...none(amount), canonical: 'magnitude', rules: ['unit-magnitude'] } : null;
}

/** The counted noun: behind the number, over “of the”, “more”, a hyphen; before it in “of whom” and “of them”. */
function noun(reading: Reading, amount: Amount): Head | null {
  let from = end(amount);
  if (at(reading, from).text === '-' && touches(reading, from)) {
    from++;
    const tied = at(reading, from);
    // “a 150-seat chamber” has 150 seats; “a 2,000-strong crowd” is 2,000 people.
    if (
      tied.kind === 'word' &&
      !/^(?:strong|odd|plus|something|fold)$/.test(tied.lower) &&
      at(reading, from + 1).text !== '-'
    )
      return {
        ...none(amount),
        kind: 'count',
        canonical: singular(tied.lower),
        range: { from, to: from + 1 },
        after: from + 1,
        rules: ['head-hyphen'],
      };
    from++;
  }
  let partitive = false;
  if (at(reading, from).lower === 'of') {
    if (/^(?:whom|them|those|these|which)$/.test(at(reading, from + 1).lower)) return ofWhom(reading, amount, from);
    partitive = amount.bound !== 'vague';
    from++;
    while (DETERMINERS.has(at(reading, from).lower) || at(reading, from).lower === 'one') from++;
    // “43 of the 312 people”
    from = readNumeral(reading, from)?.next ?? from;
  }
  if (amount.rules.includes('number-fraction')) while (DETERMINERS.has(at(reading, from).lower)) from++;
  const family =
    partitive && /^(?:one|an?|the|same)$/.test(at(reading, from - 1).lower) ? memberOf(reading, amount, from) : null;
  if (family) return family;
  const isMore = /^(?:more|other|additional|further|fewer|extra)$/.test(at(reading, from).lower);
  if (isMore) from++;
  // “wounding dozens more Syria's …”: behind “more” a capital opens something else.
  if (isMore && /^\p{Lu}/u.test(at(reading, from).text) && nationOf(at(reading, from).lower) === null) return null;
  const range =
    nounPhrase(reading, from) ??
    (isMore && at(reading, from - 1).lower === 'other' ? { from: from - 1, to: from } : null);
  if (!range) return null;
  const who = partitive ? predicate(reading, range) : null;
  if (who)
    return {
      ...none(amount),
      kind: 'count',
      canonical: who,
      range,
      after: range.to,
      partitive,
      rules: ['head-of', 'head-predicate'],
    };
  // “received the bodies of 44 victims”
  if (
    /^(?:bodies|corpses|remains) of(?: the)?$/.test(
      phrase(reading, from - amountWidth(amount, from) - 2, from - amountWidth(amount, from)),
    )
  )
    return { ...none(amount), kind: 'count', canonical: 'body', range, after: range.to, rules: ['head-bodies'] };
  const isCrew = at(reading, range.to - 2).lower === 'crew';
  const last = at(reading, isCrew ? range.to - 2 : range.to - 1).lower.replace(/['’]s?$/, '');
  const counted = withRate(reading, { kind: 'count', canonical: singular(last), to: range.to });
  const period = counted.to === range.to ? periodBehind(reading, range.to) : null;
  return {
    kind: 'count',
    canonical: period ? `${counted.canonical}/${period}` : counted.canonical,
    range: { from: range.from, to: counted.to },
    after: counted.to,
    partitive,
    rules: [partitive ? 'head-of' : 'head-noun'],
  };
}

const PERIOD_REACH = 5;

/** “requests for help in a week”: as many in that time, not in all. */
function periodBehind(reading: Reading, from: number): string | null {
  for (let i = from; i < from + PERIOD_REACH; i++) {
    const { lower, kind } = at(reading, i);
    if (kind !== 'word' || /^(?:was|were|is|are|and|have|has|had)$/.test(lower)) return null;
    const period = at(reading, i + 2).lower;
    if (/^(?:in|within)$/.test(lower) && /^(?:an?|one|just)$/.test(at(reading, i + 1).lower) && PERIODS.has(period))
      return period;
  }
  return null;
}

const amountWidth = (amount: Amount, from: number): number =>
  from - Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);

/** “12 of one family” */
function memberOf(reading: Reading, amount: Amount, from: number): Head | null {
  const word = at(reading, from).lower === 'same' ? from + 1 : from;
  if (!/^(?:family|household)$/.test(at(reading, word).lower)) return null;
  return {
    ...none(amount),
    kind: 'count',
    canonical: 'member',
    range: { from, to: word + 1 },
    after: word + 1,
    partitive: false,
    rules: ['head-of'],
  };
}

/** “109 of the dead were evacuees”: the noun behind the verb tells who they are. */
function predicate(reading: Reading, range: Range): string | null {
  if (!/^(?:dead|killed|victims?|wounded|injured|casualties|fatalities)$/.test(at(reading, range.to - 1).lower))
    return null;
  const noun = at(reading, range.to + 1).lower;
  return /^(?:were|are)$/.test(at(reading, range.to).lower) && isPlural(noun) ? singular(noun) : null;
}

/** “members all across Russia, about 500 of whom”: the nearest plural noun before. */
function ofWhom(reading: Reading, amount: Amount, of: number): Head | null {
  // “31 dead, 12 of them children”
  const who = at(reading, of + 2);
  if (who.kind === 'word' && isPlural(who.lower) && !STATES.has(who.lower))
    return {
      ...none(amount),
      kind: 'count',
      canonical: singular(who.lower),
      range: { from: of + 2, to: of + 3 },
      after: of + 3,
      partitive: true,
      rules: ['head-of-whom'],
    };
  const noun = pluralBefore(reading, amount.hedge?.from ?? amount.at.from);
  return noun < 0
    ? null
    : {
        kind: 'count',
        canonical: singular(at(reading, noun).lower),
        range: { from: noun, to: noun + 1 },
        after: of + 2,
        partitive: true,
        rules: ['head-of-whom'],
      };
}
