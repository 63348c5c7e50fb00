import { DETERMINERS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { isPersonal } from '../lexicon/people';
import { isPlural, singular } from '../lexicon/plurals';
import { PERIODS } from '../lexicon/units';
import { endOf, type Head, noHead } from './head-shape';
import { nounPhrase, pluralBefore, STATES } from './noun';
import { type Amount, at, phrase, type Range, type Reading, touches } from './reading';
import { withRate } from './unit';
import { behindWhole } from './whole';

/** The counted noun: behind the number, over “of the”, “more”, a hyphen; before it in “of whom” and “of them”. */
export function countedNoun(reading: Reading, amount: Amount): Head | null {
  let from = endOf(amount);
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
        ...noHead(amount),
        kind: 'count',
        canonical: singular(tied.lower),
        range: { from, to: from + 1 },
        after: from + 1,
        rules: ['head-hyphen'],
      };
    from++;
  }
  // “40 "terrorists" were killed”
  if (/^["“‘]$/.test(at(reading, from).text) && at(reading, from + 1).kind === 'word') from++;
  // “including 240 who were lifted from roofs”
  if (at(reading, from).lower === 'who' && !amount.hedge)
    return { ...noHead(amount), kind: 'count', canonical: 'person', rules: ['head-who'] };
  const team = teamBefore(reading, amount);
  if (team) return team;
  let partitive = false;
  if (at(reading, from).lower === 'of') {
    if (/^(?:whom|them|those|these|which)$/.test(at(reading, from + 1).lower)) return ofWhom(reading, amount, from);
    partitive = amount.bound !== 'vague';
    from++;
    const whole = behindWhole(reading, from);
    while (DETERMINERS.has(at(reading, from).lower) || at(reading, from).lower === 'one') from++;
    // “43 of the 312 people”
    from = whole ?? from;
  }
  if (amount.rules.includes('number-fraction')) while (DETERMINERS.has(at(reading, from).lower)) from++;
  const family =
    partitive && /^(?:one|an?|the|same)$/.test(at(reading, from - 1).lower) ? memberOf(reading, amount, from) : null;
  if (family) return family;
  const isMore = /^(?:more|other|additional|further|fewer|extra)$/.test(at(reading, from).lower);
  if (isMore) from++;
  // “wounding dozens more Syria's …”: behind “more” a capital opens something else.
  if (isMore && /^\p{Lu}/u.test(at(reading, from).text) && nationOf(at(reading, from).lower) === null) return null;
  const said = predicateNoun(reading, from);
  if (said) return said(amount);
  const range =
    nounPhrase(reading, from) ??
    (isMore && at(reading, from - 1).lower === 'other' ? { from: from - 1, to: from } : null);
  if (!range)
    return /^(?:of|among) (?:whom|which|them)$/.test(before(reading, amount)) ? wholeBefore(reading, amount) : null;
  const who = partitive ? predicate(reading, range) : null;
  if (who)
    return {
      ...noHead(amount),
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
    return { ...noHead(amount), kind: 'count', canonical: 'body', range, after: range.to, rules: ['head-bodies'] };
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

/** “a crew of 11”: those before it. */
function teamBefore(reading: Reading, amount: Amount): Head | null {
  const start = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);
  const isCrew = /^(?:crew|staff) of$/.test(phrase(reading, start - 2, start));
  if (!isCrew || at(reading, endOf(amount)).kind === 'word') return null;
  const range = { from: start - 2, to: start - 1 };
  return { ...noHead(amount), kind: 'count', canonical: at(reading, start - 2).lower, range, rules: ['head-team'] };
}

/** The two words before a number and its hedge. */
function before(reading: Reading, amount: Amount): string {
  const start = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);
  return phrase(reading, Math.max(0, start - 2), start);
}

/** “nine were civilians”: the noun behind the verb. */
function predicateNoun(reading: Reading, from: number): ((amount: Amount) => Head) | null {
  if (!/^(?:were|are)$/.test(at(reading, from).lower)) return null;
  const noun = at(reading, from + 1).lower === 'all' ? from + 2 : from + 1;
  const canonical = singular(at(reading, noun).lower);
  if (!isPlural(at(reading, noun).lower) || !isPersonal(canonical) || STATES.has(canonical)) return null;
  return (amount) => ({
    ...noHead(amount),
    kind: 'count',
    canonical,
    range: { from: noun, to: noun + 1 },
    after: noun + 1,
    partitive: true,
    rules: ['head-predicate'],
  });
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
    ...noHead(amount),
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

/** “killed 11,000 people in four countries, 620 of them here”: people before what stands nearer, else that. */
function peopleBefore(reading: Reading, nearest: number): number {
  for (let i = nearest; i >= 0; i = pluralBefore(reading, i)) if (isPersonal(singular(at(reading, i).lower))) return i;
  return nearest;
}

/** “members all across Russia, about 500 of whom”: the nearest plural noun before. */
function ofWhom(reading: Reading, amount: Amount, of: number): Head | null {
  // “31 dead, 12 of them children”
  const who = at(reading, of + 2);
  if (who.kind === 'word' && isPlural(who.lower) && !STATES.has(who.lower))
    return {
      ...noHead(amount),
      kind: 'count',
      canonical: singular(who.lower),
      range: { from: of + 2, to: of + 3 },
      after: of + 3,
      partitive: true,
      rules: ['head-of-whom'],
    };
  return (
    wholeBefore(reading, amount, of + 2) ?? {
      ...noHead(amount),
      after: of + 2,
      partitive: true,
      rules: ['head-of-whom'],
    }
  );
}

/** “120 people were hurt, of whom 18 are critical”: the people before it, else the nearest plural noun. */
function wholeBefore(reading: Reading, amount: Amount, after = endOf(amount)): Head | null {
  const nearest = pluralBefore(reading, amount.hedge?.from ?? amount.at.from);
  const noun =
    nearest < 0 || isPersonal(singular(at(reading, nearest).lower)) ? nearest : peopleBefore(reading, nearest);
  return noun < 0
    ? null
    : {
        kind: 'count',
        canonical: singular(at(reading, noun).lower),
        range: { from: noun, to: noun + 1 },
        after,
        partitive: true,
        rules: ['head-of-whom'],
      };
}
