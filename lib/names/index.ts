export { findTopics } from './find-topics';
export type { Form, Topic, TopicHint, TopicKind, TopicMention } from './topic';
