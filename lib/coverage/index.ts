export { type Coverage, type FoundInText, indexOf, openCoverage, type StatedFigure } from './coverage';
export type { PageContext } from './page-figures';
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
