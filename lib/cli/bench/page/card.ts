/** How long a card takes: on the page, and its data from a worker that is awake or was stopped. */
import type { BrowserContext, Page } from '@playwright/test';
import { cardFrame, findWorker, hoverText, spotOf } from '../../demo/chromium';
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
  const data = await dataTimes(tab, NAMES[0]);
  await tab.close();
  return { openMs: median(opened.slice(1)), ...data };
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

/**
 * What a hover asks of the worker: a ticket for the name, by the content script, and what it stands for, by the card. The
 * page has been read, as a page is on which a name is hovered.
 */
async function dataTimes(tab: Page, name: string | undefined): Promise<AnswerTimes> {
  const context = tab.context();
  const own = await context.newPage();
  await own.goto(new URL('/reader.html', (await findWorker(context)).url()).href);
  const topic = await own.evaluate<string>(`chrome.runtime.sendMessage({ name: 'topic.list', body: {} })
    .then(({ value }) => value.find(({ name }) => name === ${JSON.stringify(name)}).id)`);
  await own.close();
  const inContentScript = await contentScriptOf(tab);
  const card = await cardFrame(tab);
  const wanted = JSON.stringify({ name: 'page.card', body: { target: { topic }, about: [] } });
  const ask = async () => {
    const issued = await inContentScript<{ ms: number; ticket: string }>(`(async () => {
      const start = performance.now();
      const { value } = await chrome.runtime.sendMessage(${wanted});
      return { ms: performance.now() - start, ticket: value.ticket };
    })()`);
    const ticket = JSON.stringify(issued.ticket);
    return issued.ms + (await card.evaluate<number>(roundTrip(`{ name: 'card.view', body: { ticket: ${ticket} } }`)));
  };
  // Whoever was asked for all names has read the library.
  return answerTimes(context, ask, () => card.evaluate<number>(roundTrip(`{ name: 'topic.list', body: {} }`)));
}

/** Evaluates in the world of the page's content script. */
async function contentScriptOf(tab: Page) {
  const session = await tab.context().newCDPSession(tab);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const isOurs = ({ origin }: { origin: string }) => origin.startsWith('chrome-extension:');
  const { id: contextId } = await until('the content script', async () => worlds.find(isOurs) ?? null);
  return async <Value>(expression: string): Promise<Value> => {
    const options = { expression, contextId, awaitPromise: true, returnByValue: true };
    return (await session.send('Runtime.evaluate', options)).result.value as Value;
  };
}

/** Runs in a page of an extension: how long its worker takes to answer this. */
export const roundTrip = (message: string): string => `(async () => {
  const start = performance.now();
  const { ok } = await chrome.runtime.sendMessage(${message});
  if (!ok) throw new Error('The worker refused to answer.');
  return performance.now() - start;
})()`;

/** How long something takes with a worker that was just stopped, and with one that is awake and has done this since. */
export async function answerTimes(
  context: BrowserContext,
  ask: () => Promise<number>,
  wake: () => Promise<unknown> = async () => null,
): Promise<AnswerTimes> {
  const [warm, cold]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    await stopWorker(context);
    cold.push(await ask());
    await wake();
    warm.push(await ask());
  }
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
