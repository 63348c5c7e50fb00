export {
  type Article,
  type ArticleMetadata,
  type Claim,
  type Manifest,
  type Pack,
  type PackComparison,
  type PackFigure,
  type PackTopic,
  SCHEMA_VERSION,
  type Statement,
} from './schema';
