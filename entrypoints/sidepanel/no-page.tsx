import { Empty } from '../../components/empty';
import { t } from '../../components/words';
import type { SiteState } from '../../lib/library';
import type { PanelPage } from '../../lib/messages';

export interface NoPageProps {
  value: PanelPage;
  onAgain: () => void;
  onSwitch: (state: SiteState) => unknown;
}

/** Why nothing is known of the page beside the panel, and the step that would change it. */
export function NoPage({ value, onAgain, onSwitch }: NoPageProps) {
  const { why, host, site } = value;
  if (why === 'site-off') {
    const sentence = site === 'paused' ? t('empty.paused', [host ?? '']) : t('empty.off', [host ?? '']);
    return <Empty sentence={sentence} action={{ label: t('empty.turnOn'), onAct: () => onSwitch('on') }} />;
  }
  if (why === 'not-answering') {
    return <Empty sentence={t('empty.notAnswering')} action={{ label: t('failure.again'), onAct: onAgain }} />;
  }
  if (why === 'not-html') return <Empty sentence={t('empty.notHtml')} />;
  return <Empty sentence={why === 'browser-page' ? t('empty.browserPage') : t('empty.noPage')} />;
}
