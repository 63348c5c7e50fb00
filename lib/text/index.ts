export { clean } from './clean';
export { once } from './once';
export { pageAddress } from './page-address';
export { paragraphs } from './paragraphs';
export { restore, spanToRaw, spanToText, toRaw, toText } from './runs';
export { sentences } from './sentences';
export type { CleanText, Cut, NoiseKind, Run, Span } from './span';
