import { useRef } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { type PageFigure, PageFigures } from '../../components/page-figures';
import { TopicList } from '../../components/topic-list';
import { type Answer, knownIn } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, type CardTarget, notes, type PanelPage } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { pageAddress } from '../../lib/text';
import { NoPage, type NoPageProps } from './no-page';
import { useWrittenOn, wordsOf } from './use-written-on';
import { WrongUndo } from './wrong-undo';

export interface PageTabProps extends Omit<NoPageProps, 'value'> {
  answer: Answer<PanelPage>;
  onOpen: (topic: string) => void;
  /** Add the page being read to the reader's own articles. */
  onAddPage: () => void;
}

/** What is on the page being read: its figures, which say most, then its names. */
export function PageTab({ answer, onAgain, onOpen, onSwitch, onAddPage }: PageTabProps) {
  const known = useLastKnown(answer);
  if (known === null || known.page === null)
    return answer.is === 'here' ? (
      <NoPage value={answer.value} onAgain={onAgain} onSwitch={onSwitch} />
    ) : (
      <Pending answer={answer} onAgain={onAgain} />
    );
  const { page, tab, place } = known;
  return (
    <WrongUndo place={pageAddress(page.url)}>
      {answer.is === 'failed' && <Pending answer={answer} onAgain={onAgain} />}
      {page.isHushed === true && <p class="context padded">{t('panel.hushed')}</p>}
      <FoundHere page={page} tab={tab} place={place} onOpen={onOpen} onAddPage={onAddPage} />
      {answer.is === 'here' && answer.value.page === null && (
        <p class="context padded silent-page" role="status">
          {t('panel.silent')}
        </p>
      )}
    </WrongUndo>
  );
}

/** A page that loads anew, or is too busy to answer, is the same page: what was known of it stands while somebody writes on it. */
function useLastKnown(answer: Answer<PanelPage>): PanelPage | null {
  const last = useRef<PanelPage | null>(null);
  const now = knownIn(answer);
  const isSilent = now?.why === 'not-answering' && last.current?.page != null && pageOf(now) === pageOf(last.current);
  if (!isSilent) last.current = now;
  return last.current;
}

/** Which page of which tab it is. */
const pageOf = ({ tab, place }: Pick<PanelPage, 'tab' | 'place'>): string => `${tab} ${pageAddress(place?.url ?? '')}`;

interface FoundHereProps extends Pick<PanelPage, 'tab' | 'place'>, Pick<PageTabProps, 'onOpen' | 'onAddPage'> {
  page: NonNullable<PanelPage['page']>;
}

function FoundHere({ page, tab, place, onOpen, onAddPage }: FoundHereProps) {
  const of = pageOf({ tab, place });
  const [figures, hear] = useWrittenOn(page.figures, of);
  const go = (target: CardTarget, step: 1 | -1 | 0) => {
    // A page that went away meanwhile is shown by the next answer.
    if (tab !== null) void ask('panel.go', { tab, target, step }).catch(() => null);
  };
  const isNothing = page.topics.length === 0 && figures.length === 0;
  return (
    <>
      {isNothing && <Empty sentence={t('empty.noMatches')} action={{ label: t('empty.addPage'), onAct: onAddPage }} />}
      {/* Drawn without a figure too: while a page is read anew it holds which were open. */}
      <section hidden={isNothing} {...hear}>
        <h2 class="group-head">{t('panel.figuresHere')}</h2>
        <PageFigures
          figures={figures}
          of={of}
          place={place}
          onShow={({ stated }) => go({ figure: stated }, 1)}
          onPeek={({ stated }) => go({ figure: stated }, 0)}
          notes={(figure) => <FigureNotes figure={figure} page={place} onOpen={onOpen} />}
        />
        {figures.length === 0 && <p class="padded context">{t('empty.noFigures')}</p>}
      </section>
      {page.topics.length > 0 && (
        <section>
          <h2 class="group-head">{t('panel.topicsHere')}</h2>
          <TopicList
            topics={page.topics}
            onOpen={({ id }) => onOpen(id)}
            onGo={({ id }, step) => go({ topic: id }, step)}
            onPeek={({ id }) => go({ topic: id }, 0)}
          />
        </section>
      )}
    </>
  );
}

interface FigureNotesProps extends Pick<PageTabProps, 'onOpen'> {
  figure: PageFigure;
  page: Note['page'];
}

function FigureNotes({ figure, page, onOpen }: FigureNotesProps) {
  const { line, comparisons } = figure;
  const card = { topic: null, page: line, comparisons, reports: [] };
  const subject = cardSubject(card);
  if (subject === null) return null;
  const lookup = noteLookup(card, page?.url ?? null);
  const label = t('note.labelOn', [line.stated]);
  return (
    <div data-notes-on={wordsOf(figure)}>
      <NoteBox label={label} subject={subject} page={page} lookup={lookup} port={notes} onOpen={onOpen} />
    </div>
  );
}
