import type { TopicView } from '../lib/coverage';
import { numberWord, t, topicLine } from './words';

export interface TopicListProps {
  topics: (TopicView & { count?: number })[];
  onOpen: (topic: TopicView) => void;
  /** Scrolls the page to the next (1) or previous (-1) mention. Absent: the list is not about a page. */
  onGo?: (topic: TopicView, step: 1 | -1) => void;
}

/** Names, one line of context each, how often at the right. */
export function TopicList({ topics, onOpen, onGo }: TopicListProps) {
  return (
    <ul class="rows">
      {topics.map((topic) => (
        <li key={topic.id} class="row">
          <button type="button" class="row-main" data-hit data-topic={topic.id} onClick={() => onOpen(topic)}>
            <span class="row-name" dir="auto">
              {topic.name}
            </span>
            <span class="context">{topicLine(topic)}</span>
          </button>
          {topic.count !== undefined && (
            <span class="row-count" title={t('count.onPage', topic.count)}>
              <span aria-hidden="true">{numberWord(topic.count)}</span>
              <span class="unseen">{t('count.onPage', topic.count)}</span>
            </span>
          )}
          {onGo !== undefined && <Steps topic={topic} onGo={onGo} />}
        </li>
      ))}
    </ul>
  );
}

function Steps({ topic, onGo }: { topic: TopicView; onGo: (topic: TopicView, step: 1 | -1) => void }) {
  return (
    <span class="row-steps">
      <button type="button" class="step" aria-label={t('panel.previous', [topic.name])} onClick={() => onGo(topic, -1)}>
        ↑
      </button>
      <button type="button" class="step" aria-label={t('panel.next', [topic.name])} onClick={() => onGo(topic, 1)}>
        ↓
      </button>
    </span>
  );
}
