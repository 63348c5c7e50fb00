/** Verdicts and reasons in the words of the card and the panel: one file of messages, so that both say the same. */
import messages from '../../../components/locales/en.json';
import type { ComparisonView } from '../../coverage';
import type { Reason, Stated, Verdict } from '../../figures';

const GLYPHS: Record<Verdict, string> = {
  agree: '=',
  compatible: '≈',
  conflict: '≠',
  'different-scope': '∤',
  'translation-variant': '⇄',
  updated: '↻',
};

const REASONS: Readonly<Record<string, string>> = messages.reason;
const VERDICTS: Readonly<Record<string, string>> = messages.verdict;
const SUBJECTS: Readonly<Record<string, string>> = messages.subject;
/** Longer words of a text are cut inside a sentence of ours; the sentence they stand in is below it. */
const WORDS_CHARS = 60;

/** `≠ Conflict` */
export const verdictWords = (verdict: Verdict): string => `${GLYPHS[verdict]} ${VERDICTS[camel(verdict)] ?? verdict}`;

export const subjectWords = ({ kind, subject }: Pick<ComparisonView, 'kind' | 'subject'>): string =>
  filled(SUBJECTS[kind] ?? '$1', [subject]);

/** Why, in one or two sentences: the reason, and what the two come to at one scope. */
export function reasonWords({ reason, derived }: Pick<ComparisonView, 'reason' | 'derived'>): string {
  const parts = [reasonSentence(reason, derived !== null), derived === null ? '' : derivedSentence(derived)];
  return parts.filter((part) => part !== '').join(' ');
}

export const originWords = (origin: string): string => filled(messages.source.oneOrigin, [origin]);

/** A code's message is its name in camel case, and with `Of` behind it, the one that quotes the two words that decide. */
function reasonSentence({ code, values }: Reason, isDoubled: boolean): string {
  const key = camel(code.replace(/^scope-/, ''));
  if (key === 'side' && isDoubled) return messages.reason.sideEach;
  const [first = '', second = ''] = values.map(shorten);
  const worded = REASONS[`${key}Of`];
  if (worded !== undefined && first !== '' && second !== '' && first !== second) return filled(worded, [first, second]);
  return REASONS[key] ?? `${code.replaceAll('-', ' ')}.`;
}

function derivedSentence({ verdict, total, against }: NonNullable<ComparisonView['derived']>): string {
  const { derived } = messages;
  const sentence = verdict in derived ? derived[verdict as 'conflict' | 'compatible' | 'agree'] : derived.other;
  return filled(sentence, [filled(derived.against, [intervalWords(against), intervalWords(total)])]);
}

/** “100,000”, “about 200,000”, “at least 500”, “180,000–220,000”. */
export function intervalWords({ lo, hi, value }: Stated): string {
  const { derived } = messages;
  if (lo !== null && lo === hi) return number(lo);
  if (value !== null && lo !== null && hi !== null) return filled(derived.about, [number(value)]);
  if (lo !== null && hi !== null) return filled(derived.between, [number(lo), number(hi)]);
  if (lo !== null) return filled(derived.atLeast, [number(lo)]);
  return hi === null ? '' : filled(derived.upTo, [number(hi)]);
}

const NUMBERS = new Intl.NumberFormat(messages.meta.locale, { maximumFractionDigits: 2 });
const number = (value: number): string => NUMBERS.format(value);

/** `12 articles`, `1 article`, `1,200 articles` */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : many}`;

const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As a function, so that a `$` in the words stays what it is. */
const filled = (message: string, values: readonly string[]): string =>
  message.replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? '');

const shorten = (value: string): string => {
  const text = value.trim();
  return text.length > WORDS_CHARS ? `${text.slice(0, WORDS_CHARS - 1).replace(/\s+\S*$/, '')} …` : text;
};
