import { useEffect } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { NoteContext } from '../../components/note-context';
import { NoteList } from '../../components/notes';
import { RelatedRows } from '../../components/related-list';
import { TopicList } from '../../components/topic-list';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange } from '../../lib/messages';
import { noteActs } from './note-acts';

/** Names, articles and notes that fit, typing errors forgiven. */
export function SearchResults({ query, onOpen }: { query: string; onOpen: (topic: string) => void }) {
  const [answer, again] = useAnswer(query, () => ask('panel.search', { query }));
  useEffect(() => onChange(({ what }) => void (what === 'notes' && again())), [again]);
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
  const { topics, articles, notes } = answer.value;
  if (topics.length + articles.length + notes.length === 0) {
    return <Empty sentence={t('panel.nothingFound', [query])} />;
  }
  return (
    <>
      {topics.length > 0 && (
        <section>
          <h2 class="group-head">{t('panel.topics')}</h2>
          <TopicList topics={topics} onOpen={({ id }) => onOpen(id)} />
        </section>
      )}
      {articles.length > 0 && (
        <section>
          <h2 class="group-head">{t('panel.articles')}</h2>
          <RelatedRows articles={articles} withOutlet />
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2 class="group-head">{t('panel.notes')}</h2>
          <div class="padded">
            <NoteList
              notes={notes}
              context={(note) => <NoteContext note={note} onOpen={onOpen} />}
              {...noteActs(again)}
            />
          </div>
        </section>
      )}
    </>
  );
}
