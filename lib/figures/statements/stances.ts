import type { Span } from '../../text';
import { DETERMINERS, STOPS } from '../lexicon/grammar';
import { BODY_NOUN, bodiesIn, bodyOf, isOneBody, shareNation } from './bodies';
import type { StatementDraft } from './statement';
import { fullBody, isDay, personOf, type Sentence, type Story, stated } from './story';
import { UNSURE } from './unsure';
import { AGREE, conflict, type Judged } from './verdicts';

/** Verbs that take a side; each second row says the contrary of the row before it. */
const SIDES = [
  '(?:call|demand|push|appeal)(?:s|ed|ing)?(?: for)? an (?:immediate )?end to|(?:vot|campaign|protest)(?:e[sd]?|s|ed|ing)? against|(?:is|are) (?:against|opposed to)|(?:oppos|critici[sz]|denounc)(?:e[sd]?|ing)|(?:condemn|reject)(?:s|ed|ing)?',
  '(?:vot|campaign)(?:e[sd]?|s|ed|ing)? for|(?:is|are) in favou?r of|(?:support|back|welcom|approv|endors)(?:e?[sd]|ed|ing|e)?(?: of)?|prais(?:es|ed|ing)',
  '(?:boycott|skipp|miss)ed|(?:was|were) absent from|stayed away from',
  'attend(?:s|ed|ing)?|took part in|(?:was|were) present at',
  'den(?:y|ies|ied|ying) (?:any |all )?(?:responsibility for|involvement in|a role in)',
  '(?:claim|admitt|accept)(?:s|ed|ing)? (?:responsibility for|involvement in|a role in)',
];
const ATTENDED = 2;
const OWNED = 4;
const NOT =
  "(?:(?:do|does|has|have|is|are)(?: not|n[’']t)|(?:has |have )?never|no longer|(?:refus|declin)(?:e[sd]?|ing) to|did(?: not|n[’']t)(?= attend))";
const CLAIM = new RegExp(`\\s(${NOT} (?:\\w+ly )?)?(${SIDES.join('|')})(?= )`, 'gi');
const SIDE = SIDES.map((verbs) => new RegExp(`^(?:${NOT} (?:\\w+ly )?)?(?:${verbs})(?= )`, 'i'));
const NEGATED = new RegExp(`^${NOT}`, 'i');

const AUXILIARY = /(?: (?:has|have|had|also|\p{Ll}+ly|still|all|and))+$/u;
const CAP = "\\p{Lu}[\\p{L}\\p{M}.’'-]*";
const PHRASE = `((?:[Tt]he|[Ii]ts|[Tt]his) (?:\\p{Ll}+ )?${BODY_NOUN}|(?:[Tt]he )?${CAP}(?: (?:(?:of|for|and|the) ){0,2}${CAP}){0,6})`;
const LAST_SUBJECT = new RegExp(`(?:^|[\\s“"])${PHRASE}$`, 'u');
const FIRST_SUBJECT = new RegExp(
  `^(?:(?:In|On|At|After|Before|During|Meanwhile)\\b[^,]{0,70}, )?${PHRASE}(?= |,)`,
  'u',
);
const SAID_IT = / (?:said|says|added)(?: on \w+day)?(?: that)? (?:it|he|she|they)$/;
const OF = /\b(?:of|in|from|by|with|to|for|than|against|at|on|like|about|under)\s?$/i;
const OTHER = /^(?:the \p{Ll}|\p{Ll}|(?:The|An?|He|She|They|It|We|I|You|This|That|Who|What|Others)$)/u;

/** Sides that somebody takes on something, guests that came or stayed away, deeds that somebody owns or denies. */
export function readStances(sentence: Sentence, story: Story): StatementDraft[] {
  const { text } = sentence;
  return Array.from(text.matchAll(CLAIM)).flatMap(({ 0: all, 1: not, 2: verb = '', index }): StatementDraft[] => {
    const start = index + 1;
    const object = phraseAt(text, index + all.length + 1);
    const side = SIDE.findIndex((pattern) => pattern.test(`${all.trim()} `));
    if (!object || side < 0 || (not && side >= OWNED) || UNSURE.test(text.slice(Math.max(0, start - 60), start)))
      return [];
    const subject = subjectOf(sentence, start, verb, story);
    if (!subject) return [];
    const { end } = object;
    return [
      stated(sentence, {
        kind: side >= ATTENDED && side < OWNED ? 'attendance' : 'stance',
        start: Math.min(subject.start, start),
        end,
        subject: subject.name,
        about: text.slice(object.start, end),
        value: { start, end },
      }),
    ];
  });
}

/** Who takes the side: the name right before the verb at `at`, or the subject of the sentence for “…, calling for”. */
function subjectOf(sentence: Sentence, at: number, verb: string, story: Story): { name: string; start: number } | null {
  const before = sentence.text.slice(0, at).trimEnd();
  const isParticiple = /ing\b/.test(verb) && !/(?:is|are|was|were|been)$/.test(before);
  if (isParticiple && !/,(?: and)?$/.test(before)) return null;
  const near = before
    .replace(SAID_IT, '')
    .replace(AUXILIARY, '')
    .replace(/, [^,]{2,90},$/, '')
    .replace(AUXILIARY, '');
  const [all = '', words = ''] = (isParticiple ? FIRST_SUBJECT.exec(before) : LAST_SUBJECT.exec(near)) ?? [];
  const end = isParticiple ? all.length : near.length;
  const start = end - words.length;
  if (words === '' || (!isParticiple && OF.test(near.slice(0, start)))) return null;
  const person =
    bodiesIn(words).length > 0 ? undefined : sentence.names.find((name) => name.end === end && name.start >= start);
  const name =
    (person && personOf(story, person.text)) ??
    fullBody(story, words.replace(/^The /, 'the ')).replace(/^[Tt]he (?=\p{Lu})/u, '');
  return OTHER.test(name) ? null : { name, start };
}

const NEXT = /([\p{L}\p{M}’'-]+)(?: |(?=[^\p{L}]|$))/uy;

/** A noun phrase at `start`, and one more that “of”, “on”, “to” ties to it. */
function phraseAt(text: string, start: number): Span | null {
  let end = start;
  let words = 0;
  NEXT.lastIndex = start;
  for (let next = NEXT.exec(text); next && words < 9; next = NEXT.exec(text)) {
    const lower = (next[1] ?? '').toLowerCase();
    const isTie = words > 0 && /^(?:of|on|in|at|by|from|against|for|to)$/.test(lower);
    if (isDay(lower) || (STOPS.has(lower) && !DETERMINERS.has(lower) && !isTie)) break;
    if (isTie) words = Math.max(words, 5);
    if (!DETERMINERS.has(lower)) words++;
    if (!isTie && !DETERMINERS.has(lower)) end = next.index + lower.length;
    if (text.charAt(NEXT.lastIndex - 1) !== ' ') break;
  }
  return end > start ? { start, end } : null;
}

/** Of these everyone has many: one says which by its other words only. */
const MANY =
  /^(?:decision|move|call|remark|comment|report|attack|statement|idea|act|action|effort|measure|policy|way|use|killing|violence|people|person|member|role|change|step|side|group|party|country|government|end|result|claim|allegation|accusation|criticism|suggestion|request|demand)$/;
/** Of these a state or a party has many, a person or a union hardly two in a fortnight. */
const SOME = /^(?:plan|deal|bill|law|proposal|agreement|project|reform|resolution|motion|offer|bid|initiative|budget)$/;

export const stanceKey = ({ subject, about = '' }: StatementDraft): string =>
  `${bodyOf(subject).head} ${bodyOf(about).head}`;

/** Two claims of one person or group on one thing, on sides that exclude each other. */
export function judgeStances(a: StatementDraft, b: StatementDraft): Judged | null {
  const [x = -1, y = -1] = [a, b].map(({ value }) => SIDE.findIndex((pattern) => pattern.test(value)));
  const isOne = a.subject.toLowerCase() === b.subject.toLowerCase() || isOneBody(bodyOf(a.subject), bodyOf(b.subject));
  if (!isOne || x < 0 || y < 0 || !isOneObject(a, b)) return null;
  const [notA, notB] = [a, b].map(({ value }) => NEGATED.test(value));
  if (x === y && notA === notB) return AGREE;
  // Odd and even rows face each other: 0 and 1, 2 and 3. “Does not back” is not “opposes”.
  const isApart = x === y || (x >> 1 === y >> 1 && !notA && !notB);
  return isApart ? conflict(a.kind === 'attendance' ? 'attendees-differ' : 'stances-differ') : null;
}

/** The same noun, and no other words that tell two apart. Persons are praised and blamed for many things. */
function isOneObject(...claims: [StatementDraft, StatementDraft]): boolean {
  const [a, b] = claims.map(({ about = '' }) => about) as [string, string];
  const [x, y] = [bodyOf(a), bodyOf(b)];
  const isName = [a, b].some((words) => /^\p{Lu}/u.test(words.slice(words.toLowerCase().lastIndexOf(x.head))));
  if (x.head === '' || x.head !== y.head || isName || !shareNation(x, y)) return false;
  const shared = [...x.words].filter((word) => y.words.has(word)).length;
  if (shared > 0) return shared >= 2 || shared === Math.min(x.words.size, y.words.size);
  if (MANY.test(x.head)) return false;
  if (SOME.test(x.head))
    return x.words.size + y.words.size === 0 && claims.every(({ subject }) => subject.includes(' '));
  return x.words.size === 0 || y.words.size === 0;
}
