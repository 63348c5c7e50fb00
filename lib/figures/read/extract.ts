import { type Span, sentences } from '../../text';
import type { EventClass, Figure } from '../figure';
import { isPersonal } from '../lexicon/people';
import { singular } from '../lexicon/plurals';
import { amounts } from './amounts';
import { type Attribution, attributionOf, lastSource, type Sources, sourcesOf } from './attribution';
import { intervalOf } from './bounds';
import { changeOf } from './change';
import { joinNeighbours } from './convert';
import { fillEllipses } from './ellipsis/fill';
import { type EventFound, type EventScene, eventOf, isWholeIn, sceneOf } from './event';
import { type Head, headOf } from './head';
import { hedgeAfter } from './hedge';
import { type Amount, at, phrase, type Range, type Reading, read, wordsOf } from './reading';
import { rejection, webSpans } from './reject';
import { scopeOf } from './scope';
import { spreadOverLists } from './spread';
import { nearestTime, publishedDate, timesIn } from './time';

/** What may begin a number: a digit, or a first word of the tables. Sentences without are never taken apart. */
const MAY_COUNT =
  /[\d½-¾⅐-⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|zero|n[ao]ught|hundreds?|number of|handful of|thousands?|millions?|billions?|trillions?|dozens?|scores|dozs?|dzs?|half|halves|thirds?|quarters?|point|a [a-z-]+(?:th|rd|first)|tens)\b/i;
/** Quotations open and close over sentences: `“`, `"`, “``”. */
const OPENS = /[“"]|``/g;
const CLOSES = /[”"]|''/g;

/**
 * Every figure a text states, in order, offsets into `text`.
 *
 * Sentence by sentence: 1. numbers, ranges and hedges (`amounts`), 2. those that are no figures go (`rejection`),
 * 3. what is counted (`headOf`), 4. what happened to them, 5. scope, 6. who says so, 7. when;
 * then over neighbours: lists, nouns said before, conversions in brackets. Linear in the text.
 * `context.published` (ISO day or interval) dates “on Friday” and “in September”.
 */
export function extract(text: string, context: { published?: string | null } = {}): Figure[] {
  const published = publishedDate(context.published);
  const found: Figure[] = [];
  const voice: Voice = { last: null, quoted: false };
  let end = 0;
  for (const sentence of sentences(text).flatMap((span) => pieces(text, span))) {
    const words = text.slice(sentence.start, sentence.end);
    // A quotation that is never closed ends with its paragraph; one that goes on opens again there.
    if (text.slice(end, sentence.start).includes('\n')) voice.quoted = false;
    end = sentence.end;
    const told = MAY_COUNT.test(words) ? readSentence(words, sentence, published, voice) : null;
    if (told) found.push(...told.figures);
    listen(words, told?.sources ?? null, voice);
  }
  fillEllipses(found, text);
  return joinNeighbours(found);
}

/** No prose sentence is longer; tables and hostile pages are read in pieces, so that time stays linear. */
const LONGEST_SENTENCE = 2000;

function pieces(text: string, span: Span): Span[] {
  const found: Span[] = [];
  let { start } = span;
  while (span.end - start > LONGEST_SENTENCE) {
    const space = text.slice(start, start + LONGEST_SENTENCE).lastIndexOf(' ');
    const end = start + (space > 0 ? space : LONGEST_SENTENCE);
    found.push({ start, end });
    start = end;
  }
  return [...found, { start, end: span.end }];
}

/** Who was speaking last, and whether a quotation is still open. */
interface Voice {
  last: Attribution | null;
  quoted: boolean;
}

const REPORTS =
  /\b(?:s(?:aid|ays|aying|tated|tates)|told|tells|report(?:ed|s)|according|announce[ds]|estimate[ds]|admitted|acknowledged|confirm(?:ed|s)|claim(?:ed|s)|added|adds|comment(?:ed|s)|citing|counted|documented|noted|revealed|warned|believe[ds]?)\b/i;

function listen(words: string, sources: Sources | null, voice: Voice): void {
  if (sources || REPORTS.test(words)) voice.last = lastSource(sources ?? sourcesOf(read(words))) ?? voice.last;
  if (!MAY_QUOTE.test(words)) return;
  const opened = words.match(OPENS)?.length ?? 0;
  const closed = words.match(CLOSES)?.length ?? 0;
  const straight = words.match(/"/g)?.length ?? 0;
  if (straight % 2 === 1) voice.quoted = !voice.quoted;
  else if (opened !== closed) voice.quoted = opened > closed;
}

const MAY_QUOTE = /[“”"`']/;

/** What a sentence yields: its figures, and its sources where they had to be looked for. */
interface Told {
  figures: Figure[];
  sources: Sources | null;
}

function readSentence(words: string, span: Span, published: Date | null, voice: Voice): Told {
  const reading = read(words);
  const all = amounts(reading);
  if (all.length === 0) return { figures: [], sources: null };
  const web = webSpans(words);
  const times = timesIn(reading, published);
  const scene = sceneOf(reading, all);
  const sources = sourcesOf(reading);
  const isQuoted = voice.quoted || /^["“]/.test(words);
  const sentence = { ...span, text: words };
  const figures: Figure[] = [];
  for (const amount of all) {
    const start = at(reading, amount.at.from).start;
    if (web.some((part) => part.start <= start && start < part.end) || rejection(reading, amount)) continue;
    const head = headOf(reading, amount);
    hedgeBehind(reading, amount, head);
    if (!isFigure(reading, amount, head)) continue;
    const figure = build(scene, amount, head, sentence);
    figure.time = nearestTime(times, start, words);
    figure.attribution = attributionOf(sources, amount.at.from, voice.last, isQuoted);
    figures.push(figure);
  }
  spreadOverLists(figures);
  return { figures, sources };
}

/** “20 homes or so”, “43 people at most”: a hedge behind the noun. Changes the amount in place. */
function hedgeBehind(reading: Reading, amount: Amount, head: Head): void {
  if (amount.hedge || amount.value === null || !head.range || head.after <= amount.at.to) return;
  const hedge = hedgeAfter(reading, head.after);
  if (!hedge) return;
  Object.assign(amount, intervalOf(amount.value, hedge.hedge), { hedge: hedge.range });
  amount.rules.push(`hedge-${hedge.hedge}`);
}

/** Vague words count only where a noun says what: “several” alone, “a few” of nothing. */
function isFigure(reading: Reading, amount: Amount, head: Head): boolean {
  if (amount.bound === 'vague' && head.range === null)
    return reading.tokens.length <= 4 || /^(?:dozens|hundreds|thousands)$/.test(at(reading, amount.at.from).lower);
  return true;
}

function build(scene: EventScene, amount: Amount, head: Head, sentence: Figure['sentence']): Figure {
  const { reading } = scene;
  const found = eventOf(scene, amount, head);
  const span = quoteOf(amount, head);
  const quote = wordsOf(reading, span);
  const scope = scopeOf(reading, amount, head);
  return {
    start: sentence.start + quote.start,
    end: sentence.start + quote.end,
    quote: quote.text,
    sentence,
    value: amount.value,
    lo: amount.lo,
    hi: amount.hi,
    bound: amount.bound,
    hedge: amount.hedge ? wordsOf(reading, amount.hedge) : null,
    unit: unitOf(reading, head, found),
    event: found?.event ?? null,
    scope,
    time: null,
    attribution: null,
    change: changeOf(reading, amount, head),
    equals: null,
    role: 'content',
    confidence:
      isFormer(reading, amount) || isShare(amount, head) ? 0.4 : confidenceOf(amount, head, found?.rule ?? null),
    rules: [
      ...amount.rules,
      ...head.rules,
      ...(found ? [found.rule] : []),
      ...(isWholeIn(scene, amount, head) ? ['head-whole'] : []),
    ],
  };
}

/** What is sent, paid or damaged may be anything: only its noun tells. */
const OF_THINGS = new Set<EventClass>([
  'sent',
  'paid',
  'awarded',
  'requested',
  'voted',
  'destroyed',
  'damaged',
  'pledged',
  'bought',
  'cost',
]);

/** A toll without a noun (“rose to 43”) counts people; what was damaged is told by a noun only. */
function unitOf(reading: Reading, head: Head, found: EventFound | null): Figure['unit'] {
  if (head.canonical === '' && found && !OF_THINGS.has(found.event.class))
    return { kind: 'count', head: '', canonical: whoseToll(reading.text, found) ?? 'person' };
  return { kind: head.kind, head: headWords(reading, head), canonical: head.canonical };
}

/** “raised its count of civilians killed to 44”: whose toll it is. */
function whoseToll(text: string, { event, rule }: EventFound): string | null {
  const isToll = rule === 'event-nominal' || rule === 'event-before';
  const noun = isToll ? / of (?:[a-z]+ )?([a-z]+) $/.exec(text.slice(0, event.trigger.start))?.[1] : undefined;
  return noun !== undefined && isPersonal(singular(noun)) ? singular(noun) : null;
}

function headWords(reading: Reading, head: Head): string {
  if (!head.range) return '';
  return wordsOf(reading, head.range).text;
}

/** From hedge to noun; a noun that stands before the number (“of whom”) is not quoted. */
function quoteOf(amount: Amount, head: Head): Range {
  const from = Math.min(amount.at.from, amount.hedge?.from ?? amount.at.from);
  const to = Math.max(amount.at.to, amount.hedge?.to ?? 0, head.range && head.range.from >= from ? head.range.to : 0);
  return { from, to };
}

/** “the previous death toll was 20”: no longer what the text says. */
function isFormer(reading: Reading, amount: Amount): boolean {
  return /\b(?:previous(?:ly)?|initial(?:ly)?|up from|revised from|(?:former|earlier) (?:toll|estimate|count|report|figure|number)s?)\b/.test(
    phrase(reading, Math.max(0, amount.at.from - 6), amount.at.from),
  );
}

/** “half of the passengers”, “12 out of 40”: how many, it does not say. */
const isShare = ({ value, rules }: Amount, { kind }: Head): boolean =>
  kind === 'count' && rules.includes('number-fraction') && value !== null && Math.abs(value) < 1;

function confidenceOf(amount: Amount, head: Head, eventRule: string | null): number {
  if (head.canonical === '') return eventRule === null ? 0.3 : 0.6;
  if (amount.bound === 'vague' && (amount.lo ?? 0) < 20) return 0.4;
  if (eventRule === 'event-only') return 0.6;
  return head.kind === 'count' && !isPersonal(head.canonical) && eventRule === null ? 0.7 : 0.9;
}
