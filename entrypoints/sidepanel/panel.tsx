import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NO_FILTER } from '../../components/comparison-filter';
import { useStrayDrops } from '../../components/drop-area';
import { focusFirst } from '../../components/focus';
import { Guarded } from '../../components/guarded';
import { useHeldFocus } from '../../components/held-focus';
import { focusFirstHit } from '../../components/hits';
import type { RemovedPack } from '../../components/pack-list';
import { useRemovals } from '../../components/removals';
import { SearchBox } from '../../components/search-box';
import { SiteRoom, SiteSwitch } from '../../components/site-switch';
import { Tabs } from '../../components/tabs';
import { type Answer, knownIn, useAnswer } from '../../components/use-answer';
import { useWaysBack } from '../../components/ways-back';
import { t } from '../../components/words';
import type { OwnRow, SiteState } from '../../lib/library';
import { ask, type CoverageOrder, currentWindow, FOUND_AT_FIRST, onChange, type PanelPage } from '../../lib/messages';
import { useAdding } from './adding/use-adding';
import { CoverageTab } from './coverage-tab';
import { FiguresTab } from './figures-tab';
import { LibraryTab } from './library-tab';
import { type ChangeNotes, NOTES_AT_FIRST, type NotesState } from './notes-state';
import { NotesTab } from './notes-tab';
import { OwnProblem } from './own-notice';
import { PageTab } from './page-tab';
import { SearchResults } from './search-results';
import { TopicPane } from './topic-pane';
import { useDone } from './use-done';
import { useWantedQuote } from './use-wanted-quote';

type TabId = 'page' | 'coverage' | 'figures' | 'notes' | 'library';
const TABS = ['page', 'coverage', 'figures', 'notes', 'library'] as const;

/** Follows the active tab of its window: site switch, search, and the views. */
export function Panel() {
  const [answer, again, follow] = useAnswer('page', async () => ask('panel.page', { window: await currentWindow() }));
  const [tab, setTab] = useState<TabId>('page');
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState<string | null>(null);
  /** The topic that is open is one of the page in front; and there is a text in the field for notes on it. */
  const isOfPage = useRef(false);
  const isWriting = useRef(false);
  const [noting, setNoting] = useState(NOTES_AT_FIRST);
  const field = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useHeldFocus(root);
  useStrayDrops();
  const page = knownIn(answer);

  const onNoting: ChangeNotes = (change) =>
    setNoting((now) => ({ ...now, ...(typeof change === 'function' ? change(now) : change) }));
  const select = (id: TabId) => {
    setTab(id);
    setQuery('');
    setTopic(null);
    onNoting({ wanted: '', quoting: '', isBack: true });
  };
  /** Whatever was open in the notes makes room. */
  const showNotes = (view: NotesState['view']) => {
    select('notes');
    onNoting({ view, isBack: false });
  };
  const open = (wanted: string) => {
    setQuery('');
    setTopic(wanted);
    isOfPage.current = true;
  };
  const openListed = (wanted: string) => {
    setTopic(wanted);
    isOfPage.current = tab === 'page' && query === '';
  };
  const onQuote = (quoting: string) => {
    showNotes('list');
    onNoting({ quoting });
  };
  const onNote = (wanted: string) => {
    showNotes('list');
    onNoting({ wanted });
  };
  const onOther = () => {
    if (isOfPage.current && !isWriting.current) setTopic(null);
  };
  // With its pane its field goes, which says nothing then.
  useLayoutEffect(() => {
    isWriting.current = false;
  }, [topic]);
  useFollowing({ page, again, follow, onOther, onTopic: open, onQuote, onNote });
  const close = useReturn(topic);

  const onSwitch = async (state: SiteState) => {
    if (page?.host != null) await ask('site.set', { host: page.host, state }).finally(again);
  };
  const onQuery = (next: string) => {
    setQuery(next);
    setTopic(null);
  };
  const toField = () => field.current?.focus();
  const leaveSearch = () => {
    onQuery('');
    toField();
  };
  const closeTopic = () => {
    close();
    setTopic(null);
    if (query !== '') toField();
  };

  // What is open in a tab stays as it is behind what was found, and behind a topic.
  const isSearching = query.trim() !== '' && topic === null;
  return (
    <div ref={root} class="panel">
      <PanelTop answer={answer} field={field} query={query} onQuery={onQuery} onSwitch={onSwitch} />
      <main>
        <OwnProblem onKeeping={() => showNotes('keeping')} />
        {isSearching && (
          <Guarded of={query}>
            <SearchResults query={query.trim()} onOpen={openListed} onBefore={toField} onLeave={leaveSearch} />
          </Guarded>
        )}
        <div hidden={isSearching}>
          <Views
            {...{ answer, again, tab, topic, noting, onNoting, onSwitch }}
            onTab={select}
            onOpen={openListed}
            onWriting={(holds) => {
              isWriting.current = holds;
            }}
            onCloseTopic={closeTopic}
          />
        </div>
      </main>
    </div>
  );
}

interface ViewsProps {
  answer: Answer<PanelPage>;
  again: () => void;
  tab: TabId;
  /** Open in place of the tab's own view. */
  topic: string | null;
  noting: NotesState;
  onNoting: ChangeNotes;
  onTab: (tab: TabId) => void;
  onOpen: (topic: string) => void;
  /** Somebody writes on the topic that is open, or not any more. */
  onWriting: (isWriting: boolean) => void;
  onCloseTopic: () => void;
  onSwitch: (state: SiteState) => Promise<unknown>;
}

function Views(props: ViewsProps) {
  const { answer, again, tab, topic, noting, onNoting, onTab, onOpen, onWriting, onCloseTopic, onSwitch } = props;
  const page = knownIn(answer);
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<CoverageOrder | null>(null);
  const { placed, isUnkept, onHolding: onQuoteHolding, onDone: onQuoteDone } = useWantedQuote(page);
  const [adding, acts, isTurnedAway] = useAdding(page?.tab ?? null);
  const articles = useRemovals<OwnRow>();
  const packs = useRemovals<RemovedPack>();
  const ways = useWaysBack();
  const done = useDone();
  const onAddPage = () => {
    onTab('library');
    acts.onPage();
  };
  return (
    <Tabs
      label={t('panel.tabs')}
      tabs={TABS.map((id) => ({ id, label: t(`panel.${id}`) }))}
      selected={tab}
      onSelect={onTab}
    >
      {topic !== null && (
        <Guarded key={topic} of={page}>
          <TopicPane topic={topic} page={page} onWriting={onWriting} onBack={onCloseTopic} />
        </Guarded>
      )}
      <div hidden={topic !== null}>
        <Guarded key={tab} of={page}>
          {tab === 'page' && <PageTab {...{ answer, onOpen, onSwitch, onAddPage }} onAgain={again} />}
          {tab === 'coverage' && <CoverageTab {...{ answer, onSwitch, order }} onAgain={again} onOrder={setOrder} />}
          {tab === 'figures' && (
            <FiguresTab page={page?.place ?? null} filter={filter} onFilter={setFilter} onOpen={onOpen} />
          )}
          {tab === 'notes' && placed !== null && isUnkept && (
            <p class="padded problem" role="alert">
              {t('note.quoteUnkept')}
            </p>
          )}
          {tab === 'notes' && (
            <NotesTab
              {...{ page, placed, onQuoteDone, onQuoteHolding, onOpen, done, ways }}
              state={noting}
              onState={onNoting}
            />
          )}
          {tab === 'library' && (
            <LibraryTab {...{ adding, acts, isTurnedAway, articles, packs }} hasPage={page?.page != null} />
          )}
        </Guarded>
      </div>
    </Tabs>
  );
}

interface Following {
  page: PanelPage | null;
  again: () => void;
  /** Asks again once what is under way is here. */
  follow: () => void;
  onOther: () => void;
  onTopic: (topic: string) => void;
  onQuote: (wish: string) => void;
  onNote: (wish: string) => void;
}

/** Asks again when what is shown may have changed; does what a card or the page's menu asked the panel to do. */
function useFollowing({ page, again, follow, onOther, onTopic, onQuote, onNote }: Following): void {
  const tabShown = page?.tab ?? null;
  // Another tab is another page: what was opened from the last one makes room.
  const lastShown = useRef(tabShown);
  useEffect(() => {
    if (lastShown.current !== null && lastShown.current !== tabShown) onOther();
    lastShown.current = tabShown;
  }, [tabShown]);
  const wish = page?.wish ?? null;
  useEffect(() => {
    if (wish === null) return;
    // Who has just selected words wants to write; the note's field says itself that it has them.
    if ('placed' in wish) return onQuote(wish.id);
    if ('topic' in wish) onTopic(wish.topic);
    else onNote(wish.id);
    ask('panel.shown', { wish: wish.id }).catch(() => null);
  }, [wish?.id]);
  useEffect(() => {
    return onChange(({ what, tab: of }) => {
      if (what === 'page' && (of === null || of === tabShown)) follow();
      else if (what !== 'page' && what !== 'drafts') again();
    });
  }, [again, follow, tabShown]);
}

/** Back to what was found, or to the row that the topic was opened from. Told before the topic is closed. */
function useReturn(topic: string | null): () => void {
  const cameFrom = useRef<string | null>(null);
  useLayoutEffect(() => {
    const row = cameFrom.current;
    cameFrom.current = null;
    if (row !== null) document.querySelector<HTMLElement>(`[data-topic="${CSS.escape(row)}"]`)?.focus();
  }, [topic]);
  return () => {
    cameFrom.current = topic;
  };
}

/** Into what was found, or into the topic that was opened from there. False where there is nothing to go to. */
function goDown(): boolean {
  const found = document.querySelector('.found');
  const pane = found === null ? document.querySelector('.pane') : null;
  if (pane === null) return focusFirstHit(found ?? document);
  focusFirst(pane);
  return true;
}

interface PanelTopProps {
  answer: Answer<PanelPage>;
  query: string;
  field: RefObject<HTMLInputElement>;
  onQuery: (query: string) => void;
  onSwitch: (state: SiteState) => Promise<unknown>;
}

/** The indexes are built while the first word is being typed. */
const warmUp = () => void ask('panel.search', { query: '', most: FOUND_AT_FIRST }).catch(() => null);

function PanelTop({ answer, query, field, onQuery, onSwitch }: PanelTopProps) {
  const page = answer.is === 'here' ? answer.value : null;
  return (
    <header class="panel-top">
      <h1 class="unseen">{t('extension.name')}</h1>
      {page?.host != null && <SiteSwitch key={page.host} host={page.host} state={page.site} onSwitch={onSwitch} />}
      {(answer.is === 'asked' || answer.is === 'waiting') && <SiteRoom />}
      <SearchBox query={query} field={field} onQuery={onQuery} onFocus={warmUp} onDown={goDown} />
    </header>
  );
}
