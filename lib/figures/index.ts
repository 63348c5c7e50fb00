export type { Comparison, Derived, Dimension, Pair, Reason, Verdict } from './comparison';
export type { Bound, EventClass, Figure, Stance, UnitKind, Words } from './figure';
