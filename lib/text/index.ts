export type { CleanText, Cut, NoiseKind, Run, Span } from './span';
