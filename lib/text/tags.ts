import { AGENCY, AGENCY_TAIL, CAPITAL, NAME_WORD } from './credits';
import { STAGE_NOTE } from './labels';
import { cutFromLine, isStory, type Line, LONGEST_RULED } from './line';
import type { NoiseKind, Span } from './span';

const DATE_WORD = '[A-Z][A-Za-z]{2,8}';
const DAY = String.raw`(?:${DATE_WORD}\.?,? )?(?:${DATE_WORD}\.? \d{1,2}|\d{1,2} ${DATE_WORD}\.?)(?:,? \d{4})?`;
const CAPITALS_WORD = `[${CAPITAL}][${CAPITAL}.'’-]+`;
const CAPITALS = `${CAPITALS_WORD}(?:[ /]${CAPITALS_WORD})*`;
const PLACE = `${NAME_WORD}(?:[ /](?:de |al-|el-)?${NAME_WORD})*`;
/** What a sentence begins with. */
const SENTENCE = `(?=["“'‘]?[${CAPITAL}\\d])`;
const DASH = '(?:-{1,2}|[–—])';
/** The tags a first paragraph begins with, from the surest on. */
const DATELINES: readonly RegExp[] = [
  // “KYIV, Ukraine (AP) — ”, “London, Nov 25 (Reuters) - ”, “Madrid, Nov 25 (EFE).- ”
  new RegExp(
    String.raw`^(?:${PLACE}(?:, ${PLACE})?(?:,? ${DAY})?,? ?)?\((?:${AGENCY}|[A-Z]{2,6})(?:[/ ]${AGENCY})?\)\.?\s?(?:${DASH}|:)\s*(?=\S)`,
  ),
  // “(CNN) ”, “NEW DELHI, Nov 25 (PTI) ”; a name with its letters (“The Associated Press (AP) reported”) is none
  new RegExp(String.raw`^(?:(?:${CAPITALS}|${PLACE},? ${DAY}),? ?)?\(${AGENCY}\)\s*${SENTENCE}`),
  // “MOSCOW, November 25. /TASS/. ”
  new RegExp(String.raw`^${CAPITALS},? ${DAY}\.? /${AGENCY}/\.?\s?${DASH}?\s*(?=\S)`),
  // “CAIRO, Egypt, Nov. 25 — ”; two spaces are what a dash written as an entity leaves
  new RegExp(String.raw`^${CAPITALS}(?:, ${PLACE}){0,2}(?:,? ${DAY})?(?:\s?[–—]|\s-{1,2}|\s{2})\s*${SENTENCE}`),
  // “AFP – ”
  new RegExp(String.raw`^${AGENCY}\s?(?:${DASH})\s${SENTENCE}`),
];
/** “CAIRO: ” is also how a transcript names its speakers and a headline its kind. */
const COLON = new RegExp(String.raw`^(?<place>${CAPITALS}):\s+${SENTENCE}`);
const CAPITALS_COLON = new RegExp(String.raw`^${CAPITALS}(?: \([^()]{1,40}\))?:\s`);
const KIND_OF_TEXT =
  /^(?:ANALYSIS|OPINION|EXCLUSIVE|UPDATE|UPDATED|BREAKING|EXPLAINER|VIDEO|WATCH|LIVE|NOTE|EDITORIAL|INTERVIEW|REVIEW|FACT ?CHECK|QUESTION|ANSWER|WARNING|CORRECTION|SUMMARY|COMMENT|HOST|MODERATOR|REPORTER|SPEAKER)$/;

const CREDIT_TAIL =
  /\s?[([](?:(?:with )?(?:additional )?(?:reporting|writing|editing|inputs?|files|agencies))\b[^()[\]]{0,160}[)\]]\.?$/i;
/** Only the edges of a line are looked at, so that a very long line costs nothing. */
const EDGE = 200;
/** A label that lost its line; in small letters it would be a word of the next sentence. */
const GLUED_LABEL =
  /(?<=[.!?]["”’']?)\s+(?:ADVERTISEMENT|(?:Story|Article) continues (?:below|after) (?:this )?ad(?:vertisement)?)(?=\s+["“'‘]?\p{Lu}|$)/gu;

/** A letter or a bracket, with or without a full stop. */
const TAIL_END = /[A-Za-z)\]]\.?$/;
const SHORTEST = 8;
/** How many paragraphs may stand before the one with the dateline: a summary, a caption. */
const OPENING = 3;

/** Tags inside lines that stay: datelines, agencies, notes of a transcript. Only the tag goes. */
export function cutTags(lines: readonly Line[], kinds: readonly (NoiseKind | null)[]): void {
  const kept = lines.filter((line, i) => kinds[i] === null && line.text !== '');
  cutDateline(kept);
  for (const line of kept) {
    if (/[([]/.test(line.text)) cutEach(line, STAGE_NOTE, 'markup');
    if (/ADVERT|continues/.test(line.text)) cutEach(line, GLUED_LABEL, 'advertisement');
    cutTail(line);
  }
}

function cutDateline(kept: readonly Line[]): void {
  const opening = kept.filter(({ text }) => isStory(text) || text.length > LONGEST_RULED).slice(0, OPENING);
  for (const line of opening) {
    const head = line.text.slice(0, EDGE);
    const tag = DATELINES.map((rule) => rule.exec(head)?.[0]).find((found) => found !== undefined);
    if (tag === undefined) continue;
    cutFromLine(line, [{ start: 0, end: tag.length }], 'byline');
    return;
  }
  const first = opening[0];
  const colon = first && COLON.exec(first.text.slice(0, EDGE));
  if (!colon || KIND_OF_TEXT.test(colon.groups?.place ?? '')) return;
  const isTranscript = kept.some((line) => line !== first && CAPITALS_COLON.test(line.text.slice(0, EDGE)));
  if (!isTranscript) cutFromLine(first, [{ start: 0, end: colon[0].length }], 'byline');
}

function cutEach(line: Line, rule: RegExp, kind: NoiseKind): void {
  const spans = Array.from(
    line.text.matchAll(rule),
    ({ 0: tag, index }): Span => ({ start: index, end: index + tag.length }),
  );
  if (spans.length > 0) cutFromLine(line, spans, kind);
}

function cutTail(line: Line): void {
  if (!TAIL_END.test(line.text.slice(-2)) || line.text.length < SHORTEST) return;
  const from = Math.max(0, line.text.length - EDGE);
  const tail = line.text.slice(from);
  const match = CREDIT_TAIL.exec(tail) ?? AGENCY_TAIL.exec(tail);
  const start = from + (match?.index ?? 0);
  if (match && start > 0) cutFromLine(line, [{ start, end: line.text.length }], 'byline');
}
