export { findTopics, slugOf } from './find-topics';
export { isPartOfLongerName } from './longer-name';
export { linkSurfaces, type Surface } from './surfaces';
export type { Form, Topic, TopicHint, TopicKind, TopicMention } from './topic';
export { variantsOf } from './variants';
export { vesselsAmong } from './vessel';
