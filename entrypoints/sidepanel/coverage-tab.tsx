import { useEffect } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { type OrderedListProps, RelatedList } from '../../components/related-list';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange, type PanelPage } from '../../lib/messages';

type Ordered = Pick<OrderedListProps, 'order' | 'onOrder'>;

/** Articles of the library that are about what this page is about. */
export function CoverageTab({ page, ...ordered }: { page: PanelPage | null } & Ordered) {
  if (page?.tab == null || page.page === null) return <Empty sentence={t('empty.noCoveragePage')} />;
  return <Coverage key={`${page.tab} ${page.page.url}`} tab={page.tab} {...ordered} />;
}

function Coverage({ tab, ...ordered }: { tab: number } & Ordered) {
  const [answer, again] = useAnswer(String(tab), () => ask('panel.coverage', { tab }));
  useEffect(() => onChange(({ what }) => void ((what === 'page' || what === 'library') && again())), [again]);
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
  if (answer.value.articles.length === 0) return <Empty sentence={t('empty.noCoverage')} />;
  return <RelatedList {...answer.value} {...ordered} />;
}
