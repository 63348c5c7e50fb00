import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { NO_FILTER } from '../../components/comparison-filter';
import { focusFirstHit } from '../../components/hits';
import { SearchBox } from '../../components/search-box';
import { SiteSwitch } from '../../components/site-switch';
import { Tabs } from '../../components/tabs';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import type { SiteState } from '../../lib/library';
import { ask, currentWindow, onChange, type PanelPage } from '../../lib/messages';
import { useAdding } from './adding/use-adding';
import { CoverageTab } from './coverage-tab';
import { FiguresTab } from './figures-tab';
import { LibraryTab } from './library-tab';
import { NOTES_AT_FIRST, type NotesState, NotesTab } from './notes-tab';
import { OwnProblem } from './own-notice';
import { PageTab } from './page-tab';
import { SearchResults } from './search-results';
import { TopicPane } from './topic-pane';
import { useWantedQuote } from './use-wanted-quote';

type TabId = 'page' | 'coverage' | 'figures' | 'notes' | 'library';
const TABS = ['page', 'coverage', 'figures', 'notes', 'library'] as const;

/** Follows the active tab of its window: site switch, search, and the views. */
export function Panel() {
  const [answer, again] = useAnswer('page', async () => ask('panel.page', { window: await currentWindow() }));
  const [tab, setTab] = useState<TabId>('page');
  const [query, setQuery] = useState('');
  const [topic, setTopic] = useState<string | null>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const field = useRef<HTMLInputElement>(null);
  const page = answer.is === 'here' ? answer.value : null;
  const [placed, onQuoteDone] = useWantedQuote(page);
  const here = page?.place ?? null;
  const [noting, setNoting] = useState(NOTES_AT_FIRST);
  const onNoting = (part: Partial<NotesState>) => setNoting((now) => ({ ...now, ...part }));

  // Another tab is another page: what was opened from the last one makes room.
  const tabShown = page?.tab ?? null;
  useEffect(() => setTopic(null), [tabShown]);
  useEffect(() => {
    if (page === null || page.wanted === null) return;
    setQuery('');
    setTopic(page.wanted);
  }, [page]);
  useEffect(() => {
    if (page?.wantedQuote == null) return;
    // Who has just selected words wants to write, whatever was open here.
    select('notes');
    onNoting({ view: 'list' });
  }, [page]);
  useEffect(() => {
    const isOurs = ({ what, tab: of }: { what: string; tab: number | null }) =>
      what !== 'page' || of === null || of === tabShown;
    return onChange((change) => void (isOurs(change) && again()));
  }, [again, tabShown]);

  const [adding, addingActs] = useAdding(page?.tab ?? null);
  const onAddPage = () => {
    select('library');
    addingActs.onPage();
  };

  const onSwitch = (state: SiteState) => {
    if (page?.host == null) return;
    ask('site.set', { host: page.host, state }).then(again, again);
  };
  const onQuery = (next: string) => {
    setQuery(next);
    setTopic(null);
  };
  const onKeeping = () => {
    select('notes');
    onNoting({ view: 'keeping' });
  };
  const toField = () => field.current?.focus();
  const leaveSearch = () => {
    onQuery('');
    toField();
  };
  /** Back to what was found, or to the list that the topic was opened from. */
  const cameFrom = useRef<string | null>(null);
  const closeTopic = () => {
    cameFrom.current = topic;
    setTopic(null);
    if (query !== '') toField();
  };
  useLayoutEffect(() => {
    const row = cameFrom.current;
    cameFrom.current = null;
    if (row !== null) document.querySelector<HTMLElement>(`[data-topic="${CSS.escape(row)}"]`)?.focus();
  }, [topic]);
  const select = (id: TabId) => {
    setTab(id);
    setQuery('');
    setTopic(null);
  };

  return (
    <div class="panel">
      <PanelTop page={page} field={field} query={query} onQuery={onQuery} onSwitch={onSwitch} />
      <main>
        <OwnProblem onKeeping={onKeeping} />
        {query.trim() !== '' && topic === null ? (
          <SearchResults query={query.trim()} onOpen={setTopic} onBefore={toField} onLeave={leaveSearch} />
        ) : (
          <Tabs
            label={t('panel.tabs')}
            tabs={TABS.map((id) => ({ id, label: t(`panel.${id}`) }))}
            selected={tab}
            onSelect={select}
          >
            {topic !== null && <TopicPane key={topic} topic={topic} page={page} onBack={closeTopic} />}
            {topic === null && tab === 'page' && (
              <PageTab answer={answer} onAgain={again} onOpen={setTopic} onSwitch={onSwitch} onAddPage={onAddPage} />
            )}
            {topic === null && tab === 'coverage' && <CoverageTab page={page} />}
            {topic === null && tab === 'figures' && (
              <FiguresTab page={here} filter={filter} onFilter={setFilter} onOpen={setTopic} />
            )}
            {topic === null && tab === 'notes' && (
              <NotesTab
                page={page}
                placed={placed}
                onQuoteDone={onQuoteDone}
                onOpen={setTopic}
                state={noting}
                onState={onNoting}
              />
            )}
            {topic === null && tab === 'library' && (
              <LibraryTab adding={adding} acts={addingActs} hasPage={page?.page != null} />
            )}
          </Tabs>
        )}
      </main>
    </div>
  );
}

interface PanelTopProps {
  page: PanelPage | null;
  query: string;
  field: RefObject<HTMLInputElement>;
  onQuery: (query: string) => void;
  onSwitch: (state: SiteState) => void;
}

/** The indexes are built while the first word is being typed. */
const warmUp = () => void ask('panel.search', { query: '' }).catch(() => null);

function PanelTop({ page, query, field, onQuery, onSwitch }: PanelTopProps) {
  return (
    <header class="panel-top">
      <h1 class="unseen">{t('extension.name')}</h1>
      {page?.host != null && <SiteSwitch host={page.host} state={page.site} onSwitch={onSwitch} />}
      <SearchBox
        query={query}
        field={field}
        onQuery={onQuery}
        onFocus={warmUp}
        onDown={() => focusFirstHit(document)}
      />
    </header>
  );
}
