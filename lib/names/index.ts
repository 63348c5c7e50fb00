export { findTopics, slugOf } from './find-topics';
export { linkSurfaces, type Surface } from './surfaces';
export type { Form, Topic, TopicHint, TopicKind, TopicMention } from './topic';
