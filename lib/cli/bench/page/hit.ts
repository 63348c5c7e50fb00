/** What finding the mark under the pointer costs, beside the browser's own question for it. */
import type { BrowserContext } from '@playwright/test';
import { pageScript } from '../page-script';
import type { HitTimes } from './hit-page';

export async function hitTimes(context: BrowserContext, url: string): Promise<HitTimes> {
  const tab = await context.newPage();
  await tab.bringToFront();
  await tab.goto(url);
  await tab.evaluate(await pageScript('lib/cli/bench/page/hit-page.ts'));
  const times = await tab.evaluate<HitTimes | null>('measureHits()');
  await tab.close();
  if (times === null) throw new Error('The page has no window.');
  return times;
}
