/** Ends the extension's worker in Chromium, as the browser itself may at any time. */
import { until } from '../../lib/cli/demo/surface';
import type { ChromiumReading } from './chromium';

export interface Killer {
  readonly killed: number;
  /** Ends the worker as it is; one that is not running is waited for. */
  kill(): Promise<void>;
  /** Looks for the running worker now, so that the end comes without delay when it is called for. */
  aim(): Promise<() => Promise<void>>;
}

export async function watchWorker(chromium: ChromiumReading): Promise<Killer> {
  const browser = chromium.context.browser();
  if (!browser) throw new Error('no browser');
  const session = await browser.newBrowserCDPSession();
  const find = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  };
  let killed = 0;
  const aim = async () => {
    const { targetId } = await until('a running worker', find);
    return async () => {
      await session.send('Target.closeTarget', { targetId });
      killed += 1;
    };
  };
  return {
    get killed() {
      return killed;
    },
    aim,
    kill: async () => (await aim())(),
  };
}
