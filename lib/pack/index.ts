export type { Reach } from '../figures';
export { compareAcross } from './across';
export { batchesOf, type TextBatch, textBatches } from './batches';
export { type ArticleInput, compile, compiled, type OnStage, type PackInput, type Stage, sealed } from './compile';
export { type Counts, countsOf } from './counts';
export { type Grown, Growth, layered, type Near, near, reachesOf, withComparisons } from './growth';
export { digestOf } from './ids';
export { type JoinedTopics, joinTopics } from './join';
export { type Parsed, parse, parseKept } from './parse';
export { restrict, withOwnIds, withoutArticles } from './part';
export { check, type FieldFault, type FieldProblem, type PackItem, type PackProblem } from './problems';
export {
  type Article,
  type ArticleMetadata,
  ArticleMetadataSchema,
  type Claim,
  type Manifest,
  type Pack,
  type PackComparison,
  type PackFigure,
  type PackTopic,
  type Statement,
  type TitlePage,
  TitlePageSchema,
} from './schema';
export { isOwn, type OwnShard, planShards, SHARD_ARTICLES, type ShardPlan } from './shards';
export {
  type Beside,
  endOfSlice,
  MOST_ITEM_CHARS,
  OWN_PACK,
  PARTS,
  type PackSlice,
  type Part,
  slicesOf,
  slicesOfPart,
} from './slices';
