import type { Span } from '../../text';
import { STOPS } from '../lexicon/grammar';
import type { StatementDraft } from './statement';
import { lastName, type Name, personOf, type Sentence, type Story, stated } from './story';
import { AGREE, type Judged } from './verdicts';

/** Shorter quotations are phrases that anyone may use; those of nobody known have to be longer. */
const LEAST_WORDS = 7;
const LEAST_UNKNOWN_WORDS = 10;
const MOST_WORDS = 60;
const MOST_WAITING = 12;
const SAID =
  /\b(?:said|says|told|asked|added|wrote|declared|replied|insisted|stressed|warned|announced|explained|noted)\b/;

/** Where a paragraph's quotation stands when its sentence begins. */
export interface Speech {
  isOpen: boolean;
  /** The paragraph has said whose words it quotes. */
  isTold: boolean;
  /** The last person said to speak: “he” means them. */
  speaker: string;
  /** Statements that wait for the end of their quotation to learn whose words they are. */
  waiting: StatementDraft[];
}

/** Quoted words of a sentence, with who says them where a sentence of the same quotation tells. */
export function readQuotations(sentence: Sentence, story: Story, speech: Speech): StatementDraft[] {
  const { text, names } = sentence;
  const quoted = quotedIn(text, speech);
  const isAllQuoted = quoted.reduce((sum, { start, end }) => sum + end - start, 6) >= text.length;
  // “We will stay,” she said. “We have no choice.” — words that go on are the same speaker's.
  const subject = speech.isTold && isAllQuoted ? speech.speaker : '';
  const made = quoted.flatMap((value): StatementDraft[] => {
    if (wordsOf(text.slice(value.start, value.end)).length < LEAST_WORDS) return [];
    return [stated(sentence, { kind: 'quotation', ...value, subject, about: '', value })];
  });
  const speaker = speakerOf(sentence, quoted, story);
  const opener = quoted.length === 0 && names[0]?.from === 0 ? nameOf(names[0], story) : null;
  speech.speaker = speaker || opener || speech.speaker;
  // “Do you have the courage?” Ana Lima asked. — but what she says in the next sentence is not the quotation before it.
  if (speaker !== null && (quoted.length > 0 || names[0]?.from === 0)) {
    for (const one of [...speech.waiting, ...made]) one.subject = speech.speaker;
    speech.isTold = quoted.length > 0 || speech.waiting.length > 0;
  }
  if (speaker === null && quoted.length > 0 && speech.waiting.length < MOST_WAITING) speech.waiting.push(...made);
  else speech.waiting = [];
  return made;
}

/** Text between quotation marks. A straight one opens where a word begins. */
function quotedIn(text: string, speech: Speech): Span[] {
  const found: Span[] = [];
  let from = speech.isOpen ? 0 : -1;
  for (const { 0: mark, index } of text.matchAll(/[“”"]/g)) {
    const opens =
      mark === '“' || (mark === '"' && /(?:^|[\s(–—])"\S/.test(text.slice(Math.max(0, index - 1), index + 2)));
    if (!opens && from >= 0) found.push({ start: from, end: index });
    from = opens ? index + 1 : -1;
  }
  speech.isOpen = from >= 0;
  return from >= 0 ? [...found, { start: from, end: text.length }] : found;
}

/** The full name, or one with a title before it. */
const nameOf = (name: Name, story: Story): string | null =>
  personOf(story, name.text) ?? (name.start > name.from ? name.text : null);

/** Who is said to speak in the words that are not quoted; '' for “he” or “she”, `null` where nobody is. */
function speakerOf({ text, names }: Sentence, quoted: readonly Span[], story: Story): string | null {
  let outer = text;
  for (const { start, end } of quoted) outer = outer.slice(0, start) + ' '.repeat(end - start) + outer.slice(end);
  const verb = SAID.exec(outer);
  if (!verb) return null;
  const before = outer.slice(0, verb.index);
  if (/\bs?he (?:\w+ )?$/i.test(before)) return '';
  const people = names.filter((name) => outer.charAt(name.start) !== ' ' && nameOf(name, story) !== null);
  // “…,” said Ana Lima.
  const isInverted = verb[0] !== 'told' && /[”"]\s*$/.test(before);
  const name =
    (isInverted ? people.find(({ start }) => start > verb.index && start - verb.index < 90) : undefined) ??
    people.findLast(({ end }) => end <= verb.index && verb.index - end < 90);
  return name ? nameOf(name, story) : null;
}

/** Whether a quotation is worth keeping, once all that is to be known of its speaker is. */
export const isTelling = ({ kind, subject, value }: StatementDraft): boolean =>
  kind !== 'quotation' || subject !== '' || wordsOf(value).length >= LEAST_UNKNOWN_WORDS;

/** Words without what British and American spelling differ in. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [])
    .slice(0, MOST_WORDS)
    .map((word) => word.replace('’', "'").replace('our', 'or').replace('ll', 'l').replace('z', 's'));

/** Every four words in a row, of which two are no small ones. */
export function quotationKeys({ value }: StatementDraft): string[] {
  const words = wordsOf(value);
  return words
    .map((_, i) => words.slice(i, i + 4))
    .filter((run) => run.length === 4 && run.filter((word) => !STOPS.has(word)).length >= 2)
    .map((run) => run.join(' '));
}

/** How much of the shorter quotation must stand in the other. */
const LEAST_SHARED = 0.6;

/** One person's words twice: alike but not the same. A quotation cut short says nothing else. */
export function judgeQuotations(a: StatementDraft, b: StatementDraft): Judged | null {
  const origin = a.subject.length > b.subject.length ? a.subject : b.subject;
  if (![a, b].every(({ subject }) => subject === '' || lastName(subject) === lastName(origin)) || origin === '')
    return null;
  const [few, many] = [wordsOf(a.value), wordsOf(b.value)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const shared = few.filter((word) => many.includes(word));
  if (shared.length < LEAST_SHARED * few.length || shared.filter((word) => !STOPS.has(word)).length < 3) return null;
  let at = 0;
  const isCut = few.every((word) => {
    at = many.indexOf(word, at) + 1;
    return at > 0;
  });
  return isCut ? { ...AGREE, origin } : { verdict: 'translation-variant', code: 'quoted-differently', origin };
}
