import { DESIGNATORS, DETERMINERS, MONTHS } from '../lexicon/grammar';
import { isPlural } from '../lexicon/plurals';
import { type Amount, at, phrase, type Reading, touches } from './reading';
import { currencyAt, measureAt } from './unit';

const WEB =
  /(?:https?:\/\/|www\.|pic\.twitter)\S{1,500}|\S{1,100}@\S{1,100}|[#@]\w{1,100}|\b[\w-]{1,60}\.(?:com|org|net|ru|uk|info|gov|edu)\b\S{0,200}/g;

const MAY_BE_WEB = /[/@#]|\.[a-z]/;

/** Character ranges of links, handles and hash tags: a number inside is a part of a name. */
export function webSpans(text: string): { start: number; end: number }[] {
  if (!MAY_BE_WEB.test(text)) return [];
  return Array.from(text.matchAll(WEB), (match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Why a number is no figure; the name of the first rule that says so, or `null`. */
export function rejection(reading: Reading, amount: Amount): string | null {
  for (const [name, holds] of RULES) if (holds(reading, amount)) return name;
  return null;
}

type Rule = (reading: Reading, amount: Amount) => boolean;
const DASH = /^[-–—]$/;
const CLOCK = new Set(['am', 'pm', 'gmt', 'utc', 'est', 'edt', 'cet', 'oclock', 'o’clock', "o'clock"]);
const ORDINAL = new Set(['st', 'nd', 'rd', 'th']);
const YEAR_BEFORE = new Set(
  'in since by from until till during of early late mid before after circa and to for last year spring summer autumn winter fall between ( / , -'.split(
    ' ',
  ),
);

const isYear = (amount: Amount): boolean =>
  amount.digits &&
  amount.value !== null &&
  Number.isInteger(amount.value) &&
  amount.value >= 1000 &&
  amount.value <= 2100;

const RULES: readonly [string, Rule][] = [
  ['month', (r, a) => nearMonth(r, a)],
  ['ordinal', (r, a) => touches(r, a.at.to - 1) && ORDINAL.has(at(r, a.at.to).lower)],
  [
    'decade',
    (r, a) =>
      a.digits && touches(r, a.at.to - 1) && (at(r, a.at.to).lower === 's' || /^['’]s?$/.test(at(r, a.at.to).text)),
  ],
  ['date', (r, a) => isNumericDate(r, a)],
  ['clock', (r, a) => isClock(r, a)],
  ['glued-to-word', (r, a) => isGlued(r, a) || (a.digits && !a.currency && at(r, a.at.from - 1).kind === 'code')],
  [
    'designator',
    (r, a) =>
      !a.hedge &&
      !a.currency &&
      DESIGNATORS.has(at(r, a.at.from - 1).lower) &&
      (isCapital(r, a.at.from - 1) || (a.digits && !isCounted(r, a))),
  ],
  ['score', (r, a) => isScore(r, a)],
  ['named', (r, a) => isNamed(r, a)],
  ['year', (r, a) => isYear(a) && looksLikeYear(r, a)],
  ['pronoun-one', (r, a) => isPronoun(r, a)],
  ['address', (r, a) => a.digits && isAddress(r, a)],
  ['named-word', (r, a) => isNamedByWord(r, a)],
  ['years', (r, a) => a.bound === 'range' && a.digits && isYearSpan(r, a)],
  ['vague-article', (r, a) => isBareArticle(r, a)],
];

const isCapital = (r: Reading, i: number): boolean => at(r, i).text !== at(r, i).lower;

function nearMonth(r: Reading, a: Amount): boolean {
  if (!a.digits || a.value === null || a.value > 2100)
    return a.digits && a.bound === 'range' && (a.hi ?? 99) <= 31 && (isMonth(r, a.at.from - 1) || isMonth(r, a.at.to));
  const before = at(r, a.at.from - 1).text === '.' || at(r, a.at.from - 1).text === ',' ? 2 : 1;
  if (a.value <= 31 && (isMonth(r, a.at.to) || (at(r, a.at.to).lower === 'of' && isMonth(r, a.at.to + 1)))) return true;
  return isMonth(r, a.at.from - before) && (a.value <= 31 || isYear(a)) && !isMeasured(r, a);
}

/** A month's name; “may”, “march” and three-letter forms only with a capital. */
function isMonth(r: Reading, i: number): boolean {
  const token = at(r, i);
  return MONTHS.has(token.lower) && token.text !== token.lower;
}

function isMeasured(r: Reading, a: Amount): boolean {
  return measureAt(r, a.at.to) !== null || currencyAt(r, a.at.to, a.value ?? 0) !== null;
}

function isCounted(r: Reading, a: Amount): boolean {
  return isMeasured(r, a) || isPlural(at(r, a.at.to).lower) || isPlural(at(r, a.at.to + 1).lower);
}

function isNumericDate(r: Reading, a: Amount): boolean {
  if (!a.digits) return false;
  const sign = (i: number): boolean => /^[-/.–]$/.test(at(r, i).text);
  const after =
    sign(a.at.to) && at(r, a.at.to + 1).kind === 'number' && sign(a.at.to + 2) && at(r, a.at.to + 3).kind === 'number';
  const before =
    sign(a.at.from - 1) &&
    at(r, a.at.from - 2).kind === 'number' &&
    touches(r, a.at.from - 2) &&
    touches(r, a.at.from - 1);
  const start = a.at.from;
  const inside =
    a.bound === 'range' && sign(a.at.to) && touches(r, a.at.to - 1) && at(r, a.at.to + 1).kind === 'number';
  const phone =
    at(r, start - 1).text === '+' && touches(r, start - 1) && (a.value ?? 0) < 1000 && at(r, a.at.to).text === '-';
  return after || before || inside || phone;
}

function isClock(r: Reading, a: Amount): boolean {
  if (/^o['’]clock$/.test(at(r, a.at.to).lower) || /^(?:half|quarter) past$/.test(phrase(r, a.at.from - 2, a.at.from)))
    return true;
  if (!a.digits || a.currency) return false;
  const isColon = (i: number): boolean => at(r, i).text === ':' && touches(r, i) && touches(r, i - 1);
  if (isColon(a.at.to) && at(r, a.at.to + 1).kind === 'number') return true;
  if (isColon(a.at.from - 1) && at(r, a.at.from - 2).kind === 'number') return true;
  const next = phrase(r, a.at.to, a.at.to + 3).replace(/\. ?/g, '');
  return (
    CLOCK.has(at(r, a.at.to).lower.replace(/\./g, '')) ||
    /^(?:a|p) ?m\b/.test(next) ||
    /^hours (?:local|gmt)/.test(next)
  );
}

/** “B-52”, “L2”, “mid-1980s”: letters touch the number on its left. A magnitude may. */
function isGlued(r: Reading, a: Amount): boolean {
  if (!a.digits || a.currency) return false;
  const before = at(r, a.at.from - 1);
  if (!touches(r, a.at.from - 1)) return false;
  if (before.kind === 'word') return true;
  if (before.text === '.' && at(r, a.at.from - 2).kind === 'word' && touches(r, a.at.from - 2))
    return a.value !== null && a.value < 1000 && !isCounted(r, a);
  const word = at(r, a.at.from - 2);
  return DASH.test(before.text) && word.kind === 'word' && touches(r, a.at.from - 2) && word.lower !== 'magnitude';
}

const CONTEST =
  /\b(?:won|win|wins|beat|beats|beating|lost|lose|defeat(?:ed)?|victory|dr[ae]w|lead|led|leading|scores?|vote[ds]?|voting|ruled|ahead|trailed|series|final|game|match)\b/i;

/** “won 110-98”, “a 6-3 vote”: two whole numbers over a touching dash, nothing counted. */
function isScore(r: Reading, a: Amount): boolean {
  if (!a.digits || a.currency || a.hedge || isCounted(r, a)) return false;
  const isDash = (i: number): boolean => DASH.test(at(r, i).text) && touches(r, i - 1) && touches(r, i);
  if (a.bound === 'range')
    return a.at.to - a.at.from === 3 && isDash(a.at.from + 1) && (a.hi ?? 0) < 200 && CONTEST.test(r.text);
  const isPair =
    (isDash(a.at.to) && at(r, a.at.to + 1).kind === 'number') ||
    (isDash(a.at.from - 1) && at(r, a.at.from - 2).kind === 'number');
  return isPair && Number.isInteger(a.value);
}

/** “Boeing 747”, “Windows 10”: a name in front, nothing counted behind. */
function isNamed(r: Reading, a: Amount): boolean {
  if (!a.digits || a.hedge || a.currency || a.bound === 'range' || a.value === null) return false;
  const before = at(r, a.at.from - 1);
  const isName =
    before.kind === 'word' && before.text !== before.lower && a.at.from > 1 && !DETERMINERS.has(before.lower);
  if (!isName || before.lower === 'magnitude') return false;
  const next = at(r, a.at.to);
  return (
    (next.kind !== 'word' && next.text !== '%' && next.text !== '-') ||
    (!isCounted(r, a) &&
      a.value < 1000 &&
      Number.isInteger(a.value) &&
      !/dead|killed|injured|wounded/.test(next.lower) &&
      before.text !== before.text.toUpperCase())
  );
}

function looksLikeYear(r: Reading, a: Amount): boolean {
  const text = at(r, a.at.to - 1).text;
  if (text.includes(',') || a.currency || isMeasured(r, a)) return false;
  if (a.value !== null && a.value < 1800) return false;
  const before = at(r, a.at.from - 1).lower;
  if (a.hedge && !['over', 'about', 'around', 'under', 'circa'].includes(phrase(r, a.hedge.from, a.hedge.to)))
    return false;
  if (YEAR_BEFORE.has(before) || DETERMINERS.has(before)) return true;
  return !isCounted(r, a) || a.at.from === 0;
}

const NO_ONE_BEFORE = new Set(
  'this that the no any each every another which first last not some next other on than as right wrong is was'.split(
    ' ',
  ),
);
const NO_ONE_AFTER = new Set(
  'of another day by after who whom is was has had can could would should may might must will does did to and or but more time at point side thing that which he she they we i in on for with from way such'.split(
    ' ',
  ),
);

/** “one after another”, “the one”, “one of”: “one” counts only when a noun follows, or when it stands alone. */
function isPronoun(r: Reading, a: Amount): boolean {
  if (a.noun !== undefined) return false;
  if (a.value !== 1 || a.digits || a.at.to - a.at.from !== 1 || at(r, a.at.from).lower !== 'one') return false;
  const alone = r.tokens.length <= 2;
  const next = at(r, a.at.to);
  if (alone) return false;
  if (next.kind !== 'word') return next.text !== '-' || measureAt(r, a.at.to + 1) === null;
  if (a.hedge) return NO_ONE_AFTER.has(next.lower) && next.lower !== 'more';
  return NO_ONE_AFTER.has(next.lower) || NO_ONE_BEFORE.has(at(r, a.at.from - 1).lower);
}

const STREET = /^(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|Terrace|Row|St|Rd|Ave)$/;

/** “12 Harbour Street” */
function isAddress(r: Reading, a: Amount): boolean {
  for (let i = a.at.to; i < a.at.to + 4 && (isCapital(r, i) || at(r, i).kind === 'code'); i++)
    if (STREET.test(at(r, i).text) && (i > a.at.to || !isPlural(at(r, i).lower))) return true;
  return false;
}

/** “the Group of Seven”, “the Big Four”: a number word with a capital inside a name. */
function isNamedByWord(r: Reading, a: Amount): boolean {
  if (a.digits || a.hedge || a.at.from === 0 || !isCapital(r, a.at.from) || isCounted(r, a)) return false;
  const before = at(r, a.at.from - 1);
  return (
    before.kind === 'word' && (isCapital(r, a.at.from - 1) || (before.lower === 'of' && isCapital(r, a.at.from - 2)))
  );
}

/** “between 1998 and 2004”, “2019–2021” */
function isYearSpan(r: Reading, { lo, hi, at: range, currency }: Amount): boolean {
  const isOne = (year: number | null): boolean =>
    year !== null && Number.isInteger(year) && year >= 1800 && year <= 2100;
  return (
    isOne(lo) &&
    isOne(hi) &&
    !currency &&
    !at(r, range.to - 1).text.includes(',') &&
    measureAt(r, range.to) === null &&
    !isPlural(at(r, range.to).lower)
  );
}

/** “a number of”, “a couple of”, “a few”: vague amounts need a noun behind; “the number”, “a number” alone count nothing. */
function isBareArticle(r: Reading, a: Amount): boolean {
  if (a.bound !== 'vague' || r.tokens.length <= 4) return false;
  const said = phrase(r, a.at.from, a.at.to);
  const next = at(r, a.at.to).lower;
  if (said === 'a number') return next !== 'of';
  if (said === 'a couple' || said === 'a handful') return next !== 'of' && !isPlural(next);
  return false;
}
