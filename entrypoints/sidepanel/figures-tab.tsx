import { useEffect, useMemo } from 'preact/hooks';
import { Evidence } from '../../components/comparison';
import { type ComparisonFilter, filterRows, NO_FILTER } from '../../components/comparison-filter';
import { ComparisonRows } from '../../components/comparison-rows';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { FilterBar } from '../../components/filter-bar';
import { NoteBox } from '../../components/note-box';
import { comparisonSubject } from '../../components/note-subject';
import { Plots } from '../../components/plots';
import { knownIn, useAnswer } from '../../components/use-answer';
import { subjectWord, t } from '../../components/words';
import type { ComparisonList } from '../../lib/coverage';
import { ask, notes, onChange } from '../../lib/messages';
import { type Note, noteLookup } from '../../lib/notes';
import { WrongUndo } from './wrong-undo';

export interface FiguresTabProps {
  page: Note['page'];
  filter: ComparisonFilter;
  onFilter: (filter: ComparisonFilter) => void;
  onOpen: (topic: string) => void;
}

/** Every comparison of the library, filtered; each opens to its sentences and plots. */
export function FiguresTab({ page, filter, onFilter, onOpen }: FiguresTabProps) {
  const [answer, again] = useAnswer('figures', () => ask('panel.figures', {}));
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  const list = knownIn(answer);
  return (
    <>
      <Pending answer={answer} onAgain={again} />
      {list !== null && (
        <WrongUndo>
          <FigureList list={list} page={page} filter={filter} onFilter={onFilter} onOpen={onOpen} />
        </WrongUndo>
      )}
    </>
  );
}

function FigureList({ list, page, filter, onFilter, onOpen }: FiguresTabProps & { list: ComparisonList }) {
  const { rows } = list;
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  if (rows.length === 0) return <Empty sentence={t('empty.noComparisons')} />;
  return (
    <>
      <FilterBar list={list} filter={filter} onFilter={onFilter} shown={shown.length} />
      {shown.length === 0 ? (
        <Empty
          sentence={t('filter.hidesAll')}
          action={{ label: t('filter.clear'), onAct: () => onFilter(NO_FILTER) }}
        />
      ) : (
        <ComparisonRows
          rows={shown}
          of={filter}
          opened={(row) => <Opened comparison={row.id} page={page} onOpen={onOpen} />}
        />
      )}
    </>
  );
}

interface OpenedProps extends Pick<FiguresTabProps, 'page' | 'onOpen'> {
  comparison: string;
}

function Opened({ comparison, page, onOpen }: OpenedProps) {
  const [answer, again] = useAnswer(comparison, () => ask('comparison.view', { comparison }));
  useEffect(() => onChange(({ what }) => void (what === 'library' && again())), [again]);
  const pending = <Pending answer={answer} onAgain={again} />;
  const view = knownIn(answer);
  if (view === null) return pending;
  const plots = (active: number | null) => <Plots comparison={view} active={active} />;
  return (
    <>
      {pending}
      <Evidence comparison={view} plots={plots} />
      <NoteBox
        label={t('note.labelOn', [subjectWord(view)])}
        subject={comparisonSubject(view)}
        page={page}
        port={notes}
        lookup={noteLookup({ topic: null, page: null, comparisons: [view] }, null)}
        onOpen={onOpen}
      />
    </>
  );
}
