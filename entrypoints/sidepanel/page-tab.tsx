import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { NoteBox } from '../../components/note-box';
import { cardSubject } from '../../components/note-subject';
import { type PageFigure, PageFigures } from '../../components/page-figures';
import { TopicList } from '../../components/topic-list';
import type { Answer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, type CardTarget, notes, type PanelPage } from '../../lib/messages';
import { type Note, noteLookup, pageAddress } from '../../lib/notes';
import { NoPage, type NoPageProps } from './no-page';
import { WrongUndo } from './wrong-undo';

export interface PageTabProps extends Omit<NoPageProps, 'value'> {
  answer: Answer<PanelPage>;
  onOpen: (topic: string) => void;
  /** Add the page being read to the reader's own articles. */
  onAddPage: () => void;
}

/** What is on the page being read: its figures, which say most, then its names. */
export function PageTab({ answer, onAgain, onOpen, onSwitch, onAddPage }: PageTabProps) {
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={onAgain} />;
  const { page, tab, place } = answer.value;
  if (page === null) return <NoPage value={answer.value} onAgain={onAgain} onSwitch={onSwitch} />;
  return (
    <WrongUndo place={pageAddress(page.url)}>
      {page.isHushed === true && <p class="context padded">{t('panel.hushed')}</p>}
      <FoundHere page={page} tab={tab} place={place} onOpen={onOpen} onAddPage={onAddPage} />
    </WrongUndo>
  );
}

interface FoundHereProps extends Pick<PanelPage, 'tab' | 'place'>, Pick<PageTabProps, 'onOpen' | 'onAddPage'> {
  page: NonNullable<PanelPage['page']>;
}

function FoundHere({ page, tab, place, onOpen, onAddPage }: FoundHereProps) {
  if (page.topics.length === 0 && page.figures.length === 0)
    return <Empty sentence={t('empty.noMatches')} action={{ label: t('empty.addPage'), onAct: onAddPage }} />;
  const go = (target: CardTarget, step: 1 | -1 | 0) => {
    // A page that went away meanwhile is shown by the next answer.
    if (tab !== null) void ask('panel.go', { tab, target, step }).catch(() => null);
  };
  return (
    <>
      <section>
        <h2 class="group-head">{t('panel.figuresHere')}</h2>
        {page.figures.length > 0 ? (
          <PageFigures
            figures={page.figures}
            place={place}
            onShow={({ stated }) => go({ figure: stated }, 1)}
            onPeek={({ stated }) => go({ figure: stated }, 0)}
            notes={(figure) => <FigureNotes figure={figure} page={place} onOpen={onOpen} />}
          />
        ) : (
          <p class="padded context">{t('empty.noFigures')}</p>
        )}
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

function FigureNotes({ figure: { line, comparisons }, page, onOpen }: FigureNotesProps) {
  const card = { topic: null, page: line, comparisons, reports: [] };
  const subject = cardSubject(card);
  if (subject === null) return null;
  const lookup = noteLookup(card, page?.url ?? null);
  const label = t('note.labelOn', [line.stated]);
  return <NoteBox label={label} subject={subject} page={page} lookup={lookup} port={notes} onOpen={onOpen} />;
}
