import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { ArticleHits } from '../../components/article-hits';
import { Pending } from '../../components/failure';
import { type HitKeys, moveAmongHits } from '../../components/hits';
import { NoteContext } from '../../components/note-context';
import { NoteList } from '../../components/notes';
import { TopicList } from '../../components/topic-list';
import { useAnswer } from '../../components/use-answer';
import { useOwnWaysBack } from '../../components/ways-back';
import { foundSentence, readingSentence, t } from '../../components/words';
import { ask, notes, onChange } from '../../lib/messages';

/** So long a pause between two keys, and what is typed is looked for. */
const TYPING_MS = 60;
/** While the library's texts are still being read, what was found is asked for again. */
const READING_MS = 1_000;

export interface SearchResultsProps extends HitKeys {
  query: string;
  onOpen: (topic: string) => void;
}

/** Names, articles and notes that fit, typing errors forgiven; by key from one to the next. */
export function SearchResults({ query, onOpen, ...keys }: SearchResultsProps) {
  // One question that changes: what was found for the last word stands until the next answer is here.
  const [answer, again] = useAnswer('search', async () => ({ of: query, ...(await ask('panel.search', { query })) }));
  const asked = useRef(query);
  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    const timer = setTimeout(again, TYPING_MS);
    return () => clearTimeout(timer);
  }, [query, again]);
  useEffect(() => onChange(({ what }) => void ((what === 'notes' || what === 'library') && again())), [again]);
  const found = answer.is === 'here' ? answer.value : null;
  const reading = found?.reading ?? null;
  useEffect(() => {
    if (reading === null) return;
    const timer = setTimeout(again, READING_MS);
    return () => clearTimeout(timer);
  }, [reading, again]);
  // A note that was found alone and deleted takes its way back not along.
  const ways = useOwnWaysBack(notes.drafts);
  const hear = useHitKeys(found, keys);
  return (
    <div class="found" {...hear}>
      <p class="status found-status" role="status">
        {found !== null && foundSentence(found)}
      </p>
      {reading !== null && <p class="status found-status">{readingSentence(reading)}</p>}
      {answer.is !== 'here' && <Pending answer={answer} onAgain={again} />}
      {found !== null && found.topics.length > 0 && (
        <Found heading={t('panel.topics')}>
          <TopicList topics={found.topics} onOpen={({ id }) => onOpen(id)} />
        </Found>
      )}
      {found !== null && found.articles.length > 0 && (
        <Found heading={t('panel.articles')}>
          <ArticleHits articles={found.articles} />
        </Found>
      )}
      {found !== null && found.notes.length + ways.notes.removed.length > 0 && (
        <Found heading={t('panel.notes')}>
          <div class="padded" data-hits>
            <NoteList
              notes={found.notes}
              // Best first, as they were found.
              isSorted
              of={found.of}
              ways={ways}
              context={(note) => <NoteContext note={note} topic={found.noted[note.id] ?? null} onOpen={onOpen} />}
              {...notes}
            />
          </div>
        </Found>
      )}
    </div>
  );
}

/** Handlers of the results: keys go from hit to hit, and the focus is not lost with a hit that is found no more. */
function useHitKeys(found: unknown, keys: HitKeys) {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body) keys.onBefore();
  }, [found]);
  return {
    onKeyDown: (event: KeyboardEvent & { currentTarget: HTMLElement }) =>
      moveAmongHits(event.currentTarget, event, keys),
    onFocusIn: () => {
      wasInside.current = true;
    },
    // An element that is taken away leaves the focus nowhere.
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      wasInside.current = relatedTarget === null;
    },
  };
}

function Found({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="group-head">{heading}</h2>
      {children}
    </section>
  );
}
