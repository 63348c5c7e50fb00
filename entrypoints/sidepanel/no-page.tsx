import { Empty } from '../../components/empty';
import { siteFailure } from '../../components/failures';
import { useAttempt } from '../../components/use-attempt';
import { t } from '../../components/words';
import type { SiteState } from '../../lib/library';
import type { PanelPage } from '../../lib/messages';

export interface NoPageProps {
  value: PanelPage;
  onAgain: () => void;
  onSwitch: (state: SiteState) => Promise<unknown>;
}

/** Why nothing is known of the page beside the panel, and the step that would change it. */
export function NoPage({ value, onAgain, onSwitch }: NoPageProps) {
  const { why, host, site } = value;
  if (why === 'site-off') return <SiteOff host={host ?? ''} isPaused={site === 'paused'} onSwitch={onSwitch} />;
  if (why === 'not-answering') {
    return <Empty sentence={t('empty.notAnswering')} action={{ label: t('failure.again'), onAct: onAgain }} />;
  }
  if (why === 'not-html') return <Empty sentence={t('empty.notHtml')} />;
  return <Empty sentence={why === 'browser-page' ? t('empty.browserPage') : t('empty.noPage')} />;
}

function SiteOff({ host, isPaused, onSwitch }: { host: string; isPaused: boolean } & Pick<NoPageProps, 'onSwitch'>) {
  const [problem, attempt] = useAttempt(siteFailure);
  const sentence = isPaused ? t('empty.paused', [host]) : t('empty.off', [host]);
  const onAct = () => attempt(() => onSwitch('on'));
  return (
    <>
      <Empty sentence={sentence} action={{ label: t('empty.turnOn'), onAct }} />
      {problem !== null && <div class="padded">{problem}</div>}
    </>
  );
}
