import { useEffect } from 'preact/hooks';
import { dateWord } from '../../components/dates';
import { useAnswer } from '../../components/use-answer';
import { numberWord, outletWord, t, topicLine } from '../../components/words';
import type { ArticleRef, ArticleView, Neighbours } from '../../lib/coverage';
import { ask, onChange } from '../../lib/messages';
import { type Address, topicAddress } from './address';

/** The articles before and after this one on the topic that is followed; null while unknown, or if it is none of them. */
export function useNeighbours(article: string, topic: string | null): Neighbours | null {
  const key = topic === null ? null : `${article} ${topic}`;
  const [answer, again] = useAnswer(key, () => ask('article.around', { article, topic: topic ?? '' }));
  const isAsked = key !== null;
  useEffect(
    () => (isAsked ? onChange(({ what }) => void (what === 'library' && again())) : undefined),
    [again, isAsked],
  );
  return answer.is === 'here' && topic !== null ? answer.value : null;
}

/** “On Anna Lindqvist · article 2 of 5, by date”, and the way to the one before and the one after. */
export function TopicWay({ around: { topic, place, of, previous, next } }: { around: Neighbours }) {
  return (
    <>
      <p class="way-head">
        <strong>{t('reader.onTopic', [topic.name])}</strong>
        {` · ${t('reader.place', [numberWord(place), numberWord(of)])}`}
      </p>
      <div class="way-steps">
        <Step label={t('reader.previous')} none={t('reader.previousNone')} to={previous} topic={topic.id} />
        <Step label={t('reader.next')} none={t('reader.nextNone')} to={next} topic={topic.id} />
      </div>
    </>
  );
}

function Step({ label, none, to, topic }: { label: string; none: string; to: ArticleRef | null; topic: string }) {
  if (to === null) return <p class="way-step context">{none}</p>;
  return (
    <p class="way-step">
      <span class="context">{label}</span>
      <a href={topicAddress(to.id, topic)} dir="auto">
        {to.title.value ?? t('source.untitled', [to.lead])}
      </a>
      <span class="context">{`${outletWord(to.outlet)} · ${dateWord(to.published)}`}</span>
    </p>
  );
}

/** The names of the article; choosing one says what comes before and after on it, and leaves the reader where they are. */
export function ArticleTopics(props: {
  article: ArticleView;
  around: Neighbours | null;
  at: Pick<Address, 'quote' | 'note'>;
}) {
  const { article, around, at } = props;
  if (article.topics.length === 0) return null;
  return (
    <section class="names" aria-label={t('reader.topics')}>
      <h2>{t('reader.topics')}</h2>
      <ul>
        {article.topics.map((topic) => (
          <li key={topic.id}>
            <a
              href={topicAddress(article.id, topic.id, at)}
              aria-current={topic.id === around?.topic.id}
              title={topicLine(topic)}
              dir="auto"
            >
              {topic.name}
            </a>{' '}
            <span class="context" aria-hidden="true">
              {numberWord(topic.count)}
            </span>
            <span class="unseen">{t('count.inText', topic.count, [numberWord(topic.count)])}</span>
          </li>
        ))}
      </ul>
      {around !== null && (
        <div class="way" role="status">
          <TopicWay around={around} />
        </div>
      )}
    </section>
  );
}
