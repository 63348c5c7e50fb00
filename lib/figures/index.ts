export { type AlignedDocument, Alignment, alignFigures, type FigureDocument, type Identified } from './align/align';
export { align } from './align/everything';
export { Extension, type Reach, reachOf } from './align/extend';
export {
  byTelling,
  type Comparison,
  type Derived,
  type Dimension,
  MOST_TELLING_FIRST,
  type Pair,
  type Reason,
  type Stated,
  type Verdict,
} from './comparison';
export type { Bound, EventClass, Figure, Stance, UnitKind, Words } from './figure';
export { compare, type Judgement } from './judge/compare';
export { extract } from './read/extract';
export { extractStatements } from './statements/extract';
export type { StatementDraft } from './statements/statement';
