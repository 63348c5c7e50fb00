import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ArticleHits } from '../../components/article-hits';
import { Pending } from '../../components/failure';
import { type HitKeys, moveAmongHits } from '../../components/hits';
import { NoteContext } from '../../components/note-context';
import { NoteList } from '../../components/notes';
import { TopicList } from '../../components/topic-list';
import { knownIn, useAnswer } from '../../components/use-answer';
import { MoreButton, ROWS_AT_ONCE, useFirstNew } from '../../components/use-more';
import { useOwnWaysBack } from '../../components/ways-back';
import { foundSentence, numberWord, readingSentence, t } from '../../components/words';
import { ask, FOUND_AT_FIRST, notes, onChange, SEARCH_CAPS, type SearchCounts } from '../../lib/messages';

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
  const [most, onMore] = useMost(query);
  const [answer, again] = useAnswer('search', async () => ({
    of: query,
    ...(await ask('panel.search', { query, most })),
  }));
  const asked = useRef(query);
  useEffect(() => {
    if (asked.current === query) return;
    asked.current = query;
    const timer = setTimeout(again, TYPING_MS);
    return () => clearTimeout(timer);
  }, [query, again]);
  useEffect(() => {
    if (most !== FOUND_AT_FIRST) again();
  }, [most, again]);
  useEffect(() => onChange(({ what }) => void ((what === 'notes' || what === 'library') && again())), [again]);
  const known = knownIn(answer);
  // Beside a failure stands what was found for these words, and for no others.
  const found = answer.is === 'failed' && known?.of !== query ? null : known;
  const reading = found?.reading ?? null;
  useEffect(() => {
    if (reading === null) return;
    const timer = setTimeout(again, READING_MS);
    return () => clearTimeout(timer);
  }, [reading, again]);
  // A note that was found alone and deleted takes its way back not along.
  const ways = useOwnWaysBack(notes.drafts);
  const hear = useHitKeys(found, keys);
  const group = (kind: keyof SearchCounts) => ({
    of: found?.of ?? '',
    shown: found?.[kind].length ?? 0,
    all: found?.counts[kind] ?? 0,
    onMore: () => onMore(kind),
  });
  return (
    <div class="found" {...hear}>
      <p class="status found-status" role="status">
        {found !== null && foundSentence(found)}
      </p>
      {reading !== null && <p class="status found-status">{readingSentence(reading)}</p>}
      <Pending answer={answer} onAgain={again} />
      {found !== null && found.topics.length > 0 && (
        <Found {...group('topics')} heading={t('panel.topics')}>
          <TopicList topics={found.topics} onOpen={({ id }) => onOpen(id)} />
        </Found>
      )}
      {found !== null && found.articles.length > 0 && (
        <Found {...group('articles')} heading={t('panel.articles')}>
          <ArticleHits articles={found.articles} />
        </Found>
      )}
      {found !== null && found.notes.length + ways.notes.removed.length > 0 && (
        <Found {...group('notes')} heading={t('panel.notes')}>
          <div class="padded" data-hits>
            <NoteList
              notes={found.notes}
              all={found.counts.notes}
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

/** How many of each kind are asked for: few while somebody types, and more of one on demand. Each query has its own. */
function useMost(query: string): [SearchCounts, (kind: keyof SearchCounts) => void] {
  const [asked, setAsked] = useState({ of: query, most: FOUND_AT_FIRST });
  const most = asked.of === query ? asked.most : FOUND_AT_FIRST;
  const onMore = (kind: keyof SearchCounts) => {
    const next = Math.min(most[kind] + ROWS_AT_ONCE, SEARCH_CAPS.found);
    setAsked({ of: query, most: { ...most, [kind]: next } });
  };
  return [most, onMore];
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

interface FoundProps {
  heading: string;
  /** The query. */
  of: string;
  shown: number;
  /** So many fit. */
  all: number;
  onMore: () => void;
  children: ComponentChildren;
}

/** What was found of one kind, and the way to more of it. */
function Found({ heading, of, shown, all, onMore, children }: FoundProps) {
  const [section, mark] = useFirstNew<HTMLElement>(of, '.rows > li, .notes > li');
  const next = Math.min(ROWS_AT_ONCE, Math.min(all, SEARCH_CAPS.found) - shown);
  const more = () => {
    mark();
    onMore();
  };
  return (
    <section ref={section}>
      <h2 class="group-head">{heading}</h2>
      {children}
      {shown < all && (
        <div class="padded">
          {next > 0 ? (
            <MoreButton next={next} onMore={more} />
          ) : (
            <p class="context">{t('panel.foundBest', [numberWord(shown)])}</p>
          )}
        </div>
      )}
    </section>
  );
}
