export type { PageName } from './comparing';
export { type Coverage, type FoundInText, openCoverage, type StatedFigure } from './coverage';
export { searchTexts } from './search';
export type {
  ArticleView,
  CardView,
  ComparisonView,
  Line,
  Quote,
  RelatedArticle,
  Report,
  TopicView,
} from './views';
