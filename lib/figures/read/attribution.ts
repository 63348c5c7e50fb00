import type { Figure } from '../figure';
import { ONES, TENS } from '../lexicon/numbers';
import { BETWEEN, INVERTED, PRONOUNS, REPORTING, SPEAKERS, TITLES } from '../lexicon/reporting';
import { at, phrase, type Range, type Reading, wordsOf } from './reading';
import { CLOSES, EDGE, isCalendar, isCapital, JOINS, LONGEST_SOURCE, nounPhraseBefore, subject } from './source-phrase';

export type Attribution = NonNullable<Figure['attribution']>;

/** Who is said to have said what, with the tokens it stands on. */
interface Found extends Attribution {
  range: Range;
  isPronoun: boolean;
  /** Said through somebody else: “citing X”. */
  isCiting?: boolean;
}

/** All attributions of a sentence, in order. */
function attributions(reading: Reading): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const { lower } = at(reading, i);
    const one =
      lower === 'according' && at(reading, i + 1).lower === 'to'
        ? accordingTo(reading, i)
        : lower === 'citing' || lower === 'quoting'
          ? cites(reading, i)
          : (byCount(reading, i) ?? verb(reading, i));
    if (one) found.push(one);
  }
  return found;
}

/** What a sentence says about its sources; made once, asked for every number. */
export interface Sources {
  all: readonly Found[];
  /** How many turns (“but”, “although”, “;”) stand before each token. */
  turns: readonly number[];
}

export function sourcesOf(reading: Reading): Sources {
  const turns = [0];
  for (const [i, token] of reading.tokens.entries())
    turns.push((turns[i] ?? 0) + (TURNS.has(token.lower) || token.text === ';' ? 1 : 0));
  return { all: attributions(reading), turns };
}

/**
 * Who a number goes back to. The nearest attribution of the sentence counts; a pronoun, or a sentence inside
 * a quotation that goes on, goes back to `last`, the source before.
 */
export function attributionOf(
  sources: Sources,
  index: number,
  last: Attribution | null,
  quoted: boolean,
): Attribution | null {
  let nearest: Found | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const one of sources.all) {
    const cost = distance(sources, one, index);
    if (cost >= least) continue;
    nearest = one;
    least = cost;
  }
  if (!nearest) return quoted ? last : null;
  const { surface, stance } = nearest;
  if (nearest.isPronoun) {
    // “The UN said that it had confirmed 30 dead”: who spoke before in the sentence, else before it.
    const named = sources.all.findLast((one) => !one.isPronoun && one.range.to <= nearest.range.from);
    const meant = named ? bare(named) : last;
    return meant ? { ...meant, surface, stance } : null;
  }
  return cited(sources, nearest);
}

/** The last named source of a sentence, to be carried on. */
export function lastSource({ all }: Sources): Attribution | null {
  const last = all.findLast((one) => !one.isPronoun);
  return last ? bare(last) : null;
}

const bare = ({ source, surface, chain, stance }: Found): Attribution => ({ source, surface, chain, stance });

/** “Y reported, citing X”: X said it, Y passed it on. */
function cited({ all }: Sources, found: Found): Attribution {
  if (!found.isCiting) {
    const citing = all.find((one) => one.isCiting);
    return citing ? { ...bare(citing), chain: [found.source, citing.source] } : bare(found);
  }
  const carrier = all.findLast((one) => one !== found && !one.isPronoun);
  return carrier ? { ...bare(found), chain: [carrier.source, found.source] } : bare(found);
}

/** Tokens between an attribution and a number; a turn of the sentence (“but”, “although”) between them weighs more. */
function distance({ turns }: Sources, found: Found, index: number): number {
  const [from, to] = found.range.from > index ? [index, found.range.from] : [found.range.to, index];
  if (to <= from) return 0;
  return to - from + TURN_COST * ((turns[to] ?? 0) - (turns[from] ?? 0));
}

const TURNS = new Set(['but', 'although', 'though', 'while', 'whereas', 'however']);
const TURN_COST = 30;

function accordingTo(reading: Reading, i: number): Found | null {
  return after(reading, i, i + 2);
}

const COUNTS = /^(?:count|tally|figure|figures|estimate|estimates|reckoning|projection|data)$/;

/** “by the ministry's tally”, “the police count was”: whose number it is. */
function byCount(reading: Reading, i: number): Found | null {
  if (!COUNTS.test(at(reading, i).lower)) return null;
  const source =
    SPEAKERS.has(at(reading, i - 1).lower) || /['’]s$/.test(at(reading, i - 1).lower)
      ? nounPhraseBefore(reading, i)
      : null;
  return source && make(reading, { from: source.from, to: i + 1 }, source, 'says');
}

/** “citing X”, “quoting X” */
function cites(reading: Reading, i: number): Found | null {
  const found = after(reading, i, i + 1);
  return found && { ...found, isCiting: true };
}

const RECORDS = /^(?:report|counts|finds)$/;
const ISSUED = /^(?:posted|released|issued|published|compiled|provided|given)$/;
/** “the last report of the coastguard”, “a list posted by the police”: who made it says it. */
const RECORD_OF =
  /^(?:[\p{L}-]+ ){0,3}(?:reports?|statements?|figures|data|list|tally|count|bulletin|census|estimates?|records)(?: \p{L}+ed)? (?:of|by|from) (?:the )?(?=\S)/iu;
const ENDS_SOURCE = new Set(
  'said has have had was were is are there it in on at by that as who which to after when'.split(' '),
);

/** “according to X”, “citing X”, “said X”: as far as the next sign or clause word. */
function after(reading: Reading, from: number, start: number): Found | null {
  let to = start;
  while (to < start + LONGEST_SOURCE && to < reading.tokens.length) {
    const token = at(reading, to);
    // “said Col. Jaime Orrego”
    if (token.text === '.' && TITLES.has(at(reading, to - 1).lower)) {
      to++;
      continue;
    }
    const isEnd =
      CLOSES.test(token.text) || EDGE.has(token.lower) || ENDS_SOURCE.has(token.lower) || isCalendar(token.text);
    // A second article without a preposition opens the next clause: “according to the coastguard the flood killed”.
    const isNext =
      to > start + 1 &&
      /^(?:the|a|an)$/.test(token.lower) &&
      !JOINS.has(at(reading, to - 1).lower) &&
      !/^(?:in|at|from|to|by|with|on)$/.test(at(reading, to - 1).lower);
    const isReport = REPORTING.has(token.lower) && token.text === token.lower && !RECORDS.test(token.lower);
    const isIssued = token.lower === 'by' && ISSUED.test(at(reading, to - 1).lower);
    if (!isIssued && (isNext || (isEnd && to > start) || isReport)) break;
    to++;
  }
  return to > start ? make(reading, { from, to }, { from: start, to }, 'says') : null;
}

function make(reading: Reading, range: Range, source: Range, stance: Attribution['stance']): Found {
  const first = at(reading, source.from).lower;
  const isPronoun =
    (PRONOUNS.has(first) && source.to - source.from === 1) ||
    /^(?:the )?(?:statement|communique|list)$/.test(phrase(reading, source.from, source.to));
  const from = ['the', 'a', 'an'].includes(first) && source.to - source.from > 1 ? source.from + 1 : source.from;
  const name = asSpoken(wordsOf(reading, { from, to: source.to }).text);
  return { source: name, surface: wordsOf(reading, range).text, chain: [name], stance, range, isPronoun };
}

const ROLE_THEN_NAME = /^([^,]* )?(\p{Ll}[\p{L}-]*), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})$/u;
const SUPERLATIVE = /^(?:most \p{Ll}+|top|highest-ranking|leading)\s+(?=\S)/u;

/** “most senior US general, Jane Doe” → “US general Jane Doe”; the words of the text stay in `surface`. */
function asSpoken(source: string): string {
  const [, before = '', noun, name] = ROLE_THEN_NAME.exec(source) ?? [];
  if (RECORD_OF.test(source)) return source.replace(RECORD_OF, '');
  return name === undefined ? source : `${`${before}${noun}`.replace(SUPERLATIVE, '')} ${name}`;
}

/** “X said”, “X has only admitted”, “X, a doctor, told Y”, “said X”, “X was quoted by Y as saying”. */
function verb(reading: Reading, i: number): Found | null {
  const { lower, kind } = at(reading, i);
  const stance = REPORTING.get(lower);
  if (!stance || kind !== 'word' || isOtherwise(reading, i)) return null;
  let end = i;
  while (BETWEEN.has(at(reading, end - 1).lower)) end--;
  const isPassive = /^(?:was|were|been|is|are|being|be)$/.test(at(reading, end - 1).lower);
  if (lower === 'quoted' || lower === 'cited')
    return isPassive || at(reading, i + 1).lower === 'by'
      ? quotedBy(reading, i, isPassive ? end - 1 : end)
      : quotes(reading, i, end);
  if (isPassive || at(reading, i + 1).lower === 'by') return null;
  // “Organisers accused the police and said 12 were hurt”: who opens the sentence says it.
  if (lower.endsWith('ing') || /^(?:and|but)$/.test(at(reading, end - 1).lower)) return participle(reading, i, stance);
  const inverted =
    INVERTED.has(lower) && /^[”",'’]$/.test(at(reading, end - 1).text) ? speakerBehind(reading, i) : null;
  if (inverted) return { ...inverted, stance };
  const source = subject(reading, end);
  return source ? make(reading, { from: source.from, to: i + 1 }, source, stance) : null;
}

/** “the fire claimed 31 lives”, “the firm added 300 jobs”, “quoted as saying”: no new report. */
function isOtherwise(reading: Reading, i: number): boolean {
  const { lower } = at(reading, i);
  const next = at(reading, i + 1);
  if (lower === 'saying') return at(reading, i - 1).lower === 'as';
  if (!/^(?:claim|add)/.test(lower)) return false;
  return (
    next.kind === 'number' ||
    ONES.has(next.lower) ||
    TENS.has(next.lower) ||
    /^(?:lives|the lives|at least|more than|about|up to|nearly)/.test(phrase(reading, i + 1, i + 3))
  );
}

/** “Y was quoted by X as saying”, “said Y, cited by X”: Y speaks, X carries it. */
function quotedBy(reading: Reading, i: number, end: number): Found | null {
  const carrier = at(reading, i + 1).lower === 'by' ? after(reading, i, i + 2) : null;
  const source = subject(reading, end);
  if (!source || at(reading, end - 1).text === ',') return null;
  const found = make(reading, { from: source.from, to: i + 1 }, source, 'says');
  return carrier ? { ...found, chain: [carrier.source, found.source] } : found;
}

/** “X quoted Y as saying” */
function quotes(reading: Reading, i: number, end: number): Found | null {
  const found = after(reading, i, i + 1);
  const source = subject(reading, end);
  if (!found || !source) return null;
  const carrier = make(reading, source, source, 'says');
  return at(reading, found.range.to).lower === 'as'
    ? { ...found, chain: [carrier.source, found.source] }
    : { ...carrier, range: { from: source.from, to: i + 1 } };
}

/** Behind an inverted verb a name or a noun that speaks must come soon. */
function speakerBehind(reading: Reading, i: number): Found | null {
  const found = after(reading, i, i + 1);
  if (!found || found.isPronoun) return null;
  for (let k = i + 1; k < found.range.to; k++)
    if (isCapital(reading, k) || SPEAKERS.has(at(reading, k).lower)) return found;
  return null;
}

const DATELINE = 14;

/** “PORT ARDEN, Velmora (CP) — Officials …”: the token behind the dash, or 0. */
function datelineEnd(reading: Reading): number {
  if (!/^\p{Lu}{2}/u.test(at(reading, 0).text)) return 0;
  for (let i = 1; i < DATELINE; i++) if (/^(?:-|–|—|--)$/.test(at(reading, i).text)) return i + 1;
  return 0;
}

/** “State TV has raised the toll, saying 22 died”: who opens the sentence speaks, behind “In an interview,”. */
function participle(reading: Reading, i: number, stance: Attribution['stance']): Found | null {
  let from = datelineEnd(reading);
  if (/^(?:in|on|at|after|before|during|for)$/.test(at(reading, from).lower)) {
    while (from < i && at(reading, from).text !== ',') from++;
    from++;
  }
  let to = from;
  while (
    to < i &&
    to - from < LONGEST_SOURCE &&
    !isVerbLike(at(reading, to).lower) &&
    !isCalendar(at(reading, at(reading, to).lower === 'on' ? to + 1 : to).text) &&
    !CLOSES.test(at(reading, to).text)
  )
    to++;
  return to > from && to < i ? make(reading, { from: i, to: i + 1 }, { from, to }, stance) : null;
}

function isVerbLike(lower: string): boolean {
  return /^(?:has|have|had|is|was|are|were|will|would|says)$|.{2}ed$/.test(lower) || REPORTING.has(lower);
}
