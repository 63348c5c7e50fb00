import type { Span } from '../text';
import type { Figure, Words } from './figure';

/** A claim without a number that can differ between articles. All offsets count UTF-16 units of the text that was read. */
export interface StatementDraft extends Span {
  quote: string;
  sentence: Figure['sentence'];
  kind: 'role' | 'name';
  /** Whom it is about, as named: “Ana Lima”. */
  subject: string;
  /** What is claimed: “co-head”. */
  value: string;
  words: Words;
}
