/** How long a card takes: on the page, and its data from a worker that is awake or was stopped. */
import type { BrowserContext, Page } from '@playwright/test';
import { findWorker, hoverText, spotOf } from '../../demo/chromium';
import type { Spot } from '../../demo/in-page';
import { pause, until } from '../../demo/surface';
import { KNOWN } from './pages';

export interface AnswerTimes {
  warmMs: number;
  coldMs: number;
}

export interface CardTimes extends AnswerTimes {
  openMs: number;
}

const NAMES = KNOWN.slice(0, 3);
const ROUNDS = 7;
const DWELL_MS = 300;
const SETTLE_MS = 500;
/** From the middle of a line into the card above or below it. */
const BESIDE_PX = 40;

export async function cardTimes(context: BrowserContext, url: string): Promise<CardTimes> {
  const tab = await context.newPage();
  await tab.bringToFront();
  await tab.goto(url);
  await pause(1_500);
  const opened: number[] = [];
  for (const name of [...NAMES, ...NAMES]) {
    const spot = await spotOf(tab, name);
    await tab.evaluate(WATCH(spot));
    await hoverText(tab, name);
    opened.push((await until('a card', () => tab.evaluate<number | null>('window.cardMs ?? null'))) - DWELL_MS);
    await tab.keyboard.press('Escape');
    await tab.mouse.move(2, 2);
    await pause(400);
  }
  await tab.close();
  return { openMs: median(opened.slice(1)), ...(await dataTimes(context)) };
}

/** Runs in the page: from the moment the pointer comes to the first frame in which a card lies below or above it. */
const WATCH = ({ x, y }: Spot): string => `(() => {
  window.cardMs = null;
  let moved = 0;
  addEventListener('pointermove', () => { moved ||= performance.now(); }, true);
  const isCard = (at) => document.elementFromPoint(${x}, at)?.parentNode === document.documentElement
    && document.elementFromPoint(${x}, at) !== document.body;
  const look = () => {
    if (isCard(${y + BESIDE_PX}) || isCard(${y - BESIDE_PX})) window.cardMs = performance.now() - moved;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Round trips of an extension page that asks for a topic's card. */
async function dataTimes(context: BrowserContext): Promise<AnswerTimes> {
  const page = await context.newPage();
  await page.goto(new URL('/reader.html', (await findWorker(context)).url()).href);
  const topic = await page.evaluate<string>(
    `chrome.runtime.sendMessage({ name: 'topic.list', body: {} }).then(({ value }) => value[0].id)`,
  );
  return answerTimes(page, { name: 'topic.view', body: { topic } });
}

/** Round trips of a page of an extension that sends this to its worker: awake, and just stopped. */
export async function answerTimes(page: Page, message: unknown): Promise<AnswerTimes> {
  const ask = () =>
    page.evaluate<number>(`(async () => {
      const start = performance.now();
      const { ok } = await chrome.runtime.sendMessage(${JSON.stringify(message)});
      return ok ? performance.now() - start : NaN;
    })()`);
  const [warm, cold]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await stopWorker(page.context());
    cold.push(await ask());
    warm.push(await ask());
  }
  await page.close();
  return { warmMs: median(warm), coldMs: median(cold) };
}

async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('This context has no browser to ask for targets.');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension:'));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
  await pause(SETTLE_MS);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
