import { useEffect } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { RelatedList } from '../../components/related-list';
import { type Answer, useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, type CoverageOrder, onChange, type PanelPage } from '../../lib/messages';
import { NoPage, type NoPageProps } from './no-page';

interface Ordered {
  /** As it was chosen since the panel opened: then it is shown at once. */
  order: CoverageOrder | null;
  onOrder: (order: CoverageOrder) => void;
}

export interface CoverageTabProps extends Omit<NoPageProps, 'value'>, Ordered {
  answer: Answer<PanelPage>;
}

/** Articles of the library that are about what this page is about. */
export function CoverageTab({ answer, onAgain, onSwitch, ...ordered }: CoverageTabProps) {
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={onAgain} />;
  const { tab, page } = answer.value;
  if (tab === null || page === null) return <NoPage value={answer.value} onAgain={onAgain} onSwitch={onSwitch} />;
  return <Coverage key={`${tab} ${page.url}`} tab={tab} {...ordered} />;
}

function Coverage({ tab, order, onOrder }: { tab: number } & Ordered) {
  const [answer, again, follow] = useAnswer(String(tab), () => ask('panel.coverage', { tab }));
  useEffect(
    () =>
      onChange(({ what, tab: of }) => {
        if (what === 'library') again();
        else if (what === 'page' && (of === null || of === tab)) follow();
      }),
    [again, follow, tab],
  );
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
  if (answer.value.articles.length === 0) return <Empty sentence={t('empty.noCoverage')} />;
  const choose = (next: CoverageOrder) => {
    onOrder(next);
    // Not kept, it holds for as long as the panel is open.
    ask('panel.order', { order: next }).catch(() => null);
  };
  return <RelatedList {...answer.value} order={order ?? answer.value.order} onOrder={choose} />;
}
