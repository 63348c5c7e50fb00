import type { Identified } from '../align/align';
import type { Reason, Verdict } from '../comparison';
import type { StatementDraft } from './statement';

/** A statement with its place among the documents and the day that its article came out. */
export interface Claim {
  statement: Identified<StatementDraft>;
  document: number;
  published: string | null;
}

/** What is said of two statements about one thing. */
export interface Judged {
  verdict: Verdict;
  code: Reason['code'];
  /** One source behind both, as the texts name it. */
  origin?: string;
}

export const AGREE: Judged = { verdict: 'agree', code: 'same-interval' };
export const conflict = (code: Reason['code']): Judged => ({ verdict: 'conflict', code });
