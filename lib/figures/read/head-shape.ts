import type { UnitKind } from '../figure';
import type { Amount, Range } from './reading';

/** What a number counts. `range` covers adjectives and noun; `after` is the token where the rest of the clause begins. */
export interface Head {
  kind: UnitKind;
  canonical: string;
  range: Range | null;
  after: number;
  /** “5,937 of its soldiers”, “about 500 of whom”. */
  partitive: boolean;
  rules: string[];
}

export const endOf = (amount: Amount): number => Math.max(amount.at.to, amount.hedge?.to ?? 0);
export const noHead = (amount: Amount): Head => ({
  kind: 'other',
  canonical: '',
  range: null,
  after: endOf(amount),
  partitive: false,
  rules: [],
});
