import type { Span } from '../../text';
import type { Figure, Words } from '../figure';

export type StatementKind = 'role' | 'date' | 'stance' | 'attendance' | 'quotation' | 'name';

/** A claim without a number that can differ between articles. All offsets count UTF-16 units of the text that was read. */
export interface StatementDraft extends Span {
  quote: string;
  sentence: Figure['sentence'];
  kind: StatementKind;
  /** Whom it is about, by the fullest name that the article gave before: “Ana Lima”. Empty where unknown. */
  subject: string;
  /** Of what: the body of a role, the object of a stance, the occasion that has a day or guests. */
  about?: string | undefined;
  /** What is claimed: “co-head”. */
  value: string;
  words: Words;
}
