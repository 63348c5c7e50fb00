export type { Lexicon, LexiconEntry, Mention } from './mention';
