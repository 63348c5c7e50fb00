import type { Figure } from '../figure';
import { BETWEEN, PRONOUNS, REPORTING } from '../lexicon/reporting';
import { at, phrase, type Range, type Reading, wordsOf } from './reading';

export type Attribution = NonNullable<Figure['attribution']>;

/** Who is said to have said what, with the tokens it stands on. */
interface Found extends Attribution {
  range: Range;
  isPronoun: boolean;
}

const LONGEST_SOURCE = 12;
const CLOSES = /^[.,;:()[\]“”"–—!?]$/;
const EDGE = new Set(
  'that and but while as when who which after because although though if then before since where adding whose'.split(
    ' ',
  ),
);

/** All attributions of a sentence, in order. */
function attributions(reading: Reading): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < reading.tokens.length; i++) {
    const { lower } = at(reading, i);
    const one =
      lower === 'according' && at(reading, i + 1).lower === 'to'
        ? accordingTo(reading, i)
        : lower === 'citing' || lower === 'quoting'
          ? after(reading, i, i + 1)
          : verb(reading, i);
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
  if (nearest.isPronoun) return last ? { ...last, surface: nearest.surface, stance: nearest.stance } : null;
  const { range: _range, isPronoun: _isPronoun, ...attribution } = nearest;
  return attribution;
}

/** The last named source of a sentence, to be carried on. */
export function lastSource(reading: Reading): Attribution | null {
  const named = attributions(reading).filter((one) => !one.isPronoun);
  const last = named.at(-1);
  if (!last) return null;
  const { range: _range, isPronoun: _isPronoun, ...attribution } = last;
  return attribution;
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

/** “according to X”, “citing X”, “said X”: as far as the next sign or clause word. */
function after(reading: Reading, from: number, start: number): Found | null {
  let to = start;
  while (to < start + LONGEST_SOURCE && to < reading.tokens.length) {
    const token = at(reading, to);
    if (
      (CLOSES.test(token.text) && to > start) ||
      EDGE.has(token.lower) ||
      (REPORTING.has(token.lower) && token.text === token.lower)
    )
      break;
    if (['said', 'has', 'have', 'had', 'was', 'were', 'is', 'in', 'on', 'by'].includes(token.lower) && to > start)
      break;
    to++;
  }
  return to > start ? make(reading, { from, to }, { from: start, to }, 'says') : null;
}

function make(reading: Reading, range: Range, source: Range, stance: Attribution['stance']): Found {
  const first = at(reading, source.from).lower;
  const isPronoun = PRONOUNS.has(first) && source.to - source.from === 1;
  const from = ['the', 'a', 'an'].includes(first) && source.to - source.from > 1 ? source.from + 1 : source.from;
  const name = asSpoken(wordsOf(reading, { from, to: source.to }).text);
  return { source: name, surface: wordsOf(reading, range).text, chain: [name], stance, range, isPronoun };
}

const ROLE_THEN_NAME = /^([^,]* )?(\p{Ll}[\p{L}-]*), (\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})$/u;
const SUPERLATIVE = /^(?:most \p{Ll}+|top|highest-ranking|leading)\s+(?=\S)/u;

/** “most senior US general, Jane Doe” → “US general Jane Doe”; the words of the text stay in `surface`. */
function asSpoken(source: string): string {
  const [, before = '', noun, name] = ROLE_THEN_NAME.exec(source) ?? [];
  return name === undefined ? source : `${`${before}${noun}`.replace(SUPERLATIVE, '')} ${name}`;
}

/** “X said”, “X has only admitted”, “X, a doctor, told Y”, “said X”. */
function verb(reading: Reading, i: number): Found | null {
  const stance = REPORTING.get(at(reading, i).lower);
  if (!stance || at(reading, i).kind !== 'word') return null;
  let end = i;
  while (BETWEEN.has(at(reading, end - 1).lower)) end--;
  const passive = /^(?:was|were|been|is|are|being|be)$/.test(at(reading, end - 1).lower);
  if (passive || at(reading, i + 1).lower === 'by') return null;
  if (/ing$/.test(at(reading, i).lower)) return participle(reading, i, stance);
  const next = at(reading, i + 1);
  const isInverted = /^\p{Lu}/u.test(next.text) && next.kind === 'word' && /^[”",'’]$/.test(at(reading, end - 1).text);
  if (isInverted) {
    const inverted = after(reading, i, i + 1);
    return inverted ? { ...inverted, stance } : null;
  }
  const source = subject(reading, end);
  return source ? make(reading, { from: source.from, to: i + 1 }, source, stance) : null;
}

/** “State TV has raised the toll, saying 22 died”: who opens the sentence speaks, behind “In an interview,”. */
function participle(reading: Reading, i: number, stance: Attribution['stance']): Found | null {
  let from = 0;
  if (/^(?:in|on|at|after|before|during|for)$/.test(at(reading, 0).lower)) {
    while (from < i && at(reading, from).text !== ',') from++;
    from++;
  }
  let to = from;
  while (
    to < i &&
    to - from < LONGEST_SOURCE &&
    !isVerbLike(at(reading, to).lower) &&
    !CLOSES.test(at(reading, to).text)
  )
    to++;
  return to > from && to < i ? make(reading, { from: i, to: i + 1 }, { from, to }, stance) : null;
}

function isVerbLike(lower: string): boolean {
  return /^(?:has|have|had|is|was|are|were|will|would|says)$|.{2}ed$/.test(lower) || REPORTING.has(lower);
}

const NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** How far an apposition may stretch: “Surname, 46, the mother of a conscript from the city of Samara, told”. */
const APPOSED = 30;

/** The noun phrase that ends before token `end`. Over appositions between commas the name that opens them is meant. */
function subject(reading: Reading, end: number): Range | null {
  const apposed = at(reading, end - 1).text === ',';
  const near = segment(reading, apposed ? end - 1 : end);
  if (!apposed) return near;
  for (let i = end - 2; i >= Math.max(0, end - APPOSED); i--) {
    const text = at(reading, i).text;
    if (/^[.;:“”"!?]$/.test(text)) break;
    if (text !== ',') continue;
    const head = segment(reading, i);
    if (!head) continue;
    if (NAME.test(wordsOf(reading, head).text)) return head;
    if (near && near.from === i + 1) return { from: head.from, to: near.to };
  }
  return near;
}

const NOT_IN_SOURCE = new Set(
  'said told were was is are had has have killed to in on at by for with from reported'.split(' '),
);

function segment(reading: Reading, end: number): Range | null {
  let from = end;
  while (from > 0 && end - from < LONGEST_SOURCE) {
    const token = at(reading, from - 1);
    if (
      CLOSES.test(token.text) ||
      token.text === "'" ||
      token.text === '’' ||
      EDGE.has(token.lower) ||
      token.kind === 'number'
    )
      break;
    if (NOT_IN_SOURCE.has(token.lower)) {
      from = startOfName(reading, end);
      break;
    }
    from--;
  }
  if (from >= end) return null;
  const said = phrase(reading, from, end);
  return /\p{L}/u.test(said) && !/^(?:this|these|it|there)\b.+/.test(said) ? { from, to: end } : null;
}

/** Small words inside names: “Syrian Observatory for Human Rights”. */
const JOINS = new Set(['of', 'for', 'and', '&']);

function isCapital(reading: Reading, i: number): boolean {
  return /^\p{Lu}/u.test(at(reading, i).text);
}

/** After a preposition only a name can be the subject: “on Tuesday Dmitry Peskov said”. */
function startOfName(reading: Reading, end: number): number {
  let start = end;
  while (
    start > 0 &&
    (isCapital(reading, start - 1) || (JOINS.has(at(reading, start - 1).lower) && isCapital(reading, start - 2)))
  )
    start--;
  return start;
}
