import type { Span } from '../../text';
import { STOPS } from '../lexicon/grammar';
import type { StatementDraft } from './statement';
import { lastName, personOf, type Sentence, type Story, stated } from './story';
import type { Judged } from './verdicts';

/** Shorter quotations are phrases that anyone may use. */
const LEAST_WORDS = 7;
const MOST_WORDS = 60;
const SAID =
  /\b(?:said|says|told|asked|added|wrote|declared|replied|insisted|stressed|warned|announced|explained|noted)\b/;

/** Where a paragraph's quotation stands when its sentence begins. */
export interface Speech {
  isOpen: boolean;
  /** The last person said to speak: “he” means them. */
  speaker: string;
  /** Statements that wait for the end of their quotation to learn whose words they are. */
  waiting: StatementDraft[];
}

/** Quoted words of a sentence, with who says them where a sentence of the same quotation tells. */
export function readQuotations(sentence: Sentence, story: Story, speech: Speech): StatementDraft[] {
  const { text, names } = sentence;
  const wasOpen = speech.isOpen;
  const quoted = quotedIn(text, speech);
  const made = quoted.flatMap((value): StatementDraft[] => {
    if (wordsOf(text.slice(value.start, value.end)).length < LEAST_WORDS) return [];
    return [stated(sentence, { kind: 'quotation', ...value, subject: '', about: '', value })];
  });
  const speaker = speakerOf(sentence, quoted, story);
  speech.speaker = speaker || speech.speaker;
  // “Do you have the courage?” Ana Lima asked. — but what she says in the next sentence is not the quotation before it.
  const isTold = speaker !== null && (quoted.length > 0 || names[0]?.from === 0);
  if (isTold) for (const one of [...speech.waiting, ...made]) one.subject = speech.speaker;
  // “We will stay,” she said. “We have no choice.” — words that go on are the same speaker's.
  else if (!wasOpen && !speech.isOpen && speech.waiting.length === 0)
    for (const one of made) one.subject = speech.speaker;
  speech.waiting = speaker === null && quoted.length > 0 ? [...speech.waiting, ...made] : [];
  return made;
}

function quotedIn(text: string, speech: Speech): Span[] {
  const found: Span[] = [];
  let from = speech.isOpen ? 0 : -1;
  for (const { 0: mark, index } of text.matchAll(/[“”"]/g)) {
    const opens = mark === '“' || (mark === '"' && from < 0);
    if (!opens && from >= 0) found.push({ start: from, end: index });
    from = opens ? index + 1 : -1;
  }
  speech.isOpen = from >= 0;
  return from >= 0 ? [...found, { start: from, end: text.length }] : found;
}

/** Who is said to speak in the words that are not quoted; '' for “he” or “she”, `null` where nobody is. */
function speakerOf({ text, names }: Sentence, quoted: readonly Span[], story: Story): string | null {
  let outer = text;
  for (const { start, end } of quoted) outer = outer.slice(0, start) + ' '.repeat(end - start) + outer.slice(end);
  const verb = SAID.exec(outer);
  if (!verb) return null;
  const before = outer.slice(0, verb.index);
  if (/\bs?he (?:\w+ )?$/i.test(before)) return '';
  const people = names.filter(({ start, text: name }) => outer.charAt(start) !== ' ' && personOf(story, name));
  // “…,” said Ana Lima.
  const isInverted = verb[0] !== 'told' && /[”"]\s*$/.test(before);
  const name =
    (isInverted ? people.find(({ start }) => start > verb.index && start - verb.index < 90) : undefined) ??
    people.findLast(({ end }) => end <= verb.index && verb.index - end < 90);
  return name ? personOf(story, name.text) : null;
}

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
  const origin = a.subject || b.subject;
  if (origin === '' || (a.subject !== '' && b.subject !== '' && lastName(a.subject) !== lastName(b.subject)))
    return null;
  const [few, many] = [wordsOf(a.value), wordsOf(b.value)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const shared = few.filter((word) => many.includes(word));
  if (shared.length < LEAST_SHARED * few.length || shared.filter((word) => !STOPS.has(word)).length < 3) return null;
  let at = 0;
  const isCut = few.every((word) => {
    at = many.indexOf(word, at) + 1;
    return at > 0;
  });
  return isCut
    ? { verdict: 'agree', code: 'same-interval', origin }
    : { verdict: 'translation-variant', code: 'quoted-differently', origin };
}
