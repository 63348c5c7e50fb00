export { buildLexicon } from './build';
export { openLexicon } from './find';
export type { Lexicon, LexiconEntry, Mention } from './mention';
