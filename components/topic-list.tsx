import type { TopicView } from '../lib/coverage';
import { usePeek } from './use-peek';
import { useSteady } from './use-steady';
import { numberWord, t, topicLine } from './words';

type ListedTopic = TopicView & { count?: number };

export interface TopicListProps {
  topics: ListedTopic[];
  onOpen: (topic: TopicView) => void;
  /** Scrolls the page to the next (1) or previous (-1) mention. Absent: the list is not about a page. */
  onGo?: (topic: TopicView, step: 1 | -1) => void;
  /** Shows a mention where one is in view. */
  onPeek?: (topic: TopicView) => void;
}

/** Names, one line of context each, how often at the right. */
export function TopicList({ topics, ...acts }: TopicListProps) {
  // A page changes under the pointer; what a search found has to stand best first.
  const [steady, handlers] = useSteady(topics, ({ id }) => id);
  const rows = acts.onGo === undefined ? topics : steady;
  return (
    <ul class="rows" {...handlers}>
      {rows.map((topic) => (
        <TopicRow key={topic.id} topic={topic} {...acts} />
      ))}
    </ul>
  );
}

function TopicRow({ topic, onOpen, onGo, onPeek }: Omit<TopicListProps, 'topics'> & { topic: ListedTopic }) {
  const peek = usePeek(onPeek && (() => onPeek(topic)));
  return (
    <li class="row" {...peek}>
      <button type="button" class="row-main" data-hit data-topic={topic.id} onClick={() => onOpen(topic)}>
        <span class="row-name">
          <bdi>{topic.name}</bdi>
        </span>
        <span class="context">{contextOf(topic)}</span>
      </button>
      {topic.count !== undefined && (
        <span class="row-count" title={t('count.onPage', topic.count)}>
          <span aria-hidden="true">{numberWord(topic.count)}</span>
          <span class="unseen">{t('count.onPage', topic.count)}</span>
        </span>
      )}
      {onGo !== undefined && <Steps topic={topic} onGo={onGo} />}
    </li>
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

/** “person · 3 articles · 2 outlets · 1 note” */
function contextOf({ notes = 0, ...topic }: TopicView & { notes?: number }): string {
  return notes === 0 ? topicLine(topic) : `${topicLine(topic)} · ${t('count.notes', notes, [numberWord(notes)])}`;
}
