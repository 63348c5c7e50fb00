import type { Figure, Words } from '../../figure';

/** What a number without a noun counts. */
export interface Meant {
  unit: Figure['unit'];
  event: Figure['event'];
  rule: string;
}

/** Reads what a number counts from its own sentence and the figures told before, the latest last; `null` when unsure. */
export type Rule = (figure: Figure, told: readonly Figure[]) => Meant | null;

export const sizeOf = ({ value, lo, hi }: Figure): number => value ?? lo ?? hi ?? 0;

/** The unit of another figure, unsaid here. */
export const counted = ({ unit: { kind, canonical } }: Figure): Figure['unit'] => ({ kind, head: '', canonical });

/** A noun as the unit. */
export const ofNoun = (canonical: string): Figure['unit'] => ({ kind: 'count', head: '', canonical });

export const beforeNumber = ({ start, hedge, sentence }: Figure): string =>
  sentence.text.slice(0, Math.min(start - sentence.start, hedge?.start ?? Number.POSITIVE_INFINITY));

export const behind = ({ end, sentence }: Figure): string => sentence.text.slice(end - sentence.start);

export const between = (first: Figure, second: Figure): string =>
  first.sentence.text.slice(first.end - first.sentence.start, second.start - first.sentence.start);

/** The number itself, as words of its sentence. */
export function quoteOf({ start, sentence, quote }: Figure): Words {
  const from = start - sentence.start;
  return { start: from, end: from + quote.length, text: quote };
}

/** Ends what a number says: nothing but where, when or who says so may follow. */
export const ENDS =
  /^["”]?\s*(?:[.,;:)]|$|(?:and|but|while|according|instead|in|at|for|on|by|from|before|after|when|now|then|earlier)\b)/;
