import { STOPS } from '../lexicon/grammar';
import { nationOf } from '../lexicon/nations';
import { singular } from '../lexicon/plurals';
import { publishedDate, timesOf } from '../read/time';
import type { StatementDraft } from './statement';
import { isDay, isTitle, type Sentence, stated } from './story';
import { UNSURE } from './unsure';
import { AGREE, type Claim, conflict, type Judged } from './verdicts';

/** What happens on one day, by the verbs and nouns that tell of it. The first rows happen to nobody twice in a fortnight. */
const EVENT_WORDS =
  'died|death of|was killed|was assassinated|was found dead;was arrested|were arrested|arrest of;resigned|stepped down|resignation;crashed|crash|derailed|capsized|collapsed;was sentenced|was convicted|was acquitted|verdict;was buried|funeral|burial;met|meets|(?<=\\b(?:the|an?|this|their|his|her) (?:[\\w-]+ )?)meeting|(?<=s )meeting|meeting (?:between|of|on);signed|signing;voted|vote|election|referendum;exploded|explosion;launched|launch;opened|inaugurated|inauguration|unveiled';
const EVENTS = EVENT_WORDS.split(';').map((words) => new RegExp(`\\b(?:${words})\\b`, 'gi'));
const MAY_NAME_EVENT = new RegExp(EVENT_WORDS.replaceAll(';', '|'), 'i');
const KINDS = 'death arrest resignation crash verdict funeral meeting signing vote explosion launch opening'.split(' ');
const ONCE = 6;
const MAY_NAME_DAY = /day\b|\d/;
const ONE_DAY = /^(?:on )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|.*\b\d{1,2}\b.*)$/i;
/** Where another clause begins, to which a day or a name may belong. */
const TURN =
  /[;:“”"()]|, (?:and|but|while|when|as|where)\b|\b(?:after|before|since|until|when|while|but|that|who|which|where|following|during|said|says|told)\b/gi;
const NEAR_MIDNIGHT = /\b(?:late|night|midnight|overnight|early|dawn|evening|hours)\b/i;
const LONGEST_CLAUSE = 300;

/** Clauses that tell of one event and one day. The day stays as written: only the article's date says which it is. */
export function readDays(sentence: Sentence): StatementDraft[] {
  const { text } = sentence;
  if (!MAY_NAME_DAY.test(text) || !MAY_NAME_EVENT.test(text)) return [];
  const turns = [0, ...Array.from(text.matchAll(TURN), ({ 0: turn, index }) => index + turn.length), text.length];
  return turns.slice(1).flatMap((to, i): StatementDraft[] => {
    const clause = text.slice(turns[i] ?? 0, to).replace(TURN, '');
    const events = EVENTS.flatMap((event, nth) => Array.from(clause.matchAll(event), ({ index }) => ({ nth, index })));
    const [event] = events;
    if (event === undefined || events.length > 1 || clause.length > LONGEST_CLAUSE) return [];
    const days = timesOf(clause, null);
    // “On Monday, … met on Friday”: the day behind the event is its own.
    const behind = days.filter(({ index }) => index > event.index);
    const [day, other] = behind.length > 0 ? behind : days;
    if (!day || other || !ONE_DAY.test(day.time.surface)) return [];
    const dayEnd = day.index + day.time.surface.length;
    const comma = clause.indexOf(',', Math.max(dayEnd, event.index));
    const told = (comma < 0 ? clause : clause.slice(0, comma)).replace(/[\s.!?]+$/, '');
    const rest = told.slice(0, day.index) + told.slice(dayEnd);
    if (UNSURE.test(clause) || namesOf(rest).size === 0) return [];
    const from = (turns[i] ?? 0) + clause.length - clause.trimStart().length;
    const at = (turns[i] ?? 0) + day.index;
    return [
      stated(sentence, {
        kind: 'date',
        start: from,
        end: (turns[i] ?? 0) + told.length,
        subject: rest.replace(/\s+/g, ' ').replace(/^[\s,]+|\s(?=,)|\s+$/g, ''),
        about: KINDS[event.nth] ?? '',
        value: { start: at, end: at + day.time.surface.length },
      }),
    ];
  });
}

/** Names of a clause, nations by one word. */
function namesOf(clause: string): Set<string> {
  return new Set(
    (clause.match(/\p{Lu}[\p{L}\p{M}-]+/gu) ?? []).flatMap((word) => {
      const lower = word.toLowerCase();
      const nation = nationOf(lower);
      return nation ?? (isDay(lower) || isTitle(lower) ? [] : lower.replace(/(?:ian|ese)$/, ''));
    }),
  );
}

const wordsOf = (clause: string): string[] =>
  (clause.match(/(?<![\p{L}’'-])\p{Ll}{4,}/gu) ?? [])
    .filter((word) => !STOPS.has(word) && !EVENTS.some((event) => word.search(event) === 0))
    .map(singular);

/** Keys of the names in the clause: two reports of one event share a name. */
export const dayKeys = ({ subject, about }: StatementDraft): string[] =>
  [...namesOf(subject)].map((name) => `${about} ${name}`);

/** One event on two days, or on one day that two articles call differently. Where either may tell of another event: nothing. */
export function judgeDays(a: Claim, b: Claim): Judged | null {
  const [x, y] = [dayOf(a), dayOf(b)];
  const [na, nb] = [namesOf(a.statement.subject), namesOf(b.statement.subject)];
  const names = [...na].filter((name) => nb.has(name)).length;
  const words = new Set(wordsOf(a.statement.subject));
  const isAlike = names >= 2 || (names === 1 && wordsOf(b.statement.subject).some((word) => words.has(word)));
  if (!x || !y || !isAlike) return null;
  if (x === y) return AGREE;
  const gap = Math.abs(Date.parse(x) - Date.parse(y)) / DAY_MS;
  const isOnce = KINDS.indexOf(a.statement.about ?? '') < ONCE;
  const isOtherParty = names < na.size && names < nb.size;
  const isNearMidnight = gap === 1 && [a, b].some(({ statement }) => NEAR_MIDNIGHT.test(statement.sentence.text));
  if (isOtherParty || isNearMidnight || names < 2 || gap > (isOnce ? MOST_DAYS_ONCE : MOST_DAYS)) return null;
  return conflict('dates-differ');
}

const DAY_MS = 86_400_000;
/** Further apart, two days tell of two events sooner than of a mistake. */
const MOST_DAYS = 3;
const MOST_DAYS_ONCE = 10;

/** The ISO day, if it is the same for each day on which the article may have come out. */
function dayOf({ statement, published }: Claim): string | null {
  const [first, last] = [published?.slice(0, 10), published].map((date) => {
    const time = timesOf(statement.value, publishedDate(date))[0]?.time;
    return time?.from === time?.to ? time?.from : null;
  });
  return first && first === last ? first : null;
}
