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
