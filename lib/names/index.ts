export type { Form, Topic, TopicHint, TopicKind, TopicMention } from './topic';
