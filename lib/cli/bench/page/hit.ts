/** What finding the mark under the pointer costs, beside the browser's own question for it. */
import type { BrowserContext } from '@playwright/test';
import { pause } from '../../demo/surface';
import { tracedEvents } from './trace';

export interface HitTimes {
  oursUs: number;
  highlightsFromPointUs: number;
}

const MOVES = 1_000;

/** A thousand ranges of the page's own, and the mean time to ask which of them lie under a point. */
const ASK_BROWSER = `(() => {
  const highlight = new Highlight();
  const walker = document.createTreeWalker(document.querySelector('article'), 4);
  while (walker.nextNode() && highlight.size < 1000) {
    const { length } = walker.currentNode;
    for (let at = 0; at + 8 < length && highlight.size < 1000; at += 9) {
      highlight.add(new StaticRange({ startContainer: walker.currentNode, startOffset: at, endContainer: walker.currentNode, endOffset: at + 8 }));
    }
  }
  CSS.highlights.set('asked', highlight);
  const start = performance.now();
  for (let at = 0; at < 200; at++) CSS.highlights.highlightsFromPoint((at * 37) % innerWidth, (at * 53) % innerHeight);
  const us = (performance.now() - start) * 5;
  CSS.highlights.delete('asked');
  return us;
})()`;

export async function hitTimes(context: BrowserContext, url: string): Promise<HitTimes> {
  const tab = await context.newPage();
  await tab.bringToFront();
  await tab.goto(url);
  await pause(1_500);
  const highlightsFromPointUs = await tab.evaluate<number>(ASK_BROWSER);
  const events = await tracedEvents(tab, async () => {
    for (let move = 0; move < MOVES; move++) await tab.mouse.move(320 + ((move * 7) % 600), 40 + ((move * 3) % 600));
  });
  await tab.close();
  const calls = events.filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.endsWith('/page.js'));
  const total = calls.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0);
  return { oursUs: total / MOVES, highlightsFromPointUs };
}
