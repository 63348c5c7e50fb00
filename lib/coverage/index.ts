export { type Aliases, openAliases } from './aliases';
export { type CachePlace, type CardSource, openCardCache, topicsAhead } from './card-cache';
export { type Coverage, type Made, openCoverage } from './coverage';
export type { KeptWords } from './full-text';
export { indexOf } from './names';
export { findForPage, type OpenAndAll, openAbout, type PageFound } from './open';
export type { PageContext } from './page-figures';
export { type FoundInText, openReading, type Reading, type StatedFigure } from './reading';
export { READING_CODE, type ReadingCode } from './reading-code';
export { openTextSearch } from './search';
export { type TopicIds, topicIdsOf } from './topic-ids';
export type {
  ArticleHit,
  ArticleMark,
  ArticleRef,
  ArticleView,
  CardView,
  ComparisonList,
  ComparisonRow,
  ComparisonView,
  Line,
  Neighbours,
  Quote,
  RelatedArticle,
  Report,
  TopicView,
} from './views';
export type { WrongFigure, WrongHere } from './wrong';
