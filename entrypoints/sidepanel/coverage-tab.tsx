import { useEffect } from 'preact/hooks';
import { Empty } from '../../components/empty';
import { Pending } from '../../components/failure';
import { RelatedList } from '../../components/related-list';
import { useAnswer } from '../../components/use-answer';
import { t } from '../../components/words';
import { ask, onChange, type PanelPage } from '../../lib/messages';

/** Articles of the library that are about what this page is about. */
export function CoverageTab({ page }: { page: PanelPage | null }) {
  if (page?.tab == null || page.page === null) return <Empty sentence={t('empty.noCoveragePage')} />;
  return <Coverage key={`${page.tab} ${page.page.url}`} tab={page.tab} />;
}

function Coverage({ tab }: { tab: number }) {
  const [answer, again] = useAnswer(String(tab), () => ask('panel.coverage', { tab }));
  useEffect(() => onChange(({ what }) => void ((what === 'page' || what === 'library') && again())), [again]);
  if (answer.is !== 'here') return <Pending answer={answer} onAgain={again} />;
  if (answer.value.articles.length === 0) return <Empty sentence={t('empty.noCoverage')} />;
  return <RelatedList {...answer.value} />;
}
